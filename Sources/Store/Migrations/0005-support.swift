extension Schema {
    /// Imported files and what was staged from them; aid activities, each version with its parts and its source.
    static let support = Migration("0005 support is staged, shown and applied") { engine in
        [imports(engine), records(engine), parts(engine)].joined(separator: "\n")
    }

    private static func imports(_ engine: Engine) -> String {
        """
        CREATE TABLE file_import (
            id             \(engine.identity),
            kind           \(engine.text) NOT NULL CHECK (kind IN ('areas', 'support')),
            file_name      \(engine.text) NOT NULL,
            sha256         \(engine.text) NOT NULL,
            province       \(engine.text),
            staged_at      \(engine.text) NOT NULL,
            staged_by      \(engine.text) NOT NULL,
            state          \(engine.text) NOT NULL CHECK (state IN ('staged', 'applied', 'discarded')),
            settled_at     \(engine.text),
            read_count     INTEGER NOT NULL,
            added          INTEGER NOT NULL,
            changed        INTEGER NOT NULL,
            unchanged      INTEGER NOT NULL,
            retired        INTEGER NOT NULL,
            rejected       INTEGER NOT NULL
        );
        CREATE TABLE import_problem (
            import_id   \(engine.integer) NOT NULL REFERENCES file_import,
            position    INTEGER NOT NULL,
            file_row    INTEGER NOT NULL,
            field       \(engine.text) NOT NULL,
            found       \(engine.text) NOT NULL,
            expected_km \(engine.text) NOT NULL,
            expected_en \(engine.text) NOT NULL,
            rejects     INTEGER NOT NULL,
            PRIMARY KEY (import_id, position)
        );
        CREATE TABLE staged_area (
            import_id   \(engine.integer) NOT NULL REFERENCES file_import,
            position    INTEGER NOT NULL,
            verdict     \(engine.text) NOT NULL CHECK (verdict IN ('new', 'renamed', 'returned', 'retired')),
            code        \(engine.text) NOT NULL,
            kind        \(engine.text) NOT NULL,
            name_km     \(engine.text) NOT NULL,
            name_en     \(engine.text) NOT NULL,
            old_kind    \(engine.text),
            old_name_km \(engine.text),
            old_name_en \(engine.text),
            PRIMARY KEY (import_id, position)
        );
        """
    }

    /// A record is never changed: a newer version is a new record, and the activity points to the one in force.
    private static func records(_ engine: Engine) -> String {
        """
        CREATE TABLE support_record (
            id              \(engine.identity),
            import_id       \(engine.integer) NOT NULL REFERENCES file_import,
            file_row        INTEGER NOT NULL,
            identifier      \(engine.text) NOT NULL,
            verdict         \(engine.text) NOT NULL CHECK (verdict IN ('new', 'changed', 'unchanged', 'rejected')),
            replaces_id     \(engine.integer) REFERENCES support_record,
            fingerprint     \(engine.text) NOT NULL,
            iati_version    \(engine.text),
            title_km        \(engine.text),
            title_en        \(engine.text),
            description_km  \(engine.text),
            description_en  \(engine.text),
            reporter_km     \(engine.text),
            reporter_en     \(engine.text),
            reporter_ref    \(engine.text),
            status          \(engine.text),
            starts_on       \(engine.text),
            ends_on         \(engine.text),
            names_cambodia  INTEGER NOT NULL,
            cambodia_share  \(engine.text),
            dollars         \(engine.integer),
            last_year       INTEGER,
            source          \(engine.text) NOT NULL
        );
        CREATE INDEX support_record_import ON support_record (import_id, file_row);
        CREATE TABLE activity (
            id         \(engine.identity),
            identifier \(engine.text) NOT NULL UNIQUE,
            record_id  \(engine.integer) NOT NULL REFERENCES support_record
        );
        """
    }

    private static func parts(_ engine: Engine) -> String {
        let part = "record_id \(engine.integer) NOT NULL REFERENCES support_record, position INTEGER NOT NULL"
        return """
            CREATE TABLE record_organisation (
                \(part),
                role      \(engine.text) NOT NULL,
                key       \(engine.text) NOT NULL,
                reference \(engine.text),
                type      \(engine.text),
                name_km   \(engine.text),
                name_en   \(engine.text),
                PRIMARY KEY (record_id, position)
            );
            CREATE TABLE record_recipient (
                \(part),
                code       \(engine.text) NOT NULL,
                vocabulary \(engine.text),
                share      \(engine.text),
                PRIMARY KEY (record_id, position)
            );
            CREATE TABLE record_sector (
                \(part),
                vocabulary \(engine.text) NOT NULL,
                code       \(engine.text) NOT NULL,
                name_km    \(engine.text),
                name_en    \(engine.text),
                share      \(engine.text),
                field      \(engine.text),
                PRIMARY KEY (record_id, position)
            );
            CREATE TABLE record_location (
                \(part),
                name_km   \(engine.text),
                name_en   \(engine.text),
                codes     \(engine.text) NOT NULL,
                latitude  \(engine.text),
                longitude \(engine.text),
                PRIMARY KEY (record_id, position)
            );
            CREATE TABLE record_place (
                record_id \(engine.integer) NOT NULL REFERENCES support_record,
                province  \(engine.text) NOT NULL,
                PRIMARY KEY (record_id, province)
            );
            CREATE TABLE record_amount (
                \(part),
                kind         \(engine.text) NOT NULL,
                year         INTEGER,
                currency     \(engine.text),
                basis        \(engine.text) NOT NULL,
                country      \(engine.text),
                sum          \(engine.text) NOT NULL,
                cambodia_sum \(engine.text),
                PRIMARY KEY (record_id, position)
            );
            """
    }
}
