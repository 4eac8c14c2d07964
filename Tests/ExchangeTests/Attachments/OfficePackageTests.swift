import Dialogue
import Testing

@testable import Exchange

@Suite struct `A document that is attached` {
    private static let types = "[Content_Types].xml"
    private static let plain = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"main+xml\"/></Types>"

    private func document(_ parts: [(String, [UInt8])] = [], types: String = plain, links: String = "") -> [UInt8] {
        var zip = TestZip()
        zip.add(Self.types, types)
        zip.add("word/_rels/document.xml.rels", "<Relationships>\(links)</Relationships>")
        zip.add("word/document.xml", "<w:document>vbaProject, attachedTemplate: only words</w:document>")
        for (name, bytes) in parts { zip.add(name, bytes) }
        return zip.finished
    }

    @Test func `Is taken without macros, whatever its words say, and with pictures and an embedded table`() throws {
        try OfficePackage.requireNoProgram(in: document(), .docx)
        let table = document()
        try OfficePackage.requireNoProgram(
            in: document([("word/media/a.png", [0x89, 0x50]), ("word/embeddings/b.xlsx", table)]), .docx)
        try OfficePackage.requireNoProgram(
            in: document(links: "<Relationship Type=\"x/attachedTemplate\" Target=\"file:///C:/Letter.dotm\"/>"), .docx)
        try OfficePackage.requireNoProgram(in: [1, 2, 3], .pdf)
    }

    @Test func `Is refused with macros under any name, in any case, and behind many entries`() {
        let project: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)
            + "_VBA_PROJECT".utf16.flatMap { [UInt8($0), 0] }
        let many = (0..<3000).map { ("word/p\($0)", [UInt8]()) }
        let office = "application/vnd.ms-office."
        let inner = document([("word/vbaProject.bin", [1])])
        let wordings: [(String, [UInt8])] = [
            ("the usual name", document([("word/vbaProject.bin", [1])])),
            ("another case", document([("word/VBAProject.BIN", [1])])),
            ("a backslash", document([("word\\vbaproject.bin", [1])])),
            ("behind many", document(many + [("word/vbaProject.bin", [1])])),
            ("another name", document([("word/media/image7.png", project)])),
            ("its type", document(types: "<Types><Default ContentType=\"\(office)vbaProject\"/></Types>")),
            ("the kind of the whole", document(types: "<Types>ms-word.document.macroEnabled.main+xml</Types>")),
            ("its link", document(links: "<Relationship Type=\"http://x/VbaProject\" Target=\"x\"/>")),
            ("a template elsewhere", document(links: "<Relationship Type=\"attachedTemplate\" Target=\"https://y\"/>")),
            ("a sheet of macros", document(links: "<Relationship Type=\"http://x/xlMacrosheet\"/>")),
            ("within", document([("word/embeddings/a.docx", inner)])),
        ]
        for (what, bytes) in wordings {
            #expect(throws: FileKind.Refusal.holdsMacros, "\(what)") {
                try OfficePackage.requireNoProgram(in: bytes, .docx)
            }
        }
    }

    @Test func `Is refused where it cannot be known`() {
        var deep = document()
        for _ in 0..<4 { deep = document([("word/embeddings/a.docx", deep)]) }
        let bomb = document([("word/a.xml", [UInt8](repeating: 48, count: 130 << 20))])
        let wordings: [(String, [UInt8])] = [
            ("deep", deep), ("bomb", bomb), ("cut off", Array(document().dropLast(30))),
            ("signs by number", document(types: "<Types>&#118;baProject</Types>")),
            ("another encoding", document(types: "\u{FEFF}<\0T\0y\0p\0e\0s\0/\0>\0")),
        ]
        for (what, bytes) in wordings {
            #expect(throws: FileKind.Refusal.unknownKind, "\(what)") {
                try OfficePackage.requireNoProgram(in: bytes, .docx)
            }
        }
    }
}
