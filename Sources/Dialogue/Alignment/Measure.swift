/// What a sum of money measures. Sums of different measures are never added up, and neither are those of different data
/// bases: each stands for itself.
package enum Measure: String, CaseIterable, Sendable {
    /// Paid out: disbursements and expenditures.
    case actual
    case planned, committed, budget

    /// Nothing for what flows in or back, and for what another figure stands for.
    package init?(_ kind: Activity.AmountKind) {
        switch kind {
        case .actual, .transaction("3"), .transaction("4"): self = .actual
        case .planned, .plannedDisbursement, .revisedPlannedDisbursement: self = .planned
        case .transaction("2"): self = .committed
        case .budget, .revisedBudget: self = .budget
        case .transaction, .setAside: return nil
        }
    }
}
