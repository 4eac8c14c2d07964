import Dialogue
import Khmer
import Store

/// Those who may be in the room, found by badge number or a part of a name, however it is spelled.
struct Attendees: Sendable {
    let rows: [ParticipantRow]

    /// - Parameter everybody: also those on the list who were not chosen, so that the door knows them when they come.
    init(_ reader: Reader, of dialogue: PartnershipDialogue, everybody: Bool = false) throws {
        rows = try reader.participants(of: dialogue.id).filter { row in
            everybody || row.participant.standing == .accepted || row.participant.hasArrived
        }
    }

    func matching(_ typed: String) -> [ParticipantRow] {
        let wanted = KhmerText.fold(typed)
        guard !wanted.isEmpty else { return [] }
        if let number = Int(wanted) { return rows.filter { $0.participant.number == number } }
        return rows.filter { row in Attendees.names(row).contains { KhmerText.fold($0).contains(wanted) } }
    }

    func row(_ id: ID<Participant>) -> ParticipantRow? { rows.first { $0.id == id } }

    private static func names(_ row: ParticipantRow) -> [String] {
        let card = row.participant.card
        return [card.name, card.office, row.bodyName].compactMap(\.self).flatMap { [$0.khmer, $0.english] }
            .compactMap(\.self) + [row.standIn].compactMap(\.self)
    }
}

extension ParticipantRow {
    /// «៣១ · សុខ ដារ៉ា · ស្រុកបវេល»: enough to tell two of one name apart.
    func line(_ language: Language) -> HTML {
        let parts = [calledBy, participant.card.name == nil ? nil : participant.card.office, bodyName, areaName]
            .compactMap { $0?.text(in: language) }
        var seen: Set<String> = []
        let told = parts.filter { seen.insert($0).inserted }.joined(separator: " · ")
        let standIn: HTML? = self.standIn.map { " (\(.standInIs, language) \($0))" }
        return "\(participant.number, language) · \(told)\(standIn)"
    }
}
