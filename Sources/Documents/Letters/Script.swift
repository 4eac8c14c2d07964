/// Which letters a stretch of text is written in; DOCX needs it said.
enum Script: Hashable, Sendable {
    case khmer, latin

    /// The text in stretches of one script. Spaces, digits of Europe and marks go with what stands before them,
    /// except that a bracket or quotation mark that opens goes with what follows.
    static func runs(of text: String) -> [(script: Script, text: String)] {
        var runs: [(script: Script, text: String)] = []
        var pending = String.UnicodeScalarView()
        var current = String.UnicodeScalarView()
        var script: Script?
        for scalar in text.unicodeScalars {
            let own = of(scalar)
            if let own, let known = script, own != known {
                runs.append((known, String(current)))
                current = String.UnicodeScalarView()
            }
            if let own {
                script = own
                current.append(contentsOf: pending)
                pending = String.UnicodeScalarView()
                current.append(scalar)
            } else if opens(scalar) || !pending.isEmpty {
                pending.append(scalar)
            } else {
                current.append(scalar)
            }
        }
        current.append(contentsOf: pending)
        if !current.isEmpty { runs.append((script ?? .latin, String(current))) }
        return runs
    }

    /// Nil for what both scripts use.
    private static func of(_ scalar: Unicode.Scalar) -> Script? {
        switch scalar.value {
        case 0x1780...0x17FF, 0x19E0...0x19FF, 0x200B...0x200D: .khmer
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .latin
        case 0..<0xC0, 0x2000...0x206F: nil
        default: .latin
        }
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        "([{«“‘".unicodeScalars.contains(scalar)
    }
}
