import Dialogue
import Testing

@testable import Exchange

@Suite struct `Workbooks as other programs write them` {
    private func sheet(_ rows: String, shared: [String]? = nil, behind: String = "") -> WorkbookMaker {
        let xml = """
            <worksheet>\(behind.hasPrefix("<cols>") ? behind : "")<sheetData>\(rows)</sheetData>\
            \(behind.hasPrefix("<cols>") ? "" : behind)</worksheet>
            """
        return WorkbookMaker(sheets: [("One", xml)], shared: shared)
    }

    private func cells(_ maker: WorkbookMaker) throws -> [[String]] {
        try TableFile(maker.bytes).sheets.first?.rows.map(\.cells) ?? []
    }

    @Test func `A part is found whatever the case of its name`() throws {
        var maker = sheet("<row><c t=\"s\"><v>0</v></c></row>", shared: ["<t>here</t>"])
        maker.sharedPart = "xl/SharedStrings.xml"
        #expect(try cells(maker) == [["here"]])
    }

    @Test func `Sizes and places in 64 bits are read`() throws {
        var maker = sheet("<row><c t=\"s\"><v>0</v></c><c><v>7</v></c></row>", shared: ["<t>wide</t>"])
        maker.isWide = true
        #expect(try cells(maker) == [["wide", "7"]])
        #expect(throws: ImportFailure.brokenWorkbook) { try TableFile(Array(maker.bytes.dropLast(30))) }
    }

    @Test func `Escaped signs are what they stand for, and an escaped underscore is one`() throws {
        let inline = "<row><c t=\"inlineStr\"><is><t>one_x000D_\n two</t></is></c><c t=\"s\"><v>0</v></c></row>"
        #expect(
            try cells(sheet(inline, shared: ["<t>a_x000D_b_x005F_x000D__xZZ_</t>"]))
                == [["one\r\n two", "a\rb_x000D__xZZ_"]])
    }

    @Test func `A formula nobody reckoned says so and is never nought or nothing`() throws {
        let rows = """
            <row><c><f>1+1</f><v></v></c><c><f t="shared" si="0"/></c><c t="str"><f>""</f><v></v></c>\
            <c><f>2+2</f><v>4</v></c></row>
            """
        #expect(try cells(sheet(rows)) == [["#FORMULA! =1+1", "#FORMULA!", "", "4"]])
    }

    @Test func `A value merged down stands in each row, and not over what stands there`() throws {
        let rows = """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>body</t></is></c></row>\
            <row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>\
            <row r="4"><c r="A4"><v>4</v></c></row>
            """
        let merged = "<mergeCells><mergeCell ref=\"B1:B3\"/><mergeCell ref=\"A1:A2\"/></mergeCells>"
        #expect(
            try cells(sheet(rows, behind: merged)) == [["1", "body"], ["2", "body"], ["3", "body"], ["4"]])
    }

    @Test func `Hidden rows, columns and sheets are said`() throws {
        let rows = """
            <row r="1"><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><t>Organisation</t></is></c></row>
            <row r="2" hidden="1"><c><v>2</v></c></row><row r="3"><c><v>3</v></c></row>
            """
        var maker = sheet(rows, behind: "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>")
        maker.sheets.append(("Old\" state=\"hidden", "<worksheet/>"))
        let file = try TableFile(maker.bytes)
        let sheet = try #require(file.sheets.first)
        let head = TableHead(row: 1, headings: ["Name", "Organisation"])
        let unseen = file.unseen(of: sheet, head)
        #expect(unseen.map(\.expected) == [.cell(.shownSheet), .cell(.shownColumn), .cell(.shownRow)])
        #expect(unseen.map(\.row) == [0, 1, 2])
        #expect(unseen.map(\.field) == ["Old", "Organisation", ""])
    }

    @Test(arguments: [
        ("<html><table><tr><td>Name</td></tr></table></html>", ImportFailure.OtherForm.webPage),
        ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", .oldXML),
        ("<?xml version=\"1.0\"?><list/>", .xml), ("%PDF-1.7", .pdf),
    ])
    func `What is named like a table and is none is called what it is`(
        _ text: String, _ form: ImportFailure.OtherForm
    ) {
        #expect(throws: ImportFailure.otherForm(form)) { try TableFile(Array(text.utf8)) }
    }

    @Test func `A table of OpenDocument is called what it is`() {
        var zip = TestZip()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", isDeflated: false)
        zip.add("content.xml", "<c/>")
        #expect(throws: ImportFailure.otherForm(.openDocument)) { try TableFile(zip.finished) }
    }

    @Test func `Text in UTF-16 without its mark is read, either way round`() throws {
        let text = "ឈ្មោះ\tName\nសុខ ដារា\tSok Dara\n"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big] {
            #expect(try CSV(bytes).rows.map(\.cells) == [["ឈ្មោះ", "Name"], ["សុខ ដារា", "Sok Dara"]])
        }
    }

    @Test func `Bars part cells where the lines say so`() throws {
        let table = try CSV(Array("a|b|c\n1|2,5|3\n".utf8))
        #expect(table.rows.map(\.cells) == [["a", "b", "c"], ["1", "2,5", "3"]])
        #expect(table.separator == .bar)
        #expect(CSV.Separator(word: "bar") == .bar)
    }

    @Test func `What we hand back comes in again as it was`() throws {
        let cells = ["+855 12 345 678", "=Officer", "-", "'=quoted", "''+x", "it's", "'plain", "-5", "@name"]
        var writer = CSVWriter()
        writer.write(cells)
        #expect(try CSV(Array(writer.text.utf8)).rows.map(\.cells) == [cells])
    }
}
