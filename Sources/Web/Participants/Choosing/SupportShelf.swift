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
        /// The same, to be looked through.
        let folded: [UInt8]
    }

    private struct Shelved: Sendable {
        let mark: String
        let ledger: SupportLedger
        /// Of each supporter of the ledger.
        let keys: [[String]]
        let places: [String: Int]
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

    /// Those of a class, with the ways to find one of them.
    struct Ranked: Sendable {
        let organisations: [Scored]
        let points: [Int]
        /// Where each stands, by its key.
        let places: [String: Int]
        /// Where those stand that are spelt so.
        let spelt: [String: [Int]]

        fileprivate init(_ organisations: [Scored]) {
            self.organisations = organisations
            points = organisations.map(\.score.points)
            let named = organisations.enumerated()
            places = Dictionary(named.map { ($1.known.organisation.key, $0) }) { first, _ in first }
            spelt = Dictionary(grouping: named.flatMap { place, one in one.known.keys.map { ($0, place) } }, by: \.0)
                .mapValues { $0.map(\.1) }
        }
    }

    private let shelved = Mutex<Shelved?>(nil)
    /// The one asked for last comes first.
    private let scored = Mutex<[(question: Question, answer: Ranked)]>([])
    /// What bodies promised and kept, and how often they came.
    let records = ChainShelf<[ID<Body>: SupportScore.Record]>(followsCountry: true)
    /// A class of a province holds about a megabyte.
    private static let mostScored = 12

    /// The organisations of a class, scored against an agenda; reckoned once for each state of the imports.
    func scored(
        _ party: ParticipantClass, for province: Province, agenda: Set<Sector>, year: Int,
        weights: SupportScore.Weights, _ reader: Reader
    ) throws -> Ranked {
        let question = Question(
            mark: try found(reader).mark, party: party, province: province, agenda: agenda, year: year,
            weights: weights)
        if let known = scored.withLock({ $0.first { $0.question == question } }) { return known.answer }
        let answer = Ranked(
            try organisations(of: party, for: province, reader).map { known in
                Scored(
                    known: known,
                    score: SupportScore(
                        evidence: known.organisation.evidence, record: SupportScore.Record(), agenda: agenda,
                        year: year, weights: weights))
            })
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
            return Known(
                organisation: found.ledger.organisation(supporter, for: province), keys: keys,
                folded: Array(keys.joined(separator: "\n").utf8))
        }
    }

    /// How many projects name Cambodia.
    func projectCount(_ reader: Reader) throws -> Int { try found(reader).ledger.projects.count }

    /// All of them by key and name, and what is known of some.
    func supporters(_ reader: Reader) throws -> [SupportLedger.Supporter] { try found(reader).ledger.supporters }

    /// Where some of them stand, by their keys.
    func places(of keys: some Sequence<String>, _ reader: Reader) throws -> Set<Int> {
        let places = try found(reader).places
        return Set(keys.compactMap { places[$0] })
    }

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
        let found = Shelved(
            mark: mark, ledger: ledger, keys: ledger.supporters.map { Self.keys($0.name) },
            places: Dictionary(ledger.supporters.enumerated().map { ($1.key, $0) }) { first, _ in first })
        shelved.withLock { $0 = found }
        return found
    }

    static func keys(_ name: Bilingual) -> [String] {
        [name.khmer, name.english].compactMap { $0.map(KhmerText.fold) }.filter { !$0.isEmpty }
    }
}
