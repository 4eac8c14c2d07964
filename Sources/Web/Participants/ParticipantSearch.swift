import Dialogue
import Khmer
import Store
import Synchronization

/// Finds people by number, by name as it may be mistyped, by office or by body.
enum ParticipantSearch {
    static func find(_ text: String, in rows: [ParticipantRow]) -> [ParticipantRow] {
        let key = KhmerText.fold(text)
        guard !key.isEmpty else { return [] }
        // Folding writes Khmer digits as Latin ones.
        if let number = Int(key) { return rows.filter { $0.participant.number == number } }
        return rows.filter { row in
            let card = row.participant.card
            return [card.name, card.office, row.bodyName].contains { words in
                guard let words else { return false }
                return [words.khmer, words.english].contains { KhmerText.fold($0 ?? "").contains(key) }
            }
        }
    }
}

/// Sort keys of names that were shown before: the same three hundred names are sorted on every page.
enum SortKeys {
    /// By the bytes of the name: to look up a Khmer string is to normalise it first.
    private static let kept = Mutex<[[UInt8]: [UInt8]]>([:])
    private static let most = 50_000

    static func key(_ name: String) -> [UInt8] {
        let bytes = Array(name.utf8)
        if let key = kept.withLock({ $0[bytes] }) { return key }
        let key = KhmerCollation.sortKey(name)
        kept.withLock { keys in
            if keys.count >= most { keys = [:] }
            keys[bytes] = key
        }
        return key
    }
}

extension [ParticipantRow] {
    /// As protocol names them: by rank, body and office, then by name as a Khmer reader looks for it; offices without a
    /// holder by their title.
    func inProtocolOrder(_ language: Language) -> [ParticipantRow] { protocolOrder(language).map { self[$0] } }

    /// The indices of those of one class, or of all, in that order. (To move a row is to count some twenty references.)
    func protocolOrder(_ language: Language, of party: ParticipantClass? = nil) -> [Int] {
        var places: [(place: ProtocolPlace, number: Int, index: Int)] = []
        for index in indices where party == nil || self[index].participant.party == party {
            let name = self[index].calledBy?.text(in: language) ?? ""
            let place = ProtocolPlace(self[index].place, name: SortKeys.key(name))
            places.append((place, self[index].participant.number, index))
        }
        places.sort { ($0.place, $0.number) < ($1.place, $1.number) }
        return places.map(\.index)
    }
}
