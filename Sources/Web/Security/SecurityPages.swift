import Dialogue
import Documents
import Store

/// `/security`: what concerns the safety of the site, for the administrator, newest first; `/security.csv` is the same
/// as a file.
enum SecurityPages {
    static let routes: [Route] = [
        .get("/security", .seeSecurity, show),
        .get("/security.csv", .seeSecurity, export),
    ]

    private static let most = 50
    private static let mostOfFile = 20_000

    private static func show(_ visit: Visit) async throws -> Answer {
        let before = visit.query.number("before")
        let now = visit.now
        let (lines, names) = try await read(visit, before: before, at: now, most: most + 1)
        let language = visit.language
        let shown = lines.prefix(most)
        let more: HTML? =
            lines.count > most
            ? """
            <nav class="pages" aria-label="\(.pages, language)"><ul>
            <li><a href="/security?before=\(shown.last?.line.seq ?? 0)" rel="next">\(.olderLines, language)</a></li>
            </ul></nav>
            """ : nil
        let table: HTML =
            shown.isEmpty
            ? "<p class=\"empty\">\(.nothingConcernsSafety, language)</p>"
            : """
            <table class="stack"><caption>\(.newestFirst, language)</caption>
            <thead><tr><th scope="col" class="num">\(.lineNumber, language)</th>
            <th scope="col">\(.about, language)</th><th scope="col" class="num">\(.timesHappened, language)</th>
            <th scope="col">\(.accountName, language)</th><th scope="col">\(.fromWhere, language)</th>
            <th scope="col">\(.when, language)</th><th scope="col">\(.hash, language)</th></tr></thead>
            <tbody>\(shown.html { row($0, names, language) })</tbody></table>
            """
        return visit.show(
            Page(
                .securityTitle, in: language,
                """
                <h1>\(.securityTitle, language)</h1>
                <p>\(.securityMeans(days: Writer.daysOfSources), language)</p>
                <p class="actions"><a class="button quiet" href="/security.csv">CSV</a></p>
                \(table)\(more)
                """
            ).trail((address: "/desk", name: Phrase.desk.text(in: language))))
    }

    private static func read(
        _ visit: Visit, before: Int?, at now: Instant, most: Int
    ) async throws -> ([SecurityLine], JournalNames) {
        try await visit.read { reader in
            let lines = try reader.securityLines(before: before, at: now, most: most)
            let accounts = Set(lines.compactMap { $0.count.account })
            return (lines, try reader.journalNames(accounts: accounts, subjects: []))
        }
    }

    private static func row(_ entry: SecurityLine, _ names: JournalNames, _ language: Language) -> HTML {
        let (times, account) = entry.count
        return """
            <tr><th scope="row" class="num">\(entry.line.seq, language)</th>
            <td data-label="\(.about, language)">\(entry.line.kind.phrase, language)</td>
            <td class="num" data-label="\(.timesHappened, language)">\(times, language)</td>
            <td data-label="\(.accountName, language)">\(account.flatMap { names.accounts[$0]?.name } ?? "–")</td>
            <td data-label="\(.fromWhere, language)"><div>\(sources(entry, language))</div></td>
            <td data-label="\(.when, language)">\(language.instant(entry.line.at))</td>
            <td data-label="\(.hash, language)"><code>\(Array(entry.line.hash.prefix(6)).hex)</code></td></tr>

            """
    }

    private static func sources(_ entry: SecurityLine, _ language: Language) -> HTML {
        guard !entry.sources.isEmpty else { return "\(.sourceNotKept, language)" }
        return entry.sources.html { source in
            let name: HTML =
                source.network == SecurityWatch.others
                ? "\(.otherNetworks, language)" : "<code>\(source.network)</code>"
            return "<p>\(name) × \(source.times, language)</p>"
        }
    }

    private static func export(_ visit: Visit) async throws -> Answer {
        let (lines, names) = try await read(visit, before: nil, at: visit.now, most: mostOfFile)
        let rows = lines.map { entry -> [Workbook.Value] in
            let (times, account) = entry.count
            let sources = entry.sources.map { "\($0.network) \($0.times)" }.joined(separator: "; ")
            return [
                .whole(entry.line.seq), .text(entry.line.at.description), .text(entry.line.kind.rawValue),
                .whole(times),
                .text(account.flatMap { names.accounts[$0]?.name } ?? ""), .text(sources), .text(entry.line.hash.hex),
            ]
        }
        let heads = ["seq", "at", "kind", "times", "account", "sources", "hash"]
        let sheet = Workbook.Sheet(name: "security", columns: heads.map { Workbook.Column($0) }, rows: rows)
        return .csv(String(decoding: sheet.csv(), as: UTF8.self), name: "security.csv")
    }
}
