import Dialogue
import Store

/// `/{province}/{year}/participants/rules`: the eight rules of the guideline, each with its nominator, its seats and
/// what it finds; each leads to the page of its class.
enum ChoosingPages {
    static let routes: [Route] =
        [.get("/{province}/{year}/participants/rules", .seeParticipants, show)]
        + ClassPage.routes + TakeClass.routes + FieldsByName.routes
        + CommuneRequirements.routes + SectorsOfBody.routes
        + ChoosingSettings.routes
        + NominationPages.routes + NominatorPage.routes + GovernorConfirms.routes + WaitingListPage.routes
        + BalancePage.routes + WhyPage.routes

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let settings: SelectionSettings
        let taken: [ParticipantClass: Int]
        let listed: [ParticipantClass: Int]
        let waiting: [ParticipantClass: Int]
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let found = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            let rows = try reader.participants(of: dialogue.id)
            let choices = try reader.choices(of: dialogue.id)
            return Found(
                dialogue: dialogue, settings: try reader.selectionSettings(of: dialogue.province),
                taken: try reader.seatsTaken(in: dialogue.id), listed: counted(rows.map(\.participant.party)),
                waiting: counted(
                    rows.filter { choices[$0.id]?.waiting != nil && $0.participant.standing == .proposed }
                        .map(\.participant.party)))
        }
        return visit.show(page(visit, found))
    }

    private static func counted(_ parties: [ParticipantClass]) -> [ParticipantClass: Int] {
        parties.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func page(_ visit: Visit, _ found: Found) -> Page {
        let language = visit.language
        let base = "/\(found.dialogue.name)/participants"
        let settle: HTML? =
            visit.may(.proposeParticipants)
            ? """
            <a class="button quiet" href="/\(found.dialogue.province.short)/choosing">\(.choosingSettings, language)</a>
            <a class="button quiet" href="\(base)/nominations">\(.nominations, language)</a>
            """ : nil
        let confirm: HTML? =
            visit.may(.confirmCommunities)
            ? "<a class=\"button\" href=\"\(base)/confirm\">\(.confirmCommunities, language)</a>" : nil
        return visit.page(
            of: found.dialogue, .participants, .rulesOfChoosing,
            """
            <h1>\(.rulesOfChoosing, language)</h1>
            <p>\(.rulesMean, language)</p>
            <div class="actions">\(confirm)\(settle)
            <a class="button quiet" href="\(base)/waiting">\(.waitingList, language)</a>
            <a class="button quiet" href="\(base)/balance">\(.balance, language)</a>
            <a class="button quiet" href="\(base)/why">\(.whySearch, language)</a>
            <a class="button quiet" href="\(base)">\(.goBack, language)</a></div>
            <ul class="cards">\(ParticipantClass.allCases.html { card($0, found, base, language) })</ul>
            """)
    }

    private static func card(
        _ party: ParticipantClass, _ found: Found, _ base: String, _ language: Language
    ) -> HTML {
        let rule = party.selection
        let waiting = found.waiting[party] ?? 0
        let isFree = waiting > 0 && found.settings.free(in: party, taken: found.taken[party] ?? 0) != 0
        let free: HTML? =
            isFree
            ? """
            <p><span class="state open">\(.seatFree, language)</span> \
            <a href="\(base)/waiting">\(.waitingList, language)</a></p>
            """ : nil
        let wait: HTML? = waiting == 0 ? nil : fact(.waitingList, "\(waiting, language)", language)
        return """
            <li class="card"><h2><a href="\(base)/class/\(party.letter)">\
            (\(party.letter)) \(party.phrase, language)</a></h2>
            <p>\(party.rule, language) <small>(\(.guidelineSection, language) \(rule.section))</small></p>
            <dl class="facts">\(fact(.nominator, "\(rule.nominator.phrase, language)", language))
            \(fact(.onList, "\(found.listed[party] ?? 0, language)", language))
            \(fact(.seats, seats(party, found.settings, found.taken, language), language))\(wait)</dl>\(free)</li>

            """
    }

    /// «៣ លើ ១០»; only the number where there is no limit.
    static func seats(
        _ party: ParticipantClass, _ settings: SelectionSettings, _ taken: [ParticipantClass: Int], _ language: Language
    ) -> HTML {
        let count = taken[party] ?? 0
        guard let most = settings.seats[party] else {
            return "\(count, language) <small>(\(.withoutLimit, language))</small>"
        }
        return "\(.pointsOf(count, most), language)"
    }

    static func fact(_ label: Phrase, _ value: HTML, _ language: Language) -> HTML {
        "<div><dt>\(label, language)</dt><dd>\(value)</dd></div>"
    }

    /// The class an address names.
    static func party(_ visit: Visit) throws -> ParticipantClass {
        guard let party = ParticipantClass(rawValue: visit.values["party"] ?? "") else { throw StoreError.missing }
        return party
    }
}
