package import Dialogue

/// A project of a partner, as its personal link shows it.
package struct OwnProject: Hashable, Sendable {
    package let identifier: String
    package let title: Bilingual
    package let source: SupportSource
    package var sectors: [Sector] = []
    package var districts: [AreaCode] = []
    /// The last thing said about it, by whom and when.
    package var statement: StatedCell?
}

/// What was said about a project, by whom and when.
package struct StatedCell: Hashable, Sendable {
    package let statement: CellStatement
    package let by: Bilingual
    package let at: Instant
}

extension Reader {
    /// The projects in a province, in the whole country and of unknown place that a body reports. Whose a project is
    /// somebody has confirmed; else it goes by the names of the body, folded.
    package func ownProjects(of body: ID<Body>, in province: Province) throws -> [OwnProject] {
        let names = Set(
            try bodyRow(body, for: .province(province)).allNames.map { FoldedTitle($0).text }.filter { !$0.isEmpty })
        let confirmed = try confirmedSupport(for: province)
        let looked = placesLookedAt(province)
        var places: [Int64: Int] = [:]
        var projects: [OwnProject] = []
        try each(
            """
            SELECT DISTINCT r.id, r.identifier, r.title_km, r.title_en, r.data_base, r.reporter_ref, r.reporter_km,
                r.reporter_en
            FROM record_place p JOIN \(activities(seenBy: .province(province))) a ON a.record_id = p.record_id
            JOIN support_record r ON r.id = p.record_id
            WHERE p.province IN \(list: looked) AND r.names_cambodia = 1 ORDER BY r.identifier
            """
        ) { row in
            let (id, identifier): (Int64, String) = (try row.next(), try row.next())
            let title = try row.bilingualIfAny() ?? Bilingual(khmer: identifier)
            let source = try row.next(word: SupportSource.self)
            let reporter = SupportReporter(reference: try row.next(), khmer: try row.next(), english: try row.next())
            let owner = reporter.key.flatMap { confirmed[$0] }
            let isNamed = [reporter.khmer, reporter.english].compactMap(\.self).contains {
                names.contains(FoldedTitle($0).text)
            }
            guard owner == body || owner == nil && isNamed else { return }
            places[id] = projects.count
            projects.append(OwnProject(identifier: identifier, title: title, source: source))
        }
        guard !projects.isEmpty else { return [] }
        try each(
            """
            SELECT record_id, field FROM record_sector
            WHERE field IS NOT NULL AND record_id IN \(list: Array(places.keys))
            """
        ) { row in
            guard let place = places[try row.next()] else { return }
            let field = try row.next(word: Sector.self)
            if !projects[place].sectors.contains(field) { projects[place].sectors.append(field) }
        }
        let (low, high) = (province.code, province.code + "~")
        try each("SELECT record_id, area FROM record_district WHERE area >= \(low) AND area < \(high)") { row in
            guard let place = places[try row.next()] else { return }
            projects[place].districts.append(try row.next())
        }
        let stated = try statedCells(of: province)
        for place in projects.indices { projects[place].statement = stated[projects[place].identifier] }
        return projects
    }

    /// The last thing said about each project of a province.
    package func statedCells(of province: Province) throws -> [String: StatedCell] {
        let all = try rows(
            """
            SELECT s.identifier, s.is_right, s.sector, s.area, s.words, b.name_km, b.name_en, p.name_km, p.name_en,
                s.stated_at
            FROM cell_statement s JOIN participant p ON p.id = s.participant_id LEFT JOIN body b ON b.id = p.body_id
            WHERE s.province = \(province) ORDER BY s.id
            """
        ) { row in
            let statement = try CellStatement(
                identifier: try row.next(), isRight: try row.next(), sector: try row.next(wordOrNil: Sector.self),
                district: try row.next(), words: try row.next(), in: province)
            let (body, person) = (try row.bilingualIfAny(), try row.bilingualIfAny())
            let by = body ?? person ?? Bilingual(khmer: "–")
            return StatedCell(statement: statement, by: by, at: try row.next())
        }
        return Dictionary(all.map { ($0.statement.identifier, $0) }, uniquingKeysWith: { _, last in last })
    }
}

extension Writer {
    /// What a partner says of its own project through its link. Every statement is kept; the last one counts.
    package func state(
        _ statement: CellStatement, by participant: ID<Participant>, in dialogue: PartnershipDialogue
    ) throws {
        try run(
            """
            INSERT INTO cell_statement (participant_id, province, identifier, is_right, sector, area, words, stated_at)
            VALUES (\(participant), \(dialogue.province), \(statement.identifier), \(statement.isRight),
                \(statement.sector), \(statement.district), \(statement.words), \(now))
            """)
        note(.cellStated, about: .project(statement.identifier), in: dialogue.id)
    }
}
