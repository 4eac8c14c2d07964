/// What the room deliberates on: one input, or several that say the same. Joining keeps each input's number and words.
package struct Challenge: Identifiable, Hashable, Sendable {
    package let id: ID<Challenge>
    /// Running number in the dialogue.
    package let number: Int
    package internal(set) var title: Bilingual
    package private(set) var settlement: Settlement?

    package init(id: ID<Challenge>, number: Int, title: Bilingual, settlement: Settlement? = nil) {
        self.id = id
        self.number = number
        self.title = title
        self.settlement = settlement
    }

    /// How an input ends (IV.iii.b: considered, responded to, resolved).
    package enum Disposition: String, CaseIterable, Sendable, Hashable {
        case answered
        /// Becomes one or more actions.
        case agreed
        /// Noted and not taken up, with the reason.
        case noted
        /// Goes to the national level (IV.iii.c).
        case unresolved
    }

    package struct Settlement: Hashable, Sendable {
        package let disposition: Disposition
        /// The answer, the agreed solution, or the reason why not.
        package let response: Bilingual?
        package let settledAt: Instant

        package init(disposition: Disposition, response: Bilingual?, settledAt: Instant) {
            self.disposition = disposition
            self.response = response
            self.settledAt = settledAt
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noDisposition
        case responseMissing(Disposition)
        case noAction
        case reportAlreadyPublished
        case sittingNotOpen
        case noInputs
        case noTitle
        /// A challenge with actions or an escalation stays what it is.
        case hasFollowUp
    }

    /// Settles the challenge, and with it every input joined in it. May be done again until the report is published;
    /// and after that, until the dialogue is closed, what was left unresolved and is not sent up may still be settled
    /// as not taken up, with the reason: nothing is dropped in silence.
    package mutating func settle(
        as disposition: Disposition, response: Bilingual?, actions: Int, stage: Stage, at instant: Instant
    ) throws(Refusal) {
        guard stage >= .inSession else { throw .sittingNotOpen }
        let isDropped = settlement?.disposition == .unresolved && disposition == .noted && stage < .closed
        guard stage <= .reporting || isDropped else { throw .reportAlreadyPublished }
        if disposition == .agreed {
            guard actions > 0 else { throw .noAction }
        } else {
            guard response != nil else { throw .responseMissing(disposition) }
            guard actions == 0 else { throw .hasFollowUp }
        }
        settlement = Settlement(disposition: disposition, response: response, settledAt: instant)
    }
}
