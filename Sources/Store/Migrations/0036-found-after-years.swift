extension Schema {
    /// Indexes that nobody misses in the first year.
    static let foundAfterYears = Migration("0036 rows are found after many years") { _ in
        """
        CREATE INDEX message_participant ON message (participant_id, id);
        CREATE INDEX message_rehearsed ON message (dialogue_id) WHERE is_rehearsal = 1;
        CREATE INDEX holding_office ON holding (office_id, from_on);
        CREATE INDEX participant_of_office ON participant (office_id) WHERE office_id IS NOT NULL;
        CREATE INDEX participant_came ON participant (dialogue_id, body_id, released_at, arrived_at);
        CREATE INDEX body_link_body ON body_link (body_id);
        CREATE INDEX dialogue_open ON dialogue (id) WHERE stage <> 'closed';
        CREATE INDEX dialogue_previous ON dialogue (previous_id);
        CREATE INDEX action_of_body ON action (dialogue_id, body_id, state, due_on);
        CREATE INDEX escalation_open_of_dialogue ON escalation (dialogue_id, due_on) WHERE answered_on IS NULL;
        CREATE INDEX escalation_open ON escalation (due_on, id) WHERE answered_on IS NULL;
        CREATE INDEX escalation_answered ON escalation (answered_on, id) WHERE answered_on IS NOT NULL;
        CREATE INDEX file_import_kind ON file_import (kind, id);
        CREATE INDEX record_district_area ON record_district (area, record_id);
        CREATE INDEX support_record_identifier ON support_record (identifier, id);
        """
    }
}
