import Dialogue

extension Phrase {
    static let earlierDialogues = Phrase("កិច្ចសន្ទនាលើកមុនៗ", "Earlier dialogues")
    static let dialogueBefore = Phrase("លើកមុន", "The one before")
    static let dialogueAfter = Phrase("លើកក្រោយ", "The one after")
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
    var name: Bilingual { Bilingual(nameKhmer, nameEnglish) }

    /// «ខេត្តបាត់ដំបង», «រាជធានីភ្នំពេញ»; "Battambang province", "Phnom Penh capital".
    var fullName: Bilingual {
        isCapital
            ? Bilingual("រាជធានី\(nameKhmer)", "\(nameEnglish) Capital")
            : Bilingual("ខេត្ត\(nameKhmer)", "\(nameEnglish) Province")
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
        case .matrix: .matrixTab
        case .participants: Phrase("អ្នកចូលរួម", "Participants")
        case .inputs: Phrase("មតិ", "Inputs")
        case .sitting: Phrase("អង្គប្រជុំ", "Sitting")
        case .register: Phrase("បញ្ជីការសន្យា", "Register")
        case .report: Phrase("របាយការណ៍", "Report")
        case .journal: Phrase("កំណត់ហេតុប្រព័ន្ធ", "Journal")
        }
    }
}

extension Phrase {
    static let heldOn = Phrase("កាលបរិច្ឆេទ", "Date")
    static let venue = Phrase("ទីកន្លែង", "Venue")
    static let hostForum = Phrase("រៀបចំរួមជាមួយ", "Held together with")
    static let province = Phrase("រាជធានី-ខេត្ត", "Capital or province")
    static let readReport = Phrase("អានរបាយការណ៍", "Read the report")
    static let openRegister = Phrase("បញ្ជីការសន្យា", "Register of commitments")
    static let openScreen = Phrase("អេក្រង់សាលប្រជុំ", "Screen of the hall")
    static let agenda = Phrase("របៀបវារៈ", "Agenda")
    static let agendaNotApproved = Phrase(
        "គណៈអភិបាលមិនទាន់អនុម័តរបៀបវារៈទេ។", "The Board has not approved the agenda yet.")
    static let changePlan = Phrase("កែផែនការ", "Change the plan")
    static let movingWaits = Phrase(
        "របៀបវារៈបានអនុម័តហើយ៖ ការប្ដូរថ្ងៃ ម៉ោង ឬទីកន្លែង រង់ចាំគណៈអភិបាល ហើយអ្នកដែលបានអញ្ជើញទាំងអស់នឹងត្រូវជូនដំណឹង។",
        "The agenda is approved: another day, hour or venue waits for the Board, and everybody invited is to be told.")
    static let titleOfDialogue = Phrase("ចំណងជើង", "Title")
    static let opensOn = Phrase("ថ្ងៃបើក", "First day")
    static let endsOn = Phrase("ថ្ងៃបិទ", "Last day")
    static let dayStartsAt = Phrase("ម៉ោងចាប់ផ្ដើម", "Starts at")
    static let dayEndsAt = Phrase("ម៉ោងបញ្ចប់", "Ends at")
    static let hostForumHint = Phrase(
        "បើរៀបចំរួមជាមួយវេទិកាដែលមានស្រាប់ ដូចជាកម្មវិធីវិនិយោគបីឆ្នាំរំកិល",
        "If it is held together with an existing forum, such as the three-year rolling investment programme")
    static let titleMissing = Phrase("សូមសរសេរចំណងជើង", "Write a title")
    static let venueMissing = Phrase("សូមសរសេរទីកន្លែង", "Write the venue")
    static let dayMissing = Phrase("សូមជ្រើសរើសកាលបរិច្ឆេទដែលមានពិត", "Choose a date that exists")
    static let timeMissing = Phrase("សូមសរសេរម៉ោងដូចជា 08:00", "Write a time such as 08:00")
    static let dayFarAway = Phrase(
        "កាលបរិច្ឆេទត្រូវនៅក្នុងរយៈពេលមួយឆ្នាំមុន ដល់ប្រាំឆ្នាំក្រោយ", "The date must lie within a year before and five years from now")
}

extension PartnershipDialogue.PlanRefusal {
    var field: String {
        switch self {
        case .endsBeforeItOpens, .tooManyDays: "ends_on"
        case .dayEndsBeforeItStarts: "ends_at"
        }
    }

    var phrase: Phrase {
        switch self {
        case .endsBeforeItOpens: Phrase("ថ្ងៃបិទមិនអាចមុនថ្ងៃបើកទេ", "The last day cannot be before the first")
        case .tooManyDays: Phrase("យ៉ាងច្រើនបំផុត ៥ ថ្ងៃ", "Five days at most")
        case .dayEndsBeforeItStarts: Phrase("ម៉ោងបញ្ចប់ត្រូវក្រោយម៉ោងចាប់ផ្ដើម", "It must end after it starts")
        }
    }
}

extension PartnershipDialogue.Refusal: Told {
    var field: String { self == .reopeningReasonMissing ? "reason" : "" }

    var phrase: Phrase {
        switch self {
        case .notAt(let stage, let now):
            Phrase(
                "ជំហាននេះធ្វើបានតែនៅដំណាក់កាល «\(stage.phrase.khmer)» ប៉ុណ្ណោះ។ ឥឡូវនេះ៖ «\(now.phrase.khmer)»។",
                "This step belongs to the stage “\(stage.phrase.english)”. The dialogue is at “\(now.phrase.english)”.")
        case .agendaLacks(let themes):
            Phrase(
                "របៀបវារៈនៅខ្វះ៖ \(themes.map(\.phrase.khmer).joined(separator: "; "))។",
                "The agenda still lacks: \(themes.map(\.phrase.english).joined(separator: "; ")).")
        case .nobodyToInvite:
            Phrase(
                "មិនមាននរណាត្រូវអញ្ជើញទេ។ សូមយល់ព្រមអ្នកចូលរួមជាមុនសិន។", "There is nobody to invite. Accept participants first.")
        case .inputsWithoutDisposition(let numbers):
            Phrase(
                "មតិចំនួន \(Language.khmer.number(numbers.count)) មិនទាន់មានលទ្ធផលទេ៖",
                numbers.count == 1
                    ? "One input has no disposition yet:" : "\(numbers.count) inputs have no disposition yet:")
        case .unresolvedNotSentUp(let numbers):
            Phrase(
                "បញ្ហាប្រឈមដែលខេត្តដោះស្រាយមិនបាន ត្រូវលើកជូនថ្នាក់ជាតិជាមុនសិន៖ "
                    + numbers.map(Language.khmer.number).joined(separator: ", "),
                "What the province could not resolve goes up to the national level first. Challenges not sent yet: "
                    + numbers.map(Language.english.number).joined(separator: ", "))
        case .reopeningReasonMissing:
            Phrase("សូមសរសេរហេតុផលដែលបើកឡើងវិញ", "Write why it is opened again")
        case .nothingChanged:
            Phrase("របៀបវារៈនៅដូចដែលបានអនុម័ត។", "The agenda is as it was approved.")
        case .nextDialogueNotLater(let day):
            Phrase(
                "កិច្ចសន្ទនាលើកក្រោយត្រូវនៅក្រោយ\(Language.khmer.day(day))។",
                "The next dialogue must come after \(Language.english.day(day)).")
        }
    }
}
