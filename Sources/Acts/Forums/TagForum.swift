package import Dialogue
import Store

/// Those who were ticked belong to one forum of a combined sitting.
package struct TagForum: Act {
    package let at: OfDialogue
    let participant: [Ticked<Participant>]
    let forum: Forum

    package static let facts = ActFacts("tag_forum", by: .account(.shapeAgenda), leaving: .forumTagged)
    package static let shape = Shape(
        Self.init, .dialogue, .all(.ticked("participant")), .word("forum", or: Forum.Refusal.noForum))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        let convener = try hand.convener
        let forums = try hand.writer.forums(of: dialogue.id)
        for one in participant { try one.require(forums[one.id]) }
        try hand.writer.tag(participant.map(\.id), to: forum, by: convener, in: dialogue)
        return Done()
    }
}
