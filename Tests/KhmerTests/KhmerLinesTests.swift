import Khmer
import Testing

@Suite struct `Lines for the terminal` {
    @Test(arguments: [
        (KhmerLines.Verb.lunar, "2026-11-23", "ថ្ងៃចន្ទ ១៤កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០"),
        (.lunar, " 2026-11-23\r", "ថ្ងៃចន្ទ ១៤កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០"),
        (.normalize, "ខែ្មរ", "ខ្មែរ"), (.fold, "Kratié ខេត្ត", "kratieខេត្ត"), (.segment, "ក្រសួងមហាផ្ទៃ", "ក្រសួង\u{200B}មហាផ្ទៃ"),
        (.digits, "ទី23", "ទី២៣"), (.digits, "ទី២៣", "ទី23"), (.sort, "ខ", "ខ"),
    ])
    func `Each verb answers a line with a line`(verb: KhmerLines.Verb, line: String, answer: String) throws {
        #expect(try KhmerLines.run(verb, line: line) == answer)
    }

    @Test func `A lunar date as JSON has its parts by name`() throws {
        let json = try KhmerLines.run(.lunar, json: true, line: "2026-07-16")

        #expect(
            json == """
                {"weekday":"ព្រហស្បតិ៍","day":2,"phase":"waxing","month":"ទុតិយាសាឍ","animal":"មមី","sak":"អដ្ឋស័ក","be":2570,\
                "text":"ថ្ងៃព្រហស្បតិ៍ ២កើត ខែទុតិយាសាឍ ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០"}
                """)
    }

    @Test func `Other verbs as JSON escape what must be escaped`() throws {
        #expect(try KhmerLines.run(.fold, json: true, line: "a\"\\b") == #"{"text":"a\"\\b"}"#)
        #expect(try KhmerLines.run(.normalize, json: true, line: "\u{1}") == #"{"text":"\u0001"}"#)
        #expect(
            try KhmerLines.run(.segment, json: true, line: "ក្រសួងមហាផ្ទៃ")
                == "{\"segments\":[\"ក្រសួង\",\"មហាផ្ទៃ\"],\"text\":\"ក្រសួង\u{200B}មហាផ្ទៃ\"}")
    }

    @Test func `Sorting answers all lines in order`() {
        let answers = KhmerLines.run(.sort, lines: ["ល", "ឫ", "ក"])

        #expect(answers == [.success("ក"), .success("ឫ"), .success("ល")])
    }

    @Test func `What is no date is refused with a sentence`() {
        #expect(throws: KhmerLines.Refusal.notADate) { try KhmerLines.run(.lunar, line: "2026-02-30") }
        #expect(throws: KhmerLines.Refusal.yearOutOfRange) { try KhmerLines.run(.lunar, line: "1899-12-31") }
        #expect(KhmerLines.run(.lunar, lines: [""]) == [.failure(.notADate)])
        #expect(KhmerLines.Refusal.notADate.khmer.hasSuffix("។"))
    }

    @Test(arguments: [KhmerLines.Verb.normalize, .fold, .segment, .sort])
    func `Text of an old font is refused with a sentence`(verb: KhmerLines.Verb) {
        let lines = ["RBHraCaNacRkkm<úCa", "ខេត្តបាត់ដំបង"]

        #expect(KhmerLines.run(verb, lines: lines).filter { $0 == .failure(.oldFont) }.count == 1)
        #expect(KhmerLines.Refusal.oldFont.khmer == KhmerText.legacyRefusal.khmer)
    }

    @Test func `Digits and names in Latin letters are answered as they are`() throws {
        #expect(try KhmerLines.run(.digits, line: "RBHraCaNacRkkm<úCa 5") == "RBHraCaNacRkkm<úCa ៥")
        #expect(
            try KhmerLines.run(.normalize, line: "OpenStreetMap, UNICEF and CARD") == "OpenStreetMap, UNICEF and CARD")
    }
}
