/// A challenge the province cannot solve, on its way to a national body and back (IV.ii.c, IV.iii.c, V).
package struct Escalation: Identifiable, Hashable, Sendable {
    package let id: ID<Escalation>
    package let challenge: ID<Challenge>
    /// What is asked of the national level.
    package let request: Bilingual
    package let rung: Rung
    package let sentOn: Day
    package let dueOn: Day
    package private(set) var acknowledgedOn: Day?
    package private(set) var answer: Answer?

    package init(
        id: ID<Escalation>, challenge: ID<Challenge>, request: Bilingual, rung: Rung, sentOn: Day, dueOn: Day,
        acknowledgedOn: Day? = nil, answer: Answer? = nil
    ) {
        self.id = id
        self.challenge = challenge
        self.request = request
        self.rung = rung
        self.sentOn = sentOn
        self.dueOn = dueOn
        self.acknowledgedOn = acknowledgedOn
        self.answer = answer
    }

    /// Where it goes. The first stop is always NCDD-S/MoI.
    package enum Rung: String, CaseIterable, Sendable {
        case ncdds
    }

    package struct Answer: Hashable, Sendable {
        package let words: Bilingual
        package let on: Day

        package init(words: Bilingual, on: Day) {
            self.words = words
            self.on = on
        }
    }

    package enum State: String, CaseIterable, Sendable {
        case sent, acknowledged, answered
    }

    package var state: State { answer != nil ? .answered : acknowledgedOn != nil ? .acknowledged : .sent }

    /// Days a national body has to answer; product default, a setting later.
    package static let daysToAnswer = 30

    package func isOverdue(on today: Day) -> Bool { answer == nil && dueOn < today }

    package enum Refusal: Error, Hashable, Sendable {
        case notUnresolved
        case alreadySent
        case requestMissing
        case alreadyAcknowledged
        case notAcknowledged
        case answerMissing
        case alreadyAnswered
        case tooEarly(Stage)
    }

    /// Only an unresolved challenge goes up, and only once.
    package static func requireSendable(
        _ disposition: Challenge.Disposition?, sentBefore: Bool, stage: Stage
    ) throws(Refusal) {
        guard stage >= .inSession else { throw .tooEarly(stage) }
        guard disposition == .unresolved else { throw .notUnresolved }
        guard !sentBefore else { throw .alreadySent }
    }

    package mutating func acknowledge(on day: Day) throws(Refusal) {
        guard acknowledgedOn == nil else { throw .alreadyAcknowledged }
        acknowledgedOn = day
    }

    /// The answer shows on every input behind the challenge.
    package mutating func answer(_ words: Bilingual?, on day: Day) throws(Refusal) {
        guard acknowledgedOn != nil else { throw .notAcknowledged }
        guard answer == nil else { throw .alreadyAnswered }
        guard let words else { throw .answerMissing }
        answer = Answer(words: words, on: day)
    }
}
