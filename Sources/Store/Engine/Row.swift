package import Dialogue
import Foundation
import GRDB

/// One row of an answer, read column by column from the left. Valid only while it is being read.
package struct Row {
    enum Source {
        case sqlite(GRDB.Row)
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
        case .sqlite(let row): row.hasNull(atIndex: index)
        case .postgres(let answer, let row): answer.isNull(row, Int32(index))
        }
    }

    func integer(_ index: Int) throws -> Int64 {
        switch source {
        case .sqlite(let row): row[index]
        case .postgres(let answer, let row): try answer.integer(row, Int32(index))
        }
    }

    func text(_ index: Int) -> String {
        switch source {
        case .sqlite(let row): row[index]
        case .postgres(let answer, let row): answer.text(row, Int32(index))
        }
    }

    func bytes(_ index: Int) -> [UInt8] {
        switch source {
        case .sqlite(let row): Array(row[index] as Data)
        case .postgres(let answer, let row): answer.bytes(row, Int32(index))
        }
    }
}

/// What a column can be read as.
package protocol SQLReadable {
    static func read(_ row: borrowing Row, _ column: Int) throws -> Self
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
    package static func read(_ row: borrowing Row, _ column: Int) -> String { row.text(column) }
}

extension [UInt8]: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) -> [UInt8] { row.bytes(column) }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Wrapped? {
        row.isNull(column) ? nil : try Wrapped.read(row, column)
    }
}

extension ID: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> ID { ID(try row.integer(column)) }
}

extension Day: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Day {
        try readable(Day(row.text(column)), "day")
    }
}

extension Instant: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Instant {
        try readable(Instant(row.text(column)), "instant")
    }
}

extension TimeOfDay: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> TimeOfDay {
        try readable(TimeOfDay(row.text(column)), "time")
    }
}

extension Province: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> Province {
        try readable(Province.of(code: row.text(column)), "province")
    }
}

extension AreaCode: SQLReadable {
    package static func read(_ row: borrowing Row, _ column: Int) throws -> AreaCode {
        try readable(AreaCode(row.text(column)), "area code")
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
