extension ImportProblem {
    /// A remark about what a reader of the file does not see, as it is kept with the table: one line; nothing for
    /// anything else.
    package var unseenText: String? {
        let word: String
        switch expected {
        case .cell(.shownRow): word = "row"
        case .cell(.shownColumn): word = "column"
        case .cell(.shownSheet): word = "sheet"
        default: return nil
        }
        return RowCells.text([word, String(row), field])
    }

    package init?(unseen text: String) {
        let cells = RowCells.cells(text)
        guard cells.count == 3, let row = Int(cells[1]) else { return nil }
        let expected: CellExpectation
        switch cells[0] {
        case "row": expected = .shownRow
        case "column": expected = .shownColumn
        case "sheet": expected = .shownSheet
        default: return nil
        }
        self.init(row: row, field: cells[2], found: cells[2], expected: .cell(expected))
    }
}
