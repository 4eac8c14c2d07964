import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/checkin/{participant}`: what was entered of somebody at the door, and putting it right until the
/// report is sealed. What stood there before is kept and shown.
enum MendArrival {
    static let routes: [Route] = [
        .get("/{province}/{year}/checkin/{participant}", .receive) { visit in
            visit.show(page(visit, try await find(visit), Entered()))
        },
        .post("/{province}/{year}/checkin/{participant}/take-back", .receive) { visit in
            try await step(visit, await visit.form(), to: "checkin") { writer, id, dialogue in
                try writer.takeBackArrival(of: id, in: dialogue)
            }
        },
        .post("/{province}/{year}/checkin/{participant}/who", .receive) { visit in
            let form = try await visit.form()
            let id: ID<Participant> = try visit.id("participant")
            let standIn = form["who"] == "self" ? nil : StandInFields.read(form, of: id)
            return try await step(visit, form, to: "checkin/\(id)") { writer, id, dialogue in
                try writer.mendArrival(of: id, as: standIn, in: dialogue)
            }
        },
        .post("/{province}/{year}/checkin/{participant}/mend", .receive, mend),
    ]

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let row: ParticipantRow
        let steps: [KeptDoorStep]
        let fields: WalkInFields
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let id: ID<Participant> = try visit.id("participant")
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, row: try reader.participant(id, of: dialogue.id),
                steps: try reader.doorSteps(of: id), fields: try WalkInFields(reader, for: dialogue))
        }
    }

    private static func mend(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let found = try await find(visit)
        var entered = Entered(form)
        guard let walkIn = found.fields.read(&entered, keeping: found.row.participant.card) else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        return try await step(visit, form, to: "checkin/\(found.row.id)") { writer, id, dialogue in
            try writer.mend(id, to: walkIn, in: dialogue)
        }
    }

    private static func step(
        _ visit: Visit, _ form: Form, to next: String,
        _ body: @escaping @Sendable (Writer, ID<Participant>, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Participant> = try visit.id("participant")
        let scope = visit.scope
        var entered = Entered(form)
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                try form.require(Seen(try writer.participant(id, of: dialogue.id).participant))
                try body(writer, id, dialogue)
                return "/\(name)/\(next)"
            }
        } catch let refusal as Participant.Refusal {
            entered.refuse(StandInFields.field(of: refusal, id), refusal.atTheDoor)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
        }
        return visit.show(page(visit, try await find(visit), entered), status: entered.status)
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let base = "/\(found.dialogue.name)/checkin"
        let isOpen = found.row.participant.hasArrived && found.dialogue.stage.takesArrivals
        return visit.page(
            of: found.dialogue, .sitting, .mendArrival,
            """
            \(fields.summary)
            <h1>\(found.row.calledBy, language)</h1>
            <p>\(found.row.line(language))</p>
            \(state(found, language))
            \(isOpen ? forms(visit, found, fields) : nil)
            \(trail(found, language))
            <p class="actions"><a class="button quiet" href="\(base)">\(.backToDoor, language)</a></p>
            """)
    }

    private static func state(_ found: Found, _ language: Language) -> HTML {
        let participant = found.row.participant
        guard let arrived = participant.arrivedAt else { return "<p>\(.notArrived, language)</p>" }
        let late: HTML? = participant.arrivedLate ? " · \(.enteredLate, language)" : nil
        let uninvited: HTML? = participant.isInvited ? nil : "<p>\(.uninvitedCount, language)</p>"
        let waits: HTML? =
            participant.isUnconfirmed ? "<p class=\"notice\">\(.unconfirmedMeans, language)</p>" : nil
        return """
            <p><span class="state done">\(.isHere, language)</span> \(arrived.time, language)\(late)</p>\
            \(uninvited)\(waits)
            """
    }

    private static func forms(_ visit: Visit, _ found: Found, _ fields: Fields) -> HTML {
        let language = visit.language
        let base = "/\(found.dialogue.name)/checkin/\(found.row.id)"
        let marks: HTML = "\(visit.keyField)\(fields.seen(Seen(found.row.participant)))"
        return """
            \(found.row.participant.walkedIn ? details(found, fields, base, marks) : nil)
            \(found.row.participant.isInvited ? whoCame(found, fields, base, marks) : nil)
            <form class="confirm card" method="post" action="\(base)/take-back">\(marks)
            <h2>\(.takeBackArrival, language)</h2><p>\(.takeBackMeans, language)</p>
            <div class="actions"><button class="danger">\(.takeBackArrival, language)</button></div></form>
            """
    }

    private static func details(_ found: Found, _ fields: Fields, _ base: String, _ marks: HTML) -> HTML {
        let language = fields.language
        let participant = found.row.participant
        return """
            <form class="card" method="post" action="\(base)/mend" novalidate>\(marks)
            <h2>\(.mendDetails, language)</h2>
            \(fields.bilingual("name", .nameOfPerson, typed: participant.card.name, required: true))
            \(found.fields.html(fields, typed: participant))
            \(fields.bilingual("office", .officeTitle, typed: participant.card.office))
            <div class="actions"><button>\(.keepChange, language)</button></div></form>
            """
    }

    private static func whoCame(_ found: Found, _ fields: Fields, _ base: String, _ marks: HTML) -> HTML {
        let language = fields.language
        let standIn = found.row.participant.answer == .standIn ? found.row.participant.standIn : nil
        let personally: HTML? =
            standIn == nil
            ? nil
            : """
            <form class="actions" method="post" action="\(base)/who">\(marks)\
            <input type="hidden" name="who" value="self">
            <button class="quiet">\(.cameInPerson, language)</button></form>
            """
        return """
            <section class="card"><h2>\(.whoCame, language)</h2>\(personally)
            <form method="post" action="\(base)/who" novalidate>\(marks)
            \(StandInFields.html(fields, of: found.row.id, typed: standIn))
            <div class="actions"><button>\(.anotherCame, language)</button></div></form></section>
            """
    }

    /// Each step, with what stood there before it.
    private static func trail(_ found: Found, _ language: Language) -> HTML? {
        guard !found.steps.isEmpty else { return nil }
        return """
            <h2>\(.doorTrail, language)</h2>
            <ol class="timeline">\(found.steps.html { step in
                """
                <li><time datetime="\(step.at.day)">\(language.instant(step.at))</time>
                <h3>\(step.step.phrase, language)</h3>\(before(step, language))</li>

                """
            })</ol>
            """
    }

    private static func before(_ step: KeptDoorStep, _ language: Language) -> HTML? {
        guard step.step != .walkedIn else { return nil }
        let name = step.name.map { "\($0, language)" as HTML }
        let sex = step.sex.map { "\($0.phrase, language)" as HTML }
        let standIn = step.standIn.map { "\(.standInIs, language) \($0)" as HTML }
        let party: HTML = "\(step.party.phrase, language)"
        let parts = [name, sex, party, standIn].compactMap(\.self)
        return """
            <p class="by">\(.stoodBefore, language): \(parts.enumerated().html { place, part in
                place == 0 ? part : " · \(part)"
            })</p>
            """
    }
}
