import Dialogue

extension ActivityReader {
    mutating func readPlaces(_ record: XMLElement, into activity: inout Activity) {
        activity.countries = record.all("recipient-country").map { country($0) }
        activity.regions = record.all("recipient-region").map { region($0) }
        activity.locations = record.all("location").map { location($0) }
        checkRecipients(record, activity)
    }

    mutating func sectors(_ record: XMLElement) -> [Activity.Sector] {
        var tallies: [String: ShareTally] = [:]
        let sectors = record.all("sector").map { element in
            let sector = sector(element)
            tallies[sector.vocabulary, default: ShareTally()].add(sector.share, of: element, "sector/@percentage")
            return sector
        }
        for vocabulary in tallies.keys.sorted() { check(tallies[vocabulary, default: ShareTally()]) }
        return sectors
    }

    private mutating func country(_ element: XMLElement) -> Activity.Recipient {
        let code = element["code"]?.uppercased() ?? ""
        if code.utf8.count != 2 { note("recipient-country/@code", code, .code(.country)) }
        return Activity.Recipient(code: code, share: share(element, "recipient-country/@percentage"))
    }

    private mutating func region(_ element: XMLElement) -> Activity.Recipient {
        let code = element["code"] ?? ""
        if code.isEmpty { note("recipient-region/@code", code, .code(.region)) }
        // Where no vocabulary is stated, the DAC list is meant (standard 2.03, recipient-region/@vocabulary).
        return Activity.Recipient(
            code: code, vocabulary: element["vocabulary"] ?? "1",
            share: share(element, "recipient-region/@percentage"))
    }

    private mutating func sector(_ element: XMLElement) -> Activity.Sector {
        // The words of 1.0x and their codes in 2.0x; without any, five-digit DAC codes are meant.
        let words = [
            "DAC": "1", "DAC-3": "2", "COFOG": "3", "NACE": "4", "NTEE": "5", "ADT": "6", "RO": "99", "RO2": "98",
        ]
        let stated = element["vocabulary"] ?? "1"
        let code = element["code"] ?? ""
        if code.isEmpty { note("sector/@code", code, .code(.sector)) }
        return Activity.Sector(
            vocabulary: words[stated.uppercased()] ?? stated, code: code, names: wordings(element),
            share: share(element, "sector/@percentage"))
    }

    private mutating func share(_ element: XMLElement, _ field: String) -> Share? {
        guard let stated = element["percentage"] else { return nil }
        if let share = Share(stated) { return share }
        note(field, stated, .share)
        return nil
    }

    /// Countries and regions share one hundred per cent, once for each vocabulary of regions (standard 2.03,
    /// recipient-country and recipient-region).
    private mutating func checkRecipients(_ record: XMLElement, _ activity: Activity) {
        var countries = ShareTally()
        for (element, country) in zip(record.all("recipient-country"), activity.countries) {
            countries.add(country.share, of: element, "recipient-country/@percentage")
        }
        var regions: [String: ShareTally] = [:]
        for (element, region) in zip(record.all("recipient-region"), activity.regions) {
            regions[region.vocabulary ?? "", default: countries].add(
                region.share, of: element, "recipient-region/@percentage")
        }
        if regions.isEmpty { check(countries) }
        for vocabulary in regions.keys.sorted() { check(regions[vocabulary, default: countries]) }
    }

    private mutating func check(_ tally: ShareTally) {
        guard let problem = tally.problem else { return }
        note(problem.field, problem.found, problem.expected)
    }

    private mutating func location(_ element: XMLElement) -> Activity.Location {
        Activity.Location(
            names: element.all("name").flatMap { wordings($0) },
            administrative: element.all("administrative").flatMap(administrative),
            point: point(element))
    }

    /// One code an element in 1.04 and later; before that, attributes for the first and second level.
    private func administrative(_ element: XMLElement) -> [Activity.Administrative] {
        if let code = element["code"] {
            return [Activity.Administrative(vocabulary: element["vocabulary"], level: element["level"], code: code)]
        }
        return [("adm1", "1"), ("adm2", "2")].compactMap { attribute, level in
            element[attribute].map { Activity.Administrative(vocabulary: nil, level: level, code: $0) }
        }
    }

    /// `point/pos` in 1.04 and later, `coordinates` before that.
    private mutating func point(_ location: XMLElement) -> Activity.Point? {
        if let position = location.first("point")?.first("pos") {
            // Publishers separate the two by no-break spaces too.
            let parts = position.text.split(whereSeparator: \.isWhitespace).map(String.init)
            return point(parts, field: "location/point/pos", found: position.text.trimmingBlanks)
        }
        if let old = location.first("coordinates") {
            let parts = [old["latitude"], old["longitude"]].compactMap { $0 }
            return point(parts, field: "location/coordinates", found: parts.joined(separator: " "))
        }
        return nil
    }

    private mutating func point(_ parts: [String], field: String, found: String) -> Activity.Point? {
        let numbers = parts.compactMap { ExactDecimal($0) }
        let isOnGlobe =
            parts.count == 2 && numbers.count == 2
            && (ExactDecimal(-90)...ExactDecimal(90)).contains(numbers[0])
            && (ExactDecimal(-180)...ExactDecimal(180)).contains(numbers[1])
        guard isOnGlobe else {
            note(field, found, .point)
            return nil
        }
        return Activity.Point(latitude: numbers[0], longitude: numbers[1])
    }
}
