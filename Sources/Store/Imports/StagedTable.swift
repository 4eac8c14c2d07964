package import Dialogue
import Khmer

/// A table as it was read, before any of it is kept.
struct StagedTable: Sendable {
    struct Row: Sendable {
        let read: ReadRow
        let change: ActivityChange
        let before: ID<ImportRow>?

        func values(in id: ID<FileImport>) -> SQL {
            // What is known already leaves no second copy.
            let isKnown = change == .unchanged
            return """
                (\(id), \(read.row), \(read.key), \(change), \(before), \(isKnown ? "" : read.fingerprint), \
                \(isKnown ? "" : read.contents.text), \(isKnown ? "" : RowCells.text(read.cells)))
                """
        }
    }

    let rows: [Row]
    let report: ImportReport
    /// What has to be answered before it can be applied.
    let questions: [TableQuestion]

    var fresh: [ReadRow] { rows.filter { $0.change == .new }.map(\.read) }
}

/// What a table is read by beside its rows: what its columns hold, what was answered about it, what a reader of the
/// file does not see.
package struct TableOutset: Sendable {
    package let head: TableHead
    package let mapping: ColumnMapping
    package let answers: TableAnswers
    package let unseen: [ImportProblem]

    package init(
        _ head: TableHead, _ mapping: ColumnMapping, _ answers: TableAnswers = TableAnswers(),
        unseen: [ImportProblem] = []
    ) {
        self.head = head
        self.mapping = mapping.settling(answers, head)
        self.answers = answers
        self.unseen = unseen
    }
}

/// Goes through the rows of a table and tells what each would do.
struct TableStaging: Sendable {
    private var report = ImportReport()
    private var questions: [TableQuestion] = []
    private var asked: Set<String> = []
    private let reader: RowReader
    private let form: TableForm
    private let outset: TableOutset
    private let columns: [String: Int]
    private let sorting: RowSorting
    private let today: Day
    private let keyField: String
    private let kept: [String: (row: ID<ImportRow>, fingerprint: String)]
    /// What a province would only repeat of the country's, by key.
    private let known: [String: String]
    private var firstRows: [String: Int] = [:]
    private var holders: OfficeHolders
    /// What records of projects say that are in force: a file of other years adds to them.
    private let stated: [String: RowContents]

    init(_ store: Reader, _ outset: TableOutset, _ kind: TableKind, _ province: Province?, today: Day) throws {
        reader = try kind.reader(store, province)
        form = kind.form
        self.outset = outset
        self.today = today
        columns = outset.mapping.columns
        sorting = RowSorting(outset.mapping, outset.head)
        let (head, first) = (outset.head, kind.form.fields.first.flatMap { outset.mapping.columns[$0.key] })
        keyField = first.flatMap { head.headings.indices.contains($0) ? head.headings[$0] : nil } ?? ""
        kept = try store.rowsInForce(kind.kind, of: province)
        let country = try kind.isOfProvince || province == nil ? [:] : store.rowsInForce(kind.kind, of: nil)
        known = country.mapValues(\.fingerprint)
        stated = try [.oda, .ngo].contains(kind.kind) ? store.contentsInForce(kind.kind, of: province) : [:]
        holders = OfficeHolders(outset.answers)
    }

    /// Takes as long as the table is long; needs the data base no more.
    func read(_ rows: RowSource) throws -> StagedTable {
        var survey = TableSurvey(outset.head, outset.mapping, form)
        try rows { row, cells in survey.look(row, cells) }
        let habits = survey.habits(outset.answers, year: today.year) { KhmerText.looksLegacyEncoded($0) }
        var staging = self
        staging.report.problems = outset.unseen
        staging.ask(habits.questions)
        var read: [StagedTable.Row] = []
        try rows { row, cells in
            guard !survey.spread.isPart(row), let found = staging.take(row, cells, survey.spread, habits) else {
                return
            }
            read.append(StagedTable.Row(read: found.row, change: found.change, before: found.before))
        }
        staging.ask(staging.holders.questions)
        return StagedTable(rows: read, report: staging.report, questions: staging.questions)
    }

    private mutating func ask(_ more: [TableQuestion]) {
        for question in more where asked.insert(question.key).inserted { questions.append(question) }
    }

    /// Nothing for a blank row.
    private mutating func take(
        _ row: Int, _ cells: [String], _ spread: SpreadRecords, _ habits: TableHabits
    ) -> (row: ReadRow, change: ActivityChange, before: ID<ImportRow>?)? {
        let head = outset.head
        guard row > head.row, cells.contains(where: { !$0.isEmpty && !$0.trimmingBlanks.isEmpty }) else { return nil }
        report.read += 1
        if let kind = sorting.kind(of: cells) {
            return (reject(ReadRow(row: row, cells: cells, as: kind)), .rejected, nil)
        }
        var read = ReadRow(
            row: row, spread.whole(row, cells), columns: columns, headings: head.headings, habits: habits,
            reader: reader)
        if let key = read.key {
            if let first = firstRows[key] { read = read.repeating(first, field: keyField) }
            firstRows[key] = firstRows[key] ?? row
        }
        guard let key = read.key else {
            ask(read.questions)
            return (reject(read), .rejected, nil)
        }
        read = holders.take(read)
        if let earlier = stated[key] { read = read.keepingYears(earlier, besides: Set(columns.keys)) }
        report.problems += read.problems
        let before = kept[key]
        let isRepeated = before == nil && known[key] == read.fingerprint
        if !isRepeated, before?.fingerprint != read.fingerprint { ask(read.questions) }
        guard let before else {
            report.added += isRepeated ? 0 : 1
            report.unchanged += isRepeated ? 1 : 0
            return (read, isRepeated ? .unchanged : .new, nil)
        }
        guard before.fingerprint != read.fingerprint else {
            report.unchanged += 1
            return (read, .unchanged, before.row)
        }
        report.changed += 1
        return (read, .changed, before.row)
    }

    private mutating func reject(_ read: ReadRow) -> ReadRow {
        report.problems += read.problems
        report.rejected += 1
        return read
    }
}

extension ReadRow {
    /// The same for two rows exactly when they say the same; what was answered about a body is not said by the row.
    var fingerprint: String {
        Array(Digest.sha256(without(["kind"]).contents.text).prefix(15)).base64URL
    }
}
