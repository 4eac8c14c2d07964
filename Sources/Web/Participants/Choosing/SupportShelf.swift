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

    /// What a score is reckoned from, but for the record of the organisation.
    private struct Question: Hashable, Sendable {
        let mark: String
        let party: ParticipantClass
        let province: Province
        let agenda: Set<Sector>
        let year: Int
        let weights: SupportScore.Weights
    }

    /// An organisation with its score, as if it had never been invited.
    struct Scored: Sendable {
        let known: Known
        let score: SupportScore
    }

    private let shelved = Mutex<Shelved?>(nil)
    /// The one asked for last comes first.
    private let scored = Mutex<[(question: Question, answer: [Scored])]>([])
    /// A class of a province holds about a megabyte.
    private static let mostScored = 12

    /// The organisations of a class, scored against an agenda; reckoned once for each state of the imports.
    func scored(
        _ party: ParticipantClass, for province: Province, agenda: Set<Sector>, year: Int,
        weights: SupportScore.Weights, _ reader: Reader
    ) throws -> [Scored] {
        let question = Question(
            mark: try found(reader).mark, party: party, province: province, agenda: agenda, year: year,
            weights: weights)
        if let known = scored.withLock({ $0.first { $0.question == question } }) { return known.answer }
        let answer = try organisations(of: party, for: province, reader).map { known in
            Scored(
                known: known,
                score: SupportScore(
                    evidence: known.organisation.evidence, record: SupportScore.Record(), agenda: agenda, year: year,
                    weights: weights))
        }
        scored.withLock { all in
            all = [(question, answer)] + all.filter { $0.question.mark == question.mark }.prefix(Self.mostScored - 1)
        }
        return answer
    }

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

    /// How many projects name Cambodia.
    func projectCount(_ reader: Reader) throws -> Int { try found(reader).ledger.projects.count }

    /// All of them by key and name, and what is known of some.
    func supporters(_ reader: Reader) throws -> [SupportLedger.Supporter] { try found(reader).ledger.supporters }

    func organisations(
        _ some: [SupportLedger.Supporter], for province: Province, _ reader: Reader
    ) throws -> [SupportOrganisation] {
        let ledger = try found(reader).ledger
        return some.map { ledger.organisation($0, for: province) }
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
