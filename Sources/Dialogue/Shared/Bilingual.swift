/// Words somebody wrote: in Khmer, in English, or in both. At least one of them is never empty.
package struct Bilingual: Hashable, Sendable {
    package let khmer: String?
    package let english: String?

    /// Nothing when both are empty.
    package init?(khmer: String?, english: String?) {
        let khmer = Bilingual.trimmed(khmer)
        let english = Bilingual.trimmed(english)
        guard khmer != nil || english != nil else { return nil }
        self.khmer = khmer
        self.english = english
    }

    package init(khmer: String) {
        self.khmer = khmer
        self.english = nil
    }

    /// Words of our own, in both languages. Unlabelled, so that what somebody typed never comes this way unchecked.
    package init(_ khmer: String, _ english: String) {
        self.khmer = khmer
        self.english = english
    }

    /// The words in `language`, or in the other one where these were never written.
    package func text(in language: Language) -> String {
        (language == .khmer ? khmer ?? english : english ?? khmer) ?? ""
    }

    /// The language `text(in:)` really answers in, so that a page can mark it for screen readers.
    package func languageShown(for language: Language) -> Language {
        switch language {
        case .khmer: khmer == nil ? .english : .khmer
        case .english: english == nil ? .khmer : .english
        }
    }

    private static func trimmed(_ text: String?) -> String? {
        guard let text else { return nil }
        let trimmed = text.trimmingBlanks
        return trimmed.isEmpty ? nil : trimmed
    }
}

extension String {
    /// Without blanks, line ends and zero-width spaces at either end; empty where nothing in it can be seen.
    package var trimmingBlanks: String {
        if beginsAndEndsInLetters { return self }
        let isBlank: (Unicode.Scalar) -> Bool = { scalar in
            switch scalar.value {
            // Printed Latin and Khmer, which is nearly everything, needs no look into the tables of Unicode.
            case 0x21...0x7E, 0x1780...0x17FF: false
            case 0x200B, 0xFEFF: true
            default: scalar.properties.isWhitespace
            }
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        guard scalars[first...last].contains(where: \.isSeen) else { return "" }
        return String(scalars[first...last])
    }

    /// Whether the first sign can be seen and the last is no blank, as far as that shows without the tables of Unicode:
    /// printed Latin, and Khmer but for the two vowels that are only heard.
    private var beginsAndEndsInLetters: Bool {
        utf8.withContiguousStorageIfAvailable { signs in
            guard let first = signs.first, let last = signs.last else { return false }
            let begins = (0x21...0x7E).contains(first) || signs.isKhmer(at: 0) && !signs.isOnlyHeard(at: 0)
            return begins && ((0x21...0x7E).contains(last) || signs.isKhmer(at: signs.count - 3))
        } ?? false
    }

    /// Without the signs that turn the direction of reading (U+061C, U+200E, U+200F, U+202A–U+202E, U+2066–U+2069) and
    /// without control characters other than tabs and line ends: neither Khmer nor English needs one, and in a title
    /// they make the words around it read backwards. What Khmer is written with stays: zero-width space and joiners.
    package var withoutControls: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl }))
    }
}

extension Unicode.Scalar {
    /// Whether it leaves anything on paper: no blank, no sign of format, no vowel of Khmer that is only heard.
    fileprivate var isSeen: Bool {
        switch value {
        case 0x21...0x7E, 0x1780...0x17B3, 0x17B6...0x17FF: true
        default:
            !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
                && properties.generalCategory != .control
        }
    }

    fileprivate var isControl: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a letter of U+1780–U+17FF begins there: E1 9E 80 to E1 9F BF.
    fileprivate func isKhmer(at place: Int) -> Bool {
        place >= 0 && place + 3 <= count && self[place] == 0xE1 && (self[place + 1] == 0x9E || self[place + 1] == 0x9F)
    }

    /// U+17B4 and U+17B5 leave nothing on paper.
    fileprivate func isOnlyHeard(at place: Int) -> Bool {
        self[place + 1] == 0x9E && (self[place + 2] == 0xB4 || self[place + 2] == 0xB5)
    }
}
