extension Schema {
    /// Support can be laid beside priorities: by data base, share of a province, district and sum; what people said
    /// about likely duplicates and about their own cells is kept beside it.
    ///
    /// A record's import row is not a foreign key: a restore copies tables in the order they were made, and import rows
    /// came after the records.
    static let alignment = Migration("0016 support is laid beside priorities") { engine in
        """
        ALTER TABLE support_record ADD COLUMN data_base \(engine.text) NOT NULL DEFAULT 'iati';
        ALTER TABLE support_record ADD COLUMN row_id \(engine.integer);
        ALTER TABLE record_place ADD COLUMN share \(engine.text);
        CREATE INDEX record_place_province ON record_place (province, record_id);
        CREATE INDEX activity_record ON activity (record_id);
        CREATE TABLE record_district (
            record_id \(engine.integer) NOT NULL REFERENCES support_record,
            area      \(engine.text) NOT NULL,
            PRIMARY KEY (record_id, area)
        );
        CREATE TABLE record_sum (
            record_id  \(engine.integer) NOT NULL REFERENCES support_record,
            measure    \(engine.text) NOT NULL CHECK (measure IN ('actual', 'planned', 'committed', 'budget')),
            currency   \(engine.text) NOT NULL,
            first_year INTEGER,
            last_year  INTEGER,
            hundredths \(engine.integer) NOT NULL,
            PRIMARY KEY (record_id, measure, currency)
        );
        CREATE TABLE alignment_pair (
            province    \(engine.text) NOT NULL REFERENCES area,
            one         \(engine.text) NOT NULL,
            other       \(engine.text) NOT NULL,
            is_same     INTEGER NOT NULL,
            decided_at  \(engine.text) NOT NULL,
            decided_by  \(engine.text) NOT NULL,
            PRIMARY KEY (province, one, other)
        );
        CREATE TABLE cell_statement (
            id             \(engine.identity),
            participant_id \(engine.integer) NOT NULL REFERENCES participant,
            province       \(engine.text) NOT NULL REFERENCES area,
            identifier     \(engine.text) NOT NULL,
            is_right       INTEGER NOT NULL,
            sector         \(engine.text),
            area           \(engine.text),
            words          \(engine.text),
            stated_at      \(engine.text) NOT NULL
        );
        CREATE INDEX cell_statement_activity ON cell_statement (province, identifier, id);
        """
    }
}
