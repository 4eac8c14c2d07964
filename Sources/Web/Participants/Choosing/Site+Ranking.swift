package import Dialogue
import Store

extension Site {
    /// Ranks all organisations of a province against the agenda of a dialogue, as the pages of classes f and h do;
    /// answers how many. For the bench.
    package func rankOrganisations(for name: DialogueName) async throws -> Int {
        let shelf = support
        return try await store.read { reader in
            let finder = try CandidateFinder(reader, try reader.dialogue(name), shelf)
            return try finder.candidates(of: .partners).count + finder.candidates(of: .society).count
        }
    }
}
