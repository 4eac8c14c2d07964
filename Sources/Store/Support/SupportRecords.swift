package import Dialogue

private let columns: SQL = """
    r.id, r.identifier, r.file_row, r.verdict, r.title_km, r.title_en, r.reporter_km, r.reporter_en, r.status,
    r.starts_on, r.ends_on, r.names_cambodia, r.cambodia_share
    """

extension Reader {
    /// The activities in force as a scope sees them, as a table of `identifier` and `record_id`: those of the country
    /// and, in a province, what it has taken in itself, which stands for the country's of the same identifier.
    func activities(seenBy scope: Scope) -> SQL {
        guard case .province(let own) = scope else {
            return "(SELECT identifier, record_id FROM activity WHERE owner = '')"
        }
        return """
            (SELECT identifier, record_id FROM activity WHERE owner = \(own) UNION ALL
            SELECT k.identifier, k.record_id FROM activity k WHERE k.owner = '' AND NOT EXISTS
                (SELECT 1 FROM activity o WHERE o.owner = \(own) AND o.identifier = k.identifier))
            """
    }

    /// The activities in force that name Cambodia, in the order of their identifiers, a page of them.
    package func activities(
        skipping: Int = 0, most: Int, cambodianOnly: Bool = true, for scope: Scope
    ) throws -> [SupportRecord] {
        let only: SQL = cambodianOnly ? "WHERE r.names_cambodia = 1" : ""
        return try rows(
            """
            SELECT \(columns) FROM \(activities(seenBy: scope)) a JOIN support_record r ON r.id = a.record_id \(only)
            ORDER BY a.identifier LIMIT \(most) OFFSET \(skipping)
            """, SupportRecord.init)
    }

    package func activityCount(cambodianOnly: Bool = true, for scope: Scope) throws -> Int {
        let only: SQL = cambodianOnly ? "WHERE r.names_cambodia = 1" : ""
        return try number(
            """
            SELECT count(*) FROM \(activities(seenBy: scope)) a JOIN support_record r ON r.id = a.record_id \(only)
            """)
    }

    /// The records of an import in the order of its file, a page of them. The import has been looked up for
    /// somebody before.
    package func records(of found: FileImport, skipping: Int = 0, most: Int) throws -> [SupportRecord] {
        guard found.isRead else { return [] }
        return try rows(
            """
            SELECT \(columns) FROM support_record r WHERE r.import_id = \(found.id)
            ORDER BY r.file_row LIMIT \(most) OFFSET \(skipping)
            """, SupportRecord.init)
    }

    /// The record in force of an activity, with everything in it.
    package func activity(_ identifier: String, for scope: Scope) throws -> SupportRecordWhole {
        let id: ID<SupportRecord> = try row(
            "SELECT record_id FROM \(activities(seenBy: scope)) a WHERE identifier = \(identifier)"
        ) { try $0.next() }
        return try whole(id, staged: false)
    }

    /// A record of a staged or settled import.
    package func record(row: Int, of found: FileImport) throws -> SupportRecordWhole {
        guard found.isRead else { throw StoreError.missing }
        let id: ID<SupportRecord> = try self.row(
            "SELECT id FROM support_record WHERE import_id = \(found.id) AND file_row = \(row)"
        ) { try $0.next() }
        return try whole(id, staged: true)
    }

    /// The earlier and later versions of an activity that were applied, newest first, with the day of each.
    package func versions(
        of identifier: String, for scope: Scope
    ) throws -> [(record: ID<SupportRecord>, on: Instant, file: String)] {
        try rows(
            """
            SELECT r.id, i.settled_at, i.file_name FROM support_record r JOIN file_import i ON i.id = r.import_id
            WHERE r.identifier = \(identifier) AND r.verdict IN ('new', 'changed') AND i.state = 'applied'
                AND coalesce(i.province, '') IN \(list: scope.keepers)
            ORDER BY r.id DESC
            """
        ) { row in (try row.next(), try row.next(), try row.next()) }
    }

    private func whole(_ id: ID<SupportRecord>, staged: Bool) throws -> SupportRecordWhole {
        var origin: ID<FileImport> = ID(0)
        var parts: (description: Bilingual?, version: String?, source: String) = (nil, nil, "")
        var sourceRow: ID<ImportRow>?
        let record = try row(
            """
            SELECT r.import_id, r.description_km, r.description_en, r.iati_version, r.source, r.row_id,
                \(columns)
            FROM support_record r WHERE r.id = \(id)
            """
        ) { row in
            origin = try row.next()
            parts = (try row.bilingualIfAny(), try row.next(), try row.next())
            sourceRow = try row.next()
            return try SupportRecord(&row)
        }
        // Whose import it was is not asked: what is in force is everybody's who works with support.
        let found = try fileImport(origin, for: .country)
        var whole = SupportRecordWhole(
            record: record, description: parts.description, version: parts.version, source: parts.source,
            sourceRow: sourceRow, origin: found)
        try fill(&whole)
        return whole
    }

    private func fill(_ whole: inout SupportRecordWhole) throws {
        let id = whole.record.id
        whole.organisations = try rows(
            """
            SELECT role, reference, type, name_km, name_en FROM record_organisation WHERE record_id = \(id)
            ORDER BY position
            """
        ) { row in
            .init(
                role: try row.next(), reference: try row.next(), type: try row.next(),
                name: try row.bilingualIfAny())
        }
        whole.recipients = try rows(
            "SELECT code, vocabulary, share FROM record_recipient WHERE record_id = \(id) ORDER BY position"
        ) { row in .init(code: try row.next(), vocabulary: try row.next(), share: try row.next()) }
        whole.sectors = try rows(
            """
            SELECT vocabulary, code, name_km, name_en, share, field FROM record_sector WHERE record_id = \(id)
            ORDER BY position
            """
        ) { row in
            .init(
                vocabulary: try row.next(), code: try row.next(), name: try row.bilingualIfAny(),
                share: try row.next(), field: try row.next(wordOrNil: Sector.self))
        }
        whole.locations = try rows(
            """
            SELECT name_km, name_en, codes, latitude, longitude FROM record_location WHERE record_id = \(id)
            ORDER BY position
            """
        ) { row in
            .init(
                name: try row.bilingualIfAny(), codes: try row.next(), latitude: try row.next(),
                longitude: try row.next())
        }
        whole.amounts = try amounts(of: id)
    }

    func amounts(of id: ID<SupportRecord>) throws -> [SupportRecordWhole.Amount] {
        try rows(
            """
            SELECT kind, year, currency, basis, country, sum, cambodia_sum FROM record_amount
            WHERE record_id = \(id) ORDER BY position
            """
        ) { row in
            let code: String = try row.next()
            guard let kind = Activity.AmountKind(code: code) else { throw StoreError.unreadable("amount \(code)") }
            let heading = Activity.Heading(
                kind: kind, year: try row.next(), currency: try row.next(),
                basis: try row.next(word: Activity.CurrencyBasis.self), country: try row.next())
            return .init(heading: heading, sum: try row.next(), cambodian: try row.next())
        }
    }
}

extension SupportRecord {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), identifier: try row.next(), row: try row.next(),
            change: try row.next(word: ActivityChange.self), title: try row.bilingualIfAny(),
            reporter: try row.bilingualIfAny(), status: try row.next(), starts: try row.next(), ends: try row.next(),
            namesCambodia: try row.next(), cambodianShare: try row.next())
    }
}
