extension Schema {
    /// What comes after the bell: inputs that were late, a sitting that went on, a national answer the province took
    /// or gave back.
    static let afterTheBell = Migration("0088 what comes after the bell") { engine in
        """
        CREATE TABLE sitting_reopening (
            id          \(engine.identity),
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            reason      \(engine.text) NOT NULL,
            at          \(engine.text) NOT NULL
        );
        CREATE INDEX sitting_reopening_dialogue ON sitting_reopening (dialogue_id, id);
        ALTER TABLE input ADD COLUMN is_late INTEGER NOT NULL DEFAULT 0 CHECK (is_late IN (0, 1));
        ALTER TABLE escalation ADD COLUMN accepted_on \(engine.text);
        CREATE TABLE escalation_return (
            id            \(engine.identity),
            escalation_id \(engine.integer) NOT NULL REFERENCES escalation,
            answer_km     \(engine.text),
            answer_en     \(engine.text),
            answered_on   \(engine.text) NOT NULL,
            reason_km     \(engine.text),
            reason_en     \(engine.text),
            returned_on   \(engine.text) NOT NULL,
            CHECK (answer_km IS NOT NULL OR answer_en IS NOT NULL),
            CHECK (reason_km IS NOT NULL OR reason_en IS NOT NULL)
        );
        CREATE INDEX escalation_return_escalation ON escalation_return (escalation_id, id);
        DROP INDEX escalation_open_of_dialogue;
        CREATE INDEX escalation_unsolved ON escalation (dialogue_id, due_on) WHERE accepted_on IS NULL;
        """
    }
}
