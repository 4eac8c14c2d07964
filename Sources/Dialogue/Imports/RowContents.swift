/// What a row says, field by field, as it was understood: exact text in one way of writing.
package struct RowContents: Hashable, Sendable {
    package private(set) var values: [(key: String, text: String)]

    package init() { values = [] }

    /// The first value of a field.
    package subscript(_ key: String) -> String? { values.first { $0.key == key }?.text }

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
        values = text.split(separator: "\n").map { line in
            let sides = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(sides[0]), RowCells.read(sides.count > 1 ? sides[1] : ""))
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
        text.split(separator: "\t", omittingEmptySubsequences: false).map { read($0) }
    }

    /// Line ends, tabs and backslashes are written with a backslash; a NUL, which no data base keeps, as a sign for it.
    static func written(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C }) else { return value }
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

    static func read(_ written: some StringProtocol) -> String {
        guard written.utf8.contains(0x5C) else { return String(written) }
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
