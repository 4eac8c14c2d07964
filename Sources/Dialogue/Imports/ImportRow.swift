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
    package let questions: [TableQuestion]

    /// Reads cells with `reader`, which keeps what it understands and answers the key.
    package init(
        row: Int, cells: [String], columns: [String: Int], headings: [String], habits: TableHabits = TableHabits(),
        reader: RowReader
    ) {
        var reading = RowReading(row: row, cells: cells, columns: columns, headings: headings, habits: habits)
        let key = reader(&reading)
        self.row = row
        self.cells = cells
        self.key = reading.isRejected ? nil : key
        contents = reading.contents
        problems = reading.problems
        questions = reading.questions
    }

    /// The same of a record with those of its rows that stand apart: they are told, sums that differ are asked about.
    package init(
        row: Int, _ whole: WholeRecord, columns: [String: Int], headings: [String], habits: TableHabits,
        reader: RowReader
    ) {
        let asked = whole.differing.sorted { $0.key < $1.key }.map { column, sums in
            (column, sums, TableQuestion.parts(column, headings.cell(column), sums))
        }
        var cells = whole.cells
        for (column, sums, question) in asked {
            cells[column] = habits.answers[question.key].flatMap { habits.sum(sums, $0, column) } ?? ""
        }
        let read = ReadRow(
            row: row, cells: cells, columns: columns, headings: headings, habits: habits, reader: reader)
        self.row = row
        self.cells = read.cells
        (key, contents) = (read.key, read.contents)
        let rows = whole.parts.map(String.init).joined(separator: ", ")
        let told = whole.parts.map { part in
            ImportProblem(
                row: part, field: "", found: rows,
                expected: .cell(.taken(String(row), .ofSeveralRows)))
        }
        problems = read.problems + told
        questions = read.questions + asked.map(\.2).filter { habits.answers[$0.key] == nil }
    }

    /// A row that is no record. It is left out, and can be mended like any other.
    package init(row: Int, cells: [String], as kind: RowKind) {
        self.row = row
        self.cells = cells
        key = nil
        contents = RowContents()
        let first = cells.first { !$0.trimmingBlanks.isEmpty } ?? ""
        problems = [
            ImportProblem(row: row, field: "", found: first, expected: .cell(.record(kind)), rejects: true)
        ]
        questions = []
    }

    private init(_ other: ReadRow, rejectedBecause problem: ImportProblem) {
        row = other.row
        key = nil
        contents = other.contents
        cells = other.cells
        problems = other.problems + [problem]
        questions = other.questions
    }

    /// The same row without some of its fields.
    package func without(_ fields: [String]) -> ReadRow {
        var contents = contents
        for field in fields { contents.forget(field) }
        return ReadRow(self, contents)
    }

    /// The same row with amounts that an earlier file stated for years of which this one has no column.
    package func keepingYears(_ before: RowContents, besides columns: Set<String>) -> ReadRow {
        var contents = contents
        let known = Set(columns.compactMap { $0.split(separator: ".").dropFirst().first })
        for (rest, text) in before.all(under: ProjectAmounts.prefix) {
            guard let year = rest.split(separator: ".").first, !known.contains(year) else { continue }
            contents.keep(ProjectAmounts.prefix + rest, text)
        }
        return ReadRow(self, contents)
    }

    private init(_ other: ReadRow, _ contents: RowContents) {
        (row, key, cells) = (other.row, other.key, other.cells)
        (problems, questions) = (other.problems, other.questions)
        self.contents = contents
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
