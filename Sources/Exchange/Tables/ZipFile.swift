import CZlib
import Dialogue

/// A ZIP file in memory whose members are unpacked piece by piece, never more than was agreed on.
///
/// Only what spreadsheets use: members stored or deflated, smaller than 4 GB, not encrypted, in one file.
struct ZipFile {
    struct Limits: Sendable {
        var members = 4_000
        /// Bytes of everything that is unpacked, together.
        var unpacked = 512 << 20
    }

    private struct Member {
        let method: UInt16
        let checksum: UInt32
        let packed: Int
        let offset: Int
    }

    private let bytes: [UInt8]
    private var members: [String: Member] = [:]
    private let limits: Limits
    private var unpacked = 0

    /// Reads the directory at the end of the file.
    init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ImportFailure) {
        self.bytes = bytes
        self.limits = limits
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notThisFormat }
        guard let end = Self.directoryEnd(in: bytes) else { throw .brokenWorkbook }
        let (count, start) = (Int(Self.number16(bytes, end + 10)), Int(Self.number32(bytes, end + 16)))
        guard count <= limits.members else { throw .tooLarge(.records(limits.members)) }
        try readDirectory(from: start, count: count, before: end)
    }

    /// Every member by the name it bears.
    var names: [String] { members.keys.sorted() }

    func has(_ name: String) -> Bool { members[name] != nil }

    /// Unpacks a member and hands it over in pieces; its check sum has to be right.
    mutating func unpack(_ name: String, each: ([UInt8]) throws -> Void) throws {
        guard let member = members[name] else { throw ImportFailure.brokenWorkbook }
        let start = try bodyStart(of: member)
        let body = bytes[start..<(start + member.packed)]
        var checksum: UInt = 0
        let left = limits.unpacked - unpacked
        var given = 0
        let hand: ([UInt8]) throws -> Void = { piece in
            given += piece.count
            guard given <= left else { throw ImportFailure.tooLarge(.unpacked(limits.unpacked)) }
            checksum = crc32(checksum, piece, UInt32(piece.count))
            try each(piece)
        }
        switch member.method {
        case 0: try Self.cut(body, each: hand)
        case 8: try Inflater.inflate(body, each: hand)
        default: throw ImportFailure.brokenWorkbook
        }
        guard UInt32(checksum) == member.checksum else { throw ImportFailure.brokenWorkbook }
        unpacked += given
    }

    private static func cut(_ body: ArraySlice<UInt8>, each: ([UInt8]) throws -> Void) rethrows {
        for place in stride(from: body.startIndex, to: body.endIndex, by: Inflater.pieceSize) {
            try each(Array(body[place..<min(place + Inflater.pieceSize, body.endIndex)]))
        }
    }

    /// The record at the end, behind which only a comment may stand.
    private static func directoryEnd(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let earliest = max(0, bytes.count - 22 - 65_535)
        for place in stride(from: bytes.count - 22, through: earliest, by: -1) where bytes[place] == 0x50 {
            if number32(bytes, place) == 0x0605_4B50 { return place }
        }
        return nil
    }

    private mutating func readDirectory(from start: Int, count: Int, before end: Int) throws(ImportFailure) {
        var place = start
        for _ in 0..<count {
            guard place >= 0, place + 46 <= end, Self.number32(bytes, place) == 0x0201_4B50 else {
                throw .brokenWorkbook
            }
            let length = Int(Self.number16(bytes, place + 28))
            let extras = Int(Self.number16(bytes, place + 30)) + Int(Self.number16(bytes, place + 32))
            guard place + 46 + length + extras <= end else { throw .brokenWorkbook }
            // Bit 0: encrypted.
            guard Self.number16(bytes, place + 8) & 1 == 0 else { throw .oldWorkbook }
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
            members[Self.plain(name)] = Member(
                method: Self.number16(bytes, place + 10), checksum: Self.number32(bytes, place + 16),
                packed: Int(Self.number32(bytes, place + 20)), offset: Int(Self.number32(bytes, place + 42)))
            place += 46 + length + extras
        }
    }

    /// Some programs write backslashes, or a slash at the front.
    private static func plain(_ name: String) -> String {
        let slashed = String(name.map { $0 == "\\" ? "/" : $0 })
        return slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
    }

    private func bodyStart(of member: Member) throws(ImportFailure) -> Int {
        let head = member.offset
        guard head + 30 <= bytes.count, Self.number32(bytes, head) == 0x0403_4B50 else { throw .brokenWorkbook }
        let start = head + 30 + Int(Self.number16(bytes, head + 26)) + Int(Self.number16(bytes, head + 28))
        guard start + member.packed <= bytes.count else { throw .brokenWorkbook }
        return start
    }

    private static func number16(_ bytes: [UInt8], _ place: Int) -> UInt16 {
        UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
    }

    private static func number32(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        UInt32(number16(bytes, place)) | UInt32(number16(bytes, place + 2)) << 16
    }
}

/// Undoes deflate with zlib, piece by piece.
enum Inflater {
    static let pieceSize = 1 << 16

    static func inflate(_ body: ArraySlice<UInt8>, each: ([UInt8]) throws -> Void) throws {
        var stream = z_stream()
        // No header around the data, as ZIP has it.
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw ImportFailure.brokenWorkbook
        }
        defer { inflateEnd(&stream) }
        var packed = Array(body)
        try packed.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            var status = Z_OK
            while status != Z_STREAM_END {
                let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { target, count in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(pieceSize)
                    status = CZlib.inflate(&stream, Z_NO_FLUSH)
                    count = pieceSize - Int(stream.avail_out)
                }
                // Neither progress nor an end: the data stop in the middle.
                guard status == Z_STREAM_END || (status == Z_OK && !piece.isEmpty) else {
                    throw ImportFailure.brokenWorkbook
                }
                if !piece.isEmpty { try each(piece) }
            }
        }
    }
}
