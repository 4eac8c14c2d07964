/// When an invitee who has not answered is asked again: never twice within so many days, never after an answer, and
/// never before the day somebody named who will answer later.
package struct Reminding: Hashable, Sendable {
    package let everyDays: Int
    /// Whether reminders leave by themselves, on a working morning; otherwise somebody presses the button.
    package let isByClock: Bool

    package static let standard = Reminding(days: 5, isByClock: false)
    package static let possible = 1...30

    package enum Refusal: Error, Hashable, Sendable {
        case daysOutOfRange
        /// Nobody is to be reminded.
        case nobodyDue
        /// Before the release there is nobody to remind; after the opening it is too late.
        case notBetweenReleaseAndSitting
    }

    package init(everyDays: Int, isByClock: Bool) throws(Refusal) {
        guard Self.possible.contains(everyDays) else { throw .daysOutOfRange }
        self.init(days: everyDays, isByClock: isByClock)
    }

    private init(days: Int, isByClock: Bool) {
        everyDays = days
        self.isByClock = isByClock
    }

    /// Whether the invitee is to be reminded today.
    /// - Parameters:
    ///   - laterOn: the day they named, where they said that they would answer later.
    ///   - askedOn: when they were last invited or reminded.
    package func isDue(_ participant: Participant, laterOn: Day?, askedOn: Day, today: Day) -> Bool {
        guard participant.isInvited, participant.answer == nil, !participant.hasArrived else {
            return false
        }
        if let laterOn, today < laterOn { return false }
        return today.days(since: askedOn) >= everyDays
    }

    /// Reminders go between the release and the day of the sitting.
    package static func requireTime(for dialogue: PartnershipDialogue, on today: Day) throws(Refusal) {
        guard dialogue.stage == .invited, today < dialogue.plan.opensOn else { throw .notBetweenReleaseAndSitting }
    }

    /// A rehearsal may be held before anybody is invited, too.
    package static func requireTimeToRehearse(for dialogue: PartnershipDialogue, on today: Day) throws(Refusal) {
        guard !dialogue.isInRehearsal else { return }
        try requireTime(for: dialogue, on: today)
    }

    /// By the clock they go in the morning of a working day, when somebody is there who can answer a question.
    package static func isHour(_ now: Instant) -> Bool {
        // 1970-01-01 was a Thursday.
        let weekday = (now.day.number % 7 + 7 + 3) % 7
        return weekday < 5 && (8 * 60..<11 * 60).contains(now.time.minutes)
    }
}

/// Somebody who will answer later, and when.
package enum LaterAnswer {
    package enum Refusal: Error, Hashable, Sendable {
        case notReleased
        case alreadyHere
        case dayMissing
        case dayPast
        /// The sitting would have begun.
        case dayTooLate(last: Day)
    }

    /// The day has to come, and leave time before the sitting.
    package static func require(
        _ day: Day?, of participant: Participant, for plan: PartnershipDialogue.Plan, today: Day
    ) throws(Refusal) -> Day {
        guard participant.isInvited else { throw .notReleased }
        guard !participant.hasArrived else { throw .alreadyHere }
        guard let day else { throw .dayMissing }
        guard day > today else { throw .dayPast }
        guard day < plan.opensOn else { throw .dayTooLate(last: plan.opensOn.adding(days: -1)) }
        return day
    }
}
