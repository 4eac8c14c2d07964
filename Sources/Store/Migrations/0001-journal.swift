extension Schema {
    /// Append-only: a line for every act, chained by hash within its dialogue (0: what belongs to none).
    static let journal = Migration("0001 every act leaves a line") { engine in
        """
        CREATE TABLE chain (
            dialogue_id \(engine.integer) PRIMARY KEY,
            seq         \(engine.integer) NOT NULL,
            hash        \(engine.bytes) NOT NULL
        );
        CREATE TABLE journal (
            dialogue_id \(engine.integer) NOT NULL,
            seq         \(engine.integer) NOT NULL,
            at          \(engine.text) NOT NULL,
            actor       \(engine.text) NOT NULL,
            kind        \(engine.text) NOT NULL,
            about       \(engine.text) NOT NULL,
            key         \(engine.text) UNIQUE,
            answer      \(engine.text) NOT NULL,
            hash        \(engine.bytes) NOT NULL,
            PRIMARY KEY (dialogue_id, seq)
        );
        """
    }
}
