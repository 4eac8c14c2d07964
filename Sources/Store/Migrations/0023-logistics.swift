extension Schema {
    /// What is to be done for a sitting, and what is ordered for it. Steps of the guideline have a row only once
    /// somebody has touched them.
    static let logistics = Migration("0023 a sitting is prepared by a list") { engine in
        """
        CREATE TABLE preparation_task (
            id            \(engine.identity),
            dialogue_id   \(engine.integer) NOT NULL REFERENCES dialogue,
            step          \(engine.text),
            title_km      \(engine.text),
            title_en      \(engine.text),
            due_on        \(engine.text),
            moved_to      \(engine.text),
            moved_because \(engine.text),
            done_on       \(engine.text),
            done_by       \(engine.integer) REFERENCES account,
            CHECK (step IS NOT NULL OR (due_on IS NOT NULL AND (title_km IS NOT NULL OR title_en IS NOT NULL)))
        );
        CREATE UNIQUE INDEX preparation_task_step ON preparation_task (dialogue_id, step) WHERE step IS NOT NULL;
        CREATE INDEX preparation_task_dialogue ON preparation_task (dialogue_id);
        CREATE TABLE arrangement (
            id          \(engine.identity),
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            kind        \(engine.text) NOT NULL,
            words_km    \(engine.text),
            words_en    \(engine.text),
            party       \(engine.text),
            persons     INTEGER CHECK (persons >= 0),
            times       INTEGER NOT NULL CHECK (times > 0),
            amount      \(engine.integer) NOT NULL CHECK (amount >= 0),
            currency    \(engine.text) NOT NULL CHECK (currency IN ('KHR', 'USD')),
            payer       \(engine.text) NOT NULL,
            removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            CHECK (words_km IS NOT NULL OR words_en IS NOT NULL)
        );
        CREATE INDEX arrangement_dialogue ON arrangement (dialogue_id);
        """
    }
}
