extension Schema {
    /// Drafts that provinces share with NCDD-S and CDCB, and what these advise.
    static let advice = Migration("0074 drafts are shared for advice") { engine in
        """
        CREATE TABLE advice (
            id          \(engine.identity),
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            matter      \(engine.text) NOT NULL CHECK (matter IN ('agenda', 'report')),
            adviser     \(engine.text) NOT NULL CHECK (adviser IN ('national_desk', 'cdcb')),
            question    \(engine.text) NOT NULL CHECK (question <> ''),
            asked_at    \(engine.text) NOT NULL,
            words       \(engine.text),
            given_at    \(engine.text)
        );
        CREATE INDEX advice_dialogue ON advice (dialogue_id, id);
        CREATE INDEX advice_open ON advice (adviser, id) WHERE given_at IS NULL;
        """
    }
}
