import Foundation

extension HTMLPaper {
    func image(_ picture: Document.Picture, _ alternative: String) -> String {
        let (kind, bytes) =
            switch picture {
            case .png(let bytes): ("png", bytes)
            case .jpeg(let bytes): ("jpeg", bytes)
            }
        let words = Markup.escaped(Printable.searchable(alternative))
        return "<img alt=\"\(words)\" src=\"data:image/\(kind);base64,\(Data(bytes).base64EncodedString())\"/>"
    }

    mutating func chart(_ chart: Document.Chart) -> String {
        let marked = breaks?.marked(in: chart) ?? chart
        let drawing = ChartDrawing(marked, language: document.language, width: 480).drawing
        let picture = drawing.svg(label: chart.spoken(in: document.language))
        return "<figure><figcaption>\(text(chart.title))</figcaption>\(picture)</figure>"
    }

    mutating func code(_ figure: Document.QRFigure) -> String {
        guard let code = try? QRCode(figure.text) else { return "<p>\(Self.escaped(figure.text))</p>" }
        let words = figure.beside.map { "<figcaption>\(text($0))</figcaption>" } ?? ""
        return "<figure class=\"qr\">\(code.svg(label: Printable.searchable(figure.alternative)))\(words)</figure>"
    }

    mutating func letterhead(_ head: Document.Letterhead) -> String {
        var out =
            "<header class=\"letterhead\"><p class=\"kingdom\">\(text(head.kingdom))</p>"
            + "<p class=\"motto\">\(text(head.motto))</p><div class=\"institution\">"
        if let emblem = head.emblem { out += image(emblem, "") }
        for line in head.institution { out += "<p>\(text(line))</p>" }
        if let reference = head.reference { out += "<p class=\"reference\">\(Self.escaped(reference.line))</p>" }
        return out + "</div></header>"
    }

    mutating func signature(_ signature: Document.Signature) -> String {
        var signed = ""
        for line in signature.dates { signed += "<p>\(text(line))</p>" }
        for line in signature.office { signed += "<p class=\"office\">\(text(line))</p>" }
        if let name = signature.name { signed += "<p class=\"name\">\(text(name))</p>" }
        var copies = ""
        if let list = signature.copies {
            copies = "<div class=\"copies\"><p>\(text(list.title))</p><ul>"
            for place in list.places { copies += "<li>\(text(place))</li>" }
            copies += "</ul></div>"
        }
        return "<footer class=\"signature\"><div class=\"signed\">\(signed)</div>\(copies)</footer>"
    }

    mutating func table(_ table: Document.Table) -> String {
        var out = "<table class=\"stack\">"
        if let caption = table.caption { out += "<caption>\(text(caption))</caption>" }
        var head = ""
        for group in table.groups { head += row(group, .head, table.columns) }
        if table.columns.contains(where: { !$0.title.isEmpty }) {
            head += row(table.columns.map { .init($0.title) }, .head, table.columns)
        }
        if !head.isEmpty { out += "<thead>\(head)</thead>" }
        out += "<tbody>"
        let labels = Self.labels(of: table)
        for line in table.rows { out += row(line.cells, Galley.Look(line.kind), table.columns, labels) }
        return out + "</tbody></table>"
    }

    private mutating func row(
        _ cells: [Document.Table.Cell], _ look: Galley.Look, _ columns: [Document.Table.Column],
        _ labels: [String] = []
    ) -> String {
        var out = ""
        var column = 0
        for cell in cells where column < columns.count {
            let last = min(columns.count, column + cell.span)
            let span = last - column > 1 ? " colspan=\"\(last - column)\"" : ""
            let alignment = cell.alignment ?? look.alignment ?? columns[column].alignment
            let isSection = look == .section && column == 0 && last == columns.count
            if look == .head {
                out += "<th scope=\"\(last - column > 1 ? "colgroup" : "col")\"\(span)>\(text(cell.text))</th>"
            } else if isSection {
                out += "<th scope=\"rowgroup\"\(span)>\(text(cell.text))</th>"
            } else {
                let words = text(cell.text)
                let label = last - column > 1 || column == 0 ? "" : labels[column]
                // A phone shows every cell on a line of its own, with its column's title before it.
                out +=
                    "<td\(span)\(classes([Self.name(alignment)]))"
                    + (label.isEmpty ? ">\(words)</td>" : " data-label=\"\(label)\"><div>\(words)</div></td>")
            }
            column = last
        }
        for _ in column..<max(column, columns.count) { out += "<td></td>" }
        return "<tr\(look == .total ? " class=\"total\"" : "")>\(out)</tr>"
    }

    /// The title of each column, after that of the group it stands in.
    private static func labels(of table: Document.Table) -> [String] {
        var groups = [String](repeating: "", count: table.columns.count)
        var column = 0
        for cell in table.groups.last ?? [] {
            for index in min(column, groups.count)..<min(groups.count, column + cell.span) {
                groups[index] = Markup.escaped(Printable.line(cell.text.plain))
            }
            column += cell.span
        }
        return zip(groups, table.columns).map { group, column in
            [group, Markup.escaped(Printable.line(column.title.plain))].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    private static func name(_ alignment: Document.Table.ColumnAlignment) -> String? {
        switch alignment {
        case .leading: nil
        case .centre: "centre"
        case .trailing: "trailing"
        case .number: "number"
        }
    }
}
