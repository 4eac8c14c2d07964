extension Schema {
    /// How the papers of a province look. A province that has changed nothing has no row. Lists are one line each.
    static let provinceSettings = Migration("0010 a province has its own papers") { engine in
        """
        CREATE TABLE province_settings (
            province        \(engine.text) PRIMARY KEY REFERENCES area,
            letterhead_km   \(engine.text) NOT NULL,
            letterhead_en   \(engine.text) NOT NULL,
            letter_mark     \(engine.text) NOT NULL,
            report_mark     \(engine.text) NOT NULL,
            place_km        \(engine.text),
            place_en        \(engine.text),
            signature_km    \(engine.text),
            signature_en    \(engine.text),
            signer_km       \(engine.text),
            signer_en       \(engine.text),
            seal_space      INTEGER NOT NULL CHECK (seal_space BETWEEN 18 AND 45),
            colour          \(engine.text) NOT NULL,
            up_opening_km   \(engine.text),
            up_opening_en   \(engine.text),
            up_closing_km   \(engine.text),
            up_closing_en   \(engine.text),
            level_opening_km \(engine.text),
            level_opening_en \(engine.text),
            level_closing_km \(engine.text),
            level_closing_en \(engine.text),
            copies_km       \(engine.text) NOT NULL,
            copies_en       \(engine.text) NOT NULL
        );
        """
    }
}
