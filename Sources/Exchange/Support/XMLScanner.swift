import CExpat
import Dialogue

/// What an XML file may be at most.
package struct XMLLimits: Sendable {
    package var bytes = 256 << 20
    /// Elements inside each other; IATI needs 8, wrappers a few more.
    package var depth = 64
    /// Bytes of one tag, comment or text.
    package var text = 1 << 20
    /// Bytes of one record.
    package var record = 16 << 20
    package var records = 200_000
    /// Elements in one record that we keep something of.
    package var elements = 200_000

    package init() {}
}

/// What a reader of XML is told, in the order of the file.
protocol XMLEvents: AnyObject {
    func begin(_ name: String, _ attributes: XMLAttributes, at place: XMLPlace) throws
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
    func end(at place: XMLPlace) throws
}

/// A place in the file: where an event begins and ends, in bytes from the start of the file.
struct XMLPlace {
    let offset: Int
    let end: Int
    let line: Int
}

/// The attributes of a tag; valid only while its event lasts.
struct XMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        self.pairs = pairs
    }

    /// Every attribute, in the order of the file.
    var all: [(name: String, value: String)] {
        guard var pair = pairs else { return [] }
        var all: [(name: String, value: String)] = []
        while let name = pair[0], let value = pair[1] {
            all.append((String(cString: name), String(cString: value)))
            pair += 2
        }
        return all
    }

    /// The value of the attribute with this name as written, prefix included.
    subscript(_ name: StaticString) -> String? {
        guard var pair = pairs else { return nil }
        while let found = pair[0], let value = pair[1] {
            if Self.isSame(found, name) { return String(cString: value) }
            pair += 2
        }
        return nil
    }

    private static func isSame(_ found: UnsafePointer<XML_Char>, _ name: StaticString) -> Bool {
        for place in 0...name.utf8CodeUnitCount {
            let wanted = place < name.utf8CodeUnitCount ? name.utf8Start[place] : 0
            if UInt8(bitPattern: found[place]) != wanted { return false }
        }
        return true
    }
}

/// Reads XML piece by piece with libexpat and tells `events`; the tree is never built.
///
/// A DOCTYPE stops it at once, so that there are no entities to swell or to fetch; only UTF-8 is read, whatever the
/// file declares.
final class XMLScanner {
    private let parser: XML_Parser
    private let limits: XMLLimits
    private let events: any XMLEvents
    private var stopped: (any Error)?
    private var depth = 0
    private var begun = false
    private var fed = 0
    /// Where the last event ended: what lies behind it need not be kept.
    private(set) var settled = 0
    private var current: [UInt8] = []

    /// Nothing when there is no memory left.
    init?(limits: XMLLimits, events: any XMLEvents) {
        guard let parser = XML_ParserCreate("UTF-8") else { return nil }
        self.parser = parser
        self.limits = limits
        self.events = events
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in XMLScanner.of(data)?.begin(name, attributes) },
            { data, _ in XMLScanner.of(data)?.end() })
        XML_SetCharacterDataHandler(parser) { data, text, count in XMLScanner.of(data)?.text(text, Int(count)) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLScanner.of(data)?.forbid(.doctype) }
        XML_SetCommentHandler(parser) { data, _ in XMLScanner.of(data)?.settle() }
        XML_SetProcessingInstructionHandler(parser) { data, _, _ in XMLScanner.of(data)?.settle() }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads the next piece of the file.
    func read(_ piece: [UInt8]) throws {
        guard fed + piece.count <= limits.bytes else { throw ImportFailure.tooLarge(.bytes(limits.bytes)) }
        // The last bytes of the piece before may be the beginning of a character.
        current = current.suffix(3) + piece
        let status = piece.withUnsafeBytes { bytes in
            XML_Parse(parser, bytes.bindMemory(to: XML_Char.self).baseAddress, Int32(bytes.count), 0)
        }
        fed += piece.count
        try check(status)
        guard fed - settled <= limits.text else { throw ImportFailure.tooLarge(.field(limits.text)) }
    }

    /// Says that there is no more.
    func finish() throws {
        try check(XML_Parse(parser, nil, 0, 1))
    }

    private func check(_ status: XML_Status) throws {
        if let stopped { throw stopped }
        guard status == XML_STATUS_OK else { throw failure() }
    }

    private func failure() -> ImportFailure {
        let line = Int(XML_GetCurrentLineNumber(parser))
        switch XML_GetErrorCode(parser) {
        case XML_ERROR_NO_ELEMENTS where !begun: return .empty
        case XML_ERROR_PARTIAL_CHAR: return .notUTF8(offset: Int(XML_GetCurrentByteIndex(parser)))
        case XML_ERROR_UNDEFINED_ENTITY: return .forbidden(.entity, line: line)
        default: break
        }
        if let offset = foreignByte() { return .notUTF8(offset: offset) }
        return .brokenAt(line: line, column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    /// The place where the piece stops being UTF-8, when that is where the parser stopped.
    private func foreignByte() -> Int? {
        let start = fed - current.count
        let stop = Int(XML_GetCurrentByteIndex(parser)) - start
        // A sequence cut in two at the end of a piece is not foreign: the parser waits for the rest and goes on.
        guard XML_GetErrorCode(parser) == XML_ERROR_INVALID_TOKEN, stop >= 0, stop < current.count else { return nil }
        let place = current.withUnsafeBufferPointer { firstInvalidUTF8(in: UnsafeBufferPointer(rebasing: $0[stop...])) }
        return place == 0 ? start + stop : nil
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLScanner? {
        data.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
    }

    private var place: XMLPlace {
        let offset = Int(XML_GetCurrentByteIndex(parser))
        let end = offset + Int(XML_GetCurrentByteCount(parser))
        return XMLPlace(offset: offset, end: end, line: Int(XML_GetCurrentLineNumber(parser)))
    }

    private func begin(
        _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        guard stopped == nil, let name else { return }
        depth += 1
        begun = true
        tell {
            guard depth <= limits.depth else { throw ImportFailure.tooLarge(.depth(limits.depth)) }
            try events.begin(String(cString: name), XMLAttributes(attributes), at: place)
        }
    }

    private func end() {
        guard stopped == nil else { return }
        depth -= 1
        tell { try events.end(at: place) }
    }

    private func text(_ start: UnsafePointer<XML_Char>?, _ count: Int) {
        guard stopped == nil, let start else { return }
        start.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
            tell { try events.text(UnsafeBufferPointer(start: bytes, count: count)) }
        }
    }

    private func forbid(_ what: ImportFailure.Forbidden) {
        tell { throw ImportFailure.forbidden(what, line: Int(XML_GetCurrentLineNumber(parser))) }
    }

    /// An error cannot travel through the C code, so it is kept, and the parser told to stop.
    private func tell(_ event: () throws -> Void) {
        do {
            try event()
        } catch {
            stopped = error
            XML_StopParser(parser, XML_Bool(0))
        }
        settle()
    }

    private func settle() {
        settled = Int(XML_GetCurrentByteIndex(parser)) + Int(XML_GetCurrentByteCount(parser))
    }
}
