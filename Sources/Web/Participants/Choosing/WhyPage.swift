import Dialogue
import Khmer
import Store

/// `/{province}/{year}/participants/why`: why somebody is on the list, or is not: everybody the rules look at, by name.
enum WhyPage {
    static let routes: [Route] = [.get("/{province}/{year}/participants/why", .seeParticipants, show)]

    private static let most = 30

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let agenda: Agenda
        /// Candidates of the rules who are not on the list.
        let others: [(party: ParticipantClass, candidate: Candidate)]
        let listed: [ParticipantRow]
        /// Classes whose seats are all taken.
        var full: Set<ParticipantClass> = []
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let shelf = visit.site.support
        let words = visit.query["q"]
        let found = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            let key = KhmerText.fold(words)
            guard !key.isEmpty else {
                return Found(dialogue: dialogue, agenda: try reader.agenda(of: dialogue), others: [], listed: [])
            }
            let finder = try CandidateFinder(reader, dialogue, shelf)
            let others = try ParticipantClass.allCases.flatMap { party in
                try finder.candidates(of: party).filter { one in
                    one.listed == nil && one.names.contains { KhmerText.fold($0).contains(key) }
                }.map { (party: party, candidate: $0) }
            }
            let taken = try reader.seatsTaken(in: dialogue.id)
            let full = ParticipantClass.allCases.filter { finder.settings.free(in: $0, taken: taken[$0] ?? 0) == 0 }
            return Found(
                dialogue: dialogue, agenda: finder.agenda, others: others,
                listed: ParticipantSearch.find(words, in: try reader.participants(of: dialogue.id)), full: Set(full))
        }
        return visit.show(page(visit, found))
    }

    private static func page(_ visit: Visit, _ found: Found) -> Page {
        let language = visit.language
        let fields = Fields(Entered(visit.query), in: language)
        let base = "/\(found.dialogue.name)/participants"
        return visit.page(
            of: found.dialogue, .participants, .whySearch,
            """
            <h1>\(.whySearch, language)</h1><p>\(.whyMeans, language)</p>
            <form class="filters" method="get" role="search" aria-label="\(.whySearch, language)">
            \(fields.line("q", .nameOrNumber, kind: .search))
            <div class="actions"><button>\(.find, language)</button>
            <a href="\(base)/rules">\(.rulesOfChoosing, language)</a></div></form>
            \(visit.query["q"].isEmpty ? nil : answer(found, base, language))
            """)
    }

    private static func answer(_ found: Found, _ base: String, _ language: Language) -> HTML {
        guard !found.listed.isEmpty || !found.others.isEmpty else {
            return "<p class=\"empty\">\(.nobodyKnown, language)</p>"
        }
        let here: HTML? =
            found.listed.isEmpty
            ? nil
            : """
            <h2>\(.onList, language)</h2>
            <ul class="cards">\(found.listed.prefix(most).html { card($0, base, language) })</ul>
            """
        let elsewhere: HTML? =
            found.others.isEmpty
            ? nil
            : """
            <h2>\(.notOnList, language)</h2>
            <ul class="cards">\(found.others.prefix(most).html { one in
                card(one.candidate, one.party, found, base, language)
            })</ul>
            """
        return "\(here)\(elsewhere)"
    }

    private static func card(_ row: ParticipantRow, _ base: String, _ language: Language) -> HTML {
        let reason: HTML? = row.reason.map { "<p>\(.reason, language): \($0)</p>" }
        return """
            <li class="card"><h3><a href="\(base)/\(row.id)">\(row.personName(language))</a></h3>
            <p>\(row.participant.standing.badge(language)) (\(row.participant.party.letter)) \
            \(row.participant.party.phrase, language)</p>\(reason)</li>

            """
    }

    private static func card(
        _ one: Candidate, _ party: ParticipantClass, _ found: Found, _ base: String, _ language: Language
    ) -> HTML {
        let score: HTML? = one.score.map { ScoreTable(score: $0, language: language).html }
        let detail: HTML? = one.detail.map { "<p class=\"by\">\($0, language)</p>" }
        let chosen: HTML? =
            one.verdict.isProposed
            ? "<p>\(found.full.contains(party) ? .ruleProposesNoSeat : .ruleProposesNobodyTook, language)</p>" : nil
        return """
            <li class="card"><h3>\(one.name, language)</h3>\(detail)
            <p><a href="\(base)/class/\(party.letter)">(\(party.letter)) \(party.phrase, language)</a></p>
            <p>\(one.verdict.phrase(agenda: found.agenda, language), language)</p>\(chosen)\(score)</li>

            """
    }
}
