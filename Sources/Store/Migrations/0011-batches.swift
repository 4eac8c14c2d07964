extension Schema {
    /// What the letters of a dialogue say, and papers printed in the background. The papers themselves are not kept
    /// here: they hold personal links, and who steals a copy of the data base must open none.
    static let batches = Migration("0011 letters are printed in batches") { engine in
        """
        CREATE TABLE letter_text (
            dialogue_id  \(engine.integer) PRIMARY KEY REFERENCES dialogue,
            number       \(engine.text) NOT NULL,
            dated_on     \(engine.text),
            lunar_line   \(engine.text),
            subject_km   \(engine.text),
            subject_en   \(engine.text),
            reference_km \(engine.text),
            reference_en \(engine.text),
            body_km      \(engine.text),
            body_en      \(engine.text)
        );
        CREATE TABLE batch (
            id          \(engine.identity),
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            kind        \(engine.text) NOT NULL CHECK (kind IN ('letter_files', 'letter_book', 'badges')),
            asked_at    \(engine.text) NOT NULL,
            mark        \(engine.text) NOT NULL UNIQUE,
            ended_at    \(engine.text),
            papers      INTEGER
        );
        CREATE INDEX batch_dialogue ON batch (dialogue_id, id);
        CREATE INDEX batch_open ON batch (id) WHERE ended_at IS NULL;
        """
    }
}
