package import Dialogue

extension Reader {
    /// The agenda in force: as the Board last approved it, at the times of the plan in force. Before the first approval
    /// it is the one being worked on.
    package func agenda(of dialogue: PartnershipDialogue) throws -> Agenda {
        guard dialogue.stage != .planned, let version = try lastVersion(of: dialogue) else {
            return Agenda(items: try workingItems(of: dialogue.id), plan: dialogue.plan)
        }
        return Agenda(items: version.agenda.items, plan: dialogue.plan)
    }

    /// The agenda being worked on, with the plan that waits for the Board, where one does.
    package func workingAgenda(of dialogue: PartnershipDialogue) throws -> Agenda {
        Agenda(
            items: try workingItems(of: dialogue.id),
            plan: dialogue.stage == .planned ? dialogue.plan : try waitingPlan(of: dialogue) ?? dialogue.plan)
    }

    private func workingItems(of dialogue: ID<PartnershipDialogue>) throws -> [AgendaItem] {
        let people = try agendaPeople(of: dialogue)
        return try rows(
            """
            SELECT i.id, i.theme, i.title_km, i.title_en, i.minutes, i.presenter_km, i.presenter_en, i.sector, i.forum,
                i.is_parallel, i.starts_at, i.room_id, r.name_km, r.name_en
            FROM agenda_item i LEFT JOIN room r ON r.id = i.room_id
            WHERE i.dialogue_id = \(dialogue) AND i.removed = 0 ORDER BY i.position, i.id
            """
        ) { row in
            var item = try AgendaItem(&row)
            item.presenters = people[AgendaPart(item: item.id, part: "presents")] ?? []
            item.expected = people[AgendaPart(item: item.id, part: "expected")] ?? []
            return item
        }
    }

    private struct AgendaPart: Hashable {
        let item: ID<AgendaItem>
        let part: String
    }

    private func agendaPeople(
        of dialogue: ID<PartnershipDialogue>
    ) throws -> [AgendaPart: [AgendaItem.Person]] {
        var people: [AgendaPart: [AgendaItem.Person]] = [:]
        try each(
            """
            SELECT g.item_id, g.part, p.id, p.name_km, p.name_en, p.office_km, p.office_en, b.name_km, b.name_en
            FROM agenda_person g JOIN agenda_item i ON i.id = g.item_id JOIN participant p ON p.id = g.participant_id
                LEFT JOIN body b ON b.id = p.body_id
            WHERE i.dialogue_id = \(dialogue) ORDER BY g.item_id, g.part, g.position
            """
        ) { row in
            let part = AgendaPart(item: try row.next(), part: try row.next())
            let id: ID<Participant> = try row.next()
            let names = [try row.bilingualIfAny(), try row.bilingualIfAny(), try row.bilingualIfAny()]
            if let name = names.compactMap(\.self).first {
                people[part, default: []].append(AgendaItem.Person(id: id, name: name))
            }
        }
        return people
    }

