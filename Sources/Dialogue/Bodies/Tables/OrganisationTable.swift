/// The table of organisations, as the NGO data base of CDC holds them (fields of its "core details") and as provinces
/// keep lists of their own.
package enum OrganisationTable {
    package static let form = TableForm(
        kind: .organisations, book: ["organisation"],
        fields: [
            TableField("reference", "លេខសម្គាល់អង្គការ (RID)", "Organisation number (RID)"),
            TableField("name_en", "ឈ្មោះជាភាសាអង់គ្លេស", "Name (English)"),
            TableField("name_km", "ឈ្មោះជាភាសាខ្មែរ", "Name (Khmer)"),
            TableField("acronym", "អក្សរកាត់", "Acronym"),
            TableField("type", "ប្រភេទ", "Type"),
            TableField("status", "ស្ថានភាព", "Status"),
            TableField("phone", "លេខទូរសព្ទ", "Telephone"),
            TableField("phone_2", "លេខទូរសព្ទទីពីរ", "Second telephone"),
            TableField("email", "អ៊ីមែល", "E-mail"),
            TableField("website", "គេហទំព័រ", "Website"),
            TableField("address", "អាសយដ្ឋាន", "Address"),
            TableField("contact", "អ្នកទំនាក់ទំនង", "Contact person"),
            TableField("contact_title", "មុខងារអ្នកទំនាក់ទំនង", "Title of the contact"),
            TableField("registration", "ចុះបញ្ជីនៅ", "Registered with"),
            TableField("registered", "ថ្ងៃចុះបញ្ជី", "Registered on"),
            TableField("expires", "ថ្ងៃផុតកំណត់", "Registration expires on"),
        ])

    /// The finer kinds by their codes in the NGO data base and by their names.
    static let types = WordList([
        (
            Body.Subkind.foreignNGO.rawValue,
            ["Foreign NGO", "1", "International NGO", "INGO", "អង្គការបរទេស", "អង្គការអន្តរជាតិ"]
        ),
        (
            Body.Subkind.cambodianNGO.rawValue,
            ["Cambodian NGO", "2", "Local NGO", "LNGO", "NGO", "អង្គការក្នុងស្រុក", "អង្គការ"]
        ),
        (Body.Subkind.association.rawValue, ["Association", "3", "សមាគម"]),
        (Body.Subkind.network.rawValue, ["Network", "NGO network", "បណ្ដាញ"]),
        (Body.Subkind.bilateral.rawValue, ["Bilateral", "Bilateral partner", "Development partner", "ដៃគូអភិវឌ្ឍន៍"]),
        (Body.Subkind.multilateral.rawValue, ["Multilateral", "Multilateral partner", "UN", "UN agency"]),
        (Body.Subkind.foundation.rawValue, ["Foundation", "មូលនិធិ"]),
        (Body.Subkind.university.rawValue, ["University", "Academia", "សាកលវិទ្យាល័យ"]),
        (Body.Subkind.institute.rawValue, ["Institute", "វិទ្យាស្ថាន"]),
        (Body.Subkind.company.rawValue, ["Company", "Private sector", "ក្រុមហ៊ុន", "វិស័យឯកជន"]),
        (Body.Subkind.chamber.rawValue, ["Chamber of commerce", "Chamber", "សភាពាណិជ្ជកម្ម"]),
        (Body.Subkind.businessAssociation.rawValue, ["Business association"]),
    ])

    static let states = WordList([
        (Body.State.active.rawValue, ["Active", "1", "សកម្ម"]),
        (Body.State.notReported.rawValue, ["Not Reported", "2", "មិនរាយការណ៍"]),
        (Body.State.inactive.rawValue, ["No Active", "Not active", "Inactive", "3", "អសកម្ម"]),
        (Body.State.closed.rawValue, ["Close", "Closed", "4", "បិទ"]),
    ])

    /// The RID tells organisations apart; without one the name does. What a body is that is known is not asked again.
    package static func reader(_ known: BodyBook) -> RowReader { { reading in read(&reading, known) } }

    private static func read(_ reading: inout RowReading, _ known: BodyBook) -> String? {
        let reference = reading.text("reference", most: 40)
        let english = reading.text("name_en", most: 200)
        let khmer = reading.text("name_km", most: 200)
        if english == nil, khmer == nil { reading.reject("name_en", .something) }
        reading.text("acronym", most: 40)
        let type = reading.word("type", of: types).flatMap(Body.Subkind.init(rawValue:))
        let names = [english, khmer].compactMap(\.self)
        if names.allSatisfy({ known.body($0) == .unknown }) { reading.kind(of: names, listed: type) }
        reading.word("status", of: states)
        reading.contact("phone", .phone)
        reading.contact("phone_2", .phone)
        reading.contact("email", .email)
        reading.contact("website", .website)
        reading.contact("address", .address)
        for key in ["contact", "contact_title", "registration"] { reading.text(key, most: 200) }
        reading.day("registered")
        reading.day("expires")
        guard let name = english ?? khmer else { return nil }
        return reference.map { "RID \($0.uppercased())" } ?? "name \(FoldedTitle(name).text)"
    }
}

extension RowReading {
    /// What a body is that may come in as a new one: told by its name and by what the list calls it, or else asked.
    mutating func kind(of names: [String], listed: Body.Subkind?) {
        guard let name = names.first else { return }
        let (kind, isSure) = Body.kind(named: names, listed: listed)
        if isSure { return keep("kind", kind?.rawValue) }
        let choices = Body.Kind.inProtocolOrder.map { TableQuestion.Choice($0.rawValue, $0.title) }
        let question = TableQuestion(
            .kind, FoldedTitle(name).text, about: name, choices: choices, offered: kind?.rawValue)
        keep("kind", ask(question))
    }

    /// Ways to reach somebody; several in one cell are set apart by `/`, `;`, `,` or a line end, and all that can be
    /// read are taken. An address is one text.
    mutating func contact(_ key: String, _ kind: ContactPoint.Kind) {
        guard let raw = raw(key) else { return }
        let parts: [String] =
            kind == .address || kind == .website
            ? [raw] : raw.split(whereSeparator: { "/;,\n".contains($0) }).map(String.init)
        let values = parts.compactMap { try? ContactPoint.value($0, of: kind) }.uniqued
        for value in values { keep(key, value) }
        guard values.isEmpty else { return }
        if kind == .phone, Self.isRounded(raw) { return note(key, .allDigits) }
        switch kind {
        case .phone, .telegram: note(key, .phone)
        case .email: note(key, .mail)
        case .website: note(key, .website)
        case .address: note(key, .shorter(most: 300))
        }
    }

    /// 8.55E+10: a spreadsheet has made a number of it and lost its end.
    private static func isRounded(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E")
        return parts.count == 2 && Double(text) != nil
    }
}
