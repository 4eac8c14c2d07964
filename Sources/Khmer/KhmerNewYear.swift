/// The Khmer New Year of one Gregorian year: Moha Songkran, one or two days of Vanabat, Lerng Sak.
///
/// Convention: the days follow the rules of the treatise (see docs/decisions/khmer-lunar-calendar.md), without
/// the changes that a government may announce for a single year. Moha Songkran is the first day, on which the
/// animal year changes; Lerng Sak is the last, on which the sak changes.
public struct KhmerNewYear: Hashable, Sendable {
    /// The Gregorian year.
    public let year: Int
    /// The first day: the sun enters មេស, the new angel comes down.
    public let mohaSongkran: KhmerDate
    /// The last day: the new era begins.
    public let lerngSak: KhmerDate
    /// When the angel comes down on the first day, in minutes after midnight; 1440 is the midnight that ends it.
    public let minuteOfArrival: Int

    public init(year: Int) {
        let days = Days(year)
        self.year = year
        mohaSongkran = KhmerDate(dayNumber: days.mohaSongkran)
        lerngSak = KhmerDate(dayNumber: days.lerngSak)
        minuteOfArrival = days.minuteOfArrival
    }

    /// All three or four days.
    public var days: [KhmerDate] {
        (mohaSongkran.dayNumber...lerngSak.dayNumber).map(KhmerDate.init(dayNumber:))
    }

    /// The days between the first and the last, one or two.
    public var vanabat: [KhmerDate] { Array(days.dropFirst().dropLast()) }
}

extension KhmerNewYear {
    /// The same as day numbers since 1970, which is all that a date line needs.
    struct Days {
        let mohaSongkran: Int
        let lerngSak: Int
        let minuteOfArrival: Int

        init(_ year: Int) {
            let solarYear = SolarYear(chulaEra: year - 638)
            lerngSak = solarYear.firstDay
            let (daysBefore, libda) = solarYear.arrival
            mohaSongkran = lerngSak - daysBefore
            minuteOfArrival = 24 * 60 - libda * 24
        }
    }
}

/// A year of the Chula era, which begins on Lerng Sak.
///
/// Angles are in the units of the treatise: a circle has 12 reasey of 30 angsar of 60 libda.
private struct SolarYear {
    /// Eight-hundredths of a day from the world's beginning to this year's.
    private let elapsed: Int

    init(chulaEra: Int) {
        elapsed = chulaEra * 292_207 + 373
    }

    /// Lerng Sak, in days since 1970; the day count of the era is tied to 16 April 2025, Lerng Sak of 1387.
    var firstDay: Int { elapsed.flooredQuotient(by: 800) + 1 - 486_421 }

    /// How many days before Lerng Sak the sun enters the first sign, two or three, and how far in it is, in libda.
    ///
    /// Three days before, the sun is already in the sign's first angsar in some years; then the New Year has four days.
    var arrival: (daysBefore: Int, libda: Int) {
        let before = SolarYear(elapsed: elapsed - 292_207)
        let earliest = before.isLeap ? 363 : 362
        let first = before.sun(onDay: earliest)
        if first / 60 == 0 { return (3, first % 60) }
        return (2, before.sun(onDay: earliest + 1) % 60)
    }

    private init(elapsed: Int) {
        self.elapsed = elapsed
    }

    /// What is left of the first day at the beginning of the year, in eight-hundredths.
    private var remainder: Int { 800 - elapsed.flooredRemainder(by: 800) }

    private var isLeap: Bool { remainder <= 207 }

    /// The true place of the sun on a day of the year, in libda.
    private func sun(onDay day: Int) -> Int {
        let mean = meanSun(onDay: day)
        // The sun is slowest at two reasey and twenty angsar.
        let anomaly = (mean - (2 * 1800 + 20 * 60)).flooredRemainder(by: 12 * 1800)
        let correction = Self.correction(anomaly)
        return (anomaly < 6 * 1800 ? mean - correction : mean + correction).flooredRemainder(by: 12 * 1800)
    }

    private func meanSun(onDay day: Int) -> Int {
        let travelled = 800 * day + remainder
        let inReasey = travelled % 24_350
        return travelled / 24_350 * 1800 + inReasey / 811 * 60 + inReasey % 811 / 14 - 3
    }

    /// The equation of centre, by the table of the treatise: six steps of half a reasey up to a quarter circle.
    private static func correction(_ anomaly: Int) -> Int {
        let arc =
            switch anomaly / 1800 {
            case 0...2: anomaly
            case 3...5: 6 * 1800 - anomaly
            case 6...8: anomaly - 6 * 1800
            default: 12 * 1800 - anomaly
            }
        let steps: [(slope: Int, from: Int)] = [(35, 0), (32, 35), (27, 67), (22, 94), (13, 116), (5, 129), (0, 134)]
        let step = steps[min(arc / 900, 6)]
        return arc % 900 * step.slope / 900 + step.from
    }
}
