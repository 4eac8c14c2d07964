/// A character of the Unicode block Khmer, U+1780–U+17FF, by its place in the block.
///
/// In UTF-8 such a character is always three bytes, E1 9E xx or E1 9F xx, and the place is six bits of the
/// last and one of the middle; most of this library works on these bytes, because texts are stored in them.
struct KhmerLetter: Hashable {
    /// 0 (ក) to 127.
    var place: UInt8

    init(place: UInt8) {
        self.place = place
    }

    init(_ scalar: Unicode.Scalar) {
        place = UInt8(truncatingIfNeeded: scalar.value &- 0x1780)
    }

    /// The letter whose UTF-8 begins at an offset, or nil when another script stands there.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard offset &+ 2 < text.count, text[offset] == 0xE1, text[offset &+ 1] & 0xFE == 0x9E else { return nil }
        place = (text[offset &+ 1] & 1) << 6 | (text[offset &+ 2] & 0x3F)
    }

    /// Bytes in UTF-8.
    static let length = 3

    static let coeng = KhmerLetter("\u{17D2}")
    static let da = KhmerLetter("ដ")
    static let ta = KhmerLetter("ត")
    static let ro = KhmerLetter("រ")
    static let ba = KhmerLetter("ប")
    static let vowelAa = KhmerLetter("\u{17B6}")
    static let vowelIi = KhmerLetter("\u{17B8}")
    static let vowelU = KhmerLetter("\u{17BB}")
    static let vowelOe = KhmerLetter("\u{17BE}")
    static let vowelYa = KhmerLetter("\u{17BF}")
    static let vowelE = KhmerLetter("\u{17C1}")
    static let vowelOo = KhmerLetter("\u{17C4}")
    static let nikahit = KhmerLetter("\u{17C6}")
    static let muusikatoan = KhmerLetter("\u{17C9}")
    static let triisap = KhmerLetter("\u{17CA}")
    static let samyok = KhmerLetter("\u{17D0}")
    static let atthacan = KhmerLetter("\u{17DD}")

    /// What a character does in a syllable; the raw values are the places in normal order
    /// (Unicode technical note 61, Khmer Encoding Structure).
    enum Role: UInt8 {
        /// Not part of a syllable: digits, punctuation, deprecated signs.
        case other
        /// A consonant or an independent vowel.
        case base
        case robat, below, shifter
        /// Vowels with a part to the left, then below, above, to the right.
        case vowelLeft, vowelBelow, vowelAbove, vowelRight
        case sign, finalSign
        /// U+17D2, which joins the next base below this one.
        case coeng
    }

    @inline(__always) var role: Role { Self.roles[Int(place)] }

    /// Whether a word may begin here: U+1780–U+17B3.
    @inline(__always) var isBase: Bool { place < 0x34 }

    /// A mark that belongs to the base before it, coeng included.
    @inline(__always) var isMark: Bool { role.rawValue > Role.base.rawValue }

    /// U+17B4 and U+17B5, deprecated and invisible.
    @inline(__always) var isInherentVowel: Bool { place & 0x7E == 0x34 }

    /// ០–៩
    @inline(__always) var isDigit: Bool { place &- 0x60 < 10 }

    private static let roles: [Role] = (0..<128).map { role(of: 0x1780 + $0) }

    private static func role(of scalar: Int) -> Role {
        switch scalar {
        case 0x1780...0x17B3: .base
        case 0x17B6: .vowelRight
        case 0x17B7...0x17BA: .vowelAbove
        case 0x17BB...0x17BD: .vowelBelow
        case 0x17BE...0x17C5: .vowelLeft
        case 0x17C7, 0x17C8: .finalSign
        case 0x17C9, 0x17CA: .shifter
        case 0x17CC: .robat
        case 0x17D2: .coeng
        case 0x17C6, 0x17CB, 0x17CD...0x17D1, 0x17D3, 0x17DD: .sign
        default: .other
        }
    }
}
