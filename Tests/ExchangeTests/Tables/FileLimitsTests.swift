import Dialogue
import Testing

@testable import Exchange

@Suite struct `What a file may be at most` {
    @Test func `Through a form less than on the command line, in everything that is counted`() {
        let (web, line) = (FileLimits.upload, FileLimits())
        let pairs = [
            (web.csv.bytes, line.csv.bytes), (web.csv.rows, line.csv.rows), (web.csv.columns, line.csv.columns),
            (web.csv.cells, line.csv.cells), (web.csv.cell, line.csv.cell), (web.workbook.rows, line.workbook.rows),
            (web.workbook.columns, line.workbook.columns), (web.workbook.cells, line.workbook.cells),
            (web.workbook.sheets, line.workbook.sheets), (web.workbook.sharedTexts, line.workbook.sharedTexts),
            (web.workbook.bytes, line.workbook.bytes), (web.workbook.xml.bytes, line.workbook.xml.bytes),
            (web.zip.members, line.zip.members), (web.zip.unpacked, line.zip.unpacked),
            (web.xml.bytes, line.xml.bytes), (web.xml.record, line.xml.record), (web.xml.records, line.xml.records),
            (web.xml.elements, line.xml.elements), (web.seconds ?? .max, line.seconds ?? .max),
        ]
        for (index, (here, there)) in pairs.enumerated() { #expect(here < there, "pair \(index)") }
    }

    @Test func `A cell has as many signs as Excel writes, and not one more, wherever its text lies`() throws {
        let (fits, long) = (String(repeating: "ក", count: 32_767), String(repeating: "ក", count: 32_768))
        func own(_ text: String) -> [UInt8] { sheet("<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>").bytes }
        func shared(_ text: String) -> [UInt8] {
            var maker = sheet("<row><c t=\"s\"><v>0</v></c></row>")
            maker.shared = ["<t>\(text)</t>"]
            return maker.bytes
        }

        for make in [own, shared] {
            #expect(try TableFile(make(fits)).sheets[0].rows[0].cells == [fits])
            #expect(throws: ImportFailure.tooLarge(.signs(32_767))) { try TableFile(make(long)) }
        }
    }

    @Test func `A sheet is named once`() {
        for extra in ["<sheet name=\"B\" sheetId=\"9\" r:id=\"s0\"/>", "<sheet name=\"A\" sheetId=\"9\" r:id=\"s8\"/>"]
        {
            var maker = sheet("<row><c><v>1</v></c></row>")
            maker.workbookExtra = "<sheets>\(extra)</sheets>"
            #expect(throws: ImportFailure.brokenWorkbook, "\(extra)") { try TableFile(maker.bytes) }
        }
    }

    @Test func `Cells that are left out before others are counted, for they take room`() throws {
        let far = sheet(String(repeating: "<row><c r=\"ALL1\"><v>1</v></c></row>", count: 3)).bytes
        var limits = FileLimits()
        limits.workbook.cells = 3000
        #expect(try TableFile(far, limits: limits).sheets[0].rows.map(\.cells.count) == [1000, 1000, 1000])
        limits.workbook.cells = 2999
        #expect(throws: ImportFailure.tooLarge(.cells(2999))) { try TableFile(far, limits: limits) }
    }

    @Test func `A text shared by many cells is counted for each`() throws {
        var maker = sheet("<row>\(String(repeating: "<c t=\"s\"><v>0</v></c>", count: 10))</row>")
        maker.shared = ["<t>\(String(repeating: "x", count: 1000))</t>"]
        var limits = FileLimits()
        limits.workbook.bytes = 10_000
        #expect(try TableFile(maker.bytes, limits: limits).sheets[0].rows[0].cells.count == 10)
        limits.workbook.bytes = 9_999
        #expect(throws: ImportFailure.tooLarge(.unpacked(9_999))) { try TableFile(maker.bytes, limits: limits) }
    }

    @Test func `The cells of a table of separated values are counted together`() throws {
        var limits = FileLimits()
        limits.csv.cells = 6
        #expect(try TableFile(Array("a,b\nc,d\ne,f\n".utf8), limits: limits).sheets[0].rows.count == 3)
        #expect(throws: ImportFailure.tooLarge(.cells(6))) {
            try TableFile(Array("a,b\nc,d\ne,f,g\n".utf8), limits: limits)
        }
    }

    @Test func `Reading ends when it has taken the time it may, whatever the file is`() throws {
        var limits = FileLimits()
        limits.seconds = 0
        let book = sheet("<row><c><v>1</v></c></row>").bytes
        let late = ImportFailure.tooLarge(.seconds(0))

        #expect(throws: late) { try TableFile(Array("a,b\n".utf8), limits: limits) }
        #expect(throws: late) { try TableFile(book, limits: limits) }
        #expect(throws: late) { try TableFile(book).table(for: PriorityTable.form, limits: limits) }
        #expect(throws: late) { try IATIFile.activities(in: Array("<a/>".utf8), seconds: 0) }
        limits.seconds = 60
        #expect(try TableFile(book, limits: limits).sheets.count == 1)
    }

    private func sheet(_ rows: String) -> WorkbookMaker { WorkbookMaker(sheets: [("A", WorkbookMaker.sheet(rows))]) }
}
