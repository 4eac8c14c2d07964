/// A place in the order of protocol, from the top. Personal where somebody was given it, else that of the office.
package enum Rank: String, CaseIterable, Sendable {
    case deputyPrimeMinister = "deputy_prime_minister"
    case seniorMinister = "senior_minister"
    case minister
    case secretaryOfState = "secretary_of_state"
    case underSecretaryOfState = "under_secretary_of_state"
    case governor
    case directorGeneral = "director_general"
    case deputyGovernor = "deputy_governor"
    case director
    case districtGovernor = "district_governor"
    case deputyDirector = "deputy_director"
    case communeChief = "commune_chief"
}

extension Office.Kind {
    /// The rank its holder has by the office alone.
    package var rank: Rank? {
        switch self {
        case .governor, .councilChair: .governor
        case .districtGovernor: .districtGovernor
        case .communeChief: .communeChief
        case .director: .director
        case .councilMember, .representative, .other: nil
        }
    }
}

/// Where somebody stands in a list by protocol: rank, then what kind of body and of office, then the name as a Khmer
/// reader looks for it. Who has no rank comes after those who have one.
package struct ProtocolPlace: Comparable, Hashable, Sendable {
    /// Rank, body, its kind and office, each a byte, the rank first.
    private let steps: UInt32
    private let name: [UInt8]

    /// - Parameter name: the sort key of the name.
    package init(
        rank: Rank?, body: Body.Kind?, subkind: Body.Subkind? = nil, office: Office.Kind?, name: [UInt8] = []
    ) {
        steps =
            Self.place(rank, in: Self.ranks) << 24 | Self.place(body, in: Body.Kind.inProtocolOrder) << 16
            | Self.place(subkind, in: Self.subkinds) << 8 | Self.place(office, in: Office.Kind.inProtocolOrder)
        self.name = name
    }

    /// A place without a name yet, and the name.
    package init(_ place: ProtocolPlace, name: [UInt8]) {
        steps = place.steps
        self.name = name
    }

    package static func < (left: ProtocolPlace, right: ProtocolPlace) -> Bool {
        left.steps == right.steps ? left.name.lexicographicallyPrecedes(right.name) : left.steps < right.steps
    }

    private static let ranks = Rank.allCases
    private static let subkinds = Body.Subkind.allCases

    private static func place<Word: Equatable>(_ word: Word?, in order: [Word]) -> UInt32 {
        UInt32(word.flatMap { order.firstIndex(of: $0) } ?? order.count)
    }
}
