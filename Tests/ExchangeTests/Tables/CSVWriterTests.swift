import Exchange
import Testing

@Suite struct `Writing comma-separated values` {
    @Test func `Cells are quoted where they must be`() {
        var writer = CSVWriter(withMark: false)
        writer.write(["plain", "a,b", "say \"so\"", "one\ntwo", " edge", ""])
        #expect(writer.text == "plain,\"a,b\",\"say \"\"so\"\"\",\"one\ntwo\",\" edge\",\r\n")
    }

    @Test func `The file begins with a byte order mark for Excel`() {
        var writer = CSVWriter()
        writer.write(["លេខ"])
        #expect(writer.text == "\u{FEFF}លេខ\r\n")
    }

    @Test(arguments: [
        "=1+1", "+855 12 345 678", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "-", "-1-1", "=\"x\"",
    ])
    func `A cell that begins a formula is neutralised`(cell: String) throws {
        var writer = CSVWriter(withMark: false)
        writer.write([cell, "next"])
        #expect(writer.text.hasPrefix("'") || writer.text.hasPrefix("\"'"))
        // What we hand back is, when it comes in again, what it was.
        #expect(try CSV(Array(writer.text.utf8)).rows.map(\.cells) == [[cell, "next"]])
    }

    @Test(arguments: ["-12.5", "12", "-3", "a=b", "2026-11-23", "BTB-26-014", "ក-ខ", "'x"])
    func `Other cells stay as they are`(cell: String) {
        var writer = CSVWriter(withMark: false)
        writer.write([cell])
        #expect(writer.text == cell + "\r\n")
    }

    @Test func `What is written is read back`() throws {
        let cells = ["ក\u{200B}ខ", "a\"\"b", "x\r\ny", ",", "\"", "៛ 4,000"]
        var writer = CSVWriter()
        writer.write(cells)
        #expect(try CSV(Array(writer.text.utf8)).rows.map(\.cells) == [cells])
    }
}
