import Dialogue
import Khmer
import Store

/// `/{province}/{year}/participants/class/{party}`: whom the rule of a class proposes and whom it does not, each with
/// the reason. A person ticks; against the rule it takes one line.
enum ClassPage {
    static let routes: [Route] = [
        .get("/{province}/{year}/participants/class/{party}", .seeParticipants) { visit in
            visit.show(page(visit, try await find(visit), Entered()))
        },
        .post("/{province}/{year}/participants/class/{party}", .proposeParticipants, propose),
    ]

    static let pageSize = 40

    struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let party: ParticipantClass
        let settings: SelectionSettings
        let taken: [ParticipantClass: Int]
        let candidates: [Candidate]
        /// Those on the list who wait for nothing but a decision.
        let undecided: [ID<Participant>]
        let agenda: Agenda
        let requirements: [CommuneRequirement]
        /// Units the requirement form lets one choose from: districts and communes.
        let units: [Area]
    }

    static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let party = try ChoosingPages.party(visit)
        let scope = visit.scope
        let shelf = visit.site.support
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            let finder = try CandidateFinder(reader, dialogue, shelf)
            let isCommunes = party == .communeChiefs
            return Found(
                dialogue: dialogue, party: party, settings: finder.settings,
                taken: try reader.seatsTaken(in: dialogue.id), candidates: try finder.candidates(of: party),
                undecided: try reader.undecided(of: party, in: dialogue.id),
                agenda: finder.agenda,
                requirements: isCommunes ? try reader.communeRequirements(of: dialogue.id) : [],
                units: isCommunes
                    ? try reader.districts(of: dialogue.province) + reader.communes(of: dialogue.province) : [])
        }
    }

    private static func propose(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let party = try ChoosingPages.party(visit)
        let scope = visit.scope
        let shelf = visit.site.support
        let form = try await visit.form()
        let ticked = Set(form.all("candidate"))
        let reason = form["reason"]
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                let chosen = try CandidateFinder(writer, dialogue, shelf).candidates(of: party)
                    .filter { ticked.contains($0.key) && $0.listed == nil }
                try take(chosen, because: reason, in: dialogue, writer)
                return "/\(name)/participants?party=\(party.letter)"
            }
        } catch let refusal as Participant.Refusal {
            let field = refusal == .overrideReasonMissing ? "reason" : ""
            let entered = Entered(form, faults: [(field, refusal.phrase)])
            return visit.show(page(visit, try await find(visit), entered), status: .unprocessableContent)
        }
    }

    /// People who were named are taken up with their nomination; the others are proposed.
    private static func take(
        _ chosen: [Candidate], because reason: String, in dialogue: PartnershipDialogue, _ writer: Writer
    ) throws {
        let named = chosen.compactMap { one -> ID<Nominee>? in
            if case .nominee(let row, _) = one.source { row.id } else { nil }
        }
        if !named.isEmpty { return try writer.takeUp(named, in: dialogue) }
        if reason.isEmpty, chosen.contains(where: { !$0.verdict.isProposed }) {
            throw Participant.Refusal.overrideReasonMissing
        }
        try writer.propose(
            try chosen.map { try $0.proposal(writer, in: dialogue, because: reason) }, in: dialogue)
    }

    static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let party = found.party
        let rule = party.selection
        let mayChange = visit.may(.proposeParticipants) && found.dialogue.stage <= .inSession
        let requirements: HTML? =
            party == .communeChiefs ? CommuneRequirements.part(visit, found, entered, mayChange: mayChange) : nil
        return visit.page(
            of: found.dialogue, .participants, party.phrase,
            """
            \(Fields(entered, in: language).summary)
            <h1>(\(party.letter)) \(party.phrase, language)</h1>
            <p>\(party.rule, language) <small>(\(.guidelineSection, language) \(rule.section))</small></p>
            <dl class="facts">\(ChoosingPages.fact(.nominator, "\(rule.nominator.phrase, language)", language))
            \(ChoosingPages.fact(.basis, "\(rule.basis.phrase, language)", language))
            \(ChoosingPages.fact(
                .seats, ChoosingPages.seats(party, found.settings, found.taken, language), language))
            \(minimum(found, language))</dl>
            \(ways(visit, found))
            \(requirements)
            \(mayChange && party == .departments ? FieldsByName.part(visit, found) : nil)
            \(mayChange ? TakeClass.part(visit, found) : nil)
            \(CandidateList(found: found, entered: entered, visit: visit, mayChange: mayChange).html)
            """)
    }

    private static func minimum(_ found: Found, _ language: Language) -> HTML? {
        guard found.party.selection.basis == .support else { return nil }
        return ChoosingPages.fact(.minimumScore, "\(found.settings.minimumScore, language)", language)
    }

    private static func ways(_ visit: Visit, _ found: Found) -> HTML {
        let language = visit.language
        let base = "/\(found.dialogue.name)/participants"
        let nominations: HTML? =
            found.party.selection.takesNominations && visit.may(.proposeParticipants)
            ? "<a class=\"button\" href=\"\(base)/nominations\">\(.nominations, language)</a>" : nil
        let settle: HTML? =
            found.party.selection.basis == .support && visit.may(.proposeParticipants)
            ? """
            <a class="button quiet" href="/\(found.dialogue.province.short)/choosing">\(.choosingSettings, language)</a>
            """ : nil
        return """
            <p class="actions">\(nominations)\(settle)
            <a class="button quiet" href="\(base)?party=\(found.party.letter)">\(.listOfClass, language)</a>
            <a class="button quiet" href="\(base)/rules">\(.rulesOfChoosing, language)</a></p>
            """
    }
}
