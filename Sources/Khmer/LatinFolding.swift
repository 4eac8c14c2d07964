/// Latin letters without their accents, in lower case, and the punctuation that keyboards lack as one that they have.
struct LatinFolding: Sendable {
    static let table = LatinFolding()

    /// One or two ASCII bytes for U+0080–U+024F, then for U+1E00–U+1EFF; zero where the character stays.
    private let letters: [(UInt8, UInt8)]

    private static let basic: ClosedRange<UInt32> = 0x80...0x24F
    private static let additional: ClosedRange<UInt32> = 0x1E00...0x1EFF

    private init() {
        letters = (Array(Self.basic) + Array(Self.additional)).map(Self.letter)
    }

    @inline(__always)
    subscript(scalar: UInt32) -> (UInt8, UInt8) {
        if scalar <= 0x24F { return letters[Int(scalar &- 0x80)] }
        if scalar &- 0x1E00 <= 0xFF { return letters[Int(scalar &- 0x1E00 &+ 0x1D0)] }
        return (Self.punctuation(scalar), 0)
    }

    private static func letter(_ value: UInt32) -> (UInt8, UInt8) {
        guard let scalar = Unicode.Scalar(value) else { return (0, 0) }
        let ascii = Array((special[scalar] ?? ICUDecomposition.firstScalars(of: scalar)).utf8)
        guard let first = ascii.first, ascii.allSatisfy({ $0 < 0x80 }) else { return (0, 0) }
        return (lower(first), ascii.count > 1 ? lower(ascii[1]) : 0)
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Letters that Unicode does not take apart.
    private static let special: [Unicode.Scalar: String] = [
        "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h",
        "þ": "th", "Þ": "th", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ß": "ss", "ŋ": "ng", "Ŋ": "ng",
        "«": "\"", "»": "\"", "´": "'",
    ]

    /// Dashes are a hyphen, quotation marks are straight, full-width signs are plain.
    private static func punctuation(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
        case 0x2018...0x201B, 0x2032, 0x2039, 0x203A: UInt8(ascii: "'")
        case 0x201C...0x201F, 0x2033: UInt8(ascii: "\"")
        case 0xFF01...0xFF5E: lower(UInt8(truncatingIfNeeded: scalar &- 0xFF01 &+ 0x21))
        default: 0
        }
    }
}
