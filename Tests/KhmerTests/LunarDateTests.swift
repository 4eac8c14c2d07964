import Khmer
import Testing

@Suite struct `The lunar date line` {
    @Test func `A date is written as the first line of an official letter`() {
        let line = LunarDate(year: 2026, month: 11, day: 23).line

        #expect(line == "ថ្ងៃចន្ទ ១៤កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០")
    }

    @Test func `Its parts are values`() {
        let date = LunarDate(year: 2026, month: 7, day: 30)

        #expect(date.weekday == .thursday)
        #expect(date.day == 1)
        #expect(date.phase == .waning)
        #expect(date.month == .secondAsadh)
        #expect(date.animal == .horse)
        #expect(date.sak == .attha)
        #expect(date.be == 2570)
    }

    @Test(
        .enabled(if: !GivenData.lunar.isEmpty, Comment(rawValue: GivenData.absence)), arguments: GivenData.lunar)
    func `Every collected date has the line its source states`(given: LunarCase) throws {
        let lunar = LunarDate(try #require(KhmerDate(iso: given.gregorian)))
        let computed = [
            lunar.weekday.lunarName, lunar.dayAndPhase, lunar.month.name, lunar.animal.name, lunar.sak.name,
            KhmerNumber.digits(lunar.be),
        ]

        for (computed, stated) in zip(computed, given.stated) where !stated.isEmpty {
            #expect(computed == stated)
        }
    }

    @Test func `All collected dates are there when the folder is`() {
        #expect([0, 34].contains(GivenData.lunar.count))
    }

    // Visak Bochea as kept as a public holiday.
    @Test(arguments: ["2017-05-10", "2018-04-29", "2019-05-18", "2021-04-26", "2022-05-15", "2023-05-04", "2024-05-22"])
    func `Visak Bochea is the fifteenth waxing day of Pisakh`(iso: String) throws {
        let lunar = LunarDate(try #require(KhmerDate(iso: iso)))

        #expect(lunar.month == .pisakh)
        #expect(lunar.dayAndPhase == "១៥កើត")
    }

    @Test func `The Buddhist era changes the day after Visak Bochea`() {
        #expect(LunarDate(year: 2024, month: 5, day: 22).be == 2567)
        #expect(LunarDate(year: 2024, month: 5, day: 23).be == 2568)
    }

    @Test func `The animal changes on the first and the sak on the last day of the New Year`() {
        let days = (13...16).map { LunarDate(year: 2026, month: 4, day: $0) }

        #expect(days.map(\.animal) == [.snake, .horse, .horse, .horse])
        #expect(days.map(\.sak) == [.sapta, .sapta, .sapta, .attha])
    }

    @Test func `A year with a leap month has two Ashadha of thirty days`() {
        let months = days(from: "2026-01-01", count: 365).map(\.month)

        #expect(months.count { $0 == .firstAsadh } == 30)
        #expect(months.count { $0 == .secondAsadh } == 30)
        #expect(!months.contains(.asadh))
    }

    @Test func `Every day from 1900 to 2200 follows the one before`() {
        let all = days(from: "1900-01-01", count: 109_938)

        #expect(all.last?.weekday == .wednesday)
        for (yesterday, today) in zip(all, all.dropFirst()) where !follows(today, yesterday) {
            Issue.record("\(yesterday.line) is followed by \(today.line)")
        }
    }

    /// The rules keep the month with the moon: mean full moon, from the new moon of 6 January 2000, 18:14 UT.
    @Test func `The fifteenth waxing day is never two days from the full moon`() {
        let synodicMonth = 29.530588853
        let firstFullMoon = 10962.76 + synodicMonth / 2
        for number in stride(from: -25_567, to: 84_371, by: 1) {
            let lunar = LunarDate(day(number))
            guard lunar.day == 15, lunar.phase == .waxing else { continue }
            // Noon in Cambodia is five in the morning in Greenwich.
            let months = (Double(number) + 0.2 - firstFullMoon) / synodicMonth
            let distance = abs(months - months.rounded()) * synodicMonth
            #expect(distance < 2, "\(lunar.line)")
        }
    }

    @Test func `Days far outside the stated centuries still have a line`() {
        #expect(LunarDate(year: 1850, month: 1, day: 1).line.isEmpty == false)
        #expect(LunarDate(year: 9999, month: 12, day: 31).be == 10543)
        #expect(LunarDate(year: -9999, month: 1, day: 1).line.isEmpty == false)
    }

    private func day(_ number: Int) -> KhmerDate {
        KhmerDate(year: 1970, month: 1, day: 1 + number)
    }

    private func days(from iso: String, count: Int) -> [LunarDate] {
        guard let first = KhmerDate(iso: iso) else { return [] }
        return (0..<count).map { LunarDate(year: first.year, month: first.month, day: first.day + $0) }
    }

    private func follows(_ today: LunarDate, _ yesterday: LunarDate) -> Bool {
        let ordinal = { (date: LunarDate) in date.day + (date.phase == .waning ? 15 : 0) }
        let isNextDay = today.month == yesterday.month && ordinal(today) == ordinal(yesterday) + 1
        let isNextMonth = today.month != yesterday.month && ordinal(today) == 1 && ordinal(yesterday) >= 29
        return (isNextDay || isNextMonth) && (0...1).contains(today.be - yesterday.be)
    }
}

@Suite struct `Khmer New Year` {
    // Public holidays as announced for these years.
    @Test(arguments: [
        (2012, "2012-04-13", "2012-04-15"), (2020, "2020-04-13", "2020-04-16"), (2021, "2021-04-14", "2021-04-16"),
        (2022, "2022-04-14", "2022-04-16"), (2023, "2023-04-14", "2023-04-16"), (2024, "2024-04-13", "2024-04-16"),
        (2025, "2025-04-14", "2025-04-16"), (2026, "2026-04-14", "2026-04-16"),
    ])
    func `It begins and ends on the days that were kept`(year: Int, first: String, last: String) {
        let newYear = KhmerNewYear(year: year)

        #expect(newYear.mohaSongkran.iso == first)
        #expect(newYear.lerngSak.iso == last)
    }

    @Test func `It has three days, or four with two of Vanabat`() {
        #expect(KhmerNewYear(year: 2026).vanabat.map(\.iso) == ["2026-04-15"])
        #expect(KhmerNewYear(year: 2024).vanabat.map(\.iso) == ["2024-04-14", "2024-04-15"])
        #expect(KhmerNewYear(year: 2024).days.count == 4)
    }

    @Test func `The angel comes at the hour the almanacs print`() {
        #expect(KhmerNewYear(year: 2025).minuteOfArrival == 4 * 60 + 48)
        #expect(KhmerNewYear(year: 2026).minuteOfArrival == 10 * 60 + 48)
    }

    @Test func `It is in April from 1900 to 2200, in three or four days`() {
        for year in 1900...2200 {
            let newYear = KhmerNewYear(year: year)
            #expect(newYear.mohaSongkran.month == 4)
            #expect([3, 4].contains(newYear.days.count))
            #expect((0...24 * 60).contains(newYear.minuteOfArrival), "\(year)")
        }
    }
}
