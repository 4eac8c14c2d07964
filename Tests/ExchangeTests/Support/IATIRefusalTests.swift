import Dialogue
import Exchange
import Testing

@Suite struct `An IATI file that is not read` {
    @Test(arguments: [
        ("<r>\n<iati-activity>\n</r>", 3, 3),
        ("<r>\n<iati-activity/>", 2, 17),
        ("<r><iati-activity/></r><r/>", 1, 24),
        ("<r><iati-activity a=\"1\" a=\"2\"/></r>", 1, 25),
        ("<r><iati-activity/>\n<a>1 < 2</a></r>", 2, 7),
    ])
    func `Broken XML says where`(text: String, line: Int, column: Int) {
        #expect(throws: ImportFailure.brokenAt(line: line, column: column)) { try handedOver(text) }
    }

    @Test func `A file broken at its end hands over nothing`() throws {
        var handed = 0
        let many = (1...500).map { record("XX-\($0)") }.joined(separator: "\n")
        #expect(throws: ImportFailure.brokenAt(line: 502, column: 3)) {
            try IATIFile.read(Array("<r>\n\(many)\n</x>".utf8)) { _ in handed += 1 }
        }
        #expect(handed == 0)
    }

    @Test func `An end in the middle of a file is noticed at every byte`() {
        let whole = Array("<?xml version=\"1.0\"?><r>\(record("XX-1", inside: "<!-- ខ -->"))</r>".utf8)
        for end in 1..<whole.count {
            #expect(throws: ImportFailure.self, "\(end)") { try IATIFile.activities(in: Array(whole[..<end])) }
        }
    }

    @Test(arguments: [
        "<!DOCTYPE r>\n<r/>",
        "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><r/>",
        "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>",
    ])
    func `A DOCTYPE is refused at once`(text: String) {
        #expect(throws: ImportFailure.forbidden(.doctype, line: 2)) {
            try handedOver("<?xml version=\"1.0\"?>\n" + text)
        }
    }

    @Test func `An entity nobody declared is refused`() {
        #expect(throws: ImportFailure.forbidden(.entity, line: 2)) {
            try handedOver("<r>\n<iati-activity>&nbsp;</iati-activity></r>")
        }
    }

    @Test(arguments: ["", "\n \n"])
    func `An empty file is empty`(text: String) {
        #expect(throws: ImportFailure.empty) { try handedOver(text) }
    }

    @Test func `IATI without activities is empty`() {
        #expect(throws: ImportFailure.empty) { try handedOver("<iati-activities version=\"2.03\"/>") }
    }

    @Test(arguments: ["<html><body/></html>", "code,level\n02,1", "{\"a\":1}", "PK\u{3}\u{4}"])
    func `Another kind of file is not IATI`(text: String) {
        #expect(throws: ImportFailure.notThisFormat) { try handedOver(text) }
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x3C, 0x00], 0), ([0x3C, 0x00, 0x72, 0x00, 0x2F, 0x00, 0x3E, 0x00], 1),
            (Array("<r>".utf8) + [0xE9] + Array("t</r>".utf8), 3),
            (Array("<r><iati-activity>a".utf8) + [0xC3], 19),
        ] as [([UInt8], Int)])
    func `Bytes that are not UTF-8 are named`(bytes: [UInt8], offset: Int) {
        #expect(throws: ImportFailure.notUTF8(offset: offset)) { try IATIFile.activities(in: bytes) }
    }

    @Test func `Bytes that are not UTF-8 are named across pieces`() {
        var pieces: [[UInt8]] = [Array("<r>ab".utf8) + [0xE1], [0x9E] + Array("c</r>".utf8)]
        #expect(throws: ImportFailure.notUTF8(offset: 5)) {
            try IATIFile.read(opening: { { pieces.isEmpty ? nil : pieces.removeFirst() } }, each: { _ in })
        }
    }

    @Test func `A file that declares another encoding but is ASCII is read`() throws {
        #expect(try handedOver("<?xml version=\"1.0\" encoding=\"windows-1252\"?><r>\(record("XX-1"))</r>") == 1)
    }

    @Test func `Sizes are bounded`() {
        var limits = XMLLimits()
        (limits.bytes, limits.depth, limits.text, limits.record, limits.records) = (4000, 6, 200, 600, 2)
        limits.elements = 12
        func refusal(_ text: String) -> ImportFailure? {
            do {
                _ = try IATIFile.activities(in: Array(text.utf8), limits: limits)
                return nil
            } catch {
                return error
            }
        }
        let long = String(repeating: "a", count: 201)
        #expect(refusal("<r>\(record("XX-1"))\(record("XX-2"))</r>") == nil)
        #expect(refusal(String(repeating: " ", count: 4001)) == .tooLarge(.bytes(4000)))
        #expect(refusal("<a><b><c><d><e><f><g/></f></e></d></c></b></a>") == .tooLarge(.depth(6)))
        #expect(refusal("<r>\(record("XX-1"))\(record("XX-2"))\(record("XX-3"))</r>") == .tooLarge(.records(2)))
        #expect(refusal("<r>\(record(long))</r>") == .tooLarge(.field(200)))
        let sectors = String(repeating: "<sector code=\"1\"/>", count: 9)
        #expect(refusal("<r>\(record("XX-1", inside: sectors))</r>") == .tooLarge(.elements(12)))
        let comments = String(repeating: "<!-- filling -->", count: 40)
        #expect(refusal("<r>\(record("XX-1", inside: comments))</r>") == .tooLarge(.record(600)))
    }

    @Test func `What the receiver throws comes back to the caller`() {
        struct Full: Error {}
        #expect(throws: Full.self) { try IATIFile.read(Array(record("XX-1").utf8)) { _ in throw Full() } }
    }

    private func handedOver(_ text: String) throws -> Int {
        try IATIFile.activities(in: Array(text.utf8)).count
    }
}
