/// Writes a table of separated values (RFC 4180) that a spreadsheet opens without running anything in it.
package struct CSVWriter: Sendable {
    /// What has been written, in UTF-8 with CRLF.
    package private(set) var text: String
    private let separator: String

    /// Excel takes a file for UTF-8, and shows Khmer, only when it begins with the mark.
    package init(withMark: Bool = true, separator: CSV.Separator = .comma) {
        text = withMark ? "\u{FEFF}" : ""
        self.separator = String(Unicode.Scalar(separator.rawValue))
    }

    package mutating func write(_ cells: [String]) {
        text += cells.map(Self.written).joined(separator: separator)
        text += "\r\n"
    }

    /// The cell as it goes into the file.
    ///
    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets show as
    /// nothing or as itself but never compute (OWASP, "CSV Injection"). Plain numbers stay numbers: "-12.5" is no
    /// formula, "-12+cmd" is one.
    static func written(_ cell: String) -> String {
        let safe = isFormula(cell) || isGuarded(cell) ? "'" + cell : cell
        let needsQuotes = safe.unicodeScalars.contains { "\",;\r\n\t".unicodeScalars.contains($0) }
        let hasEdges = safe.first == " " || safe.last == " "
        guard needsQuotes || hasEdges else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// A cell as it was before it was written: the apostrophe before a formula is ours and no part of it.
    static func unguarded(_ cell: String) -> String { isGuarded(cell) ? String(cell.dropFirst()) : cell }

    private static func isGuarded(_ cell: String) -> Bool {
        var rest = cell.unicodeScalars[...]
        guard rest.first == "'" else { return false }
        while rest.first == "'" { rest = rest.dropFirst() }
        return isFormula(String(rest))
    }

    private static func isFormula(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first else { return false }
        // A tab or line end in front is dropped by some programs, and then the next character counts.
        if first == "\t" || first == "\r" || first == "\n" { return true }
        // With the full-width forms that East Asian editions accept.
        let starts = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        guard let starts, "=+-@＝＋－＠".unicodeScalars.contains(starts) else { return false }
        return !isPlainNumber(cell)
    }

    private static func isPlainNumber(_ cell: String) -> Bool {
        let digits = cell.utf8.dropFirst()
        guard let first = cell.utf8.first, first == UInt8(ascii: "-"), !digits.isEmpty else { return false }
        let points = digits.count { $0 == UInt8(ascii: ".") }
        return points <= 1 && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }
}
