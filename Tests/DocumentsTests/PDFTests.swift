import Documents
import Foundation
import Khmer
import Testing

@Suite struct `A PDF` {
    @Test func `The same document gives the same bytes, and another date others`() throws {
        let letter = SampleLetter.document()
        #expect(try Printed.press.pdf(letter) == Printed.press.pdf(letter))

        var later = letter
        later.made = Moment(year: 2026, month: 11, day: 24)
        #expect(try Printed.press.pdf(later) != Printed.press.pdf(letter))
    }

    @Test func `What was set for one paper is set alike for the next, each with its own notes and colours`() throws {
        let line = Document.Text("រដ្ឋបាលខេត្តបាត់ដំបង")
        let noted = line.noted("កំណត់សម្គាល់")
        let first = Printed.document(.paragraph(noted), .paragraph(noted), .paragraph(line))
        let second = Printed.document(
            .paragraph(line), .paragraph(.link(line.plain, to: "https://vetika.example")), .paragraph(noted))
        let press = try Printed.newPress()
        _ = try press.pdf([first, second])

        #expect(try press.pdf(second) == Printed.newPress().pdf(second))
        #expect(try Printed.text(press.pdf(first)).contains("២ កំណត់សម្គាល់"))
        #expect(try Printed.text(press.pdf(second)).contains("១ កំណត់សម្គាល់"))
    }

    @Test func `Many papers come out as they would alone, also when more was set than is kept`() throws {
        let lines = (1...400).map { Document.Block.paragraph(Document.Text("អ្នកចូលរួមលេខ \(KhmerNumber.digits($0))")) }
        let long = Document(title: "សាកល្បង", language: .khmer, made: Printed.made, blocks: lines)
        let press = try Printed.newPress()
        let once = try press.pdf(long)

        #expect(try press.pdf(long) == once)
        #expect(try Printed.text(once).contains("អ្នកចូលរួមលេខ ៤០០"))
    }

    @Test func `A letter is one tagged A4 page with title, author and date`() throws {
        let pdf = try Printed.press.pdf(SampleLetter.document())
        let facts = try Printed.facts(pdf)
        #expect(facts["Pages"] == "1")
        #expect(facts["Tagged"] == "yes")
        #expect(facts["Page size"] == "595.28 x 841.89 pts (A4)")
        #expect(facts["Title"] == "លិខិតអញ្ជើញ កិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦")
        #expect(facts["Author"] == "រដ្ឋបាលខេត្តបាត់ដំបង")
        #expect(try Printed.complaint(pdf) == "")
    }

