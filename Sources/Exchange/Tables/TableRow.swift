import Dialogue

/// One row of a table, from whatever file.
package struct TableRow: Hashable, Sendable {
    /// As a spreadsheet numbers it, from 1. A cell with line ends in it does not make a new row.
    package let number: Int
    package let cells: [String]

    package init(number: Int, cells: [String]) {
        self.number = number
        self.cells = cells
    }

    /// The same with another value in one cell, where nothing stands there.
    func setting(_ value: String, in column: Int) -> TableRow {
        guard column >= cells.count || cells[column].isEmpty else { return self }
        var changed = cells
        while changed.count <= column { changed.append("") }
        changed[column] = value
        return TableRow(number: number, cells: changed)
    }

    /// Whether nothing but blanks stands in it.
    package var isBlank: Bool { cells.allSatisfy { $0.isEmpty || $0.trimmingBlanks.isEmpty } }
}
