/// A decimal number kept exactly as written, for money and shares: no rounding, no binary fractions.
///
/// Up to 36 digits; what does not fit is refused, never rounded.
package struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number is `units` divided by ten to the power of `scale`; the scale is the smallest possible.
    private let units: Int128
    private let scale: Int

    package static let zero = ExactDecimal(0)

    package init(_ whole: Int) {
        self.init(units: Int128(whole), scale: 0)
    }

    /// Reads "12", "-12.50", ".4" and "5.", the forms of a decimal in XML Schema; nothing with an exponent, a
    /// thousands separator or a space.
    package init?(_ text: String) {
        var digits = Substring(text).utf8
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        var (units, scale, count) = (Int128(0), 0, 0)
        var pointSeen = false
        for byte in digits {
            if byte == UInt8(ascii: "."), !pointSeen {
                pointSeen = true
                continue
            }
            guard (0x30...0x39).contains(byte), count < 36 else { return nil }
            units = units * 10 + Int128(byte - 0x30)
            if units != 0 { count += 1 }
            if pointSeen { scale += 1 }
            guard scale <= 36 else { return nil }
        }
        // A sign or a point alone is no number.
        guard digits.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        self.init(units: isNegative ? -units : units, scale: scale)
    }

    private init(units: Int128, scale: Int) {
        var (units, scale) = (units, scale)
        while scale > 0, units % 10 == 0 {
            units /= 10
            scale -= 1
        }
        self.units = units
        self.scale = scale
    }

    /// The same with its point moved to the right; nothing where it becomes too large.
    package func times(powerOfTen power: Int) -> ExactDecimal? {
        guard power > scale else { return ExactDecimal(units: units, scale: scale - max(0, power)) }
        guard let factor = Self.power(power - scale) else { return nil }
        let (product, overflow) = units.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ExactDecimal(units: product, scale: 0)
    }

    /// The sum, or nothing where it would not fit.
    package func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let common = max(scale, other.scale)
        guard let one = raised(to: common), let two = other.raised(to: common) else { return nil }
        let (sum, overflow) = one.addingReportingOverflow(two)
        return overflow ? nil : ExactDecimal(units: sum, scale: common)
    }

    /// So many per cent of the number, or nothing where it would not fit.
    package func share(of percent: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = units.multipliedReportingOverflow(by: percent.units)
        return overflow ? nil : ExactDecimal(units: product, scale: scale + percent.scale + 2)
    }

    /// The number times ten to the power of `places`, rounded half away from zero: 12.345 with two places is 1235.
    ///
    /// For showing and sorting only; nothing where it would not fit.
    package func minorUnits(places: Int) -> Int64? {
        if places >= scale { return raised(to: places).flatMap { Int64(exactly: $0) } }
        guard let divisor = Self.power(scale - places) else { return nil }
        let (quotient, rest) = units.quotientAndRemainder(dividingBy: divisor)
        let isUp = rest.magnitude * 2 >= divisor.magnitude
        return Int64(exactly: isUp ? quotient + units.signum() : quotient)
    }

    /// The shortest way to write it: "1120.5", "-0.4".
    package var description: String {
        let digits = String(units.magnitude)
        let sign = units < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }

    package static func < (one: ExactDecimal, other: ExactDecimal) -> Bool {
        let common = max(one.scale, other.scale)
        if let left = one.raised(to: common), let right = other.raised(to: common) { return left < right }
        // Only a number with many decimals and a number with many digits cannot be brought to one scale;
        // then the whole parts differ.
        return one.whole < other.whole
    }

    private var whole: Int128 {
        Self.power(scale).map { units / $0 } ?? 0
    }

    private func raised(to wanted: Int) -> Int128? {
        guard let factor = Self.power(wanted - scale) else { return nil }
        let (product, overflow) = units.multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }

    private static func power(_ exponent: Int) -> Int128? {
        guard exponent >= 0, exponent <= 38 else { return nil }
        return (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }
}
