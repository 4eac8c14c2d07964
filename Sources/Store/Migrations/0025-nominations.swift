extension Schema {
    /// Links on which others name people. Items of the agenda come and go, so that nothing here points at one.
    static let nominations = Migration("0025 others name people through links") { engine in
        """
        CREATE TABLE nomination_request (
            id           \(engine.identity),
            dialogue_id  \(engine.integer) NOT NULL REFERENCES dialogue,
            party        \(engine.text) NOT NULL CHECK (party IN ('a', 'd', 'g')),
            office_id    \(engine.integer) REFERENCES office,
            body_id      \(engine.integer) REFERENCES body,
            area         \(engine.text) REFERENCES area,
            asked        INTEGER NOT NULL,
            due_on       \(engine.text) NOT NULL,
            made_at      \(engine.text) NOT NULL,
            link_serial  INTEGER NOT NULL DEFAULT 1,
            link_hash    \(engine.bytes) UNIQUE,
            withdrawn_at \(engine.text),
            reminded_at  \(engine.text),
            reminders    INTEGER NOT NULL DEFAULT 0,
            held_on      \(engine.text),
            held_at      \(engine.text),
            came         INTEGER,
            came_women   INTEGER,
            chosen_how   \(engine.text),
            CHECK (office_id IS NOT NULL OR body_id IS NOT NULL)
        );
        CREATE INDEX nomination_request_dialogue ON nomination_request (dialogue_id, party);
        CREATE TABLE nominee (
            id             \(engine.identity),
            request_id     \(engine.integer) NOT NULL REFERENCES nomination_request,
            honorific      \(engine.text),
            name_km        \(engine.text),
            name_en        \(engine.text),
            sex            \(engine.text) NOT NULL CHECK (sex IN ('female', 'male')),
            area           \(engine.text) REFERENCES area,
            place          \(engine.text),
            phone          \(engine.text),
            youth          INTEGER,
            disability     INTEGER,
            indigenous     INTEGER,
            named_at       \(engine.text) NOT NULL,
            removed_at     \(engine.text),
            participant_id \(engine.integer) REFERENCES participant,
            CHECK (name_km IS NOT NULL OR name_en IS NOT NULL)
        );
        CREATE INDEX nominee_request ON nominee (request_id);
        """
    }
}
