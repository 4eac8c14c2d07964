extension Schema {
    /// What a province wants to have, one row for each priority in force; where it came from is its import row.
    static let priorities = Migration("0015 a province has priorities") { engine in
        """
        CREATE TABLE priority (
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
            UNIQUE (province, record_key),
            CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
        );
        CREATE INDEX priority_cell ON priority (province, sector, area);
        """
    }
}
