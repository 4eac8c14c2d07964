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
    private static let kept = Mutex<[String: [UInt8]]>([:])
    private static let most = 50_000

    static func key(_ name: String) -> [UInt8] {
        if let key = kept.withLock({ $0[name] }) { return key }
        let key = KhmerCollation.sortKey(name)
        kept.withLock { keys in
            if keys.count >= most { keys = [:] }
            keys[name] = key
        }
        return key
    }
}

extension [ParticipantRow] {
    /// As protocol names them: by rank, body and office, then by name as a Khmer reader looks for it; offices without a
    /// holder by their title.
    func inProtocolOrder(_ language: Language) -> [ParticipantRow] {
        let placed = map { row -> (place: ProtocolPlace, row: ParticipantRow) in
            let name = row.calledBy?.text(in: language) ?? ""
            return (ProtocolPlace(row.place, name: SortKeys.key(name)), row)
        }
        let sorted = placed.sorted { left, right in
            guard left.place == right.place else { return left.place < right.place }
            return left.row.participant.number < right.row.participant.number
        }
        return sorted.map(\.row)
    }
}
