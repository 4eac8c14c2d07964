/// Takes the syllables of a text apart, one after the other, into the same ``Syllable``.
struct SyllableReader {
    private let input: UnsafeBufferPointer<UInt8>
    /// Whether U+200C and U+200D are kept where they mean something; otherwise all that is invisible is dropped.
    private let keepsJoiners: Bool
    var syllable = Syllable()

    init(_ input: UnsafeBufferPointer<UInt8>, keepsJoiners: Bool) {
        self.input = input
        self.keepsJoiners = keepsJoiners
    }

    /// Reads the syllable whose base is at the offset; the answer is where it ends.
    mutating func read(at start: Int) -> Int {
        var offset = start
        if let base = KhmerLetter(input, at: start) { syllable.begin(base) }
        offset += KhmerLetter.length
        while true {
            let next = keepsJoiners ? offset : afterInvisible(offset)
            guard let letter = KhmerLetter(input, at: next), letter.isMark else { return offset }
            offset = letter == .coeng ? readSubscript(at: next) : readMark(letter, at: next)
        }
    }

    private mutating func readMark(_ letter: KhmerLetter, at start: Int) -> Int {
        let end = start + KhmerLetter.length
        syllable.append(.mark(letter))
        guard keepsJoiners, letter.role == .shifter, isJoiner(0x8C, at: end) else { return end }
        syllable.joinLast()
        return end + KhmerLetter.length
    }

    /// A coeng with its letter; a coeng typed twice counts once, one without a letter stays what it is.
    private mutating func readSubscript(at start: Int) -> Int {
        var offset = start + KhmerLetter.length
        while let letter = KhmerLetter(input, at: offset), letter == .coeng { offset += KhmerLetter.length }
        let isFinal = keepsJoiners && isJoiner(0x8D, at: offset)
        let next = isFinal ? offset + KhmerLetter.length : keepsJoiners ? offset : afterInvisible(offset)
        guard let letter = KhmerLetter(input, at: next), letter.isBase else {
            syllable.append(.mark(.coeng))
            return offset
        }
        syllable.append(Syllable.Part(letter: letter, role: isFinal ? .finalBelow : .below, joiner: isFinal))
        return next + KhmerLetter.length
    }

    /// Past U+200B, U+200C, U+200D, U+2060, U+FEFF and U+00AD.
    private func afterInvisible(_ start: Int) -> Int {
        var offset = start
        while let length = Invisible.length(input, at: offset) { offset += length }
        return offset
    }

    private func isJoiner(_ last: UInt8, at offset: Int) -> Bool {
        offset + 2 < input.count && input[offset] == 0xE2 && input[offset + 1] == 0x80 && input[offset + 2] == last
    }
}

/// Characters that show nothing and that people type, paste or are given without knowing.
enum Invisible {
    /// The bytes of such a character at the offset, or nil when something visible stands there.
    @inline(__always)
    static func length(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        guard offset &+ 1 < text.count else { return nil }
        switch text[offset] {
        case 0xC2: return text[offset &+ 1] == 0xAD ? 2 : nil
        case 0xE2: return isGeneralPunctuation(text, at: offset) ? 3 : nil
        case 0xEF:
            let isMark = offset &+ 2 < text.count && text[offset &+ 1] == 0xBB && text[offset &+ 2] == 0xBF
            return isMark ? 3 : nil
        default: return nil
        }
    }

    /// Zero-width spaces and joiners, direction marks, the word joiner and what follows it.
    private static func isGeneralPunctuation(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset &+ 2 < text.count else { return false }
        let last = text[offset &+ 2]
        if text[offset &+ 1] == 0x80 { return (0x8B...0x8F).contains(last) || (0xAA...0xAE).contains(last) }
        return text[offset &+ 1] == 0x81 && (0xA0...0xAF).contains(last)
    }
}

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
            let isBelow = part.role == .below || part.role == .finalBelow
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
