/// A room of a sitting beside the main hall, or the main hall itself.
package struct SittingRoom: Identifiable, Hashable, Sendable {
    package let id: Dialogue.ID<SittingRoom>
    package var name: Bilingual
    /// How many people may sit in it.
    package var seats: Int

    package init(id: Dialogue.ID<SittingRoom>, name: Bilingual, seats: Int) {
        self.id = id
        self.name = name
        self.seats = seats
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noName
        case seatsOutOfRange
        /// An item of the agenda still takes place there.
        case inUse
    }

    package static let sizes = 1...5000
}
