package import Dialogue
import Store

/// An action is taken out of the plan again, while the report that lists it is not published.
package struct DropAction: Act {
    package let at: OfDialogue
    let challenge: Int
    let action: ID<ActionItem>

    package static let facts = ActFacts("drop_action", by: .account(.hold), leaving: .actionDropped)
    package static let shape = Shape(
        Self.init, .dialogue, .number("challenge", or: StoreError.missing), .id("action"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Int {
        let row = try hand.seenChallenge(challenge, of: dialogue.id)
        guard try hand.writer.actions(of: row.id).contains(where: { $0.id == action }) else { throw StoreError.missing }
        try hand.writer.drop(action, in: dialogue)
        return challenge
    }
}
