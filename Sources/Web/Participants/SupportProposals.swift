import Dialogue
import Khmer
import Store

/// `/{province}/{year}/participants/support`: partners and NGOs ranked by what the imported support says of them
/// (guideline IV.i.f, h; IV.ii.b). Points advise; a person ticks.
enum SupportProposals {
    static let routes: [Route] = [
        .get("/{province}/{year}/participants/support", .proposeParticipants, show),
        .post("/{province}/{year}/participants/support", .proposeParticipants, propose),
    ]

    /// An organisation with its points.
    private struct Candidate: Sendable {
        let organisation: SupportOrganisation
        let score: SupportScore
        /// The body we know it as already.
        let body: ID<Body>?
        let isOnList: Bool
    }

    private static func candidates(_ reader: Reader, of dialogue: PartnershipDialogue) throws -> [Candidate] {
        let scope = Scope.province(dialogue.province)
        let bodies = try reader.bodies(for: scope)
        let byName = Dictionary(bodies.flatMap { body in keys(body.name).map { ($0, body.id) } }) { first, _ in first }
        let records = try reader.records(before: dialogue)
        let sectors = try reader.agenda(of: dialogue).sectors
        let there = Set(try reader.participants(of: dialogue.id).compactMap(\.participant.card.body))
        return try reader.supportOrganisations(for: dialogue.province)
            .map { organisation in
                let body = keys(organisation.name).compactMap { byName[$0] }.first
                let score = SupportScore(
                    evidence: organisation.evidence,
                    record: body.flatMap { records[$0] } ?? SupportScore.Record(), agenda: sectors,
                    year: dialogue.plan.opensOn.year)
                return Candidate(
                    organisation: organisation, score: score, body: body,
                    isOnList: body.map(there.contains) ?? false)
            }
            .sorted { left, right in
                left.score.points == right.score.points
                    ? left.organisation.key < right.organisation.key : left.score.points > right.score.points
            }
    }

    /// The keys by which an organisation is known again, however it is spelt.
    private static func keys(_ name: Bilingual) -> [String] {
        [name.khmer, name.english].compactMap { $0.map(KhmerText.fold) }.filter { !$0.isEmpty }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (dialogue, candidates) = try await find(visit)
        return visit.show(page(visit, dialogue, candidates))
    }

    private static func find(_ visit: Visit) async throws -> (PartnershipDialogue, [Candidate]) {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try candidates(reader, of: dialogue))
        }
    }

    private static func propose(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        let ticked = Set(form.all("organisation"))
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                let chosen = try candidates(writer, of: dialogue).filter { candidate in
                    ticked.contains(candidate.organisation.key) && !candidate.isOnList
                }
                try writer.propose(try chosen.map { try proposal($0, writer) }, in: dialogue)
                return "/\(name)/participants?standing=proposed"
            }
        } catch let refusal as Participant.Refusal {
            let (dialogue, candidates) = try await find(visit)
            return visit.show(
                page(visit, dialogue, candidates, ticked: ticked, refusal: refusal.phrase),
                status: .unprocessableContent)
        }
    }

    private static func proposal(_ candidate: Candidate, _ writer: Writer) throws -> ParticipantProposal {
        let organisation = candidate.organisation
        let body =
            try candidate.body
            ?? writer.insert(Body(id: ID(0), name: organisation.name, kind: organisation.kind))
        return ParticipantProposal(
            party: organisation.kind.participantClass, card: try Participant.Card(body: body), score: candidate.score)
    }

    private static func page(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ candidates: [Candidate], ticked: Set<String> = [],
        refusal: Phrase? = nil
    ) -> Page {
        let language = visit.language
        let good = candidates.filter { $0.score.points >= SupportScore.threshold }
        let others = candidates.filter { $0.score.points < SupportScore.threshold }
        let rules = [ParticipantClass.partners, .society]
        return visit.page(
            of: dialogue, .participants, .proposeFromSupport,
            """
            \(visit.refused(refusal))
            <h1>\(.proposeFromSupport, language)</h1>
            \(rules.html { rule($0, language) })
            <p>\(.personDecides, language)</p>
            \(candidates.isEmpty ? nothing(language) : form(visit, dialogue, good, others, ticked))
            """)
    }

    private static func rule(_ party: ParticipantClass, _ language: Language) -> HTML {
        """
        <p class="hint">(\(party.letter)) \(party.rule, language) <small>(\(.guidelineSection, language) \
        \(party.section))</small></p>
        """
    }

    private static func nothing(_ language: Language) -> HTML {
        """
        <p class="empty">\(.noSupportKnown, language)</p>
        <p class="actions"><a class="button quiet" href="/support">\(.importSupport, language)</a></p>
        """
    }

    private static func form(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ good: [Candidate], _ others: [Candidate],
        _ ticked: Set<String>
    ) -> HTML {
        let language = visit.language
        let notProposed: HTML? =
            others.isEmpty
            ? nil
            : """
            <h2>\(.notProposed, language)</h2>
            <p class="hint">\(.belowThreshold(SupportScore.threshold), language)</p>
            <ul class="cards">\(others.html { card($0, language, ticked) })</ul>
            """
        return """
            <form method="post" action="/\(dialogue.name)/participants/support">\(visit.keyField)
            <h2>\(.proposable, language)</h2>
            \(good.isEmpty ? "<p class=\"empty\">\(.nobodyHere, language)</p>" : nil as HTML?)
            <ul class="cards">\(good.html { card($0, language, ticked) })</ul>
            \(notProposed)
            <div class="actions"><button>\(.proposeTicked, language)</button>
            <a class="button quiet" href="/\(dialogue.name)/participants">\(.goBack, language)</a></div></form>
            """
    }

    private static func card(_ candidate: Candidate, _ language: Language, _ ticked: Set<String>) -> HTML {
        let organisation = candidate.organisation
        let checked: HTML? = ticked.contains(organisation.key) ? " checked" : nil
        let tick: HTML =
            candidate.isOnList
            ? "<p><span class=\"state done\">\(.alreadyOnList, language)</span></p>"
            : """
            <p><label class="choice"><input type="checkbox" name="organisation" value="\(organisation.key)"\(checked)> \
            <span>\(.tick(organisation.name.text(in: language)), language)</span></label></p>
            """
        return """
            <li class="card"><h3>\(organisation.name, language)</h3>
            <p class="by">(\(organisation.kind.participantClass.letter)) \(organisation.kind.phrase, language)</p>
            \(ScoreTable(score: candidate.score, language: language).html)
            \(tick)</li>

            """
    }
}
