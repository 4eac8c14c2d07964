import Dialogue

/// The agenda with the item it is time for.
struct NowPart: Sendable {
    let agenda: Agenda
    let now: Instant

    /// By the clock and the lengths planned; nothing outside the hours of the sitting.
    var current: Agenda.Slot? {
        agenda.slots.last { $0.day == now.day && $0.from <= now.time && now.time < $0.to }
    }

    /// Seconds until the item changes by the clock; nothing where it does so no more today.
    var secondsToNext: Int? {
        let edges = agenda.slots.filter { $0.day == now.day }.flatMap { [$0.from, $0.to] }
        guard let next = edges.filter({ $0 > now.time }).min() else { return nil }
        return Int((Instant(now.day, next).milliseconds - now.milliseconds + 999) / 1000)
    }

    /// Tells `live.js` when to look again.
    var hand: HTML? { secondsToNext.map { "<i hidden data-again=\"\($0)\"></i>" } }

    func html(_ language: Language) -> HTML? {
        guard !agenda.items.isEmpty else { return nil }
        return """
            <h2>\(.agenda, language)</h2>
            <ol class="agenda">\(agenda.slots.html { item($0, language) })</ol>
            """
    }

    private func item(_ slot: Agenda.Slot, _ language: Language) -> HTML {
        let isNow = slot == current
        let mark: HTML? = isNow ? "<p><b>\(.itemNow, language)</b></p>" : nil
        return """
            <li\(isNow ? " aria-current=\"true\"" : "" as HTML)><p class="when"><time>\(slot.from, language)</time>–\
            <time>\(slot.to, language)</time></p>
            <div><h3>\(slot.item.title, language)</h3>\
            <p class="by">\(slot.item.presentedBy, language)</p>\(mark)</div></li>

            """
    }
}
