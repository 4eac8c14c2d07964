package import Dialogue

extension SeenList {
    /// Those a letter or message would go to: who each is, and by which way to which address.
    package init(invitees rows: [ParticipantRow], _ invitees: [ID<Participant>: Invitee]) {
        self.init(
            rows.map { row in
                let reach = invitees[row.id]?.reach ?? Reach()
                let address = reach.channel == .email ? reach.usableEmail?.description ?? "" : ""
                let (card, name) = (row.participant.card, row.calledBy)
                let who = [name?.khmer, name?.english, card.office?.khmer, card.office?.english].map { $0 ?? "" }
                return (row.id.description, "\(reach.channel.rawValue) \(address)\n\(who.joined(separator: "\n"))")
            })
    }

    /// Messages somebody hands out: which each is, to whom and by which way.
    package init(messages: [Message]) {
        self.init(messages.map { ($0.id.description, "\($0.kind.rawValue) \($0.participant) \($0.channel.rawValue)") })
    }
}

extension Reader {
    /// Who would be invited now, as a person sees them before the release. The caller has the dialogue for its scope.
    package func seenForRelease(of dialogue: ID<PartnershipDialogue>) throws -> SeenList {
        SeenList(invitees: try waitingForInvitation(of: dialogue), try invitees(of: dialogue))
    }

    /// Who would be told of the change that waits for the Board.
    package func seenForChange(of dialogue: PartnershipDialogue) throws -> SeenList {
        SeenList(invitees: try concernedByChange(of: dialogue), try invitees(of: dialogue.id))
    }

    /// What waits to be handed out by a way.
    package func waitingToBeHandedOut(by channel: Channel, of dialogue: ID<PartnershipDialogue>) throws -> [Message] {
        try messages(of: dialogue).filter { $0.channel == channel && $0.state.isWaiting && !$0.isRehearsal }
    }
}
