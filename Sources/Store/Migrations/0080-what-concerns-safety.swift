extension Schema {
    /// Where from, beside lines of the chain of safety, until a stated day: the chain holds without it.
    static let safety = Migration("0080 what concerns safety is written down") { _ in
        """
        CREATE TABLE security_source (
            seq     INTEGER NOT NULL,
            network TEXT NOT NULL,
            times   INTEGER NOT NULL CHECK (times > 0),
            until   TEXT NOT NULL,
            PRIMARY KEY (seq, network)
        );
        CREATE INDEX security_source_until ON security_source (until);
        """
    }
}
