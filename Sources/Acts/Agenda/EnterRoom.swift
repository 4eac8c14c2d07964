package import Dialogue
import Store

/// A room of the sitting, and how many sit in it.
package struct EnterRoom: Act {
    package let at: OfDialogue
    let name: Bilingual
    let seats: Int

    package static let facts = ActFacts("enter_room", by: .account(.shapeAgenda), leaving: .roomEntered, offline: true)
    package static let shape = Shape(
        Self.init, .dialogue, .words("name", most: 200, or: SittingRoom.Refusal.noName),
        .number("seats", within: SittingRoom.sizes, or: SittingRoom.Refusal.seatsOutOfRange))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.enterRoom(SittingRoom(id: ID(0), name: name, seats: seats), in: dialogue)
        return Done()
    }
}

/// A room that no item of the agenda takes place in goes.
package struct RemoveRoom: Act {
    package let at: OfDialogue
    let room: ID<SittingRoom>

    package static let facts = ActFacts("remove_room", by: .account(.shapeAgenda), leaving: .roomRemoved)
    package static let shape = Shape(Self.init, .dialogue, .id("room"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.removeRoom(room, of: dialogue)
        return Done()
    }
}
