import Dialogue

extension TableKind {
    /// Priorities and proposals of one province.
    package static let priorities = TableKind(
        form: PriorityTable.form, isOfProvince: true,
        reader: { store, province in
            guard let province else { throw StoreError.missing }
            return PriorityTable.reader(PlaceBook(try store.areas(of: province)), in: province)
        },
        put: { writer, found, changes, part in
            guard let province = found.province else { throw StoreError.missing }
            try writer.leave(.priorities, part.way, part.rows, at: part.generation)
            var rows = RowBuffer("priority_span", Priority.columns)
            for change in changes {
                guard let values = Priority.values(change, of: province, since: part.generation) else { continue }
                try rows.add(values, writer)
            }
            try rows.flush(writer)
        }, sweep: { try $0.sweep(.priorities, $2.way, $2.rows, of: $2.generation) })
}

extension Priority {
    fileprivate static let columns: StaticString = """
        province, record_key, row_id, plan, year, sector, area, title_km, title_en, cost_currency, cost_hundredths,
        support, supporter, since, until
        """

    /// Nothing for a record that goes away.
    fileprivate static func values(_ change: RecordChange, of province: Province, since generation: Int) -> SQL? {
        guard let row = change.row, let contents = change.after else { return nil }
        let hundredths = contents["cost"].flatMap { ExactDecimal($0) }.flatMap { $0.minorUnits(places: 2) }
        return """
            (\(province), \(change.key), \(row), \(contents["plan"]), \(contents["year"].flatMap { Int($0) }), \
            \(contents["sector"]), \(contents["area"]), \(contents["title_km"]), \(contents["title_en"]), \
            \(hundredths == nil ? nil : contents["cost_currency"]), \(hundredths), \
            \(contents["support"] ?? Priority.Support.none.rawValue), \(contents["supporter"]), \(generation), \
            \(Spans.end))
            """
    }
}

extension Reader {
    /// The living units of a province, all levels but villages.
    func areas(of province: Province) throws -> [Area] {
        let code = province.code
        return try rows(
            """
            SELECT code, kind, name_km, name_en FROM area
            WHERE code >= \(code) AND code < \(code + "~") AND length(code) <= 6 AND retired_on IS NULL ORDER BY code
            """
        ) { row in
            Area(
                code: try row.next(), kind: try row.next(word: AreaKind.self), nameKhmer: try row.next(),
                nameEnglish: try row.next())
        }
    }
}
