extension Galley {
    /// White around the text of a cell, in points.
    static let cellInset = (x: 4.0, y: 2.5)

    /// A cell with its lines set.
    struct SetCell {
        var text: SetText?
        var x: Double
        var width: Double
        var alignment: Document.Table.ColumnAlignment
        /// How far the figures after the decimal mark reach, to align numbers.
        var fraction: Double
        var tag: Tag
        var shade: Document.Table.Shade?

        var lineCount: Int { text?.lines.count ?? 0 }
    }

    func tablePieces(_ table: Document.Table) -> [Piece] {
        guard !table.columns.isEmpty else { return [] }
        let outer = tag(.table)
        let widths = columnWidths(table.columns)
        var head: [Piece] = []
        for group in table.groups {
            head += rowPieces(group, widths, table.columns, look: .head, path: [outer])
        }
        if table.columns.contains(where: { !$0.title.isEmpty }) {
            let titles = table.columns.map { Document.Table.Cell($0.title, alignment: .centre) }
            head += rowPieces(titles, widths, table.columns, look: .head, path: [outer])
        }
        for index in head.indices { head[index].keepsWithNext = true }
        let repeated = RepeatedHeader(head)
        var rows = table.rows.map { setRow($0.cells, widths, table.columns, look: Look($0.kind)) }
        alignNumbers(&rows, columns: table.columns.count)
        var body: [Piece] = []
        for (row, cells) in zip(table.rows, rows) {
            let room = pageHeight - repeated.height
            body += framed(cells, look: Look(row.kind), path: [outer, tag(.row)], room: room)
        }
        for index in body.indices where !head.isEmpty { body[index].header = repeated }
        return captioned(table.caption, head + body)
    }

    private func captioned(_ caption: Document.Text?, _ pieces: [Piece]) -> [Piece] {
        guard var first = pieces.first else { return [] }
        guard let caption else {
            first.before = 6
            return [first] + pieces.dropFirst()
        }
        var lines = linePieces(caption, .caption, path: [tag(.paragraph)])
        for index in lines.indices { lines[index].keepsWithNext = true }
        if !lines.isEmpty { lines[0].before = 8 }
        return lines + pieces
    }

    /// How a row is dressed.
    enum Look {
        case head, plain, section, total

        init(_ kind: Document.Table.Row.Kind) {
            switch kind {
            case .plain: self = .plain
            case .section: self = .section
            case .total: self = .total
            }
        }

        var manner: Manner { self == .plain ? .cell : .columnTitle }
        var ground: Colour? { self == .plain ? nil : .ground }

        /// Instead of the column's own.
        var alignment: Document.Table.ColumnAlignment? {
            switch self {
            case .head: .centre
            case .section: .leading
            case .plain, .total: nil
            }
        }
    }

    private func rowPieces(
        _ cells: [Document.Table.Cell], _ widths: [Double], _ columns: [Document.Table.Column], look: Look, path: [Tag]
    ) -> [Piece] {
        let set = setRow(cells, widths, columns, look: look)
        return framed(set, look: look, path: path + [tag(.row)], room: pageHeight / 2)
    }

    func setRow(
        _ cells: [Document.Table.Cell], _ widths: [Double], _ columns: [Document.Table.Column], look: Look
    ) -> [SetCell] {
        var set: [SetCell] = []
        var x = 0.0
        var column = 0
        for cell in cells where column < widths.count {
            let last = min(widths.count, column + cell.span)
            let cellWidth = widths[column..<last].reduce(0, +)
            let room = max(4, cellWidth - 2 * Self.cellInset.x)
            let manner = look == .head ? untorn(cell.text, look.manner, room) : look.manner
            let text = cell.text.isEmpty ? nil : setCell(cell.text, manner, room)
            let isTitle = look == .head || look == .section && last == widths.count && column == 0
            var tag = tag(isTitle ? .head : .cell)
            tag.span = last - column
            set.append(
                SetCell(
                    text: text, x: x, width: cellWidth,
                    alignment: cell.alignment ?? look.alignment ?? columns[column].alignment,
                    fraction: 0, tag: tag, shade: cell.shade))
            x += cellWidth
            column = last
        }
        // Cells that were not given are drawn empty, so that the grid is whole.
        while column < widths.count {
            set.append(
                SetCell(text: nil, x: x, width: widths[column], alignment: .leading, fraction: 0, tag: tag(.cell)))
            x += widths[column]
            column += 1
        }
        return set
    }

    /// A number stays on one line, smaller when the column is too narrow: a number in two lines is two numbers.
    private func setCell(_ text: Document.Text, _ manner: Manner, _ room: Double) -> SetText? {
        let plain = text.plain
        guard plain.unicodeScalars.count < 24, plain.unicodeScalars.allSatisfy(Self.isOfNumbers),
            let set = compositor.set(text, manner, width: nil)
        else { return compositor.set(text, manner, width: room) }
        guard set.width > room else { return set }
        var smaller = manner
        smaller.size *= room / set.width
        smaller.leading *= set.width / room
        return compositor.set(text, smaller, width: nil)
    }

