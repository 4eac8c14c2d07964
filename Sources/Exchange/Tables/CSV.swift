package import Dialogue

/// A table of separated values (RFC 4180), read whole: a file of a few megabytes takes milliseconds.
///
/// A byte order mark is skipped; lines may end in CRLF, LF or CR. Cells may be parted by commas, semicolons, tabs or
/// bars: which it is, the first lines tell. What Excel saves as "Unicode text" is UTF-16, often with a mark of it.
/// Blank rows are kept, because rows are numbered as a spreadsheet numbers them, beginning with 1.
package struct CSV: Hashable, Sendable {
    package let rows: [TableRow]
    package let separator: Separator

    package typealias Row = TableRow

    /// What stands between two cells.
    package enum Separator: UInt8, CaseIterable, Sendable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
        case bar = 0x7C

        /// As it is kept beside a file.
        package var word: String {
            switch self {
            case .comma: "comma"
            case .semicolon: "semicolon"
            case .tab: "tab"
            case .bar: "bar"
            }
        }

        package init?(word: String) {
            guard let found = Self.allCases.first(where: { $0.word == word }) else { return nil }
            self = found
        }
    }

    /// What is more than this is not a table somebody keeps by hand, or is meant to do harm.
    package struct Limits: Sendable {
        package var bytes = 64 << 20
        package var rows = 1_000_000
        package var columns = 1_000
        package var cells = 20_000_000
        /// Bytes of one cell.
        package var cell = 1 << 20

        package init() {}
    }

    /// - Parameter seconds: of a processor that reading may take; nothing without end.
    package init(_ bytes: [UInt8], limits: Limits = Limits(), seconds: Int? = nil) throws(ImportFailure) {
        let time = ReadingTime(most: seconds)
        guard bytes.count <= limits.bytes else { throw .tooLarge(.bytes(limits.bytes)) }
        let bytes = try UTF16Text(bytes)?.utf8 ?? bytes
        try Self.refuseForeignBytes(bytes)
        separator = Separator(in: bytes)
        var scanner = CSVScanner(limits: limits, time: time, separator: separator.rawValue)
        switch bytes.withUnsafeBufferPointer({ scanner.rows(in: $0) }) {
        case .success(let rows): self.rows = rows
        case .failure(let failure): throw failure
        }
    }

    /// What is not text in UTF-8 is no table: a NUL is in every spreadsheet, archive and picture.
    private static func refuseForeignBytes(_ bytes: [UInt8]) throws(ImportFailure) {
        if let place = bytes.withUnsafeBufferPointer({ firstInvalidUTF8(in: $0) }) {
            throw .notUTF8(offset: place)
        }
        if let place = bytes.firstIndex(of: 0) {
            let before = bytes[..<place]
            let line = before.count { $0 == 0x0A } + 1
            let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            throw .brokenAt(line: line, column: place - start + 1)
        }
        // Space, tab, line ends; and the three bytes of a byte order mark at the front.
        let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        let text = bytes.starts(with: CSVScanner.mark) ? bytes.dropFirst(3) : bytes[...]
        if text.allSatisfy(blank.contains) { throw .empty }
    }
}

extension CSV.Separator {
    /// The one that cuts the first lines most evenly: into the same number of cells on as many lines as possible.
    init(in bytes: [UInt8]) {
        let lines = Self.firstLines(of: bytes)
        let scores = Self.allCases.map { separator in (separator, separator.score(lines)) }
        self = scores.max { ($0.1, -Int($0.0.rawValue)) < ($1.1, -Int($1.0.rawValue)) }?.0 ?? .comma
        // A table of one column has no separator at all.
        if scores.allSatisfy({ $0.1 == 0 }) { self = .comma }
    }

    private func score(_ lines: [[UInt8: Int]]) -> Int {
        var linesOf: [Int: Int] = [:]
        for line in lines { linesOf[line[rawValue] ?? 0, default: 0] += 1 }
        return linesOf.map { count, lines in count * lines }.max() ?? 0
    }

    /// How often each separator stands in each of the first lines, outside quotes.
    private static func firstLines(of bytes: [UInt8]) -> [[UInt8: Int]] {
        var lines: [[UInt8: Int]] = [[:]]
        var isQuoted = false
        for byte in bytes.prefix(1 << 16) {
            if byte == 0x22 {
                isQuoted.toggle()
            } else if !isQuoted, byte == 0x0A {
                if lines.count == 40 { break }
                lines.append([:])
            } else if !isQuoted, CSV.Separator(rawValue: byte) != nil {
                lines[lines.count - 1][byte, default: 0] += 1
            }
        }
        return lines
    }
}
