import Dialogue
import Foundation
import Store
import TestSupport
import Testing

/// A statement that looks at every row of a table is quick in the first year and slow in the tenth.
@Suite struct `Plans of statements` {
    @Test(arguments: World.engines)
    func `No page and no act looks at every row of a table that grows`(engine: Engine) async throws {
        let log = StatementLog()
        var country = try await GrowingCountry(engine)
        country.world.store.keepStatements(in: log)
        for _ in 0..<2 { try await country.grow() }
        for stage in [Stage.planned, .invited, .inSession, .followUp] {
            _ = try await `Statements of a page`().count(country, at: stage)
        }

        let statements = log.all
        let scans = try await country.world.read { try Scans($0).of(statements) }
        let unexplained = scans.filter { scan in !Scans.allowed.contains { $0.fits(scan) } }
        for scan in unexplained { Issue.record("\(scan.table): \(scan.statement)") }
        #expect(statements.count > 200, "pages and acts were really followed")
        // What is allowed and does not happen any more is crossed out.
        if engine == .sqlite {
            for one in Scans.allowed where !scans.contains(where: one.fits) {
                Issue.record("allowed and not needed: \(one.table), \(one.words)")
            }
        }
    }
}

/// Finds the tables of which a statement reads every row, or every entry of an index.
struct Scans {
    struct Scan: Hashable {
        let table: String
        let statement: String
    }

    private let reader: Reader

    init(_ reader: Reader) { self.reader = reader }

    func of(_ statements: [SQL]) throws -> [Scan] {
        if reader.engine == .postgres {
            // What can be found by an index is found by one; what is left has none.
            for way in ["seqscan", "hashjoin", "mergejoin"] {
                _ = try reader.rows("SELECT set_config(\("enable_" + way), 'off', true)") { try $0.next(String.self) }
            }
        }
        var found: [Scan] = []
        for sql in statements where Self.isPlanned(sql.text) {
            let statement = sql.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let tables =
                switch reader.engine {
                case .sqlite: try scannedBySQLite(sql)
                case .postgres: try scannedByPostgres(sql)
                }
            found += tables.filter { !Self.steady.contains($0) }.map { Scan(table: $0, statement: statement) }
        }
        return found
    }

    private static func isPlanned(_ text: String) -> Bool {
        ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { text.hasPrefix($0) }
    }

    private func scannedBySQLite(_ sql: SQL) throws -> [String] {
        let names = Self.tables(in: sql.text)
        let tables = try reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table'") { try $0.next(String.self) }
        return try reader.rows("EXPLAIN QUERY PLAN " + sql) { row in
            for _ in 0..<3 { _ = try row.next(Int.self) }
            return try row.next(String.self)
        }.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 1, words[0] == "SCAN" else { return nil }
            // An index over what waits holds only what waits.
            if let index = words.last, Self.narrow.contains(index) { return nil }
            if let named = names[words[1]] { return named }
            // What stands behind a view goes by its own name. A new row has none below it: SQLite plans to look for
            // rows that refer to it, and looks only while some row refers to nothing.
            return sql.text.hasPrefix("INSERT") ? nil : tables.first { $0 == words[1] }
        }
    }

    private func scannedByPostgres(_ sql: SQL) throws -> [String] {
        let text = try reader.row("EXPLAIN (FORMAT JSON) " + sql) { try $0.next(String.self) }
        guard let plans = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] else { return [] }
        return plans.compactMap { $0["Plan"] as? [String: Any] }.flatMap(Self.scanned)
    }

    private static func scanned(_ plan: [String: Any]) -> [String] {
        let below = (plan["Plans"] as? [[String: Any]] ?? []).flatMap(scanned)
        guard let kind = plan["Node Type"] as? String, let table = plan["Relation Name"] as? String else {
            return below
        }
        return kind == "Seq Scan" ? below + [table] : below
    }

    /// The tables of a statement by the names it gives them.
    private static func tables(in text: String) -> [String: String] {
        var names: [String: String] = [:]
        let words = text.split { " \n,()".contains($0) }.map(String.init)
        for (index, word) in words.enumerated() where ["FROM", "JOIN", "UPDATE", "INTO"].contains(word) {
            guard index + 1 < words.count else { continue }
            let table = words[index + 1]
            names[table] = table
            if index + 2 < words.count {
                let next = words[index + 2] == "AS" && index + 3 < words.count ? words[index + 3] : words[index + 2]
                if next.allSatisfy({ $0.isLowercase || $0 == "_" }) { names[next] = table }
            }
        }
        return names
    }

    /// At most a row for each province, setting or place, however many years pass.
    private static let steady: Set = [
        "area", "in_force", "schema_step", "province_settings", "reminding", "selection_setting", "table_mapping",
    ]

    /// Indexes of what waits for somebody.
    private static let narrow: Set = [
        "batch_open", "message_waiting", "nominator_reminder_waiting", "escalation_open", "dialogue_open",
    ]

    struct Allowed {
        let table: String
        /// Words of the statement.
        let words: String
        let why: String

        init(_ table: String, _ words: String, because why: String) {
            (self.table, self.words, self.why) = (table, words, why)
        }

        func fits(_ scan: Scan) -> Bool { scan.table == table && scan.statement.contains(words) }
    }

    static let allowed = [
        Allowed("chain", "FROM chain", because: "a row for each dialogue; what is kept is told by it that it is old"),
        Allowed("dialogue", "SELECT id, province, year, ordinal FROM dialogue", because: "once, at the start"),
        Allowed("file_import", "GROUP BY state", because: "a row for each file somebody took in"),
        Allowed("body", "SELECT name_km FROM body", because: "the press is made anew for new names only"),
        Allowed("record_place", "SELECT record_id, province FROM", because: "the ledger, once for each import"),
        Allowed("record_sector", "SELECT record_id, field FROM record_sector WHERE field", because: "the ledger"),
        Allowed("record_organisation", "role, reference, type, name_km", because: "the ledger, once for each import"),
        Allowed("support_span", "NOT EXISTS (SELECT 1 FROM record_sum", because: "an import completes all it holds"),
        Allowed("support_record", "NOT EXISTS (SELECT 1 FROM record_district", because: "an import completes all"),
        Allowed("body", "SELECT id FROM body ORDER BY id LIMIT 1", because: "of this test: one row"),
        Allowed("action", "SELECT id FROM action ORDER BY id LIMIT 1", because: "of this test: one row"),
    ]
}
