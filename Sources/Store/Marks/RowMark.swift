import CSodium

/// The mark of one row: a keyed hash of what stands in it, and a byte a column by which a changed one is found again.
struct RowMark: Hashable, Sendable {
    /// Of which mark it is, or is a part.
    var key: [UInt8]
    var sum: MarkSum
    /// One for each column, as the table has them; nothing where a mark is of many rows.
    var hints: [UInt8]

    /// As the data base keeps it.
    var bytes: [UInt8] { sum.bytes + hints }
}

/// Makes marks of rows, one after the other. Hashed are the name of the table and each column that holds something,
/// by its name: with the name, what kind of value it is, its length and its bytes as the engine has them. A column that
/// is added and holds nothing yet changes no mark.
struct RowMarker {
    private let key: MarkKey
    private var bytes: [UInt8] = []
    /// Where each column stands in `bytes`.
    private var parts: [Range<Int>] = []
    private var digest = [UInt8](repeating: 0, count: 32)

    private let withHints: Bool

    /// - Parameter withHints: false where marks are only compared.
    init(_ key: MarkKey, withHints: Bool = true) {
        self.key = key
        self.withHints = withHints
    }

    /// How many bytes the last row had.
    var size: Int { bytes.count }

    /// - Parameter row: has all columns of the table from its first; but the one that was given has NULL.
    /// - Parameter given: the value of the column that is not read back.
    mutating func mark(_ row: borrowing Row, of table: TableLayout, given: SQLValue? = nil) throws -> RowMark {
        try lay(row, table, given)
        crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), key.rows, key.rows.count)
        return RowMark(
            key: try Self.key(of: row, in: table), sum: MarkSum(digest),
            hints: withHints && !table.isCoarse ? hints(digest) : [])
    }

    /// The columns of the row last marked that are not what `hints` were made of, under the mark they came with.
    func changed(from hints: [UInt8], of mark: [UInt8], in table: TableLayout) -> [String] {
        let now = self.hints(Array(mark.prefix(32)))
        return table.columns.indices.compactMap { index in
            (index < hints.count ? hints[index] : 0) == now[index] ? nil : table.columns[index].name
        }
    }

    private mutating func lay(_ row: borrowing Row, _ table: TableLayout, _ given: SQLValue?) throws {
        bytes.removeAll(keepingCapacity: true)
        bytes += table.header
        parts.removeAll(keepingCapacity: true)
        parts.append(contentsOf: repeatElement(0..<0, count: table.columns.count))
        for index in table.byName {
            let start = bytes.count
            if index == table.given, let given {
                bytes += table.nameBytes[index]
                given.append(to: &bytes)
            } else {
                guard !row.isNull(index) else { continue }
                bytes += table.nameBytes[index]
                try row.append(index, as: table.columns[index].kind, to: &bytes)
            }
            parts[index] = start..<bytes.count
        }
    }

    /// A byte for each column: zero where it holds nothing. They are made under the mark, so that equal values in two
    /// rows, or of one row at two times, are not seen to be equal.
    private func hints(_ mark: [UInt8]) -> [UInt8] {
        let key = zip(self.key.hints, mark).map { $0 ^ $1 }
        var hint: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
        return bytes.withUnsafeBufferPointer { bytes in
            parts.map { part in
                guard !part.isEmpty, let start = bytes.baseAddress else { return 0 }
                crypto_shorthash(&hint, start + part.lowerBound, UInt64(part.count), key)
                return max(1, hint[0])
            }
        }
    }

    /// Keys sort as the rows do by their primary keys.
    static func key(of row: borrowing Row, in table: TableLayout) throws -> [UInt8] {
        var key = table.prefix
        key.reserveCapacity(key.count + 8 * table.marked.count)
        for (number, index) in table.marked.enumerated() {
            let isLast = number == table.marked.count - 1
            switch table.columns[index].kind {
            case .integer:
                var value = try row.integer(index)
                if isLast, case .hundred = table.grain { value /= 100 }
                key.append(integer: value)
            case .text:
                try row.text(index) { key.append(contentsOf: $0) }
                key.append(0)
            case .bytes: key += try row.bytes(index)
            }
        }
        return key
    }

    /// The same, from values that are bound.
    static func key(of values: [SQLValue], in table: TableLayout) -> [UInt8] {
        values.reduce(into: table.prefix) { key, value in
            switch value {
            case .null: break
            case .integer(let number): key.append(integer: number)
            case .text(let text): key += Array(text.utf8) + [0]
            case .bytes(let bytes): key += bytes
            }
        }
    }
}

extension [UInt8] {
    /// Sorts as the numbers do.
    mutating func append(integer number: Int64) { append(bigEndian: UInt64(bitPattern: number) ^ (1 << 63)) }
}

extension SQLValue {
    fileprivate func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: break
        case .integer(let number): Row.append(number, to: &bytes)
        case .text(let text): Row.append("t", text.utf8, to: &bytes)
        case .bytes(let blob): Row.append("b", blob, to: &bytes)
        }
    }
}
