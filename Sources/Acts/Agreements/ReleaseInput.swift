package import Dialogue
import Store

/// An input is taken out of its challenge again; the challenge goes with the last of them.
package struct ReleaseInput: Act {
    package let at: OfDialogue
    let challenge: Int
    let number: InputNumber

    package static let facts = ActFacts("release_input", by: .account(.hold), leaving: .inputReleased)
    package static let shape = Shape(
        Self.init, .dialogue, .number("challenge", or: StoreError.missing), .input("number"))

    /// Whether the challenge is still there.
    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Bool {
        let row = try hand.seenChallenge(challenge, of: dialogue.id)
        try hand.writer.release(number, from: row.id, in: dialogue)
        return row.inputs != [number]
    }
}
