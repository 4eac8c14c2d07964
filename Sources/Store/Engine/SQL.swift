package import Dialogue

/// A statement with its values. Text enters only as a literal; everything interpolated is bound, never pasted.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// Values are written `?` here; PostgreSQL's `$1` is made in its own file.
    package private(set) var text: String
    package private(set) var values: [SQLValue]

    package init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    init(_ text: String, _ values: [SQLValue]) {
        self.text = text
        self.values = values
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text: String
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            text += "?"
            values.append(value.sqlValue)
        }

        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            text += "?"
            values.append(value?.sqlValue ?? .null)
        }

        package mutating func appendInterpolation<Word: RawRepresentable<String>>(_ word: Word) {
            text += "?"
            values.append(.text(word.rawValue))
        }

        package mutating func appendInterpolation<Word: RawRepresentable<String>>(_ word: Word?) {
            text += "?"
            values.append(word.map { .text($0.rawValue) } ?? .null)
        }

        /// A part of a statement inside another.
        package mutating func appendInterpolation(_ part: SQL) {
            text += part.text
            values += part.values
        }

        /// `(?, ?, ?)` for `IN`. An empty list matches nothing.
        ///
        /// The last value is repeated until the list has one of a few lengths, so that an engine which remembers
        /// statements is not given a new one for every length.
        package mutating func appendInterpolation(list: some Collection<some SQLBindable>) {
            guard !list.isEmpty else { return text += "(NULL)" }
            let bound = list.map(\.sqlValue)
            let length = SQL.length(ofList: bound.count)
            text += "(" + repeatElement("?", count: length).joined(separator: ", ") + ")"
            values += bound
            if let last = bound.last { values += repeatElement(last, count: length - bound.count) }
        }
    }

    /// Powers of two up to 1,024, then whole thousands of that kind.
    static func length(ofList count: Int) -> Int {
        if count > 1024 { return (count + 1023) / 1024 * 1024 }
        var length = 1
        while length < count { length *= 2 }
        return length
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.text += right.text
        sum.values += right.values
        return sum
    }
}

package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// What a statement can be given.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension Int: SQLBindable { package var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLBindable { package var sqlValue: SQLValue { .integer(self) } }
extension Bool: SQLBindable { package var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension String: SQLBindable { package var sqlValue: SQLValue { .text(self) } }
extension [UInt8]: SQLBindable { package var sqlValue: SQLValue { .bytes(self) } }
extension ID: SQLBindable { package var sqlValue: SQLValue { .integer(number) } }
extension Day: SQLBindable { package var sqlValue: SQLValue { .text(description) } }
extension Instant: SQLBindable { package var sqlValue: SQLValue { .text(description) } }
extension TimeOfDay: SQLBindable { package var sqlValue: SQLValue { .text(description) } }
extension Province: SQLBindable { package var sqlValue: SQLValue { .text(code) } }
extension AreaCode: SQLBindable { package var sqlValue: SQLValue { .text(description) } }
