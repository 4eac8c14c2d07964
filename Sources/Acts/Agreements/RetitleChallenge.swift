package import Dialogue
import Store

/// Gives a challenge another title, or its translation.
package struct RetitleChallenge: Act {
    package let at: OfDialogue
    let challenge: Int
    let title: Bilingual?

    package static let facts = ActFacts("retitle_challenge", by: .account(.hold), leaving: .challengeRetitled)
    package static let shape = Shape(
        Self.init, .dialogue, .number("challenge", or: StoreError.missing), .bilingual("title", most: 300))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Int {
        let row = try hand.seenChallenge(challenge, of: dialogue.id)
        try hand.writer.retitle(row.id, title, in: dialogue)
        return challenge
    }
}
