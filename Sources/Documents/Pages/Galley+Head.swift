extension Galley {
    /// The Kingdom in the middle, the institution in a column at the left.
    func letterhead(_ head: Document.Letterhead) -> Piece {
        var marks: [Mark] = []
        var top = 0.0
        func add(_ pieces: [Piece]) {
            let block = pieces.joined(y: top)
            marks += block.marks
            top += block.height
        }
        add(linePieces(head.kingdom, .kingdom, alignment: .centre, path: [tag(.paragraph)]))
        add(linePieces(head.motto, .motto, alignment: .centre, path: [tag(.paragraph)]))
        marks.append(.drawing(Self.ornament, x: (width - Self.ornament.width) / 2, y: top + 2, scale: 1))
        top += Self.ornament.height + 6
        let column = width * 0.46
        if let emblem = head.emblem {
            let side = Double.millimetres(17)
            let figure = tag(.figure, alternative: head.institution.first?.plain ?? "")
            let place = Drawing.Rectangle(x: (column - side) / 2, y: top, width: side, height: side)
            marks += [.open(figure), .picture(emblem, place), .close(figure)]
            top += side + 2
        }
        for line in head.institution {
            add(
                linePieces(
                    line, .institution, alignment: .centre, width: column, path: [tag(.paragraph)]))
        }
        if let reference = head.reference {
            add(
                linePieces(
                    Document.Text(Printable.line(reference.line)), .body, alignment: .centre, width: column,
                    path: [tag(.paragraph)]))
        }
        return Piece(height: top + 8, marks: marks)
    }

    /// The line under the motto: thin, with a lozenge in its middle.
    static let ornament: Drawing = {
        let width = 96.0
        let middle = width / 2
        func lozenge(_ x: Double, _ half: Double) -> Drawing.Shape {
            .polygon(
                [
                    .init(x: x - half, y: 4), .init(x: x, y: 4 - half), .init(x: x + half, y: 4),
                    .init(x: x, y: 4 + half),
                ], fill: .ink)
        }
        func rule(_ from: Double, _ to: Double) -> Drawing.Shape {
            .line([.init(x: from, y: 4), .init(x: to, y: 4)], stroke: .ink, width: 0.8, dashes: [])
        }
        return Drawing(
            width: width, height: 8,
            shapes: [
                rule(0, middle - 14), lozenge(middle - 10, 1.8), lozenge(middle, 3.4), lozenge(middle + 10, 1.8),
                rule(middle + 14, width),
            ])
    }()

    /// Dates, office, room for signature and seal and the name at the right; copies at the left, beside the seal.
    /// A long list of copies follows underneath instead, so that it may run on to the next page.
    func signaturePieces(_ signature: Document.Signature) -> [Piece] {
        let left = width * 0.42
        let column = width - left
        var right: [Piece] = []
        for date in signature.dates {
            right += linePieces(date, .body, alignment: .centre, x: left, width: column, path: [tag(.paragraph)])
        }
        for office in signature.office {
            right += linePieces(office, .office, alignment: .centre, x: left, width: column, path: [tag(.paragraph)])
        }
        right.append(Piece(height: max(0, signature.sealHeight)))
        if let name = signature.name {
            right += linePieces(name, .office, alignment: .centre, x: left, width: column, path: [tag(.paragraph)])
        }
        var block = right.joined()
        let copies = signature.copies.map { copyPieces($0, width: left - 12) } ?? []
        let height = copies.reduce(0) { $0 + $1.height }
        let signed = { Piece(height: block.height, marks: block.marks, before: 10, notes: block.notes) }
        guard height <= block.height else { return [signed()] + copies }
        let low = copies.joined(y: block.height - height)
        block.marks += low.marks
        block.notes += low.notes
        return [signed()]
    }

    private func copyPieces(_ copies: Document.Signature.Copies, width: Double) -> [Piece] {
        let title = Document.Text(copies.title.runs.map { Document.Run($0.text, .strong) })
        var pieces = linePieces(title, .small, width: width, path: [tag(.paragraph)])
        let outer = tag(.list)
        for place in copies.places {
            let path = [outer, tag(.item), tag(.itemBody)]
            var lines = linePieces(place, .small, x: 9, width: width - 9, path: path)
            if !lines.isEmpty, let dash = compositor.set("-", .small, width: nil) {
                lines[0].marks.insert(.line(dash, index: 0, x: 0, baseline: Manner.small.ascent), at: 0)
            }
            pieces += lines
        }
        return pieces
    }

    /// As many cards side by side as asked for, each in a dashed line to cut along.
    func cardPieces(_ cards: Document.Cards) -> [Piece] {
        let whole = width
        defer { width = whole }
        let gap = max(0, cards.gap)
        let cardWidth = (whole - gap * Double(cards.columns - 1)) / Double(cards.columns)
        let height = min(max(20, cards.height), pageHeight)
        let inset = 8.0
        width = max(20, cardWidth - 2 * inset)
        return stride(from: 0, to: cards.cards.count, by: cards.columns).map { first in
            var marks: [Mark] = []
            for column in 0..<min(cards.columns, cards.cards.count - first) {
                let x = Double(column) * (cardWidth + gap)
                marks.append(.drawing(Self.cutLine(cardWidth, height), x: x, y: 0, scale: 1))
                let inside = inside(cards.cards[first + column], height - 2 * inset)
                marks += inside.joined(x: x + inset, y: inset).marks
            }
            return Piece(height: height, marks: marks, before: first == 0 ? 0 : gap)
        }
    }

    /// What a card shows: in smaller letters where it would be too high, for a badge without its code opens no door.
    private func inside(_ card: [Document.Block], _ height: Double) -> [Piece] {
        var card = card
        var set = card.flatMap { pieces($0) }
        for _ in 0..<3 where set.reduce(0, { $0 + $1.height + $1.before }) > height {
            card = card.map(\.smaller)
            set = card.flatMap { pieces($0) }
        }
        return fitting(set, height)
    }

    private func fitting(_ pieces: [Piece], _ height: Double) -> [Piece] {
        var used = 0.0
        return Array(
            pieces.prefix { piece in
                used += piece.height + piece.before
                return used <= height + 0.5
            })
    }

    private static func cutLine(_ width: Double, _ height: Double) -> Drawing {
        let corners: [Drawing.Point] = [
            .init(x: 0, y: 0), .init(x: width, y: 0), .init(x: width, y: height), .init(x: 0, y: height),
            .init(x: 0, y: 0),
        ]
        return Drawing(
            width: width, height: height, shapes: [.line(corners, stroke: .line, width: 0.5, dashes: [3, 3])])
    }
}
