import Dialogue
import Store

/// Rows of a sample once more, in another province and year. Which rule a column follows is told by its name.
struct MovedRows: Sendable {
    let sheet: CopySheet
    let province: Province
    /// Years later; earlier where negative.
    let years: Int
    /// Which copy: no two copies of one row have the same.
    let number: Int

    /// The identities a column names.
    private static let identities = [
        "participant_id": "participant", "challenge_id": "challenge", "input_id": "input", "action_id": "action",
        "agenda_item_id": "agenda_item", "item_id": "agenda_item", "room_id": "room",
        "request_id": "nomination_request", "nominee_id": "nominee",
    ]
    /// Hours of a day, not moments.
    private static let hours: Set = ["starts_at", "day_ends_at", "held_at"]

    func moved(_ table: String, by number: Int) -> Int64 { (sheet.spans[table] ?? 0) * Int64(number) }

    func insert(
        _ table: String, where condition: SQL, _ writer: Writer, giving given: [String: SQL] = [:]
    ) throws {
        let columns = sheet.columns[table] ?? []
        var (names, values): (SQL, SQL) = ("", "")
        for (index, column) in columns.enumerated() {
            let comma: SQL = index == 0 ? "" : ", "
            names = names + comma + SQL(stringLiteral: column)
            values = values + comma + (given[column] ?? value(of: column, in: table, writer.engine))
        }
        let name = SQL(stringLiteral: table)
        let order: SQL = columns.contains("id") ? "ORDER BY id" : ""
        try writer.run("INSERT INTO \(name) (\(names)) SELECT \(values) FROM \(name) WHERE \(condition) \(order)")
    }

    private func value(of name: String, in table: String, _ engine: Engine) -> SQL {
        let column = SQL(stringLiteral: name)
        if let named = Self.identities[name] { return "\(column) + \(integer: moved(named, by: number))" }
        switch (table, name) {
        case (_, "id"):
            return "id + \(integer: moved(table, by: CopySheet.directory.contains(table) ? province.number : number))"
        case (_, "body_id"):
            let more = moved("body", by: placeNumber)
            return "CASE WHEN body_id > \(integer: sheet.lastShared) THEN body_id + \(integer: more) ELSE body_id END"
        case (_, "office_id"): return "office_id + \(integer: moved("office", by: placeNumber))"
        case (_, "person_id"): return "person_id + \(integer: moved("person", by: placeNumber))"
        case (_, "province"): return "\(text: province.code)"
        case (_, "area"): return "\(text: province.code) || substr(area, 3)"
        case (_, "year"): return "year + \(integer: Int64(years))"
        case (_, "mark"): return "mark || \(text: "-\(number)")"
        case (_, "address"), (_, "email"): return "replace(\(column), '@', \(text: "-\(number)@"))"
        case (_, "link_hash"): return "CASE WHEN link_hash IS NULL THEN NULL ELSE \(anyHash(engine)) END"
        case ("participant", "name_en"):
            return "CASE WHEN name_en IS NULL THEN NULL ELSE 'Sample participant ' || \(counted) END"
        case ("participant", "name_km"):
            return "CASE WHEN name_km IS NULL THEN NULL ELSE 'អ្នកចូលរួមគំរូ ' || \(inKhmerDigits(counted)) END"
        case _ where (name.hasSuffix("_at") || name.hasSuffix("_on") || name == "at") && !Self.hours.contains(name):
            let year: SQL = "CAST(substr(\(column), 1, 4) AS INTEGER) + \(integer: Int64(years))"
            return "CAST(\(year) AS TEXT) || substr(\(column), 5)"
        default: return column
        }
    }

    /// Bodies of the sample's own province stay where they are.
    private var placeNumber: Int { province == sheet.dialogue.province ? 0 : province.number }

    /// No two people of the country have one name.
    private var counted: SQL { "CAST(number + \(integer: Int64(number) * 1000) AS TEXT)" }

    private func inKhmerDigits(_ number: SQL) -> SQL {
        (0...9).reduce(number) { text, digit in
            "replace(\(text), \(text: String(digit)), \(text: digit.inKhmerDigits))"
        }
    }

    /// Of a link that nobody has.
    private func anyHash(_ engine: Engine) -> SQL {
        switch engine {
        case .sqlite: "randomblob(32)"
        case .postgres: "decode(md5(CAST(random() AS TEXT)) || md5(CAST(random() AS TEXT)), 'hex')"
        }
    }
}

extension Province {
    /// 2 for Battambang.
    var number: Int { Int(code) ?? 0 }
}

extension SQL.StringInterpolation {
    /// PostgreSQL wants to know of what kind a value is that it is told in a column of a SELECT.
    mutating func appendInterpolation(integer value: Int64) {
        appendLiteral("CAST(")
        appendInterpolation(value)
        appendLiteral(" AS BIGINT)")
    }

    mutating func appendInterpolation(text value: String) {
        appendLiteral("CAST(")
        appendInterpolation(value)
        appendLiteral(" AS TEXT)")
    }
}
