package import Dialogue

/// Nothing leaves for a body of the country that has changed before the province has seen that it did.
private let isSeen: SQL = """
    NOT EXISTS (SELECT 1 FROM national_notice t JOIN national_change c ON c.id = t.change_id
        WHERE t.dialogue_id = r.dialogue_id AND t.seen_at IS NULL AND c.body_id = r.body_id)
    """

private let columns: SQL = "n.id, n.request_id, n.address, n.made_at, n.mark, n.state, n.state_at, n.tries, n.reply"

extension Reader {
    /// The address of each who was asked in a dialogue, where one is known: of who holds the office, else of the
    /// office; of a body only where it was asked itself, for a person's link does not go where many read.
    package func nominatorAddresses(
        of dialogue: ID<PartnershipDialogue>
    ) throws -> [ID<NominationRequest>: EmailAddress] {
        let (own, seen): (SQL, SQL) = (ContactPoint.ownFirst, ContactPoint.isSeenInDialogue)
        let found = try rows(
            """
            SELECT r.id, \(own), 0, c.value FROM nomination_request r JOIN dialogue d ON d.id = r.dialogue_id
                JOIN holding h ON h.office_id = r.office_id AND h.to_on IS NULL
                JOIN contact_point c ON c.person_id = h.person_id
            WHERE r.dialogue_id = \(dialogue) AND c.kind = 'email' AND \(seen)
            UNION ALL SELECT r.id, \(own), 1, c.value FROM nomination_request r
                JOIN dialogue d ON d.id = r.dialogue_id
                JOIN contact_point c ON c.office_id = r.office_id
            WHERE r.dialogue_id = \(dialogue) AND c.kind = 'email' AND \(seen)
            UNION ALL SELECT r.id, \(own), 2, c.value FROM nomination_request r
                JOIN dialogue d ON d.id = r.dialogue_id JOIN contact_point c ON c.body_id = r.body_id
            WHERE r.dialogue_id = \(dialogue) AND c.kind = 'email' AND \(seen)
            ORDER BY 1, 2, 3, 4
            """
        ) { row -> (ID<NominationRequest>, EmailAddress)? in
            let id: ID<NominationRequest> = try row.next()
            _ = (try row.next(Int.self), try row.next(Int.self))
            return EmailAddress(try row.next(String.self)).map { (id, $0) }
        }
        return Dictionary(found.compactMap(\.self)) { first, _ in first }
    }

    /// The last reminder to each who was asked in a dialogue, where one went by e-mail.
    package func nominatorReminders(
        of dialogue: ID<PartnershipDialogue>
    ) throws -> [ID<NominationRequest>: NominatorReminder] {
        let all = try rows(
            """
            SELECT \(columns) FROM nominator_reminder n JOIN nomination_request r ON r.id = n.request_id
            WHERE r.dialogue_id = \(dialogue) ORDER BY n.id
            """, NominatorReminder.init)
        return Dictionary(all.map { ($0.request, $0) }) { _, last in last }
    }

    package func nominatorReminder(marked mark: String) throws -> NominatorReminder {
        try row("SELECT \(columns) FROM nominator_reminder n WHERE n.mark = \(mark)", NominatorReminder.init)
    }

    /// In which dialogue reminders wait whose moment has come, if anywhere. What waited past the last day of the
    /// request never leaves.
    package func dialogueOfDueReminders(at now: Instant) throws -> ID<PartnershipDialogue>? {
        try rowIfAny(
            """
            SELECT r.dialogue_id FROM nominator_reminder n JOIN nomination_request r ON r.id = n.request_id
            WHERE n.state = 'waiting' AND n.state_at <= \(now) AND r.due_on >= \(now.day)
                AND \(isSeen) ORDER BY n.id LIMIT 1
            """
        ) { try $0.next(ID<PartnershipDialogue>.self) }
    }

