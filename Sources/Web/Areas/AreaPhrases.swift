import Dialogue

extension Phrase {
    static let areaUpload = Phrase("នាំចូលបញ្ជីអង្គភាពរដ្ឋបាល", "Import a gazetteer")
    static let areaUploadHint = Phrase(
        "ឯកសារ CSV ឬសៀវភៅបញ្ជី Excel (.xlsx) ទំហំអតិបរមា ៣២ មេកាបៃ៖ បញ្ជីពេញលេញ ឬឯកសារដែល គ.ជ.អ.ប នាំចេញសម្រាប់ខេត្តមួយ ឬច្រើន។ "
            + "អ្នកនឹងឃើញអ្វីដែលនឹងផ្លាស់ប្ដូរ មុនពេលសម្រេច។",
        "A CSV file or Excel workbook (.xlsx) of at most 32 MB: the whole gazetteer, or NCDD's export of "
            + "one or more provinces. "
            + "You will see what would change before you decide.")
    static let areaWhatChanges = Phrase("អ្វីដែលផ្លាស់ប្ដូរ", "What changes")
    static let areaNothingHere = Phrase("គ្មានអង្គភាពណាមួយនៅទីនេះទេ។", "No units here.")
    static let areaCode = Phrase("កូដ", "Code")
    static let areaKind = Phrase("ប្រភេទ", "Kind")
    static let areaName = Phrase("ឈ្មោះ", "Name")
    static let areaNameLatin = Phrase("ឈ្មោះជាអក្សរឡាតាំង", "Name in Latin letters")
    static let areaNameHint = Phrase("ឈ្មោះតែមួយមុខ គ្មានពាក្យក្រុង ស្រុក ឬខណ្ឌ", "The name alone, without the kind")
    static let areaBefore = Phrase("ពីមុន", "Before")
    static let areaRetired = Phrase("លែងប្រើចាប់ពី", "Retired on")
    static let areaEnter = Phrase("បន្ថែមក្រុង ស្រុក ឬខណ្ឌ", "Add a municipality, district or khan")
    static let areaChooseKind = Phrase("សូមជ្រើសរើសថាជាក្រុង ស្រុក ឬខណ្ឌ", "Choose municipality, district or khan")
    static let areaNoDistricts = Phrase(
        "មិនទាន់មានក្រុង ស្រុក ខណ្ឌណាមួយទេ។", "There are no municipalities, districts or khans yet.")

    static func areaCodeHint(_ province: Province) -> Phrase {
        Phrase(
            "កូដ គ.ជ.អ.ប ៤ ខ្ទង់ ដែលចាប់ផ្ដើមដោយ \(province.code) ដូចជា \(province.code)01",
            "The NCDD code: four digits that begin with \(province.code), such as \(province.code)01")
    }

    static func areaOfProvince(_ province: Province, _ count: Int) -> Phrase {
        Phrase(
            "\(province.fullName.text(in: .khmer)) មានក្រុង ស្រុក ខណ្ឌ ចំនួន \(Language.khmer.number(count))។",
            count == 1
                ? "\(province.fullName.text(in: .english)) has 1 municipality, district or khan."
                : "\(province.fullName.text(in: .english)) has \(count) municipalities, districts and khans.")
    }
}

extension AreaKind {
    var phrase: Phrase { Phrase(khmer, english) }
}

extension AreaCode.Level {
    var phrase: Phrase {
        switch self {
        case .province: Phrase("រាជធានី ខេត្ត", "Capital and provinces")
        case .district: Phrase("ក្រុង ស្រុក ខណ្ឌ", "Municipalities, districts, khans")
        case .commune: Phrase("ឃុំ សង្កាត់", "Communes, sangkats")
        case .village: Phrase("ភូមិ", "Villages")
        }
    }
}

extension StagedArea.Verdict {
    var phrase: Phrase {
        switch self {
        case .new: Phrase("ថ្មី", "New")
        case .renamed: Phrase("ប្ដូរឈ្មោះ", "Renamed")
        case .returned: Phrase("ប្រើឡើងវិញ", "Back in use")
        case .retired: Phrase("លែងប្រើ", "Retired")
        }
    }
}

extension Area.Refusal {
    /// The field of the form it speaks of.
    var field: String {
        switch self {
        case .noCode, .notInProvince, .codeTaken: "code"
        case .noKhmerName, .nameTooLong, .nameTaken: "name_km"
        case .kindOfOtherLevel: "kind"
        }
    }

    var phrase: Phrase {
        switch self {
        case .noCode: Phrase("សូមសរសេរកូដ", "Give the code")
        case .notInProvince(let province):
            Phrase(
                "កូដត្រូវមាន ៤ ខ្ទង់ ហើយចាប់ផ្ដើមដោយ \(province.code)",
                "The code has four digits and begins with \(province.code)")
        case .noKhmerName: Phrase("សូមសរសេរឈ្មោះជាភាសាខ្មែរ", "Give the name in Khmer")
        case .nameTooLong:
            Phrase(
                "ឈ្មោះវែងពេក៖ យ៉ាងច្រើន \(Language.khmer.number(Area.longestName)) តួអក្សរ",
                "The name is too long: at most \(Area.longestName) characters")
        case .kindOfOtherLevel: .areaChooseKind
        case .codeTaken(let other):
            Phrase(
                "កូដនេះជារបស់\(other.fullName.text(in: .khmer))រួចហើយ",
                "This code is already that of \(other.fullName.text(in: .english))")
        case .nameTaken(let other):
            Phrase(
                "មាន\(other.fullName.text(in: .khmer))ក្រោមកូដ \(other.code) រួចហើយ",
                "There is already \(other.fullName.text(in: .english)), code \(other.code)")
        }
    }
}
