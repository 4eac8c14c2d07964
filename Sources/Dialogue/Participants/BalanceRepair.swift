/// The fewest changes to a list that would meet the targets, or come as near as found: somebody added, or one put in
/// another's place. A proposal only; persons decide.
package struct BalanceRepair: Hashable, Sendable {
    package enum Change: Hashable, Sendable {
        /// Places in the lists given.
        case add(candidate: Int)
        case swap(out: Int, candidate: Int)
    }

    package let changes: [Change]
    /// What would still be missing after them.
    package let remaining: [Shortage]
    /// No shorter way exists; otherwise the search was given up and this is the best it met.
    package let isSmallest: Bool

    /// - Parameters:
    ///   - balance: Those who are chosen.
    ///   - mayLeave: Which of them, by place, could give way to another. The last ones leave first.
    ///   - candidates: Who could come in, the ones who wait longest first.
    ///   - seats: Limits of classes; a class that is over its limit already may stay so.
    package init(
        of balance: Balance, mayLeave: [Int], candidates: [Balance.Person], seats: [ParticipantClass: Int] = [:]
    ) {
        var search = RepairSearch(balance, mayLeave: mayLeave, candidates: candidates, seats: seats)
        (changes, isSmallest) = search.run()
        remaining = balance.after(changes, candidates).shortages
    }
}

extension Balance {
    /// The same with some changes made.
    package func after(_ changes: [BalanceRepair.Change], _ candidates: [Person]) -> Balance {
        var people = people
        for change in changes {
            switch change {
            case .add(let candidate): people.append(candidates[candidate])
            case .swap(let out, let candidate): people[out] = candidates[candidate]
            }
        }
        return Balance(people: people, targets: targets, districts: districts)
    }
}

/// People who count for the same and sit on the same seats are one kind: the search is over kinds, not persons.
private struct RepairSearch {
    private struct Kind: Hashable {
        let mask: UInt64
        let party: ParticipantClass?
    }

    private struct Move {
        let out: Kind?
        let candidate: Kind
    }

    private var tally: BalanceTally
    private var seatsTaken: [ParticipantClass: Int] = [:]
    private let seats: [ParticipantClass: Int]
    private var leaving: [Kind: [Int]] = [:]
    private var coming: [Kind: [Int]] = [:]
    private var moves: [Move] = []
    /// Aims that candidates could serve, or that are met and are to stay so.
    private var watched: [Int] = []
    private var looks = 0
    private static let mostLooks = 60_000

    init(
        _ balance: Balance, mayLeave: [Int], candidates: [Balance.Person], seats: [ParticipantClass: Int]
    ) {
        tally = BalanceTally(balance)
        for person in balance.people { seatsTaken[person.party, default: 0] += 1 }
        let taken = seatsTaken
        self.seats = Dictionary(uniqueKeysWithValues: seats.map { ($0, max($1, taken[$0] ?? 0)) })
        var order: [Kind] = []
        for (place, person) in candidates.enumerated() {
            let kind = kind(of: person)
            if coming[kind] == nil { order.append(kind) }
            coming[kind, default: []].append(place)
        }
        var outs: [Kind] = []
        for place in mayLeave.reversed() {
            let kind = kind(of: balance.people[place])
            if leaving[kind] == nil { outs.append(kind) }
            leaving[kind, default: []].append(place)
        }
        let served = coming.keys.reduce(UInt64(0)) { $0 | $1.mask }
        watched = tally.aims.indices.filter { served & (1 << UInt64($0)) != 0 || tally.shortage($0) == 0 }
        moves = order.flatMap { candidate in
            [Move(out: nil, candidate: candidate)]
                + outs.filter { $0 != candidate }.map { Move(out: $0, candidate: candidate) }
        }
    }

    /// Aims with plenty to spare do not tell two people apart; nor does a class without limit.
    private func kind(of person: Balance.Person) -> Kind {
        var mask = tally.mask(of: person)
        for index in tally.aims.indices {
            if case .group = tally.aims[index] { continue }
            if tally.counts[index] >= tally.least(index) + 6 { mask &= ~(1 << UInt64(index)) }
        }
        return Kind(mask: mask, party: seats[person.party] == nil ? nil : person.party)
    }

