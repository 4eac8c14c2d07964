extension Schema {
    /// Bodies know what they are a part of and whether they are still there; offices have deputies; everybody has ways
    /// to be reached; a hand-over says what moved. (What points to its own table is not declared as a reference: a
    /// copy from one engine to the other goes row by row.)
    static let bodyDetails = Migration("0017 bodies have details, offices have deputies") { engine in
        """
        ALTER TABLE body ADD COLUMN subkind \(engine.text);
        ALTER TABLE body ADD COLUMN parent_id \(engine.integer);
        ALTER TABLE body ADD COLUMN reference \(engine.text);
        ALTER TABLE body ADD COLUMN state \(engine.text) NOT NULL DEFAULT 'active';
        ALTER TABLE body ADD COLUMN state_on \(engine.text);
        ALTER TABLE body ADD COLUMN merged_into \(engine.integer);
        CREATE INDEX body_parent ON body (parent_id);
        CREATE INDEX body_merged ON body (merged_into);
        CREATE INDEX body_reference ON body (reference);
        ALTER TABLE person ADD COLUMN rank \(engine.text);
        ALTER TABLE person ADD COLUMN province \(engine.text);
        ALTER TABLE person ADD COLUMN body_id \(engine.integer) REFERENCES body;
        ALTER TABLE person ADD COLUMN merged_into \(engine.integer);
        CREATE INDEX person_merged ON person (merged_into);
        CREATE INDEX person_body ON person (body_id);
        ALTER TABLE office ADD COLUMN ended_on \(engine.text);
        CREATE INDEX holding_person ON holding (person_id);
        CREATE TABLE body_alias (
            id      \(engine.identity),
            body_id \(engine.integer) NOT NULL REFERENCES body,
            name    \(engine.text) NOT NULL CHECK (name <> ''),
            UNIQUE (body_id, name)
        );
        CREATE TABLE contact_point (
            id        \(engine.identity),
            body_id   \(engine.integer) REFERENCES body,
            office_id \(engine.integer) REFERENCES office,
            person_id \(engine.integer) REFERENCES person,
            kind      \(engine.text) NOT NULL CHECK (kind IN ('phone', 'email', 'telegram', 'website', 'address')),
            value     \(engine.text) NOT NULL CHECK (value <> ''),
            CHECK ((CASE WHEN body_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN office_id IS NULL THEN 0 ELSE 1 END)
                + (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) = 1)
        );
        CREATE UNIQUE INDEX contact_point_body ON contact_point (body_id, kind, value);
        CREATE UNIQUE INDEX contact_point_office ON contact_point (office_id, kind, value);
        CREATE UNIQUE INDEX contact_point_person ON contact_point (person_id, kind, value);
        CREATE TABLE deputy (
            id        \(engine.identity),
            office_id \(engine.integer) NOT NULL REFERENCES office,
            person_id \(engine.integer) NOT NULL REFERENCES person,
            from_on   \(engine.text) NOT NULL,
            to_on     \(engine.text)
        );
        CREATE INDEX deputy_office ON deputy (office_id);
        CREATE INDEX deputy_person ON deputy (person_id);
        CREATE TABLE hand_over_move (
            holding_id  \(engine.integer) NOT NULL REFERENCES holding,
            position    INTEGER NOT NULL,
            kind        \(engine.text) NOT NULL,
            dialogue_id \(engine.integer) NOT NULL REFERENCES dialogue,
            reference   \(engine.text) NOT NULL,
            due_on      \(engine.text),
            PRIMARY KEY (holding_id, position)
        );
        """
    }

    /// A person belongs to the province of the office by which it came to us. What an imported row made or filled in is
    /// remembered, so that it can be taken back.
    static let personProvinces = Migration("0018 persons belong to a province, records can be merged") { engine in
        """
        UPDATE person SET province = (
            SELECT min(b.province) FROM holding h JOIN office o ON o.id = h.office_id JOIN body b ON b.id = o.body_id
            WHERE h.person_id = person.id);
        CREATE INDEX person_province ON person (province);
        CREATE TABLE record_merge (
            id        \(engine.identity),
            kind      \(engine.text) NOT NULL CHECK (kind IN ('bodies', 'persons')),
            kept_id   \(engine.integer) NOT NULL,
            gone_id   \(engine.integer) NOT NULL,
            merged_at \(engine.text) NOT NULL,
            undone_at \(engine.text)
        );
        CREATE UNIQUE INDEX record_merge_open ON record_merge (kind, gone_id) WHERE undone_at IS NULL;
        CREATE INDEX record_merge_kept ON record_merge (kind, kept_id);
        CREATE TABLE record_merge_move (
            merge_id \(engine.integer) NOT NULL REFERENCES record_merge,
            place    \(engine.text) NOT NULL,
            row_id   \(engine.integer) NOT NULL,
            PRIMARY KEY (merge_id, place, row_id)
        );
        CREATE TABLE record_apart (
            kind      \(engine.text) NOT NULL CHECK (kind IN ('bodies', 'persons')),
            first_id  \(engine.integer) NOT NULL,
            second_id \(engine.integer) NOT NULL,
            told_at   \(engine.text) NOT NULL,
            PRIMARY KEY (kind, first_id, second_id),
            CHECK (first_id < second_id)
        );
        CREATE TABLE import_known (
            kind       \(engine.text) NOT NULL,
            owner      \(engine.text) NOT NULL,
            record_key \(engine.text) NOT NULL,
            thing      \(engine.text) NOT NULL CHECK (thing IN ('body', 'person', 'office', 'holding')),
            thing_id   \(engine.integer) NOT NULL,
            made       INTEGER NOT NULL,
            PRIMARY KEY (kind, owner, record_key, thing)
        );
        CREATE INDEX import_known_thing ON import_known (thing, thing_id);
        CREATE TABLE import_fill (
            kind       \(engine.text) NOT NULL,
            owner      \(engine.text) NOT NULL,
            record_key \(engine.text) NOT NULL,
            place      \(engine.text) NOT NULL,
            row_id     \(engine.integer) NOT NULL,
            value      \(engine.text) NOT NULL,
            PRIMARY KEY (kind, owner, record_key, place, row_id)
        );
        """
    }

    static let supportBodies = Migration("0018b organisations of the support are bodies somebody has confirmed") {
        engine in
        """
        CREATE TABLE support_body (
            id           \(engine.identity),
            province     \(engine.text) NOT NULL,
            support_key  \(engine.text) NOT NULL,
            body_id      \(engine.integer) NOT NULL REFERENCES body,
            confirmed_at \(engine.text) NOT NULL,
            UNIQUE (province, support_key)
        );
        CREATE INDEX support_body_body ON support_body (body_id);
        """
    }
}
