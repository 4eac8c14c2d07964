import Dialogue
import Testing

@Suite struct `The code of an area` {
    @Test(arguments: [
        ("02", AreaCode.Level.province), ("0203", .district), ("020304", .commune), ("02030405", .village),
    ])
    func `Its length tells the level`(text: String, level: AreaCode.Level) throws {
        #expect(try #require(AreaCode(text)).level == level)
    }

    @Test(arguments: ["", "2", "020", "0203040506", "02a3", "០២", "00", "0200", "020300", " 02", "+2", "-102"])
    func `What is no code is refused`(text: String) {
        #expect(AreaCode(text) == nil)
    }

    @Test func `It names its parents up to the province`() throws {
        let village = try #require(AreaCode("02030405"))
        #expect(village.parent?.text == "020304")
        #expect(village.parent?.parent?.text == "0203")
        #expect(village.parent?.parent?.parent?.text == "02")
        #expect(village.parent?.parent?.parent?.parent == nil)
        #expect(village.province?.short == "BTB")
    }

    @Test func `It lies in itself and in its parents, not beside`() throws {
        let commune = try #require(AreaCode("020304"))
        #expect(commune.lies(in: commune))
        #expect(commune.lies(in: try #require(AreaCode("02"))))
        #expect(!commune.lies(in: try #require(AreaCode("0204"))))
    }

    @Test(arguments: [
        ("301", AreaCode.Level.district, "0301"), ("30101", .commune, "030101"), ("3010101", .village, "03010101"),
        ("3", .province, "03"), ("1201", .district, "1201"), ("12010101", .village, "12010101"),
    ])
    func `A dropped zero is put back by level`(written: String, level: AreaCode.Level, code: String) {
        #expect(AreaCode(unpadded: written, level: level)?.text == code)
    }

    @Test(arguments: [("301", AreaCode.Level.commune), ("1", .district), ("3010101", .commune), ("", .province)])
    func `A code of another length is not padded`(written: String, level: AreaCode.Level) {
        #expect(AreaCode(unpadded: written, level: level) == nil)
    }
}
