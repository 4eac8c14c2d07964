/// What a row says, field by field, as it was understood: exact text in one way of writing.
package struct RowContents: Hashable, Sendable {
    package private(set) var values: [(key: String, text: String)]

    package init() { values = [] }

    /// The first value of a field.
    package subscript(_ key: String) -> String? { values.first { $0.key == key }?.text }

    /// All values of one field: a cell may hold two telephones.
    package func values(of key: String) -> [String] { values.filter { $0.key == key }.map(\.text) }

    /// All values of the fields whose keys begin so, with what follows.
    package func all(under prefix: String) -> [(rest: Substring, text: String)] {
        values.filter { $0.key.hasPrefix(prefix) }.map { ($0.key.dropFirst(prefix.count), $0.text) }
    }

    package mutating func keep(_ key: String, _ text: String?) {
        if let text, !text.isEmpty { values.append((key, text)) }
    }

    mutating func forget(_ key: String) { values.removeAll { $0.key == key } }

    /// As it is kept: a line for each field; key, tab, value.
    package var text: String {
        values.map { "\($0.key)\t\(RowCells.written($0.text))" }.joined(separator: "\n")
    }

    package init(text: String) {
        values = text.utf8.split(separator: RowCells.lineFeed).map { line in
            let end = line.firstIndex(of: RowCells.tab) ?? line.endIndex
            return (String(Substring(line[..<end])), RowCells.read(Substring(line[end...].dropFirst())))
        }
    }

    package static func == (one: RowContents, other: RowContents) -> Bool {
        one.values.elementsEqual(other.values) { $0.key == $1.key && $0.text == $1.text }
    }

    package func hash(into hasher: inout Hasher) {
        for value in values {
            hasher.combine(value.key)
            hasher.combine(value.text)
        }
    }
}

/// The cells of a row as one text, so that the row stays as it came.
package enum RowCells {
    package static func text(_ cells: [String]) -> String {
        cells.map(written).joined(separator: "\t")
    }

    package static func cells(_ text: String) -> [String] {
        text.utf8.split(separator: tab, omittingEmptySubsequences: false).map { read(Substring($0)) }
    }

    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")

    /// Line ends, tabs and backslashes are written with a backslash; a NUL, which no data base keeps, as a sign for it.
    static func written(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == backslash }) else { return value }
        var text = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\t": text += "\\t".unicodeScalars
            case "\n": text += "\\n".unicodeScalars
            case "\r": text += "\\r".unicodeScalars
            case "\\": text += "\\\\".unicodeScalars
            case "\0": text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    private static let backslash = UInt8(ascii: "\\")

    static func read(_ written: Substring) -> String {
        guard written.utf8.contains(backslash) else { return String(written) }
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in written.unicodeScalars {
            if isEscaped {
                text.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
