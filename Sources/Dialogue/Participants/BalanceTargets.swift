/// The balance a province wants among those who are invited. A share of nought is not watched.
package struct BalanceTargets: Hashable, Sendable {
    /// The least share of a group among all, in per cent.
    package var shares: [BalanceGroup: Int]
    /// The least number of people of each class.
    package var perClass: Int
    /// The least number of people from each district beside its governor.
    package var perDistrict: Int

    package init(shares: [BalanceGroup: Int], perClass: Int, perDistrict: Int) {
        self.shares = shares
        self.perClass = perClass
        self.perDistrict = perDistrict
    }

    /// What a province has that settled nothing; the page gives the reason of each. Indigenous peoples live in some
    /// provinces only, so that their share is for those to set.
    package static let standard = BalanceTargets(
        shares: [.women: 30, .youth: 10, .disability: 2, .indigenous: 0, .rural: 50, .communities: 15],
        perClass: 1, perDistrict: 1)

    package var isPossible: Bool {
        shares.values.allSatisfy { (0...100).contains($0) } && (0...50).contains(perClass)
            && (0...50).contains(perDistrict)
    }
}

/// A group whose share among the participants is looked at.
package enum BalanceGroup: String, CaseIterable, Sendable {
    case women
    /// 15 to 30 years, as the national policy on youth development counts.
    case youth
    case disability, indigenous
    /// From a commune (ឃុំ), not from a sangkat (សង្កាត់).
    case rural
    /// Class g.
    case communities

    /// Said by people of themselves, where they wish: small numbers of these would expose a person.
    package var isSensitive: Bool { self == .youth || self == .disability || self == .indigenous }
}
