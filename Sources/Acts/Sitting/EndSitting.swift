package import Dialogue
import Store

/// The bell: the room goes home, whatever is still open.
package struct EndSitting: Act {
    package let at: OfDialogue

    package static let facts = ActFacts("end_sitting", by: .account(.hold), leaving: .sittingEnded)
    package static let shape = Shape(Self.init, .dialogue)

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.endSitting(of: dialogue.name, for: .province(dialogue.province))
        return Done()
    }
}

/// A sitting that was ended goes on, for a reason.
package struct ReopenSitting: Act {
    package let at: OfDialogue
    let reason: String

    package static let facts = ActFacts("reopen_sitting", by: .account(.hold), leaving: .sittingReopened)
    package static let shape = Shape(
        Self.init, .dialogue,
        .text("reason", most: 1000, or: PartnershipDialogue.Refusal.reopeningReasonMissing))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.reopenSitting(of: dialogue.name, because: reason, for: .province(dialogue.province))
        return Done()
    }
}
