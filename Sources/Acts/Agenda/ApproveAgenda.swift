package import Dialogue
import Store

/// The Board approves the agenda it has read, and nothing else, with the code of its device (IV.iii.a).
package struct ApproveAgenda: Act {
    package let at: OfDialogue

    package static let facts = ActFacts("approve_agenda", by: .account(.approveAgenda), leaving: .agendaApproved)
    package static let shape = Shape(Self.init, .dialogue)

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.require(try hand.writer.workingAgenda(of: dialogue).seen)
        try hand.requireConcerned(dialogue)
        try hand.writer.approveAgenda(of: dialogue.name, for: .province(dialogue.province))
        return Done()
    }
}

/// An approved agenda is worked on again before the invitations leave.
package struct ReopenAgenda: Act {
    package let at: OfDialogue

    package static let facts = ActFacts("reopen_agenda", by: .account(.plan), leaving: .agendaReopened)
    package static let shape = Shape(Self.init, .dialogue)

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.reopenAgenda(of: dialogue.name, for: .province(dialogue.province))
        return Done()
    }
}

/// A change that waits for the Board is thrown away; nobody's unread.
package struct DiscardAgendaDraft: Act {
    package let at: OfDialogue

    package static let facts = ActFacts("discard_agenda_draft", by: .account(.plan), leaving: .agendaDraftDiscarded)
    package static let shape = Shape(Self.init, .dialogue)

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.require(try hand.writer.workingAgenda(of: dialogue).seen)
        try hand.writer.discardAgendaDraft(of: dialogue.name, for: .province(dialogue.province))
        return Done()
    }
}

/// Whoever a change would concern is written to, and nothing leaves.
package struct RehearseAgendaChange: Act {
    package let at: OfDialogue

    package static let facts = ActFacts(
        "rehearse_agenda_change", by: .account(.release), leaving: .invitationsRehearsed)
    package static let shape = Shape(Self.init, .dialogue)

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.requireConcerned(dialogue)
        try hand.writer.rehearseChange(of: dialogue)
        return Done()
    }
}
