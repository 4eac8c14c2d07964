import Acts
import Dialogue
import Store

/// `/imports/{import}`: what the rows of a table would do; confirm, discard, undo.
enum TablePreview {
    static let routes =
        ImportDecision<Tables>(
            address: "/imports", page: { try await page($0, refused: $1) }
        ).routes + [.get("/imports/{import}/rows/{row}", .importSupport, source)]

    private static let size = 50

    /// What of a table is looked at.
    private enum Shown: Hashable, Sendable {
        case rows(ActivityChange)
        case problems

        static let all: [Shown] = [.rows(.new), .rows(.changed), .rows(.unchanged), .rows(.rejected), .problems]

        init?(_ word: String) {
            guard let found = Self.all.first(where: { $0.word == word }) else { return nil }
            self = found
        }

        var word: String { if case .rows(let change) = self { change.rawValue } else { "problems" } }
        var phrase: Phrase { if case .rows(let change) = self { change.phrase } else { .importProblems } }
    }

    private struct Part: Sendable {
        let table: TableImport
        let work: ImportWork?
        let counts: [Shown: Int]
        let shown: Shown
        let page: PageOfMany
        let rows: [ImportRow]
        let problems: [KeptProblem]
        let matches: FoundMatches
        /// What applying would do, where it could be done now.
        let seen: SeenList?
    }

    private static func part(_ visit: Visit) async throws -> Part {
        let id: ID<FileImport> = try visit.id("import")
        let (scope, asked, number) = (visit.scope, Shown(visit.query["show"]), visit.query.number("page"))
        return try await visit.read { reader in
            let table = try reader.tableImport(id, for: scope)
            let found = table.found
            let report = found.report
            let counts: [Shown: Int] = [
                .rows(.new): report.added, .rows(.changed): report.changed, .rows(.unchanged): report.unchanged,
                .rows(.rejected): report.rejected, .problems: try reader.problemCount(of: found),
            ]
            let shown = asked ?? Shown.all.first { counts[$0, default: 0] > 0 } ?? .problems
            let page = PageOfMany(number, size: size, of: counts[shown, default: 0])
            var rows: [ImportRow] = []
            var problems: [KeptProblem] = []
            switch shown {
            case .rows(let change):
                rows = try reader.importRows(of: found, change, skipping: page.skipping, most: page.size)
                if let first = rows.first, let last = rows.last {
                    problems = try reader.problems(of: found, rows: first.row...last.row)
                }
            case .problems: problems = try reader.problems(of: found, skipping: page.skipping, most: page.size)
            }
            let matches = try FoundMatches(reader, of: found)
            let canApply = found.state == .staged && matches.open == 0
            return Part(
                table: table, work: try reader.importWork(of: id),
                counts: counts, shown: shown, page: page, rows: rows, problems: problems, matches: matches,
                seen: canApply ? try reader.seenForApplying(id, for: scope) : nil)
        }
    }

    static func page(_ visit: Visit, refused: Phrase? = nil) async throws -> Page {
        let part = try await part(visit)
        let language = visit.language
        let found = part.table.found
        if found.state == .received {
            let fields = Fields(Entered(Form(), faults: refused.map { [("", $0)] } ?? []), in: language)
            return TableColumns.page(part.table, part.work, part.table.mapping, fields, visit.keyField)
        }
        let parts = ImportParts(language)
        let address = "/imports/\(found.id)"
        let notice: HTML? = refused.map {
            "<div class=\"notice refusal\" role=\"alert\" tabindex=\"-1\"><p>\($0, language)</p></div>"
        }
        return Page(
            title: found.file.name,
            """
            <h1>\(found.file.name)</h1>
            \(notice)
            <p>\(found.kind.phrase, language) · <a href="\(address)/columns">\(.tableColumns, language)</a></p>
            \(parts.facts(found))
            \(parts.numbers(numbers(found.report)))
            \(TableMatches.section(part.matches, of: found, visit))
            \(parts.work(part.work, at: address))
            \(parts.decision(
                found, at: address, key: visit.keyField, work: part.work, isDecided: part.matches.open == 0,
                seen: part.seen))
            \(found.report.rejected > 0 ? rejected(address, language) : nil)
            <nav class="tabs" aria-label="\(.tableWhatChanges, language)"><ul>
            \(Shown.all.html { tab($0, part, address, language) })
            </ul></nav>
            <h2>\(part.shown.phrase, language)</h2>
            \(body(part, parts))
            \(parts.pager(part.page, "\(address)?show=\(part.shown.word)&"))
            """
        ).trail(
            ("/desk", Phrase.desk.text(in: language)), ("/imports", Phrase.tableImports.text(in: language)))
    }

    private static func rejected(_ address: String, _ language: Language) -> HTML {
        """
        <div class="notice"><p>\(.tableRejectedMean, language)
        <a href="\(address)/rejected">\(.tableRejected, language)</a></p></div>
        """
    }

    private static func numbers(_ report: ImportReport) -> [(name: Phrase, count: Int)] {
        [
            (name: .tableRowsRead, count: report.read), (name: .importAdded, count: report.added),
            (name: .importChanged, count: report.changed), (name: .importUnchanged, count: report.unchanged),
            (name: .importRejected, count: report.rejected),
        ]
    }

