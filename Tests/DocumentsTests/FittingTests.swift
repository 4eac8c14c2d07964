import Documents
import Testing

@Suite struct `What must fit` {
    /// A letter with so many paragraphs, a code and room for a large seal.
    private func letter(_ paragraphs: Int, fit: Document.Fit?) -> Document {
        let sentence = "រដ្ឋបាលខេត្តនឹងរៀបចំកិច្ចសន្ទនា ដើម្បីពិនិត្យវឌ្ឍនភាព និងពិភាក្សាអំពីបញ្ហាប្រឈមនៅមូលដ្ឋាន។ "
        let words = Document.Text(sentence + sentence)
        let body = (0..<paragraphs).map { _ in Document.Block.paragraph(.init(words, isIndented: true)) }
        return Document(
            title: "លិខិត", made: Printed.made, folio: .none, fit: fit,
            blocks: [.letterhead(.init(institution: ["រដ្ឋបាលខេត្ត"]))] + body + [
                .signature(.init(office: ["អភិបាលខេត្ត"], sealHeight: .millimetres(45))),
                .qr(.init("https://vetika.example/k/1", side: .millimetres(20), alternative: "តំណ")),
            ])
    }

    private func pages(_ document: Document) throws -> Int { try Printed.press.pageCount(document) }

    @Test func `A letter gives way until it stands on one page, and not before it has to`() throws {
        let long = try #require((1..<40).first { try pages(letter($0, fit: nil)) == 2 })
        #expect(try pages(letter(long, fit: .letterOnOnePage)) == 1)
        #expect(try pages(letter(long + 3, fit: .letterOnOnePage)) == 1)
        #expect(try pages(letter(40, fit: .letterOnOnePage)) > 1)
        // One that fits is printed as it is.
        let short = letter(long - 1, fit: .letterOnOnePage)
        #expect(try Printed.press.pdf(short) == Printed.press.pdf(letter(long - 1, fit: nil)))
    }

    @Test func `What is attached to a letter does not make it smaller`() throws {
        var whole = letter(2, fit: .letterOnOnePage)
        let annex = (0..<60).map { _ in Document.Block.paragraph("របៀបវារៈ") }
        whole.blocks += [.pageBreak] + annex
        var plain = whole
        plain.fit = nil

        #expect(try pages(whole) > 2)
        #expect(try Printed.press.pdf(whole) == Printed.press.pdf(plain))
    }

    @Test func `A card whose words are too many keeps its code`() throws {
        let long = String(repeating: "លេខាធិការដ្ឋានគណៈកម្មាធិការជាតិ ", count: 4)
        let card: [Document.Block] = [
            .paragraph(.init(Document.Text(long), alignment: .centre, size: .small)),
            .paragraph(
                .init(.display("Alexandra Konstantinopoulou-Featherstonehaugh"), alignment: .centre, size: .huge)),
            .paragraph(.init(Document.Text(long), alignment: .centre)),
            .qr(.init("https://vetika.example/7", side: .millimetres(18), alternative: "ស្កេន")),
        ]
        let badge = Printed.document(
            .cards(.init(columns: 2, height: .millimetres(66), gap: 10, cards: [card, card])))

        let picture = try Printed.press.png(badge, dotsPerInch: 200)
        let read = try Tool.ask(Tool("zbarimg"), ["-q", "--raw", "FILE"], about: picture, ending: "png")

        #expect(
            read.text.split(separator: "\n").map(String.init) == Array(repeating: "https://vetika.example/7", count: 2))
    }

    @Test func `What is attached to many letters is set once, and every file is as if it were alone`() throws {
        let annex = Printed.document(.title("របៀបវារៈ"), .paragraph("ពិធីបើក"))
        let (one, other) = (letter(1, fit: .letterOnOnePage), letter(2, fit: .letterOnOnePage))

        let files = try Printed.press.pdfs([[one, annex], [other, annex], [annex]])

        #expect(
            files == [
                try Printed.press.pdf([one, annex]), try Printed.press.pdf([other, annex]),
                try Printed.press.pdf(annex),
            ])
    }

    @Test func `It is told how many documents are printed`() throws {
        var told: [Int] = []
        _ = try Printed.press.pdf([letter(1, fit: nil), letter(2, fit: nil), letter(3, fit: nil)]) { told.append($0) }
        #expect(told == [1, 2, 3])
    }
}
