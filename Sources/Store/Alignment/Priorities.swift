import Dialogue

extension TableKind {
    /// Priorities and proposals of one province.
    package static let priorities = TableKind(
        form: PriorityTable.form, isOfProvince: true,
        reader: { store, province in
            guard let province else { throw StoreError.missing }
            return PriorityTable.reader(PlaceBook(try store.areas(of: province)), in: province)
        },
        put: { writer, found, changes, _ in
            guard let province = found.province else { throw StoreError.missing }
            for change in changes { try writer.put(change, of: province) }
        })
}

extension Writer {
    fileprivate func put(_ change: RecordChange, of province: Province) throws {
        try run("DELETE FROM priority WHERE province = \(province) AND record_key = \(change.key)")
        guard let row = change.row, let contents = change.after else { return }
        let hundredths = contents["cost"].flatMap { ExactDecimal($0) }.flatMap { $0.minorUnits(places: 2) }
        try run(
            """
            INSERT INTO priority (province, record_key, row_id, plan, year, sector, area, title_km, title_en,
                cost_currency, cost_hundredths, support, supporter)
            VALUES (\(province), \(change.key), \(row), \(contents["plan"]), \(contents["year"].flatMap { Int($0) }),
                \(contents["sector"]), \(contents["area"]), \(contents["title_km"]), \(contents["title_en"]),
                \(hundredths == nil ? nil : contents["cost_currency"]), \(hundredths),
                \(contents["support"] ?? Priority.Support.none.rawValue), \(contents["supporter"]))
            """)
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
