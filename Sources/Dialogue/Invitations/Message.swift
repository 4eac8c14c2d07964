/// Something that goes out to one invitee. It is written down in the same act that decides it, and stays in the record;
/// its words are made when it leaves, because they hold a personal link.
package struct Message: Identifiable, Hashable, Sendable {
    package let id: ID<Message>
    package let dialogue: ID<PartnershipDialogue>
    package let participant: ID<Participant>
    package let kind: Kind
    package let channel: Channel
    /// The address it goes to, as it was when the message was decided.
    package let address: EmailAddress?
    /// What has changed, where that is the news.
    package let news: Bilingual?
    /// The revision of the calendar entry it carries: larger than that of any message before.
    package let revision: Int
    /// A rehearsal never leaves, and is never taken for anything else.
    package let isRehearsal: Bool
    package let madeAt: Instant
    /// A word nobody can guess. The Message-ID is made of it, so it is the same each time the message is tried.
    package let mark: String
    package private(set) var state: State
    package private(set) var tries: Int
    /// What the mail server last answered.
    package private(set) var reply: Reply?
    /// Its letter or its words could not be made when it was last tried, so nothing has left.
    package private(set) var isUnmade: Bool

    package init(
        id: ID<Message>, dialogue: ID<PartnershipDialogue>, participant: ID<Participant>, kind: Kind,
        channel: Channel, address: EmailAddress?, news: Bilingual? = nil, revision: Int, isRehearsal: Bool,
        madeAt: Instant, mark: String, state: State, tries: Int = 0, reply: Reply? = nil, isUnmade: Bool = false
    ) {
        self.id = id
        self.dialogue = dialogue
        self.participant = participant
        self.kind = kind
        self.channel = channel
        self.address = address
        self.news = news
        self.revision = revision
        self.isRehearsal = isRehearsal
        self.madeAt = madeAt
        self.mark = mark
        self.state = state
        self.tries = tries
        self.reply = reply
        self.isUnmade = isUnmade
    }

    package enum Kind: String, CaseIterable, Sendable {
        case invitation, reminder
        /// Time, place or agenda are other than the invitation said.
        case change
        /// The invitation no longer holds.
        case cancellation
    }

    package enum State: Hashable, Sendable {
        /// By e-mail: tried when its moment has come. By link or on paper: until somebody has handed it out.
        case waiting(since: Instant)
        case handedOver(Instant)
        /// Refused, or tried too often.
        case failed(Instant)
        /// Taken by the server, and came back.
        case bounced(Instant)
        /// No longer true before it left.
        case withdrawn(Instant)

        package var isWaiting: Bool { if case .waiting = self { true } else { false } }
    }

    /// What a mail server says: 250, 451, 550 … and the finer status of RFC 3463 where it gives one ("5.1.1").
    package struct Reply: Hashable, Sendable {
        package let code: Int
        package let status: String?

        package init(code: Int, status: String? = nil) {
            self.code = code
            self.status = status
        }

        package var text: String { [String(code), status].compactMap(\.self).joined(separator: " ") }

        package init?(text: String) {
            let parts = text.split(separator: " ")
            guard let code = parts.first.flatMap({ Int($0) }) else { return nil }
            self.init(code: code, status: parts.count > 1 ? String(parts[1]) : nil)
        }
    }

    /// What came of one try.
    package enum Fate: Hashable, Sendable {
        case taken(Reply)
        /// Not now: the server is away (no reply), busy, or does not know us yet.
        case notNow(Reply?)
        /// Never: the address is wrong, or the server will not have it.
        case never(Reply)
        /// Its letter or its words could not be made.
        case unmade

        /// What the server answered, where it did.
        package var reply: Reply? {
            switch self {
            case .taken(let reply), .never(let reply): reply
            case .notNow(let reply): reply
            case .unmade: nil
            }
        }

        /// A server's answer by its first digit (RFC 5321, 4.2.1).
        package init(_ reply: Reply?) {
            switch reply?.code ?? 0 {
            case 200..<300: self = reply.map(Fate.taken) ?? .notNow(nil)
            case 500..<600: self = reply.map(Fate.never) ?? .notNow(nil)
            default: self = .notNow(reply)
            }
        }
    }

    /// Whether it is known not to have arrived.
    package var isLost: Bool {
        switch state {
        case .failed, .bounced: true
        case .waiting, .handedOver, .withdrawn: false
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        /// It has been settled meanwhile, one way or another.
        case notWaiting
        /// Only what failed or came back is tried again.
        case notFailed
        /// One is on its way, or waits to be handed out.
        case alreadyWaiting
        /// Only what goes by e-mail comes back.
        case notByEmail
        case notHandedOver
        /// By this way nothing waits to be handed out.
        case nothingWaits
    }

    /// Seconds until the next try, by how often it has been tried: soon at first, then as patiently as mail servers
    /// are. After the last one it has failed.
    private static let patience = [60, 300, 1800, 7200, 21_600, 86_400]

    /// After so many tries one that cannot be made waits for somebody to mend it: no server comes back, and the same
    /// rows make the same letter.
    package static let mostUnmade = 3

    /// While a message is being handed over nobody else takes it. Who takes it and is killed leaves it until then.
    package static let lease = 600

    /// How a try ended.
    package mutating func settle(_ fate: Fate, at now: Instant) throws(Refusal) {
        guard state.isWaiting else { throw .notWaiting }
        state = Self.state(after: fate, tries: tries, at: now)
        reply = fate.reply
        isUnmade = fate == .unmade
    }

    /// What one try makes of anything that waits to leave by e-mail.
    package static func state(after fate: Fate, tries: Int, at now: Instant) -> State {
        switch fate {
        case .taken: return .handedOver(now)
        case .never: return .failed(now)
        case .unmade: return later(than: now, tries: tries, most: mostUnmade - 1)
        case .notNow: return later(than: now, tries: tries, most: patience.count)
        }
    }

    private static func later(than now: Instant, tries: Int, most: Int) -> State {
        let done = max(1, tries)
        return done > most ? .failed(now) : .waiting(since: now.adding(seconds: patience[done - 1]))
    }

    /// Somebody has printed, forwarded or handed it out.
    package mutating func handOut(at now: Instant) throws(Refusal) {
        guard state.isWaiting, channel != .email else { throw .notWaiting }
        state = .handedOver(now)
    }

    /// It came back.
    package mutating func bounce(_ reply: Reply?, at now: Instant) throws(Refusal) {
        guard channel == .email else { throw .notByEmail }
        guard case .handedOver = state else { throw .notHandedOver }
        state = .bounced(now)
        self.reply = reply ?? self.reply
    }

    /// Somebody has mended the server or the address, and it is tried anew.
    package mutating func tryAgain(at now: Instant) throws(Refusal) {
        guard case .failed = state, channel == .email else { throw .notFailed }
        state = .waiting(since: now)
        tries = 0
        isUnmade = false
    }
}
