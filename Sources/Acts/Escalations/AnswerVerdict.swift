package import Dialogue
import Store

/// The province says that the answer of the national level solves its problem.
package struct AcceptAnswer: Act {
    package let at: OfDialogue
    let challenge: ID<Challenge>

    package static let facts = ActFacts("accept_answer", by: .account(.escalate), leaving: .escalationAccepted)
    package static let shape = Shape(Self.init, .dialogue, .id("challenge"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        let row = try hand.seenEscalation(of: challenge, in: dialogue)
        try hand.writer.acceptAnswer(to: row.id, in: dialogue, for: .province(dialogue.province))
        return Done()
    }
}

/// The province says why the answer does not solve it: the question lies on the national desk again.
package struct GiveBackAnswer: Act {
    package let at: OfDialogue
    let challenge: ID<Challenge>
    let back: Bilingual?

    package static let facts = ActFacts("give_back_answer", by: .account(.escalate), leaving: .escalationReturned)
    package static let shape = Shape(Self.init, .dialogue, .id("challenge"), .bilingual("back", most: 4000))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        let row = try hand.seenEscalation(of: challenge, in: dialogue)
        try hand.writer.giveBackAnswer(to: row.id, because: back, in: dialogue, for: .province(dialogue.province))
        return Done()
    }
}

extension Hand {
    fileprivate func seenEscalation(
        of challenge: ID<Challenge>, in dialogue: PartnershipDialogue
    ) throws -> EscalationRow {
        guard let row = try writer.escalation(of: challenge), row.dialogue == dialogue.name else {
            throw StoreError.missing
        }
        try require(row.seen)
        return row
    }
}
