/// Who they are together: how many of each group, class and district, against what the province wants.
package struct Balance: Hashable, Sendable {
    /// Somebody, as far as balance looks. What is not known is nothing, never no.
    package struct Person: Hashable, Sendable {
        package var party: ParticipantClass
        package var sex: Participant.Sex?
        package var district: AreaCode?
        package var isRural: Bool?
        package var marks: Marks

        package init(
            party: ParticipantClass, sex: Participant.Sex? = nil, district: AreaCode? = nil, isRural: Bool? = nil,
            marks: Marks = Marks()
        ) {
            self.party = party
            self.sex = sex
            self.district = district
            self.isRural = isRural
            self.marks = marks
        }

        /// Nothing where it is not known.
        package func belongs(to group: BalanceGroup) -> Bool? {
            switch group {
            case .women: sex.map { $0 == .female }
            case .youth: marks.youth
            case .disability: marks.disability
            case .indigenous: marks.indigenous
            case .rural: isRural
            case .communities: party == .communities
            }
        }
    }

    /// What somebody has said of themselves, where they wished to.
    package struct Marks: Hashable, Sendable {
        package var youth: Bool?
        package var disability: Bool?
        package var indigenous: Bool?

        package init(youth: Bool? = nil, disability: Bool? = nil, indigenous: Bool? = nil) {
            self.youth = youth
            self.disability = disability
            self.indigenous = indigenous
        }
    }

    package struct Count: Hashable, Sendable {
        package var yes = 0
        package var unknown = 0
        package var total = 0

        /// In per cent of all, rounded; those not known count as not belonging.
        package var share: Int { total == 0 ? 0 : (200 * yes + total) / (2 * total) }

        /// How it stands against a target: it may be open as long as some are not known.
        package func standing(against percent: Int) -> Standing {
            let least = Balance.least(percent, of: total)
            if yes >= least { return .met }
            return yes + unknown >= least ? .unclear : .missed
        }
    }

    package enum Standing: String, Sendable {
        case met, missed
        /// Would be met if enough of those not known belonged to the group.
        case unclear
    }

    package let people: [Person]
    package let targets: BalanceTargets
    /// The living districts of the province, each of which is to be heard.
    package let districts: [AreaCode]

    package init(people: [Person], targets: BalanceTargets, districts: [AreaCode]) {
        self.people = people
        self.targets = targets
        self.districts = districts
    }

    package func count(of group: BalanceGroup) -> Count {
        people.reduce(into: Count()) { count, person in
            count.total += 1
            switch person.belongs(to: group) {
            case true?: count.yes += 1
            case false?: break
            case nil: count.unknown += 1
            }
        }
    }

    package func count(of party: ParticipantClass) -> Int { people.count { $0.party == party } }

    /// The governor of a district speaks for its administration; heard is a district through somebody else.
    package func count(from district: AreaCode) -> Int {
        people.count { $0.district == district && $0.party != .districtGovernors }
    }

    /// What is missing, largest first in persons; those not known count as not belonging.
    package var shortages: [Shortage] { BalanceTally(self).shortages }

    package var isBalanced: Bool { shortages.isEmpty }

    /// The least number that is `percent` of `total`.
    package static func least(_ percent: Int, of total: Int) -> Int { (percent * total + 99) / 100 }
}

/// What the province wants and has too few of.
package struct Shortage: Hashable, Sendable {
    package enum Aim: Hashable, Sendable {
        case group(BalanceGroup)
        case party(ParticipantClass)
        case district(AreaCode)
    }

    package let aim: Aim
    /// So many persons more would be enough.
    package let persons: Int

    package init(aim: Aim, persons: Int) {
        self.aim = aim
        self.persons = persons
    }
}

/// A number that may be shown: small numbers of what people said of themselves are told to those only who choose.
package enum ShownNumber: Hashable, Sendable {
    case exact(Int)
    /// Fewer than this, and not nought.
    case fewerThan(Int)

    /// Source: 5 is the usual threshold of statistical offices for tables of persons.
    package static let threshold = 5

    package init(_ number: Int, of group: BalanceGroup, inFull: Bool) {
        let hides = group.isSensitive && !inFull && (1..<Self.threshold).contains(number)
        self = hides ? .fewerThan(Self.threshold) : .exact(number)
    }
}
