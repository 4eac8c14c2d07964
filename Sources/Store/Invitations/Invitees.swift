package import Dialogue

/// What is known of an invitee besides who they are.
package struct Invitee: Hashable, Sendable {
    package var reach = Reach()
    /// The day by which they said they would answer.
    package var laterOn: Day?

    package init(reach: Reach = Reach(), laterOn: Day? = nil) {
        self.reach = reach
        self.laterOn = laterOn
    }
}

private let columns: SQL = "i.email, i.phone, i.wish, i.bounced, i.later_on"

extension Reader {
    /// Of everybody on the list who can be reached or has said something. The caller has the dialogue for its scope.
    package func invitees(of dialogue: ID<PartnershipDialogue>) throws -> [ID<Participant>: Invitee] {
        try invitees("p.dialogue_id = \(dialogue)")
    }

    package func invitee(_ id: ID<Participant>) throws -> Invitee { try invitees("p.id = \(id)")[id] ?? Invitee() }

    private func invitees(_ condition: SQL) throws -> [ID<Participant>: Invitee] {
        var all: [ID<Participant>: Invitee] = [:]
        try each(
            """
            SELECT i.participant_id, \(columns) FROM invitee i JOIN participant p ON p.id = i.participant_id
            WHERE \(condition)
            """
        ) { row in all[try row.next()] = try Invitee(&row) }
        for (id, address) in try knownAddresses(condition) where all[id]?.reach.found == nil {
            all[id, default: Invitee()].reach.found = address
        }
        return all
    }

    /// What the province itself keeps comes first. Then the addresses of who holds the office now, then of the office;
    /// of the body only where nobody is named: a named person's link does not go into a mailbox that many read.
    private func knownAddresses(_ condition: SQL) throws -> [(ID<Participant>, EmailAddress)] {
        let (own, seen): (SQL, SQL) = (ContactPoint.ownFirst, ContactPoint.isSeenInDialogue)
        return try rows(
            """
            SELECT p.id, \(own), 0, c.value FROM participant p JOIN dialogue d ON d.id = p.dialogue_id
                JOIN holding h ON h.office_id = p.office_id AND h.to_on IS NULL
                JOIN contact_point c ON c.person_id = h.person_id
            WHERE \(condition) AND c.kind = 'email' AND \(seen)
            UNION ALL SELECT p.id, \(own), 1, c.value FROM participant p JOIN dialogue d ON d.id = p.dialogue_id
                JOIN contact_point c ON c.office_id = p.office_id
            WHERE \(condition) AND c.kind = 'email' AND \(seen)
            UNION ALL SELECT p.id, \(own), 2, c.value FROM participant p JOIN dialogue d ON d.id = p.dialogue_id
                JOIN contact_point c ON c.body_id = p.body_id
            WHERE \(condition) AND c.kind = 'email' AND \(seen) AND p.name_km IS NULL AND p.name_en IS NULL
            ORDER BY 1, 2, 3, 4
            """
        ) { row -> (ID<Participant>, EmailAddress)? in
            let id: ID<Participant> = try row.next()
            _ = (try row.next(Int.self), try row.next(Int.self))
            return EmailAddress(try row.next(String.self)).map { (id, $0) }
        }.compactMap(\.self)
    }
}

extension Writer {
    /// How somebody on the list can be reached.
    package func keepReach(_ reach: Reach, of id: ID<Participant>, in dialogue: PartnershipDialogue) throws {
        _ = try participant(id, of: dialogue.id)
        try writeReach(reach, of: id)
        note(.reachKept, about: .participant(id), in: dialogue.id)
    }

    /// The same, as part of another act: of an import, a hand-over, a merge of contacts.
    package func writeReach(_ reach: Reach, of id: ID<Participant>) throws {
        var invitee = try invitee(id)
        let before = invitee.reach
        invitee.reach = reach
        invitee.reach.found = before.found
        // The address that came back is remembered for as long as it is the one we have.
        invitee.reach.bounced = invitee.reach.knownEmail == before.bounced ? before.bounced : nil
        try write(invitee, of: id)
    }

    /// The invitee says that they do not know yet, and when they will.
    package func answerLater(linkHash hash: [UInt8], on day: Day?) throws {
        let (row, dialogue) = try invitee(linkHash: hash)
        try Participant.requireOpenList(at: dialogue.stage)
        let day = try LaterAnswer.require(day, of: row.participant, for: dialogue.plan, today: today)
        try run(
            """
            UPDATE participant SET answer = NULL, stand_in = NULL, stand_in_sex = NULL, stand_in_mandate = NULL,
                answered_at = \(now)
            WHERE id = \(row.id)
            """)
        try writeLater(day, of: row.id)
        try withdrawWaiting(to: row.id, [.reminder])
        note(.answerDeferred, about: .participant(row.id), in: dialogue.id)
    }

    /// The address of an earlier holder of an office is not the new holder's: nothing more goes there.
    func handOverPost(of id: ID<Participant>) throws {
        try withdrawWaiting(to: id)
        try run("DELETE FROM invitee WHERE participant_id = \(id)")
    }

    func writeLater(_ day: Day?, of id: ID<Participant>) throws {
        var invitee = try invitee(id)
        guard invitee.laterOn != day else { return }
        invitee.laterOn = day
        try write(invitee, of: id)
    }

    func write(_ invitee: Invitee, of id: ID<Participant>) throws {
        let reach = invitee.reach
        try run("DELETE FROM invitee WHERE participant_id = \(id)")
        try run(
            """
            INSERT INTO invitee (participant_id, email, phone, wish, bounced, later_on)
            VALUES (\(id), \(reach.email?.description), \(reach.phone), \(reach.wish), \(reach.bounced?.description),
                \(invitee.laterOn))
            """)
    }
}

extension Invitee {
    init(_ row: inout Row) throws {
        let email: String? = try row.next()
        let phone: String? = try row.next()
        let wish = try row.next(wordOrNil: Channel.self)
        let bounced: String? = try row.next()
        self.init(
            reach: Reach(
                email: email.flatMap { EmailAddress($0) }, phone: phone, wish: wish,
                bounced: bounced.flatMap { EmailAddress($0) }),
            laterOn: try row.next())
    }
}
