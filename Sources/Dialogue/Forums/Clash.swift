/// Something in a sitting that cannot be as it is written.
package enum Clash: Hashable, Sendable {
    /// Somebody is needed in two items at the same time.
    case person(AgendaItem.Person, AgendaItem, AgendaItem)
    /// Somebody goes from one room to another without a minute between.
    case noTimeToWalk(AgendaItem.Person, AgendaItem, AgendaItem)
    /// Two items side by side in one room; no room is the main hall.
    case room(AgendaItem.Place?, AgendaItem, AgendaItem)
    /// An item begins so many minutes after the time promised for it.
    case late(AgendaItem, minutes: Int)
    /// Items of the two forums run side by side while so many people belong to both.
    case bothForums(AgendaItem, AgendaItem, people: Int)
    /// More people are expected than the room has seats.
    case seats(SittingRoom, expected: Int)

    /// Whether it has to be put right; the others may be meant.
    package var mustBeMended: Bool {
        switch self {
        case .person, .room, .late: true
        case .noTimeToWalk, .bothForums, .seats: false
        }
    }
}

extension Agenda {
    /// Every clash there is, in the order of the day.
    ///
    /// - Parameters:
    ///   - forums: the forum of each participant.
    ///   - rooms: the rooms with their seats.
    package func clashes(forums: [ID<Participant>: Forum], rooms: [SittingRoom] = []) -> [Clash] {
        let slots = slots
        let inBoth = forums.values.filter { $0 == .both }.count
        var clashes: [Clash] = []
        for (index, slot) in slots.enumerated() {
            if slot.lateness > 0 { clashes.append(.late(slot.item, minutes: slot.lateness)) }
            if let room = rooms.first(where: { $0.id == slot.item.room?.id }), slot.item.people.count > room.seats {
                clashes.append(.seats(room, expected: slot.item.people.count))
            }
            for other in slots[(index + 1)...] {
                if slot.overlaps(other) {
                    clashes += Self.sideBySide(slot.item, other.item, inBoth: inBoth)
                } else if slot.day == other.day, slot.to == other.from, slot.item.room != other.item.room {
                    clashes += Self.shared(slot.item, other.item).map { .noTimeToWalk($0, slot.item, other.item) }
                }
            }
        }
        return clashes
    }

    private static func sideBySide(_ one: AgendaItem, _ other: AgendaItem, inBoth: Int) -> [Clash] {
        var clashes = shared(one, other).map { Clash.person($0, one, other) }
        if one.room?.id == other.room?.id { clashes.append(.room(one.room, one, other)) }
        if inBoth > 0, !one.forum.concerns(other.forum) {
            clashes.append(.bothForums(one, other, people: inBoth))
        }
        return clashes
    }

    private static func shared(_ one: AgendaItem, _ other: AgendaItem) -> [AgendaItem.Person] {
        let others = Set(other.people.map(\.id))
        return one.people.filter { others.contains($0.id) }
    }
}
