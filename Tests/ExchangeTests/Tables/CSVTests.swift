import Dialogue
import Exchange
import Testing

@Suite struct `A table of comma-separated values` {
    @Test func `Rows and cells come out as written`() throws {
        #expect(try cells("a,b\r\n1,2\r\n") == [["a", "b"], ["1", "2"]])
    }

    @Test(arguments: ["a,b\n1,2", "a,b\r1,2\r", "a,b\r\n1,2\n", "\u{FEFF}a,b\n1,2"])
    func `Any line end and a byte order mark will do`(text: String) throws {
        #expect(try cells(text) == [["a", "b"], ["1", "2"]])
    }

    @Test func `Quoted cells keep commas, quotes and line ends`() throws {
        #expect(
            try cells("\"x, \"\"y\"\"\",\"one\r\ntwo\"\n\"\",ខ្មែរ\n") == [["x, \"y\"", "one\r\ntwo"], ["", "ខ្មែរ"]])
    }

    @Test func `A quote inside an unquoted cell is a character`() throws {
        #expect(try cells("5\" pipe,x") == [["5\" pipe", "x"]])
    }

    @Test func `Empty cells and blank rows stay, so that rows keep their numbers`() throws {
        let table = try CSV(Array("a,b\n\n,\n1,2\n".utf8))
        #expect(table.rows.map(\.number) == [1, 2, 3, 4])
        #expect(table.rows.map(\.isBlank) == [false, true, true, false])
        #expect(table.rows.map(\.cells) == [["a", "b"], [""], ["", ""], ["1", "2"]])
    }

    @Test func `A line end in a cell makes no new row`() throws {
        let table = try CSV(Array("\"a\nb\",1\nc,2\n".utf8))
        #expect(table.rows.map(\.number) == [1, 2])
    }

    @Test func `A comma at the end begins one more cell`() throws {
        #expect(try cells("a,\nb,") == [["a", ""], ["b", ""]])
    }

    @Test(arguments: ["", "\u{FEFF}", " \r\n\t\n"])
    func `A file with nothing in it is empty`(text: String) {
        #expect(throws: ImportFailure.empty) { try CSV(Array(text.utf8)) }
    }

    @Test func `A quote never closed is broken where it was opened`() {
        #expect(throws: ImportFailure.brokenAt(line: 2, column: 3)) { try CSV(Array("a,b\n1,\"2\n3,4\n".utf8)) }
    }

    @Test func `Text behind a closing quote is broken there`() {
        #expect(throws: ImportFailure.brokenAt(line: 4, column: 4)) { try CSV(Array("a\n\"x\ny\"\n\"b\"c\n".utf8)) }
    }

    @Test func `A NUL is broken at its place`() {
        #expect(throws: ImportFailure.brokenAt(line: 2, column: 2)) { try CSV(Array("a\nb\0c\n".utf8)) }
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], 1), ([0xE1, 0x9E], 0), ([0x61, 0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE1, 0x9E, 0x80, 0xE1, 0x9E, 0x20], 3),
            ([0xFF, 0x61, 0x00, 0x62], 0),
        ] as [([UInt8], Int)])
    func `Bytes that are not UTF-8 are named`(bytes: [UInt8], offset: Int) {
        #expect(throws: ImportFailure.notUTF8(offset: offset)) { try CSV(bytes) }
    }

    @Test func `Sizes are bounded`() {
        var limits = CSV.Limits()
        (limits.bytes, limits.rows, limits.columns, limits.cell) = (40, 3, 3, 8)
        #expect(throws: ImportFailure.tooLarge(.bytes(40))) {
            try CSV(Array(repeating: 0x61, count: 41), limits: limits)
        }
        #expect(throws: ImportFailure.tooLarge(.rows(3))) { try CSV(Array("1\n2\n3\n4\n".utf8), limits: limits) }
        #expect(throws: ImportFailure.tooLarge(.columns(3))) { try CSV(Array("1,2,3,4\n".utf8), limits: limits) }
        #expect(throws: ImportFailure.tooLarge(.field(8))) { try CSV(Array("123456789\n".utf8), limits: limits) }
        #expect(throws: ImportFailure.tooLarge(.field(8))) { try CSV(Array("\"123456789\"\n".utf8), limits: limits) }
        #expect(throws: Never.self) { try CSV(Array("12345678,2,3\n\n\n".utf8), limits: limits) }
    }

    private func cells(_ text: String) throws -> [[String]] {
        try CSV(Array(text.utf8)).rows.map(\.cells)
    }
}
