/// A row of a table as it was read, before it is kept.
package struct ReadRow: Sendable {
    /// As a spreadsheet numbers it.
    package let row: Int
    /// What tells the record from all others of its kind; nothing for a rejected row.
    package let key: String?
    package let contents: RowContents
    /// The cells as they came.
    package let cells: [String]
    package let problems: [ImportProblem]

    /// Reads cells with `reader`, which keeps what it understands and answers the key.
    package init(
        row: Int, cells: [String], columns: [String: Int], headings: [String], reader: RowReader
    ) {
        var reading = RowReading(row: row, cells: cells, columns: columns, headings: headings)
        let key = reader(&reading)
        self.row = row
        self.cells = cells
        self.key = reading.isRejected ? nil : key
        contents = reading.contents
        problems = reading.problems
    }

    private init(_ other: ReadRow, rejectedBecause problem: ImportProblem) {
        row = other.row
        key = nil
        contents = other.contents
        cells = other.cells
        problems = other.problems + [problem]
    }

    /// The same row, left out because an earlier one has its key.
    package func repeating(_ first: Int, field: String) -> ReadRow {
        let found = key ?? ""
        return ReadRow(
            self,
            rejectedBecause: ImportProblem(
                row: row, field: field, found: found, expected: .cell(.unique(firstRow: first)), rejects: true))
    }
}

/// Understands one row: keeps its values, notes what is wrong, and answers what tells the record from others.
package typealias RowReader = @Sendable (inout RowReading) -> String?

/// A row of a staged or settled table, as pages show it.
package struct ImportRow: Identifiable, Hashable, Sendable {
    package let id: ID<ImportRow>
    package let row: Int
    package let key: String?
    package let change: ActivityChange
    /// What it says now; empty for a row that is known already.
    package let contents: RowContents
    /// What it replaces; empty for a new one.
    package let before: RowContents

    package init(
        id: ID<ImportRow>, row: Int, key: String?, change: ActivityChange, contents: RowContents, before: RowContents
    ) {
        self.id = id
        self.row = row
        self.key = key
        self.change = change
        self.contents = contents
        self.before = before
    }
}
