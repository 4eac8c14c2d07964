package import Dialogue

extension Reader {
    /// Every approved agenda, the newest first.
    package func agendaVersions(of dialogue: PartnershipDialogue) throws -> [AgendaVersion] {
        try rows(
            """
            SELECT number, approved_at, content FROM agenda_version WHERE dialogue_id = \(dialogue.id)
            ORDER BY number DESC
            """, AgendaVersion.init)
    }

    func lastVersion(of dialogue: PartnershipDialogue) throws -> AgendaVersion? {
        try rowIfAny(
            """
            SELECT number, approved_at, content FROM agenda_version WHERE dialogue_id = \(dialogue.id)
            ORDER BY number DESC LIMIT 1
            """, AgendaVersion.init)
    }

    /// When the Board approved the agenda in force; nothing before it first did.
    package func lastApproval(of dialogue: ID<PartnershipDialogue>) throws -> Instant? {
        try rowIfAny(
            "SELECT approved_at FROM agenda_version WHERE dialogue_id = \(dialogue) ORDER BY number DESC LIMIT 1"
        ) { try $0.next(Instant.self) }
    }

    /// The plan that takes the place of the one in force when the Board approves; nothing where none waits.
    package func waitingPlan(of dialogue: PartnershipDialogue) throws -> PartnershipDialogue.Plan? {
        try rowIfAny(
            """
            SELECT title_km, title_en, opens_on, ends_on, starts_at, day_ends_at, venue_km, venue_en,
                host_forum_km, host_forum_en
            FROM plan_change WHERE dialogue_id = \(dialogue.id)
            """
        ) { row in
            try PartnershipDialogue.Plan(
                title: row.bilingual("title"), opensOn: row.next(), endsOn: row.next(), startsAt: row.next(),
                endsAt: row.next(), venue: row.bilingual("venue"), hostForum: row.bilingualIfAny())
        }
    }

    package func countAgendaVersions(of dialogue: ID<PartnershipDialogue>) throws -> Int {
        try number("SELECT count(*) FROM agenda_version WHERE dialogue_id = \(dialogue)")
    }

    /// How it stands with everybody on the list, for those who plan with them.
    package func presenterStates(of dialogue: PartnershipDialogue) throws -> [ID<Participant>: PresenterState] {
        let people = try participants(of: dialogue.id).map(\.participant)
        return Dictionary(uniqueKeysWithValues: people.map { ($0.id, PresenterState(of: $0, at: dialogue.stage)) })
    }

    /// Everybody who has an invitation and has not declined.
    func invitedAndComing(to dialogue: ID<PartnershipDialogue>) throws -> Set<ID<Participant>> {
        Set(
            try rows(
                """
                SELECT p.id FROM participant p JOIN counted c ON c.participant_id = p.id AND c.invited = 1
                WHERE p.dialogue_id = \(dialogue) AND (p.answer IS NULL OR p.answer <> 'no')
                """
            ) { try $0.next(ID<Participant>.self) })
    }
}

extension Writer {
    /// The Board approves the agenda as it stands. The first time the dialogue is prepared by it; later it takes the
    /// place of the one before, with the plan that waits, and those whom the change concerns are to be told.
    ///
    /// Whoever calls this has taken the second factor of the one who approves, in the same act.
    package func approveAgenda(of name: DialogueName, for scope: Scope) throws {
        var dialogue = try dialogue(name, for: scope)
        let working = try workingAgenda(of: dialogue)
        let last = try lastVersion(of: dialogue)
        let number = (last?.number ?? 0) + 1
        if dialogue.stage == .planned {
            try dialogue.approve(working)
            try keepStage(of: dialogue)
        } else {
            try dialogue.approveChange(to: working)
            let changes = AgendaComparison(from: try agenda(of: dialogue), to: working)
            guard !changes.isEmpty || working.plan != dialogue.plan || last == nil else {
                throw PartnershipDialogue.Refusal.nothingChanged
            }
            if working.plan != dialogue.plan { try write(working.plan, of: dialogue.id) }
            try keepNotices(of: changes, version: number, in: dialogue)
        }
        try run("DELETE FROM plan_change WHERE dialogue_id = \(dialogue.id)")
        try run(
            """
            INSERT INTO agenda_version (dialogue_id, number, approved_at, content)
            VALUES (\(dialogue.id), \(number), \(now), \(try KeptAgenda(working).text()))
            """)
        note(.agendaApproved, about: .dialogue(name), in: dialogue.id)
    }

    func keepWaiting(_ plan: PartnershipDialogue.Plan, of dialogue: PartnershipDialogue) throws {
        try run("DELETE FROM plan_change WHERE dialogue_id = \(dialogue.id)")
        guard plan != dialogue.plan else { return }
        try run(
            """
            INSERT INTO plan_change (dialogue_id, title_km, title_en, opens_on, ends_on, starts_at, day_ends_at,
                venue_km, venue_en, host_forum_km, host_forum_en)
            VALUES (\(dialogue.id), \(plan.title.khmer), \(plan.title.english), \(plan.opensOn), \(plan.endsOn),
                \(plan.startsAt), \(plan.endsAt), \(plan.venue.khmer), \(plan.venue.english),
                \(plan.hostForum?.khmer), \(plan.hostForum?.english))
            """)
    }

    private func keepNotices(
        of changes: AgendaComparison, version: Int, in whole: PartnershipDialogue
    ) throws {
        let affected = changes.affected(among: try addressees(of: whole))
        let dialogue = whole.id
        guard !whole.isInRehearsal else {
            // Nobody has been invited yet: what they would be told is rehearsed, and nobody is left to be told.
            let concerned = try participants(of: dialogue).filter { affected[$0.id] != nil }
            return try write(.change, to: concerned, of: dialogue, version: version, rehearsal: true) { _ in
                "version \(version)"
            }
        }
        _ = try tell(Set(affected.keys), of: dialogue, version: version)
        for (participant, concern) in affected.sorted(by: { $0.key < $1.key }) {
            let items = concern.items.map(\.description).joined(separator: " ")
            try run(
                """
                INSERT INTO agenda_notice (dialogue_id, version, participant_id, sitting_moved, items)
                VALUES (\(dialogue), \(version), \(participant), \(concern.sitting), \(items))
                """)
        }
    }
}

extension AgendaVersion {
    init(_ row: inout Row) throws {
        self.init(
            number: try row.next(), approvedAt: try row.next(), agenda: try KeptAgenda.agenda(text: try row.next()))
    }
}
