extension Drawing {
    /// The picture for a page, as wide as its container at most, with `label` for those who cannot see it. Browsers
    /// shape Khmer in SVG well; the letters are those of the page.
    func svg(label: String) -> String {
        let box = "0 0 \(Self.number(width)) \(Self.number(height))"
        let words = Markup.escaped(Printable.searchable(label))
        return "<svg class=\"drawing\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(box)\""
            + " width=\"\(Self.number(width))\" role=\"img\" aria-label=\"\(words)\">"
            + shapes.map(Self.svg).joined() + "</svg>"
    }

    private static func svg(_ shape: Shape) -> String {
        switch shape {
        case .rectangle(let place, let fill):
            return "<rect \(box(place)) fill=\"#\(fill.hex)\"/>"
        case .frame(let place, let stroke, let width):
            return "<rect \(box(place)) fill=\"none\" stroke=\"#\(stroke.hex)\" stroke-width=\"\(number(width))\"/>"
        case .line(let points, let stroke, let width, let dashes):
            let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes.map(number).joined(separator: " "))\""
            return "<polyline points=\"\(list(points))\" fill=\"none\" stroke=\"#\(stroke.hex)\""
                + " stroke-width=\"\(number(width))\"\(dash)/>"
        case .polygon(let points, let fill):
            return "<polygon points=\"\(list(points))\" fill=\"#\(fill.hex)\"/>"
        case .words(let words):
            return text(words)
        }
    }

    private static func text(_ words: Words) -> String {
        // Which Khmer font the reader's machine has is not known; some are a fifth wider than ours.
        let rough = RoughWidth.of(words.text, size: words.size) * 1.2
        let size = words.room.map { rough > $0 ? words.size * max(0.35, $0 / rough) : words.size } ?? words.size
        let weight = words.isStrong ? " font-weight=\"bold\"" : ""
        return "<text x=\"\(number(words.x))\" y=\"\(number(words.y))\" font-size=\"\(number(size))\""
            + " text-anchor=\"\(words.anchor.rawValue)\" fill=\"#\(words.colour.hex)\"\(weight)>"
            + Markup.escaped(Printable.searchable(words.text)) + "</text>"
    }

    private static func box(_ place: Rectangle) -> String {
        "x=\"\(number(place.x))\" y=\"\(number(place.y))\" width=\"\(number(place.width))\""
            + " height=\"\(number(place.height))\""
    }

    private static func list(_ points: [Point]) -> String {
        points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    }

    private static func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
