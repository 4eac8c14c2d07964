extension Schema {
    /// A dialogue of a province, and its agenda.
    static let dialogues = Migration("0004 a dialogue has an agenda") { engine in
        """
        CREATE TABLE dialogue (
            id            \(engine.identity),
            province      \(engine.text) NOT NULL REFERENCES area,
            year          INTEGER NOT NULL,
            ordinal       INTEGER NOT NULL,
            title_km      \(engine.text),
            title_en      \(engine.text),
            opens_on      \(engine.text) NOT NULL,
            ends_on       \(engine.text) NOT NULL,
            starts_at     \(engine.text) NOT NULL,
            day_ends_at   \(engine.text) NOT NULL,
            venue_km      \(engine.text),
            venue_en      \(engine.text),
            host_forum_km \(engine.text),
            host_forum_en \(engine.text),
            stage         \(engine.text) NOT NULL,
            previous_id   \(engine.integer) REFERENCES dialogue,
            UNIQUE (province, year, ordinal),
            CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
        );
        CREATE TABLE agenda_item (
            id           \(engine.identity),
            dialogue_id  \(engine.integer) NOT NULL REFERENCES dialogue,
            position     INTEGER NOT NULL,
            theme        \(engine.text) NOT NULL,
            title_km     \(engine.text),
            title_en     \(engine.text),
            minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
            presenter_km \(engine.text),
            presenter_en \(engine.text),
            sector       \(engine.text),
            CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
        );
        CREATE INDEX agenda_item_dialogue ON agenda_item (dialogue_id, position);
        """
    }
}
