/// The columns of money in a table of projects: a year, whether it was spent or is planned, and whose money it is.
///
/// The NGO data base keeps disbursements by year, actual or planned, from own funds or from others' (field of the table
/// of disbursements). A heading without own or other means all of it: where it is stated, its
/// parts are not counted again.
package enum ProjectAmounts {
    static let prefix = "amount."

    static let family = TableFamily(
        title: Bilingual(
            "ទឹកប្រាក់តាមឆ្នាំ៖ បានចំណាយ ឬគ្រោង ថវិកាផ្ទាល់ខ្លួន ឬថវិកាអ្នកដទៃ",
            "Amounts by year: actual or planned, own or other funds"),
        recognise: recognise, field: field,
        choices: { year in
            ((year - 4)...(year + 3)).flatMap { year in kinds.compactMap { field("\(prefix)\(year).\($0)") } }
        })

    private static let kinds = [
        "actual", "actual.own", "actual.other", "planned", "planned.own", "planned.other",
    ]

    private static func recognise(_ heading: FoldedHeading) -> TableField? {
        let words = Set(heading.words)
        let years = heading.words.compactMap { Int($0) }.filter { Self.years.contains($0) }
        guard years.count == 1, let year = years.first else { return nil }
        let isActual = !words.isDisjoint(with: ["actual", "disbursed", "disbursement", "disbursements", "spent"])
        let isPlanned = !words.isDisjoint(with: ["planned", "plan", "projected", "projection"])
        guard isActual || isPlanned else { return nil }
        let isOwn = words.contains("own")
        let isOther = !words.isDisjoint(with: ["other", "others"])
        guard !(isOwn && isOther) else { return nil }
        // "Planned disbursement" is planned.
        return field(
            "\(prefix)\(year).\(isPlanned ? "planned" : "actual")" + (isOwn ? ".own" : isOther ? ".other" : ""))
    }

    private static func field(_ key: String) -> TableField? {
        guard let (year, kind) = parts[key] else { return nil }
        let (khmer, english) = words[kind] ?? ("", "")
        return TableField(key, "\(year.khmerDigits) \(khmer)", "\(year) \(english)")
    }

    private static let words: [String: (String, String)] = [
        "actual": ("បានចំណាយ", "actual"), "planned": ("គ្រោង", "planned"),
        "actual.own": ("បានចំណាយ ថវិកាផ្ទាល់ខ្លួន", "actual, own funds"),
        "actual.other": ("បានចំណាយ ថវិកាអ្នកដទៃ", "actual, other funds"),
        "planned.own": ("គ្រោង ថវិកាផ្ទាល់ខ្លួន", "planned, own funds"),
        "planned.other": ("គ្រោង ថវិកាអ្នកដទៃ", "planned, other funds"),
    ]

    private static let years = 1980...2100

    /// What each key of a column of money means.
    private static let parts: [String: (year: Int, kind: String)] = {
        let all = years.flatMap { year in kinds.map { kind in ("\(prefix)\(year).\(kind)", (year: year, kind: kind)) } }
        return Dictionary(uniqueKeysWithValues: all)
    }()

    /// Every sum of a project, with what it is.
    package static func amounts(in contents: RowContents) -> [(
        kind: Activity.AmountKind, year: Int?, sum: ExactDecimal
    )] {
        contents.values.compactMap { value in
            guard let (kind, year) = meaning(of: value.key), let sum = ExactDecimal(value.text) else { return nil }
            return (kind, year, sum)
        }
    }

    /// Where a total stands beside its parts, they have to add up; where only one part has a column, it is at most all.
    static func check(_ reading: inout RowReading) {
        let columns = Set(reading.keys(under: prefix))
        for key in columns.sorted() where reading.contents[key] != nil {
            let parts = ["\(key).own", "\(key).other"].filter(columns.contains)
            let stated = parts.compactMap { reading.contents[$0].flatMap { ExactDecimal($0) } }
            guard !stated.isEmpty, let total = reading.contents[key].flatMap({ ExactDecimal($0) }),
                let sum = stated.reduce(ExactDecimal?.some(.zero), { sum, part in sum.flatMap { $0.adding(part) } })
            else { continue }
            let fits = parts.count == 2 ? sum == total : sum <= total
            if !fits { reading.note(key, .totalOfParts(sum.description)) }
        }
    }

    private static func meaning(of key: String) -> (kind: Activity.AmountKind, year: Int?)? {
        switch key {
        case "budget": return (.budget, nil)
        case "commitment": return (.transaction("2"), nil)
        default:
            guard let (year, kind) = parts[key], let meaning = meanings[kind] else { return nil }
            return (meaning, year)
        }
    }

    private static let meanings: [String: Activity.AmountKind] = [
        "actual": .transaction("3"), "actual.own": .actual(own: true), "actual.other": .actual(own: false),
        "planned": .plannedDisbursement, "planned.own": .planned(own: true), "planned.other": .planned(own: false),
    ]
}
