import CZlib
import Dialogue

/// A ZIP file in memory whose members are unpacked piece by piece, never more than was agreed on.
///
/// Only what spreadsheets use: members stored or deflated, not encrypted, in one file; sizes may be written in 64 bits
/// (ZIP64), as programs do that write while they pack. Names have no case, as parts of an office file have none
/// (ISO/IEC 29500-2, 6.2.2).
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
        let (count, start) = try Self.directory(in: bytes, endingAt: end)
        guard count <= limits.members else { throw .tooLarge(.records(limits.members)) }
        try readDirectory(from: start, count: count, before: end)
    }

    /// The members, in small letters: names of parts have no case (ECMA-376 part 2, 6.2.2.3).
    var names: [String] { members.keys.sorted() }

    func has(_ name: String) -> Bool { members[name.lowercased()] != nil }

    /// Unpacks a member and hands it over in pieces; its check sum has to be right.
    mutating func unpack(_ name: String, each: ([UInt8]) throws -> Void) throws {
        guard let member = members[name.lowercased()] else { throw ImportFailure.brokenWorkbook }
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

    /// How many members there are and where their directory begins; what does not fit into 16 and 32 bits stands in a
    /// record of its own.
    private static func directory(
        in bytes: [UInt8], endingAt end: Int
    ) throws(ImportFailure) -> (count: Int, start: Int) {
        let (count, start) = (Int(number16(bytes, end + 10)), Int(number32(bytes, end + 16)))
        guard count == 0xFFFF || start == 0xFFFF_FFFF else { return (count, start) }
        guard end >= 20, number32(bytes, end - 20) == 0x0706_4B50, let place = number64(bytes, end - 20 + 8),
            place + 56 <= end, number32(bytes, place) == 0x0606_4B50,
            let many = number64(bytes, place + 32), let first = number64(bytes, place + 48)
        else { throw .brokenWorkbook }
        return (many, first)
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
            let extra = (place + 46 + length)..<(place + 46 + length + Int(Self.number16(bytes, place + 30)))
            let sizes = try sizes(at: place, extra: extra)
            members[Self.plain(name).lowercased()] = Member(
                method: Self.number16(bytes, place + 10), checksum: Self.number32(bytes, place + 16),
                packed: sizes.packed, offset: sizes.offset)
            place += 46 + length + extras
        }
    }

    /// The size and the place of a member; those that are all ones stand in the extra field 1, in this order: unpacked,
    /// packed, place.
    private func sizes(at place: Int, extra: Range<Int>) throws(ImportFailure) -> (packed: Int, offset: Int) {
        let (packed, offset) = (Int(Self.number32(bytes, place + 20)), Int(Self.number32(bytes, place + 42)))
        guard packed == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else { return (packed, offset) }
        var field = extra.lowerBound
        while field + 4 <= extra.upperBound, Self.number16(bytes, field) != 1 {
            field += 4 + Int(Self.number16(bytes, field + 2))
        }
        var next = field + 4 + (Self.number32(bytes, place + 24) == 0xFFFF_FFFF ? 8 : 0)
        func wide(_ narrow: Int) throws(ImportFailure) -> Int {
            guard narrow == 0xFFFF_FFFF else { return narrow }
            guard next + 8 <= extra.upperBound, let number = Self.number64(bytes, next) else { throw .brokenWorkbook }
            next += 8
            return number
        }
        return (try wide(packed), try wide(offset))
    }

    /// Some programs write backslashes, or a slash at the front.
    private static func plain(_ name: String) -> String {
        let slashed = String(name.map { $0 == "\\" ? "/" : $0 })
        return slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
    }

    private func bodyStart(of member: Member) throws(ImportFailure) -> Int {
        let head = member.offset
        guard head <= bytes.count - 30, Self.number32(bytes, head) == 0x0403_4B50 else { throw .brokenWorkbook }
        let start = head + 30 + Int(Self.number16(bytes, head + 26)) + Int(Self.number16(bytes, head + 28))
        guard member.packed <= bytes.count - start else { throw .brokenWorkbook }
        return start
    }

    private static func number16(_ bytes: [UInt8], _ place: Int) -> UInt16 {
        UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
    }

    private static func number32(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        UInt32(number16(bytes, place)) | UInt32(number16(bytes, place + 2)) << 16
    }

    /// Nothing where it is no place in any file of ours.
    private static func number64(_ bytes: [UInt8], _ place: Int) -> Int? {
        guard number32(bytes, place + 4) == 0 else { return nil }
        return Int(number32(bytes, place))
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
