import Dialogue

extension Schema {
    /// What an import brings in force becomes visible at once: its rows are written slice by slice under the number of
    /// a generation that is not there yet, and one act makes it the current one. Who reads `activity`, `import_record`
    /// and `priority` reads views, which show the current generation and nothing else.
    static let generations = Migration("0034 imports come in force at once") { engine in
        [work(engine), activities(engine), records(engine), priorities(engine), looked].joined(separator: "\n")
    }

    private static func work(_ engine: Engine) -> String {
        """
        CREATE TABLE in_force (
            id         INTEGER PRIMARY KEY CHECK (id = 1),
            generation \(engine.integer) NOT NULL
        );
        INSERT INTO in_force (id, generation) VALUES (1, 0);
        CREATE TABLE import_work (
            import_id  \(engine.integer) PRIMARY KEY REFERENCES file_import,
            kind       \(engine.text) NOT NULL CHECK (kind IN ('stage', 'apply', 'undo')),
            actor      \(engine.text) NOT NULL,
            key        \(engine.text),
            answer     \(engine.text) NOT NULL,
            generation \(engine.integer) UNIQUE,
            place      INTEGER NOT NULL,
            done       INTEGER NOT NULL,
            whole      INTEGER NOT NULL,
            is_back    INTEGER NOT NULL,
            failure    \(engine.text),
            holder     \(engine.text) NOT NULL,
            held_until \(engine.text) NOT NULL
        );
        """
    }

    private static func activities(_ engine: Engine) -> String {
        """
        CREATE TABLE activity_span (
            identifier \(engine.text) NOT NULL,
            record_id  \(engine.integer) NOT NULL REFERENCES support_record,
            since      \(engine.integer) NOT NULL,
            until      \(engine.integer) NOT NULL,
            PRIMARY KEY (identifier, since)
        );
        INSERT INTO activity_span (identifier, record_id, since, until)
            SELECT identifier, record_id, 0, \(Int64.max) FROM activity;
        DROP TABLE activity;
        CREATE INDEX activity_span_record ON activity_span (record_id);
        CREATE VIEW activity AS SELECT identifier, record_id FROM activity_span WHERE \(isCurrent);
        """
    }

    private static func records(_ engine: Engine) -> String {
        """
        CREATE TABLE import_record_span (
            kind       \(engine.text) NOT NULL,
            owner      \(engine.text) NOT NULL,
            record_key \(engine.text) NOT NULL,
            row_id     \(engine.integer) NOT NULL REFERENCES import_row,
            since      \(engine.integer) NOT NULL,
            until      \(engine.integer) NOT NULL,
            PRIMARY KEY (kind, owner, record_key, since)
        );
        INSERT INTO import_record_span (kind, owner, record_key, row_id, since, until)
            SELECT kind, owner, record_key, row_id, 0, \(Int64.max) FROM import_record;
        DROP TABLE import_record;
        CREATE INDEX import_record_span_row ON import_record_span (row_id);
        CREATE VIEW import_record AS SELECT kind, owner, record_key, row_id FROM import_record_span WHERE \(isCurrent);
        """
    }

    private static func priorities(_ engine: Engine) -> String {
        let columns = """
            province, record_key, row_id, plan, year, sector, area, title_km, title_en, cost_currency,
                cost_hundredths, support, supporter
            """
        return """
            CREATE TABLE priority_span (
                id              \(engine.identity),
                province        \(engine.text) NOT NULL REFERENCES area,
                record_key      \(engine.text) NOT NULL,
                row_id          \(engine.integer) NOT NULL REFERENCES import_row,
                plan            \(engine.text) NOT NULL CHECK (plan IN ('five_year', 'rolling', 'annual')),
                year            INTEGER NOT NULL,
                sector          \(engine.text) NOT NULL,
                area            \(engine.text),
                title_km        \(engine.text),
                title_en        \(engine.text),
                cost_currency   \(engine.text),
                cost_hundredths \(engine.integer),
                support         \(engine.text) NOT NULL CHECK (support IN ('ongoing', 'promised', 'none')),
                supporter       \(engine.text),
                since           \(engine.integer) NOT NULL,
                until           \(engine.integer) NOT NULL,
                UNIQUE (province, record_key, since),
                CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
            );
            INSERT INTO priority_span (\(columns), since, until)
                SELECT \(columns), 0, \(Int64.max) FROM priority ORDER BY id;
            DROP TABLE priority;
            CREATE INDEX priority_span_cell ON priority_span (province, sector, area);
            CREATE INDEX priority_span_row ON priority_span (row_id);
            CREATE VIEW priority AS SELECT id, \(columns) FROM priority_span WHERE \(isCurrent);
            """
    }

    /// What goes is looked for among those that refer to it.
    private static let looked = """
        CREATE INDEX import_row_replaces ON import_row (replaces_id);
        CREATE INDEX support_record_replaces ON support_record (replaces_id);
        CREATE INDEX office_area ON office (area);
        CREATE INDEX participant_area ON participant (area);
        CREATE INDEX input_area ON input (area);
        CREATE INDEX commune_requirement_area ON commune_requirement (area);
        CREATE INDEX nomination_request_area ON nomination_request (area);
        CREATE INDEX nominee_area ON nominee (area);
        """

    private static let isCurrent = """
        since <= (SELECT generation FROM in_force WHERE id = 1)
            AND until > (SELECT generation FROM in_force WHERE id = 1)
        """
}