    /// The name of a place over a narrow column is made smaller, before it is torn in two.
    private func untorn(_ text: Document.Text, _ manner: Manner, _ room: Double) -> Manner {
        let names = text.plain.split(whereSeparator: \.isWhitespace).filter { $0.unicodeScalars.count <= 10 }
        let widths = names.compactMap { compositor.set(Document.Text(String($0)), manner, width: nil)?.width }
        guard let widest = widths.max(), widest > room, widest * Self.smallest < room else { return manner }
        var smaller = manner
        // A hair less, so that rounding does not break what fits.
        smaller.size *= room / widest * 0.99
        return smaller
    }

    /// Letters are read down to so much of their usual size.
    private static let smallest = 0.66

    private static func isOfNumbers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x17E0...0x17E9, 0x30...0x39, 0x25, 0x2B...0x2F, 0x2013: true
        // Marks before a number, and one in brackets after it.
        case 0x20, 0x28, 0x29, 0x25A0...0x25FF: true
        default: false
        }
    }

    /// One piece with a frame round every cell; several when the row is taller than `room`, the lines shared out.
    func framed(_ cells: [SetCell], look: Look, path: [Tag], room: Double) -> [Piece] {
        let lineHeight = look.manner.lineHeight
        let most = max(1, Int((room - 2 * Self.cellInset.y) / lineHeight))
        let lines = max(1, cells.map(\.lineCount).max() ?? 1)
        return stride(from: 0, to: lines, by: most).map { first in
            let count = min(most, lines - first)
            let height = Double(count) * lineHeight + 2 * Self.cellInset.y
            var piece = Piece(height: height, path: path)
            piece.keepsWithNext = look == .section
            piece.marks.append(.drawing(grid(cells, height, look.ground), x: 0, y: 0, scale: 1))
            for cell in cells {
                piece.marks.append(.open(cell.tag))
                for line in first..<min(first + count, max(first, cell.lineCount)) {
                    guard let text = cell.text else { break }
                    let set = linePiece(text, line, alignment: .leading, x: left(of: cell, line), room: cell.width)
                    let top = Self.cellInset.y + Double(line - first) * lineHeight
                    piece.marks += set.marks.map { $0.moved(0, top) }
                    piece.notes += set.notes
                }
                piece.marks.append(.close(cell.tag))
            }
            return piece
        }
    }

    private func left(of cell: SetCell, _ line: Int) -> Double {
        let used = cell.text?.lines[line].width ?? 0
        let room = cell.width - 2 * Self.cellInset.x
        let inner = cell.x + Self.cellInset.x
        switch cell.alignment {
        case .leading: return inner
        case .centre: return inner + (room - used) / 2
        case .trailing: return inner + room - used
        case .number: return inner + max(0, room - used - cell.fraction)
        }
    }

    private func grid(_ cells: [SetCell], _ height: Double, _ ground: Colour?) -> Drawing {
        var drawing = Drawing(width: width, height: height)
        for cell in cells {
            let place = Drawing.Rectangle(x: cell.x, y: 0, width: cell.width, height: height)
            if let ground = cell.shade?.colour ?? ground { drawing.shapes.append(.rectangle(place, fill: ground)) }
            drawing.shapes.append(.frame(place, stroke: .grey, width: 0.4))
        }
        return drawing
    }

    /// Fixed columns get what they ask for, the others share the rest; when the fixed ones alone are too wide,
    /// every column shrinks alike, so that nothing is clipped.
    func columnWidths(_ columns: [Document.Table.Column]) -> [Double] {
        var fixed = 0.0
        var shares = 0.0
        for column in columns {
            switch column.width {
            case .fixed(let points): fixed += max(4, points)
            case .share(let share): shares += max(0.01, share)
            }
        }
        let least = shares > 0 ? 24.0 * Double(columns.count) : 0
        let rest = max(least, width - fixed)
        let widths = columns.map { column -> Double in
            switch column.width {
            case .fixed(let points): max(4, points)
            case .share(let share): rest * max(0.01, share) / shares
            }
        }
        let total = widths.reduce(0, +)
        return total > width ? widths.map { $0 * width / total } : widths
    }

    /// Figures of one column end with their decimal mark at the same place.
    private func alignNumbers(_ rows: inout [[SetCell]], columns: Int) {
        var widest: [Double: Double] = [:]
        for row in rows {
            for cell in row where cell.alignment == .number {
                widest[cell.x] = max(widest[cell.x] ?? 0, fractionWidth(cell.text))
            }
        }
        for row in rows.indices {
            for index in rows[row].indices where rows[row][index].alignment == .number {
                let cell = rows[row][index]
                rows[row][index].fraction = (widest[cell.x] ?? 0) - fractionWidth(cell.text)
            }
        }
    }

    /// The width of what follows the decimal mark, the mark included: a comma in Khmer, a point in English.
    private func fractionWidth(_ set: SetText?) -> Double {
        guard let set, set.lines.count == 1 else { return 0 }
        return set.widthAfterLast(document.language == .khmer ? "," : ".")
    }
}
