extension Workbook.Sheet {
    /// The table as RFC 4180 CSV in UTF-8: one header line, dates as ISO 8601, numbers with a point.
    ///
    /// A text that a spreadsheet would take for a formula gets an apostrophe before it, so that a name nobody checked
    /// cannot run anything on the reader's machine. Excel needs the byte order mark to see that it is UTF-8; programs
    /// are better off without it.
    package func csv(forExcel: Bool = false) -> [UInt8] {
        var out: [UInt8] = forExcel ? [0xEF, 0xBB, 0xBF] : []
        out += Self.line(columns.map { Self.field($0.title) })
        for row in rows { out += Self.line(row.map(Self.field)) }
        return out
    }

    private static func line(_ fields: [String]) -> [UInt8] {
        Array((fields.joined(separator: ",") + "\r\n").utf8)
    }

    private static func field(_ value: Workbook.Value) -> String {
        switch value {
        case .blank: ""
        case .text(let text): field(text)
        case .whole(let number): String(number)
        case .decimal(let number): number.isFinite ? String(number) : ""
        case .day(let year, let month, let day):
            String(Moment(year: year, month: month, day: day).iso.prefix { $0 != "T" })
        }
    }

    private static func field(_ text: String) -> String {
        var words = Printable.cleaned(text)
        if beginsFormula(text) || beginsFormula(words) { words = "'" + words }
        guard words.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return words }
        return "\"" + words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// Spreadsheets skip blanks before the sign.
    private static func beginsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if first == "\t" || first == "\r" || first == "\n" { return true }
        let sign = text.unicodeScalars.first { !$0.properties.isWhitespace }
        return sign.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
