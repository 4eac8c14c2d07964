package import Dialogue
import Store

/// The order a list was dragged into. Another set of items means that somebody has added or removed one meanwhile.
package struct OrderAgenda: Act {
    package let at: OfDialogue
    let item: [ID<AgendaItem>]

    package static let facts = ActFacts("order_agenda", by: .account(.shapeAgenda), leaving: .agendaChanged)
    package static let shape = Shape(Self.init, .dialogue, .all(.id("item")))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Bool {
        try hand.shapeAgenda(of: dialogue) { items in
            try hand.require(Seen(items.map(\.id)))
            guard Set(item) == Set(items.map(\.id)), item.count == items.count else {
                throw StoreError.changedMeanwhile
            }
            items = item.compactMap { id in items.first { $0.id == id } }
        }
    }
}

/// One item changes places with the one before or after it.
package struct MoveAgendaItem: Act {
    package let at: OfDialogue
    let item: ID<AgendaItem>
    let way: Way

    package enum Way: String, CaseIterable, Sendable { case earlier, later }

    package static let facts = ActFacts("move_agenda_item", by: .account(.shapeAgenda), leaving: .agendaChanged)
    package static let shape = Shape(Self.init, .dialogue, .id("item"), .word("way", or: StoreError.missing))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Bool {
        try hand.shapeAgenda(of: dialogue) { items in
            try hand.require(Seen(items.map(\.id)))
            guard let index = items.firstIndex(where: { $0.id == item }) else { throw StoreError.missing }
            let other = way == .earlier ? index - 1 : index + 1
            if items.indices.contains(other) { items.swapAt(index, other) }
        }
    }
}

/// An item leaves the agenda.
package struct RemoveAgendaItem: Act {
    package let at: OfDialogue
    let item: ID<AgendaItem>

    package static let facts = ActFacts("remove_agenda_item", by: .account(.shapeAgenda), leaving: .agendaChanged)
    package static let shape = Shape(Self.init, .dialogue, .id("item"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Bool {
        try hand.shapeAgenda(of: dialogue) { items in
            guard let standing = items.first(where: { $0.id == item }) else { throw StoreError.missing }
            try hand.require(Seen(standing))
            items.removeAll { $0.id == item }
        }
    }
}
