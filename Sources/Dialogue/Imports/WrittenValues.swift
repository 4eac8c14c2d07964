extension Day {
    /// Reads a day as people write it: 2026-11-23, 23/11/2026, 23.11.2026, 23-Nov-2026, Khmer digits too. Days come
    /// before months, as in Cambodia; a time behind it is left out. A table may have another habit (`DayHabit`).
    package init?(written text: String) {
        guard let written = WrittenDay(text, .dayFirst) else { return nil }
        self = written.day
    }
}

extension ExactDecimal {
    /// Reads a number as people write it: 1,234,567.50, with a sign of money or blanks, Khmer digits too.
    package init?(written text: String) {
        // Nearly every cell is a plain number.
        if let number = ExactDecimal(text) {
            self = number
            return
        }
        var plain = String.UnicodeScalarView()
        for scalar in text.withLatinDigits.unicodeScalars {
            if scalar.properties.isWhitespace || "$៛€'".unicodeScalars.contains(scalar) { continue }
            plain.append(scalar)
        }
        let digits = String(plain)
        guard digits.utf8.contains(UInt8(ascii: ",")) else {
            self.init(digits)
            return
        }
        // Commas part thousands, and nothing else: 1,5 may be one and a half or fifteen hundred.
        let sides = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let groups = sides[0].split(separator: ",", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), !groups[0].isEmpty else { return nil }
        self.init(groups.joined() + (sides.count > 1 ? "." + sides[1] : ""))
    }
}

extension String {
    /// Khmer digits as Latin ones.
    package var withLatinDigits: String {
        guard unicodeScalars.contains(where: { (0x17E0...0x17E9).contains($0.value) }) else { return self }
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isKhmer = (0x17E0...0x17E9).contains(scalar.value)
            plain.append(isKhmer ? Unicode.Scalar(UInt8(scalar.value - 0x17E0 + 0x30)) : scalar)
        }
        return String(plain)
    }

    /// Line ends, tabs and doubled blanks inside become one blank.
    var withPlainBlanks: String {
        let doubled = zip(utf8, utf8.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
        guard doubled || utf8.contains(where: { $0 < 0x20 }) else { return self }
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isBlank = scalar.value < 0x80 && (scalar.properties.isWhitespace || scalar.value < 0x20)
            if isBlank && plain.last == " " { continue }
            plain.append(isBlank ? " " : scalar)
        }
        return String(plain)
    }

    var replacingPercent: String { hasSuffix("%") ? String(dropLast()).trimmingBlanks : self }
}
