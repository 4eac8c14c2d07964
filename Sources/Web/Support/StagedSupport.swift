import Acts
import Dialogue
import Store

/// `/support/imports/{import}`: the records of a file with their problems; confirm or discard.
enum StagedSupport {
    static let routes =
        ImportDecision<Projects>(
            address: "/support/imports", page: { try await page($0, refused: $1) }
        ).routes + [
            .get("/support/imports/{import}/records/{row}", .importSupport, record)
        ]

    private static let size = 25

    private static func page(_ visit: Visit, refused: Phrase? = nil) async throws -> Page {
        let id: ID<FileImport> = try visit.id("import")
        let (scope, asked) = (visit.scope, visit.query.number("page"))
        let (found, work, page, records, problems) = try await visit.read { reader in
            let found = try reader.fileImport(id, for: scope)
            guard found.kind == .support else { throw StoreError.missing }
            let work = try reader.importWork(of: id)
            let page = PageOfMany(asked, size: size, of: found.report.read)
            let records = try reader.records(of: found, skipping: page.skipping, most: page.size)
            let rows = (records.first?.row ?? 0)...(records.last?.row ?? 0)
            return (found, work, page, records, try reader.problems(of: found, rows: rows))
        }
        let language = visit.language
        let parts = ImportParts(language)
        let address = "/support/imports/\(id)"
        let notice: HTML? = refused.map {
            "<div class=\"notice refusal\" role=\"alert\" tabindex=\"-1\"><p>\($0, language)</p></div>"
        }
        let grouped = Dictionary(grouping: problems, by: \.row)
        return Page(
            title: found.file.name,
            """
            <h1>\(found.file.name)</h1>
            \(notice)
            \(parts.facts(found))
            \(parts.numbers(numbers(found.report)))
            \(parts.work(work, at: address))
            \(parts.decision(found, at: address, key: visit.keyField, work: work))
            <h2>\(.supportRecords, language)</h2>
            <p>\(.importShown(page), language)</p>
            <table class="stack"><thead><tr><th scope="col" class="num">\(.importRow, language)</th>
            <th scope="col">\(.supportActivity, language)</th><th scope="col">\(.importEffect, language)</th>
            <th scope="col">\(.supportShare, language)</th>
            <th scope="col">\(.importProblems, language)</th></tr></thead>
            <tbody>\(records.html { row($0, grouped[$0.row] ?? [], address, parts) })</tbody></table>
            \(parts.pager(page, "\(address)?"))
            """
        ).following(trail(language))
    }

    private static func numbers(_ report: ImportReport) -> [(name: Phrase, count: Int)] {
        [
            (name: .importRead, count: report.read), (name: .importAdded, count: report.added),
            (name: .importChanged, count: report.changed), (name: .importUnchanged, count: report.unchanged),
            (name: .importRejected, count: report.rejected),
        ]
    }

    private static func row(
        _ record: SupportRecord, _ problems: [KeptProblem], _ address: String, _ parts: ImportParts
    ) -> HTML {
        let language = parts.language
        let share: HTML = record.cambodianShare.map { "\(language.decimal($0)) %" } ?? "\(.supportUnstated, language)"
        let cambodia: HTML = record.namesCambodia ? share : "\(.supportNotCambodia, language)"
        let trouble: HTML? =
            problems.isEmpty
            ? nil
            : """
            <details><summary>\(.supportProblemCount(problems.count), language)</summary>
            <ul>\(problems.html { problem(($0), parts) })</ul></details>
            """
        return """
            <tr><th scope="row" class="num">\(record.row, language)</th>
            <td data-label="\(.supportActivity, language)"><a href="\(address)/records/\(record.row)">\
            \(record.shownTitle, language)</a> <small>\(record.identifier)</small></td>
            <td data-label="\(.importEffect, language)">\(record.change.phrase, language)</td>
            <td data-label="\(.supportShare, language)">\(cambodia)</td>
            <td data-label="\(.importProblems, language)">\(trouble)</td></tr>

            """
    }

    private static func problem(_ problem: KeptProblem, _ parts: ImportParts) -> HTML {
        let language = parts.language
        return """
            <li><span lang="en">\(problem.field)</span>: \(.importFound, language) \(parts.found(problem));
            \(.importExpected, language) \(problem.expected, language)</li>
            """
    }

    private static func record(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        guard let row = Int(visit.values["row"] ?? "") else { throw StoreError.missing }
        let scope = visit.scope
        let (whole, problems) = try await visit.read { reader in
            let found = try reader.fileImport(id, for: scope)
            guard found.kind == .support else { throw StoreError.missing }
            return (try reader.record(row: row, of: found), try reader.problems(of: found, rows: row...row))
        }
        let language = visit.language
        let parts = RecordParts(whole, language)
        let found: HTML =
            problems.isEmpty
            ? "<p class=\"empty\">\(.supportNoProblems, language)</p>" : ImportParts(language).problems(problems)
        let main: HTML = """
            \(parts.html)
            <h2>\(.importProblems, language)</h2>
            \(found)
            \(parts.source)
            """
        var page = Page(title: whole.record.shownTitle.text(in: language), main)
        page.trail = trail(language) + [(address: "/support/imports/\(id)", name: whole.origin.file.name)]
        return visit.show(page)
    }

    private static func trail(_ language: Language) -> [(address: String, name: String)] {
        [
            (address: "/desk", name: Phrase.desk.text(in: language)),
            (address: "/support", name: Phrase.supportImports.text(in: language)),
        ]
    }
}

extension Page {
    /// The same page with the way to it.
    fileprivate func following(_ trail: [(address: String, name: String)]) -> Page {
        var page = self
        page.trail = trail
        return page
    }
}
