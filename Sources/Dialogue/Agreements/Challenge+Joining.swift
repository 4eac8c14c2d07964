extension Challenge {
    /// When inputs may be joined, and taken out again: from the first input, while the report is not published.
    package static func requireJoinable(at stage: Stage) throws(Refusal) {
        guard stage >= .invited else { throw .sittingNotOpen }
        guard stage <= .reporting else { throw .reportAlreadyPublished }
    }

    /// An input is taken out again, also of what is settled, until the report is published; never the last one of a
    /// challenge that has a promise or was sent up.
    /// - Parameter left: inputs that stay in the challenge.
    package func requireReleasable(left: Int, actions: Int, isSentUp: Bool, stage: Stage) throws(Refusal) {
        try Challenge.requireJoinable(at: stage)
        guard left > 0 || (actions == 0 && !isSentUp) else { throw .hasFollowUp }
    }

    /// A better title, or its translation, until the report is published.
    package mutating func retitle(_ title: Bilingual?, stage: Stage) throws(Refusal) {
        try Challenge.requireJoinable(at: stage)
        guard let title else { throw .noTitle }
        self.title = title
    }
}
