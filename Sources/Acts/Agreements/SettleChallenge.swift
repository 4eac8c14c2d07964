package import Dialogue
import Store

/// Settles a challenge and with it every input joined in it; as often as it takes until the report is published.
package struct SettleChallenge: Act {
    package let at: OfDialogue
    let challenge: Int
    let disposition: Challenge.Disposition
    let response: Bilingual?

    package static let facts = ActFacts(
        "settle_challenge", by: .account(.hold), leaving: .challengeSettled, offline: true)
    package static let shape = Shape(
        Self.init, .dialogue, .number("challenge", or: StoreError.missing),
        .word("disposition", or: Challenge.Refusal.noDisposition), .bilingual("response", most: 4000))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Int {
        let row = try hand.seenChallenge(challenge, of: dialogue.id)
        try hand.writer.settle(row.id, as: disposition, response: response, in: dialogue)
        return challenge
    }
}
