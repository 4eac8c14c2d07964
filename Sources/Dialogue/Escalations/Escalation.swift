/// A challenge the province cannot solve, on its way to a national body and back (IV.ii.c, IV.iii.c, V).
package struct Escalation: Identifiable, Hashable, Sendable {
    package let id: ID<Escalation>
    package let challenge: ID<Challenge>
    /// What is asked of the national level.
    package let request: Bilingual
    package let rung: Rung
    package let sentOn: Day
    package private(set) var dueOn: Day
    package private(set) var acknowledgedOn: Day?
    package private(set) var answer: Answer?
    /// When the province said that the answer solves the problem. Answered is not yet solved.
    package private(set) var acceptedOn: Day?

    package init(
        id: ID<Escalation>, challenge: ID<Challenge>, request: Bilingual, rung: Rung, sentOn: Day, dueOn: Day,
        acknowledgedOn: Day? = nil, answer: Answer? = nil, acceptedOn: Day? = nil
    ) {
        self.id = id
        self.challenge = challenge
        self.request = request
        self.rung = rung
        self.sentOn = sentOn
        self.dueOn = dueOn
        self.acknowledgedOn = acknowledgedOn
        self.answer = answer
        self.acceptedOn = acceptedOn
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
        case sent, acknowledged, answered, accepted
    }

    package var state: State {
        if acceptedOn != nil { return .accepted }
        return answer != nil ? .answered : acknowledgedOn != nil ? .acknowledged : .sent
    }

    /// An answer that did not solve the problem, as it was given, and why the province asked again.
    package struct Return: Hashable, Sendable {
        package let answer: Answer
        package let reason: Bilingual
        package let on: Day

        package init(answer: Answer, reason: Bilingual, on: Day) {
            self.answer = answer
            self.reason = reason
            self.on = on
        }
    }

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
        /// There is no answer to accept or to give back.
        case notAnswered
        case alreadyAccepted
        case returnReasonMissing
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

    /// The province says that the answer solves the problem.
    package mutating func accept(on day: Day) throws(Refusal) {
        try requireVerdictOpen()
        acceptedOn = day
    }

    /// The province says that it does not, and asks again; the national body has its days once more.
    package mutating func giveBack(because reason: Bilingual?, on day: Day) throws(Refusal) -> Return {
        try requireVerdictOpen()
        guard let reason else { throw .returnReasonMissing }
        guard let answer else { throw .notAnswered }
        self.answer = nil
        dueOn = day.adding(days: Escalation.daysToAnswer)
        return Return(answer: answer, reason: reason, on: day)
    }

    private func requireVerdictOpen() throws(Refusal) {
        guard acceptedOn == nil else { throw .alreadyAccepted }
        guard answer != nil else { throw .notAnswered }
    }
}
