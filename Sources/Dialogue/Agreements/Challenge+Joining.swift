extension Challenge {
    /// When inputs may be joined, and taken out again: from the first input, while the report is not published.
    package static func requireJoinable(at stage: Stage) throws(Refusal) {
        guard stage >= .invited else { throw .sittingNotOpen }
        guard stage <= .reporting else { throw .reportAlreadyPublished }
    }

    /// An input is taken out only while nobody has been told an answer, and never the last one that has a promise.
    /// - Parameter left: inputs that stay in the challenge.
    package func requireReleasable(left: Int, actions: Int, stage: Stage) throws(Refusal) {
        try Challenge.requireJoinable(at: stage)
        guard settlement == nil else { throw .alreadySettled }
        guard left > 0 || actions == 0 else { throw .hasFollowUp }
    }
}
