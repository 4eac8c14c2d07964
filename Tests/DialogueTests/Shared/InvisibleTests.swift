import Dialogue
import Testing

@Suite struct `Words that cannot be seen` {
    @Test(arguments: [
        "", " ", "\u{200B}", "\u{202E}", "\u{200E}\u{200F}", "\u{FEFF} \u{00A0}", "\u{2066}\u{2069}", "\u{17B4}",
        "\u{00AD}", "\u{200D}\u{FE0F}", "\u{2063}\n\t",
    ])
    func `They are no words`(text: String) {
        #expect(text.trimmingBlanks == "")
        #expect(Bilingual(khmer: text, english: text) == nil)
    }

    @Test func `Inside words they stay: a zero-width space is how Khmer is broken into lines`() {
        #expect(" ខេត្ត\u{200B}បាត់ដំបង\u{200B} ".trimmingBlanks == "ខេត្ត\u{200B}បាត់ដំបង")
        #expect("👩\u{200D}🌾".trimmingBlanks == "👩\u{200D}🌾")
    }

    @Test func `Blanks go from both ends, whatever stands beside them`() {
        let words = ["a", "ក", "ខេត្តកំពត", "a\u{17B4}", "é", "១២ ៣", "\u{17B4}a"]
        let blanks = ["", " ", "\u{200B}", "\u{FEFF}", "\u{00A0}\n", "\u{2003}"]
        for word in words {
            for before in blanks {
                for after in blanks {
                    let trimmed = (before + word + after).trimmingBlanks
                    #expect(trimmed.unicodeScalars.elementsEqual(word.unicodeScalars), "\(before)\(word)\(after)")
                }
            }
        }
    }

    @Test func `Signs that turn the direction of reading are left out, and so are control characters`() {
        #expect("abc\u{202E}def\u{202C}".withoutControls == "abcdef")
        #expect("\u{2067}ខេត្ត\u{2069}\u{0007}\u{0085}".withoutControls == "ខេត្ត")
        #expect("line\r\n\tline\u{200E}\u{200F}\u{61C}".withoutControls == "line\r\n\tline")
        let khmer = "ខេត្ត\u{200B}បាត់\u{200C}ដំ\u{200D}បង"
        #expect(khmer.withoutControls.unicodeScalars.elementsEqual(khmer.unicodeScalars))
    }

    @Test func `A cell of a table is read without them`() {
        let cells = ["\u{202E}អង្គការ\u{200B}គំរូ\u{202C}\u{200E} ", "\u{2066}"]
        var reading = RowReading(row: 2, cells: cells, columns: ["name": 0, "place": 1], headings: ["Name", "Place"])

        #expect(reading.text("name")?.unicodeScalars.elementsEqual("អង្គការ\u{200B}គំរូ".unicodeScalars) == true)
        #expect(reading.raw("place") == nil)
    }
}
