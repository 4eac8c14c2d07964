/// What goes from one holder of an office to the next. It is shown before the hand-over and kept after it.
package enum HandOver {
    package struct Move: Hashable, Sendable {
        package let kind: Kind
        package let dialogue: ID<PartnershipDialogue>
        /// «BTB/2026», for the eye.
        package let dialogueName: String
        /// The number on the badge, of the action or of the escalation; empty for a link of the body or to name
        /// people.
        package let reference: String
        /// The day its clock runs out, where it has one.
        package let due: Day?

        package init(
            kind: Kind, dialogue: ID<PartnershipDialogue>, dialogueName: String, reference: String, due: Day? = nil
        ) {
            self.kind = kind
            self.dialogue = dialogue
            self.dialogueName = dialogueName
            self.reference = reference
            self.due = due
        }
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// An invitation that nobody has used yet: the letter is printed for the new holder.
        case invitation
        /// An invitation that had left: its link opens nothing any more, the next letter carries a new one.
        case invitationLink = "invitation_link"
        /// An open action of the body, with the day it is due.
        case action
        /// The link through which the body reports: withdrawn and made anew.
        case bodyLink = "body_link"
        /// A link on which people are named: withdrawn and made anew.
        case nominationLink = "nomination_link"
    }
}
