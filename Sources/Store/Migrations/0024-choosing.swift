extension Schema {
    /// How a province chooses participants, what departments know, which communes an item needs, and each step of
    /// everybody's way on to the list. A setting that is not there has its default.
    static let choosing = Migration("0024 participants are chosen by rules") { engine in
        """
        CREATE TABLE selection_setting (
            province \(engine.text) NOT NULL REFERENCES area,
            name     \(engine.text) NOT NULL,
            value    INTEGER NOT NULL,
            PRIMARY KEY (province, name)
        );
        CREATE TABLE body_field (
            body_id \(engine.integer) NOT NULL REFERENCES body,
            sector  \(engine.text) NOT NULL,
            PRIMARY KEY (body_id, sector)
        );
        CREATE TABLE commune_requirement (
            id             \(engine.identity),
            dialogue_id    \(engine.integer) NOT NULL REFERENCES dialogue,
            agenda_item_id \(engine.integer) NOT NULL,
            area           \(engine.text) NOT NULL REFERENCES area,
            UNIQUE (dialogue_id, agenda_item_id, area)
        );
        CREATE TABLE choice (
            participant_id \(engine.integer) PRIMARY KEY REFERENCES participant,
            waiting        INTEGER,
            selected_at    \(engine.text),
            nominee_id     \(engine.integer),
            youth          INTEGER,
            disability     INTEGER,
            indigenous     INTEGER
        );
        CREATE TABLE decision (
            id             \(engine.identity),
            participant_id \(engine.integer) NOT NULL REFERENCES participant,
            kind           \(engine.text) NOT NULL,
            at             \(engine.text) NOT NULL,
            actor          \(engine.text) NOT NULL,
            reason         \(engine.text)
        );
        CREATE INDEX decision_participant ON decision (participant_id, id);
        """
    }
}
