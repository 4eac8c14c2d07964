import Acts
import Dialogue
import Store

/// `/{province}/{year}/agenda/work`: the agenda being made: items put in order by drag, by keyboard or by buttons.
enum AgendaWork {
    static let routes: [Route] = [
        .get("/{province}/{year}/agenda/work", .shapeAgenda, show),
        .post("/{province}/{year}/agenda/order", OrderAgenda.self) { try await take($0, OrderAgenda.self) },
        .post("/{province}/{year}/agenda/{item}/earlier", MoveAgendaItem.self) { try await move($0, "earlier") },
        .post("/{province}/{year}/agenda/{item}/later", MoveAgendaItem.self) { try await move($0, "later") },
        .post("/{province}/{year}/agenda/{item}/remove", RemoveAgendaItem.self) { visit in
            try await take(visit, RemoveAgendaItem.self)
        },
    ]

    static func mayWork(_ visit: Visit, _ dialogue: PartnershipDialogue) -> Bool {
        visit.may(.shapeAgenda) && visit.scope.covers(dialogue.province) && dialogue.stage <= .inSession
            && (convener(visit) == .secretariat || dialogue.plan.hostForum != nil)
    }

    static func convener(_ visit: Visit) -> Convener? { visit.visitor.flatMap { Convener($0.role) } }

