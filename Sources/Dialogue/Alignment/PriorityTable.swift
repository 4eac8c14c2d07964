/// The table of a province's priorities and proposals.
package enum PriorityTable {
    package static let form = TableForm(
        kind: .priorities, book: ["priority"],
        fields: [
            TableField("number", "លេខកូដគម្រោង", "Project number"),
            TableField("title_km", "ឈ្មោះគម្រោង (ខ្មែរ)", "Title (Khmer)"),
            TableField("title_en", "ឈ្មោះគម្រោង (អង់គ្លេស)", "Title (English)"),
            TableField("plan", "ប្រភេទផែនការ", "Plan"),
            TableField("year", "ឆ្នាំ", "Year"),
            TableField("sector", "វិស័យ", "Sector", isRequired: true),
            TableField("district", "ក្រុង ស្រុក ខណ្ឌ", "District"),
            TableField("commune", "ឃុំ សង្កាត់", "Commune"),
            TableField("amount", "ថវិកា", "Amount"),
            TableField("amount_million_riel", "ថវិកា (លានរៀល)", "Amount (million riel)"),
            TableField("currency", "រូបិយប័ណ្ណ", "Currency"),
            TableField("support", "ស្ថានភាពគាំទ្រ", "State of support"),
            TableField("supporter", "អ្នកគាំទ្រ", "Supporter"),
        ], families: [yearlyCosts])

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
        ("ongoing", ["កំពុងអនុវត្ត", "គម្រោងកំពុងអនុវត្ត", "Ongoing", "On-going", "In progress"]),
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
            let plan = plan(&reading)
            let year = year(&reading)
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

    /// The plan and the year stand in the row, or in the title of the table.
    private static func plan(_ reading: inout RowReading) -> String? {
        guard reading.habits.plan != nil || !reading.has("plan") else {
            return reading.word("plan", of: plans, rejecting: true)
        }
        guard let plan = reading.habits.plan else {
            reading.reject("plan", .answer)
            return nil
        }
        reading.keep("plan", plan)
        return plan
    }

    private static func year(_ reading: inout RowReading) -> Int? {
        if reading.has("year") {
            let year = reading.year("year")
            if year == nil { reading.reject("year", .year) }
            return year
        }
        let costs = reading.keys(under: costPrefix).filter {
            reading.raw($0).flatMap { ExactDecimal(written: $0) } != .zero
        }
        let first = costs.filter { reading.raw($0) != nil }.compactMap(yearOfCost).min()
        guard let year = first ?? reading.habits.year else {
            reading.reject("year", .answer)
            return nil
        }
        reading.keep("year", String(year))
        return year
    }

    /// «ទាំងស្រុក», "whole district": all of what the other column names.
    private static func namesAll(_ text: String) -> Bool {
        let heading = FoldedHeading(text)
        let words = heading.words
        return ["ទាំង", "ទូទាំង", "គ្រប់"].contains { heading.khmer.hasPrefix($0) }
            || (["all", "whole", "entire"].contains(words.first) && words.count <= 3)
    }

    /// A place that is written and not found rejects the row: it would be counted in the wrong one.
    private static func area(
        _ reading: inout RowReading, _ places: PlaceBook, _ province: Province
    ) -> AreaCode? {
        var district: AreaCode?
        if let written = reading.raw("district"), !namesAll(written) {
            district = places.place(written, .district)
            reading.text("district", most: 120)
            if district?.provinceCode != province.code { reading.reject("district", .districtOf(province)) }
        }
        guard let written = reading.raw("commune"), !namesAll(written) else { return district }
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
        let years = reading.keys(under: costPrefix).filter { reading.raw($0) != nil }
        let key = reading.raw("amount") == nil && !years.isEmpty ? years[0] : "amount"
        guard let written = reading.raw(key) else { return }
        let parts = key == "amount" ? [reading.amount(key)] : years.map { reading.amount($0) }
        guard
            let amount = parts.reduce(
                ExactDecimal?.some(.zero),
                { sum, part in
                    sum.flatMap { sum in part.flatMap { sum.adding($0) } }
                })
        else { return }
        let sign = written.contains("៛") ? "KHR" : written.contains("$") ? "USD" : nil
        guard let currency = reading.currency("currency") ?? sign ?? reading.currencyOfTable([key]) else {
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
            "DOLLARS": "USD", "US DOLLARS": "USD", "US DOLLAR": "USD", "ដុល្លារអាមេរិក": "USD", "EURO": "EUR", "EUROS": "EUR",
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
