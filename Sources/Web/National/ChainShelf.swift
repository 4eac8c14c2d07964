import Dialogue
import Store
import Synchronization

/// What is counted of each dialogue, once for each state of its journal: every act leaves a line in the chain of the
/// dialogue it changes, so what was counted is right as long as the chain is as long.
final class ChainShelf<Counted: Sendable>: Sendable {
    private struct Stamp: Hashable {
        let own: Int
        let country: Int
    }

    private let kept = Mutex<[ID<PartnershipDialogue>: (stamp: Stamp, counted: Counted?)]>([:])
    /// Whether it also depends on what belongs to no dialogue, such as which body took over another.
    private let followsCountry: Bool

    init(followsCountry: Bool = false) { self.followsCountry = followsCountry }

    /// Of each of these dialogues that has something to count.
    /// - Parameter count: counts those that have moved.
    func counted(
        of dialogues: [ID<PartnershipDialogue>], _ reader: Reader,
        _ count: ([ID<PartnershipDialogue>]) throws -> [ID<PartnershipDialogue>: Counted]
    ) throws -> [ID<PartnershipDialogue>: Counted] {
        // An act sees rows that have no line yet.
        if reader is Writer { return try count(dialogues) }
        let lengths = try reader.chainLengths(of: dialogues)
        let country = followsCountry ? lengths[.country] ?? 0 : 0
        let stamps = dialogues.map { Stamp(own: lengths[.dialogue($0)] ?? 0, country: country) }
        let known = kept.withLock { kept in dialogues.map { kept[$0] } }
        var found: [ID<PartnershipDialogue>: Counted] = [:]
        var moved: [ID<PartnershipDialogue>] = []
        for (index, id) in dialogues.enumerated() {
            if let one = known[index], one.stamp == stamps[index] { found[id] = one.counted } else { moved.append(id) }
        }
        guard !moved.isEmpty else { return found }
        let fresh = try count(moved)
        kept.withLock { kept in
            for (id, stamp) in zip(dialogues, stamps) where moved.contains(id) { kept[id] = (stamp, fresh[id]) }
        }
        return found.merging(fresh) { $1 }
    }
}
