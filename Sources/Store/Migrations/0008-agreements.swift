extension Schema {
    /// Promises with an owner and a date; what a province cannot solve goes up.
    static let agreements = Migration("0008 every promise has an owner and a date") { engine in
        """
        CREATE TABLE action_count (
            province \(engine.text) NOT NULL,
            year     INTEGER NOT NULL,
            last     INTEGER NOT NULL,
            PRIMARY KEY (province, year)
        );
        CREATE TABLE action (
            id           \(engine.identity),
            dialogue_id  \(engine.integer) NOT NULL REFERENCES dialogue,
            challenge_id \(engine.integer) NOT NULL REFERENCES challenge,
            province     \(engine.text) NOT NULL,
            year         INTEGER NOT NULL,
            running      INTEGER NOT NULL,
            deed_km      \(engine.text),
            deed_en      \(engine.text),
            body_id      \(engine.integer) NOT NULL REFERENCES body,
            due_on       \(engine.text) NOT NULL,
            measure_km   \(engine.text),
            measure_en   \(engine.text),
            support      \(engine.text) NOT NULL CHECK (support IN ('ongoing', 'promised', 'not_yet')),
            state        \(engine.text) NOT NULL CHECK (state IN ('open', 'on_track', 'late', 'done', 'cannot')),
            settled_on   \(engine.text),
            UNIQUE (province, year, running),
            CHECK (deed_km IS NOT NULL OR deed_en IS NOT NULL),
            CHECK (measure_km IS NOT NULL OR measure_en IS NOT NULL)
        );
        CREATE INDEX action_number ON action (dialogue_id, running);
        CREATE INDEX action_due ON action (dialogue_id, due_on);
        CREATE INDEX action_state ON action (dialogue_id, state, due_on);
        CREATE INDEX action_body ON action (body_id);
        CREATE INDEX action_challenge ON action (challenge_id);
        CREATE TABLE action_report (
            id        \(engine.identity),
            action_id \(engine.integer) NOT NULL REFERENCES action,
            state     \(engine.text) NOT NULL,
            words     \(engine.text) NOT NULL,
            at        \(engine.text) NOT NULL
        );
        CREATE INDEX action_report_action ON action_report (action_id);
        CREATE TABLE body_link (
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            body_id     \(engine.integer) NOT NULL REFERENCES body,
            link_serial INTEGER NOT NULL DEFAULT 1,
            link_hash   \(engine.bytes) NOT NULL UNIQUE,
            PRIMARY KEY (dialogue_id, body_id)
        );
        CREATE TABLE escalation (
            id              \(engine.identity),
            dialogue_id     \(engine.integer) NOT NULL REFERENCES dialogue,
            challenge_id    \(engine.integer) NOT NULL UNIQUE REFERENCES challenge,
            rung            \(engine.text) NOT NULL,
            request_km      \(engine.text),
            request_en      \(engine.text),
            sent_on         \(engine.text) NOT NULL,
            due_on          \(engine.text) NOT NULL,
            acknowledged_on \(engine.text),
            answer_km       \(engine.text),
            answer_en       \(engine.text),
            answered_on     \(engine.text),
            CHECK (request_km IS NOT NULL OR request_en IS NOT NULL)
        );
        CREATE INDEX escalation_dialogue ON escalation (dialogue_id);
        """
    }
}