    private static func tab(_ shown: Shown, _ part: Part, _ address: String, _ language: Language) -> HTML {
        let now: HTML = shown == part.shown ? " aria-current=\"page\"" : ""
        let count = part.counts[shown] ?? 0
        return """
            <li><a href="\(address)?show=\(shown.word)"\(now)>\(shown.phrase, language) (\(count, language))</a></li>
            """
    }

    private static func body(_ part: Part, _ parts: ImportParts) -> HTML {
        let language = parts.language
        guard part.page.count > 0 else {
            let nothing: Phrase = part.shown == .problems ? .importNoProblems : .tableNothingHere
            return "<p class=\"empty\">\(nothing, language)</p>"
        }
        let shown: HTML = "<p>\(.importShown(part.page), language)</p>"
        if part.shown == .problems { return "\(shown)\(parts.problems(part.problems))" }
        let problems = Dictionary(grouping: part.problems, by: \.row)
        return """
            \(shown)
            <table class="stack"><thead><tr><th scope="col" class="num">\(.importRow, language)</th>
            <th scope="col">\(.tableUnderstood, language)</th>
            <th scope="col">\(.importProblems, language)</th></tr></thead>
            <tbody>\(part.rows.html { row($0, problems[$0.row] ?? [], part, parts) })</tbody></table>
            """
    }

    private static func row(
        _ row: ImportRow, _ problems: [KeptProblem], _ part: Part, _ parts: ImportParts
    ) -> HTML {
        let language = parts.language
        let address = "/imports/\(part.table.found.id)/rows/\(row.id)"
        return """
            <tr><th scope="row" class="num"><a href="\(address)">\(row.row, language)</a></th>
            <td data-label="\(.tableUnderstood, language)">\(values(row, part, language))</td>
            <td data-label="\(.importProblems, language)">\
            \(problems.isEmpty ? nil : "<ul>\(problems.html { problem($0, parts) })</ul>" as HTML)</td></tr>

            """
    }

    /// What was understood; of a changed row, only what is no longer the same, with what it was.
    private static func values(_ row: ImportRow, _ part: Part, _ language: Language) -> HTML {
        let form = TableKind.of(part.table.found.kind)?.form
        let known = Set(row.before.values.map { "\($0.key)\t\($0.text)" })
        let shown =
            row.change == .changed
            ? row.contents.values.filter { !known.contains("\($0.key)\t\($0.text)") } : row.contents.values
        let gone = row.change == .changed ? row.before.values.filter { row.contents[$0.key] == nil } : []
        return """
            <dl class="facts dense">\(shown.html { value in
                let before: HTML? = row.change == .changed
                    ? row.before[value.key].map { " <del>\(shownText(value.key, $0, language))</del>" } : nil
                let now = shownText(value.key, value.text, language)
                return fact(form?.field(value.key), value.key, "\(now)\(before)", language)
            })\(gone.html { fact(form?.field($0.key), $0.key, "<del>\($0.text)</del>", language) })</dl>
            """
    }

    private static func fact(_ field: TableField?, _ key: String, _ value: HTML, _ language: Language) -> HTML {
        // What has no column of its own was worked out from others.
        field.map { "<div><dt>\($0.title, language)</dt><dd>\(value)</dd></div>" } ?? ""
    }

    /// Words of a list are kept as codes and shown as words.
    private static func shownText(_ key: String, _ text: String, _ language: Language) -> String {
        let phrase: Phrase? =
            switch key {
            case "sector": Sector(rawValue: text)?.phrase
            case "plan": Priority.Plan(rawValue: text)?.phrase
            case "support": Priority.Support(rawValue: text)?.phrase
            case "status" where Int(text) != nil: .supportStatus(text)
            case "status": Body.State(rawValue: text)?.phrase
            case "type": Body.Subkind(rawValue: text)?.phrase
            case "sex": Participant.Sex(rawValue: text)?.phrase
            case "honorific": Participant.Honorific(rawValue: text)?.phrase
            case "office": Office.Kind(rawValue: text)?.phrase
            default: nil
            }
        return phrase?.text(in: language) ?? text
    }

    private static func problem(_ problem: KeptProblem, _ parts: ImportParts) -> HTML {
        let language = parts.language
        return """
            <li>\(problem.field): \(.importFound, language) \(parts.found(problem));
            \(.importExpected, language) \(problem.expected, language)</li>
            """
    }

    /// A row as it came, for ever.
    private static func source(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let row: ID<ImportRow> = try visit.id("row")
        let (scope, language) = (visit.scope, visit.language)
        let (table, source) = try await visit.read { reader in
            (try reader.tableImport(id, for: scope), try reader.sourceRow(row, of: id))
        }
        let file = table.found.file.name
        return visit.show(
            Page(
                .tableSourceRow, in: language,
                """
                <h1>\(.tableSourceRow, language)</h1>
                <p>\(.supportSourceOf(file, source.row), language)</p>
                <dl class="facts">\(source.cells.indices.html { column in
                    """
                    <div><dt>\(table.head.headings.indices.contains(column) ? table.head.headings[column] : "")</dt>
                    <dd>\(source.cells[column])</dd></div>
                    """
                })</dl>
                """
            ).trail(
                ("/desk", Phrase.desk.text(in: language)), ("/imports", Phrase.tableImports.text(in: language)),
                ("/imports/\(id)", file)))
    }
}
