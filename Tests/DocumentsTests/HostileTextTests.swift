import Documents
import Foundation
import Khmer
import Testing

@Suite struct `Hostile text` {
    /// Things people paste, and things they should not.
    private static let hostile: [String] = [
        "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}\u{9F}", "a\u{0}b",
        String(
            String.UnicodeScalarView([0xFFFE, 0xFFFF, 0x1FFFE, 0xFDD0].compactMap { Unicode.Scalar($0 as UInt32) })),
        // A lone surrogate, as JSON carries it, comes out of a decoder as U+FFFD.
        String(decoding: [0x61, 0xED, 0xA0, 0x80, 0x62] as [UInt8], as: UTF8.self),
        String(decoding: [0xD800, 0x62] as [UInt16], as: UTF16.self),
        "\u{202E}gnp.exe\u{202C}", "\u{2066}\u{2067}\u{2068}\u{200F}\u{200E}", "مرحبا بكم שלום", "ក\u{202E}ខ",
        "👨‍👩‍👧‍👦🇰🇭🏳️‍🌈e\u{301}\u{301}\u{301}", String(repeating: "x", count: 10_000),
        String(repeating: "ស្ត្រី", count: 700), String(repeating: "\u{17D2}ក", count: 300), "\u{17D2}",
        "\u{17C6}\u{17D2}\u{17D2}",
        String(repeating: "\u{200B}", count: 5_000), String(repeating: "\n", count: 200), "\r\n\r\n\t\u{2028}\u{2029}",
        "]]>&<!--\"'</w:t></w:r>", "\\')(<<>>endobj", "=cmd|' /C calc'!A0", "%PDF-1.4 (",
        String(repeating: "ំ", count: 500), " ", "",
    ]

    private static func document(_ text: String, _ language: Document.Language = .khmer) -> Document {
        let words = Document.Text(text)
        let noted = Document.Text([Document.Run(text, .strong, link: .address("https://x/" + text), note: words)])
        return Document(
            title: text, language: language, made: Printed.made, author: text, folio: .named(text),
            blocks: [
                .letterhead(.init(institution: [words], reference: .init(number: text))),
                .title(words, subtitle: words),
                .contents(.init(title: words)), .heading(words), .heading(.init(words, level: 2, anchor: text)),
                .paragraph(noted), .paragraph(.link(text, anchor: text)),
                .list(.init(.letters, [.init(words, under: .init(.dashes, [.init(words)]))])),
                .facts(.init([.init(words, words)])),
                .table(
                    .init(
                        caption: words, columns: [.init(words, width: .fixed(40)), .init(words)],
                        rows: [[.init(words, span: 9)], [.init(noted), .init(words)], []])),
                .chart(
                    .init(
                        .bars, title: words, categories: [text, "ខ"],
                        series: [.init(text, [.nan, -.infinity, 3]), .init("x", [1e300])], unit: text)),
                .chart(.init(.line, title: words, categories: [text], series: [.init(text, [-3])])),
                .chart(.init(.columns, title: words, categories: [], series: [])),
                .tileMap(
                    .init(
                        title: words, tiles: [.init(text, value: text, column: 0, row: 0, step: 7)],
                        legend: [.init(text)])),
                .qr(.init(text, beside: words, alternative: text)),
                .cards(.init(columns: 2, height: 60, cards: [[.paragraph(words)], [.heading(words)]])),
                .signature(.init(dates: [words], office: [words], name: words, copies: .init([words]))),
            ])
    }

    @Test(arguments: hostile.indices)
    func `A document comes out of every renderer and is valid`(index: Int) throws {
        let document = Self.document(Self.hostile[index])
        let pdf = try Printed.press.pdf(document)
        #expect(try Printed.complaint(pdf) == "")
        #expect(try Printed.facts(pdf)["Tagged"] == "yes")
        #expect(try Printed.press.png(document, dotsPerInch: 30).count > 100)

        let docx = try Tool.ask(
            Tool.python(), ["-c", `A DOCX`.wellFormed, "FILE"], about: Printed.press.docx(document), ending: "docx")
        #expect(docx.status == 0, "\(docx.text)")

        let script = "import sys, xml.etree.ElementTree as t; t.parse(sys.argv[1])"
        let html = try Tool.ask(
            Tool.python(), ["-c", script, "FILE"], about: Array(document.html().utf8), ending: "html")
        #expect(html.status == 0, "\(html.text)")
    }

    @Test func `Spreadsheets and share pictures take it too`() throws {
        for text in Self.hostile {
            let book = Workbook(
                title: text, author: text, made: Printed.made,
                sheets: [.init(name: text, heading: text, columns: [.init(text)], rows: [[.text(text)]])])
            let xlsx = try Tool.ask(
                Tool.python(), ["-c", `A DOCX`.wellFormed, "FILE"], about: book.xlsx(), ending: "xlsx")
            #expect(xlsx.status == 0, "\(xlsx.text)")
            let picture = SharePicture(eyebrow: text, title: text, lines: [text, text], foot: text, code: text)
            #expect(try Printed.press.png(picture).count > 1_000)
        }
    }

    @Test func `Direction overrides and control characters leave no trace in the file`() throws {
        let document = Printed.document(.paragraph("ក\u{202E}ខ\u{0}គ\u{7}"))
        #expect(try Printed.text(Printed.press.pdf(document)).hasPrefix("កខគ\n"))
        #expect(document.html().contains("<p>កខគ</p>"))
    }

    @Test func `A Khmer word too long for its line is opened between clusters only`() throws {
        let word = String(repeating: "ស្ត្រី", count: 300)
        let lines = try Printed.text(Printed.press.pdf(Printed.document(.paragraph(Document.Text(word)))))
            .split(separator: "\n")
        #expect(lines.count > 5)
        #expect(lines.filter { !$0.contains("\u{0C}") }.allSatisfy { $0.hasPrefix("ស្ត្រី") && $0.hasSuffix("ស្ត្រី") })
        #expect(Printed.squeezed(lines.joined()) == word)
    }
}
