extension Province {
    /// The provinces a text speaks of, whatever the spelling: "Kompong Thom Province", "Siemreap", «ខេត្តបាត់ដំបង».
    ///
    /// For names of places in imported files, which are short. Words are compared whole, so that a name inside
    /// another word does not count.
    package static func named(in text: String) -> Set<Province> {
        let words = LatinWords(text).words
        let khmer = KhmerPlaceName(text)
        return Set(
            all.filter { province in
                khmer.names(province) || spellings[province.code, default: []].contains { $0.stands(in: words) }
            })
    }

    /// Whether a text names the whole country rather than a part of it.
    package static func namesWholeCountry(_ text: String) -> Bool {
        let words = LatinWords(text).words
        let country: Set = ["cambodia", "cambodge", "kampuchea", "nationwide", "countrywide", "national"]
        let empty: Set = ["kingdom", "of", "the", "whole", "country", "all", "level", "wide", "nation"]
        let isLatin = words.contains(where: country.contains) && words.allSatisfy { country.union(empty).contains($0) }
        let khmer = KhmerPlaceName(text).plain
        return isLatin || ["កម្ពុជា", "ប្រទេសកម្ពុជា", "ព្រះរាជាណាចក្រកម្ពុជា", "ទូទាំងប្រទេស"].contains(khmer)
    }

    /// Spellings met in official lists, in aid data and on maps, without blanks.
    private static let spellings: [String: [Spelling]] = [
        "01": ["banteaymeanchey", "banteymeanchey", "banteaymeanchay"],
        "02": ["battambang", "batdambang", "battambong"],
        "03": ["kampongcham"],
        "04": ["kampongchhnang", "kampongchnang"],
        "05": ["kampongspeu", "kampongspueu"],
        "06": ["kampongthom", "kampongthum"],
        "07": ["kampot"],
        "08": ["kandal", "kandaal"],
        "09": ["kohkong", "kaohkong"],
        "10": ["kratie", "kracheh", "kratieh"],
        "11": ["mondulkiri", "mondolkiri", "mondulkiry"],
        "12": ["phnompenh"],
        "13": ["preahvihear", "preahvihea"],
        "14": ["preyveng", "preyvaeng"],
        "15": ["pursat", "pousat", "pouthisat"],
        "16": ["ratanakiri", "rattanakiri", "ratanakkiri", "rotanakiri", "rotanokiri"],
        "17": ["siemreap", "siemreab"],
        "18": ["preahsihanouk", "sihanoukville", "kampongsom", "kampongsaom"],
        "19": ["stungtreng", "stuengtraeng", "stoengtreng"],
        "20": ["svayrieng"],
        "21": ["takeo", "takaev"],
        "22": ["oddarmeanchey", "otdarmeanchey", "oddormeanchey", "odarmeanchey"],
        "23": ["kep", "kaeb"],
        "24": ["pailin"],
        "25": ["tboungkhmum", "tbongkhmum", "tbaungkhmum", "tboungkhmom"],
    ].mapValues { $0.map(Spelling.init) }
}

/// One way to write a name in Latin letters.
private struct Spelling: Sendable {
    let letters: String

    /// Whether some words in a row are this name: "siem reap" and "siemreap" alike.
    func stands(in words: [String]) -> Bool {
        words.indices.contains { start in
            var joined = ""
            for word in words[start...] {
                joined += word
                if joined == letters { return true }
                if joined.utf8.count >= letters.utf8.count { return false }
            }
            return false
        }
    }
}

/// The words of a text in small Latin letters without accents.
struct LatinWords {
    let words: [String]

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            let small = scalar.properties.lowercaseMapping
            if let letter = small.unicodeScalars.first, let plain = Self.plain(letter) {
                word.unicodeScalars.append(plain)
            } else if scalar.properties.canonicalCombiningClass == .notReordered {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words.map { $0.hasPrefix("kompong") ? "kampong" + $0.dropFirst(7) : $0 }
    }

    private static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        switch letter {
        case "a"..."z", "0"..."9": letter
        case "à"..."å": "a"
        case "è"..."ë": "e"
        case "ì"..."ï": "i"
        case "ò"..."ö": "o"
        case "ù"..."ü": "u"
        case "ç": "c"
        case "ñ": "n"
        default: nil
        }
    }
}

/// The name of a place in Khmer, as comparing needs it.
struct KhmerPlaceName {
    /// Without blanks and signs without width; a subscript da is written as the ta it looks like.
    let plain: String

    init(_ text: String) {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && !Self.hasNoWidth(scalar) {
            plain.append(scalar == "\u{178A}" && plain.last == "\u{17D2}" ? "\u{178F}" : scalar)
        }
        self.plain = String(plain)
    }

    func names(_ province: Province) -> Bool {
        guard plain.unicodeScalars.contains(where: { (0x1780...0x17FF).contains($0.value) }) else { return false }
        let name = KhmerPlaceName(province.nameKhmer).plain
        // Three letters stand in many words.
        guard name.unicodeScalars.count <= 3 else { return plain.firstRange(of: name) != nil }
        return ["", "ខេត្ត", "ក្រុង"].contains { plain == $0 + name }
    }

    private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
        [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar.value)
    }
}
