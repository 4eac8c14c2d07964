import Dialogue

extension Phrase {
    static let accountName = Phrase("ឈ្មោះគណនី", "Account name")
    static let password = Phrase("ពាក្យសម្ងាត់", "Password")
    static let role = Phrase("តួនាទី", "Role")
    static let wrongNameOrPassword = Phrase(
        "ឈ្មោះគណនី ឬពាក្យសម្ងាត់មិនត្រឹមត្រូវ", "The account name or the password is not right")
    static let demoAccounts = Phrase("គណនីសម្រាប់សាកល្បង", "Accounts of this demonstration")
}

extension Visitor {
    /// As whom somebody works here: the office and its province, not the name the account signs in with.
    func office(in language: Language) -> String {
        let place = province.map { " · \($0.name.text(in: language))" } ?? ""
        return role.phrase.text(in: language) + place
    }
}

extension Role {
    var phrase: Phrase {
        switch self {
        case .secretariat: Phrase("លេខាធិការដ្ឋាន", "Secretariat")
        case .planningTeam: Phrase("ក្រុមការងារផែនការ", "Planning team")
        case .governor: Phrase("អភិបាលរាជធានី-ខេត្ត", "Governor")
        case .clerk: Phrase("មន្ត្រីចុះឈ្មោះនៅសាល", "Clerk at the door")
        case .board: Phrase("គណៈអភិបាល", "Board of Governors")
        case .district: Phrase("រដ្ឋបាលក្រុង ស្រុក ខណ្ឌ", "Municipality, district or khan")
        case .commune: Phrase("រដ្ឋបាលឃុំ សង្កាត់", "Commune or sangkat")
        case .department: Phrase("មន្ទីរ ឬអង្គភាព", "Department or unit")
        case .partner: Phrase("ដៃគូ ឬអង្គការ", "Partner or organisation")
        case .nationalDesk: Phrase("ផ្នែកទទួលបន្ទុកថ្នាក់ជាតិ", "National desk")
        case .cdcb: Phrase("ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា (CDCB/CDC)", "CDCB/CDC")
        case .administrator: Phrase("អ្នកគ្រប់គ្រងប្រព័ន្ធ", "Administrator")
        }
    }
}
