extension Schema {
    /// How an invitee is reached, and what they said besides yes and no.
    static let invitees = Migration("0020 invitees are reached, and may answer later") { engine in
        """
        ALTER TABLE participant ADD COLUMN stand_in_mandate \(engine.text);
        CREATE TABLE invitee (
            participant_id \(engine.integer) PRIMARY KEY REFERENCES participant,
            email          \(engine.text),
            phone          \(engine.text),
            wish           \(engine.text) CHECK (wish IN ('email', 'link', 'paper')),
            bounced        \(engine.text),
            later_on       \(engine.text)
        );
        """
    }
}
