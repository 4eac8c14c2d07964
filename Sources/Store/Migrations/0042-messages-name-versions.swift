extension Schema {
    /// A message about a changed agenda names the version it announces. Which one that is, its journal line tells: as
    /// many versions followed as the Board gave approvals after that line.
    static let announcedVersions = Migration("0042 a message names the version it announces") { engine in
        """
        ALTER TABLE message ADD COLUMN agenda_version INTEGER;
        UPDATE message SET agenda_version = (
            SELECT v.number FROM agenda_version v
            WHERE v.dialogue_id = message.dialogue_id
                AND (SELECT count(*) FROM agenda_version l WHERE l.dialogue_id = v.dialogue_id AND l.number > v.number)
                    = (SELECT count(*) FROM journal j WHERE j.dialogue_id = message.dialogue_id
                        AND j.kind = 'agenda_approved' AND j.seq > message.revision))
        WHERE kind = 'change' AND EXISTS (
            SELECT 1 FROM journal j WHERE j.dialogue_id = message.dialogue_id AND j.seq = message.revision
                AND j.kind = 'agenda_approved');
        """
    }
}
