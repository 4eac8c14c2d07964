extension Schema {
    /// A page of the register is read in its order and not sorted; what its filters offer is read from indexes alone.
    static let registerInOrder = Migration("0044 the register is read in its order") { _ in
        """
        DROP INDEX action_due;
        DROP INDEX action_state;
        CREATE INDEX action_due ON action (dialogue_id, due_on, running);
        CREATE INDEX action_state ON action (dialogue_id, state, due_on, running);
        CREATE INDEX action_promised_by ON action (dialogue_id, body_id);
        CREATE INDEX input_about_area ON input (dialogue_id, area) WHERE area IS NOT NULL;
        """
    }
}
