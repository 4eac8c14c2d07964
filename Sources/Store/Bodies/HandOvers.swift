package import Dialogue

extension Reader {
    /// The same as far as a scope may know of it before it is published: a province of its own dialogues, the national
    /// side of those whose report is out.
    package func whatFollows(_ row: OfficeRow, for scope: Scope) throws -> [HandOver.Move] {
        try known(try whatFollows(row), for: scope)
    }

    private func known(_ moves: [HandOver.Move], for scope: Scope) throws -> [HandOver.Move] {
        let seen: SQL =
            switch scope {
            case .province(let own): "province = \(own)"
            case .country: "stage IN ('published', 'follow_up', 'closed')"
            case .everybody: "1 = 0"
            }
        let ids = Set(
            try rows("SELECT id FROM dialogue WHERE id IN \(list: Set(moves.map(\.dialogue))) AND \(seen)") {
                try $0.next(ID<PartnershipDialogue>.self)
            })
        return moves.filter { ids.contains($0.dialogue) }
    }

    /// What would go to the next holder of an office today: invitations that wait for it, the links that lie with it
    /// and, where the office leads its body, the body's open actions with their clocks and its links.
    func whatFollows(_ row: OfficeRow) throws -> [HandOver.Move] {
        var moves = try waitingInvitations(of: row.id)
        if row.office.kind.leadsItsBody { moves += try openActions(of: row.office.body) }
        return moves + (try links(of: .holder(of: row.office)).map(\.move))
    }

    /// What moved at each hand-over of an office, by the day the new holder took it, as far as a scope may know of it.
    package func moves(
        of office: ID<Office>, for scope: Scope
    ) throws -> [(from: Day, holder: ID<Person>, moves: [HandOver.Move])] {
        let found = try rows(
            """
            SELECT h.id, h.from_on, h.person_id, m.kind, m.dialogue_id, d.province, d.year, d.ordinal, m.reference,
                m.due_on
            FROM holding h JOIN hand_over_move m ON m.holding_id = h.id JOIN dialogue d ON d.id = m.dialogue_id
            WHERE h.office_id = \(office) ORDER BY h.from_on DESC, h.id DESC, m.position
            """
        ) { row in
            (
                holding: try row.next(ID<Holding>.self), from: try row.next(Day.self),
                holder: try row.next(ID<Person>.self), move: try HandOver.Move(&row)
            )
        }
        let seen = Set(try known(found.map(\.move), for: scope))
        var hands: [(holding: ID<Holding>, from: Day, holder: ID<Person>, moves: [HandOver.Move])] = []
        for line in found {
            if hands.last?.holding != line.holding { hands.append((line.holding, line.from, line.holder, [])) }
            hands[hands.count - 1].moves.append(line.move)
        }
        return hands.map { ($0.from, $0.holder, $0.moves.filter(seen.contains)) }
    }

    private func waitingInvitations(of office: ID<Office>) throws -> [HandOver.Move] {
        try rows(
            """
            SELECT d.id, d.province, d.year, d.ordinal, p.number
            FROM participant p JOIN dialogue d ON d.id = p.dialogue_id
            JOIN counted c ON c.participant_id = p.id AND c.arrived = 0
            WHERE p.office_id = \(office) AND p.link_hash IS NULL
                AND d.stage IN ('planned', 'prepared', 'invited', 'in_session')
            ORDER BY d.id, p.number
            """
        ) { row in
            let (dialogue, name) = (try row.next(ID<PartnershipDialogue>.self), try DialogueName(&row))
            return HandOver.Move(
                kind: .invitation, dialogue: dialogue, dialogueName: name.description,
                reference: String(try row.next(Int.self)))
        }
    }

    private func openActions(of body: ID<Body>) throws -> [HandOver.Move] {
        try rows(
            """
            SELECT d.id, d.province, d.year, d.ordinal, a.province, a.year, a.running, a.due_on
            FROM action a JOIN dialogue d ON d.id = a.dialogue_id
            WHERE a.body_id = \(body) AND a.state NOT IN \(list: ActionItem.State.settled) AND d.stage <> 'closed'
            ORDER BY a.due_on, a.id
            """
        ) { row in
            let (dialogue, name) = (try row.next(ID<PartnershipDialogue>.self), try DialogueName(&row))
            let number = ActionNumber(province: try row.next(), year: try row.next(), running: try row.next())
            return HandOver.Move(
                kind: .action, dialogue: dialogue, dialogueName: name.description, reference: number.description,
                due: try row.next())
        }
    }
}

extension Writer {
    func keep(_ moves: [HandOver.Move], of holding: ID<Holding>) throws {
        for (position, move) in moves.enumerated() {
            try run(
                """
                INSERT INTO hand_over_move (holding_id, position, kind, dialogue_id, reference, due_on)
                VALUES (\(holding), \(position), \(move.kind), \(move.dialogue), \(move.reference), \(move.due))
                """)
        }
    }
}

extension PersonalLink {
    fileprivate var move: HandOver.Move {
        let kind: HandOver.Kind =
            switch kind {
            case .invitee: .invitationLink
            case .nomination: .nominationLink
            case .body: .bodyLink
            }
        return HandOver.Move(
            kind: kind, dialogue: dialogue, dialogueName: dialogueName.description,
            reference: badge.map { String($0) } ?? "")
    }
}

extension HandOver.Move {
    fileprivate init(_ row: inout Row) throws {
        let kind = try row.next(word: HandOver.Kind.self)
        let (dialogue, name) = (try row.next(ID<PartnershipDialogue>.self), try DialogueName(&row))
        self.init(
            kind: kind, dialogue: dialogue, dialogueName: name.description, reference: try row.next(),
            due: try row.next())
    }
}

extension DialogueName {
    init(_ row: inout Row) throws {
        self.init(province: try row.next(), year: try row.next(), ordinal: try row.next())
    }
}
