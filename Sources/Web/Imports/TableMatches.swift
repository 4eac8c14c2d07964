import Dialogue
import Store

/// `/imports/{import}/matches`: somebody says whether a new row is what is known already.
enum TableMatches {
    static let routes: [Route] = [.post("/imports/{import}/matches", .importSupport, decide)]

    /// So many are shown at once; those without a decision first.
    static let most = 50

    private static func decide(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let scope = visit.scope
        let form = try await visit.form()
        guard let row = form.number("row"), let target = form.text("target"),
            let decision: ImportMatch.Decision = form.word("decision")
        else { throw StoreError.missing }
        return try await visit.act(form) { writer in
            try writer.decideMatch(row: row, target: target, decision, of: id, for: scope)
            return "/imports/\(id)"
        }
    }

    /// The rows to decide upon, on the page of the import.
    static func section(_ matches: [ImportMatch], open: Int, of found: FileImport, _ visit: Visit) -> HTML? {
        guard !matches.isEmpty else { return nil }
        let language = visit.language
        return """
            <section class="card"><h2>\(.tableMatches(open), language)</h2><p>\(.tableMatchesMean, language)</p>
            <table class="stack"><thead><tr><th scope="col" class="num">\(.importRow, language)</th>
            <th scope="col">\(.tableMatch, language)</th><th scope="col">\(.tableReason, language)</th>
            <th scope="col">\(.tableDecision, language)</th></tr></thead>
            <tbody>\(matches.html { row($0, found, visit) })</tbody></table></section>
            """
    }

    private static func row(_ match: ImportMatch, _ found: FileImport, _ visit: Visit) -> HTML {
        let language = visit.language
        return """
            <tr><th scope="row" class="num">\(match.row, language)</th>
            <td data-label="\(.tableMatch, language)">\(match.name, language)</td>
            <td data-label="\(.tableReason, language)">\(match.reason, language)</td>
            <td data-label="\(.tableDecision, language)">\(decision(match, found, visit))</td></tr>
            """
    }

    private static func decision(_ match: ImportMatch, _ found: FileImport, _ visit: Visit) -> HTML {
        let language = visit.language
        let made: HTML? = match.decision.map { "<b>\($0 == .same ? .tableSame : .tableOther, language)</b>" }
        guard found.state == .staged else { return made ?? "" }
        return """
            \(made)<form method="post" action="/imports/\(found.id)/matches">\(visit.keyField)
            <input type="hidden" name="row" value="\(match.row)">
            <input type="hidden" name="target" value="\(match.target)">
            <button name="decision" value="same">\(.tableSame, language)</button>
            <button class="quiet" name="decision" value="other">\(.tableOther, language)</button></form>
            """
    }
}
