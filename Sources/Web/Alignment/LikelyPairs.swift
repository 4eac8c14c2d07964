import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/matrix/pairs`: projects that may be one, with the reason; confirmed or dismissed.
enum LikelyPairs {
    static let routes: [Route] = [
        .get("/{province}/{year}/matrix/pairs", .seeParticipants) { try await show($0) },
        .post("/{province}/{year}/matrix/pairs", .proposeParticipants, decide),
    ]

    private static let size = 25

    private static func decide(_ visit: Visit) async throws -> Answer {
        let (name, scope) = (try visit.dialogueName(), visit.scope)
        let form = try await visit.form()
        // Nobody outside the province learns what there is to decide.
        _ = try await visit.read { try $0.dialogue(name, for: scope) }
        let pair = PairOfProjects(one: form["one"], other: form["other"])
        guard let decision: PairDecision = form.word("decision") else { throw StoreError.missing }
        do {
            return try await visit.act(form) { writer in
                try form.require(Seen(try writer.pairDecisions(of: name.province)[pair]))
                try writer.decide(decision, on: pair, of: name, for: scope)
                return "/\(name)/matrix/pairs"
            }
        } catch StoreError.changedMeanwhile {
            return try await show(visit, .pairDecidedMeanwhile, .conflict)
        }
    }

    private static func show(
        _ visit: Visit, _ refusal: Phrase? = nil, _ status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let (name, scope) = (try visit.dialogueName(), visit.scope)
        let (dialogue, projects, decided) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (
                dialogue, try reader.pairedProjects(for: dialogue.province),
                try reader.pairDecisions(of: dialogue.province)
            )
        }
        let pairs = LikelyPair.find(in: projects)
        let open = pairs.filter { decided[$0.key] == nil }
        let settled = settledPairs(pairs, decided, among: projects)
        let page = PageOfMany(visit.query.number("page"), size: size, of: open.count)
        let language = visit.language
        let shown = open.dropFirst(page.skipping).prefix(page.size)
        let none: HTML = "<p class=\"empty\">\(.pairsNone, language)</p>"
        var found = visit.page(
            of: dialogue, .matrix, .pairs,
            """
            \(visit.refused(refusal))
            <h1>\(.pairs, language)</h1><p>\(.pairsMean, language)</p>
            \(open.isEmpty ? none : "<p>\(.importShown(page), language)</p>")
            \(shown.html { card(Pair($0), nil, name, visit) })
            \(ImportParts(language).pager(page, "/\(name)/matrix/pairs?"))
            \(settled.isEmpty ? nil : settledPart(settled, decided, name, visit))
            """)
        found.trail.append((address: "/\(name)/matrix", name: Phrase.matrix.text(in: language)))
        return visit.show(found, status: status)
    }

    /// A pair as the page shows it; one that was decided may look likely no longer.
    private struct Pair: Sendable {
        let one: PairedProject
        let other: PairedProject
        let reason: LikelyPair.Reason?

        init(one: PairedProject, other: PairedProject, reason: LikelyPair.Reason?) {
            (self.one, self.other, self.reason) = (one, other, reason)
        }

        init(_ pair: LikelyPair) { self.init(one: pair.one, other: pair.other, reason: pair.reason) }

        var key: PairOfProjects { PairOfProjects(one: one.identifier, other: other.identifier) }
    }

    /// Everything that was decided, as far as both projects are still there.
    private static func settledPairs(
        _ likely: [LikelyPair], _ decided: [PairOfProjects: PairDecision], among projects: [PairedProject]
    ) -> [Pair] {
        guard !decided.isEmpty else { return [] }
        let known = Dictionary(projects.map { ($0.identifier, $0) }) { first, _ in first }
        let reasons = Dictionary(likely.map { ($0.key, $0.reason) }) { first, _ in first }
        return decided.keys.sorted { ($0.one, $0.other) < ($1.one, $1.other) }.compactMap { key in
            guard let one = known[key.one], let other = known[key.other] else { return nil }
            return Pair(one: one, other: other, reason: reasons[key])
        }
    }

    private static func settledPart(
        _ pairs: [Pair], _ decided: [PairOfProjects: PairDecision], _ name: DialogueName, _ visit: Visit
    ) -> HTML {
        """
        <details><summary>\(.pairsDecided, visit.language) (\(pairs.count, visit.language))</summary>
        \(pairs.html { card($0, decided[$0.key], name, visit) })</details>
        """
    }

    private static func card(
        _ pair: Pair, _ decided: PairDecision?, _ name: DialogueName, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let choices: [(decision: PairDecision, project: PairedProject)] = [(.first, pair.one), (.second, pair.other)]
        let apart: HTML = """
            <div class="actions"><button class="quiet" name="decision" value="different">\(
                .pairDifferent, language)</button></div>
            """
        let lists: HTML = """
            <ul>\(choices.html { choice, project in
                "<li>\(line(project, language))\(verdict(choice, decided, visit))</li>"
            })</ul>
            """
        let head: HTML = """
            <section class="card">\(pair.reason.map { "<h2>\($0.phrase, language)</h2>" as HTML })
            \(decided == .different ? "<p><b>\(.pairDifferent, language)</b></p>" : nil as HTML?)
            """
        guard visit.may(.proposeParticipants) else { return "\(head)\(lists)</section>" }
        return """
            \(head)<form method="post" action="/\(name)/matrix/pairs">\(visit.keyField)\(Seen(decided).field)
            <input type="hidden" name="one" value="\(pair.one.identifier)">
            <input type="hidden" name="other" value="\(pair.other.identifier)">
            \(lists)\(decided == .different ? nil : apart)</form></section>
            """
    }

    /// What was decided of a project of a pair, and the way to let it be the one that counts.
    private static func verdict(_ choice: PairDecision, _ decided: PairDecision?, _ visit: Visit) -> HTML {
        let language = visit.language
        if decided == choice { return "<p><b>\(.pairCounts, language)</b></p>" }
        let isLeftOut = decided == .first || decided == .second
        let left: HTML? = isLeftOut ? "<p>\(.pairCountsNot, language)</p>" : nil
        guard visit.may(.proposeParticipants) else { return "\(left)" }
        return """
            \(left)<div class="actions"><button name="decision" value="\(choice.rawValue)">\(
                .pairCountThis, language)</button></div>
            """
    }

    private static func line(_ project: PairedProject, _ language: Language) -> HTML {
        let years = [project.years.first, project.years.last].map { $0.map { language.year($0) } ?? "–" }
        return """
            <b>\(project.title, language)</b><br>\(project.reporterName, language) ·
            \(project.source.phrase, language) · \(years.joined(separator: "–")) ·
            <code>\(project.identifier)</code>
            """
    }
}

extension LikelyPair {
    var key: PairOfProjects { PairOfProjects(one: one.identifier, other: other.identifier) }
}
