package import Dialogue
import Store

/// Something that was ordered is not needed.
package struct RemoveArrangement: Act {
    package let at: OfDialogue
    let arrangement: ID<Arrangement>

    package static let facts = ActFacts("remove_arrangement", by: .account(.prepare), leaving: .arrangementRemoved)
    package static let shape = Shape(Self.init, .dialogue, .id("arrangement"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.removeArrangement(arrangement, of: dialogue)
        return Done()
    }
}
