/// A reminder to somebody who was asked to name people, on its way by e-mail. Its words are made when it leaves,
/// because they hold the personal link.
package struct NominatorReminder: Identifiable, Hashable, Sendable {
    package let id: ID<NominatorReminder>
    package let request: ID<NominationRequest>
    package let address: EmailAddress
    package let madeAt: Instant
    /// A word nobody can guess; the Message-ID is made of it.
    package let mark: String
    package private(set) var state: Message.State
    package let tries: Int
    package private(set) var reply: Message.Reply?

    package init(
        id: ID<NominatorReminder>, request: ID<NominationRequest>, address: EmailAddress, madeAt: Instant, mark: String,
        state: Message.State, tries: Int, reply: Message.Reply?
    ) {
        self.id = id
        self.request = request
        self.address = address
        self.madeAt = madeAt
        self.mark = mark
        self.state = state
        self.tries = tries
        self.reply = reply
    }

    /// How a try ended; with the same patience as every other message.
    package mutating func settle(_ fate: Message.Fate, at now: Instant) throws(Message.Refusal) {
        guard state.isWaiting else { throw .notWaiting }
        state = Message.state(after: fate, tries: tries, at: now)
        reply = fate.reply
    }

    /// It came back.
    package mutating func bounce(_ reply: Message.Reply?, at now: Instant) throws(Message.Refusal) {
        guard case .handedOver = state else { throw .notHandedOver }
        state = .bounced(now)
        self.reply = reply ?? self.reply
    }
}
