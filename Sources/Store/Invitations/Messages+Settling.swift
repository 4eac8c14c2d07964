package import Dialogue

extension Writer {
    /// Takes the messages whose moment has come, to be handed to the mail server: for a while nobody else gets them.
    package func takeMessages(real: Bool, most: Int) throws -> [Message] {
        let due = try messagesDue(at: now, real: real, most: most)
        guard let first = due.first else { throw StoreError.missing }
        let until = now.adding(seconds: Message.lease)
        try run(
            """
            UPDATE message SET tries = tries + 1, state_at = \(until)
            WHERE id IN \(list: due.map(\.id)) AND state = 'waiting'
            """)
        note(.messagesTaken, about: .count(due.count, .messages), in: first.dialogue)
        return try due.map { try message($0.id, of: first.dialogue) }
    }

    /// What came of them. One that was settled otherwise meanwhile keeps that state.
    package func settleMessages(_ fates: [ID<Message>: Message.Fate], of dialogue: ID<PartnershipDialogue>) throws {
        var states: [Message.State] = []
        for (id, fate) in fates.sorted(by: { $0.key.number < $1.key.number }) {
            var message = try message(id, of: dialogue)
            guard message.state.isWaiting else { continue }
            try message.settle(fate, at: now)
            try keep(message)
            states.append(message.state)
        }
        note(.messagesSettled, about: .posted(states), in: dialogue)
    }

    /// Somebody has forwarded the link or handed over the letter.
    package func handOut(_ id: ID<Message>, of dialogue: PartnershipDialogue) throws {
        try change(id, of: dialogue, .messageHandedOut) { message, now throws(Message.Refusal) in
            try message.handOut(at: now)
        }
    }

    /// A whole pile of letters, or a round of forwarding, is done: all that waited, if it is the pile that was seen.
    package func handOutAll(
        by channel: Channel, of dialogue: PartnershipDialogue, confirmed: SeenList
    ) throws {
        let waiting = try waitingToBeHandedOut(by: channel, of: dialogue.id)
        guard !waiting.isEmpty else { throw Message.Refusal.nothingWaits }
        try confirmed.require(SeenList(messages: waiting))
        for message in waiting {
            var message = message
            try message.handOut(at: now)
            try keep(message)
        }
        note(.messageHandedOut, about: .count(waiting.count, .messages), in: dialogue.id)
    }

    /// One that failed is handed over again, to the address that is known now: it may have been mended since.
    package func tryAgain(_ id: ID<Message>, of dialogue: PartnershipDialogue) throws {
        let failed = try message(id, of: dialogue.id)
        try change(id, of: dialogue, .messageTriedAgain) { message, now throws(Message.Refusal) in
            try message.tryAgain(at: now)
        }
        guard !failed.isRehearsal, let address = try invitee(failed.participant).reach.usableEmail else { return }
        try run("UPDATE message SET address = \(address.description) WHERE id = \(id)")
    }

    /// A message came back. Its address is not used again; the invitee is reached some other way until there is a new
    /// one.
    package func cameBack(_ id: ID<Message>, of dialogue: ID<PartnershipDialogue>, _ reply: Message.Reply?) throws {
        var message = try message(id, of: dialogue)
        try message.bounce(reply, at: now)
        try keep(message)
        var invitee = try invitee(message.participant)
        if invitee.reach.knownEmail == message.address {
            invitee.reach.bounced = message.address
            try write(invitee, of: message.participant)
        }
        note(.messageCameBack, about: .message(id), in: dialogue)
    }

    private func change(
        _ id: ID<Message>, of dialogue: PartnershipDialogue, _ kind: JournalKind,
        _ rule: (inout Message, Instant) throws(Message.Refusal) -> Void
    ) throws {
        var message = try message(id, of: dialogue.id)
        try rule(&message, now)
        try keep(message)
        note(kind, about: .message(id), in: dialogue.id)
    }
}
