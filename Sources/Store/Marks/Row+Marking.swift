import GRDBSQLite

extension Row {
    /// A value as it is hashed: of which kind it is, its length, its bytes.
    /// - Parameter kind: what the column is declared as; SQLite says of each value what it is.
    func append(_ index: Int, as kind: TableCopy.Kind, to bytes: inout [UInt8]) throws {
        switch source {
        case .sqlite(let statement):
            let column = Int32(index)
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: Self.append(sqlite3_column_int64(statement, column), to: &bytes)
            case SQLITE_FLOAT:
                Self.append("f", Array(String(sqlite3_column_double(statement, column)).utf8), to: &bytes)
            case let type:
                // The value before its length, as SQLite wants it.
                let start = sqlite3_column_blob(statement, column)
                let value = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
                Self.append(type == SQLITE_TEXT ? "t" : "b", value, to: &bytes)
            }
        case .postgres(let answer, let row):
            switch kind {
            case .integer: Self.append(try answer.integer(row, Int32(index)), to: &bytes)
            case .text: Self.append("t", answer.raw(row, Int32(index)), to: &bytes)
            case .bytes: Self.append("b", answer.bytes(row, Int32(index)), to: &bytes)
            }
        }
    }

    static func append(_ number: Int64, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "i"))
        bytes.append(bigEndian: UInt64(bitPattern: number))
    }

    static func append(_ kind: Unicode.Scalar, _ value: some Collection<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: kind))
        bytes.append(bigEndian: UInt64(value.count))
        bytes.append(contentsOf: value)
    }
}
