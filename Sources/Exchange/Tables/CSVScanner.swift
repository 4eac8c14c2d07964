import Dialogue

/// Walks once over the bytes of a table and cuts it into cells.
struct CSVScanner {
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let limits: CSV.Limits
    private var place = 0
    private var line = 1
    private var lineStart = 0
    private var rows: [TableRow] = []
    private var cells: [String] = []
    /// Rows tend to be as wide as the one before.
    private var width = 0

    /// Cells read so far in the whole table.
    private var count = 0

    private let separator: UInt8
    private let time: ReadingTime

    init(limits: CSV.Limits, time: ReadingTime, separator: UInt8) {
        self.limits = limits
        self.time = time
        self.separator = separator
    }

    mutating func rows(in bytes: UnsafeBufferPointer<UInt8>) -> Result<[TableRow], ImportFailure> {
        if bytes.starts(with: Self.mark) { place = 3 }
        do throws(ImportFailure) {
            while place < bytes.count { try row(in: bytes) }
        } catch {
            return .failure(error)
        }
        return .success(rows)
    }

    private mutating func row(in bytes: UnsafeBufferPointer<UInt8>) throws(ImportFailure) {
        guard rows.count < limits.rows else { throw .tooLarge(.rows(limits.rows)) }
        if rows.count.isMultiple(of: 256) { try time.check() }
        cells = []
        cells.reserveCapacity(width)
        while try cell(in: bytes) {
            guard cells.count < limits.columns else { throw .tooLarge(.columns(limits.columns)) }
        }
        count += cells.count
        guard count <= limits.cells else { throw .tooLarge(.cells(limits.cells)) }
        width = cells.count
        rows.append(TableRow(number: rows.count + 1, cells: cells))
    }

    /// Reads one cell and what ends it; whether the row goes on.
    private mutating func cell(in bytes: UnsafeBufferPointer<UInt8>) throws(ImportFailure) -> Bool {
        if place < bytes.count, bytes[place] == .quote {
            cells.append(try quotedCell(in: bytes))
        } else {
            let start = place
            // A quote inside an unquoted cell is a character like any other: 5" pipe.
            while place < bytes.count, bytes[place] != separator, !bytes[place].endsLine { place += 1 }
            guard place - start <= limits.cell else { throw .tooLarge(.field(limits.cell)) }
            cells.append(text(bytes[start..<place]))
        }
        guard place < bytes.count else { return false }
        if bytes[place] == separator {
            place += 1
            return true
        }
        guard bytes[place].endsLine else {
            throw .brokenAt(line: line, column: place - lineStart + 1)
        }
        endLine(in: bytes)
        return false
    }

    private mutating func quotedCell(in bytes: UnsafeBufferPointer<UInt8>) throws(ImportFailure) -> String {
        let opening = ImportFailure.brokenAt(line: line, column: place - lineStart + 1)
        place += 1
        var content: [UInt8] = []
        var start = place
        while place < bytes.count {
            guard place - start + content.count <= limits.cell else { throw .tooLarge(.field(limits.cell)) }
            if bytes[place] == .quote {
                content.append(contentsOf: bytes[start..<place])
                place += 1
                guard place < bytes.count, bytes[place] == .quote else { return text(content[...]) }
                // Two quotes stand for one, and the second one begins the next stretch.
                start = place
                place += 1
            } else if bytes[place].endsLine {
                endLine(in: bytes)
            } else {
                place += 1
            }
        }
        // Never closed: what is wrong is where it was opened.
        throw opening
    }

    private mutating func endLine(in bytes: UnsafeBufferPointer<UInt8>) {
        let isPair = bytes[place] == .carriageReturn && place + 1 < bytes.count && bytes[place + 1] == .lineFeed
        place += isPair ? 2 : 1
        line += 1
        lineStart = place
    }

    private func text(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.first == UInt8(ascii: "'") ? CSVWriter.unguarded(text) : text
    }
}

extension UInt8 {
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let lineFeed: UInt8 = 0x0A
    fileprivate static let carriageReturn: UInt8 = 0x0D

    fileprivate var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}
