package import Dialogue

extension Reader {
    /// Who supports Cambodia, as seen from a province, in the order of their keys; administrations of Cambodia are
    /// not among them. One organisation counts once, under its identifier or its name.
    package func supportOrganisations(for province: Province) throws -> [SupportOrganisation] {
        let places = try supportPlaces()
        let fields = try supportFields()
        var gathering = Gathering()
        try each(
            """
            SELECT r.id, r.identifier, r.status, r.dollars, r.last_year, o.role, o.reference, o.type, o.name_km,
                o.name_en
            FROM activity a JOIN support_record r ON r.id = a.record_id
            JOIN record_organisation o ON o.record_id = r.id
            WHERE r.names_cambodia = 1 ORDER BY r.identifier, o.position
            """
        ) { row in
            let id: Int64 = try row.next()
            let identifier: String = try row.next()
            let status: String? = try row.next()
            let evidence = SupportScore.Evidence(
                identifier: identifier, status: status.flatMap { Int($0) },
                place: Self.place(places[id, default: []], seenFrom: province), sectors: fields[id, default: []],
                dollars: try row.next(), lastYear: try row.next())
            let role: String = try row.next()
            let (reference, type): (String?, String?) = (try row.next(), try row.next())
            gathering.add(evidence, role: role, reference: reference, type: type, name: try row.bilingualIfAny())
        }
        return gathering.organisations
    }

    /// Changes whenever an import is applied, taken back or discarded.
    package func supportMark() throws -> String {
        try rows(
            """
            SELECT state, count(*), coalesce(max(id), 0), coalesce(max(settled_at), '') FROM file_import
            GROUP BY state ORDER BY state
            """
        ) { row in
            let (state, count) = (try row.next(String.self), try row.next(Int.self))
            return "\(state) \(count) \(try row.next(Int.self)) \(try row.next(String.self))"
        }.joined(separator: "; ")
    }

    private func supportPlaces() throws -> [Int64: Set<String>] {
        var places: [Int64: Set<String>] = [:]
        try each("SELECT p.record_id, p.province FROM activity a JOIN record_place p ON p.record_id = a.record_id") {
            let id: Int64 = try $0.next()
            let place: String = try $0.next()
            if place != SupportRecord.unknownPlace { places[id, default: []].insert(place) }
        }
        return places
    }

    private func supportFields() throws -> [Int64: Set<Sector>] {
        var fields: [Int64: Set<Sector>] = [:]
        try each(
            """
            SELECT s.record_id, s.field FROM activity a JOIN record_sector s ON s.record_id = a.record_id
            WHERE s.field IS NOT NULL
            """
        ) { fields[try $0.next(), default: []].insert(try $0.next(word: Sector.self)) }
        return fields
    }

    private static func place(_ places: Set<String>, seenFrom province: Province) -> SupportScore.Evidence.Place {
        if places.contains(province.code) { return .here }
        if places.contains(SupportRecord.country) { return .wholeCountry }
        return places.isEmpty ? .unknown : .elsewhere
    }
}

/// Organisations as they are met one after the other in the records.
private struct Gathering {
    private var met: [String: (name: Bilingual, kind: Body.Kind, evidence: [SupportScore.Evidence])] = [:]
    /// Which key an organisation without identifier of this name belongs to.
    private var keys: [String: String] = [:]

    mutating func add(
        _ evidence: SupportScore.Evidence, role: String, reference: String?, type: String?, name: Bilingual?
    ) {
        let wordings = [name?.khmer.map { ("km", $0) }, name?.english.map { ("en", $0) }].compactMap(\.self)
        let organisation = Activity.Organisation(
            reference: reference, type: type,
            names: wordings.map { Activity.Wording(language: $0.0, text: $0.1) })
        guard let kind = organisation.bodyKind(role: role), let own = organisation.key else { return }
        let folded = organisation.foldedName
        let key = reference == nil ? folded.flatMap { keys[$0] } ?? own : own
        if reference != nil, let folded { takeOver(folded, under: key) }
        guard let shown = name ?? Bilingual(khmer: nil, english: reference) else { return }
        var entry = met[key] ?? (shown, kind, [])
        if entry.evidence.last?.identifier != evidence.identifier { entry.evidence.append(evidence) }
        met[key] = entry
    }

    var organisations: [SupportOrganisation] {
        met.keys.sorted().compactMap { key in
            met[key].map { SupportOrganisation(key: key, name: $0.name, kind: $0.kind, evidence: $0.evidence) }
        }
    }

    /// One met by name alone before its identifier was seen becomes the one with the identifier.
    private mutating func takeOver(_ folded: String, under key: String) {
        guard keys[folded] == nil else { return }
        keys[folded] = key
        guard folded != key, let before = met.removeValue(forKey: folded) else { return }
        var entry = met[key] ?? (before.name, before.kind, [])
        let known = Set(entry.evidence.map(\.identifier))
        entry.evidence += before.evidence.filter { !known.contains($0.identifier) }
        entry.evidence.sort { $0.identifier < $1.identifier }
        met[key] = entry
    }
}
