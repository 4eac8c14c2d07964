package import Dialogue

/// One change that mends the balance: somebody comes in, and somebody may give way to them.
package struct BalanceChange: Hashable, Sendable {
    package enum Incoming: Hashable, Sendable {
        case participant(ID<Participant>)
        /// Named on a nomination link, and not taken up yet.
        case nominee(ID<Nominee>)
    }

    package let incoming: Incoming
    package let leaving: ID<Participant>?

    package init(incoming: Incoming, leaving: ID<Participant>? = nil) {
        self.incoming = incoming
        self.leaving = leaving
    }
}

extension Writer {
    /// Makes one change as one act. Who gives way is put on the waiting list and can be moved up again; who comes in
    /// is accepted or, for communities, selected for the Governor. What has changed since it was proposed is not done.
    package func mend(_ change: BalanceChange, in dialogue: PartnershipDialogue) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        if let leaving = change.leaving {
            let participant = try participant(leaving, of: dialogue.id).participant
            let isSelected = try choice(of: leaving).selectedAt != nil
            guard !participant.isInvited else { throw Participant.Refusal.alreadyReleased }
            guard participant.holdsSeat || isSelected else { throw StoreError.changedMeanwhile }
            try insertWait(of: participant, in: dialogue)
        }
        let incoming = try incoming(change.incoming, in: dialogue)
        var taken = try seatsTaken(in: dialogue.id)
        try takeSeat(
            for: incoming, of: try selectionSettings(of: dialogue.province).seats, taken: &taken)
        try insertYes(to: incoming, by: .secretariat)
        let subject = change.leaving.map { JournalSubject.exchange(incoming.id, for: $0) }
        note(.balanceMended, about: subject ?? .participant(incoming.id), in: dialogue.id)
    }

    private func incoming(_ incoming: BalanceChange.Incoming, in dialogue: PartnershipDialogue) throws -> Participant {
        let id: ID<Participant>
        switch incoming {
        case .participant(let known): id = known
        case .nominee(let nominee):
            id = try insert(nominee: nominee, of: try nominations(of: dialogue.id), in: dialogue)
            try keep(.proposed, of: id)
        }
        let participant = try participant(id, of: dialogue.id).participant
        guard participant.standing == .proposed, try choice(of: id).selectedAt == nil else {
            throw StoreError.changedMeanwhile
        }
        return participant
    }
}
