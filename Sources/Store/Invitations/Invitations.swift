package import Dialogue

/// Makes the hash of a personal link; the secret it is reckoned from is not in the data base.
package typealias LinkHash = @Sendable (ID<Participant>, _ serial: Int) -> [UInt8]

extension Reader {
    /// Those who would be invited now: accepted, no invitation has left yet, and not come without one.
    package func waitingForInvitation(of dialogue: ID<PartnershipDialogue>) throws -> [ParticipantRow] {
        try participants(of: dialogue).filter { row in
            row.participant.standing == .accepted && !row.participant.isInvited && !row.participant.hasArrived
        }
    }
}

/// A link that has left, as the data base knows it.
package struct KeptLink: Hashable, Sendable {
    package let participant: ID<Participant>
    package let serial: Int
    package let hash: [UInt8]
}

extension Reader {
    /// One of the links that have left, to see whether a secret is the one they were made from.
    package func anyLink() throws -> KeptLink? {
        try rowIfAny(
            "SELECT id, link_serial, link_hash FROM participant WHERE link_hash IS NOT NULL ORDER BY id DESC LIMIT 1"
        ) { row in
            KeptLink(participant: try row.next(), serial: try row.next(), hash: try row.next())
        }
    }
}

extension Writer {
    /// Invitations leave: all that wait, if they are those somebody has seen, by the ways they saw.
    package func releaseInvitations(
        of name: DialogueName, for scope: Scope, confirmed: SeenList, link: LinkHash
    ) throws {
        let dialogue = try dialogue(name, for: scope)
        let count = try insertRelease(of: dialogue, confirmed: confirmed, link: link)
        note(.invitationsReleased, about: .count(count, .invitations), in: dialogue.id)
    }

    /// The same, as part of another act; answers how many left.
    package func insertRelease(of dialogue: PartnershipDialogue, confirmed: SeenList, link: LinkHash) throws -> Int {
        var dialogue = dialogue
        let waiting = try waitingForInvitation(of: dialogue.id)
        try dialogue.release(waiting: waiting.count)
        let news = try nationalNotices(of: [dialogue.id], unseen: true)
        try confirmed.require(SeenList(invitees: waiting, try invitees(of: dialogue.id), news: news))
        for row in waiting {
            var participant = row.participant
            try participant.release(at: now)
            try run(
                """
                UPDATE participant SET released_at = \(participant.releasedAt),
                    link_hash = \(link(row.id, row.linkSerial))
                WHERE id = \(row.id)
                """)
        }
        try write(.invitation, to: waiting, of: dialogue.id) { "link \($0.linkSerial)" }
        // Whoever confirmed the list has seen what it told of bodies of the country.
        try markNoticesSeen(of: dialogue.id)
        try keepStage(of: dialogue)
        return waiting.count
    }

    /// The old link opens nothing any more; the letter printed from now on carries the next one.
    package func withdrawLink(
        of id: ID<Participant>, in dialogue: PartnershipDialogue, link: LinkHash
    ) throws {
        let row = try participant(id, of: dialogue.id)
        try row.participant.requireLink()
        let serial = row.linkSerial + 1
        try run(
            "UPDATE participant SET link_serial = \(serial), link_hash = \(link(id, serial)) WHERE id = \(id)")
        note(.invitationWithdrawn, about: .participant(id), in: dialogue.id)
    }

    /// What an invitee answers through their link.
    package func answerInvitation(
        linkHash hash: [UInt8], _ answer: Participant.Answer, standIn: Participant.StandIn?
    ) throws {
        let (row, dialogue) = try invitee(linkHash: hash)
        try Participant.requireOpenList(at: dialogue.stage)
        try insertAnswer(of: row, answer, standIn: standIn)
        note(.invitationAnswered, about: .participant(row.id), in: dialogue.id)
    }

    /// The same, as part of another act.
    package func insertAnswer(
        of row: ParticipantRow, _ answer: Participant.Answer, standIn: Participant.StandIn? = nil
    ) throws {
        var participant = row.participant
        try participant.reply(answer, standIn: standIn)
        try run(
            """
            UPDATE participant SET answer = \(participant.answer),
                stand_in = \(participant.standIn?.name.trimmingBlanks),
                stand_in_sex = \(participant.standIn?.sex),
                stand_in_mandate = \(participant.standIn?.mandate?.trimmingBlanks), answered_at = \(now)
            WHERE id = \(row.id)
            """)
        try writeLater(nil, of: row.id)
        // Who has answered is not reminded any more, and who has declined hears no more news.
        try withdrawWaiting(to: row.id, answer == .no ? [.reminder, .change] : [.reminder])
    }
}
