/// A part of the whole in per cent, and how the file wrote it.
package struct Share: Hashable, Sendable {
    /// Exactly as stated: ".4", "100.00".
    package let stated: String
    package let percent: ExactDecimal

    /// Refuses what is no number from 0 to 100.
    package init?(_ stated: String) {
        guard let percent = ExactDecimal(stated), percent >= .zero, percent <= Self.hundred else { return nil }
        self.init(stated: stated, percent: percent)
    }

    private init(stated: String, percent: ExactDecimal) {
        self.stated = stated
        self.percent = percent
    }

    package static let hundred = ExactDecimal(100)

    /// The whole of it, where nothing else can be meant.
    package static let whole = Share(stated: "100", percent: hundred)
}
