/// Writes bytes into room that is known to be enough.
struct ByteWriter {
    private let room: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ room: UnsafeMutableBufferPointer<UInt8>) {
        self.room = room
    }

    @inline(__always)
    mutating func write(_ byte: UInt8) {
        guard count < room.count else { return }
        room[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func write(_ letter: KhmerLetter) {
        write(0xE1)
        write(0x9E | letter.place >> 6)
        write(0x80 | letter.place & 0x3F)
    }

    mutating func write(_ syllable: Syllable) {
        write(syllable.base)
        for part in syllable.parts {
            let isBelow = part.role == .below
            if isBelow { write(.coeng) }
            if isBelow, part.joiner { writeJoiner(0x8D) }
            write(part.letter)
            if !isBelow, part.joiner { writeJoiner(0x8C) }
        }
    }

    mutating func copy(_ input: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let length = min(range.count, room.count - count)
        guard length > 0, let target = room.baseAddress, let source = input.baseAddress else { return }
        (target + count).update(from: source + range.lowerBound, count: length)
        count += length
    }

    private mutating func writeJoiner(_ last: UInt8) {
        write(0xE2)
        write(0x80)
        write(last)
    }
}
