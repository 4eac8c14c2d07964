package import Dialogue

/// A table of comma-separated values (RFC 4180), read whole: a file of a few megabytes takes milliseconds.
///
/// A byte order mark is skipped; lines may end in CRLF, LF or CR. Blank rows are kept, because rows are numbered
/// as a spreadsheet numbers them, beginning with 1.
package struct CSV: Hashable, Sendable {
    package let rows: [Row]

    package struct Row: Hashable, Sendable {
        /// As a spreadsheet numbers it. A cell with line ends in it does not make a new row.
        package let number: Int
        package let cells: [String]

        /// Whether nothing but blanks stands in it.
        package var isBlank: Bool { cells.allSatisfy(\.trimmingBlanks.isEmpty) }
    }

    /// What is more than this is not a table somebody keeps by hand, or is meant to do harm.
    package struct Limits: Sendable {
        package var bytes = 64 << 20
        package var rows = 1_000_000
        package var columns = 1_000
        package var cell = 1 << 20

        package init() {}
    }

    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ImportFailure) {
        guard bytes.count <= limits.bytes else { throw .tooLarge(.bytes(limits.bytes)) }
        try Self.refuseForeignBytes(bytes)
        var scanner = CSVScanner(limits: limits)
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
