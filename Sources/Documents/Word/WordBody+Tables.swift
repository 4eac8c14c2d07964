extension WordBody {
    func table(_ table: Document.Table) -> String {
        guard !table.columns.isEmpty else { return "" }
        galley.width = width
        let widths = galley.columnWidths(table.columns)
        var out = table.caption.map { paragraph("Caption", "", runs($0)) } ?? paragraph("Small", "<w:keepNext/>", "")
        let rows =
            table.groups.map { row($0, .head, table.columns, widths) }
            + (table.columns.contains { !$0.title.isEmpty }
                ? [row(table.columns.map { .init($0.title, alignment: .centre) }, .head, table.columns, widths)] : [])
            + table.rows.map { row($0.cells, Galley.Look($0.kind), table.columns, widths) }
        guard !rows.isEmpty else { return out }
        out += grid(widths, style: "TableGrid", rows.joined())
        return out + paragraph("Small", "", "")
    }

    private func row(
        _ cells: [Document.Table.Cell], _ look: Galley.Look, _ columns: [Document.Table.Column], _ widths: [Double]
    ) -> String {
        var out = ""
        var column = 0
        for cell in cells where column < widths.count {
            let last = min(widths.count, column + cell.span)
            let alignment = cell.alignment ?? look.alignment ?? columns[column].alignment
            let style = look == .plain ? "TableText" : "TableHead"
            let words = paragraph(style, justified(alignment), runs(cell.text))
            let ground = cell.shade?.colour ?? look.ground
            out += self.cell(widths[column..<last].reduce(0, +), span: last - column, ground: ground, words)
            column = last
        }
        while column < widths.count {
            out += cell(widths[column], ground: look.ground, paragraph("TableText", "", ""))
            column += 1
        }
        let header = look == .head ? "<w:tblHeader/>" : ""
        return "<w:tr><w:trPr><w:cantSplit/>\(header)</w:trPr>\(out)</w:tr>"
    }

    private func justified(_ alignment: Document.Table.ColumnAlignment) -> String {
        switch alignment {
        case .leading: ""
        case .centre: "<w:jc w:val=\"center\"/>"
        case .trailing, .number: "<w:jc w:val=\"right\"/>"
        }
    }

    func cell(
        _ width: Double, span: Int = 1, ground: Colour? = nil, bottom: Bool = false, _ content: String
    ) -> String {
        let merged = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
        let shade = ground.map { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\($0.hex)\"/>" } ?? ""
        let low = bottom ? "<w:vAlign w:val=\"bottom\"/>" : ""
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(twips(width))\" w:type=\"dxa\"/>\(merged)\(shade)\(low)</w:tcPr>"
            + (content.isEmpty ? paragraph(nil, "", "") : content) + "</w:tc>"
    }

    /// A table of fixed widths; without a style it only arranges.
    func grid(_ widths: [Double], style: String? = nil, borders: String = "", _ rows: String) -> String {
        let named = style.map { "<w:tblStyle w:val=\"\($0)\"/>" } ?? ""
        let columns = widths.map { "<w:gridCol w:w=\"\(twips($0))\"/>" }.joined()
        return "<w:tbl><w:tblPr>\(named)<w:tblW w:w=\"\(twips(widths.reduce(0, +)))\" w:type=\"dxa\"/>\(borders)"
            + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>\(columns)</w:tblGrid>\(rows)</w:tbl>"
    }

    /// One row of an arranging table.
    func arranged(_ widths: [Double], bottom: Bool = false, _ contents: [String]) -> String {
        let cells = zip(widths, contents).map { cell($0, bottom: bottom, $1) }.joined()
        return grid(widths, "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells)</w:tr>")
    }

    func facts(_ facts: Document.Facts) -> String {
        let widest = facts.rows.compactMap { galley.compositor.set($0.label, .body, width: nil)?.width }.max() ?? 0
        let label = min((facts.labelWidth ?? widest) + 14, width * 0.5)
        let rows = facts.rows.map { row in
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cell(label, paragraph("Facts", "", runs(row.label)))
                + cell(width - label, paragraph("Facts", "", runs(row.value))) + "</w:tr>"
        }
        return rows.isEmpty ? "" : grid([label, width - label], rows.joined()) + paragraph("Small", "", "")
    }

    func cards(_ cards: Document.Cards) -> String {
        let whole = width
        defer { width = whole }
        let side = whole / Double(cards.columns)
        width = side - 12
        let rows = stride(from: 0, to: cards.cards.count, by: cards.columns).map { first in
            let cells = (0..<cards.columns).map { column -> String in
                guard first + column < cards.cards.count else { return cell(side, "") }
                let blocks = cards.cards[first + column].map { written($0) }.joined()
                // A cell must end with a paragraph, whatever stands before it.
                return cell(side, blocks + paragraph("Small", "", ""))
            }
            let height = "<w:trHeight w:val=\"\(twips(cards.height))\" w:hRule=\"exact\"/>"
            return "<w:tr><w:trPr><w:cantSplit/>\(height)</w:trPr>\(cells.joined())</w:tr>"
        }
        let edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map { "<w:\($0) w:val=\"dashed\" w:sz=\"4\" w:space=\"0\" w:color=\"b8b8b8\"/>" }.joined()
        guard !rows.isEmpty else { return "" }
        let widths = [Double](repeating: side, count: cards.columns)
        return grid(widths, borders: "<w:tblBorders>\(edges)</w:tblBorders>", rows.joined())
            + paragraph("Small", "", "")
    }
}
