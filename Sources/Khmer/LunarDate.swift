/// A day as the Khmer lunar calendar names it, and the date line of official letters.
///
/// Dates are computed from the published rules (see docs/decisions/khmer-lunar-calendar.md) and stated for
/// 1900–2200; the same rules go on beyond. Everything is **by date**, without hours:
/// - the Buddhist era changes on ១រោច ពិសាខ, the day after Visak Bochea;
/// - the animal year changes on the day of Moha Songkran, the first day of the New Year;
/// - the sak changes on Lerng Sak, the last day of the New Year.
public struct LunarDate: Hashable, Sendable {
    public let weekday: Weekday
    /// 1 to 15, counted anew in each half of the month.
    public let day: Int
    public let phase: Phase
    public let month: Month
    public let animal: Animal
    public let sak: Sak
    /// The Buddhist era, of Cambodia's reckoning: 2570 from May 2026.
    public let be: Int

    /// The lunar name of a Gregorian day; what is out of range is carried over as ``KhmerDate`` does.
    public init(year: Int, month: Int, day: Int) {
        self.init(KhmerDate(year: year, month: month, day: day))
    }

    public init(_ date: KhmerDate) {
        let dayNumber = date.dayNumber
        let (start, kind) = LunarCalendar.lunarYear(containing: dayNumber, near: date.year)
        let (month, dayOfMonth) = Month.at(dayNumber - start, in: kind)
        let newYear = KhmerNewYear.Days(date.year)
        self.month = month
        weekday = date.weekday
        phase = dayOfMonth < 15 ? .waxing : .waning
        day = dayOfMonth % 15 + 1
        let animalYear = dayNumber < newYear.mohaSongkran ? date.year - 1 : date.year
        animal = Animal.allCases[(animalYear + 8).flooredRemainder(by: 12)]
        let sakYear = dayNumber < newYear.lerngSak ? date.year - 1 : date.year
        sak = Sak.allCases[(sakYear - 638).flooredRemainder(by: 10)]
        be = date.year + (Self.isAfterVisak(dayNumber - start, of: date, month, dayOfMonth) ? 544 : 543)
    }

    /// «ថ្ងៃចន្ទ ១៤កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០», as an official letter has it.
    public var line: String {
        "ថ្ងៃ\(weekday.lunarName) \(dayAndPhase) ខែ\(month.name) ឆ្នាំ\(animal.name) \(sak.name) "
            + "ព.ស.\(KhmerNumber.digits(be))"
    }

    /// «១៤កើត»
    public var dayAndPhase: String { KhmerNumber.digits(day) + phase.name }

    /// Whether the era of this Gregorian year has begun: the days from ១រោច ពិសាខ on.
    private static func isAfterVisak(_ dayOfYear: Int, of date: KhmerDate, _ month: Month, _ dayOfMonth: Int) -> Bool {
        // បុស្ស begins near 1 January, but may begin late in December.
        if month == .boss || month == .migasir { return date.month > 6 }
        return month > .pisakh || (month == .pisakh && dayOfMonth >= 15)
    }
}
