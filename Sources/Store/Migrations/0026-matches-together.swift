extension Schema {
    /// Matches that leave no doubt are decided together, and rows are handed back in the form they came in.
    static let matchesTogether = Migration("0026 matches are decided together") { engine in
        """
        ALTER TABLE import_match ADD COLUMN exact INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE table_import ADD COLUMN separator \(engine.text) NOT NULL DEFAULT 'comma';
        """
    }
}