    @Test func `Every word of a letter is found again, without a false space`() throws {
        let text = try Printed.text(Printed.press.pdf(SampleLetter.document()))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "ព្រះរាជាណាចក្រកម្ពុជា")
        #expect(lines.contains("អភិបាលនៃគណៈអភិបាលខេត្តបាត់ដំបង"))
        #expect(lines.contains("បាត់ដំបង ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦"))
        #expect(lines.contains("- ការលើកកម្ពស់គុណភាពសេវាសាធារណៈ និងហេដ្ឋារចនាសម្ព័ន្ធនៅមូលដ្ឋាន"))
        #expect(text.unicodeScalars.contains("\u{200B}") == false)
    }

    @Test(arguments: [Document.Emphasis.plain, .strong, .display])
    func `Difficult Khmer comes back cluster by cluster`(emphasis: Document.Emphasis) throws {
        for sentence in Self.difficult {
            let block = Document.Block.paragraph(Document.Text(sentence, emphasis))
            let found = try Printed.text(Printed.press.pdf(Printed.document(block)))
            let wanted = KhmerText.clusters(Printed.squeezed(sentence)).map(String.init)
            let got = KhmerText.clusters(Printed.squeezed(found)).map(String.init)
            let missing = got.difference(from: wanted).count
            #expect(Double(missing) <= Double(wanted.count) * 0.01, "\(found)")
        }
    }

    private static let difficult = [
        "ស្ត្រី ក្រសួង គ្រឹះស្ថាន ព្រះវិហារ ស្រ្តី ល្អ ឆ្នាំ ស្មោះ ញ៉ាំ ខ្ញុំ ហ្វ្រង់",
        "អង្គភាព បញ្ហា កញ្ញា សន្ទនា ឱ្យ ឲ្យ ៛ ៗ ៕",
        "លេខាធិការដ្ឋានគណៈកម្មាធិការជាតិសម្រាប់ការអភិវឌ្ឍតាមបែបប្រជាធិបតេយ្យនៅថ្នាក់ក្រោមជាតិ",
        "ម៉ោង ៨:៣០ ព្រឹក ដល់ម៉ោង ១២ ថ្ងៃត្រង់ ប៉ុន្មាន ស៊ីវិល ប៊ិច ម៉ែត្រ តម្លៃ ១.២៣៤.៥៦៧,៥០ រៀល",
        "អង្គការ UNICEF និង World Vision ផ្តល់ថវិកា 12,500 USD (ដប់ពីរពាន់ប្រាំរយដុល្លារ)។",
    ]

    @Test func `Pages say which of how many they are, in the digits of the paper`() throws {
        let pages = Printed.document(.paragraph("ក"), .pageBreak, .paragraph("ខ"))
        let khmer = try Printed.text(Printed.press.pdf(pages))
        #expect(khmer.contains("ទំព័រ ១ / ២") && khmer.contains("ទំព័រ ២ / ២"))

        var english = pages
        english.language = .english
        #expect(try Printed.text(Printed.press.pdf(english)).contains("Page 2 / 2"))
    }

    @Test func `The contents name the page of every heading`() throws {
        let document = Printed.document(
            .contents(.init(title: "មាតិកា")), .pageBreak, .heading("ទីមួយ"), .pageBreak, .heading("ទីពីរ"),
            .pageBreak, .heading("ជ្រៅ", level: 3))
        let first = try Tool.ask(
            Tool("pdftotext"), ["-raw", "-l", "1", "FILE", "-"], about: Printed.press.pdf(document), ending: "pdf")
        let words = first.text.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(words.prefix(5) == ["មាតិកា", "ទីមួយ", "២", "ទីពីរ", "៣"], "\(words)")
        #expect(words.contains("ជ្រៅ") == false)
    }

    @Test func `Structure, alternative texts and language are written`() throws {
        let pdf = try Printed.press.pdf(SampleReport.document(inputs: 12, actions: 6, charts: 1))
        let structure = try Tool.ask(Tool("pdfinfo"), ["-struct", "FILE"], about: pdf, ending: "pdf").text
        #expect(structure.hasPrefix("Document\n"))
        #expect(structure.contains("Warning") == false)
        for kind in ["H1", "H2", "H3", "P", "TOC", "Table", "TR", "TH", "TD", "Figure", "Note", "Link"] {
            #expect(structure.contains("  \(kind)"), "\(kind)")
        }
        #expect(structure.contains("/Scope /Column"))
        #expect(structure.contains("/ColSpan 4"))
        let raw = String(decoding: pdf, as: UTF8.self)
        #expect(raw.contains("/Lang (km)") && raw.contains("/MarkInfo << /Marked true >>"))
        let alternative = "ស្រុកតាមចំនួនមតិ".utf16.map { String(format: "%04X", $0) }.joined()
        #expect(raw.contains("/Alt <FEFF\(alternative)"))
    }

    @Test func `Links lead out only to the web, and inside only to what is there`() throws {
        let pdf = try Printed.press.pdf(
            Printed.document(
                .paragraph(.link("ទំព័រ", to: "https://vetika.example/BTB?q=ខេត្ត'(1)")),
                .paragraph(.link("x", to: "javascript:alert(1)")), .paragraph(.link("y", anchor: "nowhere"))))
        let raw = String(decoding: pdf, as: UTF8.self)
        #expect(raw.contains("https://vetika.example/BTB?q=%E1%9E%81%E1%9F%81%E1%9E%8F%E1%9F%92%E1%9E%8F%27"))
        #expect(raw.contains("javascript") == false)
        #expect(try Printed.complaint(pdf) == "")
    }

    @Test func `Several letters in one file keep their own page numbers`() throws {
        let two = Printed.document(.heading("ក"), .pageBreak, .paragraph("ខ"))
        let pdf = try Printed.press.pdf([two, two, SampleLetter.document()])
        #expect(try Printed.facts(pdf)["Pages"] == "5")
        #expect(try Printed.text(pdf).components(separatedBy: "ទំព័រ ២ / ២").count == 3)
        #expect(try Printed.complaint(pdf) == "")
    }

    @Test func `Nothing at all is refused, an empty document is one white page`() throws {
        #expect(throws: Press.Failure.nothingToPrint) { try Printed.press.pdf([]) }
        #expect(try Printed.facts(Printed.press.pdf(Printed.document()))["Pages"] == "1")
    }
}
