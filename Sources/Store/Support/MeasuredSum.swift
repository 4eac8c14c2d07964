import Dialogue

/// All money of one record that measures the same, in one currency, over its years.
struct MeasuredSum: Hashable {
    let measure: Measure
    let currency: String
    var years: ClosedRange<Int>?
    var hundredths: Int64

    /// Sums that do not fit, and those without a currency, are left out: they say nothing.
    static func all(
        _ amounts: [(kind: Activity.AmountKind, year: Int?, currency: String?, sum: ExactDecimal)]
    ) -> [MeasuredSum] {
        var sums: [MeasuredSum] = []
        let counted = CountedAmounts(amounts.map { ($0.kind, $0.year) })
        for amount in amounts where counted.counts(amount.kind, in: amount.year) {
            guard let measure = Measure(amount.kind), let currency = amount.currency,
                let hundredths = amount.sum.minorUnits(places: 2)
            else { continue }
            let years = amount.year.map { $0...$0 }
            if let place = sums.firstIndex(where: { $0.measure == measure && $0.currency == currency }) {
                let (sum, overflow) = sums[place].hundredths.addingReportingOverflow(hundredths)
                if overflow { continue }
                sums[place].hundredths = sum
                sums[place].years = Self.union(sums[place].years, years)
            } else {
                sums.append(MeasuredSum(measure: measure, currency: currency, years: years, hundredths: hundredths))
            }
        }
        return sums
    }

    private static func union(_ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let one, let other else { return one ?? other }
        return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }

    func values(_ record: ID<SupportRecord>) -> SQL {
        "(\(record), \(measure), \(currency), \(years?.lowerBound), \(years?.upperBound), \(hundredths))"
    }
}
