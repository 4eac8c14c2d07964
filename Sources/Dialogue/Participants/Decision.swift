/// One step on somebody's way on to the list or off it, as it is kept for "why is this person (not) here?".
package struct Decision: Hashable, Sendable {
    package let kind: Kind
    package let at: Instant
    /// As the journal writes it.
    package let actor: String
    package let reason: String?

    package init(kind: Kind, at instant: Instant, actor: String, reason: String? = nil) {
        self.kind = kind
        self.at = instant
        self.actor = actor
        self.reason = reason
    }

    /// The word is kept, so a case is never renamed.
    package enum Kind: String, CaseIterable, Sendable {
        /// As the rule of the class proposes.
        case proposed
        /// Although the rule does not; with the reason.
        case proposedAgainstRule = "proposed_against_rule"
        /// Typed in by hand.
        case added
        case accepted
        /// Selected by the secretariat, for the Governor to confirm.
        case selected
        case confirmed
        /// The Governor did not confirm; with the reason.
        case sentBack = "sent_back"
        case refused
        case putToWait = "put_to_wait"
        case movedUp = "moved_up"
        /// Let in at the door without being on the accepted list.
        case walkedIn = "walked_in"
    }
}
