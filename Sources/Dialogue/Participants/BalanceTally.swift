/// The targets in force as a row of aims with a count each, so that changes can be tried by the thousand.
struct BalanceTally {
    /// At most 64, so that what somebody counts for is one word: six groups, eight classes, the districts.
    let aims: [Shortage.Aim]
    /// Per cent for groups, persons for classes and districts.
    private let wanted: [Int]
    private(set) var counts: [Int]
    private(set) var total: Int

    init(_ balance: Balance) {
        let targets = balance.targets
        var aims: [Shortage.Aim] = []
        var wanted: [Int] = []
        for group in BalanceGroup.allCases where (targets.shares[group] ?? 0) > 0 {
            aims.append(.group(group))
            wanted.append(targets.shares[group] ?? 0)
        }
        if targets.perClass > 0 {
            aims += ParticipantClass.allCases.map { .party($0) }
            wanted += ParticipantClass.allCases.map { _ in targets.perClass }
        }
        if targets.perDistrict > 0 {
            let districts = balance.districts.prefix(64 - aims.count)
            aims += districts.map { .district($0) }
            wanted += districts.map { _ in targets.perDistrict }
        }
        self.aims = aims
        self.wanted = wanted
        counts = [Int](repeating: 0, count: aims.count)
        total = 0
        for person in balance.people { add(mask(of: person)) }
    }

    /// One bit for each aim somebody counts for.
    func mask(of person: Balance.Person) -> UInt64 {
        var mask: UInt64 = 0
        for (index, aim) in aims.enumerated() {
            let counts =
                switch aim {
                case .group(let group): person.belongs(to: group) == true
                case .party(let party): person.party == party
                case .district(let code): person.district == code && person.party != .districtGovernors
                }
            if counts { mask |= 1 << UInt64(index) }
        }
        return mask
    }

    mutating func add(_ mask: UInt64) {
        total += 1
        change(mask, by: 1)
    }

    mutating func remove(_ mask: UInt64) {
        total -= 1
        change(mask, by: -1)
    }

    private mutating func change(_ mask: UInt64, by step: Int) {
        var rest = mask
        while rest != 0 {
            counts[rest.trailingZeroBitCount] += step
            rest &= rest - 1
        }
    }

    func least(_ index: Int) -> Int {
        if case .group = aims[index] { Balance.least(wanted[index], of: total) } else { wanted[index] }
    }

    func shortage(_ index: Int) -> Int { max(0, least(index) - counts[index]) }

    /// Persons missing, over the aims given.
    func missing(_ watched: [Int]) -> Int { watched.reduce(0) { $0 + shortage($1) } }

    /// One change brings at most one person more for each aim, so that it takes so many changes at least.
    func changesAtLeast(_ watched: [Int]) -> Int { watched.reduce(0) { max($0, shortage($1)) } }

    var shortages: [Shortage] {
        aims.indices.compactMap { index in
            let persons = shortage(index)
            return persons == 0 ? nil : Shortage(aim: aims[index], persons: persons)
        }.enumerated().sorted { ($1.element.persons, $0.offset) < ($0.element.persons, $1.offset) }.map(\.element)
    }
}
