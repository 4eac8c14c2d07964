package import Dialogue
import GRDB
import GRDBSQLite

/// One row of an answer, read column by column from the left. Valid only while it is being read.
package struct Row {
    enum Source {
        /// A statement that stands on a row.
        case sqlite(SQLiteStatement)
        case postgres(PostgresAnswer, Int32)
    }

    let source: Source
    private var column = 0

    init(_ source: Source) { self.source = source }

    /// The value of the next column.
    package mutating func next<Value: SQLReadable>(_: Value.Type = Value.self) throws -> Value {
        defer { column += 1 }
        return try Value.read(self, column)
    }

    /// A word of a closed list.
    package mutating func next<Word: RawRepresentable<String>>(word _: Word.Type = Word.self) throws -> Word {
        let text: String = try next()
        guard let word = Word(rawValue: text) else { throw StoreError.unreadable("\(Word.self) \(text)") }
        return word
    }

    package mutating func next<Word: RawRepresentable<String>>(wordOrNil _: Word.Type = Word.self) throws -> Word? {
        guard let text: String = try next() else { return nil }
        guard let word = Word(rawValue: text) else { throw StoreError.unreadable("\(Word.self) \(text)") }
        return word
    }

    func isNull(_ index: Int) -> Bool {
        switch source {
        case .sqlite(let statement): sqlite3_column_type(statement, Int32(index)) == SQLITE_NULL
        case .postgres(let answer, let row): answer.isNull(row, Int32(index))
        }
    }

    func integer(_ index: Int) throws -> Int64 {
        switch source {
        case .sqlite(let statement):
            guard !isNull(index) else { throw StoreError.unreadable("number") }
            return sqlite3_column_int64(statement, Int32(index))
        case .postgres(let answer, let row):
            guard !isNull(index) else { throw StoreError.unreadable("number") }
            return try answer.integer(row, Int32(index))
        }
    }

    func text(_ index: Int) throws -> String {
        guard let text = textIfAny(index) else { throw StoreError.unreadable("text") }
        return text
    }

    func textIfAny(_ index: Int) -> String? {
        switch source {
        case .sqlite(let statement): Row.signs(of: statement, Int32(index)).map { String(decoding: $0, as: UTF8.self) }
        case .postgres(let answer, let row): isNull(index) ? nil : answer.text(row, Int32(index))
        }
    }

    /// What `read` makes of the text of a column, without a copy of it where the engine lends it.
    func text<Value>(_ index: Int, as read: (UnsafeBufferPointer<UInt8>) -> Value) throws -> Value {
        switch source {
        case .sqlite(let statement):
            guard let signs = Row.signs(of: statement, Int32(index)) else { throw StoreError.unreadable("text") }
            return read(signs)
        case .postgres:
            var found = try text(index)
            return found.withUTF8(read)
        }
    }

    func bytes(_ index: Int) throws -> [UInt8] {
        switch source {
        case .sqlite(let statement):
            guard !isNull(index) else { throw StoreError.unreadable("bytes") }
            let start = sqlite3_column_blob(statement, Int32(index))
            let count = Int(sqlite3_column_bytes(statement, Int32(index)))
            return Array(UnsafeRawBufferPointer(start: start, count: count))
        case .postgres(let answer, let row):
            guard !isNull(index) else { throw StoreError.unreadable("bytes") }
            return answer.bytes(row, Int32(index))
        }
    }

    /// What a column of text holds, where SQLite keeps it until the statement moves on; nothing where that is NULL.
    private static func signs(of statement: SQLiteStatement, _ index: Int32) -> UnsafeBufferPointer<UInt8>? {
        // The text before its length: asking for text may change how the value is kept.
        guard let start = sqlite3_column_text(statement, index) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
    }
}

/// What a column can be read as.
package protocol SQLReadable {
    static func read(_ row: borrowing Row, _ column: Int) throws -> Self
    static func readIfAny(_ row: borrowing Row, _ column: Int) throws -> Self?
}

extension SQLReadable {
    package static func readIfAny(_ row: borrowing Row, _ column: Int) throws -> Self? {
        row.isNull(column) ? nil : try read(row, column)
    }
}

extension Int64: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Int64 { try row.integer(column) }
}

extension Int: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Int { Int(try row.integer(column)) }
}

extension Bool: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Bool { try row.integer(column) != 0 }
}

extension String: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> String { try row.text(column) }
    package static func readIfAny(_ row: borrowing Row, _ column: Int) -> String? { row.textIfAny(column) }
}

extension [UInt8]: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> [UInt8] { try row.bytes(column) }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Wrapped? {
        try Wrapped.readIfAny(row, column)
    }
}

extension ID: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> ID { ID(try row.integer(column)) }
}

extension Day: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Day {
        try readable(try row.text(column, as: Day.init(signs:)), "day")
    }
}

extension Instant: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Instant {
        try readable(try row.text(column, as: Instant.init(signs:)), "instant")
    }
}

extension TimeOfDay: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> TimeOfDay {
        try readable(TimeOfDay(try row.text(column)), "time")
    }
}

extension Province: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Province {
        try readable(Province.of(code: try row.text(column)), "province")
    }
}

extension AreaCode: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> AreaCode {
        try readable(AreaCode(try row.text(column)), "area code")
    }
}

/// The data base holds what we wrote; a value that cannot be read back is a broken data base, not bad input.
private func readable<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else { throw StoreError.unreadable(what) }
    return value
}

extension Row {
    /// Two columns, Khmer then English, of which one at least holds something.
    package mutating func bilingual(_ what: String) throws -> Bilingual {
        guard let words = try bilingualIfAny() else { throw StoreError.unreadable(what) }
        return words
    }

    package mutating func bilingualIfAny() throws -> Bilingual? {
        Bilingual(khmer: try next(), english: try next())
    }
}
