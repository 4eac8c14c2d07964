package import Dialogue
import Store

/// Somebody has told those whom a changed agenda concerns.
package struct TellOfChange: Act {
    package let at: OfDialogue
    let notice: [ID<AgendaNotice>]

    package static let facts = ActFacts(
        "tell_of_change", by: .account(.shapeAgenda), leaving: .noticeGiven, offline: true)
    package static let shape = Shape(Self.init, .dialogue, .some(.id("notice")))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.keepTold(notice, of: dialogue)
        return Done()
    }
}

/// A document is taken off its item.
package struct RemoveDocument: Act {
    package let at: OfDialogue
    let document: ID<AgendaDocument>

    package static let facts = ActFacts("remove_document", by: .account(.shapeAgenda), leaving: .documentRemoved)
    package static let shape = Shape(Self.init, .dialogue, .id("document"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.removeDocument(document, by: hand.convener, of: dialogue)
        return Done()
    }
}
