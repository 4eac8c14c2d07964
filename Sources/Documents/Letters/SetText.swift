import CPango

/// A text broken into lines for one width, ready to be drawn. Owns its Pango layout.
final class SetText {
    let layout: OpaquePointer
    let manner: Manner
    let lines: [Line]
    /// By line: taken out of Pango's hands once, however often the line is drawn.
    private var runs: [Int: [LineRun]] = [:]

    /// One line, measured in points.
    struct Line {
        /// How far the letters reach.
        var width: Double
        /// How far the line begins from the left edge (the first line of an indented paragraph).
        var indent: Double
        /// Rectangles of links, from the left end of the line.
        var links: [LinkSpan]
        /// Which footnotes are called in this line, by their place in the text.
        var notes: [Int]
    }

    struct LinkSpan {
        var link: Document.Link
        var from: Double
        var to: Double
    }

    /// Where links and footnotes stand in the bytes of the text.
    struct Places {
        var links: [(link: Document.Link, bytes: Range<Int>)] = []
        var notes: [(note: Int, byte: Int)] = []
    }

    init(taking layout: OpaquePointer, manner: Manner, indent: Double, places: Places) {
        self.layout = layout
        self.manner = manner
        let count = Int(pango_layout_get_line_count(layout))
        lines = (0..<count).map { index in
            Self.measured(layout, index, indent: indent, places: places)
        }
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
    }

    /// The runs of a line from left to right, as if the line began at the origin.
    func runs(ofLine index: Int) -> [LineRun] {
        if let known = runs[index] { return known }
        let taken = LineRun.all(of: layout, line: index)
        runs[index] = taken
        return taken
    }

    var height: Double { manner.lineHeight * Double(lines.count) }

    /// The widest line.
    var width: Double { lines.map { $0.width + $0.indent }.max() ?? 0 }

    private static func measured(
        _ layout: OpaquePointer, _ index: Int, indent: Double, places: Places
    ) -> Line {
        guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else {
            return Line(width: 0, indent: indent, links: [], notes: [])
        }
        // After a line feed Pango begins a paragraph, which is indented again.
        let indent = line.pointee.is_paragraph_start != 0 ? indent : 0
        var extents = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &extents)
        let start = Int(line.pointee.start_index)
        let end = start + Int(line.pointee.length)
        var links: [LinkSpan] = []
        for place in places.links where place.bytes.lowerBound < end && place.bytes.upperBound > start {
            var from: Int32 = 0
            var to: Int32 = 0
            pango_layout_line_index_to_x(line, Int32(max(start, place.bytes.lowerBound)), 0, &from)
            pango_layout_line_index_to_x(line, Int32(min(end, place.bytes.upperBound)), 0, &to)
            links.append(LinkSpan(link: place.link, from: points(min(from, to)), to: points(max(from, to))))
        }
        let isLast = index == Int(pango_layout_get_line_count(layout)) - 1
        let notes = places.notes.filter { $0.byte >= start && ($0.byte < end || isLast && $0.byte <= end) }
        return Line(width: points(extents.width), indent: indent, links: links, notes: notes.map(\.note))
    }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}

extension SetText {
    /// The width of the first line from the last such mark on, or nothing without one.
    func widthAfterLast(_ mark: Unicode.Scalar) -> Double {
        guard let line = pango_layout_get_line_readonly(layout, 0), let bytes = pango_layout_get_text(layout) else {
            return 0
        }
        let text = String(cString: bytes).utf8
        guard let place = text.lastIndex(of: UInt8(truncatingIfNeeded: mark.value)) else { return 0 }
        var x: Int32 = 0
        let byte = text.distance(from: text.startIndex, to: place)
        pango_layout_line_index_to_x(line, Int32(byte), 0, &x)
        return max(0, (lines.first?.width ?? 0) - Double(x) / Double(PANGO_SCALE))
    }
}
