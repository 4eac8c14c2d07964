package import Dialogue

/// That a sitting went on after it had been ended, and why.
package struct SittingReopening: Hashable, Sendable {
    package let reason: String
    package let at: Instant
}

extension Reader {
    /// How often the sitting was opened once more, oldest first.
    package func reopenings(of dialogue: ID<PartnershipDialogue>) throws -> [SittingReopening] {
        try rows("SELECT reason, at FROM sitting_reopening WHERE dialogue_id = \(dialogue) ORDER BY id") { row in
            SittingReopening(reason: try row.next(), at: try row.next())
        }
    }
}

extension Writer {
    /// Ends the sitting, whatever is still open.
    package func endSitting(of name: DialogueName, for scope: Scope) throws {
        var dialogue = try dialogue(name, for: scope)
        try dialogue.endSitting()
        try keepStage(of: dialogue)
        note(.sittingEnded, about: .dialogue(name), in: dialogue.id)
    }

    /// Opens a sitting that was ended once more, with the reason.
    package func reopenSitting(of name: DialogueName, because reason: String, for scope: Scope) throws {
        var dialogue = try dialogue(name, for: scope)
        try dialogue.reopenSitting(because: reason)
        try keepStage(of: dialogue)
        try run(
            """
            INSERT INTO sitting_reopening (dialogue_id, reason, at)
            VALUES (\(dialogue.id), \(reason.trimmingBlanks), \(now))
            """)
        note(.sittingReopened, about: .dialogue(name), in: dialogue.id)
    }
}
