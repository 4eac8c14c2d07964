extension Schema {
    /// What provinces ask the national side to change; what it has changed, and which dialogues are told of it.
    static let proposals = Migration("0071 provinces propose, and are told of changes") { engine in
        """
        CREATE TABLE body_proposal (
            id           \(engine.identity),
            province     \(engine.text) NOT NULL,
            body_id      \(engine.integer) NOT NULL REFERENCES body,
            kind         \(engine.text) NOT NULL
                CHECK (kind IN ('rename', 'add_contact', 'remove_contact', 'merge', 'state', 'adopt')),
            name_km      \(engine.text),
            name_en      \(engine.text),
            word         \(engine.text),
            value        \(engine.text),
            other_id     \(engine.integer),
            reason       \(engine.text) NOT NULL CHECK (reason <> ''),
            proposed_at  \(engine.text) NOT NULL,
            proposed_by  \(engine.text) NOT NULL,
            verdict      \(engine.text) CHECK (verdict IN ('accepted', 'declined', 'withdrawn')),
            answer       \(engine.text),
            settled_at   \(engine.text),
            settled_by   \(engine.text)
        );
        CREATE INDEX body_proposal_open ON body_proposal (id) WHERE verdict IS NULL;
        CREATE INDEX body_proposal_province ON body_proposal (province, id);
        CREATE INDEX body_proposal_body ON body_proposal (body_id);
        CREATE TABLE national_change (
            id         \(engine.identity),
            body_id    \(engine.integer) NOT NULL REFERENCES body,
            kind       \(engine.text) NOT NULL,
            was        \(engine.text),
            becomes    \(engine.text),
            changed_at \(engine.text) NOT NULL,
            changed_by \(engine.text) NOT NULL
        );
        CREATE INDEX national_change_body ON national_change (body_id);
        CREATE TABLE national_notice (
            change_id   \(engine.integer) NOT NULL REFERENCES national_change,
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            seen_at     \(engine.text),
            PRIMARY KEY (dialogue_id, change_id)
        );
        CREATE INDEX national_notice_change ON national_notice (change_id);
        CREATE INDEX national_notice_open ON national_notice (dialogue_id) WHERE seen_at IS NULL;
        """
    }
}
