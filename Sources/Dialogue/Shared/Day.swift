/// A day of the Gregorian calendar, as the people of Cambodia count it (UTC+7, no summer time).
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// Nothing for a date that does not exist (2026-02-30).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let number = Day.count(year: year, month: month, day: day)
        guard Day(number: number).parts == (year, month, day) else { return nil }
        self.number = number
    }

    /// Reads ISO 8601 (`2026-11-23`) and nothing else.
    package init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let day = text.withUTF8(Day.init(signs:)) else { return nil }
        self = day
    }

    /// The same, from the bytes of its text.
    package init?(signs: UnsafeBufferPointer<UInt8>) {
        guard signs.count == 10, let year = signs.digits(0..<4), signs[4] == UInt8(ascii: "-"),
            let month = signs.digits(5..<7), signs[7] == UInt8(ascii: "-"), let day = signs.digits(8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var day: Int { parts.day }

    /// ISO 8601, as data bases and forms have it.
    package var description: String {
        let (year, month, day) = parts
        return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }

    package func adding(days: Int) -> Day { Day(number: number + days) }
    package func days(since other: Day) -> Int { number - other.number }
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// Days and civil dates convert by counting 400-year eras that begin in March
    /// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func count(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension Day: ExpressibleByStringLiteral {
    /// For days written out in code and tests; a literal that is no date is a mistake of ours.
    package init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("\(text) is not a day") }
        self = day
    }
}

/// `number` with zeros before it, `width` digits at least.
package func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    return missing <= 0 ? digits : missing == 1 ? "0" + digits : String(repeating: "0", count: missing) + digits
}

extension UnsafeBufferPointer<UInt8> {
    /// The number that the digits at `range` write; nothing where one of these signs is no digit.
    func digits(_ range: Range<Int>) -> Int? {
        var sum = 0
        for place in range {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[place]) else { return nil }
            sum = sum * 10 + Int(self[place] - UInt8(ascii: "0"))
        }
        return sum
    }
}
