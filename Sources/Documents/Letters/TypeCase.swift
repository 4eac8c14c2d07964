import CPango

/// The fonts of a folder, opened: what Pango sets text with.
///
/// Pango's font maps belong to one thread at a time; `Press` hands a type case to one piece of work and takes it
/// back. That, and nothing else, makes it sendable.
final class TypeCase: @unchecked Sendable {
    let context: OpaquePointer
    var standing = StandingType()
    private let map: UnsafeMutablePointer<PangoFontMap>
    private var descriptions: [Manner: OpaquePointer] = [:]

    /// Nil when fontconfig finds no font in the folder.
    init?(_ folder: FontFolder) {
        guard let configuration = FcConfigCreate() else { return nil }
        defer { FcConfigDestroy(configuration) }
        let words = folder.configuration
        guard FcConfigParseAndLoadFromMemory(configuration, Array(words.utf8) + [0], FcTrue) == FcTrue,
            FcConfigBuildFonts(configuration) == FcTrue,
            let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
        else { return nil }
        pango_fc_font_map_set_config(OpaquePointer(map), configuration)
        // One unit is one point, on paper and in pictures alike, so that both break their lines alike.
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        guard let context = pango_font_map_create_context(map) else {
            g_object_unref(map)
            return nil
        }
        self.map = map
        self.context = context
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("km"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    }

    deinit {
        for description in descriptions.values { pango_font_description_free(description) }
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
    }

    /// The font of a manner, looked up once.
    func description(of manner: Manner) -> OpaquePointer? {
        var key = manner
        key.colour = .ink
        key.leading = 1
        if let known = descriptions[key] { return known }
        guard let made = pango_font_description_new() else { return nil }
        pango_font_description_set_family(made, manner.face.families)
        pango_font_description_set_size(made, Int32(manner.size * Double(PANGO_SCALE)))
        pango_font_description_set_weight(made, manner.face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        descriptions[key] = made
        return made
    }
}
