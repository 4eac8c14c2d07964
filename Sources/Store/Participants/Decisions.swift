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
