import Khmer
import Testing

@Suite struct `Gregorian dates in Khmer words` {
    @Test func `A date is written as official letters write it`() {
        let date = KhmerDate(year: 2026, month: 11, day: 23)

        #expect(date.words == "ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦")
        #expect(date.wordsWithWeekday == "ថ្ងៃច័ន្ទ ទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦")
        #expect(date.iso == "2026-11-23")
    }

    @Test func `Months and weekdays have their names in order`() {
        #expect(KhmerDate.monthNames.count == 12)
        #expect(KhmerDate.monthNames.first == "មករា")
        #expect(KhmerDate.monthNames.last == "ធ្នូ")
        #expect(KhmerDate.weekdayNames == ["អាទិត្យ", "ច័ន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍"])
        #expect(Weekday.monday.lunarName == "ចន្ទ")
    }

    @Test(arguments: [
        ("1900-01-01", Weekday.monday), ("2000-02-29", .tuesday), ("2024-02-29", .thursday), ("2200-12-31", .wednesday),
    ])
    func `The weekday is right over three centuries`(iso: String, weekday: Weekday) {
        #expect(KhmerDate(iso: iso)?.weekday == weekday)
    }

    @Test(arguments: [
        "", "2026-11-31", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-11-23", "2026/11/23", "២០២៦-១១-២៣",
        "2026-11-23 ", "abcd-ef-gh", "+026-11-23",
    ])
    func `What is no existing day is no date`(text: String) {
        #expect(KhmerDate(iso: text) == nil)
    }

    @Test func `A day out of its range is carried over`() {
        #expect(KhmerDate(year: 2026, month: 6, day: 31).iso == "2026-07-01")
        #expect(KhmerDate(year: 2026, month: 13, day: 1).iso == "2027-01-01")
        #expect(KhmerDate(year: 2026, month: 1, day: 0).iso == "2025-12-31")
        #expect(KhmerDate(year: 2024, month: -1, day: 31).iso == "2023-12-01")
        #expect(KhmerDate(year: .max, month: .min, day: .max).iso.isEmpty == false)
    }

    @Test func `Dates are in the order of time`() {
        #expect(KhmerDate(year: 2026, month: 1, day: 31) < KhmerDate(year: 2026, month: 2, day: 1))
        #expect(!(KhmerDate(year: 2026, month: 2, day: 1) < KhmerDate(year: 2026, month: 2, day: 1)))
    }
}
