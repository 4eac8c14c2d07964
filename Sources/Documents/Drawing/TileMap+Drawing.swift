extension Document.TileMap {
    /// Square tiles with the name and the value inside, the legend underneath.
    func drawing(width: Double) -> Drawing {
        let columns = Double((tiles.map(\.column).max() ?? 0) + 1)
        let rows = Double((tiles.map(\.row).max() ?? 0) + 1)
        let side = min(64, width / columns)
        var drawing = Drawing(width: side * columns, height: side * rows)
        for tile in tiles where tile.column >= 0 && tile.row >= 0 {
            draw(tile, side: side, in: &drawing)
        }
        drawLegend(in: &drawing)
        return drawing
    }

    private func draw(_ tile: Tile, side: Double, in drawing: inout Drawing) {
        let shade = shade(tile.step)
        let x = Double(tile.column) * side
        let y = Double(tile.row) * side
        let place = Drawing.Rectangle(x: x + 1, y: y + 1, width: side - 2, height: side - 2)
        drawing.shapes.append(.rectangle(place, fill: shade))
        drawing.shapes.append(.frame(place, stroke: .line, width: 0.5))
        let name = Drawing.Words(
            text: tile.name, x: x + side / 2, y: y + side * (tile.value.isEmpty ? 0.56 : 0.42), size: side * 0.15,
            anchor: .middle, colour: shade.onTop, room: side - 6)
        drawing.shapes.append(.words(name))
        guard !tile.value.isEmpty else { return }
        let value = Drawing.Words(
            text: tile.value, x: x + side / 2, y: y + side * 0.76, size: side * 0.2, anchor: .middle,
            colour: shade.onTop, isStrong: true, room: side - 6)
        drawing.shapes.append(.words(value))
    }

    private func drawLegend(in drawing: inout Drawing) {
        var x = 1.0
        var y = drawing.height + 10
        for (step, entry) in legend.enumerated() {
            let wide = 16 + RoughWidth.of(entry.words, size: 8.5) + 14
            if x > 1, x + wide > drawing.width {
                x = 1
                y += 17
            }
            let box = Drawing.Rectangle(x: x, y: y, width: 10, height: 10)
            drawing.shapes.append(.rectangle(box, fill: shade(step)))
            drawing.shapes.append(.frame(box, stroke: .grey, width: 0.4))
            drawing.shapes.append(.words(.init(text: entry.words, x: x + 15, y: y + 8.5, size: 8.5)))
            x += wide
        }
        drawing.height = legend.isEmpty ? drawing.height : y + 16
    }

    /// Few steps are spread over the whole range of shades.
    private func shade(_ step: Int) -> Colour {
        let steps = max(legend.count, (tiles.map(\.step).max() ?? 0) + 1)
        guard steps > 1 else { return Colour.shades[1] }
        let place = Double(min(max(0, step), steps - 1)) / Double(steps - 1)
        return Colour.shades[Int((place * Double(Colour.shades.count - 2)).rounded())]
    }

    /// What is read out instead of the picture.
    var spoken: String {
        if let alternative { return alternative }
        let areas = tiles.map { tile in
            let words = legend.indices.contains(tile.step) ? legend[tile.step].words : ""
            return [tile.name, tile.value, words].filter { !$0.isEmpty }.joined(separator: " ")
        }
        return title.plain + "៖ " + areas.joined(separator: "; ")
    }
}
