import Dialogue

extension Body.Kind {
    var phrase: Phrase {
        switch self {
        case .provincialAdministration: Phrase("រដ្ឋបាលរាជធានី-ខេត្ត", "Capital/provincial administration")
        case .district: Phrase("រដ្ឋបាលក្រុង ស្រុក ខណ្ឌ", "Municipality, district or khan")
        case .commune: Phrase("រដ្ឋបាលឃុំ សង្កាត់", "Commune or sangkat")
        case .department: Phrase("មន្ទីរ ឬអង្គភាព", "Department or unit")
        case .ministry: Phrase("ក្រសួង ឬស្ថាប័ន", "Ministry or institution")
        case .councilAssociation: Phrase("សមាគមក្រុមប្រឹក្សា", "Association of councils")
        case .developmentPartner: Phrase("ដៃគូអភិវឌ្ឍន៍", "Development partner")
        case .ngo: Phrase("សមាគម ឬអង្គការមិនមែនរដ្ឋាភិបាល", "Association or NGO")
        case .academia: Phrase("គ្រឹះស្ថានសិក្សា", "Academic institution")
        case .privateSector: Phrase("វិស័យឯកជន", "Private sector")
        case .community: Phrase("សហគមន៍មូលដ្ឋាន", "Local community")
        }
    }

    static func choices(_ language: Language) -> [(value: String, label: HTML)] {
        inProtocolOrder.map { (value: $0.rawValue, label: "\($0.phrase, language)") }
    }

    /// Whether such a body stands in one province.
    var isOfProvince: Bool {
        switch self {
        case .ministry, .developmentPartner: false
        default: true
        }
    }
}

extension Office.Kind {
    var phrase: Phrase {
        switch self {
        case .governor: Phrase("អភិបាលរាជធានី-ខេត្ត", "Governor of the province")
        case .councilChair: Phrase("ប្រធានក្រុមប្រឹក្សា", "Chair of the council")
        case .districtGovernor: Phrase("អភិបាលក្រុង ស្រុក ខណ្ឌ", "Governor of a district")
        case .communeChief: Phrase("មេឃុំ ចៅសង្កាត់", "Commune or sangkat chief")
        case .director: Phrase("ប្រធានមន្ទីរ ឬអង្គភាព", "Director")
        case .representative: Phrase("អ្នកតំណាង", "Representative")
        case .other: Phrase("ផ្សេងៗ", "Other")
        }
    }
}

extension Body.Refusal {
    var phrase: Phrase {
        switch self {
        case .noName: Phrase("សូមសរសេរឈ្មោះស្ថាប័ន", "Give the body a name")
        case .alreadyThere: Phrase("មានស្ថាប័នឈ្មោះនេះរួចហើយ", "There is a body of this name already")
        }
    }
}

extension Office.Refusal {
    func phrase(in language: Language) -> Phrase {
        switch self {
        case .noTitle: Phrase("សូមសរសេរមុខតំណែង", "Give the office a title")
        case .alreadyThere: Phrase("មានមុខតំណែងនេះរួចហើយ", "There is such an office already")
        case .beforeLastHandOver(let day):
            Phrase(
                "អ្នកកាន់តំណែងបច្ចុប្បន្នចូលកាន់តំណែងនៅ\(Language.khmer.day(day)) សូមជ្រើសថ្ងៃចាប់ពីនោះ",
                "The present holder took office on \(Language.english.day(day)); choose that day or a later one")
        case .dayAhead: Phrase("ថ្ងៃនេះមិនទាន់មកដល់ទេ", "That day has not come yet")
        }
    }
}

extension Phrase {
    static let bodies = Phrase("ស្ថាប័ន និងមុខតំណែង", "Bodies and offices")
    static let addBody = Phrase("បន្ថែមស្ថាប័ន", "Add a body")
    static let bodyName = Phrase("ឈ្មោះស្ថាប័ន", "Name of the body")
    static let acronym = Phrase("អក្សរកាត់", "Acronym")
    static let kindOfBody = Phrase("ប្រភេទ", "Kind")
    static let chooseKindOfBody = Phrase("សូមជ្រើសរើសប្រភេទ", "Choose a kind")
    static let nobodyThere = Phrase("មិនទាន់មានស្ថាប័នណាមួយទេ។", "There are no bodies yet.")
    static let offices = Phrase("មុខតំណែង", "Offices")
    static let noOffices = Phrase("មិនទាន់មានមុខតំណែងទេ។", "There are no offices yet.")
    static let addOffice = Phrase("បន្ថែមមុខតំណែង", "Add an office")
    static let titleOfOffice = Phrase("ឈ្មោះមុខតំណែង", "Title of the office")
    static let holder = Phrase("អ្នកកាន់តំណែង", "Holder")
    static let nobodyHolds = Phrase("មិនទាន់មានអ្នកកាន់តំណែង", "Nobody holds it yet")
    static let earlierHolders = Phrase("អ្នកកាន់តំណែងមុនៗ", "Earlier holders")
    static let fillOffice = Phrase("ប្រគល់តំណែង", "Give the office to somebody")
    static let fillOfficeMeans = Phrase(
        "លិខិតអញ្ជើញដែលរង់ចាំ នឹងទៅអ្នកកាន់តំណែងថ្មី។ តំណចាស់ប្រើលែងបាន។",
        "Invitations that wait for the office go to the new holder. Links of the earlier one stop working.")
    static let fromDay = Phrase("ចាប់ពីថ្ងៃ", "From")
    static let personName = Phrase("ឈ្មោះ", "Name")
    static let nameOfPersonMissing = Phrase("សូមសរសេរឈ្មោះ", "Give a name")
    static let dayOfHandOverMissing = Phrase("សូមជ្រើសរើសថ្ងៃ", "Choose a day")
    static let national = Phrase("ថ្នាក់ជាតិ ឬអន្តរជាតិ", "National or international")

    static func heldBetween(_ from: Day, _ to: Day?) -> Phrase {
        guard let to else {
            return Phrase("ចាប់ពី\(Language.khmer.day(from))", "since \(Language.english.day(from))")
        }
        return Phrase(
            "ពី\(Language.khmer.day(from)) ដល់\(Language.khmer.day(to))",
            "\(Language.english.day(from)) to \(Language.english.day(to))")
    }
}
