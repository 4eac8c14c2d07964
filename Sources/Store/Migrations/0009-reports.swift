extension Schema {
    /// A published report is kept as it was read, with the journal line it was made from.
    static let reports = Migration("0009 a published report stays as it was") { engine in
        """
        CREATE TABLE report (
            dialogue_id  \(engine.integer) PRIMARY KEY REFERENCES dialogue,
            published_at \(engine.text) NOT NULL,
            seq          \(engine.integer) NOT NULL,
            journal_hash \(engine.bytes) NOT NULL,
            body_km      \(engine.text) NOT NULL,
            body_en      \(engine.text) NOT NULL,
            digest       \(engine.bytes) NOT NULL
        );
        CREATE TABLE report_copy (
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            position    INTEGER NOT NULL,
            recipient   \(engine.text) NOT NULL,
            body_id     \(engine.integer) REFERENCES body,
            is_copy     INTEGER NOT NULL,
            PRIMARY KEY (dialogue_id, position)
        );
        """
    }
}
