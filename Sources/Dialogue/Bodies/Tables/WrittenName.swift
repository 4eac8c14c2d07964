/// A name as a list writes it, taken apart: how the person is addressed, the name itself, and the office behind it.
package struct WrittenName: Hashable, Sendable {
    package let name: String
    package let honorific: Participant.Honorific?
    package let office: String?

    package init(_ written: String) {
        var rest = written.withPlainBlanks.trimmingBlanks
        var found: Participant.Honorific?
        // «ឯកឧត្តម បណ្ឌិត សុខ ដារា»: the first is how the person is addressed.
        while let (honorific, behind) = Self.leading(rest), !behind.isEmpty {
            found = found ?? honorific
            rest = behind
        }
        let (name, office) = Self.parted(rest)
        self.name = name
        self.office = office
        honorific = found
    }

    private static func leading(_ text: String) -> (Participant.Honorific, String)? {
        let small = text.lowercased()
        for (way, honorific) in ways where small.hasPrefix(way) {
            let behind = String(text.unicodeScalars.dropFirst(way.unicodeScalars.count).map(Character.init))
            let isKhmer = way.unicodeScalars.contains { (0x1780...0x17FF).contains($0.value) }
            // «Mr» ends where the name begins; in Khmer people write both as one word.
            let isWhole =
                isKhmer || way.hasSuffix(".") || [" ", ".", " "].contains(behind.first.map(String.init) ?? "")
            guard isWhole, startsWithLetter(behind) else { continue }
            let name = String(behind.drop { $0 == "." || $0 == " " }).trimmingBlanks
            return name.isEmpty ? nil : (honorific, name)
        }
        return nil
    }

    /// A vowel or a subscript belongs to the letter before it: «លោកា» is no «លោក».
    private static func startsWithLetter(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return !(0x17B4...0x17D3).contains(first.value)
    }

    /// The longer way first, where it begins with another.
    private static let ways: [(String, Participant.Honorific)] = {
        let lists: [(Participant.Honorific, [String])] = [
            (.samdech, ["សម្ដេច", "សម្តេច", "samdech", "samdach"]),
            (
                .excellency,
                ["ឯកឧត្តម", "ឯឧត្តម", "ឯ.ឧ.", "ឯ.ឧ", "ឯឧ.", "h.e.", "h.e", "he.", "his excellency", "excellency"]
            ),
            (.ladyExcellency, ["លោកជំទាវ", "ល.ជ.", "ល.ជ", "her excellency", "lok chumteav", "lok chum teav", "chumteav"]),
            (.lokOknha, ["លោកឧកញ៉ា", "លោក ឧកញ៉ា", "អ្នកឧកញ៉ា", "អ្នក ឧកញ៉ា", "lok oknha", "neak oknha"]),
            (.oknha, ["ឧកញ៉ា", "oknha", "okhna"]),
            (.missus, ["លោកស្រី", "អ្នកស្រី", "លោក ស្រី", "mrs.", "mrs", "ms.", "ms", "madam", "mme"]),
            (.miss, ["កញ្ញា", "miss"]),
            (.venerable, ["ព្រះតេជព្រះគុណ", "ព្រះតេជគុណ", "venerable", "ven."]),
            (.doctor, ["បណ្ឌិត", "វេជ្ជបណ្ឌិត", "dr.", "dr", "prof.", "professor"]),
            (.mister, ["លោកគ្រូ", "លោក", "mr.", "mr"]),
        ]
        let pairs = lists.flatMap { honorific, ways in ways.map { ($0, honorific) } }
        return pairs.sorted { $0.0.unicodeScalars.count > $1.0.unicodeScalars.count }
    }()

    /// «សុខ ដារា (ប្រធានមន្ទីរ)», "Sok Dara, Director", «សុខ ដារា ប្រធានមន្ទីរ».
    private static func parted(_ text: String) -> (name: String, office: String?) {
        for (opening, closing) in [("(", ")"), (", ", ""), (" - ", ""), (" – ", "")] {
            guard let place = text.firstRange(of: opening) else { continue }
            let name = String(text[..<place.lowerBound]).trimmingBlanks
            var office = String(text[place.upperBound...]).trimmingBlanks
            if !closing.isEmpty, office.hasSuffix(closing) { office = String(office.dropLast()).trimmingBlanks }
            if !name.isEmpty, OfficeTitle.isOne(office) { return (name, office) }
        }
        let words = text.split(separator: " ")
        guard let first = words.indices.dropFirst().first(where: { OfficeTitle.begins(String(words[$0])) }) else {
            return (text, nil)
        }
        return (words[..<first].joined(separator: " "), words[first...].joined(separator: " "))
    }
}

