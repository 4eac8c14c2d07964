package import Dialogue
import Store

/// Invitations leave: all that wait, if they are those somebody has seen, by the ways they saw.
package struct ReleaseInvitations: Act {
    package let at: OfDialogue

    package static let facts = ActFacts(
        "release_invitations", by: .account(.release), leaving: .invitationsReleased)
    package static let shape = Shape(Self.init, .dialogue)

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.releaseInvitations(
            of: dialogue.name, for: .province(dialogue.province), confirmed: hand.seenList, link: hand.links.invitee)
        return Done()
    }
}
