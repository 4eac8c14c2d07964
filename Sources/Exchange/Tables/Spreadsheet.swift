import Dialogue

/// A workbook of Excel (XLSX, ISO/IEC 29500), read sheet by sheet without building trees.
///
/// Cells come as the text a reader would take them for: numbers in full, dates as ISO 8601, percentages with their
/// sign, TRUE and FALSE, a formula as its last value. Text stays text, so that codes keep their zeros.
struct Spreadsheet {
    struct Limits: Sendable {
        var rows = 1_000_000
        var columns = 1_000
        /// Cells of all sheets, those included that are left out before others of their row.
        var cells = 8_000_000
        /// Texts that several cells share.
        var sharedTexts = 4_000_000
        /// Bytes of the shared texts, and again of what all cells say: a text may be shared by a million cells.
        var bytes = 512 << 20
        var sheets = 200
        /// Signs of one cell, as Excel counts them: UTF-16. No spreadsheet program writes more.
        static let mostSigns = 32_767
        var xml = XMLLimits()

        init() { xml.bytes = 512 << 20 }
    }

    struct Sheet {
        let name: String
        let rows: [TableRow]
        let hidden: HiddenCells
    }

    /// The sheets that are not hidden, in the order of their tabs; blank ones are left out.
    let sheets: [Sheet]
    /// The names of those that are hidden and so are left out.
    let leftOut: [String]

    init(_ bytes: [UInt8], limits: FileLimits = FileLimits()) throws(ImportFailure) {
        do {
            (sheets, leftOut) = try Self.sheets(of: bytes, limits, ReadingTime(most: limits.seconds))
        } catch let failure as ImportFailure {
            switch failure {
            // A place in a part nobody sees would not help.
            case .brokenAt, .notUTF8, .empty: throw .brokenWorkbook
            default: throw failure
            }
        } catch {
            throw .brokenWorkbook
        }
    }

    private static func sheets(
        of bytes: [UInt8], _ fileLimits: FileLimits, _ time: ReadingTime
    ) throws -> ([Sheet], leftOut: [String]) {
        let limits = fileLimits.workbook
        var zip = try ZipFile(bytes, limits: fileLimits.zip)
        let root = try WorkbookLinks(in: "_rels/.rels", of: &zip, limits)
        guard let book = root.first(ofType: "officeDocument"), zip.has(book) else {
            throw ImportFailure.notThisFormat
        }
        let contents = WorkbookContents()
        try read(book, of: &zip, limits, time, into: contents)
        let folder = book.split(separator: "/").dropLast().joined(separator: "/")
        let linksName = "\(folder)/_rels/\(book.split(separator: "/").last ?? "").rels"
        let links = try WorkbookLinks(in: linksName, of: &zip, limits, folder: folder)
        let styles = CellStyles()
        if let part = links.first(ofType: "styles"), zip.has(part) {
            try read(part, of: &zip, limits, time, into: styles)
        }
        let texts = SharedTexts(limits)
        if let part = links.first(ofType: "sharedStrings"), zip.has(part) {
            try read(part, of: &zip, limits, time, into: texts)
        }
        guard contents.sheets.count <= limits.sheets else { throw ImportFailure.tooLarge(.records(limits.sheets)) }
        // No program writes one sheet under two names, or two of one name.
        guard Set(contents.sheets.map(\.name)).count == contents.sheets.count,
            Set(contents.sheets.map { links.targets[$0.link] ?? $0.link }).count == contents.sheets.count
        else { throw ImportFailure.brokenWorkbook }
        var sheets: [Sheet] = []
        var (cells, size) = (0, 0)
        for sheet in contents.sheets where !sheet.isHidden {
            guard let part = links.targets[sheet.link], zip.has(part) else { continue }
            let reading = SheetReading(
                texts: texts.texts, styles: styles, countsFrom1904: contents.countsFrom1904, limits: limits,
                cells: cells, bytes: size)
            try read(part, of: &zip, limits, time, into: reading)
            try reading.spreadMerges()
            (cells, size) = (reading.cells, reading.bytes)
            if reading.rows.contains(where: { !$0.isBlank }) {
                sheets.append(Sheet(name: sheet.name, rows: reading.rows, hidden: reading.hidden))
            }
        }
        return (sheets, contents.sheets.filter(\.isHidden).map(\.name))
    }

