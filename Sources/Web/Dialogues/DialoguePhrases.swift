import Dialogue

extension Phrase {
    static let stages = Phrase("ដំណាក់កាល", "Stages")
    static let stage = Phrase("ដំណាក់កាល", "Stage")
    static let partsOfDialogue = Phrase("ផ្នែកនៃកិច្ចសន្ទនា", "Parts of the dialogue")

    static func dialogueOf(_ name: DialogueName) -> Phrase {
        let again = name.ordinal > 1
        return Phrase(
            "កិច្ចសន្ទនាឆ្នាំ\(Language.khmer.year(name.year))"
                + (again ? " លើកទី\(Language.khmer.number(name.ordinal))" : ""),
            "Dialogue \(name.year)" + (again ? " (\(name.ordinal))" : ""))
    }
}

extension Province {
    /// The name alone.
    var name: Bilingual { Bilingual(khmer: nameKhmer, english: nameEnglish) }

    /// «ខេត្តបាត់ដំបង», «រាជធានីភ្នំពេញ»; "Battambang province", "Phnom Penh capital".
    var fullName: Bilingual {
        isCapital
            ? Bilingual(khmer: "រាជធានី\(nameKhmer)", english: "\(nameEnglish) Capital")
            : Bilingual(khmer: "ខេត្ត\(nameKhmer)", english: "\(nameEnglish) Province")
    }
}

extension Stage {
    /// Also the class of the style sheet, with a dash for the underscore.
    var mark: String { rawValue.replacing("_", with: "-") }

    var phrase: Phrase {
        switch self {
        case .planned: Phrase("គ្រោង", "Planned")
        case .prepared: Phrase("រៀបចំរួច", "Prepared")
        case .invited: Phrase("បានអញ្ជើញ", "Invited")
        case .inSession: Phrase("កំពុងប្រជុំ", "In session")
        case .reporting: Phrase("ធ្វើរបាយការណ៍", "Reporting")
        case .published: Phrase("បានផ្សាយ", "Published")
        case .followUp: Phrase("តាមដាន", "Follow-up")
        case .closed: Phrase("បានបិទ", "Closed")
        }
    }

    func badge(_ language: Language) -> HTML { "<span class=\"stage \(mark)\">\(phrase, language)</span>" }
}

extension DialogueHead.Tab {
    var phrase: Phrase {
        switch self {
        case .overview: Phrase("ទិដ្ឋភាពរួម", "Overview")
        case .agenda: Phrase("របៀបវារៈ", "Agenda")
        case .participants: Phrase("អ្នកចូលរួម", "Participants")
        case .inputs: Phrase("មតិ", "Inputs")
        case .sitting: Phrase("អង្គប្រជុំ", "Sitting")
        case .register: Phrase("បញ្ជីការសន្យា", "Register")
        case .report: Phrase("របាយការណ៍", "Report")
        case .journal: Phrase("កំណត់ហេតុប្រព័ន្ធ", "Journal")
        }
    }
}
