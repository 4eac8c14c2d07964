package import Dialogue

extension Reader {
    /// How many people selected for the communities wait for the Governor's word, by dialogue; only where there are
    /// any. Once the sitting is over they are those who came without an invitation, until the report is sealed.
    package func waitingForGovernor(
        in dialogues: [PartnershipDialogue]
    ) throws -> [(dialogue: PartnershipDialogue, count: Int)] {
        let open = dialogues.filter { $0.stage <= .inSession }
        let after = dialogues.filter { $0.stage > .inSession && $0.stage.takesArrivals }
        let counts = try rows(
            """
            SELECT p.dialogue_id, count(*) FROM participant p JOIN choice c ON c.participant_id = p.id
            JOIN counted n ON n.participant_id = p.id
            WHERE p.standing = 'proposed' AND c.selected_at IS NOT NULL
                AND (p.dialogue_id IN \(list: open.map(\.id))
                     OR (p.dialogue_id IN \(list: after.map(\.id)) AND n.unconfirmed = 1))
            GROUP BY p.dialogue_id
            """
        ) { row in (try row.next(ID<PartnershipDialogue>.self), try row.next(Int.self)) }
        return dialogues.compactMap { dialogue in
            counts.first { $0.0 == dialogue.id }.map { (dialogue, $0.1) }
        }
    }
}

extension Writer {
    /// Somebody waits, behind those of the class who wait already.
    package func putToWait(_ id: ID<Participant>, of dialogue: PartnershipDialogue) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        let row = try participant(id, of: dialogue.id)
        guard !row.participant.isInvited else { throw Participant.Refusal.alreadyReleased }
        try insertWait(of: row.participant, in: dialogue)
        note(.participantPutToWait, about: .participant(id), in: dialogue.id)
    }

    /// The same, as part of another act.
    func insertWait(of participant: Participant, in dialogue: PartnershipDialogue) throws {
        guard !participant.hasArrived else { throw Participant.Refusal.alreadyHere }
        let last = try number(
            """
            SELECT coalesce(max(c.waiting), 0) FROM choice c JOIN participant p ON p.id = c.participant_id
            WHERE p.dialogue_id = \(dialogue.id) AND p.party = \(participant.party)
            """)
        var choice = try choice(of: participant.id)
        guard choice.waiting == nil else { return }
        choice.waiting = last + 1
        choice.selectedAt = nil
        try keep(choice, of: participant.id)
        try run(
            """
            UPDATE participant SET standing = \(Participant.Standing.proposed), reason = NULL
            WHERE id = \(participant.id)
            """)
        try keep(.putToWait, of: participant.id)
    }

    /// The one who waits longest in a class moves up: accepted, or for communities selected for the Governor.
    package func moveUp(_ party: ParticipantClass, in dialogue: PartnershipDialogue) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        let next = try rowIfAny(
            """
            SELECT c.participant_id FROM choice c JOIN participant p ON p.id = c.participant_id
            WHERE p.dialogue_id = \(dialogue.id) AND p.party = \(party) AND p.standing = 'proposed'
                AND c.waiting IS NOT NULL ORDER BY c.waiting, p.number
            """
        ) { try $0.next(ID<Participant>.self) }
        guard let next else { throw Participant.Refusal.nobodyWaits }
        let participant = try participant(next, of: dialogue.id).participant
        var taken = try seatsTaken(in: dialogue.id)
        try takeSeat(for: participant, of: try selectionSettings(of: dialogue.province).seats, taken: &taken)
        try keep(.movedUp, of: next)
        try insertYes(to: participant, by: .secretariat)
        note(.participantMovedUp, about: .participant(next), in: dialogue.id)
    }

    /// The Governor's word on those selected for the communities: all ticked come (IV.i.g).
    package func confirmCommunities(_ ids: [ID<Participant>], of dialogue: PartnershipDialogue) throws {
        guard !ids.isEmpty else { throw Participant.Refusal.nobodyNew }
        for id in ids {
            let participant = try selected(id, of: dialogue)
            try participant.requireOpen(at: dialogue.stage)
            try insertYes(to: participant, by: .governor)
        }
        note(.communitiesConfirmed, about: .count(ids.count, .participants), in: dialogue.id)
    }

    /// The Governor does not confirm somebody.
    package func sendBack(
        _ id: ID<Participant>, because reason: String, of dialogue: PartnershipDialogue
    ) throws {
        _ = try selected(id, of: dialogue)
        try insertNo(to: id, because: reason, by: .governor, of: dialogue)
        try keep(.sentBack, of: id, because: reason)
        note(.communitySentBack, about: .participant(id), in: dialogue.id)
    }

    private func selected(_ id: ID<Participant>, of dialogue: PartnershipDialogue) throws -> Participant {
        let participant = try participant(id, of: dialogue.id).participant
        guard participant.standing == .proposed, try choice(of: id).selectedAt != nil else {
            throw StoreError.missing
        }
        return participant
    }
}
