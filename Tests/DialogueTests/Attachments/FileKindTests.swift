import Testing

@testable import Dialogue

@Suite struct `What a file is` {
    @Test func `Is told by its content`() throws {
        #expect(try FileKind(of: Array("%PDF-1.7\n".utf8)) == .pdf)
        #expect(try FileKind(of: zip(["[Content_Types].xml", "word/document.xml"])) == .docx)
        #expect(try FileKind(of: zip(["xl/workbook.xml"])) == .xlsx)
        #expect(try FileKind(of: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
    }

    @Test func `Nothing, a page of HTML, another archive and one with macros are refused`() {
        #expect(throws: FileKind.Refusal.empty) { try FileKind(of: []) }
        #expect(throws: FileKind.Refusal.unknownKind) { try FileKind(of: Array("<!doctype html>".utf8)) }
        #expect(throws: FileKind.Refusal.unknownKind) { try FileKind(of: zip(["readme.txt"])) }
        #expect(throws: FileKind.Refusal.unknownKind) { try FileKind(of: [0x50, 0x4B, 0x03, 0x04]) }
        #expect(throws: FileKind.Refusal.holdsMacros) {
            try FileKind(of: zip(["word/document.xml", "word/vbaProject.bin"]))
        }
        #expect(throws: FileKind.Refusal.tooLarge(most: FileKind.most)) {
            try FileKind(of: Array("%PDF-".utf8) + [UInt8](repeating: 0, count: FileKind.most))
        }
    }

    @Test func `One that has too many entries, names one twice or cannot be followed is no document`() {
        let word = "word/document.xml"
        #expect(throws: FileKind.Refusal.unknownKind) { try FileKind(of: zip([word, word])) }
        #expect(throws: FileKind.Refusal.holdsMacros) { try FileKind(of: zip([word, "word/VBAPROJECT.bin"])) }
        var cut = zip([word, "a"])
        cut[4 + 46 + word.utf8.count] = 0
        #expect(throws: FileKind.Refusal.unknownKind) { try FileKind(of: cut) }
        var many = zip([word])
        many.replaceSubrange((many.count - 12)..<(many.count - 10), with: [0xFF, 0xFF])
        #expect(throws: FileKind.Refusal.unknownKind) { try FileKind(of: many) }
    }

    @Test(
        arguments: [
            ("agenda.pdf", FileKind.pdf, "agenda.pdf"), ("agenda.hta", .pdf, "agenda.pdf"),
            ("AGENDA.PDF", .pdf, "AGENDA.PDF"), ("agenda", .docx, "agenda.docx"), ("a.docm", .docx, "a.docx"),
            ("Plan 1.2", .docx, "Plan 1.2.docx"), ("photo.jpeg", .jpeg, "photo.jpeg"),
            ("photo.exe", .jpeg, "photo.jpg"),
            ("a.pdf.exe. .", .pdf, "a.pdf"), (".hta", .pdf, "file.pdf"), ("", .png, "file.png"),
            ("a\r\nb\u{2028}c\u{85}d.pdf", .pdf, "abcd.pdf"), ("របៀបវារៈ.js", .pdf, "របៀបវារៈ.pdf"),
            ("fdp\u{202E}.exe", .pdf, "fdp.pdf"),
        ])
    func `The ending of a name follows the kind`(name: String, kind: FileKind, right: String) {
        #expect(kind.name(from: name) == right)
    }

    /// Local header, central directory with these names, end record.
    private func zip(_ names: [String]) -> [UInt8] {
        var bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
        let start = UInt8(bytes.count)
        for name in names {
            bytes += [0x50, 0x4B, 0x01, 0x02] + [UInt8](repeating: 0, count: 24) + [UInt8(name.utf8.count), 0]
            bytes += [UInt8](repeating: 0, count: 16) + Array(name.utf8)
        }
        bytes += [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0, UInt8(names.count), 0, UInt8(names.count), 0, 0, 0, 0, 0]
        return bytes + [start, 0, 0, 0, 0, 0]
    }
}

@Suite struct `A picture without what its camera wrote` {
    @Test func `Of a JPEG the place is gone and the turn stays`() throws {
        // An Exif segment with the turn (6) and a text, as a phone writes it, little-endian.
        let exif: [UInt8] =
            Array("Exif\0\0".utf8) + [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
            + [0, 0, 0, 0] + Array("GPS 13.1 103.2".utf8)
        let comment: [UInt8] = [0xFF, 0xFE, 0, 6] + Array("here".utf8)
        let scan: [UInt8] = [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
        let bytes = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + comment + scan

        let bare = try PictureFile.bare(bytes, .jpeg)

        let text = String(decoding: bare, as: UTF8.self)
        #expect(!text.contains("GPS"))
        #expect(!text.contains("here"))
        #expect(bare.suffix(scan.count) == scan[...])
        #expect(bare.count == 2 + 36 + scan.count)
        #expect(bare[31] == 6)
    }

    @Test func `Of a PNG the texts are gone and the rest is untouched`() throws {
        func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [1, 2, 3, 4]
        }
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let kept = chunk("IHDR", [1, 2]) + chunk("IDAT", [9])
        let bytes = head + kept + chunk("tEXt", Array("me".utf8)) + chunk("eXIf", [7]) + chunk("IEND", [])

        #expect(try PictureFile.bare(bytes, .png) == head + kept + chunk("IEND", []))
    }

    @Test func `One that is cut off is refused`() {
        #expect(throws: FileKind.Refusal.unknownKind) { try PictureFile.bare([0xFF, 0xD8, 0xFF, 0xE1, 0, 90], .jpeg) }
    }
}
