/// The tables of persons: a contact list of a province, and the members of its council.
package enum PersonTable {
    package static let contacts = TableForm(
        kind: .contacts,
        fields: [nameKhmer, nameEnglish] + personFields + [
            TableField(
                "office", "មុខតំណែង", "Office", also: ["តួនាទី", "មុខងារ", "Position", "Title", "Role", "Job title"]),
            TableField(
                "body", "ស្ថាប័ន", "Body", also: ["អង្គការ", "អង្គភាព", "Organisation", "Organization", "Institution"],
                isRequired: true),
        ] + reachFields + [
            TableField("district", "ក្រុង ស្រុក ខណ្ឌ", "District", also: ["ស្រុក", "Municipality", "District code"])
        ])

    package static let councillors = TableForm(
        kind: .councillors,
        fields: [nameKhmer, nameEnglish] + personFields + [
            TableField(
                "office", "តួនាទីក្នុងក្រុមប្រឹក្សា", "Role in the council",
                also: ["តួនាទី", "មុខតំណែង", "Role", "Position", "Office", "Title"])
        ] + reachFields)

    private static let nameKhmer = TableField(
        "name_km", "ឈ្មោះជាភាសាខ្មែរ", "Name (Khmer)", also: ["ឈ្មោះ", "គោត្តនាម និងនាម", "នាម និងគោត្តនាម", "Khmer name"])
    private static let nameEnglish = TableField(
        "name_en", "ឈ្មោះជាអក្សរឡាតាំង", "Name (Latin)",
        also: ["Name", "Name (English)", "Full name", "Latin name", "ឈ្មោះឡាតាំង"])
    private static let personFields = [
        TableField("honorific", "គោរមងារ", "Honorific", also: ["Mr/Mrs", "Salutation", "ងារ"]),
        TableField("sex", "ភេទ", "Sex", also: ["Gender"]),
    ]
    private static let reachFields = [
        TableField("phone", "លេខទូរសព្ទ", "Telephone", also: ["Tel", "Phone", "ទូរសព្ទ", "Mobile", "Phone number"]),
        TableField("email", "អ៊ីមែល", "E-mail", also: ["eMail", "Email", "Email address"]),
        TableField("telegram", "តេឡេក្រាម", "Telegram"),
        TableField("since", "ចាប់ពីថ្ងៃ", "Since", also: ["From", "Start date", "ថ្ងៃចូលកាន់តំណែង"]),
    ]

    static let sexes = WordList([
        (Participant.Sex.female.rawValue, ["ស្រី", "F", "Female", "Woman", "ស"]),
        (Participant.Sex.male.rawValue, ["ប្រុស", "M", "Male", "Man", "ប"]),
    ])

    static let honorifics = WordList([
        (Participant.Honorific.excellency.rawValue, ["ឯកឧត្តម", "ឯ.ឧ", "H.E.", "His Excellency", "Excellency"]),
        (Participant.Honorific.ladyExcellency.rawValue, ["លោកជំទាវ", "ល.ជ", "Her Excellency", "Lok Chumteav"]),
        (Participant.Honorific.mister.rawValue, ["លោក", "Mr", "Mr."]),
        (Participant.Honorific.missus.rawValue, ["លោកស្រី", "Mrs", "Mrs.", "Ms", "Ms."]),
        (Participant.Honorific.miss.rawValue, ["កញ្ញា", "Miss"]),
        (Participant.Honorific.venerable.rawValue, ["ព្រះតេជគុណ", "Venerable", "Ven."]),
    ])

    static let councilOffices = WordList([
        (
            Office.Kind.councilChair.rawValue,
            ["ប្រធាន", "ប្រធានក្រុមប្រឹក្សា", "Chair", "Chairman", "Chairperson", "Chair of the council"]
        ),
        (
            Office.Kind.councilMember.rawValue,
            ["សមាជិក", "សមាជិកា", "សមាជិកក្រុមប្រឹក្សា", "Member", "Member of the council", "Councillor"]
        ),
    ])

    /// Reads a contact. The body has to be one that is known, by any of its names: who stands under a body that
    /// nobody knows would be invited for nobody.
    package static func contactReader(_ bodies: BodyBook, _ places: PlaceBook, in province: Province) -> RowReader {
        { reading in
            let name = person(&reading)
            reading.text("office", most: 200)
            var key = ""
            if let written = reading.raw("body") {
                switch bodies.body(written) {
                case .known(let id):
                    reading.keep("body", written.withPlainBlanks)
                    reading.keep("body_id", String(id.number))
                    key = String(id.number)
                case .several: reading.reject("body", .oneBody)
                case .unknown(let near): reading.reject("body", .knownBody(near: near))
                }
            } else {
                reading.reject("body", .something)
            }
            if let written = reading.raw("district") {
                let district = places.place(written, .district)
                if let district, district.provinceCode == province.code {
                    reading.keep("district", district.text)
                } else {
                    reading.note("district", .districtOf(province))
                }
            }
            return name.map { "\(FoldedTitle($0).text) \(key)" }
        }
    }

    package static let councillorReader: RowReader = { reading in
        let name = person(&reading)
        if reading.word("office", of: councilOffices) == nil {
            reading.keep("office", Office.Kind.councilMember.rawValue)
        }
        return name.map { FoldedTitle($0).text }
    }

    /// What is known of the person; the name by which a list tells them from others.
    private static func person(_ reading: inout RowReading) -> String? {
        let khmer = reading.text("name_km", most: 200)
        let english = reading.text("name_en", most: 200)
        if khmer == nil, english == nil { reading.reject("name_km", .something) }
        reading.word("honorific", of: honorifics)
        reading.word("sex", of: sexes)
        reading.contact("phone", .phone)
        reading.contact("email", .email)
        reading.contact("telegram", .telegram)
        reading.day("since")
        return khmer ?? english
    }
}

/// The bodies a table may name, by every name they have. Names come folded by the caller's own function, which is also
/// given to look one up.
package struct BodyBook: Sendable {
    private let byName: [String: [ID<Body>]]
    private let fold: @Sendable (String) -> String
    private let near: @Sendable (String) -> [String]

    package enum Finding: Hashable, Sendable {
        case known(ID<Body>)
        /// Two bodies have this name.
        case several
        /// None has it; these are written like it.
        case unknown(near: [String])
    }

    package init(
        _ names: [(name: String, body: ID<Body>)], fold: @escaping @Sendable (String) -> String,
        near: @escaping @Sendable (String) -> [String]
    ) {
        self.fold = fold
        self.near = near
        var byName: [String: [ID<Body>]] = [:]
        for (name, body) in names {
            let key = fold(name)
            if byName[key]?.contains(body) != true { byName[key, default: []].append(body) }
        }
        self.byName = byName
    }

    package func body(_ written: String) -> Finding {
        switch byName[fold(written)] ?? [] {
        case let found where found.count == 1: .known(found[0])
        case let found where found.isEmpty: .unknown(near: near(written))
        default: .several
        }
    }
}
