/// Whether days or months come first where both are numbers. It is told for a whole column: one day that can only be
/// month-first, such as 06/25/2020, decides for all.
package enum DayHabit: String, CaseIterable, Sendable {
    case dayFirst = "day_first"
    case monthFirst = "month_first"
}

/// What the cells of a column tell of its habit.
struct DayEvidence: Sendable {
    private(set) var proofs: Set<DayHabit> = []
    /// The first cell that is a day in both ways, and not the same one.
    private(set) var open: String?

    mutating func take(_ cell: String) {
        let parts = Day.parts(of: cell)
        guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]),
            (1...31).contains(first), (1...31).contains(second), year >= 0
        else { return }
        if first > 12, second <= 12 {
            proofs.insert(.dayFirst)
        } else if second > 12, first <= 12 {
            proofs.insert(.monthFirst)
        } else if first != second {
            open = open ?? cell.trimmingBlanks
        }
    }
}

/// A day as it was read, and how far that is from what is written.
package struct WrittenDay: Hashable, Sendable {
    package let day: Day
    package let reason: CellExpectation.Reason?

    /// Nothing for what is no day. A year of two digits is one of 1970 to 2069; one from 2400 on is Buddhist.
    package init?(_ text: String, _ habit: DayHabit) {
        if let day = Day(text.withLatinDigits.prefix(10)), !Self.isBuddhist(day.year) {
            (self.day, reason) = (day, nil)
            return
        }
        var parts = Day.parts(of: text)
        guard parts.count == 3 else { return nil }
        let isYearFirst = Int(parts[0]).map { $0 > 1000 } ?? false
        let areNumbers = Int(parts[0]) != nil && Int(parts[1]) != nil
        let isMonthFirst = !isYearFirst && areNumbers && habit == .monthFirst
        if isYearFirst { parts.reverse() } else if isMonthFirst { parts.swapAt(0, 1) }
        guard let day = Int(parts[0]), let month = Int(parts[1]) ?? Day.monthNumber(parts[1]), let year = Int(parts[2]),
            let found = Day(year: Self.whole(year, parts[2]), month: month, day: day)
        else { return nil }
        self.day = found
        let turned: CellExpectation.Reason? = isMonthFirst && day != month ? .monthFirst : nil
        reason = parts[2].utf8.count <= 2 ? .shortYear : Self.isBuddhist(year) ? .buddhistYear : turned
    }

    private static func whole(_ year: Int, _ written: String) -> Int {
        if written.utf8.count <= 2 { return year < 70 ? 2000 + year : 1900 + year }
        return isBuddhist(year) ? year - buddhistYears : year
    }

    /// Buddhist years that can be meant; they are so many ahead.
    static func isBuddhist(_ year: Int) -> Bool { (2400...2699).contains(year) }
    static let buddhistYears = 543

    /// Whether anything of ours can have been on it.
    package var isPlausible: Bool { (1900...2100).contains(day.year) }
}

extension Day {
    /// What is written between the signs that part day, month and year; a time behind them is left out.
    static func parts(of text: String) -> [String] {
        text.withLatinDigits.split { "/-. ,".contains($0) }.prefix(3).map(String.init)
    }

    /// The month a word names, in English or in Khmer.
    static func monthNumber(_ word: String) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let small = word.lowercased()
        if let place = names.firstIndex(where: small.hasPrefix) { return place + 1 }
        return khmerMonths[KhmerPlaceName(word).plain]
    }

    private static let khmerMonths: [String: Int] = {
        let names = [
            ["មករា"], ["កុម្ភៈ", "កុម្ភះ", "កុម្ភ"], ["មីនា"], ["មេសា"], ["ឧសភា"], ["មិថុនា"], ["កក្កដា"], ["សីហា"],
            ["កញ្ញា"], ["តុលា"], ["វិច្ឆិកា"], ["ធ្នូ"],
        ]
        let pairs = names.enumerated().flatMap { place, ways in ways.map { (KhmerPlaceName($0).plain, place + 1) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}
