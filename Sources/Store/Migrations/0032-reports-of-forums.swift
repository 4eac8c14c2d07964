extension Schema {
    /// Beside the report of a combined sitting, the report of each of its forums, kept when the whole is published.
    static let reportsOfForums = Migration("0032 each forum has its report") { engine in
        """
        CREATE TABLE report_of_forum (
            dialogue_id \(engine.integer) NOT NULL REFERENCES report,
            forum       \(engine.text) NOT NULL CHECK (forum IN ('dialogue', 'host')),
            body_km     \(engine.text) NOT NULL,
            body_en     \(engine.text) NOT NULL,
            digest      \(engine.bytes) NOT NULL,
            PRIMARY KEY (dialogue_id, forum)
        );
        """
    }
}
