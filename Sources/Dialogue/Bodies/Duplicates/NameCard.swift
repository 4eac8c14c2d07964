/// By what two records of a body, or of a person, can be recognised as the same. Names are given as keys made
/// elsewhere: folded (what a reader takes for the same) and romanised (what sounds the same).
package struct NameCard: Hashable, Sendable {
    package let number: Int64
    package var names: [Name]
    /// Acronyms in capital letters, of three letters or more: shorter ones say too little.
    package var acronyms: [String]
    package var phones: [String]
    package var emails: [String]
    /// Whom or where it belongs to: the body of a person, the province of a body.
    package var home: Int64?
    package var sex: Participant.Sex?

    package init(
        number: Int64, names: [Name], acronyms: [String] = [], phones: [String] = [], emails: [String] = [],
        home: Int64? = nil, sex: Participant.Sex? = nil
    ) {
        self.number = number
        self.names = names
        self.acronyms = acronyms
        self.phones = phones
        self.emails = emails
        self.home = home
        self.sex = sex
    }

    package struct Name: Hashable, Sendable {
        package let folded: String
        package let roman: String
        package let isAlias: Bool

        package init(folded: String, roman: String, isAlias: Bool = false) {
            self.folded = folded
            self.roman = roman
            self.isAlias = isAlias
        }

        /// The words of the name in one order: «Sok Dara» and «Dara Sok» have the same.
        var ordered: String { folded.split(separator: " ").sorted().joined(separator: " ") }
    }
}

/// Why two records are taken for the same, and how surely.
package struct Likeness: Hashable, Sendable {
    package let other: Int64
    package let reasons: [Reason]
    package let points: Int

    package enum Reason: String, CaseIterable, Hashable, Sendable {
        case sameName = "same_name"
        case sameAlias = "same_alias"
        case sameWords = "same_words"
        case sameEmail = "same_email"
        case samePhone = "same_phone"
        case sameAcronym = "same_acronym"
        case soundsAlike = "sounds_alike"
        case oneLetterOff = "one_letter_off"

        var points: Int {
            switch self {
            case .sameName: 50
            case .sameAlias, .sameWords: 40
            case .sameEmail: 45
            case .samePhone, .sameAcronym: 30
            case .soundsAlike: 25
            case .oneLetterOff: 25
            }
        }

        /// The reason in words: pages and imports say the same.
        package var words: (khmer: String, english: String) {
            switch self {
            case .sameName: ("ឈ្មោះដូចគ្នា", "Same name")
            case .sameAlias: ("ឈ្មោះផ្សេងទៀតដូចគ្នា", "Same as another of its names")
            case .sameWords: ("ពាក្យដូចគ្នា លំដាប់ផ្សេងគ្នា", "Same words in another order")
            case .sameEmail: ("អ៊ីមែលដូចគ្នា", "Same e-mail address")
            case .samePhone: ("លេខទូរសព្ទដូចគ្នា", "Same telephone number")
            case .sameAcronym: ("អក្សរកាត់ដូចគ្នា", "Same acronym")
            case .soundsAlike: ("អានឮដូចគ្នា", "Sounds the same")
            case .oneLetterOff: ("ខុសគ្នាតែមួយអក្សរ", "One letter differs")
            }
        }
    }

    /// All reasons in one line.
    package var because: Bilingual {
        let words = reasons.map(\.words)
        return Bilingual(
            words.map(\.khmer).joined(separator: " · "), words.map(\.english).joined(separator: " · "))
    }

    /// Less is not worth a person's time.
    package static let fewest = 25
    /// From here on nothing but the decision itself is left to a person: equal name and equal phone or e-mail.
    package static let certain = 80

    /// Whether a body is called the same. Of persons many are.
    package var isSameName: Bool { reasons.contains(.sameName) }
}
