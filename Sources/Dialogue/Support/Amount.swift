extension Activity {
    /// The money of one kind, year and currency in one activity, summed.
    ///
    /// Sums of different kinds, and of different data bases, are never added together.
    package struct Amount: Hashable, Sendable {
        package let heading: Heading
        package let sum: ExactDecimal

        package init(heading: Heading, sum: ExactDecimal) {
            self.heading = heading
            self.sum = sum
        }
    }

    /// What belongs into one sum.
    package struct Heading: Hashable, Sendable {
        package let kind: AmountKind
        /// The year of a transaction, or in which the period of a budget begins; none where no date is stated.
        package let year: Int?
        /// ISO 4217; none where neither the amount nor the activity states one.
        package let currency: String?
        package let basis: CurrencyBasis
        /// The country a transaction itself names; IATI 2.0x allows it where the activity names none.
        package let country: String?

        package init(
            kind: AmountKind, year: Int?, currency: String?, basis: CurrencyBasis, country: String? = nil
        ) {
            self.kind = kind
            self.year = year
            self.currency = currency
            self.basis = basis
            self.country = country
        }
    }

    /// From where the currency of an amount is known.
    package enum CurrencyBasis: String, CaseIterable, Sendable {
        case stated, byDefault, missing
    }

    /// What the money is. Which of them may be added up, `CountedAmounts` says.
    package enum AmountKind: Hashable, Sendable {
        case budget, revisedBudget
        case plannedDisbursement, revisedPlannedDisbursement
        /// A budget or planned disbursement that is not counted, because another is for the same time; see
        /// `RevisedPeriods`.
        case setAside(isPlanned: Bool)
        /// Disbursements as the data bases of CDC report them: from the organisation's own funds, or from others'.
        case actual(own: Bool), planned(own: Bool)
        /// With the code of the IATI list TransactionType: 1 incoming funds, 2 outgoing commitment,
        /// 3 disbursement, 4 expenditure, and so on; empty where the file gives none.
        case transaction(String)

        /// A short word to store: "budget", "transaction-3".
        package var code: String {
            switch self {
            case .budget: "budget"
            case .revisedBudget: "revised-budget"
            case .plannedDisbursement: "planned-disbursement"
            case .revisedPlannedDisbursement: "revised-planned-disbursement"
            case .setAside(let isPlanned): isPlanned ? "aside-planned-disbursement" : "aside-budget"
            case .actual(let own): own ? "actual-own" : "actual-other"
            case .planned(let own): own ? "planned-own" : "planned-other"
            case .transaction(let type): "transaction-\(type)"
            }
        }

        package init?(code: String) {
            let plain: [AmountKind] = [
                .budget, .revisedBudget, .plannedDisbursement, .revisedPlannedDisbursement, .actual(own: true),
                .actual(own: false), .planned(own: true), .planned(own: false), .setAside(isPlanned: false),
                .setAside(isPlanned: true),
            ]
            if let kind = plain.first(where: { $0.code == code }) {
                self = kind
            } else if code.hasPrefix("transaction-") {
                self = .transaction(String(code.dropFirst("transaction-".count)))
            } else {
                return nil
            }
        }
    }
}
