/// Papers printed together in the background, to be fetched when they are ready.
package struct Batch: Identifiable, Hashable, Sendable {
    package let id: ID<Batch>
    package let dialogue: ID<PartnershipDialogue>
    package let kind: Kind
    package let askedAt: Instant
    /// A word nobody can guess, by which its file is called.
    package let mark: String
    package let outcome: Outcome?

    package init(
        id: ID<Batch>, dialogue: ID<PartnershipDialogue>, kind: Kind, askedAt: Instant, mark: String,
        outcome: Outcome? = nil
    ) {
        self.id = id
        self.dialogue = dialogue
        self.kind = kind
        self.askedAt = askedAt
        self.mark = mark
        self.outcome = outcome
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// One PDF for each invitee, in a ZIP.
        case letterFiles = "letter_files"
        /// All letters in one PDF, to be printed at once.
        case letterBook = "letter_book"
        case badges
    }

    package struct Outcome: Hashable, Sendable {
        package let at: Instant
        /// How many papers it holds; nothing where it failed.
        package let papers: Int?

        package init(at instant: Instant, papers: Int?) {
            at = instant
            self.papers = papers
        }
    }

    /// A batch is kept so many days: it holds personal links.
    package static let daysKept = 7

    package func isExpired(on today: Day) -> Bool {
        outcome.map { today.days(since: $0.at.day) >= Self.daysKept } ?? false
    }

    package enum Refusal: Error, Hashable, Sendable {
        /// No letter has left, nobody is accepted: there is nothing to print.
        case nothingToPrint
        /// The same batch is being made.
        case underWay
    }
}
