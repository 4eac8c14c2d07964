package import Dialogue
import Store

/// The secretariat sends what the room could not solve to NCDD-S/MoI.
package struct EscalateChallenge: Act {
    package let at: OfDialogue
    let challenge: ID<Challenge>
    let request: Bilingual?

    package static let facts = ActFacts("escalate_challenge", by: .account(.escalate), leaving: .escalated)
    package static let shape = Shape(Self.init, .dialogue, .id("challenge"), .bilingual("request", most: 4000))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        if let now = try hand.writer.unsentChallenges(of: dialogue.id).first(where: { $0.id == challenge }) {
            try hand.require(Seen(now))
        }
        _ = try hand.writer.escalate(challenge, request: request, in: dialogue)
        return Done()
    }
}
