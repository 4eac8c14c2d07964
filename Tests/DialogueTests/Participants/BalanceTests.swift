import Testing

@testable import Dialogue

@Suite struct `The balance of participants` {
    let north: AreaCode
    let south: AreaCode

    init() throws {
        north = try #require(AreaCode("0201"))
        south = try #require(AreaCode("0208"))
    }

    @Test func `Those not known are neither yes nor no`() {
        let balance = balance([woman, man, unknown, unknown], shares: [.women: 50])
        let count = balance.count(of: .women)

        #expect(count == Balance.Count(yes: 1, unknown: 2, total: 4))
        #expect(count.share == 25)
        #expect(count.standing(against: 25) == .met)
        #expect(count.standing(against: 50) == .unclear)
        #expect(count.standing(against: 80) == .missed)
    }

    @Test func `What is missing is counted in persons, rounded up, the most first`() {
        let balance = balance(
            [man, man, woman], shares: [.women: 50, .youth: 10], perClass: 0, perDistrict: 1)
        #expect(
            balance.shortages == [
                Shortage(aim: .group(.women), persons: 1), Shortage(aim: .group(.youth), persons: 1),
                Shortage(aim: .district(north), persons: 1), Shortage(aim: .district(south), persons: 1),
            ])
    }

    @Test func `The governor of a district does not speak for its people`() {
        let governor = Balance.Person(party: .districtGovernors, district: north)
        let chief = Balance.Person(party: .communeChiefs, district: north)
        #expect(balance([governor]).count(from: north) == 0)
        #expect(balance([governor, chief]).count(from: north) == 1)
    }

    @Test func `Small numbers of what people said of themselves are shown to those who choose only`() {
        #expect(ShownNumber(4, of: .disability, inFull: false) == .fewerThan(5))
        #expect(ShownNumber(4, of: .disability, inFull: true) == .exact(4))
        #expect(ShownNumber(5, of: .disability, inFull: false) == .exact(5))
        #expect(ShownNumber(0, of: .indigenous, inFull: false) == .exact(0))
        #expect(ShownNumber(2, of: .women, inFull: false) == .exact(2))
    }

    @Test func `A balanced list needs nothing`() {
        let repair = BalanceRepair(of: balance([woman, man], shares: [.women: 50]), mayLeave: [0, 1], candidates: [])
        #expect(repair.changes.isEmpty)
        #expect(repair.remaining.isEmpty)
        #expect(repair.isSmallest)
    }

    @Test func `One person who is several things at once is the smallest repair`() {
        var both = woman
        both.marks.youth = true
        var young = man
        young.marks.youth = true
        let list = balance([man, man, man], shares: [.women: 25, .youth: 25])

        let repair = BalanceRepair(of: list, mayLeave: [], candidates: [woman, young, both])

        #expect(repair.changes == [.add(candidate: 2)])
        #expect(repair.isSmallest)
        #expect(repair.remaining.isEmpty)
    }

    @Test func `Two changes are found where the most tempting first one would lead to three`() {
        // The first serves four aims, but leaves two that only the other two together serve.
        let aims: [BalanceGroup] = [.women, .youth, .disability, .indigenous, .rural, .communities]
        let list = balance([man, man], shares: Dictionary(uniqueKeysWithValues: aims.map { ($0, 10) }))
        let tempting = Balance.Person(
            party: .society, sex: .female, isRural: true, marks: marks(youth: true, indigenous: true))
        let one = Balance.Person(party: .society, sex: .female, marks: marks(youth: true, disability: true))
        let other = Balance.Person(party: .communities, isRural: true, marks: marks(indigenous: true))

        let repair = BalanceRepair(of: list, mayLeave: [], candidates: [tempting, one, other])

        #expect(repair.changes == [.add(candidate: 1), .add(candidate: 2)])
        #expect(repair.isSmallest)
        #expect(repair.remaining.isEmpty)
    }

    @Test func `Where a class is full, somebody of it gives way, the last one first`() {
        let list = balance([man, man, woman], shares: [.women: 60])
        let repair = BalanceRepair(
            of: list, mayLeave: [0, 1], candidates: [woman, woman], seats: [.society: 3])

        #expect(repair.changes == [.swap(out: 1, candidate: 0)])
        #expect(repair.isSmallest)
    }

    @Test func `Nobody leaves who may not, and what cannot be had stays missing`() {
        let list = balance([man, man], shares: [.women: 50])
        let none = BalanceRepair(of: list, mayLeave: [], candidates: [man, man])
        #expect(none.changes.isEmpty)
        #expect(none.remaining == [Shortage(aim: .group(.women), persons: 1)])

        let full = BalanceRepair(of: list, mayLeave: [], candidates: [woman], seats: [.society: 2])
        #expect(full.changes.isEmpty)
        #expect(!full.isSmallest)
    }

    @Test func `A district nobody speaks for is heard through whoever waits longest there`() {
        let chiefs = [south, north, north].map { Balance.Person(party: .communeChiefs, sex: .female, district: $0) }
        let list = balance([man, woman], shares: [.women: 40], perDistrict: 1)

        let repair = BalanceRepair(of: list, mayLeave: [], candidates: chiefs)

        #expect(Set(repair.changes) == [.add(candidate: 0), .add(candidate: 1)])
        #expect(repair.remaining.isEmpty)
        #expect(repair.isSmallest)
    }

    @Test func `Every repair of small lists is as short as trying everything finds`() {
        var state: UInt64 = 7
        func random(_ below: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % below)
        }
        func person() -> Balance.Person {
            Balance.Person(
                party: random(2) == 0 ? .communities : .society, sex: random(3) == 0 ? .female : .male,
                district: [north, south][random(2)], isRural: random(2) == 0, marks: marks(youth: random(4) == 0))
        }
        for _ in 0..<60 {
            let list = Balance(
                people: (0..<6).map { _ in person() },
                targets: BalanceTargets(shares: [.women: 50, .youth: 30, .rural: 50], perClass: 0, perDistrict: 2),
                districts: [north, south])
            let candidates = (0..<4).map { _ in person() }
            let repair = BalanceRepair(of: list, mayLeave: Array(0..<6), candidates: candidates)
            guard let best = shortest(list, candidates) else { continue }
            #expect(repair.remaining.isEmpty)
            #expect(repair.changes.count == best)
            #expect(repair.isSmallest)
            #expect(list.after(repair.changes, candidates).isBalanced)
        }
    }

    /// Tries every set of at most three changes.
    private func shortest(_ list: Balance, _ candidates: [Balance.Person]) -> Int? {
        var sets: [[BalanceRepair.Change]] = [[]]
        for length in 0...3 {
            if sets.contains(where: { list.after($0, candidates).isBalanced }) { return length }
            sets = sets.flatMap { set -> [[BalanceRepair.Change]] in
                candidates.indices.flatMap { candidate -> [[BalanceRepair.Change]] in
                    guard !set.contains(where: { $0.comesIn == candidate }) else { return [] }
                    let outs = list.people.indices.filter { place in !set.contains { $0.leaves == place } }
                    return [set + [.add(candidate: candidate)]]
                        + outs.map { set + [.swap(out: $0, candidate: candidate)] }
                }
            }
        }
        return nil
    }

    private var woman: Balance.Person { Balance.Person(party: .society, sex: .female) }
    private var man: Balance.Person { Balance.Person(party: .society, sex: .male) }
    private var unknown: Balance.Person { Balance.Person(party: .society) }

    private func marks(youth: Bool? = nil, disability: Bool? = nil, indigenous: Bool? = nil) -> Balance.Marks {
        Balance.Marks(youth: youth, disability: disability, indigenous: indigenous)
    }

    private func balance(
        _ people: [Balance.Person], shares: [BalanceGroup: Int] = [:], perClass: Int = 0, perDistrict: Int = 0
    ) -> Balance {
        Balance(
            people: people,
            targets: BalanceTargets(shares: shares, perClass: perClass, perDistrict: perDistrict),
            districts: [north, south])
    }
}

extension BalanceRepair.Change {
    fileprivate var comesIn: Int {
        switch self {
        case .add(let candidate), .swap(_, let candidate): candidate
        }
    }

    fileprivate var leaves: Int? { if case .swap(let out, _) = self { out } else { nil } }
}
