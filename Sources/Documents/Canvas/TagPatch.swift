/// Adds to a PDF of Cairo what Cairo 1.16 can't say: that the file is tagged, its language, that the window shows its
/// title, the alternative text of figures, the scope of table headings and the span of cells.
///
/// The objects concerned are written again at the end of the file, as PDF foresees (ISO 32000-1, 7.5.6, incremental
/// updates); nothing that Cairo wrote is moved.
struct TagPatch {
    private let original: [UInt8]
    /// Where each object begins, by its number.
    private let offsets: [Int]
    private let tableStart: Int
    private let root: Int
    private let info: Int

    /// Reads the cross-reference table. A file that is not laid out as Cairo does it is refused, never guessed at.
    init?(_ bytes: [UInt8]) {
        original = bytes
        let tail = max(0, bytes.count - 64)
        guard let word = Self.find("startxref", in: bytes, from: tail),
            let start = Self.number(in: bytes, from: word + 9), start < bytes.count,
            let trailer = Self.find("trailer", in: bytes, from: start),
            let size = Self.number(after: "/Size", in: bytes, from: trailer),
            let root = Self.number(after: "/Root", in: bytes, from: trailer),
            let info = Self.number(after: "/Info", in: bytes, from: trailer), root < size
        else { return nil }
        // "xref", "0 92", then twenty bytes an object.
        guard let entries = Self.find("0000000000 65535 f", in: bytes, from: start),
            entries + size * 20 <= trailer
        else { return nil }
        tableStart = start
        self.root = root
        self.info = info
        offsets = (0..<size).map { Self.number(in: bytes, from: entries + $0 * 20) ?? 0 }
    }

    /// Nil when the structure in the file is not the one that was drawn.
    func patched(elements: [Tag], language: Document.Language, title: String) -> [UInt8]? {
        var update = Update(startingAt: original.count)
        guard let catalog = body(of: root) else { return nil }
        let words =
            "/MarkInfo << /Marked true >> /Lang (\(language.rawValue))"
            + (title.isEmpty ? "" : " /ViewerPreferences << /DisplayDocTitle true >>")
        update.write(root, Self.adding(words, to: catalog))
        let structure = structureElements()
        guard structure.count == elements.count, let top = writeDocumentElement(of: catalog, &update) else {
            return nil
        }
        for (number, element) in zip(structure, elements) {
            guard var object = body(of: number), Self.find("/S /\(element.kind.rawValue)\n", in: object, from: 0) != nil
            else { return nil }
            let isTop = Self.number(after: "\n   /P", in: object, from: 0) == top
            guard isTop || element.attributes != nil else { continue }
            if isTop { object = Self.replacing("/P \(top) 0 R", by: "/P \(offsets.count) 0 R", in: object) }
            update.write(number, element.attributes.map { Self.adding($0, to: object) } ?? object)
        }
        return original + update.finished(size: offsets.count + 1, root: root, info: info, previous: tableStart)
    }

    /// Readers expect one element at the top of the structure, named Document; Cairo leaves all at the top. Gives
    /// back the number of the tree's root.
    private func writeDocumentElement(of catalog: [UInt8], _ update: inout Update) -> Int? {
        guard let top = Self.number(after: "/StructTreeRoot", in: catalog, from: 0), let tree = body(of: top),
            let start = Self.find("/K", in: tree, from: 0), let end = tree.lastIndex(of: UInt8(ascii: ">"))
        else {
            return nil
        }
        let document = offsets.count
        let children = tree[start..<(end - 1)]
        update.write(
            document,
            Array("<< /Type /StructElem\n   /S /Document\n   /P \(top) 0 R\n   ".utf8) + children + Array(">>\n".utf8))
        update.write(top, tree[..<start] + Array("/K [ \(document) 0 R ]\n>>\n".utf8))
        return top
    }

    private static func replacing(_ old: String, by new: String, in bytes: [UInt8]) -> [UInt8] {
        guard let place = find(old, in: bytes, from: 0) else { return bytes }
        return bytes[..<place] + Array(new.utf8) + bytes[(place + old.utf8.count)...]
    }

