import Documents
import Foundation
import Testing

@Suite struct `A picture` {
    @Test func `A page has the size of its paper at the dots asked for`() throws {
        let png = try Printed.press.png(SampleLetter.document(), dotsPerInch: 72)
        #expect(Array(png[16..<24]) == [0, 0, 2, 84, 0, 0, 3, 74])  // 596 × 842
        #expect(throws: Press.Failure.noSuchPage) { try Printed.press.png(SampleLetter.document(), page: 2) }
        #expect(try Printed.press.pageCount(SampleLetter.document()) == 1)
    }

    @Test func `The share picture is 1200 by 630, and its code opens the address`() throws {
        let picture = SharePicture(
            eyebrow: "ខេត្តបាត់ដំបង", title: "កិច្ចសន្ទនាភាពជាដៃគូ", lines: ["ថ្ងៃទី១៥ ខែធ្នូ"], foot: "vetika.example",
            code: "https://vetika.example/BTB/2026")
        let png = try Printed.press.png(picture)
        #expect(Array(png[16..<24]) == [0, 0, 4, 176, 0, 0, 2, 118])
        let read = try Tool.ask(Tool("zbarimg"), ["-q", "--raw", "FILE"], about: png, ending: "png").text
        #expect(read == "https://vetika.example/BTB/2026\n")
        #expect(try Printed.press.png(picture) == png)
    }

    @Test func `The code on a letter is read from the page`() throws {
        let png = try Printed.press.png(SampleLetter.document(number: 14), dotsPerInch: 150)
        let read = try Tool.ask(Tool("zbarimg"), ["-q", "--raw", "FILE"], about: png, ending: "png").text
        #expect(read == "https://vetika.example/i/BTB-26-14\n")
    }

    @Test func `The code is read from the PDF too`() throws {
        let pdf = try Printed.press.pdf(SampleLetter.document(number: 15))
        let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder + ".png") }
        _ = try Tool.ask(Tool("pdftoppm"), ["-png", "-singlefile", "FILE", folder], about: pdf, ending: "pdf")
        let read = try Tool("zbarimg").run("-q", "--raw", folder + ".png", joiningErrors: false).text
        #expect(read == "https://vetika.example/i/BTB-26-15\n")
    }

    @Test func `A PNG and a JPEG are drawn, and what is neither leaves a frame`() throws {
        let png = try Printed.press.png(Printed.document(.paragraph("ក")), dotsPerInch: 20)
        let pdf = try Printed.press.pdf(
            Printed.document(
                .figure(.init(.png(png), caption: "រូបថត", alternative: "ទំព័រតូច", width: 80)),
                .figure(.init(.png([1, 2, 3]), alternative: "ខូច")),
                .figure(.init(.jpeg([0xFF, 0xD8]), alternative: ""))))
        let images = try Tool.ask(Tool("pdfimages"), ["-list", "FILE"], about: pdf, ending: "pdf").text
        #expect(images.split(separator: "\n").count == 3)
        #expect(try Printed.complaint(pdf) == "")
    }
}
