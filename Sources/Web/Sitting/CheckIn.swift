import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/checkin`: who comes in is found by number or name and counted.
enum CheckIn {
    static let routes: [Route] = [
        .get("/{province}/{year}/checkin", .receive, show),
        .post("/{province}/{year}/checkin/{participant}/arrive", .receive, arrive),
    ]

    private struct Door: Sendable {
        let dialogue: PartnershipDialogue
        let attendees: Attendees
        let attendance: Attendance
        let seq: Int

        init(_ reader: Reader, _ name: DialogueName, for scope: Scope) throws {
            dialogue = try reader.dialogue(name, for: scope)
            attendees = try Attendees(reader, of: dialogue)
            attendance = try reader.attendance(of: dialogue.id)
            seq = try reader.chainHead(of: dialogue.id).seq
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await door(visit), typed: visit.query["q"], refusal: nil))
    }

    private static func door(_ visit: Visit) async throws -> Door {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { try Door($0, name, for: scope) }
    }

    private static func arrive(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Participant> = try visit.id("participant")
        let scope = visit.scope
        let form = try await visit.form()
        do {
            return try await visit.act(form) { writer in
                try writer.arrive(id, of: writer.dialogue(name, for: scope))
                return "/\(name)/checkin?came=\(id)"
            }
        } catch let refusal as Participant.Refusal {
            let page = page(visit, try await door(visit), typed: form["q"], refusal: refusal)
            return visit.show(page, status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ door: Door, typed: String, refusal: Participant.Refusal?) -> Page {
        let language = visit.language
        var form = Form()
        form.add("q", typed)
        let fields = Fields(Entered(form), in: language)
        return visit.page(
            of: door.dialogue, .sitting, .checkIn,
            """
            \(refusal.map {
                "<div class=\"notice refusal\" role=\"alert\"><p>\($0.atTheDoor, language)</p></div>" as HTML
            })
            <h1>\(.checkIn, language)</h1>
            \(came(visit, door))
            \(visit.live(door.dialogue, "checkin", id: "present", seq: door.seq, numbers(door, language)))
            <form class="filters" method="get" role="search" aria-label="\(.findParticipant, language)">
            \(fields.line("q", .numberOrName, kind: .search))
            <div class="actions"><button>\(.findParticipant, language)</button></div></form>
            \(found(visit, door, typed))
            """)
    }

    private static func numbers(_ door: Door, _ language: Language) -> HTML {
        let present = door.attendance.present
        return """
            <dl class="numbers">
            <div class="done"><dt>\(.presentNow, language)</dt><dd>\(present.total, language)</dd></div>
            <div><dt>\(.womenAmong, language)</dt><dd>\(present.women, language)</dd></div>
            <div><dt>\(.invitedThere, language)</dt><dd>\(door.attendance.invited.total, language)</dd></div>
            </dl>
            """
    }

    /// Who has just been checked in, after the redirect.
    private static func came(_ visit: Visit, _ door: Door) -> HTML? {
        guard let id: ID<Participant> = visit.query.id("came"), let row = door.attendees.row(id),
            row.participant.arrivedAt != nil
        else { return nil }
        return """
            <div class="notice success" role="status"><p>\(.hasArrived, visit.language) \
            \(row.line(visit.language))</p></div>
            """
    }

    private static func found(_ visit: Visit, _ door: Door, _ typed: String) -> HTML? {
        let language = visit.language
        guard !typed.isEmpty else { return nil }
        let rows = door.attendees.matching(typed)
        guard !rows.isEmpty else { return "<p class=\"empty\">\(.nobodyFits, language)</p>" }
        return """
            <ul class="cards">\(rows.prefix(30).html { card(visit, door, $0, typed) })</ul>
            """
    }

    private static func card(_ visit: Visit, _ door: Door, _ row: ParticipantRow, _ typed: String) -> HTML {
        let language = visit.language
        let name = row.calledBy?.text(in: language) ?? ""
        let action: HTML
        if let arrived = row.participant.arrivedAt {
            action = "<p><span class=\"state done\">\(.isHere, language)</span> \(arrived.time, language)</p>"
        } else {
            action = """
                <form class="actions" method="post" action="/\(door.dialogue.name)/checkin/\(row.id)/arrive">\
                \(visit.keyField)<input type="hidden" name="q" value="\(typed)">
                <button aria-label="\(.arrives, language): \(name)">\(.arrives, language)</button></form>
                """
        }
        return """
            <li class="card"><h2>\(name)</h2><p>\(row.line(language))</p>
            <p class="by">\(row.participant.party.phrase, language)</p>\(action)</li>
            """
    }
}

extension Participant.Refusal {
    /// Why somebody cannot be checked in.
    fileprivate var atTheDoor: Phrase {
        switch self {
        case .sittingNotOpen: Phrase("អង្គប្រជុំមិនកំពុងប្រព្រឹត្តទៅទេ។", "The sitting is not open.")
        case .alreadyHere: Phrase("បានចុះវត្តមានរួចហើយ។", "This person has been checked in already.")
        default: Phrase("អ្នកនេះមិនស្ថិតក្នុងបញ្ជីដែលបានទទួលយកទេ។", "This person is not on the accepted list.")
        }
    }
}

extension Phrase {
    static let findParticipant = Phrase("ស្វែងរក", "Find")
    static let numberOrName = Phrase("លេខលើផ្លាកឈ្មោះ ឬផ្នែកនៃឈ្មោះ", "Badge number, or a part of the name")
    static let presentNow = Phrase("មានវត្តមាន", "Present")
    static let womenAmong = Phrase("ក្នុងនោះស្ត្រី", "Of whom women")
    static let invitedThere = Phrase("បានអញ្ជើញ", "Invited")
    static let hasArrived = Phrase("បានចុះវត្តមាន៖", "Checked in:")
    static let nobodyFits = Phrase(
        "រកមិនឃើញក្នុងបញ្ជីទេ។ សូមសាកល្បងលេខ ឬផ្នែកផ្សេងនៃឈ្មោះ។",
        "Nobody on the list fits. Try the number, or another part of the name.")
    static let isHere = Phrase("មានវត្តមាន", "Is here")
    static let arrives = Phrase("ចុះវត្តមាន", "Check in")
}
