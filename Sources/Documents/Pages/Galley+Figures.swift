extension Galley {
    func figurePiece(_ figure: Document.Figure) -> Piece {
        let natural = PictureSize(figure.picture) ?? PictureSize(width: 4, height: 3)
        var across = min(max(10, figure.width), width)
        var high = across * natural.height / natural.width
        let most = pageHeight * 0.8
        if high > most {
            across *= most / high
            high = most
        }
        let tag = tag(.figure, alternative: figure.alternative)
        let place = Drawing.Rectangle(x: (width - across) / 2, y: 0, width: across, height: high)
        var marks: [Mark] = [.open(tag), .picture(figure.picture, place), .close(tag)]
        var height = high
        if let caption = figure.caption {
            let lines = linePieces(caption, .small, alignment: .centre, path: [self.tag(.paragraph)])
                .joined(y: high + 3)
            marks += lines.marks
            height += lines.height + 3
        }
        return Piece(height: height, marks: marks, before: 8)
    }

    func chartPiece(_ chart: Document.Chart) -> Piece {
        let marked = compositor.breaks.marked(in: chart)
        let drawing = ChartDrawing(marked, language: document.language, width: width).drawing
        return titled(chart.title, drawing, alternative: chart.spoken(in: document.language))
    }

    func tileMapPiece(_ map: Document.TileMap) -> Piece {
        titled(map.title, map.drawing(width: min(width, 430)), alternative: map.spoken)
    }

    /// A drawing under its title, in the middle.
    private func titled(_ title: Document.Text, _ drawing: Drawing, alternative: String) -> Piece {
        let figure = tag(.figure, alternative: alternative)
        let heading = linePieces(title, .caption, path: [tag(.paragraph)]).joined()
        let room = max(20, pageHeight - heading.height - 8)
        let scale = min(1, room / max(1, drawing.height))
        let x = (width - drawing.width * scale) / 2
        var marks = heading.marks
        marks += [.open(figure), .drawing(drawing, x: x, y: heading.height + 3, scale: scale), .close(figure)]
        return Piece(height: heading.height + 3 + drawing.height * scale, marks: marks, before: 10)
    }

    /// The code, and the words that say what it opens at its side.
    func qrPiece(_ figure: Document.QRFigure) -> Piece {
        let side = max(20, min(figure.side, width, pageHeight))
        guard let drawing = try? QRCode(figure.text).drawing(side: side) else {
            // A text no code can hold is shown as text, so that the paper still says it.
            let lines = linePieces(Document.Text(figure.text), .small, path: [tag(.paragraph)]).prefix(20)
            let block = Array(lines).joined()
            return Piece(height: block.height, marks: block.marks, before: 6)
        }
        let words = figure.beside
        let alignment = words == nil ? figure.alignment : .leading
        let x = offset(alignment, side, width)
        let tag = tag(.figure, alternative: figure.alternative)
        var marks: [Mark] = [.open(tag), .drawing(drawing, x: x, y: 0, scale: 1), .close(tag)]
        var height = side
        if let words, width - side > 40 {
            let lines = linePieces(
                words, .small, x: side + 8, width: width - side - 8, path: [self.tag(.paragraph)]
            ).joined()
            marks += lines.marks.map { $0.moved(0, max(0, (side - lines.height) / 2)) }
            height = max(side, lines.height)
        }
        return Piece(height: height, marks: marks, before: 6)
    }
}
