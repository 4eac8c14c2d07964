import Dialogue

extension Theme {
    /// The wording of the guideline, IV.iii.a.
    var phrase: Phrase {
        switch self {
        case .opening: Phrase("ពិធីបើក", "Opening")
        case .lastDialogue: Phrase("លទ្ធផលនៃកិច្ចសន្ទនាលើកមុន", "What became of the last dialogue")
        case .development:
            Phrase(
                "ផែនការអភិវឌ្ឍន៍ ការតាមដាន និងវាយតម្លៃ លទ្ធផលរំពឹងទុក និងបញ្ហាប្រឈម",
                "Development plan, monitoring and evaluation, expected results and challenges")
        case .services:
            Phrase(
                "ការកែលម្អសេវាសាធារណៈ និងហេដ្ឋារចនាសម្ព័ន្ធនៅមូលដ្ឋាន",
                "Improvement of public services and building infrastructure at local level")
        case .alignment:
            Phrase(
                "ការសម្របសម្រួលការគាំទ្ររបស់ដៃគូអភិវឌ្ឍន៍ សមាគម អង្គការមិនមែនរដ្ឋាភិបាល និងវិស័យឯកជន ឱ្យស្របតាមអាទិភាពរដ្ឋបាលថ្នាក់ក្រោមជាតិ",
                "Alignment of support with the priorities of sub-national administrations")
        case .cooperation:
            Phrase(
                "កិច្ចសហប្រតិបត្តិការ និងភាពជាដៃគូប្រកបដោយប្រសិទ្ធភាព បញ្ហាប្រឈម និងដំណោះស្រាយ",
                "Effective cooperation and partnerships, challenges and agreed solutions")
        case .institutions:
            Phrase(
                "ការពង្រឹងស្ថាប័ន ការបណ្ដុះបណ្ដាលវិជ្ជាជីវៈ ព័ត៌មាន និងបច្ចេកវិទ្យាឌីជីថល",
                "Institutional strengthening, vocational training, information and digital technology")
        case .closing: Phrase("ពិធីបិទ", "Closing")
        }
    }
}

extension Sector {
    var phrase: Phrase {
        switch self {
        case .health: Phrase("សុខាភិបាល", "Health")
        case .education: Phrase("អប់រំ និងបណ្ដុះបណ្ដាលវិជ្ជាជីវៈ", "Education and vocational training")
        case .agriculture: Phrase("កសិកម្ម ជលផល និងព្រៃឈើ", "Agriculture, fisheries and forestry")
        case .water: Phrase("ទឹកស្អាត និងអនាម័យ", "Water and sanitation")
        case .transport: Phrase("ផ្លូវ ស្ពាន និងដឹកជញ្ជូន", "Roads, bridges and transport")
        case .energy: Phrase("ថាមពល", "Energy")
        case .environment: Phrase("បរិស្ថាន និងគ្រោះមហន្តរាយ", "Environment and disasters")
        case .economy: Phrase("សេដ្ឋកិច្ច ការងារ និងទេសចរណ៍", "Economy, jobs and tourism")
        case .social: Phrase("សង្គមកិច្ច និងគាំពារសង្គម", "Social protection")
        case .gender: Phrase("យេនឌ័រ និងកុមារ", "Gender and children")
        case .administration: Phrase("រដ្ឋបាល និងសេវាសាធារណៈ", "Administration and public services")
        case .land: Phrase("ដីធ្លី និងរៀបចំដែនដី", "Land and land management")
        case .digital: Phrase("ព័ត៌មាន និងឌីជីថល", "Information and digital technology")
        case .other: Phrase("ផ្សេងៗ", "Other")
        }
    }

    static func choices(_ language: Language) -> [(value: String, label: HTML)] {
        allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)") }
    }
}

extension Phrase {
    static let toCalendar = Phrase("ដាក់ក្នុងប្រតិទិន", "Add to a calendar")
    static let theme = Phrase("ប្រធានបទ", "Theme")
    static let sector = Phrase("វិស័យ", "Sector")
    static let titleOfItem = Phrase("ចំណុចរបៀបវារៈ", "Agenda item")
    static let presenter = Phrase("អ្នកធ្វើបទបង្ហាញ", "Presenter")
    static let lengthInMinutes = Phrase("រយៈពេល (នាទី)", "Length (minutes)")
    static let addItem = Phrase("បន្ថែមចំណុច", "Add an item")
    static let changeItem = Phrase("កែចំណុចរបៀបវារៈ", "Change the item")
    static let change = Phrase("កែ", "Change")
    static let earlier = Phrase("ឡើងលើ", "Earlier")
    static let later = Phrase("ចុះក្រោម", "Later")
    static let remove = Phrase("ដកចេញ", "Remove")
    static let chooseTheme = Phrase("សូមជ្រើសរើសប្រធានបទ", "Choose a theme")
    static let minutesOutOfRange = Phrase("ពី ៥ ដល់ ៤៨០ នាទី", "From 5 to 480 minutes")
    static let approveAgenda = Phrase("អនុម័តរបៀបវារៈ", "Approve the agenda")
    static let approvalMeans = Phrase(
        "បន្ទាប់ពីអនុម័ត របៀបវារៈនឹងបង្ហាញជាសាធារណៈ ហើយលិខិតអញ្ជើញអាចចេញបាន។",
        "Once approved, the agenda is public and invitations can be released.")
    static let agendaChangedMeanwhile = Phrase(
        "របៀបវារៈបានផ្លាស់ប្ដូរ បន្ទាប់ពីអ្នកបើកទំព័រនេះ។ សូមអានឡើងវិញ មុននឹងអនុម័ត។",
        "The agenda changed after you opened this page. Read it again before you approve it.")
    static let agendaWaitsForBoard = Phrase(
        "របៀបវារៈនេះរង់ចាំការអនុម័តពីគណៈអភិបាល។ លិខិតអញ្ជើញអាចចេញបាន បន្ទាប់ពីអនុម័ត។",
        "This agenda waits for the approval of the Board of Governors. Invitations can leave after that.")
    static let reopenAgenda = Phrase("យករបៀបវារៈមកកែវិញ", "Take the agenda back to change it")
    static let agendaStillLacks = Phrase("របៀបវារៈនៅខ្វះ៖", "The agenda still lacks:")

    static func minutes(_ count: Int) -> Phrase {
        Phrase("\(Language.khmer.number(count)) នាទី", "\(count) min")
    }

    static func overBy(_ count: Int) -> Phrase {
        Phrase("លើសម៉ោង \(Language.khmer.number(count)) នាទី", "\(count) min over")
    }

    static func agendaRunsOver(_ agenda: Agenda) -> Phrase {
        let khmer = Language.khmer
        return Phrase(
            "របៀបវារៈត្រូវការ \(khmer.number(agenda.minutesNeeded)) នាទី "
                + "តែមានត្រឹម \(khmer.number(agenda.minutesThere)) នាទី៖ លើស \(khmer.number(agenda.overrun)) នាទី។",
            "The agenda needs \(agenda.minutesNeeded) minutes and has \(agenda.minutesThere): "
                + "it runs over by \(agenda.overrun).")
    }
}
