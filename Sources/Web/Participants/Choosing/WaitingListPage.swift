import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/participants/waiting`: who waits for a seat, class by class, in their order. When one is free
/// the first is offered; a person presses.
enum WaitingListPage {
    static let routes: [Route] = [
        .get("/{province}/{year}/participants/waiting", .seeParticipants) { visit in
            visit.show(page(visit, try await find(visit)))
        },
        .post("/{province}/{year}/participants/waiting/{party}", .proposeParticipants, moveUp),
        .post("/{province}/{year}/participants/{participant}/wait", .proposeParticipants, wait),
    ]

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let settings: SelectionSettings
        let taken: [ParticipantClass: Int]
        let rows: [BalanceRow]

        /// In their order.
        static func waiting(for party: ParticipantClass, among rows: [BalanceRow]) -> [BalanceRow] {
            rows.filter { row in
                row.participant.party == party && row.participant.standing == .proposed && row.choice.waiting != nil
            }.sorted { ($0.choice.waiting ?? 0) < ($1.choice.waiting ?? 0) }
        }
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, settings: try reader.selectionSettings(of: dialogue.province),
                taken: try reader.seatsTaken(in: dialogue.id), rows: try reader.balanceRows(of: dialogue.id))
        }
    }

    private static func moveUp(_ visit: Visit) async throws -> Answer {
        let party = try ChoosingPages.party(visit)
        let form = try await visit.form()
        do {
            return try await step(visit, form) { writer, dialogue in
                let first = Found.waiting(for: party, among: try writer.balanceRows(of: dialogue.id)).first
                try form.require(Seen(first?.participant.id))
                try writer.moveUp(party, in: dialogue)
            }
        } catch StoreError.changedMeanwhile {
            let page = page(visit, try await find(visit), refusal: .changedMeanwhile)
            return visit.show(page, status: .conflict)
        }
    }

    private static func wait(_ visit: Visit) async throws -> Answer {
        let id: ID<Participant> = try visit.id("participant")
        let form = try await visit.form()
        do {
            return try await step(visit, form) { writer, dialogue in
                try OneParticipant.require(form, id, writer, dialogue)
                try writer.putToWait(id, of: dialogue)
            }
        } catch StoreError.changedMeanwhile {
            return try await OneParticipant.late(visit, form)
        }
    }

    private static func step(
        _ visit: Visit, _ form: Form, _ change: @escaping @Sendable (Writer, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        do {
            return try await visit.change(form, leadingTo: "participants/waiting", change)
        } catch let refusal as Participant.Refusal {
            return visit.show(
                page(visit, try await find(visit), refusal: refusal.phrase), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, refusal: Phrase? = nil) -> Page {
        let language = visit.language
        let classes = ParticipantClass.allCases.compactMap { section($0, found, visit) }
        let nobody: HTML = "<p class=\"empty\">\(.nobodyOnWaitingList, language)</p>"
        return visit.page(
            of: found.dialogue, .participants, .waitingList,
            """
            \(visit.refused(refusal))
            <h1>\(.waitingList, language)</h1><p>\(.waitingMeans, language)</p>
            \(classes.isEmpty ? [nobody] : classes)
            <p class="actions"><a class="button quiet" href="/\(found.dialogue.name)/participants/rules">\
            \(.rulesOfChoosing, language)</a></p>
            """)
    }

    private static func section(_ party: ParticipantClass, _ found: Found, _ visit: Visit) -> HTML? {
        let language = visit.language
        let waiting = Found.waiting(for: party, among: found.rows)
        guard let first = waiting.first else { return nil }
        let free = found.settings.free(in: party, taken: found.taken[party] ?? 0)
        let may = visit.may(.proposeParticipants) && found.dialogue.stage <= .inSession && free != 0
        let name = first.row.calledBy?.text(in: language) ?? ""
        let button: HTML? =
            may
            ? """
            <form method="post" action="/\(found.dialogue.name)/participants/waiting/\(party.letter)">\(visit.keyField)\
            \(Seen(Optional(first.participant.id)).field)<button>\(.moveUp(name), language)</button></form>
            """ : nil
        return """
            <section class="card"><h2>(\(party.letter)) \(party.phrase, language)</h2>
            <p>\(.seats, language): \(ChoosingPages.seats(party, found.settings, found.taken, language))</p>
            <ol>\(waiting.html { line($0, found, language) })</ol>
            \(free == 0 ? "<p class=\"hint\">\(.noSeatFree, language)</p>" : nil as HTML?)\(button)</section>

            """
    }

    private static func line(_ row: BalanceRow, _ found: Found, _ language: Language) -> HTML {
        """
        <li><a href="/\(found.dialogue.name)/participants/\(row.participant.id)">\(row.row.personName(language))</a> \
        <small>\(row.row.bodyName, language) \(row.row.areaName, language)</small></li>

        """
    }
}
