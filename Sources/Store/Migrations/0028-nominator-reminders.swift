extension Schema {
    /// What goes out to those who were asked to name people. Its words are not kept: they hold personal links.
    static let nominatorReminders = Migration("0028 nominators are reminded by post") { engine in
        """
        CREATE TABLE nominator_reminder (
            id         \(engine.identity),
            request_id \(engine.integer) NOT NULL REFERENCES nomination_request,
            address    \(engine.text) NOT NULL,
            made_at    \(engine.text) NOT NULL,
            mark       \(engine.text) NOT NULL UNIQUE,
            state      \(engine.text) NOT NULL
                CHECK (state IN ('waiting', 'handed_over', 'failed', 'bounced', 'withdrawn')),
            state_at   \(engine.text) NOT NULL,
            tries      INTEGER NOT NULL DEFAULT 0,
            reply      \(engine.text)
        );
        CREATE INDEX nominator_reminder_request ON nominator_reminder (request_id, id);
        CREATE INDEX nominator_reminder_waiting ON nominator_reminder (state_at) WHERE state = 'waiting';
        """
    }
}
