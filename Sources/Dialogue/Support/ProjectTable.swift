/// The tables of projects that the data bases of CDC export: official aid (ODA) and non-governmental organisations.
///
/// Fields and codes are those of the NGO data base's tables and of the ODA questionnaire; columns may bear any of the
/// names met in exports. The only field no project can do without is its title (ODA questionnaire, annex one).
package enum ProjectTable {
    /// Whose projects they are. Amounts of the two are never added up.
    package enum DataBase: String, CaseIterable, Sendable {
        case oda, ngo

        package var kind: FileImport.Kind { self == .oda ? .oda : .ngo }

        /// The identifier under which a project is kept among all activities.
        package func identifier(_ key: String) -> String { "\(rawValue.uppercased())-\(key)" }
    }

    package static func form(_ dataBase: DataBase) -> TableForm {
        TableForm(
            kind: dataBase.kind, book: ["project"], fields: fields,
            families: [ProjectAmounts.family, ProjectPlaces.family])
    }

    private static let fields = [
        TableField("number", "លេខគម្រោង", "Project number"),
        TableField("title_en", "ឈ្មោះគម្រោង (អង់គ្លេស)", "Project title", isRequired: true),
        TableField("title_km", "ឈ្មោះគម្រោង (ខ្មែរ)", "Project title (Khmer)"),
        TableField("aim", "គោលបំណង", "Project aim"),
        TableField("status", "ស្ថានភាព", "Status"),
        TableField("start", "ថ្ងៃចាប់ផ្ដើម", "Start date"),
        TableField("finish", "ថ្ងៃបញ្ចប់", "Finish date"),
        TableField("rid", "លេខអង្គការ (RID)", "RID"),
        TableField("acronym", "អក្សរកាត់", "Acronym"),
        TableField("organisation", "អង្គការ", "Organisation"),
        TableField("type", "ប្រភេទអង្គការ", "Organisation type"),
        TableField("funder", "អ្នកផ្ដល់ថវិកា", "Funder"),
        TableField("implementer", "អ្នកអនុវត្ត", "Implementer"),
        TableField("ministry", "ក្រសួងទទួលខុសត្រូវ", "Responsible ministry"),
        TableField("sector", "វិស័យ", "Sector"),
        TableField("sub_sector", "អនុវិស័យ", "Sub-sector"),
        TableField("provinces", "រាជធានី ខេត្ត", "Provinces"),
        TableField("share", "ភាគរយនៃទីកន្លែង", "Share of the place"),
        TableField("district", "ក្រុង ស្រុក ខណ្ឌ", "Districts"),
        TableField("currency", "រូបិយប័ណ្ណ", "Currency"),
        TableField("budget", "ថវិកាសរុប", "Total budget"),
        TableField("commitment", "ការសន្យាផ្ដល់", "Commitment"),
    ]

    /// 1 on-going, 2 completed, 3 suspended, 4 pipeline, 5 not reported; kept as the codes of the IATI list
    /// ActivityStatus, so that projects of all data bases can be compared.
    static let statuses = WordList([
        ("2", ["On-going", "Ongoing", "កំពុងអនុវត្ត"]), ("4", ["Completed", "Closed", "បានបញ្ចប់"]),
        ("6", ["Suspended", "ផ្អាក"]), ("1", ["Pipeline", "កំពុងរៀបចំ"]),
        ("none", ["Not reported", "(Not Reported)", "មិនបានរាយការណ៍"]),
    ])
    private static let statusCodes = ["1": "2", "2": "4", "3": "6", "4": "1", "5": "none"]

    /// Foreign NGO, Cambodian NGO, association; as codes of the IATI list OrganisationType.
    private static let types = WordList([
        ("21", ["Foreign NGO", "International NGO"]), ("22", ["Cambodian NGO", "Local NGO", "Association"]),
    ])
    private static let typeCodes = ["1": "21", "2": "22", "3": "22"]

    /// Reads a row; `districts` finds the districts of the whole country by name or code.
    package static func reader(_ districts: [Province: PlaceBook]) -> RowReader {
        { reading in
            let number = reading.text("number", most: 80)
            let title = reading.requiredText("title_en", most: 500)
            reading.text("title_km", most: 500)
            reading.text("aim", most: 4000)
            coded("status", statuses, statusCodes, &reading)
            dates(&reading)
            for field in ["rid", "acronym", "organisation", "ministry"] { reading.text(field, most: 300) }
            coded("type", types, typeCodes, &reading)
            for field in ["funder", "implementer"] { reading.text(field, most: 2000) }
            sectors(&reading)
            ProjectPlaces.read(&reading, districts)
            let money = ["budget", "commitment"] + reading.keys(under: ProjectAmounts.prefix)
            let currency = reading.currency("currency") ?? reading.currencyOfTable(money)
            reading.keep("currency", currency)
            for field in ["budget", "commitment"] { reading.amount(field) }
            for key in reading.keys(under: ProjectAmounts.prefix) { reading.amount(key) }
            ProjectAmounts.check(&reading)
            guard let title else { return nil }
            if let number { return number }
            let who = reading.contents["rid"] ?? reading.contents["organisation"] ?? ""
            return "\(who) \(FoldedTitle(title).text) \(reading.contents["start"] ?? "")".trimmingBlanks
        }
    }

    private static func coded(
        _ key: String, _ list: WordList, _ codes: [String: String], _ reading: inout RowReading
    ) {
        if let raw = reading.raw(key), let word = codes[raw.withLatinDigits] {
            if word != "none" { reading.keep(key, word) }
        } else if reading.word(key, of: list) == "none" {
            reading.forget(key)
        }
    }

    private static func dates(_ reading: inout RowReading) {
        guard let start = reading.day("start"), let finish = reading.day("finish") else {
            if reading.contents["start"] == nil { reading.day("finish") }
            return
        }
        if finish < start { reading.note("finish", .notBefore) }
    }

    /// "Health (60%); Education (40%)": the words as they stand, and the sectors of ours they fall in.
    private static func sectors(_ reading: inout RowReading) {
        reading.text("sub_sector", most: 500)
        guard let raw = reading.raw("sector") else { return }
        reading.text("sector", most: 500)
        var seen: Set<String> = []
        for item in SharedItem.list(raw) {
            guard let word = Sector.spellings.word(for: item.name) else {
                reading.note("sector", .oneOf(Sector.spellings.words))
                continue
            }
            if seen.insert(word).inserted { reading.keep("in.\(word)", item.share ?? "-") }
        }
    }
}

