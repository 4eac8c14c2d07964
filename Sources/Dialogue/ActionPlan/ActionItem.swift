/// One promise made at a dialogue: a deed, one responsible body, a date and how it will be measured (IV.iii.c, V).
package struct ActionItem: Identifiable, Hashable, Sendable {
    package let id: ID<ActionItem>
    package let promise: Promise
    package private(set) var state: State
    package private(set) var settledOn: Day?

    package init(id: ID<ActionItem>, promise: Promise, state: State = .open, settledOn: Day? = nil) {
        self.id = id
        self.promise = promise
        self.state = state
        self.settledOn = settledOn
    }

    /// What was promised; it is never edited, only fulfilled, or reported as impossible.
    package struct Promise: Hashable, Sendable {
        package let deed: Bilingual
        package let body: ID<Body>
        package let due: Day
        package let measure: Bilingual
        package let support: Support

        package init(
            deed: Bilingual?, body: ID<Body>?, due: Day?, measure: Bilingual?, support: Support, agreedOn: Day
        ) throws(Refusal) {
            guard let deed else { throw .deedMissing }
            guard let body else { throw .bodyMissing }
            guard let due else { throw .dueMissing }
            guard due > agreedOn else { throw .dueNotLater(agreedOn) }
            guard let measure else { throw .measureMissing }
            self.init(deed: deed, body: body, due: due, measure: measure, support: support)
        }

        /// As it was kept.
        package init(deed: Bilingual, body: ID<Body>, due: Day, measure: Bilingual, support: Support) {
            self.deed = deed
            self.body = body
            self.due = due
            self.measure = measure
            self.support = support
        }
    }

    /// Whether somebody has committed the means (the three classes of the integration workshop).
    package enum Support: String, CaseIterable, Sendable {
        case ongoing, promised
        case notYet = "not_yet"
    }

    /// What the responsible body says.
    package enum State: String, CaseIterable, Sendable {
        case open
        case onTrack = "on_track"
        case late, done, cannot

        package var isSettled: Bool { self == .done || self == .cannot }
    }

    /// What a body may report; nobody reports that an action is merely open.
    package static let reports: [State] = [.onTrack, .late, .done, .cannot]

    package enum Refusal: Error, Hashable, Sendable {
        case deedMissing, bodyMissing, dueMissing, measureMissing
        case dueNotLater(Day)
        case alreadyDone
        case wordsMissing(State)
        /// What was reported as done is taken back only with a line that says why.
        case takingBackUnexplained
        case notReportable
        case wordsTooLong(Int, most: Int)
        case followUpNotBegun
        /// Promises are made from the moment the sitting is open …
        case sittingNotOpen
        /// … until the report that lists them is published.
        case reportAlreadyPublished
        /// The challenge was answered, noted or left unresolved; it promises nothing.
        case challengeSettledOtherwise(Challenge.Disposition)
        /// A challenge settled as agreed keeps one action at least.
        case lastOfAgreed
    }

    /// Whether the room may still agree on one more action for a challenge.
    package static func requireAgreeable(at stage: Stage, _ disposition: Challenge.Disposition?) throws(Refusal) {
        try requireOpenPlan(at: stage)
        if let disposition, disposition != .agreed { throw .challengeSettledOtherwise(disposition) }
    }

    /// Whether an action may still be taken out of the plan; `actions` are those of its challenge, itself included.
    package static func requireDroppable(
        at stage: Stage, _ disposition: Challenge.Disposition?, actions: Int
    ) throws(Refusal) {
        try requireOpenPlan(at: stage)
        guard disposition != .agreed || actions > 1 else { throw .lastOfAgreed }
    }

    private static func requireOpenPlan(at stage: Stage) throws(Refusal) {
        guard stage >= .inSession else { throw .sittingNotOpen }
        guard stage <= .reporting else { throw .reportAlreadyPublished }
    }

    /// Bodies report once the follow-up has begun, and go on after the dialogue is closed: a promise outlives it.
    package static func requireReporting(at stage: Stage) throws(Refusal) {
        guard stage >= .followUp else { throw .followUpNotBegun }
    }

    package func isOverdue(on today: Day) -> Bool { !state.isSettled && promise.due < today }

    /// The year of its life the action is in: 1 until its first dialogue is a year old, then 2, 3 …
    package static func year(agreedIn: Int, now: Int) -> Int { max(1, now - agreedIn + 1) }

    /// Days in which a body may take back that it is done.
    package static let daysToTakeBack = 14

    /// Whether what was reported as done may still be taken back.
    package func canTakeBack(on day: Day) -> Bool {
        guard state == .done, let settledOn else { return false }
        return day.days(since: settledOn) <= ActionItem.daysToTakeBack
    }

    /// The responsible body reports. What is late or impossible needs a line that says why, and so does what was done
    /// and is not; that is taken back for a time only.
    package mutating func report(_ new: State, words: String, on day: Day) throws(Refusal) {
        guard ActionItem.reports.contains(new) else { throw .notReportable }
        guard state != .done || (new != .done && canTakeBack(on: day)) else { throw .alreadyDone }
        if words.trimmingBlanks.isEmpty {
            guard state != .done else { throw .takingBackUnexplained }
            guard new != .cannot && new != .late else { throw .wordsMissing(new) }
        }
        let length = words.unicodeScalars.count
        guard length <= ActionReport.longest else { throw .wordsTooLong(length, most: ActionReport.longest) }
        state = new
        settledOn = new.isSettled ? day : nil
    }
}
