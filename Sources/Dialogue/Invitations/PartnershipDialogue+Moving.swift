extension PartnershipDialogue {
    /// Why an approved dialogue stays when and where it is.
    package enum MoveRefusal: Error, Hashable, Sendable {
        /// Before the approval the plan is simply changed; once it has begun it is too late.
        case notBetweenApprovalAndSitting
        case nothingMoved
        case dayPast
    }

    /// The approved dialogue is held at another time or place; title and host forum stay. Everybody who was invited
    /// and has not declined is told.
    package mutating func move(to moved: Plan, today: Day) throws(MoveRefusal) {
        guard stage == .prepared || stage == .invited else { throw .notBetweenApprovalAndSitting }
        guard moved.opensOn >= today else { throw .dayPast }
        var next = plan
        next.opensOn = moved.opensOn
        next.endsOn = moved.endsOn
        next.startsAt = moved.startsAt
        next.endsAt = moved.endsAt
        next.venue = moved.venue
        guard next != plan else { throw .nothingMoved }
        plan = next
    }
}