/// One of several things in one cell, with its share where one is stated: "Battambang (60%)", "Health: 40 %".
struct SharedItem {
    let name: String
    /// In per cent, as stated.
    let share: String?

    static func list(_ text: String) -> [SharedItem] {
        text.split { $0 == ";" || $0 == "\n" || $0 == "|" }.map { SharedItem(String($0).trimmingBlanks) }
            .filter { !$0.name.isEmpty }
    }

    /// Names of places, which people also set apart by commas and «និង»; a comma between digits is one of a number.
    static func places(_ text: String) -> [SharedItem] {
        var parts = [""]
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isInNumber =
                place > 0 && place + 1 < scalars.count && ("0"..."9").contains(scalars[place - 1])
                && ("0"..."9").contains(scalars[place + 1])
            if ",;\n|&/+".unicodeScalars.contains(scalar), !isInNumber {
                parts.append("")
            } else {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
        }
        for word in [" and ", "និង"] { parts = parts.flatMap { $0.split(separator: word).map { String($0) } } }
        return parts.map { SharedItem($0.trimmingBlanks) }.filter { !$0.name.isEmpty }
    }

    /// Whether a share is written that is none: «110%».
    private(set) var isShareWrong = false

    private init(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.last == UInt8(ascii: ")") { bytes.removeLast() }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        guard bytes.last == UInt8(ascii: "%") else {
            name = text
            share = nil
            return
        }
        bytes.removeLast()
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }.reversed()
        let number = String(decoding: Array(digits), as: UTF8.self)
        let rest = String(decoding: bytes.dropLast(digits.count), as: UTF8.self)
        name = String(rest.reversed().drop { " (:–-".contains($0) }.reversed()).trimmingBlanks
        share = Share(number)?.stated
        isShareWrong = share == nil
    }
}
