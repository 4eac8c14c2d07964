import Dialogue
import Exchange
import HTTPTypes
import Store

/// `/{province}/{year}/agenda`: the agenda with its times; while it is being made, each item can be changed and moved.
enum AgendaPages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/agenda", .look, show),
            .get("/{province}/{year}/agenda.ics", .look, calendar),
            .post("/{province}/{year}/agenda/approve", .approveAgenda, approve),
            .post("/{province}/{year}/agenda/reopen", .plan, reopen),
            .post("/{province}/{year}/agenda/{item}/earlier", .plan) { try await move($0, by: -1) },
            .post("/{province}/{year}/agenda/{item}/later", .plan) { try await move($0, by: 1) },
            .post("/{province}/{year}/agenda/{item}/remove", .plan, remove),
        ] + ChangeAgendaItem.routes

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let inside = visit.visitor != nil && visit.scope.covers(name.province)
        let (dialogue, agenda, account) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsAgenda || inside else { throw StoreError.missing }
            return (dialogue, try reader.agenda(of: dialogue), try LastAccountPart(of: dialogue, reader))
        }
        return visit.show(page(visit, dialogue, agenda, account))
    }

    /// For a calendar: the same event for ever, with a sequence that grows whenever the dialogue changes.
    private static func calendar(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let (dialogue, agenda, seq) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsAgenda else { throw StoreError.missing }
            return (dialogue, try reader.agenda(of: dialogue), try reader.chainHead(of: dialogue.id).seq)
        }
        let language = visit.language
        let plan = dialogue.plan
        let address = "\(visit.site.settings.address)/\(name)"
        let items = agenda.slots.map { "\(language.time($0.from)) \($0.item.title.text(in: language))" }
        let file = CalendarFile(
            uid: "\(name.province.short)-\(name.yearPart)@vetika", sequence: seq, stamp: visit.now,
            from: Instant(plan.opensOn, plan.startsAt), to: Instant(plan.endsOn, plan.endsAt),
            summary: plan.title.text(in: language), place: plan.venue.text(in: language),
            description: items.joined(separator: "\n"), address: address)
        return Answer(type: "text/calendar; charset=utf-8", body: .text(file.text))
    }

    static func page(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ agenda: Agenda, _ account: LastAccountPart,
        refusal: Phrase? = nil
    ) -> Page {
        let language = visit.language
        let changing = dialogue.stage == .planned && visit.may(.plan) && visit.scope.covers(dialogue.province)
        return visit.page(
            of: dialogue, .agenda, .agenda,
            """
            \(refusal.map { "<div class=\"notice refusal\" role=\"alert\"><p>\($0, language)</p></div>" as HTML })
            <h1>\(.agenda, language)</h1>
            \(dialogue.stage.showsAgenda ? calendarLink(dialogue, language) : nil)
            \(warnings(agenda, dialogue, language))
            \(changing ? workbench(agenda, dialogue, visit) : list(agenda, language))
            \(decision(agenda, dialogue, visit))
            \(account.html(language, on: visit.today))
            """)
    }

    private static func calendarLink(_ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        """
        <p><a href="/\(dialogue.name)/agenda.ics">\(.toCalendar, language)</a>
        \(PaperLinks.agenda(dialogue, language))</p>
        """
    }

    /// The agenda as everybody reads it.
    static func list(_ agenda: Agenda, _ language: Language) -> HTML {
        "<ol class=\"agenda\">\(agenda.slots.html { item($0, in: agenda, language, tools: nil) })</ol>"
    }

    private static func item(_ slot: Agenda.Slot, in agenda: Agenda, _ language: Language, tools: HTML?) -> HTML {
        let over: HTML? =
            slot.overrun > 0
            ? "<p><span class=\"state late\">\(.overBy(slot.overrun), language)</span></p>" : nil
        let day: HTML? = agenda.plan.days > 1 ? "\(slot.day, language)<br>" : nil
        let by: [HTML] = [
            slot.item.presenter.map { "\($0, language)" }, slot.item.sector.map { "\($0.phrase, language)" },
        ].compactMap(\.self)
        return """
            <li\(slot.overrun > 0 ? " class=\"over\"" : "" as HTML)><p class="when">\(day)\
            <time>\(slot.from, language)</time>–\
            <time>\(slot.to, language)</time> <small>\(.minutes(slot.item.minutes), language)</small></p>
            <div><h3>\(slot.item.title, language)</h3>
            <p class="by">\(by.joined(" · "))</p>\(over)\(tools)</div></li>

            """
    }

    private static func workbench(_ agenda: Agenda, _ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML {
        let language = visit.language
        let last = agenda.items.count - 1
        return """
            <ol class="agenda">\(agenda.slots.enumerated().html { index, slot in
                item(
                    slot, in: agenda, language,
                    tools: tools(slot.item, dialogue, visit, isFirst: index == 0, isLast: index == last))
            })</ol>
            <p class="actions"><a class="button" href="/\(dialogue.name)/agenda/add">\(.addItem, language)</a>
            <a class="button quiet" href="/\(dialogue.name)/plan">\(.changePlan, language)</a></p>
            """
    }

    private static func tools(
        _ item: AgendaItem, _ dialogue: PartnershipDialogue, _ visit: Visit, isFirst: Bool, isLast: Bool
    ) -> HTML {
        let base = "/\(dialogue.name)/agenda/\(item.id)"
        let language = visit.language
        let name = item.title.text(in: language)
        func button(_ verb: String, _ label: Phrase) -> HTML {
            """
            <form method="post" action="\(base)/\(verb)">\(visit.keyField)\
            <button class="quiet" aria-label="\(label, language): \(name)">\(label, language)</button></form>
            """
        }
        return """
            <div class="actions"><a class="button quiet" href="\(base)" aria-label="\(.change, language): \(name)">\
            \(.change, language)</a>\(isFirst ? nil : button("earlier", .earlier))\
            \(isLast ? nil : button("later", .later))\(button("remove", .remove))</div>
            """
    }

    private static func warnings(
        _ agenda: Agenda, _ dialogue: PartnershipDialogue, _ language: Language
    ) -> HTML? {
        guard dialogue.stage == .planned else { return nil }
        let over: HTML? =
            agenda.overrun > 0
            ? "<div class=\"notice warning\"><p>\(.agendaRunsOver(agenda), language)</p></div>" : nil
        let lacks: HTML? =
            agenda.lacks.isEmpty
            ? nil
            : """
            <div class="notice"><p>\(.agendaStillLacks, language)</p>
            <ul>\(agenda.lacks.html { "<li>\($0.phrase, language)</li>" })</ul></div>
            """
        return "\(over)\(lacks)"
    }

    /// What the Board, or the secretariat after it, can do with the agenda as a whole.
    private static func decision(_ agenda: Agenda, _ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML? {
        guard visit.scope.covers(dialogue.province) else { return nil }
        let language = visit.language
        if dialogue.stage == .planned, visit.may(.approveAgenda) {
            return """
                <form class="confirm card" method="post" action="/\(dialogue.name)/agenda/approve">\(visit.keyField)\
                \(Fields(Entered(), in: language).seen(Seen(agenda.plan, agenda.items)))
                <h2>\(.approveAgenda, language)</h2><p>\(.approvalMeans, language)</p>
                <div class="actions"><button>\(.approveAgenda, language)</button></div></form>
                """
        }
        if dialogue.stage == .planned, visit.may(.plan) {
            return "<p class=\"notice\">\(.agendaWaitsForBoard, language)</p>"
        }
        if dialogue.stage == .prepared, visit.may(.plan) {
            return """
                <form class="actions" method="post" action="/\(dialogue.name)/agenda/reopen">\(visit.keyField)
                <button class="quiet">\(.reopenAgenda, language)</button></form>
                """
        }
        return nil
    }

    private static func approve(_ visit: Visit) async throws -> Answer {
        try await step(visit) { writer, name, scope, form in
            let agenda = try writer.agenda(of: writer.dialogue(name, for: scope))
            // The Board approves what it read, and nothing else.
            try form.require(Seen(agenda.plan, agenda.items))
            try writer.approveAgenda(of: name, for: scope)
        }
    }

    private static func reopen(_ visit: Visit) async throws -> Answer {
        try await step(visit) { writer, name, scope, _ in try writer.reopenAgenda(of: name, for: scope) }
    }

    private static func move(_ visit: Visit, by places: Int) async throws -> Answer {
        let id: ID<AgendaItem> = try visit.id("item")
        return try await step(visit) { writer, name, scope, _ in
            var items = try writer.agenda(of: writer.dialogue(name, for: scope)).items
            guard let index = items.firstIndex(where: { $0.id == id }) else { throw StoreError.missing }
            if items.indices.contains(index + places) { items.swapAt(index, index + places) }
            try writer.changeAgenda(of: name, to: items, for: scope)
        }
    }

    private static func remove(_ visit: Visit) async throws -> Answer {
        let id: ID<AgendaItem> = try visit.id("item")
        return try await step(visit) { writer, name, scope, _ in
            let items = try writer.agenda(of: writer.dialogue(name, for: scope)).items
            guard items.contains(where: { $0.id == id }) else { throw StoreError.missing }
            try writer.changeAgenda(of: name, to: items.filter { $0.id != id }, for: scope)
        }
    }

    /// One change of the agenda, and back to it; a refusal shows there.
    private static func step(
        _ visit: Visit, _ change: @escaping @Sendable (Writer, DialogueName, Scope, Form) throws -> Void
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        do {
            return try await visit.act(form) { writer in
                try change(writer, name, scope, form)
                return "/\(name)/agenda"
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            return try await refused(visit, name, refusal.phrase, .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            return try await refused(visit, name, .agendaChangedMeanwhile, .conflict)
        }
    }

    private static func refused(
        _ visit: Visit, _ name: DialogueName, _ refusal: Phrase, _ status: HTTPResponse.Status
    ) async throws -> Answer {
        let scope = visit.scope
        let (dialogue, agenda, account) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.agenda(of: dialogue), try LastAccountPart(of: dialogue, reader))
        }
        return visit.show(page(visit, dialogue, agenda, account, refusal: refusal), status: status)
    }
}
