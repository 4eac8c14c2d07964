import CPango

/// One run of a set line, ready to be drawn wherever the line comes to stand.
struct LineRun {
    let item: UnsafeMutablePointer<PangoGlyphItem>
    /// From the left end of the line, in points.
    let start: Double
    /// The colour the run was given of its own.
    let ink: Colour?
    /// Nil when Pango must draw the run itself.
    let glyphs: GlyphRun?

    static func all(of layout: OpaquePointer, line index: Int) -> [LineRun] {
        guard let line = pango_layout_get_line_readonly(layout, Int32(index)), let text = pango_layout_get_text(layout)
        else { return [] }
        var runs: [LineRun] = []
        var pen = 0.0
        var node = line.pointee.runs
        while let entry = node {
            let item = entry.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
            let run = LineRun(item: item, start: pen, ink: ink(item), glyphs: GlyphRun(item, text: text, x: pen))
            runs.append(run)
            pen += run.advance
            node = entry.pointee.next
        }
        return runs
    }

    private var advance: Double {
        glyphs?.advance ?? Double(pango_glyph_string_get_width(item.pointee.glyphs)) / Double(PANGO_SCALE)
    }

    private static func ink(_ item: UnsafeMutablePointer<PangoGlyphItem>) -> Colour? {
        var node = item.pointee.item.pointee.analysis.extra_attrs
        while let entry = node {
            let attribute = entry.pointee.data.assumingMemoryBound(to: PangoAttribute.self)
            if let colour = pango_attribute_as_color(attribute),
                attribute.pointee.klass.pointee.type == PANGO_ATTR_FOREGROUND
            {
                let value = colour.pointee.color
                return Colour(UInt32(value.red >> 8) << 16 | UInt32(value.green >> 8) << 8 | UInt32(value.blue >> 8))
            }
            node = entry.pointee.next
        }
        return nil
    }
}
