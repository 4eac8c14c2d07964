/// A draft that a province shares with those who support it, NCDD-S or CDCB, and what they advise (guideline IV.ii.b,
/// c). Nobody else on the national side reads it, and nothing waits for the advice.
package struct Advice: Hashable, Sendable {
    package let id: ID<Advice>
    package let dialogue: DialogueName
    package let matter: Matter
    /// Who is asked.
    package let adviser: Role
    package let question: String
    package let askedAt: Instant
    package private(set) var words: String?
    package private(set) var givenAt: Instant?

    package init(
        id: ID<Advice>, dialogue: DialogueName, matter: Matter, adviser: Role, question: String, askedAt: Instant,
        words: String? = nil, givenAt: Instant? = nil
    ) {
        self.id = id
        self.dialogue = dialogue
        self.matter = matter
        self.adviser = adviser
        self.question = question
        self.askedAt = askedAt
        self.words = words
        self.givenAt = givenAt
    }

    package enum Matter: String, CaseIterable, Sendable {
        case agenda, report

        /// Whether there is such a draft to share.
        package func isDraft(at stage: Stage) -> Bool {
            switch self {
            case .agenda: stage <= .invited
            case .report: stage == .inSession || stage == .reporting
            }
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noQuestion, noWords, noAdviser
        /// There is no draft of it at this stage.
        case noDraft
        case alreadyGiven
    }

    /// Those who can be asked.
    package static let advisers: [Role] = [.nationalDesk, .cdcb]

    package mutating func give(_ words: String, at instant: Instant) throws(Refusal) {
        guard givenAt == nil else { throw .alreadyGiven }
        let words = words.trimmingBlanks
        guard !words.isEmpty else { throw .noWords }
        self.words = words
        givenAt = instant
    }
}
