import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/participants/confirm`: the Governor's word on who comes for the communities (guideline
/// IV.i.g), with how each was found.
enum GovernorConfirms {
    static let routes: [Route] = [
        .get("/{province}/{year}/participants/confirm", .confirmCommunities) { visit in
            visit.show(page(visit, try await find(visit), Entered()))
        },
        .post("/{province}/{year}/participants/confirm", .confirmCommunities, confirm),
        .post("/{province}/{year}/participants/{participant}/send-back", .confirmCommunities, sendBack),
    ]

    /// What the Governor's desk says while somebody waits for the Governor's word.
    static func waiting(_ count: Int, in dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        """
        <section class="notice warning"><h2>\(.communitiesWait(count), language)</h2>
        <p>\(.confirmMeans, language)</p>
        <p><a class="button" href="/\(dialogue.name)/participants/confirm">\(.confirmCommunities, language)</a></p>
        </section>
        """
    }

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let rows: [ParticipantRow]
        /// By nominee: who named them, and the consultation.
        let requests: [ID<Participant>: NominationRow]
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            let choices = try reader.choices(of: dialogue.id)
            let rows = try reader.participants(of: dialogue.id).filter { row in
                row.participant.standing == .proposed && choices[row.id]?.selectedAt != nil
                    && (dialogue.stage <= .inSession || row.participant.waitsForGovernorsWord)
            }
            let named = try reader.nominations(of: dialogue.id, party: .communities).flatMap { request in
                request.nominees.compactMap { row in row.participant.map { ($0, request) } }
            }
            return Found(
                dialogue: dialogue, rows: rows, requests: Dictionary(named) { first, _ in first })
        }
    }

    private static func confirm(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let ids = form.all("participant").compactMap { ID<Participant>(text: $0) }
        return try await step(visit, form) { try $0.confirmCommunities(ids, of: $1) }
    }

    private static func sendBack(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let id: ID<Participant> = try visit.id("participant")
        let reason = form["reason_\(id)"]
        return try await step(visit, form, field: "reason_\(id)") { try $0.sendBack(id, because: reason, of: $1) }
    }

    private static func step(
        _ visit: Visit, _ form: Form, field: String = "",
        _ change: @escaping @Sendable (Writer, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        do {
            return try await visit.change(form, leadingTo: "participants/confirm", change)
        } catch let refusal as Participant.Refusal {
            let entered = Entered(form, faults: [(refusal == .reasonMissing ? field : "", refusal.phrase)])
            return visit.show(page(visit, try await find(visit), entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let base = "/\(found.dialogue.name)/participants"
        let stage = found.dialogue.stage
        let isOpen = (stage <= .inSession || stage.takesArrivals) && !found.rows.isEmpty
        let form: HTML? =
            isOpen
            ? """
            <form method="post" action="\(base)/confirm" id="confirm">\(visit.keyField)
            <div class="actions"><button>\(.confirmTicked, language)</button></div></form>
            """ : nil
        return visit.page(
            of: found.dialogue, .participants, .confirmCommunities,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.confirmCommunities, language)</h1>
            <p>\(.confirmMeans, language) <small>(\(.guidelineSection, language) IV.i.g)</small></p>
            \(found.rows.isEmpty ? "<p class=\"empty\">\(.nobodyToConfirm, language)</p>" : nil as HTML?)
            <ul class="cards">\(found.rows.html { card($0, found, entered, visit, isOpen: isOpen) })</ul>
            \(form)
            <p class="actions"><a class="button quiet" href="\(base)?party=g">\(.listOfClass, language)</a></p>
            """)
    }

    private static func card(
        _ row: ParticipantRow, _ found: Found, _ entered: Entered, _ visit: Visit, isOpen: Bool
    ) -> HTML {
        let language = visit.language
        let name = row.calledBy?.text(in: language) ?? ""
        let request = found.requests[row.id]
        let by: HTML =
            request.map { "<p>\(.namedBy, language): \($0.addressee, language)</p>" }
            ?? "<p>\(row.participant.walkedIn ? .cameUninvitedFor : .addedByHand, language)</p>"
        let held: HTML =
            request?.request.consultation.map { NominationCard.consultation($0, language) }
            ?? "<p class=\"hint\">\(.noConsultation, language)</p>"
        let tick: HTML? =
            isOpen
            ? """
            <p><label class="choice"><input type="checkbox" form="confirm" name="participant" \
            value="\(row.id)" checked> \
            <span>\(.tick(name), language)</span></label></p>
            """ : nil
        return """
            <li class="card"><h2>\(row.personName(language))</h2>
            <p class="by">\(row.participant.card.sex?.phrase, language) \(row.participant.card.office, language) \
            \(row.areaName, language)</p>\(by)\(held)\(tick)
            \(isOpen ? back(row, found, entered, visit) : nil)</li>

            """
    }

    private static func back(
        _ row: ParticipantRow, _ found: Found, _ entered: Entered, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let name = row.calledBy?.text(in: language) ?? ""
        let opened: HTML? = entered.fault(of: "reason_\(row.id)") == nil ? nil : " open"
        return """
            <details\(opened)><summary>\(.doNotConfirm, language)</summary>
            <form method="post" action="/\(found.dialogue.name)/participants/\(row.id)/send-back" novalidate>\
            \(visit.keyField)\(fields.line("reason_\(row.id)", .reason, required: true))
            <div class="actions"><button class="danger" aria-label="\(.doNotConfirm, language): \(name)">\
            \(.doNotConfirm, language)</button></div></form></details>
            """
    }
}
