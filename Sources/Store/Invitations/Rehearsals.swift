package import Dialogue

extension Reader {
    /// Who has been invited in a rehearsal and would be invited still, in the order of their numbers.
    package func rehearsedInvitees(of dialogue: ID<PartnershipDialogue>) throws -> [ParticipantRow] {
        let ids = Set(
            try rows(
                """
                SELECT DISTINCT participant_id FROM message
                WHERE dialogue_id = \(dialogue) AND kind = 'invitation' AND is_rehearsal = 1
                """
            ) { try $0.next(ID<Participant>.self) })
        return try waitingForInvitation(of: dialogue).filter { ids.contains($0.id) }
    }

    /// Whom a rehearsal of reminders would remind: as in earnest, or before the release those it has invited.
    package func dueForRehearsal(of dialogue: PartnershipDialogue, on today: Day) throws -> [ParticipantRow] {
        dialogue.isInRehearsal
            ? try rehearsedInvitees(of: dialogue.id) : try dueForReminder(of: dialogue, on: today)
    }

    /// Whom the change that waits for the Board would concern: those invited, or before the release those a rehearsal
    /// has invited.
    package func concernedByChange(of dialogue: PartnershipDialogue) throws -> [ParticipantRow] {
        let changes = AgendaComparison(from: try agenda(of: dialogue), to: try workingAgenda(of: dialogue))
        let ids = changes.affected(among: try addressees(of: dialogue))
        return try participants(of: dialogue.id).filter { ids[$0.id] != nil }
    }

    /// Everybody who has an invitation and has not declined; in a rehearsal, everybody it has invited.
    func addressees(of dialogue: PartnershipDialogue) throws -> Set<ID<Participant>> {
        dialogue.isInRehearsal
            ? Set(try rehearsedInvitees(of: dialogue.id).map(\.id)) : try invitedAndComing(to: dialogue.id)
    }
}

extension Writer {
    /// Makes the notices of the change that waits for the Board, as they would be if it approved now; nothing leaves.
    package func rehearseChange(of dialogue: PartnershipDialogue) throws {
        let concerned = try concernedByChange(of: dialogue)
        guard !concerned.isEmpty else { throw PartnershipDialogue.Refusal.nothingChanged }
        try write(.change, to: concerned, of: dialogue.id, rehearsal: true) { _ in "rehearsal" }
        note(.invitationsRehearsed, about: .count(concerned.count, .notices), in: dialogue.id)
    }
}
