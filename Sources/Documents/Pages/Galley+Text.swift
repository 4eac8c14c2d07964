import Khmer

extension Galley {
    /// A text as one piece a line. The first two lines stay together, and so do the last two.
    func linePieces(
        _ text: Document.Text, _ manner: Manner, alignment: Document.Alignment = .leading, x: Double = 0,
        width column: Double? = nil, indent: Double = 0, path: [Tag]
    ) -> [Piece] {
        let room = column ?? width - x
        let manner = manner.face == .display && manner.colour == .ink ? manner.coloured(document.accent) : manner
        guard !text.isEmpty, let set = compositor.set(text, manner, width: room, indent: indent) else { return [] }
        return set.lines.indices.map { index in
            var piece = linePiece(set, index, alignment: alignment, x: x, room: room)
            piece.path = path
            piece.keepsWithNext = set.lines.count > 1 && (index == 0 || index == set.lines.count - 2)
            return piece
        }
    }

    func linePiece(
        _ set: SetText, _ index: Int, alignment: Document.Alignment, x: Double, room: Double
    ) -> Piece {
        let line = set.lines[index]
        let left = x + offset(alignment, line.width, room) + (alignment == .leading ? line.indent : 0)
        var marks: [Mark] = [.line(set, index: index, x: left, baseline: set.manner.ascent)]
        for span in line.links {
            let place = Drawing.Rectangle(
                x: left + span.from, y: 0, width: span.to - span.from, height: set.manner.lineHeight)
            marks.append(.link(span.link, place))
        }
        return Piece(height: set.manner.lineHeight, marks: marks, notes: line.notes)
    }

    func offset(_ alignment: Document.Alignment, _ used: Double, _ room: Double) -> Double {
        switch alignment {
        case .leading: 0
        case .centre: (room - used) / 2
        case .trailing: room - used
        }
    }

    func titlePieces(_ title: Document.Title) -> [Piece] {
        var pieces = linePieces(title.text, .title, alignment: .centre, path: [tag(.h1)])
        if let subtitle = title.subtitle {
            pieces += linePieces(subtitle, .subtitle, alignment: .centre, path: [tag(.paragraph)])
        }
        for index in pieces.indices { pieces[index].keepsWithNext = true }
        if !pieces.isEmpty { pieces[0].before = 10 }
        return pieces
    }

    func headingPieces(_ heading: Document.Heading) -> [Piece] {
        let manner = Manner.heading(heading.level)
        var pieces = linePieces(heading.text, manner, path: [headingTag(heading.level)])
        let entry = takeHeading()
        guard !pieces.isEmpty else { return [] }
        for index in pieces.indices { pieces[index].keepsWithNext = true }
        pieces[0].before = heading.level == 1 ? 12 : 7
        if let entry { pieces[0].marks.insert(.anchor(entry.anchor, y: 0), at: 0) }
        return pieces
    }

    func paragraphPieces(_ paragraph: Document.Paragraph) -> [Piece] {
        let manner = Manner.size(paragraph.size)
        var pieces = linePieces(
            paragraph.text, manner, alignment: paragraph.alignment,
            indent: paragraph.isIndented ? .millimetres(12.7) : 0, path: [tag(.paragraph)])
        guard !pieces.isEmpty else { return [] }
        pieces[0].before = manner.size * 0.35
        if paragraph.keepsWithNext { pieces[pieces.count - 1].keepsWithNext = true }
        return pieces
    }

    func listPieces(_ list: Document.List, depth: Int, path: [Tag]) -> [Piece] {
        let outer = path + [tag(.list)]
        // The widest mark is one of the last: «១០.» needs more room than «៩.»
        let marks = list.items.indices.suffix(1).map { Document.Text(Self.mark(list.marks, $0, document.language)) }
        let widest = marks.compactMap { compositor.set($0, .body, width: nil)?.width }.max() ?? 0
        let room = max(.millimetres(6), widest + 5)
        let left = Double.millimetres(6.5) * Double(depth) + .millimetres(0.5) + room
        return list.items.enumerated().flatMap { index, item -> [Piece] in
            let path = outer + [tag(.item), tag(.itemBody)]
            var pieces = linePieces(item.text, .body, x: left, path: path)
            let mark = Document.Text(Self.mark(list.marks, index, document.language))
            if !pieces.isEmpty, let set = compositor.set(mark, .body, width: nil) {
                let x = left - room
                pieces[0].marks.insert(.line(set, index: 0, x: x, baseline: Manner.body.ascent), at: 0)
                pieces[0].before = 2
            }
            guard let under = item.under else { return pieces }
            if !pieces.isEmpty { pieces[pieces.count - 1].keepsWithNext = true }
            return pieces + listPieces(under, depth: min(depth + 1, 6), path: path)
        }
    }

