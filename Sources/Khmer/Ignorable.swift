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

/// What a key for matching leaves out wherever it stands beside Khmer.
enum Ignorable {
    /// Past all such characters from the offset on.
    static func end(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var offset = start
        while let length = length(text, at: offset) { offset += length }
        return offset
    }

    /// Invisible characters, spaces, accents of other scripts, and the two inherent vowels U+17B4 and U+17B5.
    private static func length(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        guard offset < text.count else { return nil }
        if text[offset] <= 0x20 || text[offset] == 0x7F { return 1 }
        if let length = Invisible.length(text, at: offset) { return length }
        if let letter = KhmerLetter(text, at: offset) { return letter.isInherentVowel ? KhmerLetter.length : nil }
        guard text[offset] >= 0xC2, offset + 1 < text.count else { return nil }
        let scalar = UTF8Scalar(text, at: offset)
        return Self.isAccent(scalar.value) || Self.isSpace(scalar.value) ? scalar.length : nil
    }

    static func isAccent(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

/// A character of several bytes, taken from valid UTF-8.
struct UTF8Scalar {
    let value: UInt32
    let length: Int

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
        let lead = text[offset]
        length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.count - offset)
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for index in offset + 1..<offset + length { value = value << 6 | UInt32(text[index] & 0x3F) }
        self.value = value
    }
}
