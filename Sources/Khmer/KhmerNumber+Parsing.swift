extension KhmerNumber {
    /// Reads a whole number in Khmer or Latin digits, with or without separators of thousands.
    ///
    /// Accepted between groups of exactly three digits, one kind in one number: full stop (Khmer), comma
    /// (English), space, no-break space, apostrophe. Spaces around it, zero-width spaces in it and one sign
    /// before it are ignored or obeyed. A fraction, as in «១,៥», is no whole number: nil.
    public static func parse(_ s: String) -> Int? {
        var text = Substring(latinDigits(in: s)).unicodeScalars
        text.removeAll { $0 == "\u{200B}" || $0 == "\u{FEFF}" }
        while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
        while let last = text.last, last.properties.isWhitespace { text.removeLast() }
        let isNegative = text.first == "-" || text.first == "\u{2212}"
        if isNegative || text.first == "+" { text.removeFirst() }
        guard let digits = joinedGroups(text) else { return nil }
        return Int((isNegative ? "-" : "") + digits)
    }

    /// The digits alone, or nil when something else, or a separator out of place, stands among them.
    private static func joinedGroups(_ text: Substring.UnicodeScalarView) -> String? {
        let separators = Set(text.filter { !("0"..."9").contains($0) })
        guard separators.count <= 1 else { return nil }
        guard let separator = separators.first else {
            return text.isEmpty ? nil : String(String.UnicodeScalarView(text))
        }
        guard groupSeparators.contains(separator) else { return nil }
        let groups = text.split(separator: separator, omittingEmptySubsequences: false)
        guard let head = groups.first, (1...3).contains(head.count), head.first != "0" else { return nil }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return groups.map { String(String.UnicodeScalarView($0)) }.joined()
    }

    private static let groupSeparators: Set<Unicode.Scalar> = [
        ".", ",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}",
    ]
}

/// The decimal digits of a number as it prints, for rounding as one rounds on paper.
struct DecimalDigits {
    /// Significant digits, most significant first.
    private var digits: [UInt8] = []
    /// How many of them stand before the decimal point; may be negative or beyond the last one.
    private var pointAfter = 0

    /// The shortest digits that name this finite, non-negative number.
    init(_ n: Double) {
        var exponent = 0
        var seenPoint = false
        let parts = n.description.split(separator: "e")
        if parts.count == 2 { exponent = Int(parts[1]) ?? 0 }
        for byte in (parts.first ?? "0").utf8 {
            if byte == UInt8(ascii: ".") {
                seenPoint = true
            } else {
                digits.append(byte - UInt8(ascii: "0"))
                if !seenPoint { pointAfter += 1 }
            }
        }
        pointAfter += exponent
    }

    /// Digits before and after the point, rounded half up to so many places.
    func rounded(to places: Int) -> (whole: String, fraction: String) {
        var kept = (0..<max(0, pointAfter + places)).map { digit(at: $0) }
        if pointAfter + places < 0 { return ("0", String(repeating: "0", count: places)) }
        var carry = digit(at: pointAfter + places) >= 5
        for index in kept.indices.reversed() where carry {
            carry = kept[index] == 9
            kept[index] = carry ? 0 : kept[index] + 1
        }
        if carry { kept.insert(1, at: 0) }
        while kept.count <= places { kept.insert(0, at: 0) }
        let text = kept.map(String.init)
        return (text.dropLast(places).joined(), text.suffix(places).joined())
    }

    private func digit(at index: Int) -> UInt8 {
        digits.indices.contains(index) ? digits[index] : 0
    }
}
