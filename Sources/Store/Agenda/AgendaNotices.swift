package import Dialogue

/// Somebody to be told that the agenda they were invited to has changed.
package struct AgendaNotice: Hashable, Sendable {
    package let id: ID<AgendaNotice>
    /// The version that brought the change; the one before is what they know.
    package let version: Int
    package let participant: ID<Participant>
    package let concern: AgendaComparison.Concern
    /// When somebody told them, or the message about the change was handed over.
    package let toldAt: Instant?
}

/// The message that tells of the same version.
private let telling: SQL = """
    SELECT m.id FROM message m
    WHERE m.participant_id = n.participant_id AND m.agenda_version = n.version AND m.kind = 'change'
        AND m.is_rehearsal = 0
    """

/// By either way of telling.
private let toldAt: SQL = """
    coalesce(n.told_at, (SELECT min(h.state_at) FROM message h WHERE h.state = 'handed_over' AND h.id IN (\(telling))))
    """

extension Reader {
    /// Who is to be told, those still waiting first, then by version and number. Whoever got the message about the
    /// change has been told.
    package func agendaNotices(of dialogue: ID<PartnershipDialogue>) throws -> [AgendaNotice] {
        try rows(
            """
            SELECT id, version, participant_id, sitting_moved, items, told
            FROM (SELECT n.id, n.version, n.participant_id, n.sitting_moved, n.items, p.number, \(toldAt) AS told
                FROM agenda_notice n JOIN participant p ON p.id = n.participant_id
                WHERE n.dialogue_id = \(dialogue)) AS notice
            ORDER BY CASE WHEN told IS NULL THEN 0 ELSE 1 END, version DESC, number
            """
        ) { row in
            let id: ID<AgendaNotice> = try row.next()
            let version: Int = try row.next()
            let participant: ID<Participant> = try row.next()
            let sitting: Bool = try row.next()
            let items: String = try row.next()
            return AgendaNotice(
                id: id, version: version, participant: participant,
                concern: AgendaComparison.Concern(
                    sitting: sitting, items: items.split(separator: " ").compactMap { ID(text: $0) }),
                toldAt: try row.next())
        }
    }

    package func waitingNotices(of dialogue: ID<PartnershipDialogue>) throws -> Int {
        try number("SELECT count(*) FROM agenda_notice n WHERE n.dialogue_id = \(dialogue) AND \(toldAt) IS NULL")
    }
}

extension Writer {
    /// Somebody has told them. One line for all who were ticked together; told before stays as it was. The message that
    /// waits to tell the same leaves no more: what was to be handed out has been, and an e-mail is not needed.
    package func keepTold(_ notices: [ID<AgendaNotice>], of dialogue: PartnershipDialogue) throws {
        let waiting = Set(try agendaNotices(of: dialogue.id).filter { $0.toldAt == nil }.map(\.id))
        var told = 0
        for notice in notices where waiting.contains(notice) {
            told += try run("UPDATE agenda_notice SET told_at = \(now) WHERE id = \(notice) AND told_at IS NULL")
            try settleTelling(of: notice)
        }
        guard told > 0 else { throw StoreError.missing }
        note(.noticeGiven, about: .count(told, .notices), in: dialogue.id)
    }

    private func settleTelling(of notice: ID<AgendaNotice>) throws {
        try run(
            """
            UPDATE message SET state = CASE WHEN channel = 'email' THEN 'withdrawn' ELSE 'handed_over' END,
                state_at = \(now)
            WHERE state = 'waiting' AND id IN (
                SELECT m.id FROM agenda_notice n
                JOIN message m ON m.participant_id = n.participant_id AND m.agenda_version = n.version
                WHERE n.id = \(notice) AND m.kind = 'change' AND m.is_rehearsal = 0)
            """)
    }
}
