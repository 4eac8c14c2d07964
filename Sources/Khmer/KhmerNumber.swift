/// Numbers as a Khmer office writes them: digits ០–៩, a full stop between thousands, a comma before decimals.
///
/// Separators follow CLDR for Khmer with Khmer digits (`km-u-nu-khmr`): ១.២៣៤.៥៦៧,៥.
public enum KhmerNumber {
    /// The whole number in Khmer digits without separators: 12 is ១២, -3 is -៣.
    public static func digits(_ n: Int) -> String {
        khmerDigits(in: String(n))
    }

    /// The same text with 0–9 written ០–៩.
    public static func khmerDigits(in text: String) -> String {
        let latin = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard text.utf8.contains(where: latin.contains) else { return text }
        return String(unsafeUninitializedCapacity: text.utf8.count * 3) { khmer in
            var count = 0
            for byte in text.utf8 {
                // U+17E0 to U+17E9 are E1 9F A0 to E1 9F A9.
                guard latin.contains(byte) else {
                    khmer[count] = byte
                    count += 1
                    continue
                }
                khmer[count] = 0xE1
                khmer[count + 1] = 0x9F
                khmer[count + 2] = byte - latin.lowerBound + 0xA0
                count += 3
            }
            return count
        }
    }

    /// The same text with ០–៩ written 0–9.
    public static func latinDigits(in text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value &- 0x17E0 < 10 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let digit = scalar.value &- 0x17E0
            result.append(digit < 10 ? Unicode.Scalar(0x30 + digit) ?? scalar : scalar)
        }
        return String(result)
    }

    /// The whole number with a full stop between thousands: 1234567 is ១.២៣៤.៥៦៧.
    public static func grouped(_ n: Int) -> String {
        khmerDigits(in: (n < 0 ? "-" : "") + grouping(String(n.magnitude)))
    }

    /// The number rounded to so many decimals, halves away from zero: 1234.5 with two is ១.២៣៤,៥០.
    ///
    /// What is rounded is the number as it prints, so that 2.675 gives ២,៦៨ as on paper.
    /// Something that is not a number, or is infinite, is written «–».
    public static func decimal(_ n: Double, fractionDigits: Int) -> String {
        guard n.isFinite else { return "–" }
        let places = max(0, min(fractionDigits, 40))
        let (whole, fraction) = DecimalDigits(n.magnitude).rounded(to: places)
        let isZero = (whole + fraction).allSatisfy { $0 == "0" }
        let sign = n < 0 && !isZero ? "-" : ""
        return khmerDigits(in: sign + grouping(whole) + (fraction.isEmpty ? "" : "," + fraction))
    }

    /// Puts a full stop before every third digit from the right.
    private static func grouping(_ digits: String) -> String {
        guard digits.utf8.count > 3 else { return digits }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result.append(".") }
            result.append(digit)
        }
        return result
    }
}
