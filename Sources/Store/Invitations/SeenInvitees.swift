package import Dialogue

extension SeenList {
    /// Those a letter or message would go to: who each is, and by which way to which address.
    /// - Parameter news: what the page told of bodies of the country before the letters leave.
    package init(
        invitees rows: [ParticipantRow], _ invitees: [ID<Participant>: Invitee], news: [NationalNotice] = []
    ) {
        let told = news.map { (identity: "change \($0.change.id)", matters: $0.change.kind.rawValue) }
        self.init(
            told
                + rows.map { row in
                    let reach = invitees[row.id]?.reach ?? Reach()
                    let address = reach.channel == .email ? reach.usableEmail?.description ?? "" : ""
                    let (card, name) = (row.participant.card, row.calledBy)
                    let who = [name?.khmer, name?.english, card.office?.khmer, card.office?.english].map { $0 ?? "" }
                    return (
                        identity: row.id.description,
                        matters: "\(reach.channel.rawValue) \(address)\n\(who.joined(separator: "\n"))"
                    )
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
        SeenList(
            invitees: try waitingForInvitation(of: dialogue), try invitees(of: dialogue),
            news: try nationalNotices(of: [dialogue], unseen: true))
    }

    /// The address somebody of the same office or body was last written to by the province of a dialogue, for each who
    /// waits for an invitation.
    package func lastAddresses(of dialogue: PartnershipDialogue) throws -> [ID<Participant>: EmailAddress] {
        let found = try rows(
            """
            SELECT p.id, m.address FROM participant p
            JOIN participant q ON q.body_id = p.body_id AND coalesce(q.office_id, 0) = coalesce(p.office_id, 0)
                AND (p.office_id IS NOT NULL OR coalesce(q.name_km, q.name_en, '') = coalesce(p.name_km, p.name_en, ''))
            JOIN dialogue d ON d.id = q.dialogue_id JOIN message m ON m.participant_id = q.id
            WHERE p.id IN (SELECT participant_id FROM counted WHERE dialogue_id = \(dialogue.id) AND invited = 0)
                AND d.province = \(dialogue.province)
                AND m.channel = 'email' AND m.is_rehearsal = 0 AND m.state <> 'withdrawn'
            ORDER BY m.id
            """
        ) { row in (try row.next(ID<Participant>.self), EmailAddress(try row.next(String.self))) }
        return found.reduce(into: [:]) { last, one in last[one.0] = one.1 ?? last[one.0] }
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
