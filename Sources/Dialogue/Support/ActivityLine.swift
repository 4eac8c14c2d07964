/// An activity in force as a list shows it.
package struct ActivityLine: Hashable, Sendable {
    package let record: SupportRecord
    /// The name of the file it came from.
    package let file: String
    package var organisations: [Bilingual] = []
    package var fields: [Sector] = []
    package var totals: [Total] = []

    package init(record: SupportRecord, file: String) {
        self.record = record
        self.file = file
    }

    /// The money of one kind and currency over all years. Sums of different kinds or currencies are never added.
    package struct Total: Hashable, Sendable {
        package let kind: Activity.AmountKind
        /// Nothing where the file states no currency.
        package let currency: String?
        /// Of the whole activity; nothing where it does not fit.
        package let sum: ExactDecimal?
        /// For Cambodia, only where the file says so for every amount of it.
        package let cambodian: ExactDecimal?

        package init(
            kind: Activity.AmountKind, currency: String?, sum: ExactDecimal?, cambodian: ExactDecimal?
        ) {
            self.kind = kind
            self.currency = currency
            self.sum = sum
            self.cambodian = cambodian
        }

        /// The same with one more amount of the same kind and currency.
        package func adding(_ sum: ExactDecimal?, cambodian: ExactDecimal?) -> Total {
            Total(
                kind: kind, currency: currency, sum: Self.both(self.sum, sum),
                cambodian: Self.both(self.cambodian, cambodian))
        }

        private static func both(_ one: ExactDecimal?, _ other: ExactDecimal?) -> ExactDecimal? {
            one.flatMap { one in other.flatMap { one.adding($0) } }
        }
    }
}
