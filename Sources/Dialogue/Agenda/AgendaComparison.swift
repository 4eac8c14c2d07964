/// What differs between two agendas of one dialogue.
package struct AgendaComparison: Hashable, Sendable {
    /// What became of the sitting as a whole.
    package let sitting: Set<SittingChange>
    /// Items that differ: those of the newer agenda in its order, then those that are gone.
    package let items: [ItemChange]

    package enum SittingChange: String, CaseIterable, Sendable {
        case day, hours, venue
    }

    package struct ItemChange: Hashable, Sendable {
        package let before: Agenda.Slot?
        package let after: Agenda.Slot?
        package let kinds: Set<Kind>

        /// The item as it stands in the newer agenda, or as it stood.
        package var item: AgendaItem? { after?.item ?? before?.item }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case added, removed
        /// Stands elsewhere among the others.
        case moved
        /// Begins at another time, by itself or because others have changed.
        case retimed
        case length, presenter, expected, room, wording, sectors, forum
    }

    private init(sitting: Set<SittingChange>, items: [ItemChange]) {
        self.sitting = sitting
        self.items = items
    }

    package init(from old: Agenda, to new: Agenda) {
        sitting = Self.sittingChanges(old.plan, new.plan)
        let before = Dictionary(old.slots.map { ($0.item.id, $0) }) { first, _ in first }
        let slots = new.slots
        let kept = slots.map(\.item.id).filter { before[$0] != nil }
        let places = Dictionary(
            old.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let inOrder = Self.longestRising(kept.map { places[$0] ?? 0 })
        let still = Set(inOrder.map { kept[$0] })
        var changes = slots.compactMap { slot -> ItemChange? in
            guard let old = before[slot.item.id] else {
                return ItemChange(before: nil, after: slot, kinds: [.added])
            }
            let kinds = Self.kinds(old, slot, isMoved: !still.contains(slot.item.id))
            return kinds.isEmpty ? nil : ItemChange(before: old, after: slot, kinds: kinds)
        }
        let there = Set(slots.map(\.item.id))
        changes += old.slots.filter { !there.contains($0.item.id) }.map {
            ItemChange(before: $0, after: nil, kinds: [.removed])
        }
        items = changes
    }

    package var isEmpty: Bool { sitting.isEmpty && items.isEmpty }

    private static func sittingChanges(
        _ old: PartnershipDialogue.Plan, _ new: PartnershipDialogue.Plan
    ) -> Set<SittingChange> {
        var changes: Set<SittingChange> = []
        if (old.opensOn, old.endsOn) != (new.opensOn, new.endsOn) { changes.insert(.day) }
        if (old.startsAt, old.endsAt) != (new.startsAt, new.endsAt) { changes.insert(.hours) }
        if old.venue != new.venue { changes.insert(.venue) }
        return changes
    }

    private static func kinds(_ old: Agenda.Slot, _ new: Agenda.Slot, isMoved: Bool) -> Set<Kind> {
        let (was, now) = (old.item, new.item)
        let checks: [(Kind, Bool)] = [
            (.moved, isMoved),
            (.retimed, (old.day, old.from) != (new.day, new.from)),
            (.length, was.minutes != now.minutes),
            (.presenter, was.presenters.map(\.id) != now.presenters.map(\.id) || was.words != now.words),
            (.expected, Set(was.expected.map(\.id)) != Set(now.expected.map(\.id))),
            (.room, was.room?.id != now.room?.id),
            (.wording, was.title != now.title || was.theme != now.theme),
            (.sectors, Set(was.sectors) != Set(now.sectors)),
            (.forum, was.forum != now.forum),
        ]
        return Set(checks.filter(\.1).map(\.0))
    }

    /// The positions of a longest rising row of `numbers`: what keeps its order, so that as few as possible are called
    /// moved.
    static func longestRising(_ numbers: [Int]) -> [Int] {
        var lengths = [Int](repeating: 1, count: numbers.count)
        var before = [Int?](repeating: nil, count: numbers.count)
        for index in numbers.indices {
            for earlier in 0..<index
            where numbers[earlier] < numbers[index] && lengths[earlier] + 1 > lengths[index] {
                lengths[index] = lengths[earlier] + 1
                before[index] = earlier
            }
        }
        var next = lengths.indices.max { lengths[$0] < lengths[$1] }
        var row: [Int] = []
        while let place = next {
            row.append(place)
            next = before[place]
        }
        return row.reversed()
    }
}

extension AgendaComparison {
    /// Why somebody is told of a change.
    package struct Concern: Hashable, Sendable {
        /// The sitting itself has moved: everybody is told.
        package let sitting: Bool
        /// The changed items this person presents, presented, or is needed for.
        package let items: [ID<AgendaItem>]

        package init(sitting: Bool, items: [ID<AgendaItem>]) {
            self.sitting = sitting
            self.items = items
        }
    }

    /// What of it concerns one person.
    package func only(_ concern: Concern) -> AgendaComparison {
        AgendaComparison(
            sitting: concern.sitting ? sitting : [],
            items: items.filter { change in change.item.map { concern.items.contains($0.id) } ?? false })
    }

    /// Who has to be told, of those given, and why: the people of changed items before and after the change; all of
    /// them where day, hours or venue have moved. A change of sectors or of the forum alone concerns nobody.
    package func affected(among invited: Set<ID<Participant>>) -> [ID<Participant>: Concern] {
        var touched: [ID<Participant>: [ID<AgendaItem>]] = [:]
        for change in items where !change.kinds.isSubset(of: [.sectors, .forum]) {
            let people = Set([change.before, change.after].compactMap(\.self).flatMap { $0.item.people.map(\.id) })
            for person in people.intersection(invited) {
                if let id = change.item?.id { touched[person, default: []].append(id) }
            }
        }
        let told = sitting.isEmpty ? Set(touched.keys) : invited
        return Dictionary(
            uniqueKeysWithValues: told.map { person in
                (person, Concern(sitting: !sitting.isEmpty, items: touched[person] ?? []))
            })
    }
}
