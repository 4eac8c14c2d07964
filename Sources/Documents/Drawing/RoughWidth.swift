import Khmer

/// How wide words are, near enough to lay out a chart before any font is at hand.
enum RoughWidth {
    /// In points at the given size: a Khmer cluster counts by its base letter, signs above and below count nothing.
    static func of(_ text: String, size: Double) -> Double {
        var em = 0.0
        var isStacked = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x17D2: isStacked = true
            case 0x1780...0x17B3:
                em += isStacked ? 0.08 : 0.64
                isStacked = false
            case 0x17B4...0x17B5, 0x17B7...0x17BD, 0x17C6, 0x17C9...0x17D1, 0x200B...0x200F: break
            case 0x17B6, 0x17BE...0x17C5, 0x17C7...0x17C8: em += 0.34
            case 0x17E0...0x17E9: em += 0.56
            case 0x20, 0x2C, 0x2E, 0x3A, 0x69, 0x6C: em += 0.28
            case 0..<0x2000: em += 0.52
            default: em += 1
            }
        }
        return em * size
    }

    /// The words in lines of about that width, cut between words at spaces and zero-width spaces.
    static func lines(_ text: String, size: Double, width: Double, most: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in pieces(text) {
            if !line.isEmpty, of(line + word, size: size) > width {
                lines.append(line)
                line = ""
                if lines.count == most { break }
            }
            line += word
        }
        if lines.count < most, !line.isEmpty {
            lines.append(line)
        } else if !line.isEmpty || lines.count == most {
            markCut(&lines, whole: text)
        }
        return lines.map { String($0.drop { $0 == " " }) }
    }

    private static func markCut(_ lines: inout [String], whole: String) {
        guard let last = lines.popLast() else { return }
        let shown = lines.joined() + last
        lines.append(shown.unicodeScalars.count < whole.unicodeScalars.count ? last + "…" : last)
    }

    /// Words with the space that follows them.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar != "\u{200B}" { piece.append(scalar) }
            if scalar == " " || scalar == "\u{200B}" {
                pieces.append(String(piece))
                piece = String.UnicodeScalarView()
            }
        }
        pieces.append(String(piece))
        return pieces.filter { !$0.isEmpty }
    }
}
