package import Dialogue

private let columns: SQL = "code, kind, name_km, name_en, retired_on"

extension Reader {
    /// The living municipalities, districts and khans of a province, in the order of their codes.
    package func districts(of province: Province) throws -> [Area] {
        try areas(of: province, level: .district).filter { $0.retired == nil }
    }

    /// All units of one level in a province, retired ones too, in the order of their codes.
    package func areas(of province: Province, level: AreaCode.Level) throws -> [Area] {
        // Codes are digits: what lies in 02 is between 02 and 02 followed by something after every digit.
        try rows(
            """
            SELECT \(columns) FROM area
            WHERE code >= \(province.code) AND code < \(province.code + ":") AND length(code) = \(level.digits)
            ORDER BY code
            """, Area.init)
    }

    /// The unit, living or retired.
    package func area(_ code: AreaCode) throws -> Area {
        guard let area = try areaIfAny(code) else { throw StoreError.missing }
        return area
    }

    package func areaIfAny(_ code: AreaCode) throws -> Area? {
        try rowIfAny("SELECT \(columns) FROM area WHERE code = \(code)", Area.init)
    }

    /// The names with the word for what each unit is: «ស្រុកបវេល», "Bavel District".
    package func areaNames(_ codes: Set<AreaCode>) throws -> [AreaCode: Bilingual] {
        var names: [AreaCode: Bilingual] = [:]
        let sorted = codes.sorted()
        for start in stride(from: 0, to: sorted.count, by: 500) {
            let some = sorted[start..<min(start + 500, sorted.count)]
            try each("SELECT \(columns) FROM area WHERE code IN \(list: some)") { row in
                let area = try Area(&row)
                names[area.code] = area.fullName
            }
        }
        return names
    }

    /// How many living units each level has.
    package func areaCounts() throws -> [AreaCode.Level: Int] {
        var counts: [AreaCode.Level: Int] = [:]
        try each("SELECT length(code) / 2, count(*) FROM area WHERE retired_on IS NULL GROUP BY length(code)") { row in
            let level: Int = try row.next()
            counts[AreaCode.Level(rawValue: level) ?? .village] = try row.next()
        }
        return counts
    }

    func retiredAreas() throws -> [Area] {
        try rows("SELECT \(columns) FROM area WHERE retired_on IS NOT NULL", Area.init)
    }

    /// Every unit we know, retired ones too, in the order of their codes.
    package func allAreas() throws -> [Area] { try rows("SELECT \(columns) FROM area ORDER BY code", Area.init) }
}

extension Writer {
    /// A unit typed in by hand.
    package func enter(_ area: Area) throws {
        if let other = try areaIfAny(area.code) { throw Area.Refusal.codeTaken(other) }
        if let province = area.code.province, area.level == .district {
            let namesakes = try districts(of: province).filter {
                $0.kind == area.kind && $0.nameKhmer == area.nameKhmer
            }
            if let other = namesakes.first { throw Area.Refusal.nameTaken(other) }
        }
        try insert(area)
        note(.areaEntered, about: .area(area.code), in: .country)
    }

    /// The same, as part of another act.
    package func insert(_ area: Area) throws { try insert([area]) }

    /// Many at once: a gazetteer has sixteen thousand.
    package func insert(_ areas: [Area]) throws {
        // Two statements only, whatever the number, because each one is kept prepared.
        let whole = areas.count / 100 * 100
        for start in stride(from: 0, to: whole, by: 100) { try insertRows(areas[start..<(start + 100)]) }
        for place in whole..<areas.count { try insertRows(areas[place...place]) }
    }

    private func insertRows(_ areas: ArraySlice<Area>) throws {
        let rows: [SQL] = areas.map { area in
            "(\(area.code), \(area.kind), \(area.nameKhmer), \(area.nameEnglish), \(area.retired))"
        }
        try run("INSERT INTO area (\(columns)) VALUES \(rows: rows)")
    }
}

extension Area {
    init(_ row: inout Row) throws {
        self.init(
            code: try row.next(), kind: try row.next(word: AreaKind.self), nameKhmer: try row.next(),
            nameEnglish: try row.next(), retired: try row.next())
    }
}
