/// A ZIP file, written member by member: a batch of letters, or the parts of a DOCX.
///
/// What is finished may be taken out at any time (`takeOutput`), so that a batch of any size needs the memory of one
/// letter. Names are UTF-8; members are smaller than 4 GB and fewer than 65,535, or they are refused.
package struct ZipArchive: Sendable {
    package enum Failure: Error, Hashable, Sendable {
        /// More or larger members than the format holds without its later extensions.
        case tooLarge
        case outOfMemory
    }

    private var output: [UInt8] = []
    private var directory: [UInt8] = []
    private var written = 0
    private var members = 0
    private let time: UInt16
    private let date: UInt16

    /// Every member bears the same date, so that the same members give the same file.
    package init(made: Moment) {
        let year = min(max(made.year, 1980), 2107) - 1980
        time = UInt16(clamping: max(0, made.hour) << 11 | max(0, made.minute) << 5)
        date = UInt16(clamping: year << 9 | max(0, made.month) << 5 | max(0, made.day))
    }

    /// Adds a member, compressed unless it is so already (`isStored`: a PDF, a PNG).
    package mutating func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) throws(Failure) {
        guard members < 65_535, written + bytes.count < 0xFFFF_0000 else { throw .tooLarge }
        var body = bytes
        var method: UInt16 = 0
        if !isStored {
            guard let small = Deflater.deflated(bytes, level: 6, windowBits: -15) else { throw .outOfMemory }
            if small.count < bytes.count {
                body = small
                method = 8
            }
        }
        let path = Array(name.utf8.prefix(60_000))
        var common = Record()
        common.add16(20, 0x0800, method, time, date)
        common.add32(Deflater.checksum(bytes), UInt32(body.count), UInt32(bytes.count))
        common.add16(UInt16(path.count), 0)
        var local = Record()
        local.add32(0x0403_4B50)
        directory += Self.entry(common, path, offset: UInt32(written))
        append(local.bytes + common.bytes + path + body)
        members += 1
    }

    /// What has been written since the last time; the file is these pieces in order.
    package mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }

    /// Writes the directory and gives back what was not taken yet.
    package mutating func finish() -> [UInt8] {
        var end = Record()
        end.add32(0x0605_4B50)
        end.add16(0, 0, UInt16(members), UInt16(members))
        end.add32(UInt32(directory.count), UInt32(written))
        end.add16(0)
        append(directory + end.bytes)
        return takeOutput()
    }

    private mutating func append(_ bytes: [UInt8]) {
        output += bytes
        written += bytes.count
    }

    private static func entry(_ common: Record, _ path: [UInt8], offset: UInt32) -> [UInt8] {
        var entry = Record()
        entry.add32(0x0201_4B50)
        entry.add16(20)
        entry.bytes += common.bytes
        entry.add16(0, 0, 0)
        entry.add32(0, offset)
        return entry.bytes + path
    }

    /// Numbers with their low byte first.
    private struct Record {
        var bytes: [UInt8] = []

        mutating func add16(_ values: UInt16...) {
            for value in values { bytes += [UInt8(value & 0xFF), UInt8(value >> 8)] }
        }

        mutating func add32(_ values: UInt32...) {
            for value in values { bytes += (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
        }
    }
}
