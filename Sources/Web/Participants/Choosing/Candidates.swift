import Dialogue
import Khmer
import Store

/// Everybody the rule of a class looks at: proposed before the others, by points, else as they came. Of thousands of
/// organisations a page shows a few; so each is made where it is looked at.
struct Candidates: RandomAccessCollection, Sendable {
    /// So many are proposed; they stand first.
    let proposedCount: Int
    private let order: [Int]
    private let make: @Sendable (Int) -> Candidate
    private let isNamed: @Sendable (Int, [UInt8]) -> Bool

    var startIndex: Int { 0 }
    var endIndex: Int { order.count }
    subscript(place: Int) -> Candidate { make(order[place]) }

    /// - Parameters:
    ///   - ranks: of each, in the order in which they came.
    ///   - make: one of them, by its place among `ranks`.
    ///   - isNamed: whether a name of one holds a folded word.
    init(
        ranks: [(isProposed: Bool, points: Int)], isNamed: @escaping @Sendable (Int, [UInt8]) -> Bool,
        make: @escaping @Sendable (Int) -> Candidate
    ) {
        proposedCount = ranks.count(where: \.isProposed)
        order = ranks.indices.sorted { one, other in
            let (left, right) = (ranks[one], ranks[other])
            if left.isProposed != right.isProposed { return left.isProposed }
            return left.points == right.points ? one < other : left.points > right.points
        }
        self.make = make
        self.isNamed = isNamed
    }

    init(_ all: [Candidate]) {
        self.init(
            ranks: all.map { ($0.verdict.isProposed, $0.score?.points ?? 0) },
            isNamed: { place, word in all[place].isNamed(word) }, make: { all[$0] })
    }

    /// Those of whom a name holds what was typed, in their order; all where nothing was typed.
    func named(_ typed: String) -> [Candidate] {
        let word = Array(KhmerText.fold(typed).utf8)
        return word.isEmpty ? Array(self) : order.filter { isNamed($0, word) }.map(make)
    }

    /// As many as there are, without making each: for a page of them.
    func part(_ typed: String, _ page: (Int) -> Range<Int>) -> (shown: [Candidate], count: Int) {
        let word = Array(KhmerText.fold(typed).utf8)
        let found = word.isEmpty ? order : order.filter { isNamed($0, word) }
        return (found[page(found.count)].map(make), found.count)
    }
}

extension Candidate {
    func isNamed(_ word: [UInt8]) -> Bool { names.contains { Array(KhmerText.fold($0).utf8).holds(word) } }
}
