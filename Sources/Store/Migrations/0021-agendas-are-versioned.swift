extension Schema {
    /// Items have rooms, people and promised times; the two forums of a combined sitting share them. What the Board
    /// approved is kept as it was; a plan that is to move waits beside the one in force.
    static let agendaVersions = Migration("0021 agendas are versioned") { engine in
        """
        CREATE TABLE room (
            id          \(engine.identity),
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            name_km     \(engine.text),
            name_en     \(engine.text),
            seats       INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 5000),
            removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            CHECK (name_km IS NOT NULL OR name_en IS NOT NULL)
        );
        CREATE INDEX room_dialogue ON room (dialogue_id);
        ALTER TABLE agenda_item ADD COLUMN forum \(engine.text) NOT NULL DEFAULT 'dialogue'
            CHECK (forum IN ('dialogue', 'host', 'both'));
        ALTER TABLE agenda_item ADD COLUMN room_id \(engine.integer) REFERENCES room;
        ALTER TABLE agenda_item ADD COLUMN is_parallel INTEGER NOT NULL DEFAULT 0 CHECK (is_parallel IN (0, 1));
        ALTER TABLE agenda_item ADD COLUMN starts_at \(engine.text);
        ALTER TABLE agenda_item ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
        ALTER TABLE participant ADD COLUMN forum \(engine.text) NOT NULL DEFAULT 'dialogue'
            CHECK (forum IN ('dialogue', 'host', 'both'));
        CREATE TABLE agenda_person (
            item_id        \(engine.integer) NOT NULL REFERENCES agenda_item,
            part           \(engine.text) NOT NULL CHECK (part IN ('presents', 'expected')),
            participant_id \(engine.integer) NOT NULL REFERENCES participant,
            position       INTEGER NOT NULL,
            PRIMARY KEY (item_id, part, participant_id)
        );
        CREATE INDEX agenda_person_participant ON agenda_person (participant_id);
        CREATE TABLE agenda_version (
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            number      INTEGER NOT NULL,
            approved_at \(engine.text) NOT NULL,
            content     \(engine.text) NOT NULL,
            PRIMARY KEY (dialogue_id, number)
        );
        CREATE TABLE plan_change (
            dialogue_id   \(engine.integer) PRIMARY KEY REFERENCES dialogue,
            title_km      \(engine.text),
            title_en      \(engine.text),
            opens_on      \(engine.text) NOT NULL,
            ends_on       \(engine.text) NOT NULL,
            starts_at     \(engine.text) NOT NULL,
            day_ends_at   \(engine.text) NOT NULL,
            venue_km      \(engine.text),
            venue_en      \(engine.text),
            host_forum_km \(engine.text),
            host_forum_en \(engine.text)
        );
        CREATE TABLE agenda_notice (
            id             \(engine.identity),
            dialogue_id    \(engine.integer) NOT NULL REFERENCES dialogue,
            version        INTEGER NOT NULL,
            participant_id \(engine.integer) NOT NULL REFERENCES participant,
            sitting_moved  INTEGER NOT NULL CHECK (sitting_moved IN (0, 1)),
            items          \(engine.text) NOT NULL,
            told_at        \(engine.text),
            UNIQUE (dialogue_id, version, participant_id)
        );
        """
    }
}
