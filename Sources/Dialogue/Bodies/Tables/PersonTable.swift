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

    /// Reads a contact. A body that nobody knows is kept as it is written: somebody decides whether it comes in as a
    /// new one. The record stays the same when the body is known later: `inForce` holds the keys of those there are.
    package static func contactReader(
        _ bodies: BodyBook, _ places: PlaceBook, in province: Province, inForce: Set<String>
    ) -> RowReader {
        { reading in
            let name = person(&reading).map { FoldedTitle($0).text }
            reading.text("office", most: 200)
            var key = ""
            if let written = reading.raw("body")?.withPlainBlanks {
                let found = bodies.body(written)
                let unknown = "new \(bodies.key(written))"
                reading.keep("body", written)
                switch found {
                case .known(let id) where !inForce.contains("\(name ?? "") \(unknown)"):
                    reading.keep("body_id", String(id.number))
                    key = String(id.number)
                case .known, .unknown:
                    reading.keep("body_new", bodies.key(written))
                    key = unknown
                case .several: reading.reject("body", .oneBody)
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
            return name.map { "\($0) \(key)" }
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
