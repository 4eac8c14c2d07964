extension Schema {
    /// The codes of an account's device. The secret is not here: it is reckoned from a key outside the data base.
    /// And documents of an agenda, by the hash of their content.
    static let secondFactors = Migration("0022 approvals need a second factor") { engine in
        """
        CREATE TABLE second_factor (
            account_id   \(engine.integer) PRIMARY KEY REFERENCES account,
            serial       INTEGER NOT NULL,
            is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
            last_step    \(engine.integer),
            used         \(engine.text) NOT NULL
        );
        CREATE TABLE attachment (
            hash  \(engine.bytes) PRIMARY KEY,
            type  \(engine.text) NOT NULL,
            size  INTEGER NOT NULL,
            bytes \(engine.bytes) NOT NULL
        );
        CREATE TABLE agenda_document (
            id          \(engine.identity),
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            item_id     \(engine.integer) NOT NULL REFERENCES agenda_item,
            name        \(engine.text) NOT NULL,
            audience    \(engine.text) NOT NULL CHECK (audience IN ('everybody', 'invited', 'conveners')),
            hash        \(engine.bytes) NOT NULL REFERENCES attachment,
            added_at    \(engine.text) NOT NULL,
            removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
        );
        CREATE INDEX agenda_document_dialogue ON agenda_document (dialogue_id);
        """
    }
}
