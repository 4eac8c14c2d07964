/// A kind of file that is taken, told by what is in it and never by its name.
package enum FileKind: String, CaseIterable, Sendable, Hashable {
    case pdf, docx, xlsx, png, jpeg

    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        }
    }

    package var ending: String { self == .jpeg ? "jpg" : rawValue }

    /// A name whose ending is that of the kind, so that no system opens the file as something else; on one line.
    package func name(from name: String) -> String {
        let scalars = name.withoutControls.unicodeScalars.filter {
            !$0.properties.isWhitespace || $0 == " " || $0 == "\u{A0}"
        }
        var plain = String(String.UnicodeScalarView(scalars)).trimmingBlanks
        while let last = plain.last, last == "." || last == " " { plain.removeLast() }
        if let dot = plain.lastIndex(of: ".") {
            let old = plain[plain.index(after: dot)...].lowercased()
            if old == ending || (self == .jpeg && old == "jpeg") { return plain }
            // What would only mislead goes; "Plan 1.2" and "minutes.draft" are names.
            if Self.endings.contains(old) { return self.name(from: String(plain[..<dot])) }
        }
        return (plain.isEmpty ? "file" : plain) + ".\(ending)"
    }

    /// Endings by which systems open a file as a document or run it.
    private static let endings: Set<String> = [
        "bat", "bmp", "chm", "cmd", "com", "cpl", "csv", "doc", "docm", "docx", "dotm", "dotx", "exe", "gif", "hta",
        "htm", "html", "iso", "jar", "jpeg", "jpg", "js", "jse", "lnk", "mht", "msi", "odp", "ods", "odt", "pdf", "pif",
        "png", "ppt", "pptm", "pptx", "ps1", "rar", "reg", "rtf", "scr", "sh", "svg", "tif", "tiff", "txt", "url",
        "vbe",
        "vbs", "wsf", "xhtml", "xla", "xlam", "xls", "xlsb", "xlsm", "xlsx", "xltm", "xml", "zip",
    ]

    /// Why a file is not taken.
    package enum Refusal: Error, Hashable, Sendable {
        case empty
        case tooLarge(most: Int)
        case unknownKind
        /// A document that would run a program when it is opened.
        case holdsMacros
    }

    /// What a file may have at most: a presentation with photos, not a film.
    package static let most = 10 << 20

    /// The kind of the bytes given.
    package init(of bytes: [UInt8]) throws(Refusal) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.most else { throw .tooLarge(most: Self.most) }
        if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else {
            self = try Self.office(of: bytes)
        }
    }

    /// Word and Excel write ZIP archives: the names of the entries tell which.
    private static func office(of bytes: [UInt8]) throws(Refusal) -> FileKind {
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .unknownKind }
        let names = try entryNames(of: bytes)
        guard !names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) else { throw .holdsMacros }
        if names.contains("word/document.xml") { return .docx }
        if names.contains("xl/workbook.xml") { return .xlsx }
        throw .unknownKind
    }

    /// Entries an archive may have; no document of people comes near.
    private static let mostEntries = 4000

    /// The names in the central directory of a ZIP archive (APPNOTE 4.3.12). One that cannot be followed to its end,
    /// or names an entry twice, is no document: what is hidden behind cannot be known.
    private static func entryNames(of bytes: [UInt8]) throws(Refusal) -> Set<String> {
        func number(_ at: Int, _ width: Int) -> Int {
            guard at >= 0, at + width <= bytes.count else { return 0 }
            return (0..<width).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        // The end record is 22 bytes and a comment of 65,535 at most.
        let first = max(0, bytes.count - 22 - 65_535)
        guard
            let end = stride(from: bytes.count - 22, through: first, by: -1).first(where: {
                number($0, 4) == 0x0605_4B50
            })
        else { throw .unknownKind }
        var names: Set<String> = []
        var place = number(end + 16, 4)
        guard number(end + 10, 2) <= mostEntries else { throw .unknownKind }
        for _ in 0..<number(end + 10, 2) {
            guard number(place, 4) == 0x0201_4B50 else { throw .unknownKind }
            let length = number(place + 28, 2)
            guard place + 46 + length <= bytes.count else { throw .unknownKind }
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
            guard names.insert(name).inserted else { throw .unknownKind }
            place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
        }
        return names
    }
}
