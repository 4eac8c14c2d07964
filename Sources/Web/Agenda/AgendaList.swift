import Dialogue

/// An agenda as people read it: each item with its time, its people and its place.
struct AgendaList: Sendable {
    let agenda: Agenda
    let language: Language
    /// One forum of a combined sitting, or all of it.
    var forum = Forum.both
    /// What is attached to an item, as links.
    var attached: [ID<AgendaItem>: HTML] = [:]
    /// Whether links lead to its items; only one list of a page has them.
    var hasAnchors = true

    var html: HTML {
        "<ol class=\"agenda\">\(agenda.slots(of: forum).html { item($0, tools: nil) })</ol>"
    }

    func item(_ slot: Agenda.Slot, tools: HTML?, remarks: HTML? = nil) -> HTML {
        let item = slot.item
        return """
            <li\(classes(slot))\(hasAnchors ? anchor(item) : nil)><p class="when">\(day(slot))\
            <time>\(slot.from, language)</time>–\
            <time>\(slot.to, language)</time> <small>\(.minutes(item.minutes), language)</small></p>
            <div><h3>\(item.title, language)</h3>
            <p class="by">\(facts(item).joined(" · "))</p>\
            \(attached[item.id])\(trouble(slot))\(remarks)\(tools)</div></li>

            """
    }

    private func anchor(_ item: AgendaItem) -> HTML { " id=\"item-\(item.id)\" data-item=\"\(item.id)\"" }

    private func classes(_ slot: Agenda.Slot) -> HTML {
        let classes = [
            slot.overrun > 0 ? "over" : nil, slot.item.theme.isPause ? "pause" : nil,
            slot.item.isParallel ? "side" : nil,
        ].compactMap(\.self)
        return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }

    private func day(_ slot: Agenda.Slot) -> HTML? { agenda.plan.days > 1 ? "\(slot.day, language)<br>" : nil }

    private func facts(_ item: AgendaItem) -> [HTML] {
        var facts: [HTML] = []
        if item.isParallel { facts.append("\(.atTheSameTime, language)") }
        if let by = item.presentedBy { facts.append("\(by, language)") }
        facts += item.sectors.map { "\($0.phrase, language)" }
        if let room = item.room { facts.append("\(room.name, language)") }
        if let host = agenda.plan.hostForum, item.forum != .dialogue {
            facts.append(item.forum == .both ? "\(.bothForums, language)" : "\(host, language)")
        }
        return facts
    }

    private func trouble(_ slot: Agenda.Slot) -> HTML? {
        var trouble: [HTML] = []
        if slot.overrun > 0 { trouble.append("\(.overBy(slot.overrun), language)") }
        if slot.lateness > 0, let promised = slot.item.startsAt {
            trouble.append("\(.afterPromised(slot.lateness, promised), language)")
        }
        return trouble.isEmpty ? nil : "<p>\(trouble.html { "<span class=\"state late\">\($0)</span> " })</p>"
    }
}
