extension Schema {
    /// Bodies, the offices in them, the persons who hold them, and the accounts of those who work with us.
    static let people = Migration("0003 offices are held by persons") { engine in
        """
        CREATE TABLE body (
            id       \(engine.identity),
            kind     \(engine.text) NOT NULL,
            name_km  \(engine.text),
            name_en  \(engine.text),
            acronym  \(engine.text),
            province \(engine.text),
            CHECK (name_km IS NOT NULL OR name_en IS NOT NULL)
        );
        CREATE INDEX body_province ON body (province, kind);
        CREATE TABLE person (
            id        \(engine.identity),
            honorific \(engine.text),
            name_km   \(engine.text),
            name_en   \(engine.text),
            sex       \(engine.text) CHECK (sex IN ('female', 'male')),
            CHECK (name_km IS NOT NULL OR name_en IS NOT NULL)
        );
        CREATE TABLE office (
            id       \(engine.identity),
            body_id  \(engine.integer) NOT NULL REFERENCES body,
            kind     \(engine.text) NOT NULL,
            title_km \(engine.text),
            title_en \(engine.text),
            area     \(engine.text) REFERENCES area,
            CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
        );
        CREATE INDEX office_body ON office (body_id);
        CREATE UNIQUE INDEX office_district ON office (area) WHERE kind = 'district_governor';
        CREATE TABLE holding (
            id        \(engine.identity),
            office_id \(engine.integer) NOT NULL REFERENCES office,
            person_id \(engine.integer) NOT NULL REFERENCES person,
            from_on   \(engine.text) NOT NULL,
            to_on     \(engine.text)
        );
        CREATE UNIQUE INDEX holding_now ON holding (office_id) WHERE to_on IS NULL;
        CREATE TABLE account (
            id       \(engine.identity),
            name     \(engine.text) NOT NULL UNIQUE,
            password \(engine.text) NOT NULL,
            role     \(engine.text) NOT NULL,
            province \(engine.text),
            body_id  \(engine.integer) REFERENCES body,
            ended_at \(engine.text)
        );
        CREATE TABLE session (
            token_hash \(engine.bytes) PRIMARY KEY,
            account_id \(engine.integer) NOT NULL REFERENCES account,
            begun_at   \(engine.text) NOT NULL,
            ends_at    \(engine.text) NOT NULL
        );
        CREATE INDEX session_account ON session (account_id);
        """
    }
}
