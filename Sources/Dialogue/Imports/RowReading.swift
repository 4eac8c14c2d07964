/// One row of a table while it is read: its cells by field, what was understood of them, and what was wrong.
///
/// A value that cannot be read is noted and left out; a row that cannot do without it is rejected.
package struct RowReading: Sendable {
    /// As a spreadsheet numbers it.
    package let row: Int
    private var cells: [String]
    private let columns: [String: Int]
    private let headings: [String]
    package private(set) var contents = RowContents()
    package private(set) var problems: [ImportProblem] = []
    package private(set) var isRejected = false
    let habits: TableHabits
    /// What has to be answered before the row can be read to its end.
    private(set) var questions: [TableQuestion] = []

    package init(
        row: Int, cells: [String], columns: [String: Int], headings: [String], habits: TableHabits = TableHabits()
    ) {
        self.row = row
        self.cells = cells
        self.columns = columns
        self.headings = headings
        self.habits = habits
        for (key, column) in columns.sorted(by: { $0.value < $1.value }) where column < cells.count {
            refuseWhatIsNoValue(key, column)
        }
        for column in headings.count..<max(headings.count, cells.count) where !cells.cell(column).isEmpty {
            problems.append(
                ImportProblem(
                    row: row, field: "", found: cells[column], expected: .cell(.heading)))
        }
    }

    /// An error of the spreadsheet is no value; letters that are lost, or of an old font, leave the row out as they are
    /// refused in a form.
    private mutating func refuseWhatIsNoValue(_ key: String, _ column: Int) {
        let text = cells[column]
        guard !text.isEmpty else { return }
        if CellSign.isError(text.trimmingBlanks) || text.hasPrefix(CellSign.unreckoned) {
            note(key, .reckonedValue)
            cells[column] = ""
        } else if TableField.isText(key), CellSign.isLost(text) || habits.isOldFont(text) {
            reject(key, .unicode)
            cells[column] = ""
        }
    }

    /// Asks what only somebody who knows the table can say; nothing where it has been answered.
    mutating func ask(_ question: TableQuestion) -> String? {
        if let answer = habits.answers[question.key] { return answer }
        if !questions.contains(where: { $0.key == question.key }) { questions.append(question) }
        return nil
    }

    /// Whether the table has a column for a field.
    func has(_ key: String) -> Bool { columns[key] != nil }

    /// Says how something was taken that is written otherwise.
    mutating func tell(_ key: String, _ value: String, _ reason: CellExpectation.Reason?) {
        if let reason { note(key, .taken(value, reason)) }
    }

    /// What stands in the column of a field, without blanks around it and signs of direction; nothing where
    /// nothing does.
    package func raw(_ key: String) -> String? {
        written(key).flatMap { CellSign.isNothing($0) ? nil : $0 }
    }

    /// The same, where a word for nothing may be a word of the column.
    func written(_ key: String) -> String? {
        guard let column = columns[key], column < cells.count, !cells[column].isEmpty else { return nil }
        let text = cells[column].withoutControls.trimmingBlanks
        return text.isEmpty ? nil : text
    }

    private func habit<Habit>(_ key: String, _ habits: [Int: Habit]) -> Habit? { columns[key].flatMap { habits[$0] } }

    /// Whether a column cannot be read before somebody has said how; the answer is asked for with the table.
    private func isOpen(_ key: String) -> Bool { columns[key].map(habits.open.contains) ?? false }

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
        guard let raw = raw(key), raw != "0" else { return nil }
        guard let written = WrittenDay(raw, habit(key, habits.days) ?? .dayFirst) else {
            note(key, .day)
            return nil
        }
        guard written.isPlausible else {
            note(key, .plausibleDay)
            return nil
        }
        guard !isOpen(key) || written == WrittenDay(raw, .monthFirst) else {
            note(key, .answer)
            return nil
        }
        keep(key, written.day.description)
        tell(key, written.day.description, written.reason)
        return written.day
    }

    /// An exact number that is not below nought.
    @discardableResult
    package mutating func amount(_ key: String) -> ExactDecimal? {
        guard let raw = raw(key) else { return nil }
        let habit = habit(key, habits.numbers) ?? .commas
        guard let written = ExactDecimal(written: raw, habit), written >= .zero else {
            note(key, .amount)
            return nil
        }
        guard !isOpen(key) || written == ExactDecimal(written: raw, .dots) else {
            note(key, .answer)
            return nil
        }
        let power = self.habit(key, habits.units)?.power ?? 0
        guard let amount = written.times(powerOfTen: power) else {
            note(key, .amount)
            return nil
        }
        if amount != .zero {
            keep(key, amount.description)
            if power > 0 {
                tell(key, amount.description, .unitOfHeading)
            } else if habit == .dots, written != ExactDecimal(written: raw) {
                tell(key, amount.description, raw.contains(",") ? .commasAreDecimal : .dotsPartThousands)
            }
        }
        return amount
    }

    /// The currency that the headings of columns of money or the lines above the table name, or that was answered.
    func currencyOfTable(_ keys: [String]) -> String? {
        let named = Set(keys.compactMap { habit($0, habits.units)?.currency })
        return named.count == 1 ? named.first : named.isEmpty ? habits.currency : nil
    }

    /// A share in per cent: 25, 25%, 12.5.
    @discardableResult
    package mutating func share(_ key: String) -> Share? {
        guard let raw = raw(key) else { return nil }
        let plain = raw.replacingPercent
        // Shares have no thousands: their comma is a decimal one.
        let pointed =
            plain.split(separator: ",").count == 2 ? plain.split(separator: ",").joined(separator: ".") : plain
        guard let number = ExactDecimal(written: pointed), let share = Share(number.description) else {
            note(key, .share)
            return nil
        }
        if share.percent != .zero { keep(key, share.stated) }
        return share
    }

    @discardableResult
    package mutating func year(_ key: String) -> Int? {
        guard let raw = raw(key) else { return nil }
        let numbers = raw.withLatinDigits.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
        let isBuddhist = numbers.first.map(WrittenDay.isBuddhist) ?? false
        // «2027-2029» begins in 2027.
        guard let first = numbers.first, (1...2).contains(numbers.count),
            case let year = isBuddhist ? first - WrittenDay.buddhistYears : first, (1980...2100).contains(year),
            numbers.count == 1 || numbers[1] > first
        else {
            note(key, .year)
            return nil
        }
        keep(key, String(year))
        if isBuddhist { tell(key, String(year), .buddhistYear) }
        if numbers.count == 2 { tell(key, String(year), .firstOfYears) }
        return year
    }

    /// A word of a list, by one of the ways to write it. What is kept is the list's own word.
    @discardableResult
    package mutating func word(_ key: String, of list: WordList, rejecting: Bool = false) -> String? {
        guard let raw = written(key) else {
            if rejecting { reject(key, .oneOf(list.words)) }
            return nil
        }
        guard let word = list.word(for: raw) else {
            guard rejecting || !CellSign.isNothing(raw) else { return nil }
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