    mutating func run() -> (changes: [BalanceRepair.Change], isSmallest: Bool) {
        guard tally.missing(watched) > 0 else { return ([], true) }
        let (near, isWhole) = greedy()
        // Where the quick way leaves something open, a little more than its length is tried.
        let end = isWhole ? near.count : near.count + 4
        for length in stride(from: tally.changesAtLeast(watched), to: end, by: 1) {
            var path: [Int] = []
            if deepen(length, from: 0, &path) { return (named(path), true) }
            if looks > Self.mostLooks { return (named(near), false) }
        }
        return (named(near), isWhole)
    }

    /// The change that brings most, again and again.
    private mutating func greedy() -> (path: [Int], isWhole: Bool) {
        let before = (tally, leaving, coming, seatsTaken)
        defer { (tally, leaving, coming, seatsTaken) = before }
        var path: [Int] = []
        while path.count < 40 {
            let now = tally.missing(watched)
            guard now > 0 else { break }
            var best: (missing: Int, move: Int)?
            for index in moves.indices where isPossible(moves[index]) && fits(moves[index]) {
                var tried = tally
                Self.make(moves[index], on: &tried)
                let missing = tried.missing(watched)
                if missing < (best?.missing ?? now) { best = (missing, index) }
            }
            guard let best else { break }
            take(moves[best.move])
            path.append(best.move)
        }
        return (path, tally.missing(watched) == 0)
    }

    /// Ways of exactly `length` changes, each set of changes in one order only.
    private mutating func deepen(_ length: Int, from first: Int, _ path: inout [Int]) -> Bool {
        looks += 1
        guard looks <= Self.mostLooks, tally.changesAtLeast(watched) <= length else { return false }
        if length == 0 { return tally.missing(watched) == 0 && seats.allSatisfy { seatsTaken[$0, default: 0] <= $1 } }
        for index in first..<moves.count where isPossible(moves[index]) {
            let before = (tally, seatsTaken)
            let (out, candidate) = (moves[index].out, moves[index].candidate)
            let (stay, wait) = (out.flatMap { leaving[$0] }, coming[candidate])
            take(moves[index])
            path.append(index)
            let isFound = deepen(length - 1, from: index, &path)
            (tally, seatsTaken) = before
            coming[candidate] = wait
            if let out { leaving[out] = stay }
            if isFound { return true }
            path.removeLast()
        }
        return false
    }

    private func isPossible(_ move: Move) -> Bool {
        guard coming[move.candidate]?.isEmpty == false else { return false }
        return move.out.map { leaving[$0]?.isEmpty == false } ?? true
    }

    /// Whether there is a seat now; the exact search asks at the end only.
    private func fits(_ move: Move) -> Bool {
        guard let party = move.candidate.party, let limit = seats[party] else { return true }
        return move.out?.party == party || seatsTaken[party, default: 0] < limit
    }

    private mutating func take(_ move: Move) {
        Self.make(move, on: &tally)
        coming[move.candidate]?.removeFirst()
        if let party = move.candidate.party { seatsTaken[party, default: 0] += 1 }
        guard let out = move.out else { return }
        leaving[out]?.removeFirst()
        if let party = out.party { seatsTaken[party, default: 0] -= 1 }
    }

    private static func make(_ move: Move, on tally: inout BalanceTally) {
        if let out = move.out { tally.remove(out.mask) }
        tally.add(move.candidate.mask)
    }

    /// The persons behind the kinds: who waits longest comes in, who came last leaves.
    private func named(_ path: [Int]) -> [BalanceRepair.Change] {
        var (ins, outs) = (coming, leaving)
        return path.compactMap { index in
            let move = moves[index]
            guard let candidate = ins[move.candidate]?.first else { return nil }
            ins[move.candidate]?.removeFirst()
            guard let kind = move.out else { return .add(candidate: candidate) }
            guard let out = outs[kind]?.first else { return nil }
            outs[kind]?.removeFirst()
            return .swap(out: out, candidate: candidate)
        }
    }
}
