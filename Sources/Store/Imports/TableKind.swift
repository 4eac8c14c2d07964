package import Dialogue

/// A kind of table as the store takes it in: its form, and what its rows do when they come in force.
///
/// The way of a table is the same for all kinds (`Writer.stageTable`, `applyTable`, `undoTable`); a kind gives only
/// these functions, and is listed in `TableKind.all`.
package struct TableKind: Sendable {
    package let form: TableForm
    /// Whether its records always belong to a province. Of the other kinds the country's records are seen by everybody,
    /// and what a province takes in is an overlay of its own, seen by it alone.
    package let isOfProvince: Bool
    /// Looks up what reading needs, once, and gives the function that reads a row.
    let reader: @Sendable (Reader, Province?) throws -> RowReader
    /// Proposes what new rows may be already. Somebody decides before the table is applied.
    let matches: @Sendable (Reader, Province?, [ReadRow]) throws -> [ImportMatch]
    /// Puts records in force, or takes them away. A list of people may end somebody's holding of an office, and with it
    /// the links they had.
    let put: @Sendable (Writer, FileImport, [RecordChange], ImportPart) throws -> Void
    /// Takes back what `put` has written for a generation that shall not come. A kind without it writes what everybody
    /// sees at once, so all its rows are one act.
    let sweep: (@Sendable (Writer, FileImport, ImportPart) throws -> Void)?

    init(
        form: TableForm, isOfProvince: Bool, reader: @escaping @Sendable (Reader, Province?) throws -> RowReader,
        matches: @escaping @Sendable (Reader, Province?, [ReadRow]) throws -> [ImportMatch] = { _, _, _ in [] },
        put: @escaping @Sendable (Writer, FileImport, [RecordChange], ImportPart) throws -> Void,
        sweep: (@Sendable (Writer, FileImport, ImportPart) throws -> Void)? = nil
    ) {
        self.form = form
        self.isOfProvince = isOfProvince
        self.reader = reader
        self.matches = matches
        self.put = put
        self.sweep = sweep
    }

    package var kind: FileImport.Kind { form.kind }

    /// Whose records an import brings: those of a province, or of the country.
    func owner(_ found: FileImport) -> String { found.province?.code ?? "" }

    /// The kind a file is of; nothing for the kinds that are no tables.
    package static func of(_ kind: FileImport.Kind) -> TableKind? { all.first { $0.kind == kind } }
}

/// What an import, or its undoing, does to one record.
struct RecordChange: Sendable {
    let key: String
    /// Where the row stands in its file.
    let fileRow: Int
    /// The row that is in force from now on; nothing where the record goes away.
    let row: ID<ImportRow>?
    /// What the record says from now on; nothing where it goes away.
    let after: RowContents?
    /// The row that was in force; nothing for a new record.
    let replaced: ID<ImportRow>?
    /// What somebody has decided a new record to be: the targets of its matches.
    let matches: [String]

    /// The number of what it was decided to be: of «body 12» it is 12.
    func match(_ word: String) -> Int64? { matches.lazy.compactMap { $0.number(after: word) }.first }
}
