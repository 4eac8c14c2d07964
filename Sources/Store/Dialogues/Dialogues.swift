package import Dialogue

/// What `PartnershipDialogue.init` reads, of a dialogue called `d`.
let dialogueColumns: SQL = """
    d.id, d.province, d.year, d.ordinal, d.title_km, d.title_en, d.opens_on, d.ends_on, d.starts_at, d.day_ends_at,
    d.venue_km, d.venue_en, d.host_forum_km, d.host_forum_en, d.stage, d.previous_id,
    CASE WHEN EXISTS (SELECT 1 FROM message m WHERE m.dialogue_id = d.id AND m.is_rehearsal = 1) THEN 1 ELSE 0 END
    """

extension Reader {
    /// What each dialogue is called.
    package func dialogueNames() throws -> [ID<PartnershipDialogue>: DialogueName] {
        let pairs = try rows("SELECT id, province, year, ordinal FROM dialogue") { row in
            (
                try row.next(ID<PartnershipDialogue>.self),
                DialogueName(province: try row.next(), year: try row.next(), ordinal: try row.next())
            )
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// That there is a dialogue, when and at which stage, is public; what a stage hides, pages hide.
    package func dialogue(_ name: DialogueName) throws -> PartnershipDialogue {
        try row(
            """
            SELECT \(dialogueColumns) FROM dialogue d
            WHERE d.province = \(name.province) AND d.year = \(name.year) AND d.ordinal = \(name.ordinal)
            """, PartnershipDialogue.init)
    }

    /// The dialogue, for somebody who works on it: another province's is not there.
    package func dialogue(_ name: DialogueName, for scope: Scope) throws -> PartnershipDialogue {
        guard scope.covers(name.province) else { throw StoreError.missing }
        return try dialogue(name)
    }

    package func dialogue(_ id: ID<PartnershipDialogue>) throws -> PartnershipDialogue {
        try row("SELECT \(dialogueColumns) FROM dialogue d WHERE d.id = \(id)", PartnershipDialogue.init)
    }

    /// The dialogues of a province, newest first.
    package func dialogues(of province: Province) throws -> [PartnershipDialogue] {
        try rows(
            """
            SELECT \(dialogueColumns) FROM dialogue d
            WHERE d.province = \(province) ORDER BY d.year DESC, d.ordinal DESC
            """, PartnershipDialogue.init)
    }

    /// The newest dialogue of each province, for the map.
    package func newestDialogues() throws -> [PartnershipDialogue] {
        try rows(
            """
            SELECT \(dialogueColumns) FROM area p JOIN dialogue d ON d.id =
                (SELECT n.id FROM dialogue n WHERE n.province = p.code ORDER BY n.year DESC, n.ordinal DESC LIMIT 1)
            WHERE p.code IN \(list: Province.all.map(\.code)) ORDER BY p.code
            """, PartnershipDialogue.init)
    }
}

extension Writer {
    /// Plans a dialogue of the province; its account of the last one is given to it from the register.
    package func plan(
        _ plan: PartnershipDialogue.Plan, of province: Province, agenda: [AgendaItem]
    ) throws -> PartnershipDialogue {
        let before = try dialogues(of: province).first
        let dialogue = try insert(plan, of: province, after: before?.id)
        try writeAgenda(agenda, of: dialogue.id)
        note(.dialoguePlanned, about: .dialogue(dialogue.name), in: dialogue.id)
        return dialogue
    }

    func insert(
        _ plan: PartnershipDialogue.Plan, of province: Province, after previous: ID<PartnershipDialogue>?
    ) throws -> PartnershipDialogue {
        let year = plan.opensOn.year
        let ordinal =
            try number(
                "SELECT coalesce(max(ordinal), 0) FROM dialogue WHERE province = \(province) AND year = \(year)") + 1
        let id: ID<PartnershipDialogue> = try insert(
            """
            INSERT INTO dialogue (province, year, ordinal, title_km, title_en, opens_on, ends_on, starts_at,
                day_ends_at, venue_km, venue_en, host_forum_km, host_forum_en, stage, previous_id)
            VALUES (\(province), \(year), \(ordinal), \(plan.title.khmer), \(plan.title.english), \(plan.opensOn),
                \(plan.endsOn), \(plan.startsAt), \(plan.endsAt), \(plan.venue.khmer), \(plan.venue.english),
                \(plan.hostForum?.khmer), \(plan.hostForum?.english), \(Stage.planned), \(previous))
            RETURNING id
            """)
        let name = DialogueName(province: province, year: year, ordinal: ordinal)
        return PartnershipDialogue(id: id, name: name, plan: plan, previous: previous)
    }

    /// Changes the plan. The year of the name stays. Once the agenda is approved, the change waits for the Board.
    package func change(_ plan: PartnershipDialogue.Plan, of dialogue: PartnershipDialogue) throws {
        if dialogue.stage == .planned {
            try write(plan, of: dialogue.id)
        } else {
            try dialogue.requireMovable()
            try keepWaiting(plan, of: dialogue)
        }
        note(.planChanged, about: .dialogue(dialogue.name), in: dialogue.id)
    }

    func write(_ plan: PartnershipDialogue.Plan, of dialogue: ID<PartnershipDialogue>) throws {
        try run(
            """
            UPDATE dialogue SET title_km = \(plan.title.khmer), title_en = \(plan.title.english),
                opens_on = \(plan.opensOn), ends_on = \(plan.endsOn), starts_at = \(plan.startsAt),
                day_ends_at = \(plan.endsAt), venue_km = \(plan.venue.khmer), venue_en = \(plan.venue.english),
                host_forum_km = \(plan.hostForum?.khmer), host_forum_en = \(plan.hostForum?.english)
            WHERE id = \(dialogue)
            """)
    }

    package func reopenAgenda(of name: DialogueName, for scope: Scope) throws {
        var dialogue = try dialogue(name, for: scope)
        try dialogue.reopenAgenda()
        try keepStage(of: dialogue)
        note(.agendaReopened, about: .dialogue(name), in: dialogue.id)
    }

    package func openSitting(of name: DialogueName, for scope: Scope) throws {
        var dialogue = try dialogue(name, for: scope)
        try dialogue.openSitting()
        try keepStage(of: dialogue)
        note(.sittingOpened, about: .dialogue(name), in: dialogue.id)
    }

    /// Writes the stage a rule has given the dialogue.
    func keepStage(of dialogue: PartnershipDialogue) throws {
        try run("UPDATE dialogue SET stage = \(dialogue.stage) WHERE id = \(dialogue.id)")
    }
}

extension PartnershipDialogue {
    init(_ row: inout Row) throws {
        let id: ID = try row.next()
        let name = DialogueName(province: try row.next(), year: try row.next(), ordinal: try row.next())
        let title = try row.bilingual("title")
        let opensOn: Day = try row.next()
        let endsOn: Day = try row.next()
        let startsAt: TimeOfDay = try row.next()
        let endsAt: TimeOfDay = try row.next()
        let venue = try row.bilingualIfAny()
        let host = try row.bilingualIfAny()
        guard
            let plan = try? Plan(
                title: title, opensOn: opensOn, endsOn: endsOn, startsAt: startsAt, endsAt: endsAt,
                venue: venue ?? title, hostForum: host)
        else { throw StoreError.unreadable("dialogue \(name)") }
        self.init(
            id: id, name: name, plan: plan, stage: try row.next(word: Stage.self), previous: try row.next(),
            wasRehearsed: try row.next())
    }
}
