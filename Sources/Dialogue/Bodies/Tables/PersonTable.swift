/// The tables of persons: a contact list of a province, and the members of its council.
package enum PersonTable {
    package static let contacts = TableForm(
        kind: .contacts, book: ["person"],
        fields: [nameKhmer, nameEnglish] + personFields + [
            TableField("office", "មុខតំណែង", "Office"),
            TableField("body", "ស្ថាប័ន", "Body", isRequired: true),
        ] + reachFields + [
            TableField("district", "ក្រុង ស្រុក ខណ្ឌ", "District")
        ])

    package static let councillors = TableForm(
        kind: .councillors, book: ["councillor", "person"],
        fields: [nameKhmer, nameEnglish] + personFields + [
            TableField("office", "តួនាទីក្នុងក្រុមប្រឹក្សា", "Role in the council")
        ] + reachFields)

    private static let nameKhmer = TableField("name_km", "ឈ្មោះជាភាសាខ្មែរ", "Name (Khmer)")
    private static let nameEnglish = TableField("name_en", "ឈ្មោះជាអក្សរឡាតាំង", "Name (Latin)")
    private static let personFields = [
        TableField("honorific", "គោរមងារ", "Honorific"),
        TableField("sex", "ភេទ", "Sex"),
    ]
    private static let reachFields = [
        TableField("phone", "លេខទូរសព្ទ", "Telephone"),
        TableField("email", "អ៊ីមែល", "E-mail"),
        TableField("telegram", "តេឡេក្រាម", "Telegram"),
        TableField("since", "ចាប់ពីថ្ងៃ", "Since"),
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
        (Participant.Honorific.venerable.rawValue, ["ព្រះតេជគុណ", "ព្រះតេជព្រះគុណ", "Venerable", "Ven."]),
        (Participant.Honorific.samdech.rawValue, ["សម្ដេច", "Samdech"]),
        (Participant.Honorific.lokOknha.rawValue, ["លោកឧកញ៉ា", "អ្នកឧកញ៉ា", "Lok Oknha", "Neak Oknha"]),
        (Participant.Honorific.oknha.rawValue, ["ឧកញ៉ា", "Oknha"]),
        (Participant.Honorific.doctor.rawValue, ["បណ្ឌិត", "Dr", "Dr.", "Doctor", "វេជ្ជបណ្ឌិត"]),
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
            var key = ""
            if let written = reading.raw("body")?.withPlainBlanks {
                let found = bodies.body(written)
                let unknown = "new \(bodies.key(written))"
                reading.keep("body", written)
                office(&reading, bodies.kind(written), places, province)
                switch found {
                case .known(let id) where !inForce.contains("\(name ?? "") \(unknown)"):
                    reading.keep("body_id", String(id.number))
                    key = String(id.number)
                case .known, .unknown:
                    reading.keep("body_new", bodies.key(written))
                    if found == .unknown { reading.kind(of: [written], listed: nil) }
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

    /// Which office the title names: chiefs, governors and directors are the ones proposals look for, by the unit they
    /// stand for.
    private static func office(
        _ reading: inout RowReading, _ body: Body.Kind, _ places: PlaceBook, _ province: Province
    ) {
        guard let title = reading.contents["office"], let (kind, level) = OfficeTitle.kind(title, in: body) else {
            return
        }
        guard let level else { return reading.keep("office_kind", kind.rawValue) }
        let district = reading.raw("district").flatMap { places.place($0, .district) }
        let written = [title, reading.raw("body") ?? ""]
        let named = written.lazy.compactMap {
            places.place(OfficeTitle.unit($0), level, in: level == .commune ? district : nil)
        }
        guard let area = named.first ?? (level == .district ? district : nil), area.provinceCode == province.code else {
            return
        }
        reading.keep("office_kind", kind.rawValue)
        reading.keep("office_area", area.text)
    }

    package static let councillorReader: RowReader = { reading in
        let name = person(&reading, keepsOffice: false)
        if reading.word("office", of: councilOffices) == nil {
            reading.keep("office", Office.Kind.councilMember.rawValue)
        }
        return name.map { FoldedTitle($0).text }
    }

    /// What is known of the person; the name by which a list tells them from others.
    private static func person(_ reading: inout RowReading, keepsOffice: Bool = true) -> String? {
        let (first, second) = names(&reading)
        if first == nil, second == nil { reading.reject("name_km", .something) }
        let (khmer, english) = (first?.name, second?.name)
        reading.keep("name_km", khmer)
        reading.keep("name_en", english)
        if reading.word("honorific", of: honorifics) == nil {
            reading.keep("honorific", (first?.honorific ?? second?.honorific)?.rawValue)
        }
        reading.word("sex", of: sexes)
        reading.contact("phone", .phone)
        reading.contact("email", .email)
        reading.contact("telegram", .telegram)
        reading.day("since")
        if keepsOffice, reading.text("office", most: 200) == nil {
            reading.keep("office", first?.office ?? second?.office)
        }
        return khmer ?? english
    }

    /// The name in Khmer and in Latin letters. A Latin name in the column of Khmer ones is the Latin one, where there
    /// is no other; beside another it is one of an old font.
    private static func names(_ reading: inout RowReading) -> (WrittenName?, WrittenName?) {
        func read(_ key: String) -> WrittenName? {
            guard let raw = reading.raw(key) else { return nil }
            guard raw.unicodeScalars.count <= 200 else {
                reading.note(key, .shorter(most: 200))
                return nil
            }
            return WrittenName(raw)
        }
        let (khmer, latin) = (read("name_km"), read("name_en"))
        guard let khmer, !khmer.name.hasKhmer else { return (khmer, latin) }
        guard let latin else { return (nil, khmer) }
        guard latin.name.hasKhmer || FoldedTitle(latin.name) != FoldedTitle(khmer.name) else { return (nil, latin) }
        if latin.name.hasKhmer { return (latin, khmer) }
        reading.reject("name_km", .unicode)
        return (nil, latin)
    }
}

extension String {
    fileprivate var hasKhmer: Bool { unicodeScalars.contains { (0x1780...0x17FF).contains($0.value) } }
}
