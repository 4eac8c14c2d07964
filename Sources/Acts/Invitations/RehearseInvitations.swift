package import Dialogue
import Store

/// Everything as at a release, and nothing leaves: no link opens, nobody counts as invited. As often as one likes.
package struct RehearseInvitations: Act {
    package let at: OfDialogue

    package static let facts = ActFacts(
        "rehearse_invitations", by: .account(.release), leaving: .invitationsRehearsed)
    package static let shape = Shape(Self.init, .dialogue)

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.rehearseInvitations(of: dialogue, confirmed: hand.seenList)
        return Done()
    }
}
