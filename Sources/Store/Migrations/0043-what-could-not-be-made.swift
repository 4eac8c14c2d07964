extension Schema {
    /// A message whose letter or words could not be made says so, and a batch says whose papers it lacks.
    static let whatCouldNotBeMade = Migration("0043 what could not be made is told") { engine in
        """
        ALTER TABLE message ADD COLUMN is_unmade INTEGER NOT NULL DEFAULT 0 CHECK (is_unmade IN (0, 1));
        CREATE TABLE batch_left_out (
            batch_id       \(engine.integer) NOT NULL REFERENCES batch,
            participant_id \(engine.integer) NOT NULL REFERENCES participant,
            PRIMARY KEY (batch_id, participant_id)
        );
        CREATE INDEX batch_left_out_participant ON batch_left_out (participant_id);
        """
    }
}
