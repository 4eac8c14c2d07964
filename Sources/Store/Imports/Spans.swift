import Dialogue

/// What an import does to what is in force: it brings its rows, or it takes them away again.
enum ImportWay: Sendable {
    case apply, undo
}

/// Some rows of an import that stand one after the other in its file.
struct StagedRows: Sendable {
    let found: ID<FileImport>
    let rows: ClosedRange<Int>
}

/// A table that says which version of a thing is in force: from one generation on, until another.
///
/// A version is a row of `staged`, the table in which imports keep what they read: of table rows, or of aid
/// activities. Only one import at a time has a generation to come, so what holds until the end of all generations is
/// what is in force, or what that import will bring.
struct Spans: Sendable {
    let table: SQL
    /// The column that names the version.
    let version: SQL
    let staged: SQL
    /// The columns that tell a thing from others, and their values in a staged row `v`.
    let keys: SQL
    let values: SQL
    /// Whether a row `s` of the table and a staged row `v` are of the same thing.
    let match: SQL

    static func activities(of owner: String) -> Spans {
        Spans(
            table: "support_span", version: "record_id", staged: "support_record", keys: "owner, identifier",
            values: "\(owner), v.identifier", match: "s.owner = \(owner) AND s.identifier = v.identifier")
    }

    static func records(_ kind: FileImport.Kind, of owner: String) -> Spans {
        Spans(
            table: "import_record_span", version: "row_id", staged: "import_row", keys: "kind, owner, record_key",
            values: "\(kind), \(owner), v.record_key",
            match: "s.kind = \(kind) AND s.owner = \(owner) AND s.record_key = v.record_key")
    }

    /// Their rows say more than the version; `TableKind.priorities` writes them.
    static let priorities = Spans(
        table: "priority_span", version: "row_id", staged: "import_row", keys: "", values: "", match: "")

    /// The end of all generations.
    static let end = SQL(stringLiteral: "\(Int64.max)")

    /// The versions that go.
    fileprivate func leaving(_ way: ImportWay, _ rows: StagedRows) -> SQL {
        way == .apply ? replaced(rows) : brought(rows)
    }

    /// The versions that come.
    fileprivate func coming(_ way: ImportWay, _ rows: StagedRows) -> SQL {
        way == .apply ? brought(rows) : replaced(rows)
    }

    private func brought(_ rows: StagedRows) -> SQL { "SELECT v.id FROM \(staged) v WHERE \(here(rows))" }

    private func replaced(_ rows: StagedRows) -> SQL {
        "SELECT v.replaces_id FROM \(staged) v WHERE \(here(rows)) AND v.replaces_id IS NOT NULL"
    }

    fileprivate func here(_ rows: StagedRows) -> SQL {
        """
        v.import_id = \(rows.found) AND v.file_row BETWEEN \(rows.rows.lowerBound) AND \(rows.rows.upperBound) \
        AND v.verdict IN ('new', 'changed')
        """
    }
}

extension Reader {
    /// The number of the generation that everybody sees.
    func generation() throws -> Int { try number("SELECT generation FROM in_force WHERE id = 1") }

    /// Some of these rows were read while others were in force than now.
    ///
    /// Asked row by row: PostgreSQL knows nothing yet of tables that an import is just filling, and would join them by
    /// reading all of one for each row of the other.
    func isStale(_ rows: StagedRows, in spans: Spans) throws -> Bool {
        try number(
            """
            SELECT count(*) FROM \(spans.staged) v WHERE \(spans.here(rows)) AND coalesce(v.replaces_id, 0) <> coalesce(
                (SELECT max(s.\(spans.version)) FROM \(spans.table) s
                 WHERE \(spans.match) AND s.until = \(Spans.end)), 0)
            """) > 0
    }

    /// Refuses where one of these rows is no longer what is in force.
    func refuseBuiltUpon(_ rows: StagedRows, in spans: Spans) throws {
        let gone = try number(
            """
            SELECT count(*) FROM \(spans.staged) v WHERE \(spans.here(rows)) AND v.id <> coalesce(
                (SELECT max(s.\(spans.version)) FROM \(spans.table) s
                 WHERE s.\(spans.version) = v.id AND s.until = \(Spans.end)), 0)
            """)
        guard gone > 0 else { return }
        let later = try rowIfAny(
            """
            SELECT i.file_name FROM \(spans.staged) v
            JOIN \(spans.table) s ON \(spans.match) AND s.until = \(Spans.end)
            JOIN \(spans.staged) n ON n.id = s.\(spans.version) JOIN file_import i ON i.id = n.import_id
            WHERE \(spans.here(rows)) AND n.id > v.id ORDER BY i.id DESC LIMIT 1
            """
        ) { try $0.next(String.self) }
        if let later { throw FileImport.Refusal.builtUpon(later) }
        throw StoreError.changedMeanwhile
    }
}

extension Writer {
    /// From this generation on these rows are in force, or those before them again.
    func turn(_ spans: Spans, _ way: ImportWay, _ rows: StagedRows, at generation: Int) throws {
        try leave(spans, way, rows, at: generation)
        let version: SQL = way == .apply ? "v.id" : "v.replaces_id"
        let only: SQL = way == .apply ? "" : "AND v.replaces_id IS NOT NULL"
        try send(
            """
            INSERT INTO \(spans.table) (\(spans.keys), \(spans.version), since, until)
            SELECT \(spans.values), \(version), CAST(\(generation) AS BIGINT), \(Spans.end)
            FROM \(spans.staged) v WHERE \(spans.here(rows)) \(only)
            """)
    }

    /// From this generation on the versions that go are not in force.
    func leave(_ spans: Spans, _ way: ImportWay, _ rows: StagedRows, at generation: Int) throws {
        try send(
            """
            UPDATE \(spans.table) SET until = \(generation)
            WHERE until = \(Spans.end) AND \(spans.version) IN (\(spans.leaving(way, rows)))
            """)
    }

    /// Takes back what was written for a generation that shall not come.
    func sweep(_ spans: Spans, _ way: ImportWay, _ rows: StagedRows, of generation: Int) throws {
        try send(
            """
            DELETE FROM \(spans.table) WHERE since = \(generation) AND \(spans.version) IN (\(spans.coming(way, rows)))
            """)
        try send(
            """
            UPDATE \(spans.table) SET until = \(Spans.end)
            WHERE until = \(generation) AND \(spans.version) IN (\(spans.leaving(way, rows)))
            """)
    }

    /// Everything that was written for this generation is in force.
    func flip(to generation: Int) throws {
        let changed = try run(
            "UPDATE in_force SET generation = \(generation) WHERE id = 1 AND generation = \(generation - 1)")
        guard changed == 1 else { throw StoreError.changedMeanwhile }
    }
}
