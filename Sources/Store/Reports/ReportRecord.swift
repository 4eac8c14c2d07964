package import Dialogue

/// All that a report says, read from the record at one moment, with the journal line up to which it was read.
package struct ReportRecord: Sendable {
    package let dialogue: PartnershipDialogue
    /// The whole sitting, or one forum of a combined one: then only what that forum has a part in.
    package let forum: Forum
    package let attendance: [ParticipantClass: Attendance]
    package let account: LastAccount
    package let challenges: [ChallengeRow]
    /// As the public may see them.
    package let inputs: [InputRow]
    package let actions: [ActionRow]
    package let escalations: [EscalationRow]
    /// What was settled as unresolved and nobody has sent up yet.
    package let unsent: [UnsentChallenge]
    /// Who came, of each class: offices and bodies, never private persons.
    package let present: [Presence]
    package let bodiesPresent: [Body]
    package let style: PaperStyle
    package let seq: Int
    package let hash: [UInt8]

    /// Somebody who came, as a report names them.
    package struct Presence: Hashable, Sendable {
        package let party: ParticipantClass
        package let office: Bilingual?
        package let body: Bilingual?
        package let area: Bilingual?
    }

    package var distribution: Distribution { Distribution(bodiesPresent: bodiesPresent.map(\.id)) }

    /// The figures of all classes together.
    package var total: Attendance { attendance.values.sum }
}

extension Reader {
    /// The record a report of this dialogue is made from, or of one forum of a combined sitting.
    ///
    /// An input belongs to the forum of its agenda item, and to both where it names none; a challenge, its actions and
    /// its escalation to every forum that has an input in it.
    package func reportRecord(of dialogue: PartnershipDialogue, forum: Forum = .both) throws -> ReportRecord {
        let attendance = try attendanceByClass(of: dialogue.id, forum: forum)
        let cover = try voiceCover(of: dialogue.id)
        let head = try chainHead(of: dialogue.id)
        let raised = Set(try inputs(of: dialogue.id, raisedIn: forum))
        let heard = try inputs(of: dialogue.id).filter { raised.contains($0.id) }.map { $0.told(under: cover) }
        let joined = Set(heard.compactMap { $0.challenge?.id })
        let settled = try challenges(of: dialogue.id).filter { forum == .both || joined.contains($0.id) }
        let ids = Set(settled.map(\.id))
        return ReportRecord(
            dialogue: dialogue, forum: forum, attendance: attendance, account: try accountOfLast(before: dialogue),
            challenges: settled, inputs: heard,
            actions: try actions(of: dialogue.id).filter { ids.contains($0.challenge) },
            escalations: try escalations(of: dialogue.id).filter { ids.contains($0.escalation.challenge) },
            unsent: try unsentChallenges(of: dialogue.id).filter { ids.contains($0.id) },
            present: try presence(at: dialogue.id, forum),
            bodiesPresent: try bodiesPresent(at: dialogue.id, forum: forum),
            style: try paperStyle(of: dialogue.province), seq: head.seq, hash: head.hash)
    }

    private func inputs(of dialogue: ID<PartnershipDialogue>, raisedIn forum: Forum) throws -> [ID<Input>] {
        try rows(
            """
            SELECT i.id FROM input i LEFT JOIN agenda_item a ON a.id = i.agenda_item_id
            WHERE i.dialogue_id = \(dialogue) AND coalesce(a.forum, \(Forum.both)) IN \(list: forum.tags)
            """
        ) { try $0.next() }
    }

    private func presence(
        at dialogue: ID<PartnershipDialogue>, _ forum: Forum
    ) throws -> [ReportRecord.Presence] {
        let forums = try forums(of: dialogue)
        let came = try participants(of: dialogue).filter { row in
            row.participant.isPresent && forums[row.id]?.concerns(forum) == true
        }
        return came.map { row in
            ReportRecord.Presence(
                party: row.participant.party, office: row.participant.card.office, body: row.bodyName,
                area: row.areaName)
        }
    }
}
