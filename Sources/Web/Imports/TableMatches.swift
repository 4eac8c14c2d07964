import Dialogue
import Store

/// `/imports/{import}/matches`: somebody says whether a new row is what is known already, and whether a body nobody
/// knows comes in as a new one: one by one, or all together that leave no doubt.
enum TableMatches {
    static let routes: [Route] = [
        .post("/imports/{import}/matches", .importSupport, decide),
        .post("/imports/{import}/matches/together", .importSupport, decideTogether),
    ]

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

    private static func decideTogether(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let scope = visit.scope
        let form = try await visit.form()
        guard let which: ImportMatch.Together = form.word("which") else { throw StoreError.missing }
        do {
            return try await visit.act(form) { writer in
                try writer.decideMatches(which, confirmed: form.seenList, of: id, for: scope)
                return "/imports/\(id)"
            }
        } catch StoreError.changedMeanwhile {
            return visit.show(try await TablePreview.page(visit, refused: .tableDecidedMeanwhile), status: .conflict)
        } catch let changed as SeenList.Changed {
            let names = try await visit.read { try $0.matchNames(of: $0.fileImport(id, for: scope)) }
            return visit.show(try await TablePreview.page(visit, refused: changed.phrase(names)), status: .conflict)
        }
    }

    /// The rows to decide upon, on the page of the import.
    static func section(_ matches: FoundMatches, of found: FileImport, _ visit: Visit) -> HTML? {
        guard !matches.shown.isEmpty else { return nil }
        let language = visit.language
        return """
            <section class="card"><h2>\(.tableMatches(matches.open), language)</h2><p>\(.tableMatchesMean, language)</p>
            \(found.state == .staged ? together(matches, found, visit) : nil)
            <table class="stack"><thead><tr><th scope="col" class="num">\(.importRow, language)</th>
            <th scope="col">\(.tableMatch, language)</th><th scope="col">\(.tableReason, language)</th>
            <th scope="col">\(.tableDecision, language)</th></tr></thead>
            <tbody>\(matches.shown.html { row($0, found, visit) })</tbody></table></section>
            """
    }

    private static func together(_ matches: FoundMatches, _ found: FileImport, _ visit: Visit) -> HTML? {
        let language = visit.language
        let ways = ImportMatch.Together.allCases.filter { matches.together[$0].map { $0.count > 1 } ?? false }
        guard !ways.isEmpty else { return nil }
        return """
            <h3>\(.tableTogether, language)</h3><div class="actions">\(ways.html { which in
                let seen = matches.together[which] ?? SeenList([])
                return """
                    <form method="post" action="/imports/\(found.id)/matches/together">\(visit.keyField)
                    <input type="hidden" name="which" value="\(which.rawValue)">
                    \(seen.field)
                    <button class="quiet">\(.tableTogether(which, seen.count), language)</button></form>

                    """
            })</div>
            """
    }

    private static func row(_ match: ImportMatch, _ found: FileImport, _ visit: Visit) -> HTML {
        let language = visit.language
        let kind: HTML? = match.isNewBody ? "<br><small>\(kind(of: match).phrase, language)</small>" : nil
        return """
            <tr><th scope="row" class="num">\(match.row, language)</th>
            <td data-label="\(.tableMatch, language)">\(match.name, language)\(kind)</td>
            <td data-label="\(.tableReason, language)">\(match.reason, language)</td>
            <td data-label="\(.tableDecision, language)">\(decision(match, found, visit))</td></tr>

            """
    }

    private static func kind(of match: ImportMatch) -> Body.Kind {
        Body.kind(named: match.name.khmer ?? match.name.english ?? "").kind
    }

    private static func decision(_ match: ImportMatch, _ found: FileImport, _ visit: Visit) -> HTML {
        let language = visit.language
        let same: Phrase = match.isNewBody ? .tableTakeBody : .tableSame
        let other: Phrase = match.isNewBody ? .tableNoBody : .tableOther
        let made: HTML? = match.decision.map { "<b>\($0 == .same ? same : other, language)</b>" }
        guard found.state == .staged else { return made ?? "" }
        let name = match.name.text(in: language)
        return """
            \(made)<form method="post" action="/imports/\(found.id)/matches">\(visit.keyField)
            <input type="hidden" name="row" value="\(match.row)">
            <input type="hidden" name="target" value="\(match.target)"><div class="actions">
            <button name="decision" value="same" aria-label="\(same, language): \(name)">\(same, language)</button>
            <button class="quiet" name="decision" value="other" aria-label="\(other, language): \(name)">\
            \(other, language)</button></div></form>
            """
    }
}

/// What the rows of a table may be, as far as a page shows it, and how much is open.
struct FoundMatches: Sendable {
    /// Those without a decision first.
    let shown: [ImportMatch]
    let open: Int
    let together: [ImportMatch.Together: SeenList]

    /// So many are shown at once.
    private static let most = 50

    init(_ reader: Reader, of found: FileImport) throws {
        shown = try reader.importMatches(of: found, most: Self.most)
        open = try reader.openMatches(of: found)
        together = try reader.openTogether(of: found)
    }
}