    fileprivate func remindersDue(of dialogue: ID<PartnershipDialogue>, at now: Instant, most: Int) throws
        -> [NominatorReminder]
    {
        try rows(
            """
            SELECT \(columns) FROM nominator_reminder n JOIN nomination_request r ON r.id = n.request_id
            WHERE n.state = 'waiting' AND n.state_at <= \(now) AND r.due_on >= \(now.day)
                AND r.dialogue_id = \(dialogue) AND \(isSeen)
            ORDER BY n.id LIMIT \(most)
            """, NominatorReminder.init)
    }
}

extension Writer {
    /// Writes down a reminder that leaves by post, as part of another act.
    func writeReminder(of request: ID<NominationRequest>, to address: EmailAddress) throws {
        try run(
            """
            INSERT INTO nominator_reminder (request_id, address, made_at, mark, state, state_at)
            VALUES (\(request), \(address.description), \(now), \(Digest.random(12).hex), 'waiting', \(now))
            """)
    }

    /// What has not left for a request and is no longer wanted.
    func withdrawReminders(of request: ID<NominationRequest>) throws {
        try run(
            """
            UPDATE nominator_reminder SET state = 'withdrawn', state_at = \(now)
            WHERE request_id = \(request) AND state = 'waiting'
            """)
    }

    /// Takes the reminders of a dialogue whose moment has come: for a while nobody else gets them.
    package func takeReminders(of dialogue: ID<PartnershipDialogue>, most: Int) throws -> [NominatorReminder] {
        let due = try remindersDue(of: dialogue, at: now, most: most)
        guard !due.isEmpty else { throw StoreError.missing }
        let until = now.adding(seconds: Message.lease)
        try run(
            """
            UPDATE nominator_reminder SET tries = tries + 1, state_at = \(until)
            WHERE id IN \(list: due.map(\.id)) AND state = 'waiting'
            """)
        note(.messagesTaken, about: .count(due.count, .reminders), in: dialogue)
        return try due.map { try nominatorReminder(marked: $0.mark) }
    }

    /// What came of them.
    package func settleReminders(
        _ fates: [(mark: String, fate: Message.Fate)], of dialogue: ID<PartnershipDialogue>
    ) throws {
        var states: [Message.State] = []
        for (mark, fate) in fates {
            var reminder = try nominatorReminder(marked: mark)
            guard reminder.state.isWaiting else { continue }
            try reminder.settle(fate, at: now)
            try keep(reminder)
            states.append(reminder.state)
        }
        note(.messagesSettled, about: .posted(states), in: dialogue)
    }

    /// A reminder came back: somebody has to tell them another way.
    package func reminderCameBack(marked mark: String, _ reply: Message.Reply?) throws {
        var reminder = try nominatorReminder(marked: mark)
        try reminder.bounce(reply, at: now)
        try keep(reminder)
        let dialogue = try row("SELECT dialogue_id FROM nomination_request WHERE id = \(reminder.request)") { row in
            try row.next(ID<PartnershipDialogue>.self)
        }
        note(.messageCameBack, about: .nomination(reminder.request), in: dialogue)
    }

    private func keep(_ reminder: NominatorReminder) throws {
        let (word, at) = reminder.state.columns
        try run(
            """
            UPDATE nominator_reminder SET state = \(word), state_at = \(at), reply = \(reminder.reply?.text)
            WHERE id = \(reminder.id)
            """)
    }
}

extension NominatorReminder {
    fileprivate init(_ row: inout Row) throws {
        let id = try row.next(ID.self)
        let request: Dialogue.ID<NominationRequest> = try row.next()
        let address: String = try row.next()
        guard let address = EmailAddress(address) else { throw StoreError.unreadable("address of a reminder") }
        let madeAt: Instant = try row.next()
        let mark: String = try row.next()
        let state = try Message.State(word: try row.next(), at: try row.next())
        let tries: Int = try row.next()
        let reply: String? = try row.next()
        self.init(
            id: id, request: request, address: address, madeAt: madeAt, mark: mark, state: state, tries: tries,
            reply: reply.flatMap(Message.Reply.init(text:)))
    }
}
