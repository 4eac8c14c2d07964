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

    /// Whether nothing but blanks stands in it.
    package var isBlank: Bool { cells.allSatisfy { $0.isEmpty || $0.trimmingBlanks.isEmpty } }
}
