import Dialogue
import Testing

@testable import Exchange

@Suite struct `Reading a workbook` {
    private func rows(_ maker: WorkbookMaker) throws -> [TableRow] {
        try #require(try Spreadsheet(maker.bytes).sheets.first).rows
    }

    private func sheet(_ rows: String, shared: [String]? = nil, styles: String = "") -> WorkbookMaker {
        WorkbookMaker(sheets: [("One", WorkbookMaker.sheet(rows))], shared: shared, styles: styles)
    }

    @Test func `Texts, numbers, booleans and formulas come as a reader would take them`() throws {
        let found = try rows(
            sheet(
                """
                <row r="1"><c r="A1" t="s"><v>1</v></c>\
                <c r="C1" t="inlineStr"><is><t>in </t><r><t>line</t></r></is></c></row>
                <row r="3"><c r="A3"><v>12.50</v></c><c r="B3"><v>4.5500000000000003E-2</v></c>\
                <c r="C3" t="b"><v>1</v></c><c r="D3" t="str"><f>A3&amp;"x"</f><v>sum</v></c>\
                <c r="E3" t="e"><v>#N/A</v></c><c r="F3"><v>1.0</v></c><c r="G3"><v>1E+6</v></c></row>
                """,
                shared: [
                    "<t>none</t>",
                    "<r><t xml:space=\"preserve\">ស្រុក </t></r><r><t>បវេល</t></r><rPh><t>reading</t></rPh>",
                ]))
        #expect(
            found == [
                TableRow(number: 1, cells: ["ស្រុក បវេល", "", "in line"]),
                TableRow(number: 3, cells: ["12.50", "0.0455", "TRUE", "sum", "#N/A", "1", "1000000"]),
            ])
    }

    @Test func `Codes kept as text keep their noughts; dates and percentages are told by their format`() throws {
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="dd\\/mm\\/yyyy"/>\
            <numFmt numFmtId="171" formatCode="0&quot;d&quot;"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/>
            <xf numFmtId="9"/><xf numFmtId="171"/></cellXfs>
            """
        let found = try rows(
            sheet(
                """
                <row><c t="inlineStr"><is><t>0204</t></is></c><c s="1"><v>46349</v></c><c s="2"><v>46349.5</v></c>\
                <c s="3"><v>0.07</v></c><c s="4"><v>5</v></c><c s="1"><v>1</v></c></row>
                """, styles: styles))
        #expect(found.map(\.cells) == [["0204", "2026-11-23", "2026-11-23 12:00", "7%", "5", "1900-01-01"]])
    }

    @Test func `Hidden and blank sheets are left out, names with a prefix are read`() throws {
        var maker = WorkbookMaker(sheets: [
            ("Blank", WorkbookMaker.sheet("")),
            ("Kept", "<x:worksheet><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"),
        ])
        #expect(try Spreadsheet(maker.bytes).sheets.map(\.name) == ["Kept"])
        maker.sheets[1].name = "Kept\" state=\"hidden"
        #expect(try Spreadsheet(maker.bytes).sheets.isEmpty)
        #expect(throws: ImportFailure.empty) { try TableFile(maker.bytes) }
    }

    @Test func `A damaged file, another archive and an old workbook are refused with a sentence`() {
        let good = sheet("<row><c><v>7</v></c></row>").bytes
        var flipped = good
        flipped[60] ^= 0xFF
        #expect(throws: ImportFailure.brokenWorkbook) { try TableFile(Array(good.dropLast(40))) }
        #expect(throws: ImportFailure.brokenWorkbook) { try TableFile(flipped) }
        var letter = TestZip()
        letter.add("word/document.xml", "<w/>")
        #expect(throws: ImportFailure.otherForm(.letter)) { try TableFile(letter.finished) }
        #expect(throws: ImportFailure.oldWorkbook) { try TableFile([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
        var locked = TestZip()
        locked.add("_rels/.rels", "<R/>", flags: 1)
        #expect(throws: ImportFailure.oldWorkbook) { try TableFile(locked.finished) }
        let broken = sheet("<row><c><v>7</c></row>").bytes
        #expect(throws: ImportFailure.brokenWorkbook) { try TableFile(broken) }
    }

    @Test func `Entities, bombs, too many cells and far columns are refused before they cost anything`() throws {
        let entity = "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>"
        #expect(throws: ImportFailure.forbidden(.doctype, line: 1)) {
            try Spreadsheet(WorkbookMaker(sheets: [("A", entity)]).bytes)
        }
        var limits = FileLimits()
        limits.zip.unpacked = 200_000
        let bomb = sheet(String(repeating: "<row/>", count: 100_000))
        #expect(bomb.bytes.count < 10_000)
        #expect(throws: ImportFailure.tooLarge(.unpacked(200_000))) { try Spreadsheet(bomb.bytes, limits: limits) }
        limits = FileLimits()
        limits.workbook.cells = 2
        let three = sheet("<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>").bytes
        #expect(throws: ImportFailure.tooLarge(.cells(2))) { try Spreadsheet(three, limits: limits) }
        #expect(throws: ImportFailure.tooLarge(.columns(1000))) {
            try Spreadsheet(sheet("<row><c r=\"XFD1\"><v>1</v></c></row>").bytes)
        }
        #expect(throws: ImportFailure.tooLarge(.rows(1_000_000))) {
            try Spreadsheet(sheet("<row r=\"1048576\"><c><v>1</v></c></row>").bytes)
        }
        #expect(throws: ImportFailure.brokenWorkbook) {
            try Spreadsheet(sheet("<row r=\"2\"/><row r=\"1\"/>").bytes)
        }
    }
}

@Suite struct `Reading tables of other tools` {
    @Test func `Semicolons and tabs part cells where the lines say so`() throws {
        #expect(
            try CSV(Array("a;b,c;d\r\n1;2,5;3\r\n".utf8)).rows.map(\.cells) == [["a", "b,c", "d"], ["1", "2,5", "3"]])
        #expect(try CSV(Array("a\tb\n1\t\"x\ty\"\n".utf8)).rows.map(\.cells) == [["a", "b"], ["1", "x\ty"]])
        #expect(try CSV(Array("title; of the table\na,b,c\n1,2,3\n".utf8)).rows.last?.cells == ["1", "2", "3"])
        #expect(try CSV(Array("one\ntwo\n".utf8)).rows.map(\.cells) == [["one"], ["two"]])
    }

    @Test func `UTF-16 with its mark is read, half a character is refused`() throws {
        let text = "ឈ្មោះ\tb\n1\t2\n"
        let little: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        let big: [UInt8] = text.utf16.reduce(into: [0xFE, 0xFF]) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] }
        #expect(try CSV(little).rows.map(\.cells) == [["ឈ្មោះ", "b"], ["1", "2"]])
        #expect(try CSV(big).rows.map(\.cells) == [["ឈ្មោះ", "b"], ["1", "2"]])
        #expect(throws: ImportFailure.notUTF8(offset: little.count - 2)) { try CSV(Array(little.dropLast())) }
    }

    @Test func `The sheet with the headings of the form is the one that is read`() throws {
        let maker = WorkbookMaker(sheets: [
            ("Notes", WorkbookMaker.sheet("<row><c t=\"inlineStr\"><is><t>Year</t></is></c></row>")),
            (
                "Plan",
                WorkbookMaker.sheet(
                    "<row r=\"3\">"
                        + ["Year", "Plan", "Sector", "Title"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
                        .joined()
                        + "</row>")
            ),
        ])
        let (sheet, head) = try TableFile(maker.bytes).table(for: PriorityTable.form)
        #expect(sheet.name == "Plan")
        #expect(head.row == 3)
        #expect(throws: ImportFailure.headerMissing(["Sector"])) {
            try TableFile(Array("a,b\n1,2\n".utf8)).table(for: PriorityTable.form)
        }
    }
}