    static func desk(_ visit: Visit) async throws -> AgendaDesk {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let visitor = visit.visitor
        return try await visit.read { try AgendaDesk(of: $0.dialogue(name, for: scope), for: visitor, $0) }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await desk(visit), nil))
    }

    private static func page(_ visit: Visit, _ desk: AgendaDesk, _ refusal: Phrase?) -> Page {
        let language = visit.language
        return visit.page(
            of: desk.dialogue, .agenda, .workOnAgenda,
            """
            \(visit.refused(refusal))
            <h1>\(.workOnAgenda, language)</h1>
            \(desk.dialogue.stage == .planned ? nil : "<p>\(.workWaits, language)</p>" as HTML)
            \(workbench(visit, desk))
            <p class="actions"><a class="button quiet" href="/\(desk.dialogue.name)/agenda">\(.goBack, language)</a></p>
            """)
    }

    static func workbench(_ visit: Visit, _ desk: AgendaDesk) -> HTML? {
        guard let inside = desk.inside else { return nil }
        let language = visit.language
        let agenda = inside.working
        let list = AgendaList(
            agenda: agenda, language: language, attached: AgendaDocumentPages.links(desk, visit))
        let last = agenda.items.count - 1
        let base = "/\(desk.dialogue.name)"
        let plan: HTML = "<a class=\"button quiet\" href=\"\(base)/plan\">\(.changePlan, language)</a>"
        return """
            \(CompletenessPart(agenda: agenda, clashes: inside.clashes, language: language).html)
            <form id="order" method="post" action="\(base)/agenda/order" hidden>\(visit.keyField)\
            \(Seen(agenda.items.map(\.id)).field)</form>
            <ol class="agenda" data-order="order" data-grip="\(.moveByDrag, language)">\
            \(agenda.slots.enumerated().html { index, slot in
                list.item(
                    slot, tools: tools(slot.item, agenda, desk, visit, isFirst: index == 0, isLast: index == last),
                    remarks: remarks(slot.item, inside.states, language))
            })</ol>
            <p class="actions"><a class="button" href="\(base)/agenda/add">\(.addItem, language)</a>
            <a class="button quiet" href="\(base)/agenda/add?theme=coffee">\(.addPause, language)</a>
            <a class="button quiet" href="\(base)/rooms">\(.rooms, language)</a>
            \(visit.may(.plan) ? plan : nil)</p>
            """
    }

    /// Where else an agenda leads those who work on it.
    static func ways(_ visit: Visit, _ desk: AgendaDesk) -> HTML? {
        guard let inside = desk.inside else { return nil }
        let language = visit.language
        let base = "/\(desk.dialogue.name)"
        var ways: [HTML] = []
        if desk.dialogue.stage != .planned, mayWork(visit, desk.dialogue) {
            ways.append("<a class=\"button\" href=\"\(base)/agenda/work\">\(.workOnAgenda, language)</a>")
        }
        if inside.versions > 0 {
            ways.append("<a href=\"\(base)/agenda/versions\">\(.versions(inside.versions), language)</a>")
        }
        if inside.waitingNotices > 0, visit.may(.shapeAgenda) {
            ways.append("<a href=\"\(base)/agenda/notices\">\(.peopleToTell(inside.waitingNotices), language)</a>")
        }
        if desk.dialogue.plan.hostForum != nil, visit.may(.shapeAgenda) {
            ways.append("<a href=\"\(base)/forums\">\(.combinedSitting, language)</a>")
        }
        if desk.dialogue.stage == .prepared, visit.may(.plan) {
            ways.append(
                """
                <form method="post" action="\(base)/agenda/reopen">\(visit.keyField)
                <button class="quiet">\(.reopenAgenda, language)</button></form>
                """)
        }
        return ways.isEmpty ? nil : "<div class=\"actions\">\(ways.joined(" "))</div>"
    }

    private static func remarks(
        _ item: AgendaItem, _ states: [ID<Participant>: PresenterState], _ language: Language
    ) -> HTML? {
        let troubled = item.people.compactMap { person in
            states[person.id].map { (person, $0) }
        }.filter(\.1.needsCare)
        guard !troubled.isEmpty else { return nil }
        return """
            <p>\(troubled.html { person, state in
                "<span class=\"state late\">\(person.name, language): \(state.phrase, language)</span> "
            })</p>
            """
    }

    private static func tools(
        _ item: AgendaItem, _ agenda: Agenda, _ desk: AgendaDesk, _ visit: Visit, isFirst: Bool, isLast: Bool
    ) -> HTML {
        let base = "/\(desk.dialogue.name)/agenda/\(item.id)"
        let language = visit.language
        let name = item.title.text(in: language)
        let isOwn = convener(visit)?.mayChange(item.forum) ?? false
        let focused = visit.query["moved"] == item.id.description ? visit.query["way"] : ""
        let order = Seen(agenda.items.map(\.id))
        func button(_ verb: String, _ label: Phrase, _ seen: Seen) -> HTML {
            """
            <form method="post" action="\(base)/\(verb)">\(visit.keyField)\(seen.field)\
            <button class="quiet" aria-label="\(label, language): \(name)"\(verb == focused ? " autofocus" : "")>\
            \(label, language)</button></form>
            """
        }
        guard isOwn else { return "<p><small>\(.belongsToDialogue, language)</small></p>" }
        return """
            <div class="actions"><a class="button quiet" href="\(base)" aria-label="\(.change, language): \(name)">\
            \(.change, language)</a>\(isFirst ? nil : button("earlier", .earlier, order))\
            \(isLast ? nil : button("later", .later, order))\(button("remove", .remove, Seen(item)))</div>
            """
    }

    private static func move(_ visit: Visit, _ way: String) async throws -> Answer {
        let end = "?moved=\(visit.values["item"] ?? "")&way=\(way)"
        return try await take(visit, MoveAgendaItem.self, with: ["way": way], leadingTo: end)
    }

    /// One change of the agenda, and back to where it is worked on; a refusal shows there.
    private static func take<A: Acts.Act>(
        _ visit: Visit, _: A.Type, with more: [String: String] = [:], leadingTo end: String = ""
    ) async throws -> Answer where A.Kept == Bool {
        let name = try visit.dialogueName()
        return try await visit.take(A.self, with: more) { isPlanned in
            "/\(name)/agenda\(isPlanned ? "" : "/work")\(end)"
        } refused: { entered in
            let sentence = entered.isStale ? .agendaChangedMeanwhile : entered.refusal
            let desk = try await desk(visit)
            guard desk.dialogue.stage == .planned else {
                return visit.show(page(visit, desk, sentence), status: entered.status)
            }
            return readAgain(visit, desk, entered)
        }
    }

    /// A change of the whole agenda, and back to where it is read; a refusal shows there.
    static func takeWhole<A: Acts.Act>(
        _ visit: Visit, _: A.Type, leadingTo next: String = "agenda",
        otherwise: (Entered, any Error) async throws -> Answer = { throw $1 }
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(A.self) { _ in
            "/\(name)/\(next)"
        } refused: { entered in
            readAgain(visit, try await desk(visit), entered)
        } otherwise: {
            try await otherwise($0, $1)
        }
    }

    private static func readAgain(_ visit: Visit, _ desk: AgendaDesk, _ refused: Entered) -> Answer {
        let sentence = refused.isStale ? .agendaChangedMeanwhile : refused.refusal
        let field = refused.why is SecondFactor.Refusal ? "code" : ""
        let entered = Entered(Form(), faults: sentence.map { [(field, $0)] } ?? [])
        return visit.show(AgendaPages.page(visit, desk, entered), status: refused.status)
    }
}
