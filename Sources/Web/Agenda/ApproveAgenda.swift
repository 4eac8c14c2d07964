import Dialogue
import Store

/// `/{province}/{year}/agenda/approve`: the Board approves what it has read, with the code of its device (IV.iii.a).
enum ApproveAgenda {
    static let routes: [Route] = [
        .post("/{province}/{year}/agenda/approve", .approveAgenda, approve),
        .post("/{province}/{year}/agenda/reopen", .plan, reopen),
        .post("/{province}/{year}/agenda/discard", .plan, discard),
        .post("/{province}/{year}/agenda/rehearse", .release, rehearse),
    ]

    private static func approve(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        do {
            return try await AgendaWork.step(visit, form) { writer, name, scope in
                // The Board approves what it read, and nothing else.
                try form.require(seen(try writer.workingAgenda(of: writer.dialogue(name, for: scope))))
                try requireConcerned(form, writer, writer.dialogue(name, for: scope))
                try writer.approveAgenda(of: name, for: scope)
            }
        } catch let refusal as SecondFactor.Refusal {
            let desk = try await AgendaWork.desk(visit)
            let entered = Entered(Form(), faults: [("code", refusal.phrase)])
            return visit.show(AgendaPages.page(visit, desk, entered), status: .unprocessableContent)
        } catch let changed as SeenList.Changed {
            return try await otherConcerned(visit, changed)
        }
    }

    /// All that an approval keeps, with the names of people and rooms as they were read.
    private static func seen(_ working: Agenda) -> Seen { Seen(working.plan, working.items) }

    /// Whoever approves or rehearses a change has seen whom it concerns. As with `Seen`, a request that says nothing
    /// of it asks for no such check.
    private static func requireConcerned(_ form: Form, _ writer: Writer, _ dialogue: PartnershipDialogue) throws {
        guard form.has(Form.list), dialogue.stage != .planned else { return }
        try form.seenList.require(try writer.seenForChange(of: dialogue))
    }

    private static func otherConcerned(_ visit: Visit, _ changed: SeenList.Changed) async throws -> Answer {
        let desk = try await AgendaWork.desk(visit)
        let rows = try await visit.read { try $0.participants(of: desk.dialogue.id) }
        let names = rows.compactMap { row in row.calledBy.map { (identity: row.id.description, name: $0) } }
        var entered = Entered(Form())
        entered.somebodyWasFaster(changed.phrase(names), fieldsStand: false)
        return visit.show(AgendaPages.page(visit, desk, entered), status: entered.status)
    }

    private static func reopen(_ visit: Visit) async throws -> Answer {
        try await AgendaWork.step(visit, try await visit.form()) { try $0.reopenAgenda(of: $1, for: $2) }
    }

    private static func discard(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        return try await AgendaWork.step(visit, form) { writer, name, scope in
            // Nobody's change is thrown away unread.
            try form.require(seen(try writer.workingAgenda(of: writer.dialogue(name, for: scope))))
            try writer.discardAgendaDraft(of: name, for: scope)
        }
    }

    /// Whoever a change would concern is written to, and nothing leaves.
    private static func rehearse(_ visit: Visit) async throws -> Answer {
        do {
            let form = try await visit.form()
            let answer = try await visit.change(form, leadingTo: "messages?rehearsed=1") { writer, dialogue in
                try requireConcerned(form, writer, dialogue)
                try writer.rehearseChange(of: dialogue)
            }
            visit.site.postRoom.ring()
            return answer
        } catch let refusal as PartnershipDialogue.Refusal {
            let entered = Entered(Form(), faults: [("", refusal.phrase)])
            let desk = try await AgendaWork.desk(visit)
            return visit.show(AgendaPages.page(visit, desk, entered), status: .unprocessableContent)
        } catch let changed as SeenList.Changed {
            return try await otherConcerned(visit, changed)
        }
    }

    /// What waits for the Board, with every difference.
    static func waiting(_ visit: Visit, _ desk: AgendaDesk) -> HTML? {
        guard desk.hasChanges, let inside = desk.inside else { return nil }
        let language = visit.language
        let discard: HTML? =
            visit.may(.plan)
            ? """
            <form method="post" action="/\(desk.dialogue.name)/agenda/discard">\(visit.keyField)\
            \(seen(inside.working).field)<button class="quiet">\(.discardDraft, language)</button></form>
            """ : nil
        let rehearse: HTML? =
            visit.may(.release) && inside.concerned.count > 0
            ? """
            <form method="post" action="/\(desk.dialogue.name)/agenda/rehearse">\(visit.keyField)\
            \(inside.concerned.field)\
            <button class="quiet">\(.rehearseChange, language)</button></form>
            """ : nil
        let draft = AgendaList(agenda: inside.working, language: language, hasAnchors: false)
        let part = ComparisonPart(
            changes: inside.changes, from: desk.agenda.plan, to: inside.working.plan, language: language)
        return """
            <section class="card"><h2>\(.changesWait, language)</h2>
            <p>\(.changesWaitMeans, language)</p>
            \(part.html)
            <details><summary>\(.seeDraft, language)</summary>\(draft.html)</details>
            <div class="actions">\(rehearse)\(discard)</div></section>
            """
    }

    /// The form of the Board, where there is something to approve; who made the agenda is told that it waits for that.
    static func form(_ visit: Visit, _ desk: AgendaDesk, _ entered: Entered) -> HTML? {
        if desk.inside != nil, desk.dialogue.stage == .planned, visit.may(.plan) {
            return "<p class=\"notice\">\(.agendaWaitsForBoard, visit.language)</p>"
        }
        guard let inside = desk.inside, visit.may(.approveAgenda),
            desk.dialogue.stage == .planned || desk.hasChanges
        else { return nil }
        let language = visit.language
        let part = SecondFactorPart(factor: inside.factor, visit: visit)
        let title: HTML = "<h2>\(.approveAgenda, language)</h2>"
        guard part.isSetUp else { return "<section class=\"card\">\(title)\(part.setUpFirst)</section>" }
        let fields = Fields(entered, in: language)
        let means = desk.dialogue.stage == .planned ? Phrase.approvalMeans : .approvalOfChangeMeans
        return """
            <form class="confirm card" method="post" action="/\(desk.dialogue.name)/agenda/approve" novalidate>\
            \(visit.keyField)\(fields.seen(seen(inside.working)))\
            \(desk.dialogue.stage == .planned ? nil : inside.concerned.field)
            \(title)<p>\(means, language)</p>
            \(part.field(fields))
            <div class="actions"><button>\(.approveAgenda, language)</button></div></form>
            """
    }
}
