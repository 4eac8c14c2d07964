/// Where a project is: its share in each capital/province, in the whole country, or not reported.
///
/// The list of the NGO data base is the 25 with "Nation Wide" and "(Not Reported)". A note there says that projects
/// run from Phnom Penh for the whole country are "Nation Wide" and not Phnom Penh, so both stay what they are.
package enum ProjectPlaces {
    static let prefix = "place."
    /// The word for a share that is not reported.
    package static let unknown = "unknown"

    static let family = TableFamily(
        title: Bilingual("ភាគរយក្នុងរាជធានី-ខេត្តនីមួយៗ", "Percentage in each capital/province"),
        recognise: { heading in
            let words = heading.words.filter { !["percent", "percentage", "share", "province", "in"].contains($0) }
            guard let code = list.word(for: heading.khmer.isEmpty ? words.joined(separator: " ") : heading.khmer) else {
                return nil
            }
            return field(prefix + code)
        }, field: field, choices: { _ in [] })

    private static func field(_ key: String) -> TableField? {
        guard key.hasPrefix(prefix) else { return nil }
        let code = String(key.dropFirst(prefix.count))
        if code == SupportRecord.country { return TableField(key, "ទូទាំងប្រទេស (%)", "Nation Wide (%)") }
        if code == unknown { return TableField(key, "មិនបានរាយការណ៍ (%)", "Not Reported (%)") }
        return Province.of(code: code).map { TableField(key, "\($0.nameKhmer) (%)", "\($0.nameEnglish) (%)") }
    }

    private static let list = WordList(
        Province.all.map {
            ($0.code, [$0.nameEnglish, $0.nameKhmer, "ខេត្ត\($0.nameKhmer)", "\($0.nameEnglish) province"])
        }
            + [
                (SupportRecord.country, ["Nation Wide", "Nationwide", "Nation-wide", "Whole country", "ទូទាំងប្រទេស"]),
                (unknown, ["(Not Reported)", "Not Reported", "Unknown", "មិនបានរាយការណ៍", "មិនស្គាល់"]),
            ])

    static func read(_ reading: inout RowReading, _ districts: [Province: PlaceBook]) {
        var places: [(code: String, share: String)] = []
        for key in reading.keys(under: prefix) {
            if let share = reading.share(key), share.percent != .zero {
                places.append((String(key.dropFirst(prefix.count)), share.stated))
            }
        }
        if let raw = reading.written("provinces"), !isNothing(raw) {
            reading.keep("provinces", raw.withPlainBlanks)
            for item in items(raw, &reading) {
                if item.isShareWrong { reading.note("provinces", .share) }
                guard let code = code(item.name) else {
                    reading.note("provinces", .oneOf(list.words))
                    continue
                }
                guard !places.contains(where: { $0.code == code }) else { continue }
                places.append((code, item.share ?? "-"))
                reading.keep(prefix + code, item.share ?? "-")
            }
        }
        check(places.map(\.share), &reading)
        readDistricts(&reading, districts, in: places.compactMap { Province.of(code: $0.code) })
    }

    /// A word for nothing that is no word of the list.
    private static func isNothing(_ text: String) -> Bool { CellSign.isNothing(text) && list.word(for: text) == nil }

    /// The places of a cell, each with its share; one place alone may have it in the column beside.
    private static func items(_ raw: String, _ reading: inout RowReading) -> [SharedItem] {
        if code(raw) != nil, let stated = reading.share("share") {
            reading.forget("share")
            return SharedItem.list("\(raw) (\(stated.stated)%)")
        }
        return code(raw) == nil ? SharedItem.places(raw) : SharedItem.list(raw)
    }

    private static func code(_ name: String) -> String? {
        if let code = list.word(for: name) { return code }
        if Province.namesWholeCountry(name) { return SupportRecord.country }
        let found = Province.named(in: name)
        return found.count == 1 ? found.first?.code : nil
    }

    /// Shares that do not add up to the whole are kept as they are stated, and told.
    private static func check(_ shares: [String], _ reading: inout RowReading) {
        let stated = shares.compactMap { ExactDecimal($0) }
        guard !stated.isEmpty, stated.count == shares.count else { return }
        let sum = stated.reduce(ExactDecimal?.some(.zero)) { sum, share in sum.flatMap { $0.adding(share) } }
        if sum != Share.hundred {
            reading.note(reading.keys(under: prefix).first ?? "provinces", .sharesOf100)
        }
    }

    private static func readDistricts(
        _ reading: inout RowReading, _ districts: [Province: PlaceBook], in provinces: [Province]
    ) {
        guard let raw = reading.raw("district") else { return }
        reading.text("district", most: 1000)
        for item in SharedItem.list(raw.split(separator: ",").joined(separator: ";")) {
            let found = provinces.compactMap { districts[$0]?.place(item.name, .district) }
            if found.count == 1 {
                reading.keep("district.\(found[0])", "1")
            } else if let province = provinces.first {
                reading.note("district", .districtOf(province))
            }
        }
    }

    /// The places of a project with the share in each; nothing for one that is not stated.
    package static func places(in contents: RowContents) -> [(code: String, share: String?)] {
        contents.all(under: prefix).map { (String($0.rest), $0.text == "-" ? nil : $0.text) }
    }
}
