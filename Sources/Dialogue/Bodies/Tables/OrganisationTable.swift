/// The table of organisations, as the NGO data base of CDC holds them (fields of its "core details") and as provinces
/// keep lists of their own.
package enum OrganisationTable {
    package static let form = TableForm(
        kind: .organisations,
        fields: [
            TableField(
                "reference", "លេខសម្គាល់អង្គការ (RID)", "Organisation number (RID)",
                also: ["RID", "ID", "Org ID", "Organisation ID", "NGO ID", "លេខសម្គាល់", "No", "ល.រ"]),
            TableField(
                "name_en", "ឈ្មោះជាភាសាអង់គ្លេស", "Name (English)",
                also: ["Org_Name_E", "Organisation", "Organization", "Organisation name", "Name", "NGO name", "NGO"]),
            TableField(
                "name_km", "ឈ្មោះជាភាសាខ្មែរ", "Name (Khmer)",
                also: ["ឈ្មោះអង្គការ", "ឈ្មោះស្ថាប័ន", "ឈ្មោះ", "Org_Name_K", "Khmer name"]),
            TableField("acronym", "អក្សរកាត់", "Acronym", also: ["Abbreviation", "Short name"]),
            TableField(
                "type", "ប្រភេទ", "Type", also: ["TypeCode", "Type code", "Kind", "Organisation type", "NGO type"]),
            TableField("status", "ស្ថានភាព", "Status", also: ["State", "Org status"]),
            TableField(
                "phone", "លេខទូរសព្ទ", "Telephone", also: ["Tel", "Tel 1", "Phone", "ទូរសព្ទ", "Mobile", "Phone number"]),
            TableField("phone_2", "លេខទូរសព្ទទីពីរ", "Second telephone", also: ["Tel 2", "Phone 2"]),
            TableField("email", "អ៊ីមែល", "E-mail", also: ["eMail", "Email", "Email address"]),
            TableField("website", "គេហទំព័រ", "Website", also: ["Web", "URL", "Web site"]),
            TableField(
                "address", "អាសយដ្ឋាន", "Address", also: ["Office address", "Address in Cambodia", "Contact address"]),
            TableField("contact", "អ្នកទំនាក់ទំនង", "Contact person", also: ["Contact name", "Contact"]),
            TableField("contact_title", "មុខងារអ្នកទំនាក់ទំនង", "Title of the contact", also: ["Contact title"]),
            TableField(
                "registration", "ចុះបញ្ជីនៅ", "Registered with", also: ["RegistrationWith", "Registration with"]),
            TableField(
                "registered", "ថ្ងៃចុះបញ្ជី", "Registered on", also: ["Registration date", "Date of registration"]),
            TableField("expires", "ថ្ងៃផុតកំណត់", "Registration expires on", also: ["Expiry date", "Expiry"]),
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

    /// The RID tells organisations apart; without one the name does.
    package static let reader: RowReader = { reading in
        let reference = reading.text("reference", most: 40)
        let english = reading.text("name_en", most: 200)
        let khmer = reading.text("name_km", most: 200)
        if english == nil, khmer == nil { reading.reject("name_en", .something) }
        reading.text("acronym", most: 40)
        reading.word("type", of: types)
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
    /// A way to reach somebody; several in one cell are set apart by `/`, `;` or `,`, and the first that can be read is
    /// taken. An address is one text.
    @discardableResult
    mutating func contact(_ key: String, _ kind: ContactPoint.Kind) -> String? {
        guard let raw = raw(key) else { return nil }
        let parts: [String] =
            kind == .address || kind == .website
            ? [raw] : raw.split(whereSeparator: { "/;,".contains($0) }).map(String.init)
        for part in parts {
            if let value = try? ContactPoint.value(part, of: kind) {
                keep(key, value)
                return value
            }
        }
        switch kind {
        case .phone, .telegram: note(key, .phone)
        case .email: note(key, .mail)
        case .website: note(key, .website)
        case .address: note(key, .shorter(most: 300))
        }
        return nil
    }
}
