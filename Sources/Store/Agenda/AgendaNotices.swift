package import Dialogue

/// Somebody to be told that the agenda they were invited to has changed.
package struct AgendaNotice: Hashable, Sendable {
    package let id: ID<AgendaNotice>
    /// The version that brought the change; the one before is what they know.
    package let version: Int
    package let participant: ID<Participant>
    package let concern: AgendaComparison.Concern
    package let toldAt: Instant?
}

extension Reader {
    /// Who is to be told, those still waiting first, then by version and number.
    package func agendaNotices(of dialogue: ID<PartnershipDialogue>) throws -> [AgendaNotice] {
        try rows(
            """
            SELECT n.id, n.version, n.participant_id, n.sitting_moved, n.items, n.told_at
            FROM agenda_notice n JOIN participant p ON p.id = n.participant_id WHERE n.dialogue_id = \(dialogue)
            ORDER BY CASE WHEN n.told_at IS NULL THEN 0 ELSE 1 END, n.version DESC, p.number
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
        try number("SELECT count(*) FROM agenda_notice WHERE dialogue_id = \(dialogue) AND told_at IS NULL")
    }
}

extension Writer {
    /// Somebody has told them. One line for all who were ticked together; told before stays as it was.
    package func keepTold(_ notices: [ID<AgendaNotice>], of dialogue: PartnershipDialogue) throws {
        var told = 0
        for notice in notices {
            told += try run(
                """
                UPDATE agenda_notice SET told_at = \(now)
                WHERE id = \(notice) AND dialogue_id = \(dialogue.id) AND told_at IS NULL
                """)
        }
        guard told > 0 else { throw StoreError.missing }
        note(.noticeGiven, about: "\(told) notices", in: dialogue.id)
    }
}
