extension KhmerText {
    /// Whether the text is Khmer typed for an old font (Limon, ABC and the like), or Khmer read in a wrong encoding.
    ///
    /// Such text looks like «RBHraCaNacRkkm<úCa» or «áž€áž˜áŸ’» and cannot be stored: nobody would find it again, and
    /// each font has a code of its own. Plain English, French, codes and addresses are not taken for it.
    public static func looksLegacyEncoded(_ s: String) -> Bool {
        var s = s
        return s.withUTF8 { text in
            guard text.contains(where: { $0 > 0x20 && $0 != 0xE1 }) else { return false }
            var evidence = LegacyEvidence()
            evidence.read(text)
            return evidence.isConclusive
        }
    }

    /// What to tell who pasted such text.
    public static let legacyRefusal = (
        khmer: "អត្ថបទនេះវាយដោយពុម្ពអក្សរខ្មែរចាស់ (ដូចជា Limon) មិនមែនយូនីកូដទេ។ សូមប្តូរទៅជាយូនីកូដ ឬវាយឡើងវិញ។",
        english: "This text was typed with an old Khmer font (such as Limon), not in Unicode. "
            + "Please convert it to Unicode or type it again."
    )
}

/// Counts the words of a text and what is odd about them.
private struct LegacyEvidence {
    private var words = 0
    private var oddWords = 0
    private var wrongDecodings = 0
    private var mixedWords = 0
    private var limonWords = 0
    private var word: [UInt32] = []

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x200B {
                endWord()
            } else {
                word.append(scalar.value)
            }
        }
        endWord()
    }

    /// Two words that no language has, and as many as a third of all; or bytes that are plainly Khmer read wrongly.
    var isConclusive: Bool {
        if wrongDecodings >= 2 || mixedWords >= 1 { return true }
        let odd = oddWords + limonWords
        return (odd >= 2 && odd * 3 >= words) || (words <= 2 && oddWords >= 1 && odd == words)
    }

    private mutating func endWord() {
        defer { word.removeAll(keepingCapacity: true) }
        guard word.contains(where: Self.isForeignLetter), !word.contains(where: { (0x1780...0x17FF).contains($0) })
        else { return }
        words += 1
        wrongDecodings += zip(word, word.dropFirst()).count { Self.isKhmerLead($0, $1) }
        if isMixed { mixedWords += 1 }
        if isAddress { return }
        if isOdd { oddWords += 1 } else if Self.limon.contains(plainWord) { limonWords += 1 }
    }

    /// E1 9E and E1 9F, the beginnings of Khmer in UTF-8, read as Windows-1252 or as Latin-1.
    private static func isKhmerLead(_ first: UInt32, _ second: UInt32) -> Bool {
        first == 0xE1 && [0x17E, 0x178, 0x9E, 0x9F].contains(second)
    }

    /// Latin with a Baltic look and Cyrillic in one word, and letters of fonts' private codes.
    private var isMixed: Bool {
        let extended = word.count { (0x100...0x24F).contains($0) }
        let cyrillic = word.count { (0x400...0x4FF).contains($0) }
        let privateUse = word.count { (0xE000...0xF8FF).contains($0) || $0 == 0xFFFD }
        return (extended >= 2 && cyrillic >= 1) || (extended >= 1 && cyrillic >= 2) || privateUse >= 2
    }

    /// Addresses, formulas and marked-up text have signs between letters too.
    private var isAddress: Bool {
        "@/=&".unicodeScalars.contains { word.contains($0.value) }
    }

    /// Capitals strewn among small letters, or signs between letters, as only a font's code has them.
    private var isOdd: Bool {
        let inner = word.dropFirst()
        let capitalsInside = zip(word, inner).count { Self.isSmall($0) && Self.isCapital($1) }
        let isClosed = word.contains(0x28)
        let signs = zip(zip(word, inner), inner.dropFirst()).count { pair, next in
            Self.isWide(pair.0) && (Self.isFontSign(pair.1) || (pair.1 == 0x29 && !isClosed)) && Self.isWide(next)
        }
        if signs >= 1 { return true }
        let endsInSign = word.last.map(Self.isFontSign) == true
        let hasAccent = word.contains { (0xC0...0xFF).contains($0) }
        if capitalsInside >= 1, endsInSign || hasAccent || startsWithSubscriptRo { return true }
        return capitalsInside >= 2 && word.count >= 6 && hasShortChunk
    }

    /// A capital with no more than one small letter before the next capital: «CaNac», unlike «OpenStreetMap».
    private var hasShortChunk: Bool {
        let inner = word.dropFirst()
        return zip(word, inner.dropFirst()).enumerated().contains { index, pair in
            index > 0 && Self.isCapital(pair.0) && Self.isCapital(pair.1) && Self.isSmall(word[index + 1])
        }
    }

    /// «RBHmha», «Rkug»: these fonts write a subscript រ, as R, before its consonant.
    private var startsWithSubscriptRo: Bool {
        word.count > 4 && word[0] == 0x52 && Self.isConsonant(word[1]) && !Self.isCapital(word[2])
    }

    private var plainWord: String {
        String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
    }

    /// Frequent words of letters in the code of the Limon fonts: និង, ការ, នៃ, ដែល, បាន, របស់, ឆ្នាំ, ព្រះ.
    private static let limon: Set<String> = [
        "nig", "én", "Edl", ")an", "rbs;", "qñaM", "RBH", "kñúg", "edIm,I", "eday", "extþ", "elx", "Cati", "sasna",
        "dl;", "EdlmanR", "éf¶", "GñksRsI", "elak",
    ]

    private static func isSmall(_ c: UInt32) -> Bool { (0x61...0x7A).contains(c) }
    private static func isCapital(_ c: UInt32) -> Bool { (0x41...0x5A).contains(c) }
    private static func isLetter(_ c: UInt32) -> Bool { isSmall(c) || isCapital(c) }
    /// With the accented letters of Latin-1.
    private static func isWide(_ c: UInt32) -> Bool { isLetter(c) || (0xC0...0xFF).contains(c) }
    private static func isConsonant(_ c: UInt32) -> Bool {
        isLetter(c) && !"aeiouAEIOU".unicodeScalars.contains { $0.value == c }
    }
    private static func isForeignLetter(_ c: UInt32) -> Bool { isLetter(c) || c >= 0xA0 }

    /// Places where these fonts keep vowels and subscripts and no language has anything between letters.
    private static func isFontSign(_ c: UInt32) -> Bool {
        switch c {
        case 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7E: true
        case 0xA1...0xBF: c != 0xAD && c != 0xB7 && c != 0xAB && c != 0xBB
        case 0xD7, 0xF7, 0xFE, 0xDE, 0xF0, 0x192, 0x3BC, 0x2020, 0x2021, 0x2030: true
        default: false
        }
    }
}
