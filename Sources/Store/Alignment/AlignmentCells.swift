package import Dialogue

/// A project behind a cell, with all it takes to check it.
package struct ProjectLine: Hashable, Sendable {
    package let identifier: String
    package let title: Bilingual
    package let reporter: Bilingual?
    package let source: SupportSource
    /// The file it came from.
    package let file: String
}

extension Reader {
    /// The priorities behind a cell, a page of them.
    package func priorities(
        of province: Province, _ sector: Sector, _ column: AlignmentMatrix.Column, _ years: ClosedRange<Int>,
        most: Int
    ) throws -> [Priority] {
        let place: SQL =
            switch column {
            case .district(let code): "substr(area, 1, 4) = \(code)"
            case .province: "area IS NULL"
            case .country, .unknown: "1 = 0"
            }
        return try rows(
            """
            SELECT id, title_km, title_en, plan, year, sector, area, cost_currency, cost_hundredths, support,
                supporter, row_id
            FROM priority WHERE province = \(province) AND sector = \(sector) AND \(place)
            AND year BETWEEN \(years.lowerBound) AND \(years.upperBound) ORDER BY year, id LIMIT \(most)
            """, Priority.init)
    }

    /// The projects of these identifiers as a province sees them, in their order.
    package func projectLines(_ identifiers: [String], for province: Province) throws -> [ProjectLine] {
        guard !identifiers.isEmpty else { return [] }
        return try rows(
            """
            SELECT r.identifier, r.title_km, r.title_en, r.reporter_km, r.reporter_en, r.data_base, i.file_name
            FROM \(activities(seenBy: .province(province))) a JOIN support_record r ON r.id = a.record_id
            JOIN file_import i ON i.id = r.import_id
            WHERE r.identifier IN \(list: identifiers) ORDER BY r.identifier
            """
        ) { row in
            let identifier: String = try row.next()
            let title = try row.bilingualIfAny() ?? Bilingual(khmer: identifier)
            return ProjectLine(
                identifier: identifier, title: title, reporter: try row.bilingualIfAny(),
                source: try row.next(word: SupportSource.self), file: try row.next())
        }
    }

    /// The projects among which pairs are looked for: those of the province and of the whole country.
    package func pairedProjects(for province: Province) throws -> [PairedProject] {
        let looked = placesLookedAt(province)
        var places: [Int64: Int] = [:]
        var projects: [PairedProject] = []
        try each(
            """
            SELECT r.id, r.identifier, r.title_km, r.title_en, r.data_base, r.reporter_km, r.reporter_en,
                substr(r.starts_on, 1, 4), substr(r.ends_on, 1, 4), p.province
            FROM record_place p JOIN \(activities(seenBy: .province(province))) a ON a.record_id = p.record_id
            JOIN support_record r ON r.id = p.record_id
            WHERE p.province IN \(list: looked) AND r.names_cambodia = 1 ORDER BY r.identifier, p.province
            """
        ) { row in
            let id: Int64 = try row.next()
            let identifier: String = try row.next()
            let title = try row.bilingualIfAny() ?? Bilingual(khmer: identifier)
            let source = try row.next(word: SupportSource.self)
            let reporter = try row.bilingualIfAny()
            let (first, last): (String?, String?) = (try row.next(), try row.next())
            let isHere = try row.next(String.self) == province.code
            guard places[id] == nil else { return }
            places[id] = projects.count
            projects.append(
                PairedProject(
                    identifier: identifier, title: title, source: source,
                    reporter: reporter.map { FoldedTitle($0.text(in: .english)).text } ?? identifier,
                    reporterName: reporter, isHere: isHere,
                    years: (first.flatMap { Int($0) }, last.flatMap { Int($0) })))
        }
        let here: SQL = "record_id IN (SELECT record_id FROM record_place WHERE province IN \(list: looked))"
        try each("SELECT record_id, name_en FROM record_organisation WHERE name_en IS NOT NULL AND \(here)") { row in
            guard let place = places[try row.next()] else { return }
            projects[place].partners.insert(FoldedTitle(try row.next()).text)
        }
        try each("SELECT record_id, field FROM record_sector WHERE field IS NOT NULL AND \(here)") { row in
            guard let place = places[try row.next()] else { return }
            projects[place].sectors.insert(try row.next(word: Sector.self))
        }
        let (low, high) = (province.code, province.code + "~")
        try each("SELECT record_id, area FROM record_district WHERE area >= \(low) AND area < \(high)") { row in
            guard let place = places[try row.next()] else { return }
            projects[place].districts.insert(try row.next())
        }
        return projects
    }

    /// What was decided about pairs of a province, by both identifiers.
    package func pairDecisions(of province: Province) throws -> [PairOfProjects: PairDecision] {
        let decided = try rows(
            "SELECT one, other, is_same, counted FROM alignment_pair WHERE province = \(province)"
        ) { row in
            let pair = PairOfProjects(one: try row.next(), other: try row.next())
            let (isSame, counted): (Bool, String?) = (try row.next(), try row.next())
            guard isSame else { return (pair, PairDecision.different) }
            return (pair, counted == pair.other ? PairDecision.second : .first)
        }
        return Dictionary(decided, uniquingKeysWith: { first, _ in first })
    }
}

extension Writer {
    /// Confirms that two projects are one, and which of them counts, or says that they are not.
    package func decide(
        _ decision: PairDecision, on pair: PairOfProjects, of name: DialogueName, for scope: Scope
    ) throws {
        let dialogue = try dialogue(name, for: scope)
        let (one, other) = (pair.one, pair.other)
        let province = dialogue.province
        let known = try number(
            """
            SELECT count(*) FROM \(activities(seenBy: .province(province))) a WHERE identifier IN (\(one), \(other))
            """)
        guard known == 2, one < other else { throw StoreError.missing }
        try run("DELETE FROM alignment_pair WHERE province = \(province) AND one = \(one) AND other = \(other)")
        try run(
            """
            INSERT INTO alignment_pair (province, one, other, is_same, counted, decided_at, decided_by)
            VALUES (\(province), \(one), \(other), \(decision != .different), \(pair.counted(by: decision)), \(now),
                \(act.actor.description))
            """)
        note(.pairDecided, about: .projects(one, other), in: dialogue.id)
    }
}

extension Priority {
    init(_ row: inout Row) throws {
        let id: ID = try row.next()
        let title = try row.bilingual("priority")
        let (plan, year): (Plan, Int) = (try row.next(word: Plan.self), try row.next())
        let (sector, area): (Sector, AreaCode?) = (try row.next(word: Sector.self), try row.next())
        let (currency, hundredths): (String?, Int64?) = (try row.next(), try row.next())
        var cost: Money?
        if let currency, let hundredths { cost = Money(currency: currency, hundredths: hundredths) }
        self.init(
            id: id, title: title, plan: plan, year: year, sector: sector, area: area, cost: cost,
            support: try row.next(word: Support.self), supporter: try row.next(), row: try row.next())
    }
}
