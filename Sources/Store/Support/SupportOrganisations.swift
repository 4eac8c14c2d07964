package import Dialogue

extension Reader {
    /// Who supports Cambodia, as seen from a province, in the order of their keys; administrations of Cambodia are
    /// not among them. One organisation counts once, under its identifier or its name.
    package func supportOrganisations(for province: Province) throws -> [SupportOrganisation] {
        let ledger = try supportLedger(for: .province(province))
        return ledger.supporters.map { ledger.organisation($0, for: province) }
    }

    /// Whether a province has taken in support data of its own.
    package func hasOwnSupport(_ province: Province) throws -> Bool {
        try rowIfAny("SELECT 1 FROM activity WHERE owner = \(province) LIMIT 1") { try $0.next(Int.self) } != nil
    }

    /// Everything that a scope knows of who supports Cambodia, for all provinces at once.
    package func supportLedger(for scope: Scope) throws -> SupportLedger {
        let places = try supportPlaces()
        let fields = try supportFields()
        var sets: [UInt32: Set<Sector>] = [0: []]
        var found: [(record: Int64, project: SupportLedger.Project)] = []
        try each(
            """
            SELECT r.id, r.identifier, r.status, r.dollars, r.last_year
            FROM \(activities(seenBy: scope)) a JOIN support_record r ON r.id = a.record_id
            WHERE r.names_cambodia = 1
            """
        ) { row in
            let id: Int64 = try row.next()
            let (identifier, status): (String, String?) = (try row.next(), try row.next())
            // Thousands of projects share a few combinations of sectors.
            let bits = fields[id] ?? 0
            let sectors = sets[bits] ?? Self.sectors(bits)
            sets[bits] = sectors
            let project = SupportLedger.Project(
                identifier: identifier, status: status.flatMap { Int($0) }, sectors: sectors, dollars: try row.next(),
                lastYear: try row.next(), places: places[id] ?? [])
            found.append((id, project))
        }
        found.sort { $0.project.identifier < $1.project.identifier }
        return SupportLedger(projects: found.map(\.project), supporters: try supporters(found.map(\.record)))
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

    private func supportPlaces() throws -> [Int64: SupportLedger.Places] {
        var places: [Int64: SupportLedger.Places] = [:]
        try each("SELECT record_id, province FROM record_place") { row in
            let id: Int64 = try row.next()
            places[id, default: []].insert(.init(code: try row.next()))
        }
        return places
    }

    /// The fields of each record, a bit for each in the order of the list.
    private func supportFields() throws -> [Int64: UInt32] {
        let bits = Dictionary(
            uniqueKeysWithValues: Sector.allCases.enumerated().map { ($1.rawValue, UInt32(1) << UInt32($0)) })
        var fields: [Int64: UInt32] = [:]
        try each("SELECT record_id, field FROM record_sector WHERE field IS NOT NULL") { row in
            let id: Int64 = try row.next()
            let field: String = try row.next()
            guard let bit = bits[field] else { throw StoreError.unreadable("Sector \(field)") }
            fields[id, default: 0] |= bit
        }
        return fields
    }

    private static func sectors(_ bits: UInt32) -> Set<Sector> {
        Set(Sector.allCases.enumerated().filter { bits & 1 << UInt32($0.offset) != 0 }.map(\.element))
    }

    /// The organisations of these records, gathered in their order.
    private func supporters(_ records: [Int64]) throws -> [SupportLedger.Supporter] {
        let places = Dictionary(uniqueKeysWithValues: zip(records, records.indices))
        var wordings: [Wording: Int] = [:]
        var names: [Naming?] = []
        var named: [[(position: Int, wording: Int)]] = Array(repeating: [], count: records.count)
        try each(
            "SELECT record_id, position, role, reference, type, name_km, name_en FROM record_organisation"
        ) { row in
            guard let project = places[try row.next()] else { return }
            let position: Int = try row.next()
            let wording = Wording(
                isFunder: try row.next(String.self) == "1", reference: try row.next(), type: try row.next(),
                khmer: try row.next(), english: try row.next())
            let known = wordings[wording] ?? names.count
            if known == names.count {
                wordings[wording] = known
                names.append(wording.naming)
            }
            named[project].append((position, known))
        }
        var gathering = Gathering()
        for project in records.indices {
            for (_, wording) in named[project].sorted(by: { $0.position < $1.position }) {
                if let naming = names[wording] { gathering.add(project, naming) }
            }
        }
        return gathering.supporters
    }
}

/// How one organisation is written in the records; most are written the same way a thousand times.
private struct Wording: Hashable {
    let isFunder: Bool
    let reference: String?
    let type: String?
    let khmer: String?
    let english: String?

    /// What it is; nothing for an administration of Cambodia, and for one without any name.
    var naming: Naming? {
        let name = Bilingual(khmer: khmer, english: english)
        let wordings = [khmer.map { ("km", $0) }, english.map { ("en", $0) }].compactMap(\.self)
        let organisation = Activity.Organisation(
            reference: reference, type: type,
            names: wordings.map { Activity.Wording(language: $0.0, text: $0.1) })
        guard let kind = organisation.bodyKind(role: isFunder ? "1" : ""), let key = organisation.key,
            let shown = name ?? Bilingual(khmer: nil, english: reference)
        else { return nil }
        return Naming(
            key: key, folded: organisation.foldedName, hasReference: reference != nil, name: shown, kind: kind)
    }
}

private struct Naming {
    let key: String
    let folded: String?
    let hasReference: Bool
    let name: Bilingual
    let kind: Body.Kind
}

/// Organisations as they are met one after the other in the records.
private struct Gathering {
    private var met: [String: (name: Bilingual, kind: Body.Kind, projects: [Int])] = [:]
    /// Which key an organisation without identifier of this name belongs to.
    private var keys: [String: String] = [:]

    mutating func add(_ project: Int, _ naming: Naming) {
        let key = naming.hasReference ? naming.key : naming.folded.flatMap { keys[$0] } ?? naming.key
        if naming.hasReference, let folded = naming.folded, keys[folded] == nil { takeOver(folded, under: key) }
        if met[key]?.projects.last == project { return }
        met[key, default: (naming.name, naming.kind, [])].projects.append(project)
    }

    var supporters: [SupportLedger.Supporter] {
        met.keys.sorted().compactMap { key in
            met[key].map { SupportLedger.Supporter(key: key, name: $0.name, kind: $0.kind, projects: $0.projects) }
        }
    }

    /// One met by name alone before its identifier was seen becomes the one with the identifier.
    private mutating func takeOver(_ folded: String, under key: String) {
        keys[folded] = key
        guard folded != key, let before = met.removeValue(forKey: folded) else { return }
        var entry = met[key] ?? (before.name, before.kind, [])
        let known = Set(entry.projects)
        entry.projects += before.projects.filter { !known.contains($0) }
        entry.projects.sort()
        met[key] = entry
    }
}