    /// Which forum of a combined sitting each participant belongs to.
    package func forums(of dialogue: ID<PartnershipDialogue>) throws -> [ID<Participant>: Forum] {
        let pairs = try rows("SELECT id, forum FROM participant WHERE dialogue_id = \(dialogue)") { row in
            (try row.next(ID<Participant>.self), try row.next(word: Forum.self))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension Writer {
    /// Puts the whole agenda in the order and wording given. Items keep their identity; new ones have none yet (0).
    /// Once approved, this is what waits for the Board; everybody else goes on reading what is in force.
    ///
    /// - Parameter convener: who changes; an item of the other forum alone stays as it is.
    package func changeAgenda(
        of name: DialogueName, to items: [AgendaItem], by convener: Convener = .secretariat, for scope: Scope
    ) throws {
        let dialogue = try dialogue(name, for: scope)
        try dialogue.requireShapeable()
        try requireOwn(items, of: dialogue, convener)
        try requireInvited(items, of: dialogue.id)
        try writeAgenda(items, of: dialogue.id)
        note(.agendaChanged, about: .dialogue(name), in: dialogue.id)
    }

    /// What waits for the Board is given up: the agenda in force is what is worked on again.
    package func discardAgendaDraft(of name: DialogueName, for scope: Scope) throws {
        let dialogue = try dialogue(name, for: scope)
        try dialogue.requireShapeable()
        guard dialogue.stage != .planned, try lastVersion(of: dialogue) != nil else {
            throw PartnershipDialogue.Refusal.nothingChanged
        }
        try writeAgenda(try agenda(of: dialogue).items, of: dialogue.id)
        try run("DELETE FROM plan_change WHERE dialogue_id = \(dialogue.id)")
        note(.agendaDraftDiscarded, about: .dialogue(name), in: dialogue.id)
    }

    private func requireOwn(_ items: [AgendaItem], of dialogue: PartnershipDialogue, _ convener: Convener) throws {
        guard convener != .secretariat else { return }
        let before = Dictionary(
            uniqueKeysWithValues: try workingAgenda(of: dialogue).items.map { ($0.id, $0) })
        for item in items where before[item.id] != item { try convener.requireOwn(item.forum) }
        let after = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
        for (id, item) in before where after[id] != item { try convener.requireOwn(item.forum) }
    }

    private func requireInvited(_ items: [AgendaItem], of dialogue: ID<PartnershipDialogue>) throws {
        guard items.contains(where: { !$0.people.isEmpty }) else { return }
        let invited = Set(
            try rows("SELECT id FROM participant WHERE dialogue_id = \(dialogue) AND standing = 'accepted'") {
                try $0.next(ID<Participant>.self)
            })
        let chosenBefore = Set(
            try rows(
                """
                SELECT participant_id FROM agenda_person g JOIN agenda_item i ON i.id = g.item_id
                WHERE i.dialogue_id = \(dialogue)
                """
            ) { try $0.next(ID<Participant>.self) })
        // Somebody who was chosen and has left the list since is warned of, and must not keep others from working.
        for item in items { try item.requireInvited(among: invited.union(chosenBefore)) }
    }

    func writeAgenda(_ items: [AgendaItem], of dialogue: ID<PartnershipDialogue>) throws {
        let kept = items.map(\.id).filter { $0.number > 0 }
        // Inputs and versions may speak of an item that is gone, so its row stays.
        try run(
            """
            UPDATE agenda_item SET removed = 1
            WHERE dialogue_id = \(dialogue) AND removed = 0 AND id NOT IN \(list: kept + [ID(0)])
            """)
        for (position, item) in items.enumerated() {
            let id =
                item.id.number > 0 ? try update(item, position, of: dialogue) : try insert(item, position, dialogue)
            try run("DELETE FROM agenda_person WHERE item_id = \(id)")
            try write(item.presenters, as: "presents", of: id)
            try write(item.expected, as: "expected", of: id)
        }
    }

    private func write(_ people: [AgendaItem.Person], as part: String, of item: ID<AgendaItem>) throws {
        for (position, person) in people.enumerated() {
            try run(
                """
                INSERT INTO agenda_person (item_id, part, participant_id, position)
                VALUES (\(item), \(part), \(person.id), \(position))
                """)
        }
    }

    private func update(
        _ item: AgendaItem, _ position: Int, of dialogue: ID<PartnershipDialogue>
    ) throws -> ID<AgendaItem> {
        let changed = try run(
            """
            UPDATE agenda_item SET position = \(position), theme = \(item.theme),
                title_km = \(item.title.khmer), title_en = \(item.title.english), minutes = \(item.minutes),
                presenter_km = \(item.presenter?.khmer), presenter_en = \(item.presenter?.english),
                sector = \(item.sectorWords), forum = \(item.forum), room_id = \(item.room?.id),
                is_parallel = \(item.isParallel), starts_at = \(item.startsAt), removed = 0
            WHERE id = \(item.id) AND dialogue_id = \(dialogue)
            """)
        guard changed == 1 else { throw StoreError.missing }
        return item.id
    }

    private func insert(
        _ item: AgendaItem, _ position: Int, _ dialogue: ID<PartnershipDialogue>
    ) throws -> ID<AgendaItem> {
        try insert(
            """
            INSERT INTO agenda_item (dialogue_id, position, theme, title_km, title_en, minutes, presenter_km,
                presenter_en, sector, forum, room_id, is_parallel, starts_at)
            VALUES (\(dialogue), \(position), \(item.theme), \(item.title.khmer), \(item.title.english),
                \(item.minutes), \(item.presenter?.khmer), \(item.presenter?.english), \(item.sectorWords),
                \(item.forum), \(item.room?.id), \(item.isParallel), \(item.startsAt))
            RETURNING id
            """)
    }
}

extension AgendaItem {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), theme: try row.next(word: Theme.self), title: try row.bilingual("agenda title"),
            minutes: try row.next(), presenter: try row.bilingualIfAny(),
            sectors: Self.sectors(try row.next(String?.self)), forum: try row.next(word: Forum.self))
        isParallel = try row.next()
        startsAt = try row.next()
        let room: Dialogue.ID<SittingRoom>? = try row.next()
        let roomName = try row.bilingualIfAny()
        self.room = if let room, let roomName { Place(id: room, name: roomName) } else { nil }
    }

    /// The sectors in one column, with a blank between.
    var sectorWords: String? {
        sectors.isEmpty ? nil : sectors.map(\.rawValue).joined(separator: " ")
    }

    static func sectors(_ words: String?) -> [Sector] {
        (words ?? "").split(separator: " ").compactMap { Sector(rawValue: String($0)) }
    }
}
