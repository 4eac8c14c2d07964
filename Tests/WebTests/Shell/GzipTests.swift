import CZlib
import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `What is sent compressed` {
    @Test(arguments: [0, 1, 999, 100_000])
    func `Is read back as it was, whatever signs stand at its places`(size: Int) throws {
        let text = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7 % 29 + 65) }
        for places in [[], [0], [20], [0, 20, 40], [size / 2], [max(0, size - 20)]]
        where zip(places, places.dropFirst() + [size]).allSatisfy({ $0 + 20 <= $1 }) {
            let parted = try #require(Gzip.Parted(text, level: 1, places: places, length: 20))
            for round in 0..<2 {
                let signs = places.map { place in (0..<20).map { UInt8(97 + (place + $0 + round) % 26) } }
                var whole = text
                for (place, own) in zip(places, signs) { whole.replaceSubrange(place..<(place + 20), with: own) }

                #expect(try Self.unzipped(parted.filled(with: signs)) == whole)
            }
        }
        #expect(try Self.unzipped(#require(Gzip.compressed(text, level: 6))) == text)
    }

    @Test func `A kept page of an account is the same as without, but for new keys`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 12)
        let officer = try await world.browser(as: "officer")
        let address = "/BTB/2026/participants"
        _ = try await officer.get(address)

        let plain = try await officer.get(address).text
        var pages: [String] = []
        for _ in 0..<2 {
            let page = try await officer.get(address, headers: ["Accept-Encoding": "gzip"])
            #expect(page.headers["content-encoding"] == "gzip")
            pages.append(String(decoding: try Self.unzipped(page.bytes), as: UTF8.self))
        }

        let parts = [plain, pages[0], pages[1]].map { $0.split(separator: Visit.keyMark) }
        let keys = parts.map { $0.dropFirst().map { $0.prefix(Visit.keyLength) } }
        #expect(keys[0].count > 1)
        #expect(Set(keys.joined()).count == keys[0].count * 3)
        #expect(keys.joined().allSatisfy { Visit.isKey(String($0)) })
        let bare = parts.map { $0.prefix(1) + $0.dropFirst().map { $0.dropFirst(Visit.keyLength) } }
        #expect(bare[1] == bare[0])
        #expect(bare[2] == bare[0])
    }

    /// Reads one gzip file, checks its sums, and nothing may follow it.
    private static func unzipped(_ file: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        try #require(inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK)
        defer { inflateEnd(&stream) }
        var input = file
        var output = [UInt8](repeating: 0, count: 1 << 20)
        let done = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        try #require(done == Z_STREAM_END && stream.avail_in == 0)
        return Array(output.prefix(Int(stream.total_out)))
    }
}
