/// Takes the syllables of a text apart, one after the other, into the same ``Syllable``.
struct SyllableReader {
    private let input: UnsafeBufferPointer<UInt8>
    /// Whether U+200C and U+200D are kept where they mean something and other characters end a syllable; otherwise
    /// all that a key leaves out is passed over, also inside a syllable.
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
            let next = keepsJoiners ? offset : Ignorable.end(input, from: offset)
            guard let letter = KhmerLetter(input, at: next), letter.isMark else { return offset }
            if letter != .coeng {
                offset = readMark(letter, at: next)
                continue
            }
            let (end, isSubscript) = readSubscript(at: next)
            // A coeng that has lost its letter stays where it is, and nothing is moved across it; a key leaves it out.
            if !isSubscript, keepsJoiners { return offset }
            offset = end
        }
    }

    private mutating func readMark(_ letter: KhmerLetter, at start: Int) -> Int {
        let end = start + KhmerLetter.length
        syllable.append(.mark(letter))
        guard keepsJoiners, letter.role == .shifter, isJoiner(0x8C, at: end) else { return end }
        syllable.joinLast()
        return end + KhmerLetter.length
    }

    /// A coeng, which typed twice counts once, and the letter behind it, if there is one.
    private mutating func readSubscript(at start: Int) -> (end: Int, isSubscript: Bool) {
        var offset = start
        while KhmerLetter(input, at: offset) == .coeng {
            offset += KhmerLetter.length
            if !keepsJoiners { offset = Ignorable.end(input, from: offset) }
        }
        let isFinal = keepsJoiners && isJoiner(0x8D, at: offset)
        let next = isFinal ? offset + KhmerLetter.length : offset
        guard let letter = KhmerLetter(input, at: next), letter.isBase else { return (offset, false) }
        syllable.append(Syllable.Part(letter: letter, role: .below, joiner: isFinal))
        return (next + KhmerLetter.length, true)
    }

    private func isJoiner(_ last: UInt8, at offset: Int) -> Bool {
        offset + 2 < input.count && input[offset] == 0xE2 && input[offset + 1] == 0x80 && input[offset + 2] == last
    }
}
