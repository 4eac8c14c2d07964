package import Dialogue

extension Reader {
    /// What would go to the next holder of an office today: invitations that wait for it and, where the office leads
    /// its body, the body's open actions with their clocks and its links.
    package func whatFollows(_ row: OfficeRow) throws -> [HandOver.Move] {
        var moves = try invitations(of: row.id)
        if row.office.kind.leadsItsBody {
            moves += try openActions(of: row.office.body)
            moves += try openLinks(of: row.office.body)
        }
        return moves
    }

    /// What moved at each hand-over of an office, by the day the new holder took it.
    package func moves(of office: ID<Office>) throws -> [(from: Day, holder: ID<Person>, moves: [HandOver.Move])] {
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
        var hands: [(holding: ID<Holding>, from: Day, holder: ID<Person>, moves: [HandOver.Move])] = []
        for line in found {
            if hands.last?.holding != line.holding { hands.append((line.holding, line.from, line.holder, [])) }
            hands[hands.count - 1].moves.append(line.move)
        }
        return hands.map { ($0.from, $0.holder, $0.moves) }
    }

    private func invitations(of office: ID<Office>) throws -> [HandOver.Move] {
        try rows(
            """
            SELECT CASE WHEN p.released_at IS NULL THEN 'invitation' ELSE 'invitation_link' END, d.id, d.province,
                d.year, d.ordinal, p.number
            FROM participant p JOIN dialogue d ON d.id = p.dialogue_id
            WHERE p.office_id = \(office) AND p.arrived_at IS NULL
                AND d.stage IN ('planned', 'prepared', 'invited', 'in_session')
            ORDER BY d.id, p.number
            """
        ) { row in
            let kind = try row.next(word: HandOver.Kind.self)
            let (dialogue, name) = (try row.next(ID<PartnershipDialogue>.self), try DialogueName(&row))
            return HandOver.Move(
                kind: kind, dialogue: dialogue, dialogueName: name.description,
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

    private func openLinks(of body: ID<Body>) throws -> [HandOver.Move] {
        try rows(
            """
            SELECT d.id, d.province, d.year, d.ordinal FROM body_link l JOIN dialogue d ON d.id = l.dialogue_id
            WHERE l.body_id = \(body) AND d.stage <> 'closed' ORDER BY d.id
            """
        ) { row in
            HandOver.Move(
                kind: .bodyLink, dialogue: try row.next(), dialogueName: try DialogueName(&row).description,
                reference: "")
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

    /// Who had the body's link no longer reports for it.
    func renewLinks(for moves: [HandOver.Move], of body: ID<Body>, hash: BodyLinkHash) throws {
        for move in moves where move.kind == .bodyLink {
            try updateLink(of: body, in: move.dialogue, hash: hash)
        }
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
    fileprivate init(_ row: inout Row) throws {
        self.init(province: try row.next(), year: try row.next(), ordinal: try row.next())
    }
}
