import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/checkin`: who comes in is found by number or name and counted, with one tap: the invitee,
/// another in their place, or somebody who was not invited. Who is on no list is let in on a page of their own
/// (`WalkInPage`).
enum CheckIn {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/checkin", .receive, show),
            .post("/{province}/{year}/checkin/{participant}/arrive", .receive) { visit in
                try await step(visit) { writer, id, form, dialogue in
                    if form["who"] == "self" { return try writer.arrive(id, as: nil, of: dialogue) }
                    try writer.arrive(id, of: dialogue)
                }
            },
            .post("/{province}/{year}/checkin/{participant}/stand-in", .receive) { visit in
                try await step(visit) { writer, id, form, dialogue in
                    try writer.arrive(id, as: StandInFields.read(form, of: id), of: dialogue)
                }
            },
            .post("/{province}/{year}/checkin/{participant}/let-in", .receive) { visit in
                try await step(visit) { writer, id, _, dialogue in try writer.letIn(id, of: dialogue) }
            },
        ] + WalkInPage.routes + MendArrival.routes

    struct Door: Sendable {
        let dialogue: PartnershipDialogue
        let attendees: Attendees
        let attendance: Attendance
        let seq: Int

        init(_ reader: Reader, _ name: DialogueName, for scope: Scope) throws {
            dialogue = try reader.dialogue(name, for: scope)
            attendees = try Attendees(reader, of: dialogue, everybody: true)
            attendance = try reader.attendance(of: dialogue.id)
            seq = try reader.chainHead(of: dialogue.id).seq
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        var form = Form()
        form.add("q", visit.query["q"])
        return visit.show(page(visit, try await door(visit), Entered(form)))
    }

    private static func door(_ visit: Visit) async throws -> Door {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { try Door($0, name, for: scope) }
    }

    /// One step with one person, and back to the door; what is refused is said where it was tapped.
    private static func step(
        _ visit: Visit,
        _ body: @escaping @Sendable (Writer, ID<Participant>, Form, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Participant> = try visit.id("participant")
        let scope = visit.scope
        let form = try await visit.form()
        do {
            return try await visit.act(form) { writer in
                try body(writer, id, form, writer.dialogue(name, for: scope))
                return "/\(name)/checkin?came=\(id)"
            }
        } catch let refusal as Participant.Refusal {
            let entered = Entered(form, faults: [(StandInFields.field(of: refusal, id), refusal.atTheDoor)])
            return visit.show(page(visit, try await door(visit), entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ door: Door, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let late: HTML? =
            door.dialogue.stage == .reporting ? "<p class=\"notice warning\">\(.enteredLateNow, language)</p>" : nil
        return visit.page(
            of: door.dialogue, .sitting, .checkIn,
            """
            \(fields.summary)
            <h1>\(.checkIn, language)</h1>
            \(late)
            \(came(visit, door))
            \(visit.live(door.dialogue, "checkin", id: "present", seq: door.seq, numbers(door, language)))
            <form class="filters" method="get" role="search" aria-label="\(.findParticipant, language)">
            \(fields.line("q", .numberOrName, kind: .search))
            <div class="actions"><button>\(.findParticipant, language)</button></div></form>
            \(found(visit, door, fields))
            """)
    }

    private static func numbers(_ door: Door, _ language: Language) -> HTML {
        let attendance = door.attendance
        let apart: HTML? =
            attendance.unconfirmed.total > 0
            ? "<div><dt>\(.unconfirmedCount, language)</dt><dd>\(attendance.unconfirmed.total, language)</dd></div>"
            : nil
        return """
            <dl class="numbers">
            <div class="done"><dt>\(.presentNow, language)</dt><dd>\(attendance.present.total, language)</dd></div>
            <div><dt>\(.womenAmong, language)</dt><dd>\(attendance.present.women, language)</dd></div>
            <div><dt>\(.uninvitedCount, language)</dt><dd>\(attendance.uninvited.total, language)</dd></div>
            <div><dt>\(.invitedThere, language)</dt><dd>\(attendance.invited.total, language)</dd></div>
            \(apart)</dl>
            """
    }

    /// Who has just been checked in, after the redirect.
    private static func came(_ visit: Visit, _ door: Door) -> HTML? {
        guard let id: ID<Participant> = visit.query.id("came"), let row = door.attendees.row(id),
            row.participant.hasArrived
        else { return nil }
        let language = visit.language
        let told: HTML? =
            row.participant.waitsForGovernorsWord ? "<p>\(.governorIsTold, language)</p>" : nil
        return """
            <div class="notice success" role="status"><p>\(.hasArrived, language) \(row.line(language))</p>\(told)
            <p><a href="/\(door.dialogue.name)/checkin/\(id)">\(.mendArrival, language)</a></p></div>
            """
    }

    /// Those who fit what was typed, and the way for those who are on no list: found first, so that nobody is entered
    /// twice.
    private static func found(_ visit: Visit, _ door: Door, _ fields: Fields) -> HTML? {
        let language = visit.language
        let typed = fields.entered.form["q"]
        guard !typed.isEmpty else { return nil }
        let rows = door.attendees.matching(typed)
        let walkIn: HTML? =
            door.dialogue.stage.takesArrivals ? WalkInPage.way(door.dialogue, named: typed, language) : nil
        guard !rows.isEmpty else { return "<p class=\"empty\">\(.nobodyFits, language)</p>\(walkIn)" }
        return """
            <ul class="cards">\(rows.prefix(30).html { row in
                DoorCard(visit: visit, dialogue: door.dialogue, row: row, fields: fields).html
            })</ul>
            \(walkIn)
            """
    }
}

/// One person as the door sees them, with what can be done with one tap.
struct DoorCard: Sendable {
    let visit: Visit
    let dialogue: PartnershipDialogue
    let row: ParticipantRow
    let fields: Fields

    private var language: Language { visit.language }
    private var name: String { row.calledBy?.text(in: language) ?? "" }
    private var base: String { "/\(dialogue.name)/checkin/\(row.id)" }

    var html: HTML {
        """
        <li class="card"><h2>\(name)</h2><p>\(row.line(language))</p>
        <p class="by">\(row.participant.party.phrase, language)</p>\(action)</li>

        """
    }

    private var action: HTML {
        let participant = row.participant
        if let arrived = participant.arrivedAt {
            let late: HTML? = participant.arrivedLate ? " <small>\(.enteredLate, language)</small>" : nil
            return """
                <p><span class="state done">\(.isHere, language)</span> \(arrived.time, language)\(late)</p>
                <p><a href="\(base)" aria-label="\(.mendArrival, language): \(name)">\(.mendArrival, language)</a></p>
                """
        }
        guard participant.standing == .accepted else {
            return """
                <p>\(participant.standing.badge(language)) <small>\(.notInvited, language)</small></p>
                \(button("let-in", .letIn))
                """
        }
        let standIn = participant.answer == .standIn ? participant.standIn : nil
        let personally: HTML? = standIn == nil ? nil : button("arrive", .cameInPerson, who: "self", isQuiet: true)
        return """
            \(button("arrive", standIn == nil ? .arrives : .standInArrives))\(personally)
            \(participant.isInvited ? another : nil)
            """
    }

    private func button(_ step: String, _ label: Phrase, who: String? = nil, isQuiet: Bool = false) -> HTML {
        let who: HTML? = who.map { "<input type=\"hidden\" name=\"who\" value=\"\($0)\">" }
        return """
            <form class="actions" method="post" action="\(base)/\(step)">\(visit.keyField)\(who)\(typed)
            <button\(isQuiet ? " class=\"quiet\"" as HTML : nil) aria-label="\(label, language): \(name)">\
            \(label, language)</button></form>
            """
    }

    /// What was looked for, so that a refusal shows the same people again.
    private var typed: HTML { "<input type=\"hidden\" name=\"q\" value=\"\(fields.entered.form["q"])\">" }

    /// Somebody else came in their place and nobody had said so: a name and a sex, and they are in.
    private var another: HTML {
        """
        <details\(StandInFields.isRefused(fields, row.id) ? " open" as HTML : nil)>\
        <summary aria-label="\(.anotherComes, language): \(name)">\(.anotherComes, language)</summary>
        <form method="post" action="\(base)/stand-in" novalidate>\(visit.keyField)\(typed)
        \(StandInFields.html(fields, of: row.id))
        <div class="actions"><button>\(.arrives, language)</button></div></form></details>
        """
    }
}

/// Name and sex of who comes for an invitee; several such forms stand on one page, so the fields name the invitee.
enum StandInFields {
    static func html(_ fields: Fields, of id: ID<Participant>, typed: Participant.StandIn? = nil) -> HTML {
        """
        \(fields.line("stand_in_\(id)", .nameOfPerson, typed: typed?.name ?? "", required: true))
        \(fields.chips(
            "sex_\(id)", .sexOfPerson, Participant.Sex.choices(fields.language), chosen: typed?.sex?.rawValue ?? "",
            required: true))
        """
    }

    static func read(_ form: Form, of id: ID<Participant>) -> Participant.StandIn {
        Participant.StandIn(name: form["stand_in_\(id)"], sex: form.word("sex_\(id)"))
    }

    static func field(of refusal: Participant.Refusal, _ id: ID<Participant>) -> String {
        switch refusal {
        case .standInUnnamed: "stand_in_\(id)"
        case .sexMissing: "sex_\(id)"
        default: ""
        }
    }

    static func isRefused(_ fields: Fields, _ id: ID<Participant>) -> Bool {
        fields.entered.fault(of: "stand_in_\(id)") != nil || fields.entered.fault(of: "sex_\(id)") != nil
    }
}
