extension Schema {
    /// Tables are taken in by one way, whatever is in them: the file waits until its columns are told apart, each row
    /// is kept as it came, and what is in force points to the row it came from, so that it can be undone.
    static let tableImports = Migration("0014 tables are staged row by row") { engine in
        [openWords(engine), tables(engine), rows(engine)].joined(separator: "\n")
    }

    /// Kinds and states of imports become more; their words are checked by the program alone. SQLite cannot drop a
    /// check, and making the table anew would tear it from those that refer to it, so its text is changed
    /// (sqlite.org/lang_altertable.html, section 7).
    private static func openWords(_ engine: Engine) -> String {
        switch engine {
        case .sqlite:
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(replace(sql, 'CHECK (kind IN (''areas'', ''support''))', ''),
                'CHECK (state IN (''staged'', ''applied'', ''discarded''))', '') WHERE name = 'file_import';
            PRAGMA writable_schema = RESET;
            """
        case .postgres:
            """
            ALTER TABLE file_import DROP CONSTRAINT file_import_kind_check;
            ALTER TABLE file_import DROP CONSTRAINT file_import_state_check;
            """
        }
    }

    private static func tables(_ engine: Engine) -> String {
        """
        ALTER TABLE staged_area ADD COLUMN old_retired_on \(engine.text);
        CREATE TABLE import_file (
            import_id \(engine.integer) PRIMARY KEY REFERENCES file_import,
            bytes     \(engine.bytes) NOT NULL
        );
        CREATE TABLE table_import (
            import_id  \(engine.integer) PRIMARY KEY REFERENCES file_import,
            form       \(engine.text) NOT NULL CHECK (form IN ('csv', 'xlsx')),
            sheet      \(engine.text) NOT NULL,
            header_row INTEGER NOT NULL,
            header     \(engine.text) NOT NULL,
            mapping    \(engine.text) NOT NULL,
            remembered INTEGER NOT NULL,
            sample     \(engine.text) NOT NULL
        );
        CREATE TABLE column_mapping (
            kind    \(engine.text) NOT NULL,
            header  \(engine.text) NOT NULL,
            mapping \(engine.text) NOT NULL,
            PRIMARY KEY (kind, header)
        );
        """
    }

    private static func rows(_ engine: Engine) -> String {
        """
        CREATE TABLE import_row (
            id          \(engine.identity),
            import_id   \(engine.integer) NOT NULL REFERENCES file_import,
            file_row    INTEGER NOT NULL,
            record_key  \(engine.text),
            verdict     \(engine.text) NOT NULL CHECK (verdict IN ('new', 'changed', 'unchanged', 'rejected')),
            replaces_id \(engine.integer) REFERENCES import_row,
            fingerprint \(engine.text) NOT NULL,
            contents    \(engine.text) NOT NULL,
            source      \(engine.text) NOT NULL
        );
        CREATE INDEX import_row_place ON import_row (import_id, file_row);
        CREATE TABLE import_record (
            kind       \(engine.text) NOT NULL,
            owner      \(engine.text) NOT NULL,
            record_key \(engine.text) NOT NULL,
            row_id     \(engine.integer) NOT NULL REFERENCES import_row,
            PRIMARY KEY (kind, owner, record_key)
        );
        CREATE INDEX import_record_row ON import_record (row_id);
        CREATE TABLE import_match (
            import_id \(engine.integer) NOT NULL REFERENCES file_import,
            file_row  INTEGER NOT NULL,
            target    \(engine.text) NOT NULL,
            name_km   \(engine.text),
            name_en   \(engine.text),
            reason_km \(engine.text),
            reason_en \(engine.text),
            decision  \(engine.text) CHECK (decision IN ('same', 'other')),
            PRIMARY KEY (import_id, file_row, target)
        );
        """
    }
}
