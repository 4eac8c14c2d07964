extension Schema {
    /// A mark for each row, a sum of marks in each line and head, and a seal over all heads. `form` says how a line is
    /// hashed. A data base that had rows before is marked as it was found when it is migrated (`Sealing`).
    static let marks = Migration("0055 every row has its mark") { engine in
        """
        ALTER TABLE chain ADD COLUMN sum \(engine.bytes);
        ALTER TABLE journal ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE journal ADD COLUMN sum \(engine.bytes);
        CREATE TABLE mark (
            key  \(engine.bytes) PRIMARY KEY,
            hash \(engine.bytes) NOT NULL
        )\(engine == .sqlite ? " WITHOUT ROWID" : "");
        CREATE TABLE seal (
            id       INTEGER PRIMARY KEY CHECK (id = 1),
            secret   \(engine.bytes) NOT NULL,
            found_at \(engine.text),
            lines    \(engine.integer) NOT NULL,
            heads    \(engine.bytes) NOT NULL,
            proof    \(engine.bytes) NOT NULL
        );
        """
    }
}
