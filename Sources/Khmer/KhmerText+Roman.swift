extension KhmerText {
    /// A coarse key for names in Latin letters, which are spelled in many ways: Kaeb and Kep, Kampong and Kompong,
    /// Siem Reab and Siem Reap, Svay and Svei have the same.
    ///
    /// It is the skeleton of consonants as a Khmer ear hears them, after «*» when a vowel comes first. A Khmer name
    /// gives the skeleton of its letters, so that most can be found from the Latin one and the other way round.
    /// Different names may share a key: it proposes, and a person confirms.
    public static func romanKey(_ s: String) -> String {
        var skeleton = RomanSkeleton()
        for scalar in fold(s).unicodeScalars { skeleton.append(scalar) }
        return skeleton.finished()
    }
}

/// Collects the sounds of a name, letter by letter.
private struct RomanSkeleton {
    private var result = ""
    private var word: [Character] = []
    private var khmer: [KhmerLetter] = []

    mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A:
            endKhmer()
            word.append(Character(scalar))
        case 0x30...0x39:
            endWord()
            endKhmer()
            result.unicodeScalars.append(scalar)
        case 0x1780...0x17DD:
            endWord()
            khmer.append(KhmerLetter(scalar))
        default:
            endWord()
            endKhmer()
        }
    }

    mutating func finished() -> String {
        endWord()
        endKhmer()
        return result
    }

    private mutating func endWord() {
        for sound in Self.sounds(of: word) { add(sound) }
        word.removeAll(keepingCapacity: true)
    }

    private mutating func endKhmer() {
        for sound in Self.sounds(of: khmer) { add(sound) }
        khmer.removeAll(keepingCapacity: true)
    }

    /// A sound twice in a row is heard once, also across words; a vowel counts at the very beginning only.
    private mutating func add(_ sound: Character) {
        if sound == "*", !result.isEmpty { return }
        if result.last != sound { result.append(sound) }
    }

    /// Digraphs first; voice, breath and vowels do not count; r, w and y only before a vowel.
    private static func sounds(of word: [Character]) -> [Character] {
        var sounds: [Character] = []
        for index in word.indices {
            let letter = word[index]
            let next = index + 1 < word.count ? word[index + 1] : nil
            let previous = index > 0 ? word[index - 1] : nil
            if let sound = sound(letter, after: previous, before: next) { sounds.append(sound) }
        }
        return sounds
    }

    private static func sound(_ letter: Character, after previous: Character?, before next: Character?) -> Character? {
        switch letter {
        case "a", "e", "i", "o", "u": return previous == nil ? "*" : nil
        case "y": return previous == nil && isVowel(next) ? "y" : nil
        case "w", "v": return isVowel(next) ? "v" : nil
        case "r": return isVowel(next) ? "r" : nil
        case "h": return previous == nil ? "h" : nil
        case "g": return previous == "n" ? nil : "k"
        case "n": return next == "g" ? "q" : "n"
        case "b", "p": return "p"
        case "d", "t": return "t"
        case "k", "q": return "k"
        case "c": return next == "h" || next == "e" || next == "i" ? "c" : "k"
        case "j", "z": return "c"
        case "x": return "s"
        default: return letter
        }
    }

    private static func isVowel(_ letter: Character?) -> Bool {
        letter.map { "aeiouy".contains($0) } ?? false
    }

    /// The consonants of a Khmer word, and the nasal of ំ unless ង says it already.
    private static func sounds(of letters: [KhmerLetter]) -> [Character] {
        var sounds: [Character] = []
        for (index, letter) in letters.enumerated() {
            let next = index + 1 < letters.count ? letters[index + 1] : nil
            if letter == .nikahit, next != nga { sounds.append("m") }
            guard letter.isBase, !isSilenced(index, in: letters) else { continue }
            let isFirst = index == 0 || letters[index - 1] == .coeng
            if let sound = sound(letter, isFirst: isFirst, before: next) { sounds.append(sound) }
        }
        return sounds
    }

    /// យ within a word, and វ that ends a syllable, are vowels in Latin letters; រ there is not heard.
    ///
    /// - Parameter isFirst: whether it opens the word or is written below the letter that opens a syllable.
    private static func sound(_ letter: KhmerLetter, isFirst: Bool, before next: KhmerLetter?) -> Character? {
        switch letter.place {
        case 0x19 where !isFirst: nil
        case 0x1A where !isFirst && next?.isMark != true: nil
        case 0x1C where !isFirst && next?.isMark != true: nil
        case 0...0x21: consonants[Int(letter.place)]
        case 0x2B, 0x2C: "r"
        case 0x2D, 0x2E: "l"
        default: isFirst ? "*" : nil
        }
    }

    /// ៍ silences its letter.
    private static func isSilenced(_ index: Int, in letters: [KhmerLetter]) -> Bool {
        for letter in letters[(index + 1)...].prefix(3) {
            if letter.place == 0x4D { return true }
            if letter.isBase { return false }
        }
        return false
    }

    private static let nga = KhmerLetter("ង")

    /// ក to ឡ.
    private static let consonants: [Character] = Array("kkkkqccccnttttnttttnppppmyrlvssshl")
}
