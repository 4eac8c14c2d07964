import Documents
import Foundation
import Khmer
import Testing

@Suite struct `A table on pages` {
    @Test func `The header stands on every page and no row is divided`() throws {
        let rows = (1...90).map { row -> Document.Table.Row in
            [.init(Document.Text("ដើម\(row)")), .init(Document.Text("មួយ\nពីរ\nបី"))]
        }
        let pdf = try Printed.press.pdf(
            Printed.document(.table(.init(columns: [.init("ជួរ"), .init("មតិ")], rows: rows))))
        let pages = try Printed.text(pdf).split(separator: "\u{0C}").filter { $0.contains("ដើម") }
        #expect(pages.count > 4)
        #expect(pages.allSatisfy { $0.components("ជួរ") == 1 })
        #expect(pages.map { $0.components("ដើម") } == pages.map { $0.components("មួយ") })
        #expect(pages.map { $0.components("ដើម") } == pages.map { $0.components("បី") })
        #expect(pages.reduce(0) { $0 + $1.components("ដើម") } == 90)
    }

    @Test func `A row taller than a page goes on over pages and loses nothing`() throws {
        let long = (1...400).map { "ល\($0)" }.joined(separator: "\n")
        let pdf = try Printed.press.pdf(
            Printed.document(
                .table(.init(columns: [.init("ក"), .init("ខ")], rows: [["x", .init(Document.Text(long))]]))))
        let text = try Printed.text(pdf)
        #expect((1...400).allSatisfy { text.contains("ល\($0)\n") })
        #expect(try Printed.complaint(pdf) == "")
    }

    @Test func `A number is never broken, however narrow its column`() throws {
        let table = Document.Table(
            columns: [.init("", width: .fixed(16)), .init("", width: .share(1))],
            rows: [["១២៣.៤៥៦", "x"], ["123,456.78", "x"]])
        let text = try Printed.text(Printed.press.pdf(Printed.document(.table(table))))
        #expect(text.contains("១២៣.៤៥៦"))
        #expect(text.contains("123,456.78"))
    }

    @Test func `A name over a narrow column is made smaller and not torn; a mark stays with its number`() throws {
        let table = Document.Table(
            columns: [.init("បាត់ដំបង", width: .fixed(36)), .init("Battambang", width: .fixed(44)), .init("ក")],
            rows: [["▲៣១៧", .init("■ 317 (○)"), "x"]])
        let lines = try Printed.text(Printed.press.pdf(Printed.document(.table(table)))).split(separator: "\n")
        let words = lines.map { Printed.squeezed(String($0)) }.joined(separator: " ")
        #expect(words.contains("បាត់ដំបង"))
        #expect(words.contains("Battambang"))
        #expect(words.contains("▲៣១៧"))
        #expect(words.contains("■317(○)"))
    }

    @Test func `The shade of a cell is drawn, on paper and in a file to edit`() throws {
        let table = Document.Table(
            columns: [.init("ក"), .init("ខ")], rows: [[.init("▲", shade: .dark), .init("○", shade: .light)]])
        let plain = Document.Table(columns: [.init("ក"), .init("ខ")], rows: [["▲", "○"]])
        let document = Printed.document(.table(table))
        #expect(try Printed.press.pdf(document) != Printed.press.pdf(Printed.document(.table(plain))))
        let script = """
            import sys, docx
            cells = docx.Document(sys.argv[1]).tables[0].rows[1].cells
            print([c._tc.tcPr.xml.split('w:fill="')[1][:6] for c in cells])
            """
        let answer = try Tool.ask(
            Tool.python(), ["-c", script, "FILE"], about: Printed.press.docx(document), ending: "docx")
        #expect(answer.text.trimmingCharacters(in: .whitespacesAndNewlines) == "['93b3d9', 'f1f4f8']")
    }

    @Test func `Columns that ask for too much are narrowed together, none is cut off`() throws {
        let columns = (1...12).map { Document.Table.Column(Document.Text("ជ\($0)"), width: .fixed(200)) }
        let row = Document.Table.Row((1...12).map { .init(Document.Text("ខ្លឹមសារ\($0)")) })
        let pdf = try Printed.press.pdf(Printed.document(.table(.init(columns: columns, rows: [row]))))
        let text = Printed.squeezed(try Printed.text(pdf))
        #expect((1...12).allSatisfy { text.contains("ជ\($0)") })
        #expect(text.contains("12"))
    }

    @Test func `An annex in landscape stands between upright pages`() throws {
        let pdf = try Printed.press.pdf(
            Printed.document(
                .paragraph("ក"), .pageBreak(.a4Landscape), .paragraph("ខ"), .pageBreak(.a4), .paragraph("គ")))
        let sizes = try Tool.ask(Tool("pdfinfo"), ["-l", "9", "FILE"], about: pdf, ending: "pdf").text
            .split(separator: "\n").filter { $0.contains("size:") && $0.contains("Page ") }
            .map { $0.split(separator: ":")[1].split(separator: " ")[0] }
        #expect(sizes == ["595.28", "841.89", "595.28"])
    }

    @Test func `A footnote stands on the page of its mark`() throws {
        let noted = Document.Text("ពាក្យ").noted("កំណត់ចំណាំខាងក្រោម")
        let pdf = try Printed.press.pdf(
            Printed.document(.paragraph("ដើម"), .pageBreak, .paragraph(noted), .pageBreak, .paragraph("ចុង")))
        let pages = try Printed.text(pdf).split(separator: "\u{0C}")
        #expect(pages.map { $0.contains("កំណត់ចំណាំខាងក្រោម") }.prefix(3) == [false, true, false])
    }

    @Test func `A heading is not left alone at the foot of a page`() throws {
        for lines in 30...46 {
            var blocks = (0..<lines).map { Document.Block.paragraph(Document.Text("កថា\($0)")) }
            blocks += [.heading("ក្បាល"), .paragraph("បន្ទាប់")]
            let document = Document(title: "x", made: Printed.made, blocks: blocks)
            let pages = try Printed.text(Printed.press.pdf(document)).split(separator: "\u{0C}")
            #expect(pages.filter { $0.contains("ក្បាល") }.allSatisfy { $0.contains("បន្ទាប់") }, "\(lines)")
        }
    }
}

extension Substring {
    fileprivate func components(_ part: String) -> Int {
        var count = 0
        var rest = self
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
