import ArgumentParser
import Dialogue
import Documents
import Exchange
import Foundation
import Store
import Web

/// What tables are asked with beside what every import is.
struct TableOptions: ParsableArguments {
    @OptionGroup var options: ImportOptions
    @Option(
        name: .customLong("mapping"), parsing: .upToNextOption,
        help: "COLUMN=FIELD for headings that are not recognised; COLUMN= leaves a column out.")
    var mappings: [String] = []
    @Option(name: .customLong("rejected"), help: "Where to leave the rows that were left out, to be mended.")
    var rejectedFile: String?
    @Option(
        parsing: .upToNextOption,
        help: """
            What may be known already is decided in the browser, but for these: "exact" takes what leaves no doubt for \
            the same, "new_bodies" takes in bodies nobody knows, "others" takes all that remains for new.
            """)
    var decide: [ImportMatch.Together] = []
    @Option(
        name: .customLong("answer"), parsing: .upToNextOption,
        help: """
            QUESTION=CHOICE for what a table leaves open; a dry run lists the questions. "offered" takes the choice \
            that is offered first.
            """)
    var answers: [String] = []

    /// The way of every table: read, told apart, staged, applied.
    /// - Parameter endsHoldings: whether such a table can take an office from somebody, or say that a body is gone.
    func run(_ kind: TableKind, province: Province?, endsHoldings: Bool = false) async throws {
        // Where nobody can lose an office, no link is made anew and no secret is needed.
        let links = endsHoldings && !options.dryRun ? try options.links() : Links(secret: [])
        try await options.run { store in
            guard let bytes = FileManager.default.contents(atPath: options.file).map({ [UInt8]($0) }) else {
                throw ImportRefusal.notThere(options.file)
            }
            let whole = try TableFile(bytes)
            let (sheet, head) = try whole.table(for: kind.form)
            let mapping = try await mapping(of: head, kind, for: province, in: store)
            try mapping.check(for: kind.form)
            let rows: RowSource = { each in for row in sheet.rows { try each(row.number, row.cells) } }
            let unseen = whole.unseen(of: sheet, head)
            let answers = try await answered(rows, head, mapping, unseen, kind, province, in: store)
            let outset = TableOutset(head, mapping, answers, unseen: unseen)
            let today = Site.systemClock().day
            let look: @Sendable (Reader) throws -> (report: ImportReport, questions: [TableQuestion]) = {
                try $0.tableReport(rows, outset, as: kind, province: province, today: today)
            }
            let leftOut = mapping.leftOut(head)
            let upload = TableUpload(
                file: ImportedFile(name: options.fileName, sha256: Digest.sha256(bytes).hex), bytes: [],
                form: whole.form.rawValue, separator: whole.separator.word, sheet: sheet.name, head: head, sample: [],
                unseen: unseen)
            let looked = try await store.read(look)
            if rejectedFile != nil { try leaveRejected(looked.report, upload, sheet.rows) }
            let named = [("Columns left out", leftOut), ("Questions", looked.questions.map(\.line))]
            guard !options.dryRun else { return ImportOutcome(report: looked.report, named: named) }
            guard looked.questions.isEmpty else { throw ImportRefusal.unanswered(looked.questions.map(\.line)) }
            let hand = ImportHand(
                store, by: .program, key: nil, links: endsHoldings ? links.hashes : nil, clock: Site.systemClock
            ).besideServer()
            do {
                return ImportOutcome(
                    report: try await hand.importTable(
                        upload, rows, mapping, as: kind, province: province, deciding: decide, answers: answers),
                    named: named)
            } catch FileImport.Refusal.nothingNew {
                return ImportOutcome(report: looked.report, named: named)
            }
        }
    }

    /// What was answered on the command line; "offered" is looked up in the questions there are.
    private func answered(
        _ rows: @escaping RowSource, _ head: TableHead, _ mapping: ColumnMapping, _ unseen: [ImportProblem],
        _ kind: TableKind, _ province: Province?, in store: Store
    ) async throws -> TableAnswers {
        var given = TableAnswers()
        for answer in answers where answer != "offered" {
            guard let sign = answer.lastIndex(of: "=") else { throw ImportRefusal.noSuchQuestion(answer) }
            given[String(answer[..<sign])] = String(answer[answer.index(after: sign)...])
        }
        guard answers.contains("offered") else { return given }
        let (outset, today) = (TableOutset(head, mapping, given, unseen: unseen), Site.systemClock().day)
        let open = try await store.read {
            try $0.tableReport(rows, outset, as: kind, province: province, today: today).questions
        }
        for question in open { given[question.key] = question.offered }
        return given
    }

