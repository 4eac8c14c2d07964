import CZlib

/// Compression for the wire (RFC 1952), by zlib.
enum Gzip {
    /// How zlib is to begin and to end what it writes.
    private enum Frame {
        case gzip
        /// A part of a gzip file that ends at a whole byte and that no later part looks back into.
        case part

        var windowBits: Int32 { self == .gzip ? 15 + 16 : -15 }
        var flush: Int32 { self == .gzip ? Z_FINISH : Z_SYNC_FLUSH }
        var done: Int32 { self == .gzip ? Z_STREAM_END : Z_OK }
    }

    /// Below this a header costs more than it saves.
    static let least = 1000

    /// - Parameter level: 1 is fast, for pages made once; 9 is small, for pages kept.
    static func compressed(_ bytes: [UInt8], level: Int32) -> [UInt8]? { compressed(bytes[...], level, .gzip) }

    private static func compressed(_ bytes: ArraySlice<UInt8>, _ level: Int32, _ frame: Frame) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, frame.windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        // The end of a part takes a few bytes that the bound of a whole file does not count.
        let most = Int(deflateBound(&stream, UInt(bytes.count))) + 16
        var input = bytes
        let output = [UInt8](unsafeUninitializedCapacity: most) { target, count in
            let done = input.withUnsafeMutableBufferPointer { source -> Int32 in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(most)
                return deflate(&stream, frame.flush)
            }
            count = done == frame.done && stream.avail_in == 0 ? Int(stream.total_out) : 0
        }
        return output.isEmpty ? nil : output
    }

    /// A text compressed once, of which a few places are other signs each time it is sent. These signs go uncompressed
    /// between the parts (a stored block, RFC 1951 3.2.4).
    struct Parted: Sendable {
        private struct Part {
            let compressed: [UInt8]
            let check: UInt
            let count: Int
        }

        private let parts: [Part]

        /// - Parameter places: where signs begin that are replaced, in their order, each `length` long.
        init?(_ bytes: [UInt8], level: Int32, places: [Int], length: Int) {
            var parts: [Part] = []
            for (start, end) in zip([0] + places.map { $0 + length }, places + [bytes.count]) {
                guard let part = Gzip.compressed(bytes[start..<end], level, .part) else { return nil }
                let check = Gzip.check(bytes[start..<end])
                parts.append(Part(compressed: part, check: check, count: end - start))
            }
            self.parts = parts
        }

        /// The whole gzip file with `signs` at the places.
        func filled(with signs: [[UInt8]]) -> [UInt8] {
            // No name, no time, any system.
            var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
            file.reserveCapacity(parts.reduce(64) { $0 + $1.compressed.count + 32 })
            var check = Gzip.check([])
            var count = 0
            for (index, part) in parts.enumerated() {
                file += part.compressed
                check = crc32_combine(check, part.check, part.count)
                count += part.count
                guard index < signs.count else { continue }
                let own = signs[index]
                file.append(0)
                file.append(littleEndian: UInt16(own.count))
                file.append(littleEndian: ~UInt16(own.count))
                file += own
                check = crc32_combine(check, Gzip.check(own[...]), own.count)
                count += own.count
            }
            // An empty stored block that is the last.
            file += [1, 0, 0, 0xFF, 0xFF]
            file.append(littleEndian: UInt32(truncatingIfNeeded: check))
            file.append(littleEndian: UInt32(truncatingIfNeeded: count))
            return file
        }
    }

    private static func check(_ bytes: ArraySlice<UInt8>) -> UInt {
        bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
