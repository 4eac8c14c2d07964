/// One row of a table while it is read: its cells by field, what was understood of them, and what was wrong.
///
/// A value that cannot be read is noted and left out; a row that cannot do without it is rejected.
package struct RowReading: Sendable {
    /// As a spreadsheet numbers it.
    package let row: Int
    private let cells: [String]
    private let columns: [String: Int]
    private let headings: [String]
    package private(set) var contents = RowContents()
    package private(set) var problems: [ImportProblem] = []
    package private(set) var isRejected = false

    package init(row: Int, cells: [String], columns: [String: Int], headings: [String]) {
        self.row = row
        self.cells = cells
        self.columns = columns
        self.headings = headings
    }

    /// What stands in the column of a field, without blanks around it and signs of direction; nothing where
    /// nothing does.
    package func raw(_ key: String) -> String? {
        guard let column = columns[key], column < cells.count, !cells[column].isEmpty else { return nil }
        let text = cells[column].withoutControls.trimmingBlanks
        // What people type where they have nothing to say.
        return text.isEmpty || text == "-" || text == "–" ? nil : text
    }

    /// The fields with a column whose keys begin so, in order.
    package func keys(under prefix: String) -> [String] {
        columns.keys.filter { $0.hasPrefix(prefix) }.sorted()
    }

    /// Takes back what was kept of a field.
    package mutating func forget(_ key: String) { contents.forget(key) }

    /// Keeps a value that is understood.
    package mutating func keep(_ key: String, _ text: String?) { contents.keep(key, text) }

    /// Says what should have stood in the field; the row is taken without it.
    package mutating func note(_ key: String, _ expected: CellExpectation) { add(key, expected, rejects: false) }

    /// Says what should have stood in the field; the row is left out.
    package mutating func reject(_ key: String, _ expected: CellExpectation) { add(key, expected, rejects: true) }

    private mutating func add(_ key: String, _ expected: CellExpectation, rejects: Bool) {
        let column = columns[key]
        let found = column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
        let heading = column.flatMap { $0 < headings.count ? headings[$0] : nil } ?? key
        problems.append(
            ImportProblem(
                row: row, field: heading, found: found, expected: .cell(expected), rejects: rejects))
        if rejects { isRejected = true }
    }

    // Each of these keeps what it answers.

    /// A text of at most so many characters, its inner blanks made plain.
    @discardableResult
    package mutating func text(_ key: String, most: Int = 400) -> String? {
        guard let raw = raw(key) else { return nil }
        let text = raw.withPlainBlanks
        guard text.utf8.count <= most || text.unicodeScalars.count <= most else {
            note(key, .shorter(most: most))
            return nil
        }
        keep(key, text)
        return text
    }

    /// A text no row can do without.
    @discardableResult
    package mutating func requiredText(_ key: String, most: Int = 400) -> String? {
        guard let raw = raw(key) else {
            reject(key, .something)
            return nil
        }
        guard raw.utf8.count <= most || raw.unicodeScalars.count <= most else {
            reject(key, .shorter(most: most))
            return nil
        }
        return text(key, most: most)
    }

    /// A day, however it is written.
    @discardableResult
    package mutating func day(_ key: String) -> Day? {
        guard let raw = raw(key) else { return nil }
        guard let day = Day(written: raw) else {
            note(key, .day)
            return nil
        }
        keep(key, day.description)
        return day
    }

    /// An exact number that is not below nought.
    @discardableResult
    package mutating func amount(_ key: String) -> ExactDecimal? {
        guard let raw = raw(key) else { return nil }
        guard let amount = ExactDecimal(written: raw), amount >= .zero else {
            note(key, .amount)
            return nil
        }
        if amount != .zero { keep(key, amount.description) }
        return amount
    }

    /// A share in per cent: 25, 25%, 12.5.
    @discardableResult
    package mutating func share(_ key: String) -> Share? {
        guard let raw = raw(key) else { return nil }
        guard let number = ExactDecimal(written: raw.replacingPercent), let share = Share(number.description) else {
            note(key, .share)
            return nil
        }
        if share.percent != .zero { keep(key, share.stated) }
        return share
    }

    @discardableResult
    package mutating func year(_ key: String) -> Int? {
        guard let raw = raw(key) else { return nil }
        guard let year = Int(raw.withLatinDigits), (1980...2100).contains(year) else {
            note(key, .year)
            return nil
        }
        keep(key, String(year))
        return year
    }

    /// A word of a list, by one of the ways to write it. What is kept is the list's own word.
    @discardableResult
    package mutating func word(_ key: String, of list: WordList, rejecting: Bool = false) -> String? {
        guard let raw = raw(key) else {
            if rejecting { reject(key, .oneOf(list.words)) }
            return nil
        }
        guard let word = list.word(for: raw) else {
            add(key, .oneOf(list.words), rejects: rejecting)
            return nil
        }
        keep(key, word)
        return word
    }
}

/// Words a column may hold, each with the ways people write it.
package struct WordList: Sendable {
    private let byName: [String: String]
    /// Each word as people write it, in Khmer and in English.
    package let words: [String]

    /// Each word first, then other ways to write it; codes are ways too.
    package init(_ lists: [(word: String, ways: [String])]) {
        words = lists.map { list in
            let khmer = list.ways.first { !FoldedHeading($0).khmer.isEmpty }
            let latin = list.ways.first { FoldedHeading($0).khmer.isEmpty }
            return [khmer, latin].compactMap(\.self).joined(separator: " / ")
        }
        var byName: [String: String] = [:]
        for list in lists { for way in [list.word] + list.ways { byName[Self.folded(way)] = list.word } }
        self.byName = byName
    }

    package func word(for text: String) -> String? { byName[Self.folded(text)] }

    private static func folded(_ text: String) -> String {
        let heading = FoldedHeading(text.withLatinDigits)
        return heading.words.isEmpty ? heading.khmer : heading.words.joined()
    }
}
