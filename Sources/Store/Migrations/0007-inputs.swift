extension Schema {
    /// What was raised. Whose voice it is stands in a table of its own.
    static let inputs = Migration("0007 every input has a number") { engine in
        """
        CREATE TABLE challenge (
            id          \(engine.identity),
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            number      INTEGER NOT NULL,
            title_km    \(engine.text),
            title_en    \(engine.text),
            disposition \(engine.text) CHECK (disposition IN ('answered', 'agreed', 'noted', 'unresolved')),
            response_km \(engine.text),
            response_en \(engine.text),
            settled_at  \(engine.text),
            UNIQUE (dialogue_id, number),
            CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
        );
        CREATE TABLE input_count (
            province \(engine.text) NOT NULL,
            year     INTEGER NOT NULL,
            last     INTEGER NOT NULL,
            PRIMARY KEY (province, year)
        );
        CREATE TABLE input (
            id             \(engine.identity),
            dialogue_id    \(engine.integer) NOT NULL REFERENCES dialogue,
            province       \(engine.text) NOT NULL,
            year           INTEGER NOT NULL,
            running        INTEGER NOT NULL,
            kind           \(engine.text) NOT NULL,
            words          \(engine.text) NOT NULL CHECK (words <> ''),
            language       \(engine.text) NOT NULL CHECK (language IN ('km', 'en')),
            sector         \(engine.text),
            area           \(engine.text) REFERENCES area,
            agenda_item_id \(engine.integer) REFERENCES agenda_item,
            attribution    \(engine.text) NOT NULL CHECK (attribution IN ('named', 'body', 'party')),
            party          \(engine.text),
            channel        \(engine.text) NOT NULL CHECK (channel IN ('link', 'clerk')),
            raised_at      \(engine.text) NOT NULL,
            challenge_id   \(engine.integer) REFERENCES challenge,
            UNIQUE (province, year, running)
        );
        CREATE INDEX input_dialogue ON input (dialogue_id, running);
        CREATE INDEX input_challenge ON input (challenge_id);
        CREATE TABLE input_voice (
            input_id       \(engine.integer) PRIMARY KEY REFERENCES input,
            participant_id \(engine.integer) REFERENCES participant,
            name           \(engine.text)
        );
        CREATE INDEX input_voice_participant ON input_voice (participant_id);
        """
    }
}
