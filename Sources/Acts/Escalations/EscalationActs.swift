import Store

enum EscalationActs {
    static let all = [
        Entry(EscalateChallenge.self),
        Entry(AcceptAnswer.self),
        Entry(GiveBackAnswer.self),
        Entry(AcknowledgeEscalation.self),
        Entry(AnswerEscalation.self),
    ]
}

extension EscalationRow {
    /// The answer that was read.
    package var seen: Seen { Seen(escalation, returns.count) }
}
