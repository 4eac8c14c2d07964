/// A day of the Gregorian calendar, written in words as official letters write it.
public struct KhmerDate: Hashable, Sendable, Comparable {
    public let year: Int
    /// 1 (មករា) to 12 (ធ្នូ).
    public let month: Int
    public let day: Int

    /// A month or a day out of its range is carried over, as a calendar does: 31 June is 1 July.
    ///
    /// Years are held between -9999 and 9999.
    public init(year: Int, month: Int, day: Int) {
        let months = min(max(month, -99_999), 99_999) - 1
        let carriedYear = min(max(year, -9999), 9999) + months.flooredQuotient(by: 12)
        let firstOfMonth = Self.dayNumber(carriedYear, months.flooredRemainder(by: 12) + 1, 1)
        self.init(dayNumber: firstOfMonth + min(max(day, -9_999_999), 9_999_999) - 1)
    }

    /// The day so many days after 1 January 1970.
    init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted.flooredRemainder(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Reads `2026-11-23`; nil for anything else, and for a day that does not exist.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard self.year == year, self.month == month, self.day == day else { return nil }
    }

    /// «ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦»
    public var words: String {
        "ថ្ងៃ" + dayMonthYear
    }

    /// «ថ្ងៃច័ន្ទ ទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦»
    public var wordsWithWeekday: String {
        "ថ្ងៃ" + weekday.name + " " + dayMonthYear
    }

    public var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        Weekday.allCases[(dayNumber + 4).flooredRemainder(by: 7)]
    }

    /// `2026-11-23`
    public var iso: String {
        func padded(_ n: Int, _ width: Int) -> String {
            let digits = String(n.magnitude)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return (year < 0 ? "-" : "") + padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    public static func < (a: KhmerDate, b: KhmerDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    /// The twelve months of the Gregorian year, January first.
    public static let monthNames = [
        "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា",
        "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ",
    ]

    /// The seven days, Sunday first, as Gregorian dates spell them.
    public static let weekdayNames = Weekday.allCases.map(\.name)

    /// Days since 1 January 1970.
    var dayNumber: Int { Self.dayNumber(year, month, day) }

    private var dayMonthYear: String {
        "ទី\(KhmerNumber.digits(day)) ខែ\(Self.monthNames[month - 1]) ឆ្នាំ\(KhmerNumber.digits(year))"
    }

    /// Counts in years that begin in March, so that a leap day comes last (H. Hinnant's "days from civil").
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(by: 400)
        let yearOfEra = shiftedYear.flooredRemainder(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.reduce(Int?(0)) { sum, byte in
            guard let sum, (0x30...0x39).contains(byte) else { return nil }
            return sum * 10 + Int(byte - 0x30)
        }
    }
}

/// A day of the week.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case sunday, monday, tuesday, wednesday, thursday, friday, saturday

    /// As Gregorian dates of today spell it (CLDR): Monday is ច័ន្ទ.
    public var name: String {
        switch self {
        case .sunday: "អាទិត្យ"
        case .monday: "ច័ន្ទ"
        case .tuesday: "អង្គារ"
        case .wednesday: "ពុធ"
        case .thursday: "ព្រហស្បតិ៍"
        case .friday: "សុក្រ"
        case .saturday: "សៅរ៍"
        }
    }

    /// As the lunar date line and the dictionary spell it: Monday is ចន្ទ, the moon.
    public var lunarName: String { self == .monday ? "ចន្ទ" : name }
}

extension Int {
    /// Division that rounds down, also below zero.
    func flooredQuotient(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The remainder of ``flooredQuotient(by:)``: never negative.
    func flooredRemainder(by divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