    static func read(
        _ part: String, of zip: inout ZipFile, _ limits: Limits, _ time: ReadingTime? = nil,
        into events: any XMLEvents
    ) throws {
        guard let scanner = XMLScanner(limits: limits.xml, events: events) else { throw ImportFailure.brokenWorkbook }
        try zip.unpack(part) { piece in
            try time?.check()
            try scanner.read(piece)
        }
        try scanner.finish()
    }
}

extension Spreadsheet {
    /// A sign takes three bytes at most for each that Excel counts.
    static func requireCell(_ bytes: [UInt8]) throws(ImportFailure) {
        let most = Limits.mostSigns
        guard bytes.count > most else { return }
        guard bytes.count <= 3 * most, String(decoding: bytes, as: UTF8.self).utf16.count <= most else {
            throw .tooLarge(.signs(most))
        }
    }
}

extension String {
    /// The name of an element without the prefix some programs write: `x:row` is `row`.
    var withoutPrefix: Substring {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self[...] }
        return self[index(after: colon)...]
    }
}

/// Which part of the workbook a name leads to.
final class WorkbookLinks: XMLEvents {
    private let folder: String
    private(set) var targets: [String: String] = [:]
    private var types: [(type: String, target: String)] = []

    init(in part: String, of zip: inout ZipFile, _ limits: Spreadsheet.Limits, folder: String = "") throws {
        self.folder = folder
        guard zip.has(part) else { return }
        try Spreadsheet.read(part, of: &zip, limits, into: self)
    }

    /// Types are long addresses; what counts is their last word.
    func first(ofType type: String) -> String? { types.first { $0.type == type }?.target }

    func begin(_ name: String, _ attributes: XMLAttributes, at place: XMLPlace) throws {
        guard name.withoutPrefix == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
            attributes["TargetMode"] != "External"
        else { return }
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder.isEmpty ? target : "\(folder)/\(target)"
        targets[id] = path
        let type = attributes["Type"]?.split(separator: "/").last ?? ""
        types.append((String(type), path))
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
    func end(at place: XMLPlace) throws {}
}

/// The tabs of a workbook.
final class WorkbookContents: XMLEvents {
    private(set) var sheets: [(name: String, link: String, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false

    func begin(_ name: String, _ attributes: XMLAttributes, at place: XMLPlace) throws {
        switch name.withoutPrefix {
        case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "sheet":
            guard let link = attributes.all.first(where: { $0.name.withoutPrefix == "id" && $0.name != "id" })?.value
            else { return }
            let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
            sheets.append((attributes["name"] ?? "", link, isHidden))
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
    func end(at place: XMLPlace) throws {}
}

/// The texts that cells refer to by number. Runs of several fonts are one text; readings above letters are left out.
final class SharedTexts: XMLEvents {
    private(set) var texts: [String] = []
    private let limits: Spreadsheet.Limits
    private var names: [Substring] = []
    private var now: [UInt8] = []
    private var bytes = 0

    init(_ limits: Spreadsheet.Limits) { self.limits = limits }

    func begin(_ name: String, _ attributes: XMLAttributes, at place: XMLPlace) throws {
        names.append(name.withoutPrefix)
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard names.last == "t", !names.contains("rPh") else { return }
        now += text
        try Spreadsheet.requireCell(now)
    }

    func end(at place: XMLPlace) throws {
        guard names.popLast() == "si" else { return }
        bytes += now.count
        guard texts.count < limits.sharedTexts else { throw ImportFailure.tooLarge(.records(limits.sharedTexts)) }
        guard bytes <= limits.bytes else { throw ImportFailure.tooLarge(.unpacked(limits.bytes)) }
        texts.append(EscapedSigns.read(String(decoding: now, as: UTF8.self)))
        now = []
    }
}