    /// The numbers of the structure's elements. Cairo numbers them as they are opened.
    private func structureElements() -> [Int] {
        let mark = Array("<< /Type /StructElem\n".utf8)
        return offsets.indices.filter { number in
            guard number > 0, let start = Self.find("<<", in: original, from: offsets[number], within: 24) else {
                return false
            }
            return original[start...].starts(with: mark)
        }
    }

    /// What stands between `obj` and `endobj`.
    private func body(of number: Int) -> [UInt8]? {
        guard number < offsets.count, let start = Self.find("<<", in: original, from: offsets[number], within: 24),
            let end = Self.find("endobj", in: original, from: start)
        else { return nil }
        return Array(original[start..<end])
    }

    /// Entries put before the last `>>`.
    private static func adding(_ entries: String, to dictionary: [UInt8]) -> [UInt8] {
        guard let end = dictionary.lastIndex(of: UInt8(ascii: ">")), end > 0 else { return dictionary }
        return dictionary[..<(end - 1)] + Array("   \(entries)\n>>\n".utf8)
    }

    private static func find(_ word: String, in bytes: [UInt8], from start: Int, within limit: Int? = nil) -> Int? {
        let word = Array(word.utf8)
        let last = min(bytes.count, start + (limit ?? bytes.count)) - word.count
        guard start >= 0, start <= last else { return nil }
        return (start...last).first { at in
            bytes[at] == word[0] && bytes[at..<at + word.count].elementsEqual(word)
        }
    }

    /// The first number at or after a place.
    private static func number(in bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while at < bytes.count, !(48...57).contains(bytes[at]) { at += 1 }
        var value: Int?
        while at < bytes.count, (48...57).contains(bytes[at]), (value ?? 0) < 1 << 48 {
            value = (value ?? 0) * 10 + Int(bytes[at] - 48)
            at += 1
        }
        return value
    }

    private static func number(after word: String, in bytes: [UInt8], from start: Int) -> Int? {
        guard let place = find(word, in: bytes, from: start) else { return nil }
        return number(in: bytes, from: place + word.utf8.count)
    }
}

/// The part that is appended to a file: objects written again, and the table that finds them.
private struct Update {
    private let start: Int
    private var bytes: [UInt8] = []
    private var places: [(number: Int, offset: Int)] = []

    init(startingAt start: Int) {
        self.start = start
    }

    mutating func write(_ number: Int, _ body: [UInt8]) {
        places.append((number, start + bytes.count))
        bytes += Array("\(number) 0 obj\n".utf8) + body + Array("endobj\n".utf8)
    }

    func finished(size: Int, root: Int, info: Int, previous: Int) -> [UInt8] {
        var out = bytes
        out += Array("xref\n".utf8)
        for place in places.sorted(by: { $0.number < $1.number }) {
            let digits = String(place.offset)
            let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
            out += Array("\(place.number) 1\n\(padded) 00000 n \n".utf8)
        }
        let table = start + bytes.count
        let trailer = "trailer\n<< /Size \(size) /Root \(root) 0 R /Info \(info) 0 R /Prev \(previous) >>\n"
        out += Array((trailer + "startxref\n\(table)\n%%EOF\n").utf8)
        return out
    }
}

extension Tag {
    /// What the structure's entry must say beyond its kind, as PDF syntax.
    fileprivate var attributes: String? {
        switch kind {
        case .figure: "/Alt <\(Self.utf16(Printable.searchable(alternative ?? "")))>"
        case .head: "/A << /O /Table /Scope /Column\(span > 1 ? " /ColSpan \(span)" : "") >>"
        case .cell: span > 1 ? "/A << /O /Table /ColSpan \(span) >>" : nil
        default: nil
        }
    }

    /// A text string of PDF: UTF-16 with its byte order mark, in hexadecimal.
    private static func utf16(_ text: String) -> String {
        var out = "FEFF"
        for unit in text.utf16 {
            let digits = String(unit, radix: 16, uppercase: true)
            out += String(repeating: "0", count: 4 - digits.count) + digits
        }
        return out
    }
}
