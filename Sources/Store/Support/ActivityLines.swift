package import Dialogue

extension Reader {
    /// A page of the activities in force that name Cambodia, in the order of their identifiers; four queries,
    /// however many there are.
    package func activityLines(skipping: Int, most: Int, for scope: Scope) throws -> [ActivityLine] {
        let page: SQL = """
            SELECT r.id FROM \(activities(seenBy: scope)) a JOIN support_record r ON r.id = a.record_id
            WHERE r.names_cambodia = 1
            ORDER BY a.identifier LIMIT \(most) OFFSET \(skipping)
            """
        var lines = try rows(
            """
            SELECT i.file_name, r.id, r.identifier, r.file_row, r.verdict, r.title_km, r.title_en, r.reporter_km,
                r.reporter_en, r.status, r.starts_on, r.ends_on, r.names_cambodia, r.cambodia_share
            FROM support_record r JOIN file_import i ON i.id = r.import_id WHERE r.id IN (\(page))
            ORDER BY r.identifier
            """
        ) { row in
            let file: String = try row.next()
            return ActivityLine(record: try SupportRecord(&row), file: file)
        }
        let places = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.record.id, $0) })
        try each(
            """
            SELECT record_id, name_km, name_en, reference FROM record_organisation WHERE record_id IN (\(page))
            ORDER BY record_id, position
            """
        ) { row in
            guard let place = places[try row.next()] else { return }
            let name = try row.bilingualIfAny() ?? Bilingual(khmer: nil, english: try row.next())
            if let name, !lines[place].organisations.contains(name) { lines[place].organisations.append(name) }
        }
        try each(
            """
            SELECT record_id, field FROM record_sector WHERE record_id IN (\(page)) AND field IS NOT NULL
            ORDER BY record_id, position
            """
        ) { row in
            guard let place = places[try row.next()] else { return }
            let field = try row.next(word: Sector.self)
            if !lines[place].fields.contains(field) { lines[place].fields.append(field) }
        }
        try each(
            """
            SELECT record_id, kind, currency, sum, cambodia_sum FROM record_amount WHERE record_id IN (\(page))
            ORDER BY record_id, position
            """
        ) { row in
            guard let place = places[try row.next()] else { return }
            try lines[place].add(amount: &row)
        }
        return lines
    }
}

extension ActivityLine {
    fileprivate mutating func add(amount row: inout Row) throws {
        let code: String = try row.next()
        guard let kind = Activity.AmountKind(code: code) else { throw StoreError.unreadable("amount \(code)") }
        let currency: String? = try row.next()
        let (sum, part): (String, String?) = (try row.next(), try row.next())
        let (whole, cambodian) = (ExactDecimal(sum), part.flatMap { ExactDecimal($0) })
        if let place = totals.firstIndex(where: { $0.kind == kind && $0.currency == currency }) {
            totals[place] = totals[place].adding(whole, cambodian: cambodian)
        } else {
            totals.append(Total(kind: kind, currency: currency, sum: whole, cambodian: cambodian))
        }
    }
}
