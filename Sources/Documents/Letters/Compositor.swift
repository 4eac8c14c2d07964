import CPango
import Khmer

/// Turns texts into set lines with the fonts of one type case.
final class Compositor {
    let type: TypeCase
    let breaks: Breaks
    let language: Document.Language
    /// Footnotes in the order in which they were met; a mark in the text is a place in this list.
    private(set) var notes: [Document.Text] = []

    init(_ type: TypeCase, breaks: Breaks, language: Document.Language) {
        self.type = type
        self.breaks = breaks
        self.language = language
    }

    /// Digits of the paper's language.
    func digits(_ number: Int) -> String {
        language == .khmer ? KhmerNumber.digits(number) : String(number)
    }

    /// Sets a text within `width` points; a nil width never breaks a line.
    ///
    /// What was set before alike is not set again: most of a letter is the same for every addressee.
    func set(_ text: Document.Text, _ manner: Manner, width: Double?, indent: Double = 0) -> SetText? {
        // The mark of a footnote is a number of this paper alone.
        guard text.runs.allSatisfy({ $0.note == nil }) else { return setAnew(text, manner, width, indent) }
        let measure = StandingType.Measure(text: text, manner: manner, width: width, indent: indent)
        if let set = type.standing[measure] { return set }
        guard let set = setAnew(text, manner, width, indent) else { return nil }
        type.standing.keep(set, as: measure)
        return set
    }

    private func setAnew(_ text: Document.Text, _ manner: Manner, _ width: Double?, _ indent: Double) -> SetText? {
        guard let layout = pango_layout_new(type.context) else { return nil }
        pango_layout_set_font_description(layout, type.description(of: manner))
        pango_layout_set_auto_dir(layout, 0)
        if let width {
            pango_layout_set_width(layout, Int32(max(1, width) * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        if indent > 0 { pango_layout_set_indent(layout, Int32(indent * Double(PANGO_SCALE))) }
        let prepared = prepare(text, manner, width: width)
        pango_layout_set_text(layout, prepared.bytes, Int32(prepared.bytes.count))
        pango_layout_set_attributes(layout, prepared.attributes)
        pango_attr_list_unref(prepared.attributes)
        return SetText(taking: layout, manner: manner, indent: indent, places: prepared.places)
    }

    private struct Prepared {
        var bytes: [CChar]
        var attributes: OpaquePointer?
        var places: SetText.Places
    }

    private func prepare(_ text: Document.Text, _ manner: Manner, width: Double?) -> Prepared {
        var bytes: [UInt8] = []
        var places = SetText.Places()
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
        for run in text.runs {
            let start = bytes.count
            bytes += Array(marked(run.text, width: width, size: manner.size).utf8)
            style(run, manner, start..<bytes.count, attributes)
            if let link = run.link, bytes.count > start { places.links.append((link, start..<bytes.count)) }
            if let note = run.note {
                notes.append(note)
                places.notes.append((notes.count - 1, bytes.count))
                let from = bytes.count
                bytes += Array(digits(notes.count).utf8)
                raise(manner, from..<bytes.count, attributes)
            }
        }
        return Prepared(bytes: bytes.map { CChar(bitPattern: $0) }, attributes: attributes, places: places)
    }

    private func marked(_ text: String, width: Double?, size: Double) -> String {
        guard let width else { return Printable.line(text) }
        return breaks.marked(text, fitting: width, size: size)
    }

    private func style(_ run: Document.Run, _ manner: Manner, _ range: Range<Int>, _ list: OpaquePointer?) {
        let own = manner.emphasised(run.emphasis)
        if own.face != manner.face, let font = type.description(of: own) {
            insert(pango_attr_font_desc_new(font), range, list)
        }
        let colour = run.link == nil ? own.colour : .blue
        guard colour != manner.colour else { return }
        insert(
            pango_attr_foreground_new(
                UInt16(colour.red) * 257, UInt16(colour.green) * 257, UInt16(colour.blue) * 257),
            range, list)
    }

    /// The mark of a footnote: smaller, above the line.
    private func raise(_ manner: Manner, _ range: Range<Int>, _ list: OpaquePointer?) {
        insert(pango_attr_scale_new(0.65), range, list)
        insert(pango_attr_rise_new(Int32(manner.size * 0.42 * Double(PANGO_SCALE))), range, list)
    }

    private func insert(
        _ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>, _ list: OpaquePointer?
    ) {
        guard let attribute else { return }
        attribute.pointee.start_index = UInt32(range.lowerBound)
        attribute.pointee.end_index = UInt32(range.upperBound)
        pango_attr_list_insert(list, attribute)
    }
}
