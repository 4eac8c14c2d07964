/// The table of a province's priorities and proposals.
package enum PriorityTable {
    package static let form = TableForm(
        kind: .priorities,
        fields: [
            TableField(
                "number", "លេខកូដគម្រោង", "Project number",
                also: ["លេខកូដ", "លេខគម្រោង", "កូដ", "Code", "Project code", "Project ID", "No", "ល.រ"]),
            TableField(
                "title_km", "ឈ្មោះគម្រោង (ខ្មែរ)", "Title (Khmer)",
                also: ["ឈ្មោះគម្រោង", "គម្រោង", "គម្រោងស្នើ", "ឈ្មោះសកម្មភាព", "Title in Khmer", "Name (Khmer)", "title km"]),
            TableField(
                "title_en", "ឈ្មោះគម្រោង (អង់គ្លេស)", "Title (English)",
                also: ["Title", "Project title", "Project name", "Name", "Proposal", "Priority", "title en"]),
            TableField(
                "plan", "ប្រភេទផែនការ", "Plan", also: ["ផែនការ", "កម្មវិធី", "Plan kind", "Kind of plan", "Programme"],
                isRequired: true),
            TableField(
                "year", "ឆ្នាំ", "Year", also: ["ឆ្នាំអនុវត្ត", "Start year", "Year of implementation"], isRequired: true),
            TableField("sector", "វិស័យ", "Sector", also: ["Field"], isRequired: true),
            TableField(
                "district", "ក្រុង ស្រុក ខណ្ឌ", "District",
                also: ["ស្រុក", "ក្រុង/ស្រុក", "ក្រុង/ស្រុក/ខណ្ឌ", "District/Municipality", "District code", "Municipality"]),
            TableField("commune", "ឃុំ សង្កាត់", "Commune", also: ["ឃុំ", "ឃុំ/សង្កាត់", "Commune/Sangkat", "Commune code"]),
            TableField(
                "amount", "ថវិកា", "Amount", also: ["ទឹកប្រាក់", "ថវិកាប៉ាន់ស្មាន", "Cost", "Budget", "Estimated cost"]),
            TableField(
                "amount_million_riel", "ថវិកា (លានរៀល)", "Amount (million riel)",
                also: ["ទឹកប្រាក់ (លានរៀល)", "លានរៀល", "Cost (million riel)", "Budget (million riel)", "million riel"]),
            TableField("currency", "រូបិយប័ណ្ណ", "Currency", also: ["Currency code"]),
            TableField(
                "support", "ស្ថានភាពគាំទ្រ", "State of support",
                also: ["ការគាំទ្រ", "ស្ថានភាព", "Support", "Status", "Support status"]),
            TableField("supporter", "អ្នកគាំទ្រ", "Supporter", also: ["ស្ថាប័នគាំទ្រ", "Supported by", "Partner"]),
        ])

    static let plans = WordList([
        (
            "five_year",
            ["ផែនការអភិវឌ្ឍន៍រយៈពេលប្រាំឆ្នាំ", "ផែនការអភិវឌ្ឍន៍ប្រាំឆ្នាំ", "Five-year plan", "Five year", "5-year plan", "5 years"]
        ),
        (
            "rolling",
            [
                "កម្មវិធីវិនិយោគបីឆ្នាំរំកិល", "Three-year rolling programme", "Three-year rolling", "Three-year",
                "3-year rolling programme", "3-year", "Rolling", "កម្មវិធីវិនិយោគបីឆ្នាំ", "3 years",
            ]
        ),
        ("annual", ["កម្មវិធីវិនិយោគប្រចាំឆ្នាំ", "Annual programme", "Annual", "Annual plan", "ប្រចាំឆ្នាំ", "1 year"]),
    ])

    static let supports = WordList([
        ("ongoing", ["កំពុងអនុវត្ត", "Ongoing", "On-going", "In progress"]),
        (
            "promised",
            ["មានការសន្យាគាំទ្រ", "Promised", "Committed", "Supported", "With commitment", "បានសន្យា", "មានការគាំទ្រ"]
        ),
        (
            "none",
            [
                "មិនទាន់មានការសន្យាគាំទ្រ", "Not yet promised", "Not yet committed", "Not yet", "None", "No", "មិនទាន់មាន",
                "មិនទាន់",
            ]
        ),
    ])

    /// Reads a row of a province whose units are in `places`.
    ///
    /// The number of the project tells it from others; a table without numbers tells them by plan, year, place and
    /// title.
    package static func reader(_ places: PlaceBook, in province: Province) -> RowReader {
        { reading in
            let number = reading.text("number", most: 60)
            let khmer = reading.text("title_km")
            let english = reading.text("title_en")
            if khmer == nil, english == nil { reading.reject("title_km", .something) }
            let plan = reading.word("plan", of: plans, rejecting: true)
            let year = reading.year("year")
            if year == nil { reading.reject("year", .year) }
            reading.word("sector", of: Sector.spellings, rejecting: true)
            let area = area(&reading, places, province)
            reading.keep("area", area?.text)
            cost(&reading)
            reading.word("support", of: supports)
            reading.text("supporter", most: 200)
            guard let plan, let year, let title = khmer ?? english else { return nil }
            if let number { return "\(plan) \(number)" }
            return "\(plan) \(year) \(area?.text ?? "") \(FoldedTitle(title).text)"
        }
    }

    /// A place that is written and not found rejects the row: it would be counted in the wrong one.
    private static func area(
        _ reading: inout RowReading, _ places: PlaceBook, _ province: Province
    ) -> AreaCode? {
        var district: AreaCode?
        if let written = reading.raw("district") {
            district = places.place(written, .district)
            reading.text("district", most: 120)
            if district?.provinceCode != province.code { reading.reject("district", .districtOf(province)) }
        }
        guard let written = reading.raw("commune") else { return district }
        reading.text("commune", most: 120)
        guard let commune = places.place(written, .commune, in: district), commune.provinceCode == province.code else {
            reading.reject("commune", .communeOf(province))
            return nil
        }
        return commune
    }

    /// A sum without a currency says nothing, so it is left out and the row says why.
    private static func cost(_ reading: inout RowReading) {
        if reading.raw("amount_million_riel") != nil {
            guard let millions = reading.amount("amount_million_riel") else { return }
            if let riel = millions.minorUnits(places: 6) { reading.keep("cost", "\(riel)") }
            reading.keep("cost_currency", "KHR")
            return
        }
        guard let written = reading.raw("amount") else { return }
        guard let amount = reading.amount("amount") else { return }
        let sign = written.contains("៛") ? "KHR" : written.contains("$") ? "USD" : nil
        guard let currency = reading.currency("currency") ?? sign else {
            reading.note("currency", .currency)
            return
        }
        reading.keep("cost", amount.description)
        reading.keep("cost_currency", currency)
    }
}

extension RowReading {
    /// A currency by its three letters or its common name.
    mutating func currency(_ key: String) -> String? {
        guard let raw = raw(key) else { return nil }
        let names = [
            "រៀល": "KHR", "RIEL": "KHR", "RIELS": "KHR", "៛": "KHR", "ដុល្លារ": "USD", "$": "USD", "US$": "USD",
            "DOLLAR": "USD",
        ]
        let upper = raw.uppercased()
        let code = names[upper] ?? upper
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            note(key, .currency)
            return nil
        }
        return code
    }
}

/// A title as comparing needs it: small letters, no signs, Khmer without blanks.
package struct FoldedTitle: Hashable, Sendable {
    package let text: String

    package init(_ title: String) {
        let heading = FoldedHeading(title)
        text = heading.khmer.isEmpty ? heading.words.joined(separator: " ") : heading.khmer + heading.words.joined()
    }
}