/// What an office is, as far as its title tells.
package enum OfficeTitle {
    /// The kind of office, and of which level of units its area is.
    package static func kind(_ title: String, in body: Body.Kind) -> (kind: Office.Kind, level: AreaCode.Level?)? {
        let heading = FoldedHeading(title)
        let (khmer, words) = (heading.khmer, heading.words)
        // A deputy, or one of several, leads nothing.
        if ["រង", "អនុ", "ជំនួយការ", "ស្ដីទី"].contains(where: { khmer.firstRange(of: KhmerPlaceName($0).plain) != nil })
            || !Set(words).isDisjoint(with: ["deputy", "vice", "assistant", "acting", "former"])
        {
            return nil
        }
        if khmer.hasPrefix("មេឃុំ") || khmer.hasPrefix(KhmerPlaceName("ចៅសង្កាត់").plain)
            || (words.contains("chief") && !Set(words).isDisjoint(with: ["commune", "sangkat"]))
        {
            return (.communeChief, .commune)
        }
        if khmer.hasPrefix("អភិបាល") || words.contains("governor") {
            let isProvince =
                ["ខេត្ត", "រាជធានី"].contains { khmer.firstRange(of: $0) != nil }
                || !Set(words).isDisjoint(with: ["provincial", "province", "capital"])
            if isProvince || body == .provincialAdministration { return (.governor, nil) }
            return (.districtGovernor, .district)
        }
        guard body == .department else { return nil }
        let isHead =
            ["ប្រធានមន្ទីរ", "ប្រធានអង្គភាព", "នាយក"].contains { khmer.hasPrefix(KhmerPlaceName($0).plain) }
            || khmer == "ប្រធាន" || words == ["director"] || words.starts(with: ["head"])
            || (words.contains("director") && words.contains("department"))
        return isHead ? (.director, nil) : nil
    }

    /// The unit a title speaks of: of «អភិបាលស្រុកពួក» and of «រដ្ឋបាលស្រុកពួក» it is «ស្រុកពួក».
    static func unit(_ title: String) -> String {
        let words = ["ស្រុក", "ក្រុង", "ខណ្ឌ", "ឃុំ", "សង្កាត់"]
        if let place = words.lazy.compactMap({ title.firstRange(of: $0) }).first {
            return String(title[place.lowerBound...])
        }
        if let place = title.firstRange(of: " of ") { return String(title[place.upperBound...]) }
        let office: Set = ["governor", "chief", "administration", "the"]
        return title.split(separator: " ").filter { !office.contains($0.lowercased()) }.joined(separator: " ")
    }

    /// Whether a title is one of which a body has one only.
    static func leads(_ title: String) -> Bool {
        let heading = FoldedHeading(title)
        if heading.words.count == 1 {
            return ["director", "chair", "chairman", "chairperson", "president", "governor", "ceo"].contains(
                heading.words[0])
        }
        if heading.words.joined() == "executivedirector" { return true }
        return ["ប្រធាន", "នាយក", "នាយិកា", "នាយកប្រតិបត្តិ", "ប្រធានអង្គការ", "ប្រធានសមាគម"].contains {
            heading.words.isEmpty && heading.khmer == KhmerPlaceName($0).plain
        }
    }

    private static let khmerWords = [
        "ប្រធាន", "អនុប្រធាន", "អភិបាល", "នាយក", "មេឃុំ", "ចៅសង្កាត់", "តំណាង", "លេខាធិការ", "អធិការ", "ជំនួយការ", "មន្ត្រី",
        "សមាជិក", "ទីប្រឹក្សា",
    ].map { KhmerPlaceName($0).plain }
    private static let latinWords: Set = [
        "director", "governor", "chief", "chair", "chairman", "chairperson", "head", "manager", "officer", "deputy",
        "representative", "coordinator", "secretary", "adviser", "advisor", "president", "member", "ceo",
    ]

    /// Whether a text is the title of an office and nothing else.
    static func isOne(_ text: String) -> Bool {
        let heading = FoldedHeading(text)
        return !Set(heading.words).isDisjoint(with: latinWords) || khmerWords.contains { heading.khmer.hasPrefix($0) }
    }

    static func begins(_ word: String) -> Bool {
        let khmer = FoldedHeading(word).khmer
        return khmerWords.contains { khmer.hasPrefix($0) }
    }
}
