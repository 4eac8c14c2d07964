import Dialogue
import Khmer
import Store
import Synchronization

/// The organisations of the imported support as a province sees them, gathered once for each state of the imports:
/// fifteen thousand projects take longer to read than eighteen hundred organisations to rank.
final class SupportShelf: Sendable {
    struct Known: Sendable {
        let organisation: SupportOrganisation
        /// The keys by which it is known again, however it is spelt.
        let keys: [String]
    }

    private struct Shelved: Sendable {
        let mark: String
        let known: [Known]
    }

    private let shelved = Mutex<[Province: Shelved]>([:])

    func organisations(for province: Province, _ reader: Reader) throws -> [Known] {
        let mark = try reader.supportMark()
        if let found = shelved.withLock({ $0[province] }), found.mark == mark { return found.known }
        let known = try reader.supportOrganisations(for: province).map { organisation in
            Known(organisation: organisation, keys: Self.keys(organisation.name))
        }
        shelved.withLock { $0[province] = Shelved(mark: mark, known: known) }
        return known
    }

    static func keys(_ name: Bilingual) -> [String] {
        [name.khmer, name.english].compactMap { $0.map(KhmerText.fold) }.filter { !$0.isEmpty }
    }
}
