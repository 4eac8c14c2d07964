/// What an import did, or would do: the same numbers on the page, on the command line and as JSON.
package struct ImportReport: Hashable, Sendable {
    /// Records in the file: rows of a table, activities of an IATI file.
    package var read = 0
    package var added = 0
    package var changed = 0
    package var unchanged = 0
    package var retired = 0
    /// Records left out because of a problem; the other records go on.
    package var rejected = 0
    /// In the order of the file. A problem does not always reject its record.
    package var problems: [ImportProblem] = []

    package init() {}
}

/// One thing in a file that is not as it should be: where, what was found, what was expected.
package struct ImportProblem: Hashable, Sendable {
    /// The row as a spreadsheet numbers it, the header being a row too; for XML the number of the record, from 1.
    package let row: Int
    /// The column by its name in the file, or the path of an XML element in its record.
    package let field: String
    /// Exactly what stands there, cut to `longestFound`; empty where nothing does.
    package let found: String
    package let expected: Expectation
    /// Whether the record is left out because of it.
    package let rejects: Bool

    /// So many characters of what was found are kept: enough to recognise it, too few to fill a report.
    package static let longestFound = 120

    package init(row: Int, field: String, found: String, expected: Expectation, rejects: Bool = false) {
        self.row = row
        self.field = field
        let kept = found.unicodeScalars.prefix(Self.longestFound)
        self.found = kept.endIndex == found.endIndex ? found : String(kept) + "…"
        self.expected = expected
        self.rejects = rejects
    }
}