    /// What stands before the item of that place, counted from 0.
    static func mark(_ marks: Document.List.Marks, _ index: Int, _ language: Document.Language) -> String {
        let isKhmer = language == .khmer
        switch marks {
        case .dashes: return isKhmer ? "-" : "•"
        case .numbers: return (isKhmer ? KhmerNumber.digits(index + 1) : String(index + 1)) + "."
        case .letters:
            let letters = Array(isKhmer ? "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ" : "abcdefghijklmnopqrstuvwxyz")
            return String(letters[index % letters.count]) + "."
        }
    }

    func factPieces(_ facts: Document.Facts) -> [Piece] {
        let widest = facts.rows.compactMap { compositor.set($0.label, .body, width: nil)?.width }.max() ?? 0
        let labelWidth = min(facts.labelWidth ?? widest + 1, width * 0.5)
        return facts.rows.flatMap { row -> [Piece] in
            let path = [tag(.paragraph)]
            let labels = linePieces(row.label, .body, width: labelWidth, path: path)
            var values = linePieces(row.value, .body, x: labelWidth + 6, path: path)
            for (index, label) in labels.enumerated() {
                guard index < values.count else {
                    values.append(label)
                    continue
                }
                values[index].marks.insert(contentsOf: label.marks, at: 0)
                values[index].notes += label.notes
            }
            if !values.isEmpty { values[0].before = 2 }
            return values
        }
    }

    func contentsPieces(_ contents: Document.Contents) -> [Piece] {
        var pieces = linePieces(contents.title, .heading(1), alignment: .centre, path: [tag(.paragraph)])
        for index in pieces.indices { pieces[index].keepsWithNext = true }
        if !pieces.isEmpty { pieces[0].before = 14 }
        let outer = tag(.contents)
        for entry in headings where entry.level <= contents.depth {
            pieces += contentsEntry(entry, path: [outer, tag(.contentsItem)])
        }
        return pieces
    }

    /// A heading, dots, and the number of its page.
    private func contentsEntry(_ entry: Entry, path: [Tag]) -> [Piece] {
        let manner = Manner.body
        let left = Double(entry.level - 1) * .millimetres(6)
        let numbers = 30.0
        let text = Document.Text(entry.text.runs.map { Document.Run($0.text) })
        guard let set = compositor.set(text, manner, width: width - left - numbers) else { return [] }
        return set.lines.indices.map { index in
            var piece = linePiece(set, index, alignment: .leading, x: left, room: width - left - numbers)
            piece.path = path
            piece.before = index == 0 ? 2 : 0
            let place = Drawing.Rectangle(x: left, y: 0, width: width - left, height: manner.lineHeight)
            piece.marks.append(.link(.anchor(entry.anchor), place))
            if index == set.lines.count - 1 {
                let from = left + set.lines[index].width + 5
                let dots = Self.dots(from: from, to: width - numbers + 6)
                piece.marks.append(.drawing(dots, x: 0, y: manner.ascent, scale: 1))
                piece.marks.append(.pageNumber(of: entry.anchor, right: width, baseline: manner.ascent, manner))
            } else {
                piece.keepsWithNext = true
            }
            return piece
        }
    }

    private static func dots(from: Double, to: Double) -> Drawing {
        guard to > from else { return Drawing(width: 0, height: 0) }
        let ends = [Drawing.Point(x: from, y: 0), Drawing.Point(x: to, y: 0)]
        return Drawing(
            width: to, height: 1, shapes: [.line(ends, stroke: .grey, width: 0.7, dashes: [0.7, 3])])
    }
}
