/// Text as it may be drawn, whatever it was when it came.
enum Printable {
    /// Leaves out control characters, noncharacters and direction overrides (which let one cell of a table turn the
    /// reading of the next, and a name pretend to be another); a carriage return, tab or line feed becomes a line
    /// feed or a space.
    static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
        var out = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D, 0x2028, 0x2029, 0x85: out.append("\n")
            case 0x0A: if previous != "\r" { out.append("\n") }
            case 0x09: out.append(" ")
            case 0x0..<0x20, 0x7F...0x9F: break
            case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: break
            case 0xFDD0...0xFDEF, 0xE0000...0xE007F: break
            default: if scalar.value & 0xFFFE != 0xFFFE { out.append(scalar) }
            }
            previous = scalar
        }
        return String(out)
    }

    /// The same on one line, for a title or a label.
    static func line(_ text: String) -> String {
        String(cleaned(text).map { $0.isNewline ? " " : $0 })
    }

    /// Without the marks that only serve line breaking, for what is searched: outline, titles, properties.
    static func searchable(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in line(text).unicodeScalars where scalar != "\u{200B}" { out.append(scalar) }
        return String(out)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xA0..<0x2028, 0x2030..<0x2066, 0x2070..<0xFDD0: true
        default: false
        }
    }
}
