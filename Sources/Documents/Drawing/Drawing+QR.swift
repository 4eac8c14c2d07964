extension QRCode {
    /// The code with its quiet zone, `side` points wide.
    func drawing(side: Double) -> Drawing {
        let module = side / Double(size + 2 * Self.quietZone)
        let margin = Double(Self.quietZone) * module
        var drawing = Drawing(width: side, height: side)
        drawing.shapes.append(.rectangle(.init(x: 0, y: 0, width: side, height: side), fill: .white))
        drawing.shapes += runs.map { run in
            let place = Drawing.Rectangle(
                x: margin + Double(run.x) * module, y: margin + Double(run.y) * module,
                width: Double(run.length) * module, height: module)
            return .rectangle(place, fill: Colour(0))
        }
        return drawing
    }
}
