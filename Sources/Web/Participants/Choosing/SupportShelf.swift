import Dialogue
import Khmer
import Store
import Synchronization

/// The organisations of the imported support, gathered once for each state of the imports: fifteen thousand projects
/// take longer to read than eighteen hundred organisations to rank.
final class SupportShelf: Sendable {
    struct Known: Sendable {
        let organisation: SupportOrganisation
        /// The keys by which it is known again, however it is spelt.
        let keys: [String]
    }

    private struct Shelved: Sendable {
        let mark: String
        let ledger: SupportLedger
        /// Of each supporter of the ledger.
        let keys: [[String]]
    }

    private let shelved = Mutex<Shelved?>(nil)

    /// The organisations as a province sees them, in the order of their keys; those of one class where one is asked
    /// for.
    func organisations(
        of party: ParticipantClass? = nil, for province: Province, _ reader: Reader
    ) throws -> [Known] {
        let found = try found(reader)
        return zip(found.ledger.supporters, found.keys).compactMap { supporter, keys in
            guard party == nil || supporter.kind.participantClass == party else { return nil }
            return Known(organisation: found.ledger.organisation(supporter, for: province), keys: keys)
        }
    }

    private func found(_ reader: Reader) throws -> Shelved {
        let mark = try reader.supportMark()
        if let found = shelved.withLock({ $0 }), found.mark == mark { return found }
        let ledger = try reader.supportLedger()
        let found = Shelved(mark: mark, ledger: ledger, keys: ledger.supporters.map { Self.keys($0.name) })
        shelved.withLock { $0 = found }
        return found
    }

    static func keys(_ name: Bilingual) -> [String] {
        [name.khmer, name.english].compactMap { $0.map(KhmerText.fold) }.filter { !$0.isEmpty }
    }
}
