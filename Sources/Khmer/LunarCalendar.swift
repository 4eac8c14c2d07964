/// The rules of the Khmer lunisolar calendar (Chhankitek), by date.
///
/// Sources: the computer algorithm published at cam-cc.org/calendar, and khmer-calendar.tovnah.com/calendar,
/// both after Roath Kim Soeun. A lunar year here begins on the first waxing day of បុស្ស, so that the year that
/// begins near 1 January Y takes its leap month or leap day, if it has one, in the middle of Y.
enum LunarCalendar {
    /// Which lunar year this is.
    enum Kind: Int {
        /// 354 days.
        case common
        /// 355 days: ជេស្ឋ has a 30th.
        case leapDay
        /// 384 days: បឋមាសាឍ and ទុតិយាសាឍ, 30 days each, in the place of អាសាឍ.
        case leapMonth

        var days: Int {
            switch self {
            case .common: 354
            case .leapDay: 355
            case .leapMonth: 384
            }
        }
    }

    /// The kind of the lunar year in the middle of this Gregorian year; its signs are those of B.E. year + 544.
    static func kind(of year: Int) -> Kind {
        if hasLeapMonth(year) { return .leapMonth }
        // A year cannot carry both: its leap day waits a year.
        let isDeferred = hasLeapMonth(year - 1) && hasLeapDay(year - 1)
        return isDeferred || hasLeapDay(year) ? .leapDay : .common
    }

    /// The lunar year in which a day falls: where it begins (days since 1970) and its kind.
    static func lunarYear(containing dayNumber: Int, near year: Int) -> (start: Int, kind: Kind) {
        var year = year
        var start = start(of: year)
        while dayNumber < start {
            year -= 1
            start -= kind(of: year).days
        }
        while dayNumber >= start + kind(of: year).days {
            start += kind(of: year).days
            year += 1
        }
        return (start, kind(of: year))
    }

    /// The day number of the first waxing day of បុស្ស near 1 January of the year.
    private static func start(of year: Int) -> Int {
        let clamped = min(max(year, firstTabled), lastTabled)
        var start = starts[clamped - firstTabled]
        // Beyond the table one walks; nobody writes letters there.
        if year > lastTabled { for y in lastTabled..<year { start += kind(of: y).days } }
        if year < firstTabled { for y in (year..<firstTabled) { start -= kind(of: y).days } }
        return start
    }

    private static let firstTabled = 1900
    private static let lastTabled = 2201

    /// 1 January 1900 was the first waxing day of បុស្ស.
    private static let starts: [Int] = (firstTabled..<lastTabled).reduce(into: [-25_567]) { starts, year in
        starts.append((starts.last ?? 0) + kind(of: year).days)
    }

    private static func hasLeapMonth(_ year: Int) -> Bool {
        let bodithey = Signs(year).bodithey
        if bodithey == 25 { return Signs(year + 1).bodithey != 5 }
        if bodithey == 24 { return Signs(year + 1).bodithey == 6 }
        return bodithey > 24 || bodithey < 6
    }

    private static func hasLeapDay(_ year: Int) -> Bool {
        let signs = Signs(year)
        if signs.isSolarLeap { return signs.avoman <= 126 }
        if signs.avoman == 137 { return Signs(year + 1).avoman != 0 }
        return signs.avoman < 137
    }

    /// What the treatise computes of a year before anything else.
    private struct Signs {
        /// Lunar excess, 0–691.
        let avoman: Int
        /// The moon's age at the beginning of the solar year, 0–29.
        let bodithey: Int
        /// Whether the solar year has 366 days.
        let isSolarLeap: Bool

        init(_ gregorianYear: Int) {
            let sum = (gregorianYear + 544) * 292_207 + 499
            let aharkun = sum.flooredQuotient(by: 800) + 4
            let excess = 11 * aharkun + 25
            avoman = excess.flooredRemainder(by: 692)
            bodithey = (excess.flooredQuotient(by: 692) + aharkun + 29).flooredRemainder(by: 30)
            isSolarLeap = 800 - sum.flooredRemainder(by: 800) <= 207
        }
    }
}
