package import Dialogue

extension Reader {
    /// Every step of somebody's way on to the list, oldest first. The participant has been looked up for somebody.
    package func decisions(of participant: ID<Participant>) throws -> [Decision] {
        try rows("SELECT kind, at, actor, reason FROM decision WHERE participant_id = \(participant) ORDER BY id") {
            row in
            Decision(
                kind: try row.next(word: Decision.Kind.self), at: try row.next(), actor: try row.next(),
                reason: try row.next())
        }
    }

    /// The last reason with which each was decided about, where there was one.
    package func lastReasons(in dialogue: ID<PartnershipDialogue>) throws -> [ID<Participant>: Decision] {
        let found = try rows(
            """
            SELECT d.participant_id, d.kind, d.at, d.actor, d.reason FROM decision d
            JOIN participant p ON p.id = d.participant_id
            WHERE p.dialogue_id = \(dialogue) AND d.reason IS NOT NULL ORDER BY d.id
            """
        ) { row in
            (
                try row.next(ID<Participant>.self),
                Decision(
                    kind: try row.next(word: Decision.Kind.self), at: try row.next(), actor: try row.next(),
                    reason: try row.next())
            )
        }
        return Dictionary(found) { _, last in last }
    }
}

extension Writer {
    /// Keeps a step beside the act that made it.
    func keep(_ kind: Decision.Kind, of participant: ID<Participant>, because reason: String? = nil) throws {
        try run(
            """
            INSERT INTO decision (participant_id, kind, at, actor, reason)
            VALUES (\(participant), \(kind), \(now), \(act.actor.description), \(reason?.trimmingBlanks))
            """)
    }
}
