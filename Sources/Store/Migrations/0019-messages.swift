extension Schema {
    /// What goes out to invitees. Its words are not kept: they hold personal links.
    static let messages = Migration("0019 messages wait until they are handed over") { engine in
        """
        CREATE TABLE message (
            id             \(engine.identity),
            dialogue_id    \(engine.integer) NOT NULL REFERENCES dialogue,
            participant_id \(engine.integer) NOT NULL REFERENCES participant,
            kind           \(engine.text) NOT NULL
                CHECK (kind IN ('invitation', 'reminder', 'change', 'cancellation')),
            occasion       \(engine.text) NOT NULL,
            channel        \(engine.text) NOT NULL CHECK (channel IN ('email', 'link', 'paper')),
            address        \(engine.text),
            news_km        \(engine.text),
            news_en        \(engine.text),
            revision       \(engine.integer) NOT NULL,
            is_rehearsal   INTEGER NOT NULL CHECK (is_rehearsal IN (0, 1)),
            made_at        \(engine.text) NOT NULL,
            made_on        \(engine.text) NOT NULL,
            mark           \(engine.text) NOT NULL UNIQUE,
            state          \(engine.text) NOT NULL
                CHECK (state IN ('waiting', 'handed_over', 'failed', 'bounced', 'withdrawn')),
            state_at       \(engine.text) NOT NULL,
            tries          INTEGER NOT NULL DEFAULT 0,
            reply          \(engine.text),
            CHECK (channel <> 'email' OR address IS NOT NULL)
        );
        CREATE UNIQUE INDEX message_once ON message (participant_id, kind, occasion) WHERE is_rehearsal = 0;
        CREATE INDEX message_waiting ON message (state_at) WHERE state = 'waiting' AND channel = 'email';
        CREATE INDEX message_dialogue ON message (dialogue_id, id);
        CREATE TABLE reminding (
            province    \(engine.text) PRIMARY KEY REFERENCES area,
            every_days  INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 30),
            is_by_clock INTEGER NOT NULL CHECK (is_by_clock IN (0, 1))
        );
        """
    }
}
