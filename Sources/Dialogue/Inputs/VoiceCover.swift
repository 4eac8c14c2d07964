/// What the public may be told of a protected voice: never so much that fewer than five people in the room fit.
///
/// A class is told where five of it came, a district with it where five of the class came from there. What is not told
/// must hide five as well, or "not of a class that is told" would name somebody: then the smallest class that could be
/// told is not told either. It goes by who came, never by who spoke, so that what is told of one input says nothing of
/// another.
package struct VoiceCover: Hashable, Sendable {
    /// How few people are too few to hide among.
    package static let fewest = 5

    /// Those present of one class from one district.
    package struct Group: Hashable, Sendable {
        package let party: ParticipantClass
        package let district: AreaCode?
        package let present: Int

        package init(party: ParticipantClass, district: AreaCode?, present: Int) {
            self.party = party
            self.district = district
            self.present = present
        }
    }

    package let classes: Set<ParticipantClass>
    package let districts: [ParticipantClass: Set<AreaCode>]

    package init(_ groups: [Group]) {
        let sizes = Dictionary(groups.map { ($0.party, $0.present) }, uniquingKeysWith: +)
        let told = Self.told(of: sizes, all: sizes.values.reduce(0, +), isWhole: ParticipantClass.allCases.count)
        classes = told
        districts = Dictionary(
            uniqueKeysWithValues: told.map { party in
                let own = groups.filter { $0.party == party }
                let named = own.compactMap { group in group.district.map { ($0, group.present) } }
                let all = own.reduce(0) { $0 + $1.present }
                return (party, Self.told(of: Dictionary(named, uniquingKeysWith: +), all: all, isWhole: nil))
            })
    }

    /// Nothing is known of the room: nothing is told.
    package static let nobody = VoiceCover([])

    /// What is told of a protected voice of this class that spoke of this area.
    package func told(
        _ party: ParticipantClass?, _ area: AreaCode?
    ) -> (party: ParticipantClass?, area: AreaCode?) {
        guard let party, classes.contains(party) else { return (nil, nil) }
        guard let area, districts[party]?.contains(area) == true else { return (party, nil) }
        return (party, area)
    }

    /// The groups that are told: each has enough people, and so have those left over together.
    /// - Parameter isWhole: with how many groups told nothing is left over; nothing where there may always be more.
    private static func told<Key: Hashable & Comparable>(
        of sizes: [Key: Int], all: Int, isWhole: Int?
    ) -> Set<Key> {
        var told = sizes.filter { $0.value >= fewest }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        var rest = all - told.reduce(0) { $0 + $1.value }
        if told.count == isWhole { return Set(told.map(\.key)) }
        while rest < fewest, !told.isEmpty { rest += told.removeFirst().value }
        return Set(told.map(\.key))
    }
}
