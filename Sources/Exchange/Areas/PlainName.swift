import Dialogue

/// A name as we keep it, and whether the file wrote it otherwise.
///
/// Only spaces are touched: at the ends they go, inside they become one plain space, and characters without width
/// (hints for line breaks, marks of byte order) go. Letters and their order stay as written.
struct PlainName {
    let text: String
    let wasOdd: Bool

    init(_ written: String) {
        guard written.unicodeScalars.contains(where: Self.needsLook) else {
            text = written
            wasOdd = false
            return
        }
        var plain = String.UnicodeScalarView()
        var isAfterSpace = true
        for scalar in written.unicodeScalars where !Self.isWithoutWidth(scalar) {
            let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            if isSpace && isAfterSpace { continue }
            plain.append(isSpace ? " " : scalar)
            isAfterSpace = isSpace
        }
        if plain.last == " " { plain.removeLast() }
        text = String(plain)
        wasOdd = text.unicodeScalars.elementsEqual(written.unicodeScalars) == false
    }

    private static func needsLook(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) || isWithoutWidth(scalar)
            || (scalar.value > 0x1000 && scalar.properties.isWhitespace)
    }

    private static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Soft hyphen; zero-width space and joiners; signs of direction; word joiner; byte order mark.
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
