import Khmer
import Testing

/// What the pages of `Khmer.docc` say an expression gives, asked of the library.
@Suite struct `The examples of the documentation` {
    @Test func `The first page`() {
        #expect(KhmerNumber.grouped(1_234_567) == "១.២៣៤.៥៦៧")
        #expect(KhmerDate(year: 2026, month: 11, day: 23).words == "ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦")
        #expect(LunarDate(year: 2026, month: 11, day: 23).line == "ថ្ងៃចន្ទ ១៤កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០")
        #expect(KhmerText.fold("កណ្ដាល") == KhmerText.fold("កណ្តាល"))
        #expect(KhmerSegmenter().segments(of: "ក្រសួងមហាផ្ទៃ") == ["ក្រសួង", "មហាផ្ទៃ"])
    }

    @Test func `Dates of an official letter`() {
        let day = KhmerDate(year: 2026, month: 11, day: 23)
        #expect(LunarDate(day).line == "ថ្ងៃចន្ទ ១៤កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០")
        #expect(day.wordsWithWeekday == "ថ្ងៃច័ន្ទ ទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦")

        let newYear = KhmerNewYear(year: 2024)
        #expect(newYear.mohaSongkran.iso == "2024-04-13")
        #expect(newYear.days.count == 4)
        #expect(LunarDate(newYear.mohaSongkran).animal.name == "រោង")
        #expect(LunarDate(newYear.mohaSongkran).sak != LunarDate(newYear.lerngSak).sak)

        #expect(LunarDate(year: 2026, month: 7, day: 3).month.name == "បឋមាសាឍ")
        #expect(LunarDate(year: 2026, month: 7, day: 30).month.name == "ទុតិយាសាឍ")
    }

    @Test func `Finding what was typed differently`() {
        #expect(KhmerText.fold("ខែ្មរ") == KhmerText.fold("ខ្មែរ"))
        #expect(KhmerText.fold("ខេត្ត បាត់ដំបង") == KhmerText.fold("ខេត្ត\u{200B}បាត់ដំបង"))
        #expect(KhmerText.fold("ឃុំ ៣") == KhmerText.fold("ឃុំ3"))
        #expect(KhmerText.fold("Kratié") == KhmerText.fold("KRATIE"))
        #expect(KhmerText.romanKey("Siem Reab") == KhmerText.romanKey("Siem Reap"))
        #expect(KhmerText.romanKey("បាត់ដំបង") == KhmerText.romanKey("Battambang"))
        #expect(KhmerText.clusterCount("ស្ត្រី") == 1)
        #expect(KhmerText.truncated("រាជធានីភ្នំពេញ", to: 5) == "រាជធានី…")
    }

    @Test func `Words and line breaks`() {
        let segmenter = KhmerSegmenter(lexicon: ["រដ្ឋបាលខេត្ត", "បាត់ដំបង"])
        #expect(segmenter.segments(of: "រដ្ឋបាលខេត្តបាត់ដំបង") == ["រដ្ឋបាលខេត្ត", "បាត់ដំបង"])
        #expect(segmenter.withBreaks("រដ្ឋបាលខេត្តបាត់ដំបង") == "រដ្ឋបាលខេត្ត\u{200B}បាត់ដំបង")
    }
}
