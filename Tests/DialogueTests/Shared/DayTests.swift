import Testing

@testable import Dialogue

@Suite struct `Days and instants` {
    @Test(arguments: ["1900-01-01", "1970-01-01", "2000-02-29", "2026-11-23", "2100-12-31"])
    func `A day is written as it was read`(text: String) throws {
        #expect(try #require(Day(text)).description == text)
    }

    @Test(arguments: [
        "2026-02-30", "2025-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-11-23 ", "២០២៦-១១-២៣", "",
    ])
    func `What is no day is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `Days are counted`() {
        #expect(Day("2026-11-23").days(since: "2026-11-01") == 22)
        #expect(Day("2026-12-31").adding(days: 1) == Day("2027-01-01"))
        #expect(Day("1970-01-01").number == 0)
    }

    @Test func `The day in Cambodia begins at 17 o'clock UTC`() throws {
        let before = try #require(Instant("2026-11-22T16:59:59.999Z"))
        let after = try #require(Instant("2026-11-22T17:00:00.000Z"))

        #expect(before.day == Day("2026-11-22"))
        #expect(after.day == Day("2026-11-23"))
        #expect(after.time == TimeOfDay(minutes: 0))
        #expect(after.description == "2026-11-22T17:00:00.000Z")
    }

    @Test(arguments: ["08:00", "23:59"]) func `A time is written as it was read`(text: String) throws {
        #expect(try #require(TimeOfDay(text)).description == text)
    }

    @Test(arguments: ["8:00", "24:00", "12:60", "0800", ""]) func `What is no time is refused`(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func `Words of blanks are no words`() {
        #expect(Bilingual(khmer: " \u{200B} ", english: "") == nil)
        #expect(Bilingual(khmer: nil, english: " road ")?.text(in: .khmer) == "road")
        #expect(Bilingual(khmer: nil, english: "road")?.languageShown(for: .khmer) == .english)
    }
}
