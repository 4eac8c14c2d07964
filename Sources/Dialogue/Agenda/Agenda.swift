/// One item of an agenda.
package struct AgendaItem: Identifiable, Hashable, Sendable {
    package let id: ID<AgendaItem>
    package var theme: Theme
    package var title: Bilingual
    /// How long it takes.
    package var minutes: Int
    package var presenter: Bilingual?
    package var sector: Sector?

    package init(
        id: ID<AgendaItem>, theme: Theme, title: Bilingual, minutes: Int, presenter: Bilingual? = nil,
        sector: Sector? = nil
    ) {
        self.id = id
        self.theme = theme
        self.title = title
        self.minutes = minutes
        self.presenter = presenter
        self.sector = sector
    }

    /// Why an item is not taken as it was typed.
    package enum Refusal: Error, Hashable, Sendable {
        case minutesOutOfRange
        case noTitle
    }

    /// The lengths an item may have.
    package static let lengths = 5...480
}

/// The items of a dialogue in their order, against the time there is.
package struct Agenda: Hashable, Sendable {
    package let items: [AgendaItem]
    package let plan: PartnershipDialogue.Plan

    package init(items: [AgendaItem], plan: PartnershipDialogue.Plan) {
        self.items = items
        self.plan = plan
    }

    /// An item with the time it gets.
    package struct Slot: Hashable, Sendable {
        package let item: AgendaItem
        package let day: Day
        package let from: TimeOfDay
        package let to: TimeOfDay
        /// Minutes by which this item passes the end of its day; nothing is moved silently.
        package let overrun: Int
    }

    /// Items one after the other from the start of the first day. An item that no longer begins before the end of a
    /// day begins the next day, while there is one; on the last day it runs over.
    package var slots: [Slot] {
        var day = 0
        var now = plan.startsAt
        return items.map { item in
            if now >= plan.endsAt && day + 1 < plan.days {
                day += 1
                now = plan.startsAt
            }
            let end = now.adding(minutes: item.minutes)
            let slot = Slot(
                item: item, day: plan.opensOn.adding(days: day), from: now, to: end,
                overrun: max(0, min(item.minutes, end.minutes - plan.endsAt.minutes)))
            now = end
            return slot
        }
    }

    package var minutesNeeded: Int { items.reduce(0) { $0 + $1.minutes } }
    package var minutesThere: Int { plan.days * plan.minutesADay }
    /// Minutes the agenda needs beyond the time there is.
    package var overrun: Int { slots.reduce(0) { $0 + $1.overrun } }

    /// Opening, closing and the five themes that no item serves yet, in their order (IV.iii.a).
    package var lacks: [Theme] {
        let there = Set(items.map(\.theme))
        return Theme.allCases.filter { $0 != .lastDialogue && !there.contains($0) }
    }

    package var sectors: Set<Sector> { Set(items.compactMap(\.sector)) }
}
