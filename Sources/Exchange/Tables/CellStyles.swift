import Dialogue

/// How cells are shown, as far as it changes what they mean: as a date, or as a percentage.
final class CellStyles: XMLEvents {
    enum Meaning: Hashable, Sendable { case plain, date, percentage }

    private var written: [Int: Meaning] = [:]
    private var meanings: [Meaning] = []
    private var isInCells = false
    private var names: [Substring] = []

    subscript(style: Int) -> Meaning { meanings.indices.contains(style) ? meanings[style] : .plain }

    func begin(_ name: String, _ attributes: XMLAttributes, at place: XMLPlace) throws {
        names.append(name.withoutPrefix)
        switch name.withoutPrefix {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            written[id] = Self.meaning(of: code)
        case "xf" where names.contains("cellXfs"):
            let format = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            meanings.append(written[format] ?? Self.meaning(ofBuiltIn: format))
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
    func end(at place: XMLPlace) throws { _ = names.popLast() }

    /// The formats that need not be written out (ISO/IEC 29500-1, 18.8.30); 27 to 36 and 50 to 58 are dates of East
    /// Asian editions.
    private static func meaning(ofBuiltIn format: Int) -> Meaning {
        switch format {
        case 9, 10: .percentage
        case 14...22, 27...36, 45...47, 50...58: .date
        default: .plain
        }
    }

    /// A format code with a letter of a date outside quotes and brackets is one of a date.
    private static func meaning(of code: String) -> Meaning {
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        for scalar in code.unicodeScalars {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch scalar {
            case "\\": isEscaped = true
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: isBracketed = true
            case "]" where !isQuoted: isBracketed = false
            case ";" where !isQuoted: return .plain
            case "%" where !isQuoted: return .percentage
            case "d", "D", "y", "Y", "h", "H", "m", "M", "s", "S":
                if !isQuoted && !isBracketed { return .date }
            default: break
            }
        }
        return .plain
    }
}

/// A number of a spreadsheet as text.
enum CellNumber {
    /// `1.0E-2` and `4.5500000000000003E-2` as a person would write them; what is no number stays as it is.
    static func plain(_ written: String) -> String {
        let isPlain = written.utf8.count <= 15 && written.utf8.allSatisfy { (0x2D...0x39).contains($0) && $0 != 0x2F }
        if isPlain, !written.hasSuffix(".0") { return written }
        guard let number = Double(written), number.isFinite else { return written }
        return shortest(asShown(number))
    }

    /// A spreadsheet keeps fifteen digits of a number; what is written behind them is left of binary fractions.
    private static func asShown(_ number: Double) -> Double {
        var power = 1.0
        while abs(number) * power < 1e14, power < 1e22 { power *= 10 }
        let digits = (number * power).rounded()
        return abs(digits) < 1e15 ? digits / power : number
    }

    /// A share of 1 as a percentage.
    static func percentage(_ written: String) -> String {
        guard let number = Double(written), number.isFinite else { return written }
        return shortest(asShown(number * 100)) + "%"
    }

    /// Days since 30 December 1899 (or 1 January 1904) as ISO 8601, with the time where there is one.
    static func date(_ written: String, from1904: Bool) -> String {
        guard let number = Double(written), number >= 0, number < 2_958_466 else { return written }
        let whole = Int(number.rounded(.down))
        let seconds = Int(((number - Double(whole)) * 86_400).rounded())
        // Excel believes in a 29 February 1900; before it days are one off.
        let shift = from1904 ? -24_107 : whole < 60 ? -25_568 : -25_569
        let day = Day(number: whole + shift).description
        guard seconds > 0, seconds < 86_400 else { return day }
        let time = [seconds / 3600, seconds / 60 % 60].map { padded($0, to: 2) }.joined(separator: ":")
        return whole == 0 ? time : "\(day) \(time)"
    }

    private static func shortest(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        let text = String(number)
        guard text.utf8.contains(UInt8(ascii: "e")) else { return text }
        return ExactDecimal(exponential: text)?.description ?? text
    }
}

extension ExactDecimal {
    /// `1.5e-07`, as numbers are written that are very small or very large.
    fileprivate init?(exponential text: String) {
        let sides = text.split(separator: "e")
        guard sides.count == 2, let exponent = Int(sides[1]), abs(exponent) <= 30 else { return nil }
        let isNegative = sides[0].hasPrefix("-")
        let parts = sides[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        var digits = parts.joined()
        var point = (parts.first?.count ?? 0) + exponent
        if point <= 0 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        } else if point > digits.count {
            digits += String(repeating: "0", count: point - digits.count)
        }
        self.init((isNegative ? "-" : "") + digits.prefix(point) + "." + digits.dropFirst(point))
    }
}
