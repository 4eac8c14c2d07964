/// The identity of one `Thing` in the data base. Typed, so that a participant cannot be passed for an input.
package struct ID<Thing>: Hashable, Sendable, Comparable, LosslessStringConvertible {
    package let number: Int64

    package init(_ number: Int64) { self.number = number }

    package init?(text: some StringProtocol) {
        guard let number = Int64(text), number > 0 else { return nil }
        self.number = number
    }

    package init?(_ description: String) { self.init(text: description) }

    package static func < (left: ID, right: ID) -> Bool { left.number < right.number }
    package var description: String { String(number) }
}
