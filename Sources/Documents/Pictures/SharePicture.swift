/// The picture a messenger shows beside a link: 1200 × 630 dots, read on a phone at a third of that.
package struct SharePicture: Hashable, Sendable {
    /// Above the title: the province, the name of the program.
    package var eyebrow: String
    package var title: String
    /// One to four short lines: day, place, what to do.
    package var lines: [String]
    /// At the foot: the address.
    package var foot: String
    /// What a code at the right opens; none without it.
    package var code: String?
    package var language: Document.Language

    package init(
        eyebrow: String, title: String, lines: [String] = [], foot: String = "", code: String? = nil,
        language: Document.Language = .khmer
    ) {
        self.eyebrow = eyebrow
        self.title = title
        self.lines = lines
        self.foot = foot
        self.code = code
        self.language = language
    }

    /// All it says, in one text: two pictures of the same words are the same picture.
    package var words: String {
        ([language.rawValue, eyebrow, title, foot, code ?? ""] + lines).joined(separator: "\u{0}")
    }

    static let size = (width: 1200.0, height: 630.0)
    private static let margin = 72.0

    /// Draws on an easel of the right size.
    func draw(on canvas: Canvas) {
        let (width, height) = Self.size
        ground(canvas, width, height)
        let symbol = code.flatMap { try? QRCode($0) }
        let room = width - 2 * Self.margin - (symbol == nil ? 0 : 270)
        var top = 64.0
        top += text(eyebrow, .init(face: .display, size: 28, leading: 1.9, colour: .blue), room, most: 1, top, canvas)
        top += fittingTitle(room, top + 6, canvas) + 18
        for line in lines.prefix(4) {
            let manner = Manner(face: .label, size: 32, leading: 1.65)
            guard top + manner.lineHeight < height - 110 else { break }
            top += text(line, manner, room, most: 1, top, canvas)
        }
        _ = text(foot, .init(face: .label, size: 25, leading: 1.6, colour: .white), room, most: 1, height - 60, canvas)
        if let drawing = symbol?.drawing(side: 250) {
            canvas.draw(drawing, width - Self.margin - 250 + 20, 150)
        }
    }

    private func ground(_ canvas: Canvas, _ width: Double, _ height: Double) {
        let drawing = Drawing(
            width: width, height: height,
            shapes: [
                .rectangle(.init(x: 0, y: 0, width: 20, height: height), fill: .blue),
                .rectangle(.init(x: 20, y: 0, width: 6, height: height), fill: Colour(0xE09F1F)),
                .rectangle(.init(x: 0, y: height - 78, width: width, height: 78), fill: .blue),
            ])
        canvas.draw(drawing, 0, 0)
    }

    /// The title as large as three lines of it allow.
    private func fittingTitle(_ room: Double, _ top: Double, _ canvas: Canvas) -> Double {
        for size in [50.0, 44, 38, 33, 28] {
            let manner = Manner(face: .display, size: size, leading: 1.8)
            guard let set = canvas.compositor.set(Document.Text(title), manner, width: room) else { return 0 }
            if set.lines.count <= (size > 40 ? 2 : 3) || size == 28 {
                return draw(set, most: 4, top, canvas)
            }
        }
        return 0
    }

    private func text(
        _ words: String, _ manner: Manner, _ room: Double, most: Int, _ top: Double, _ canvas: Canvas
    ) -> Double {
        guard !words.isEmpty, let wide = canvas.compositor.set(Document.Text(words), manner, width: nil) else {
            return 0
        }
        var fitting = manner
        fitting.size *= min(1, max(0.5, room / max(1, wide.width)))
        guard let set = canvas.compositor.set(Document.Text(words), fitting, width: room) else { return 0 }
        return draw(set, most: most, top, canvas)
    }

    private func draw(_ set: SetText, most: Int, _ top: Double, _ canvas: Canvas) -> Double {
        let count = min(most, set.lines.count)
        for index in 0..<count {
            let y = top + Double(index) * set.manner.lineHeight + set.manner.ascent
            canvas.draw(set, index, Self.margin, y)
        }
        return Double(count) * set.manner.lineHeight
    }
}
