/// Which amounts of one record are added up. A record may state the same money more than once: an original and a
/// revised budget, a total and its parts. Whoever adds up amounts of a record asks here.
package struct CountedAmounts: Sendable {
    private struct Total: Hashable {
        let kind: Activity.AmountKind
        let year: Int?
    }

    private let stated: Set<Total>

    /// - Parameter amounts: all of the record, each by its kind and year.
    package init(_ amounts: some Sequence<(kind: Activity.AmountKind, year: Int?)>) {
        stated = Set(amounts.map { Total(kind: $0.kind, year: $0.year) })
    }

    /// Whether an amount is counted, or another stands for the same money: own and other funds are in the total of
    /// their year where that is stated.
    package func counts(_ kind: Activity.AmountKind, in year: Int?) -> Bool {
        if case .setAside = kind { return false }
        guard let total = kind.total else { return true }
        return !stated.contains(Total(kind: total, year: year))
    }
}

extension Activity.AmountKind {
    /// The kind of the sum it is a part of, where it is one.
    package var total: Self? {
        switch self {
        case .actual: .transaction("3")
        case .planned: .plannedDisbursement
        default: nil
        }
    }
}
