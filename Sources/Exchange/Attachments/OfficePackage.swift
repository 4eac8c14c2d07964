package import Dialogue

/// A document of Word or a workbook of Excel, looked through for what runs when it is opened.
package enum OfficePackage {
    private static let limits: ZipFile.Limits = {
        var limits = ZipFile.Limits()
        limits.unpacked = 128 << 20
        return limits
    }()

    /// Types of parts and of links that carry a program (ECMA-376; MS-OFFMACRO2).
    private static let programs = words("vbaproject", "vbadata", "macroenabled", "macrosheet", "activex")
    /// A template on the writer's own machine is harmless; one that is fetched brings its macros.
    private static let template = words("attachedtemplate")
    private static let elsewhere = words("=\"http", "='http", "=\"ftp", "='ftp", "=\"\\\\", "='\\\\")
    private static let byNumber = words("&#")

    private static func words(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

    /// Where Office keeps macros in any file of its older format, in the signs of that format.
    private static let project = Array("_VBA_PROJECT".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    /// Throws where a file holds a program, wherever in it and under whatever name, and where that cannot be known.
    ///
    /// - Throws: `FileKind.Refusal`.
    package static func requireNoProgram(in bytes: [UInt8], _ kind: FileKind) throws(FileKind.Refusal) {
        guard kind == .docx || kind == .xlsx else { return }
        do { try look(through: bytes, depth: 0) } catch let refusal as FileKind.Refusal { throw refusal } catch {
            throw .unknownKind
        }
    }

    private static func look(through bytes: [UInt8], depth: Int) throws {
        var archive = try ZipFile(bytes, limits: limits)
        for name in archive.names {
            var part: [UInt8] = []
            let isMarkup = [".xml", ".rels", ".vml"].contains { name.hasSuffix($0) }
            try archive.unpack(name) { part += $0 }
            if isMarkup, name == "[content_types].xml" || name.hasSuffix(".rels") { try requireNone(in: part) }
            if name.hasSuffix("vbaproject.bin") { throw FileKind.Refusal.holdsMacros }
            if part.starts(with: compound), part.holds(project) { throw FileKind.Refusal.holdsMacros }
            // A document within the document.
            if part.starts(with: zip) {
                guard depth < 2 else { throw FileKind.Refusal.unknownKind }
                try look(through: part, depth: depth + 1)
            }
        }
    }

    private static func requireNone(in markup: [UInt8]) throws(FileKind.Refusal) {
        // UTF-16 would hide the words; Office writes UTF-8.
        guard !markup.prefix(64).contains(0) else { throw .unknownKind }
        let small = markup.map { (65...90).contains($0) ? $0 + 32 : $0 }
        // `&#118;baProject` is read as vbaProject by whoever reads XML.
        guard !byNumber.contains(where: small.holds) else { throw .unknownKind }
        let fetches = template.contains(where: small.holds) && elsewhere.contains(where: small.holds)
        if fetches || programs.contains(where: small.holds) { throw .holdsMacros }
    }
}

extension [UInt8] {
    fileprivate func holds(_ words: [UInt8]) -> Bool {
        guard let first = words.first, count >= words.count else { return false }
        return withUnsafeBufferPointer { bytes in
            for place in 0...(bytes.count - words.count) where bytes[place] == first {
                if bytes[place..<(place + words.count)].elementsEqual(words) { return true }
            }
            return false
        }
    }
}
