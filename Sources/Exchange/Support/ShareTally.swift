import Dialogue

/// The shares of things that divide one hundred per cent between them, as they are met one after the other.
struct ShareTally {
    private var count = 0
    private var first: String?
    /// The field of the first one that states no share.
    private var without: String?
    private var isUnreadable = false
    private var sum = ExactDecimal.zero

    mutating func add(_ share: Share?, of element: XMLElement, _ field: String) {
        count += 1
        if let share {
            first = first ?? field
            // Each is at most 100, so that no file is long enough to make the sum too large.
            sum = sum.adding(share.percent) ?? sum
        } else if element["percentage"] != nil {
            isUnreadable = true
        } else {
            without = without ?? field
        }
    }

    /// One alone needs no share; several need one each; and what is stated must sum to 100.
    var problem: (field: String, found: String, expected: Expectation)? {
        // A share that is no number has been noted already; the sum would only repeat it.
        if isUnreadable { return nil }
        if count > 1, let without { return (without, "", .shareOfEach) }
        guard let first, sum != Share.hundred else { return nil }
        return (first, "\(sum)", .sharesOf100)
    }
}
