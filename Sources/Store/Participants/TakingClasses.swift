package import Dialogue

/// Everybody of a class who could be said yes to at once: those on the list nobody has decided about, and those the
/// rule proposes who are not on it.
package struct WholeClass: Sendable {
    package let party: ParticipantClass
    package let listed: [ID<Participant>]
    package let proposals: [ParticipantProposal]
    package let nominees: [ID<Nominee>]

    package var count: Int { listed.count + proposals.count + nominees.count }

    package init(
        _ party: ParticipantClass, listed: [ID<Participant>], proposals: [ParticipantProposal] = [],
        nominees: [ID<Nominee>] = []
    ) {
        self.party = party
        self.listed = listed
        self.proposals = proposals
        self.nominees = nominees
    }
}

extension Reader {
    /// Those of a class who are on the list and wait for nothing but a decision.
    package func undecided(
        of party: ParticipantClass, in dialogue: ID<PartnershipDialogue>
    ) throws -> [ID<Participant>] {
        try rows(
            """
            SELECT p.id FROM participant p LEFT JOIN choice c ON c.participant_id = p.id
            WHERE p.dialogue_id = \(dialogue) AND p.party = \(party) AND p.standing = 'proposed'
                AND c.waiting IS NULL AND c.selected_at IS NULL
            ORDER BY p.number
            """
        ) { try $0.next() }
    }
}

extension Writer {
    /// Says yes to a whole class, as far as there are seats; the others wait in their order. Those of communities are
    /// selected for the Governor (IV.i.g). One line for all.
    package func take(_ whole: WholeClass, in dialogue: PartnershipDialogue) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        guard whole.count > 0 else { throw Participant.Refusal.nobodyNew }
        var all = whole.listed
        for proposal in whole.proposals { all.append(try insert(proposal, in: dialogue.id)) }
        let named = try nominations(of: dialogue.id, party: whole.party)
        for id in whole.nominees { all.append(try insert(nominee: id, of: named, in: dialogue)) }
        for id in all.dropFirst(whole.listed.count) { try keep(.proposed, of: id) }
        let most = try selectionSettings(of: dialogue.province).seats[whole.party]
        var taken = try seatsTaken(in: dialogue.id)[whole.party] ?? 0
        for id in all {
            let participant = try participant(id, of: dialogue.id).participant
            if let most, taken >= most {
                try insertWait(of: participant, in: dialogue)
            } else {
                taken += 1
                try insertYes(to: participant, by: .secretariat)
            }
        }
        note(.classTaken, about: .members(all.count, of: whole.party), in: dialogue.id)
    }
}
