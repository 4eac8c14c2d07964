package import Dialogue
import Store

/// The national desk says that a question has arrived.
package struct AcknowledgeEscalation: Act {
    package let at: OfScope
    let escalation: ID<Escalation>

    package static let facts = ActFacts(
        "acknowledge_escalation", by: .account(.answerNationally), leaving: .escalationAcknowledged)
    package static let shape = Shape(Self.init, .scope, .id("escalation"))

    package func perform(_ scope: Scope, _ hand: Hand) throws -> ID<Escalation> {
        try hand.writer.acknowledge(escalation, for: scope)
        return escalation
    }
}

/// The national desk answers.
package struct AnswerEscalation: Act {
    package let at: OfScope
    let escalation: ID<Escalation>
    let answer: Bilingual?

    package static let facts = ActFacts(
        "answer_escalation", by: .account(.answerNationally), leaving: .escalationAnswered)
    package static let shape = Shape(Self.init, .scope, .id("escalation"), .bilingual("answer", most: 4000))

    package func perform(_ scope: Scope, _ hand: Hand) throws -> ID<Escalation> {
        try hand.writer.answer(escalation, with: answer, for: scope)
        return escalation
    }
}
