extension Schema {
    /// Accounts are looked after in the browser: one-time links, sessions with where and when, devices that are known,
    /// and until when a device may be set up.
    static let managedAccounts = Migration("0072 accounts are managed by people") { engine in
        """
        ALTER TABLE account ADD COLUMN email \(engine.text);
        ALTER TABLE account ADD COLUMN office_id \(engine.integer) REFERENCES office;
        ALTER TABLE account ADD COLUMN made_at \(engine.text);
        ALTER TABLE account ADD COLUMN device_until \(engine.text);
        CREATE INDEX account_office ON account (office_id);
        CREATE INDEX account_province ON account (province);
        ALTER TABLE session ADD COLUMN seen_at \(engine.text);
        ALTER TABLE session ADD COLUMN place \(engine.text) NOT NULL DEFAULT '';
        ALTER TABLE session ADD COLUMN browser \(engine.text) NOT NULL DEFAULT '';
        CREATE TABLE account_key (
            id         \(engine.identity),
            account_id \(engine.integer) NOT NULL REFERENCES account,
            token_hash \(engine.bytes) UNIQUE,
            made_at    \(engine.text) NOT NULL,
            ends_at    \(engine.text) NOT NULL,
            used_at    \(engine.text)
        );
        CREATE INDEX account_key_account ON account_key (account_id);
        CREATE TABLE known_browser (
            account_id \(engine.integer) NOT NULL REFERENCES account,
            hash       \(engine.bytes) NOT NULL,
            name       \(engine.text) NOT NULL,
            place      \(engine.text) NOT NULL,
            first_at   \(engine.text) NOT NULL,
            last_at    \(engine.text) NOT NULL,
            PRIMARY KEY (account_id, hash)
        );
        CREATE TABLE device_rule (
            owner \(engine.text) PRIMARY KEY,
            days  INTEGER NOT NULL CHECK (days BETWEEN 0 AND 90)
        );
        """
    }
}
