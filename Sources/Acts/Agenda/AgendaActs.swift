import Dialogue
import Store

enum AgendaActs {
    static let all = [
        Entry(OrderAgenda.self),
        Entry(MoveAgendaItem.self),
        Entry(RemoveAgendaItem.self),
        Entry(ApproveAgenda.self),
        Entry(ReopenAgenda.self),
        Entry(DiscardAgendaDraft.self),
        Entry(RehearseAgendaChange.self),
        Entry(TellOfChange.self),
        Entry(RemoveDocument.self),
        Entry(EnterRoom.self),
        Entry(RemoveRoom.self),
    ]
}

extension Hand {
    /// Who shapes the agenda, and so which forum's items.
    /// - Throws: `StoreError.missing` for roles that convene no sitting.
    var convener: Convener {
        get throws {
            guard case .account(let visitor) = call.by, let convener = Convener(visitor.role) else {
                throw StoreError.missing
            }
            return convener
        }
    }

    /// Whether the agenda is planned still, so that it is worked on where it is read.
    func shapeAgenda(
        of dialogue: PartnershipDialogue, _ shape: (inout [AgendaItem]) throws -> Void
    ) throws -> Bool {
        var items = try writer.workingAgenda(of: dialogue).items
        try shape(&items)
        try writer.changeAgenda(of: dialogue.name, to: items, by: convener, for: .province(dialogue.province))
        return dialogue.stage == .planned
    }

    /// Whoever approves or rehearses a change has seen whom it concerns.
    func requireConcerned(_ dialogue: PartnershipDialogue) throws {
        guard call.mark(SeenList.name) != nil, dialogue.stage != .planned else { return }
        try seenList.require(try writer.seenForChange(of: dialogue))
    }
}

extension Agenda {
    /// All that an approval keeps, with the names of people and rooms as they were read.
    package var seen: Seen { Seen(plan, items) }
}
