extension Schema {
    /// How everybody on a list counts, in one place: whoever counts people reads `counted` and has no condition of its
    /// own (`Dialogue/Participants/Participant+Counted.swift` says the same of one person). With it what the door
    /// needs: who came in without being on the list, whose arrival was entered after the sitting, what an entry was
    /// before somebody put it right, and the sex of a voice that is nobody's on the list.
    static let countedOnce = Migration("0085 everybody is counted once") { engine in
        """
        ALTER TABLE participant ADD COLUMN walked_in INTEGER;
        ALTER TABLE participant ADD COLUMN arrived_late INTEGER;
        ALTER TABLE input_voice ADD COLUMN sex \(engine.text) CHECK (sex IN ('female', 'male'));
        CREATE TABLE door_step (
            id             \(engine.identity),
            participant_id \(engine.integer) NOT NULL REFERENCES participant,
            kind           \(engine.text) NOT NULL,
            at             \(engine.text) NOT NULL,
            actor          \(engine.text) NOT NULL,
            party          \(engine.text) NOT NULL,
            name_km        \(engine.text),
            name_en        \(engine.text),
            sex            \(engine.text),
            body_id        \(engine.integer),
            area           \(engine.text),
            stand_in       \(engine.text),
            stand_in_sex   \(engine.text)
        );
        CREATE INDEX door_step_participant ON door_step (participant_id, id);
        CREATE VIEW counted AS SELECT id AS participant_id, dialogue_id, party, forum, body_id, area,
            sex AS sex_invited, CASE WHEN answer = 'stand_in' THEN stand_in_sex ELSE sex END AS sex_in_room,
            CASE WHEN standing = 'accepted' AND released_at IS NOT NULL THEN 1 ELSE 0 END AS invited,
            CASE WHEN standing = 'accepted' AND released_at IS NOT NULL AND answer IN ('yes', 'stand_in')
                THEN 1 ELSE 0 END AS confirmed,
            CASE WHEN standing = 'accepted' AND released_at IS NOT NULL AND answer = 'no' AND arrived_at IS NULL
                THEN 1 ELSE 0 END AS excused,
            CASE WHEN arrived_at IS NOT NULL THEN 1 ELSE 0 END AS arrived,
            CASE WHEN standing = 'accepted' AND arrived_at IS NOT NULL THEN 1 ELSE 0 END AS present,
            CASE WHEN standing = 'accepted' AND arrived_at IS NOT NULL AND released_at IS NULL
                THEN 1 ELSE 0 END AS uninvited,
            CASE WHEN standing <> 'accepted' AND arrived_at IS NOT NULL THEN 1 ELSE 0 END AS unconfirmed
            FROM participant;
        """
    }
}
