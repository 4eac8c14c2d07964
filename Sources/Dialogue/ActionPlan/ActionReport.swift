/// What a responsible body said of its action, once. Reports are never changed; a new one follows the old.
package struct ActionReport: Hashable, Sendable {
    package let state: ActionItem.State
    package let words: String
    package let at: Instant

    package init(state: ActionItem.State, words: String, at instant: Instant) {
        self.state = state
        self.words = words
        at = instant
    }

    /// Characters (Unicode scalars) a line may have.
    package static let longest = 1000
}
