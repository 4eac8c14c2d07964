import Acts
import Dialogue
import Store

/// `/{province}/{year}/agenda/approve`: the Board approves what it has read, with the code of its device (IV.iii.a).
enum ApprovalPart {
    static let routes: [Route] = [
        .post("/{province}/{year}/agenda/approve", ApproveAgenda.self) { try await take($0, ApproveAgenda.self) },
        .post("/{province}/{year}/agenda/reopen", ReopenAgenda.self) { try await take($0, ReopenAgenda.self) },
        .post("/{province}/{year}/agenda/discard", DiscardAgendaDraft.self) { visit in
            try await take(visit, DiscardAgendaDraft.self)
        },
        .post("/{province}/{year}/agenda/rehearse", RehearseAgendaChange.self) { visit in
            let answer = try await take(visit, RehearseAgendaChange.self, leadingTo: "messages?rehearsed=1")
            visit.site.postRoom.ring()
            return answer
        },
    ]

    private static func take<A: Acts.Act>(
        _ visit: Visit, _: A.Type, leadingTo next: String = "agenda"
    ) async throws -> Answer {
        try await AgendaWork.takeWhole(visit, A.self, leadingTo: next) { _, error in
            guard let changed = error as? SeenList.Changed else { throw error }
            return try await otherConcerned(visit, changed)
        }
    }

    private static func otherConcerned(_ visit: Visit, _ changed: SeenList.Changed) async throws -> Answer {
        let desk = try await AgendaWork.desk(visit)
        let rows = try await visit.read { try $0.participants(of: desk.dialogue.id) }
        let names = rows.compactMap { row in row.calledBy.map { (identity: row.id.description, name: $0) } }
        var entered = Entered(Form())
        entered.somebodyWasFaster(changed.phrase(names), fieldsStand: false)
        return visit.show(AgendaPages.page(visit, desk, entered), status: entered.status)
    }

    /// What waits for the Board, with every difference.
    static func waiting(_ visit: Visit, _ desk: AgendaDesk) -> HTML? {
        guard desk.hasChanges, let inside = desk.inside else { return nil }
        let language = visit.language
        let discard: HTML? =
            visit.may(.plan)
            ? """
            <form method="post" action="/\(desk.dialogue.name)/agenda/discard">\(visit.keyField)\
            \(inside.working.seen.field)<button class="quiet">\(.discardDraft, language)</button></form>
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
            \(visit.keyField)\(fields.seen(inside.working.seen))\
            \(desk.dialogue.stage == .planned ? nil : inside.concerned.field)
            \(title)<p>\(means, language)</p>
            \(part.field(fields))
            <div class="actions"><button>\(.approveAgenda, language)</button></div></form>
            """
    }
}
