import CPango

/// A stretch of one font within a line, taken out of Pango's hands to be drawn.
///
/// A reader of PDF (poppler, PDFium) finds the letters of a cluster between where its first glyph begins and where
/// its last one ends, and takes any gap for a space. A vowel or a subscript drawn last often ends before its
/// base letter does: «ឆ្នាំ» would be found as «ឆ្នា ំ». So the glyphs of a cluster are drawn from left to right, and a
/// cluster that still ends short is joined to the next one.
struct GlyphRun {
    private(set) var glyphs: [cairo_glyph_t] = []
    private(set) var clusters: [cairo_text_cluster_t] = []
    private(set) var text: [CChar] = []
    /// Lent by Pango as long as the layout lives.
    let font: OpaquePointer
    /// How far the run moves the pen, in points.
    let advance: Double

    private struct Placed {
        var glyph: cairo_glyph_t
        var end: Double
    }

    private struct Group {
        var bytes: [CChar]
        var glyphs: [Placed] = []
        var left: Double
        var right: Double
        /// The glyph that is drawn first, and the one that is drawn last.
        private var first: Placed?
        private var last: Placed?

        init(bytes: [CChar], at left: Double) {
            self.bytes = bytes
            self.left = left
            right = left
        }

        /// In the order of drawing.
        var sorted: [Placed] { glyphs.sorted { ($0.glyph.x, $0.end) < ($1.glyph.x, $1.end) } }

        mutating func add(_ placed: Placed) {
            glyphs.append(placed)
            let place = (placed.glyph.x, placed.end)
            if first.map({ place < ($0.glyph.x, $0.end) }) ?? true { first = placed }
            if last.map({ place > ($0.glyph.x, $0.end) }) ?? true { last = placed }
        }

        mutating func absorb(_ next: Group) {
            bytes += next.bytes
            for placed in next.glyphs { add(placed) }
            right = next.right
        }

        func endsShort(by tolerance: Double) -> Bool {
            last.map { abs($0.end - right) > tolerance } ?? false
        }

        func beginsLate(by tolerance: Double) -> Bool {
            first.map { abs($0.glyph.x - left) > tolerance } ?? false
        }
    }

    /// Nil when a letter is in no font: Pango then draws a box with its number.
    ///
    /// - Parameter x: where the run begins within its line, in points.
    init?(_ item: UnsafeMutablePointer<PangoGlyphItem>, text layoutText: UnsafePointer<CChar>, x: Double) {
        guard let string = item.pointee.glyphs, let pangoItem = item.pointee.item,
            let font = pangoItem.pointee.analysis.font,
            let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
        else { return nil }
        self.font = scaled
        let count = Int(string.pointee.num_glyphs)
        let offset = Int(pangoItem.pointee.offset)
        let length = Int(pangoItem.pointee.length)
        let baseline = -Double(item.pointee.y_offset) / Double(PANGO_SCALE)
        var pen = x + Double(item.pointee.start_x_offset) / Double(PANGO_SCALE)
        var groups: [Group] = []
        var size = cairo_matrix_t()
        cairo_scaled_font_get_font_matrix(scaled, &size)
        let isRightToLeft = pangoItem.pointee.analysis.level % 2 == 1
        guard !isRightToLeft else { return nil }
        var previous = -1
        for index in 0..<count {
            let info = string.pointee.glyphs[index]
            let width = Double(info.geometry.width) / Double(PANGO_SCALE)
            guard info.glyph & UInt32(PANGO_GLYPH_UNKNOWN_FLAG) == 0 else { return nil }
            let start = Int(string.pointee.log_clusters[index])
            if start != previous {
                let end = Self.clusterEnd(string, index, count, length)
                let bytes = Self.visible(layoutText, offset + start..<offset + end)
                groups.append(Group(bytes: bytes, at: pen))
                previous = start
            }
            if info.glyph != UInt32(PANGO_GLYPH_EMPTY) {
                var glyph = cairo_glyph_t(
                    index: UInt(info.glyph), x: pen + Double(info.geometry.x_offset) / Double(PANGO_SCALE),
                    y: baseline + Double(info.geometry.y_offset) / Double(PANGO_SCALE))
                var extents = cairo_text_extents_t()
                cairo_scaled_font_glyph_extents(scaled, &glyph, 1, &extents)
                groups[groups.count - 1].add(Placed(glyph: glyph, end: glyph.x + extents.x_advance))
            }
            pen += width
            groups[groups.count - 1].right = pen
        }
        advance = pen - x + Double(item.pointee.end_x_offset) / Double(PANGO_SCALE)
        append(Self.joined(groups, tolerance: abs(size.xx) * 0.04))
    }

    /// The glyphs of a line that begins there.
    func placed(_ x: Double, _ y: Double) -> [cairo_glyph_t] {
        glyphs.map { cairo_glyph_t(index: $0.index, x: $0.x + x, y: $0.y + y) }
    }

    private mutating func append(_ groups: [Group]) {
        for group in groups where !group.bytes.isEmpty && !group.glyphs.isEmpty {
            glyphs += group.sorted.map(\.glyph)
            text += group.bytes
            clusters.append(
                cairo_text_cluster_t(num_bytes: Int32(group.bytes.count), num_glyphs: Int32(group.glyphs.count)))
        }
    }

    /// Groups that begin and end where their letters do.
    private static func joined(_ groups: [Group], tolerance: Double) -> [Group] {
        var out: [Group] = []
        for group in groups where !group.bytes.isEmpty || !group.glyphs.isEmpty {
            guard let last = out.last else {
                out.append(group)
                continue
            }
            let isOpen = last.endsShort(by: tolerance) || group.beginsLate(by: tolerance) || group.glyphs.isEmpty
            if isOpen, !isSpace(last), !isSpace(group) {
                out[out.count - 1].absorb(group)
            } else {
                out.append(group)
            }
        }
        while out.count > 1, let last = out.last, last.endsShort(by: tolerance), !isSpace(out[out.count - 2]) {
            out.removeLast()
            out[out.count - 1].absorb(last)
        }
        return out
    }

    private static func isSpace(_ group: Group) -> Bool { group.bytes == [0x20] }

    /// Where the bytes of the cluster end that begins at this glyph.
    private static func clusterEnd(
        _ string: UnsafeMutablePointer<PangoGlyphString>, _ index: Int, _ count: Int, _ length: Int
    ) -> Int {
        let start = string.pointee.log_clusters[index]
        var next = index + 1
        while next < count, string.pointee.log_clusters[next] == start { next += 1 }
        return next < count ? Int(string.pointee.log_clusters[next]) : length
    }

    /// The letters without the marks that only told where a line may end.
    private static func visible(_ text: UnsafePointer<CChar>, _ range: Range<Int>) -> [CChar] {
        let bytes = UnsafeBufferPointer(start: text + range.lowerBound, count: range.count)
        guard bytes.contains(-30) else { return Array(bytes) }  // 0xE2 begins both marks
        let letters = String(decoding: bytes.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self).unicodeScalars
        var kept = String.UnicodeScalarView()
        for letter in letters where letter != "\u{200B}" && letter != "\u{2028}" { kept.append(letter) }
        return String(kept).utf8.map { CChar(bitPattern: $0) }
    }
}
