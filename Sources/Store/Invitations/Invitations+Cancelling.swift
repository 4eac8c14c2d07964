package import Dialogue

extension Writer {
    /// Takes an invitation back: the link opens nothing any more, and who has heard of the invitation hears of this.
    package func cancelInvitation(
        of id: ID<Participant>, because reason: String, in dialogue: PartnershipDialogue
    ) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        let row = try participant(id, of: dialogue.id)
        var participant = row.participant
        try participant.cancel(because: reason)
        let heard = try hasHeard(id)
        try withdrawWaiting(to: id)
        try run(
            """
            UPDATE participant SET standing = \(participant.standing), reason = \(reason.trimmingBlanks),
                released_at = NULL, link_hash = NULL, link_serial = link_serial + 1, answer = NULL, stand_in = NULL,
                stand_in_sex = NULL, stand_in_mandate = NULL, answered_at = NULL
            WHERE id = \(id)
            """)
        try writeLater(nil, of: id)
        if heard { try write(.cancellation, to: [row], of: dialogue.id) { "link \($0.linkSerial)" } }
        note(.invitationCancelled, about: .participant(id), in: dialogue.id)
    }

    /// Whether anything has left, or may just be leaving.
    private func hasHeard(_ id: ID<Participant>) throws -> Bool {
        try messages(to: id).contains { message in
            guard !message.isRehearsal else { return false }
            switch message.state {
            case .handedOver, .bounced: return true
            case .waiting: return message.tries > 0
            case .failed, .withdrawn: return false
            }
        }
    }

    /// The invitation goes out once more: after a new link, a new address, a letter that was lost.
    package func repeatInvitation(of id: ID<Participant>, in dialogue: PartnershipDialogue) throws {
        let row = try participant(id, of: dialogue.id)
        try row.participant.requireLink()
        let before = try messages(to: id).filter { $0.kind == .invitation && !$0.isRehearsal }
        guard !before.contains(where: \.state.isWaiting) else { throw Message.Refusal.alreadyWaiting }
        try write(.invitation, to: [row], of: dialogue.id) { "link \($0.linkSerial), \(before.count + 1)" }
        note(.invitationRepeated, about: .participant(id), in: dialogue.id)
    }

    /// Everything as at a release, and nothing leaves: no link opens, nobody counts as invited. As often as one likes.
    package func rehearseInvitations(of dialogue: PartnershipDialogue, confirmed: SeenList) throws {
        var rehearsed = dialogue
        let waiting = try waitingForInvitation(of: dialogue.id)
        try rehearsed.release(waiting: waiting.count)
        try confirmed.require(SeenList(invitees: waiting, try invitees(of: dialogue.id)))
        try write(.invitation, to: waiting, of: dialogue.id, rehearsal: true) { "link \($0.linkSerial)" }
        note(.invitationsRehearsed, about: .count(waiting.count, .invitations), in: dialogue.id)
    }
}
