/// One item of an agenda: a theme of the guideline, or a pause between them.
package struct AgendaItem: Identifiable, Hashable, Sendable {
    package let id: Dialogue.ID<AgendaItem>
    package var theme: Theme
    package var title: Bilingual
    /// How long it takes.
    package var minutes: Int
    /// Who presents, in words: what stands there while nobody on the list is chosen ("the Provincial Governor").
    package var presenter: Bilingual?
    /// Those on the list who present, in their order.
    package var presenters: [Person]
    /// Those on the list whom this item needs in the room.
    package var expected: [Person]
    package var sectors: [Sector]
    /// Whose item it is in a combined sitting (IV.iii.a).
    package var forum: Forum
    /// Nothing is the main hall.
    package var room: Place?
    /// Begins together with the item before it, in another room.
    package var isParallel: Bool
    /// The time at which it has to begin, where that is promised to somebody.
    package var startsAt: TimeOfDay?

    package init(
        id: Dialogue.ID<AgendaItem>, theme: Theme, title: Bilingual, minutes: Int, presenter: Bilingual? = nil,
        presenters: [Person] = [], expected: [Person] = [], sectors: [Sector] = [], forum: Forum = .dialogue,
        room: Place? = nil, isParallel: Bool = false, startsAt: TimeOfDay? = nil
    ) {
        self.id = id
        self.theme = theme
        self.title = title
        self.minutes = minutes
        self.presenter = presenter
        self.presenters = presenters
        self.expected = expected
        self.sectors = sectors
        self.forum = forum
        self.room = room
        self.isParallel = isParallel
        self.startsAt = startsAt
    }

    /// Somebody on the list of participants, as an agenda names them.
    package struct Person: Hashable, Sendable {
        package let id: Dialogue.ID<Participant>
        package let name: Bilingual

        package init(id: Dialogue.ID<Participant>, name: Bilingual) {
            self.id = id
            self.name = name
        }
    }

    /// A room, as an agenda names it.
    package struct Place: Hashable, Sendable {
        package let id: Dialogue.ID<SittingRoom>
        package let name: Bilingual

        package init(id: Dialogue.ID<SittingRoom>, name: Bilingual) {
            self.id = id
            self.name = name
        }
    }

    /// Why an item is not taken as it was typed.
    package enum Refusal: Error, Hashable, Sendable {
        case minutesOutOfRange
        case noTitle
        /// Only somebody who will be invited can present or be needed.
        case notInvited(Dialogue.ID<Participant>)
        case tooManyPresenters
        /// There is nothing before the first item that it could begin together with.
        case nothingBefore
        /// The item belongs to the other forum of a combined sitting.
        case ofOtherForum(Forum)
    }

    /// The lengths an item may have.
    package static let lengths = 5...480
    package static let mostPresenters = 3

    /// Everybody the item cannot do without.
    package var people: [Person] { presenters + expected.filter { !presenters.contains($0) } }

    /// Who presents, as everybody reads it.
    package var presentedBy: Bilingual? {
        guard !presenters.isEmpty else { return presenter }
        return Bilingual(
            khmer: presenters.map { $0.name.text(in: .khmer) }.joined(separator: ", "),
            english: presenters.map { $0.name.text(in: .english) }.joined(separator: ", "))
    }

    /// The presenter in words, where they are what is shown.
    var words: Bilingual? { presenters.isEmpty ? presenter : nil }

    /// Presenters and those needed must be on the list of those who are invited or will be.
    package func requireInvited(among invited: Set<Dialogue.ID<Participant>>) throws(Refusal) {
        guard presenters.count <= Self.mostPresenters else { throw .tooManyPresenters }
        if let missing = people.first(where: { !invited.contains($0.id) }) { throw .notInvited(missing.id) }
    }
}