    private func mapping(
        of head: TableHead, _ kind: TableKind, for province: Province?, in store: Store
    ) async throws -> ColumnMapping {
        let remembered = try await store.read { try $0.rememberedMapping(of: head, kind.kind, for: province) }
        var mapping = remembered ?? ColumnMapping(guessing: head.headings, for: kind.form)
        for asked in mappings {
            let sides = asked.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let column = Int(sides[0]).map { $0 - 1 } ?? head.headings.firstIndex(of: sides[0])
            guard let column, head.headings.indices.contains(column) else {
                throw ImportRefusal.noSuchColumn(sides[0])
            }
            mapping = mapping.setting(sides.count > 1 && !sides[1].isEmpty ? sides[1] : nil, in: column)
        }
        return mapping
    }

    private func leaveRejected(_ report: ImportReport, _ upload: TableUpload, _ rows: [TableRow]) throws {
        guard let rejectedFile else { return }
        let problems = Dictionary(grouping: report.problems.filter(\.rejects), by: \.row)
        let rejected = rows.filter { problems[$0.number] != nil }.map { row in
            (cells: row.cells, problems: (problems[row.number] ?? []).map { KeptProblem($0) })
        }
        let file = try RejectedFile(
            upload.form, CSV.Separator(word: upload.separator) ?? .comma, upload.head, name: options.fileName, rejected,
            language: .english,
            made: Moment(year: 2000, month: 1, day: 1))
        try Data(file.bytes).write(to: URL(fileURLWithPath: rejectedFile))
    }
}

/// `vetika import oda FILE`
struct ImportODA: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oda", abstract: "Takes in projects of the ODA data base of CDC, as CSV or XLSX.")

    @OptionGroup var table: TableOptions

    func run() async throws { try await table.run(.oda, province: nil) }
}

/// `vetika import ngo FILE`
struct ImportNGO: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ngo", abstract: "Takes in projects of the NGO data base of CDC, as CSV or XLSX.")

    @OptionGroup var table: TableOptions

    func run() async throws { try await table.run(.ngo, province: nil) }
}

/// `vetika import priorities FILE --province BTB`
struct ImportPriorities: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "priorities",
        abstract: "Takes in the priorities and proposals of a province, as CSV or XLSX.")

    @OptionGroup var table: TableOptions
    @Option(help: "The province they are of, such as BTB.") var province: String

    func validate() throws {
        guard Province.of(short: province) != nil else { throw ValidationError("--province is not one: \(province)") }
    }

    func run() async throws { try await table.run(.priorities, province: Province.of(short: province)) }
}

extension TableQuestion {
    /// The question with what to answer it by: `numbers 9=dots`.
    fileprivate var line: String {
        let choices = choices.map { choice in
            "--answer '\(key)=\(choice.word)' (\(choice.title.text(in: .english)))"
                + (choice.word == offered ? " [offered]" : "")
        }
        return "\(words.text(in: .english)) \(choices.joined(separator: " or "))"
    }
}

extension ImportMatch.Together: ExpressibleByArgument {}

extension ColumnMapping.Refusal {
    var sentence: String {
        switch self {
        case .missing(let fields):
            "No column holds: " + fields.map { $0.title.text(in: .english) }.joined(separator: ", ")
                + ". Say which one does with --mapping COLUMN=FIELD. Nothing was changed."
        case .twice(let field): "Two columns hold “\(field.title.text(in: .english))”. Nothing was changed."
        case .unknown(let key): "There is no field “\(key)”. Nothing was changed."
        }
    }
}

extension FileImport.Refusal {
    var sentence: String {
        switch self {
        case .undecided(let count):
            "\(count) rows may be what is known already. Decide on them in the browser, or with --decide. "
                + "Nothing was changed."
        case .unanswered(let count):
            "\(count) questions about the table are open. Answer them in the browser, or with --answer. "
                + "Nothing was changed."
        case .nothingNew: "Everything in this file is known already."
        case .inUse: "What was brought in is used elsewhere by now. Nothing was changed."
        case .builtUpon(let file): "A later import (\(file)) changed the same records. Nothing was changed."
        case .underWay: "Somebody works on this import at this moment. Nothing was changed."
        case .settled, .notStaged, .notApplied: "The import is not in a state for this. Nothing was changed."
        }
    }
}
