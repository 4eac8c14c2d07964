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

        /// Minutes by which it begins after the time promised for it.
        package var lateness: Int { item.startsAt.map { max(0, from.minutes - $0.minutes) } ?? 0 }

        package func overlaps(_ other: Slot) -> Bool { day == other.day && from < other.to && other.from < to }
    }

    /// Items one after the other from the start of the first day; an item that is parallel begins with the one before
    /// it, one with a promised time not before that. An item that no longer begins before the end of a day begins the
    /// next day, while there is one; on the last day it runs over.
    package var slots: [Slot] {
        var day = 0
        var start = plan.startsAt
        var end = plan.startsAt
        return items.enumerated().map { index, item in
            if index == 0 || !item.isParallel {
                if end >= plan.endsAt && day + 1 < plan.days {
                    day += 1
                    end = plan.startsAt
                }
                start = max(end, item.startsAt ?? end)
            }
            let to = start.adding(minutes: item.minutes)
            end = max(end, to)
            return Slot(
                item: item, day: plan.opensOn.adding(days: day), from: start, to: to,
                overrun: max(0, min(item.minutes, to.minutes - plan.endsAt.minutes)))
        }
    }

    /// Items side by side take the time of the longest.
    package var minutesNeeded: Int {
        var needed = 0
        var longest = 0
        for (index, item) in items.enumerated() {
            if index == 0 || !item.isParallel {
                needed += longest
                longest = item.minutes
            } else {
                longest = max(longest, item.minutes)
            }
        }
        return needed + longest
    }

    package var minutesThere: Int { plan.days * plan.minutesADay }

    /// Minutes the agenda needs beyond the time there is.
    package var overrun: Int {
        var over = 0
        var longest = 0
        for slot in slots {
            if slot.item.isParallel {
                longest = max(longest, slot.overrun)
            } else {
                over += longest
                longest = slot.overrun
            }
        }
        return over + longest
    }

    /// Opening, closing and the five themes that no item serves yet, in their order (IV.iii.a).
    package var lacks: [Theme] {
        let there = Set(items.map(\.theme))
        return Theme.needed.filter { !there.contains($0) }
    }

    package var sectors: Set<Sector> { Set(items.flatMap(\.sectors)) }

    /// The agenda of one forum of a combined sitting: its items at the times they have in the whole.
    package func slots(of forum: Forum) -> [Slot] { slots.filter { $0.item.forum.concerns(forum) } }
}
