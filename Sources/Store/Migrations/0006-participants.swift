extension Schema {
    /// Who is proposed, invited, there. A link is kept as its hash only.
    static let participants = Migration("0006 participants answer through their link") { engine in
        """
        CREATE TABLE participant (
            id          \(engine.identity),
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            number      INTEGER NOT NULL,
            party       \(engine.text) NOT NULL CHECK (party IN ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')),
            honorific   \(engine.text),
            name_km     \(engine.text),
            name_en     \(engine.text),
            sex         \(engine.text) CHECK (sex IN ('female', 'male')),
            office_km   \(engine.text),
            office_en   \(engine.text),
            office_id   \(engine.integer) REFERENCES office,
            body_id     \(engine.integer) REFERENCES body,
            area        \(engine.text) REFERENCES area,
            standing    \(engine.text) NOT NULL CHECK (standing IN ('proposed', 'accepted', 'refused')),
            reason      \(engine.text),
            score       \(engine.text),
            points      INTEGER,
            released_at \(engine.text),
            link_serial INTEGER NOT NULL DEFAULT 1,
            link_hash   \(engine.bytes) UNIQUE,
            answer      \(engine.text) CHECK (answer IN ('yes', 'no', 'stand_in')),
            stand_in    \(engine.text),
            stand_in_sex \(engine.text) CHECK (stand_in_sex IN ('female', 'male')),
            answered_at \(engine.text),
            arrived_at  \(engine.text),
            UNIQUE (dialogue_id, number)
        );
        CREATE UNIQUE INDEX participant_office ON participant (dialogue_id, office_id) WHERE office_id IS NOT NULL;
        CREATE INDEX participant_body ON participant (body_id, dialogue_id);
        """
    }
}
