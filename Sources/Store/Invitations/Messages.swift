package import Dialogue

private let columns: SQL = """
    m.id, m.dialogue_id, m.participant_id, m.kind, m.channel, m.address, m.news_km, m.news_en, m.revision,
    m.is_rehearsal, m.made_at, m.mark, m.state, m.state_at, m.tries, m.reply, m.is_unmade
    """

extension Reader {
    /// Everything that went or is to go out for a dialogue, newest first. The caller has it for its scope.
    package func messages(of dialogue: ID<PartnershipDialogue>) throws -> [Message] {
        try rows("SELECT \(columns) FROM message m WHERE m.dialogue_id = \(dialogue) ORDER BY m.id DESC", Message.init)
    }

    package func messages(to id: ID<Participant>) throws -> [Message] {
        try rows("SELECT \(columns) FROM message m WHERE m.participant_id = \(id) ORDER BY m.id DESC", Message.init)
    }

    package func message(_ id: ID<Message>, of dialogue: ID<PartnershipDialogue>) throws -> Message {
        try row("SELECT \(columns) FROM message m WHERE m.id = \(id) AND m.dialogue_id = \(dialogue)", Message.init)
    }

    /// The message of a Message-ID; nothing where it is none of ours.
    package func messageIfAny(marked mark: String) throws -> Message? {
        try rowIfAny("SELECT \(columns) FROM message m WHERE m.mark = \(mark)", Message.init)
    }

    /// Messages whose moment has come, all of one dialogue, oldest first. What waited for longer than its dialogue
    /// lasted never leaves: a mail server that is set up late would send it to people who know better. Nothing leaves
    /// for a body of the country that has changed before the province has seen that it did.
    /// - Parameter real: false where there is no mail server: only rehearsals can be handed over then.
    package func messagesDue(at now: Instant, real: Bool, most: Int) throws -> [Message] {
        let which: SQL = real ? "" : "AND m.is_rehearsal = 1"
        let due = try rows(
            """
            SELECT \(columns) FROM message m JOIN dialogue d ON d.id = m.dialogue_id
            WHERE m.state = 'waiting' AND m.channel = 'email' AND m.state_at <= \(now) \(which)
                AND d.ends_on >= \(now.day) AND (m.is_rehearsal = 1 OR NOT EXISTS (
                    SELECT 1 FROM national_notice n JOIN national_change c ON c.id = n.change_id
                    JOIN participant p ON p.id = m.participant_id
                    WHERE n.dialogue_id = m.dialogue_id AND n.seen_at IS NULL
                        AND (c.body_id = p.body_id
                            OR c.body_id IN (SELECT b.id FROM body b WHERE b.merged_into = p.body_id))))
            ORDER BY m.id LIMIT \(most)
            """, Message.init)
        return due.filter { $0.dialogue == due.first?.dialogue && $0.isRehearsal == due.first?.isRehearsal }
    }

    /// When each invitee of a dialogue was last invited or reminded.
    package func lastAsked(of dialogue: ID<PartnershipDialogue>) throws -> [ID<Participant>: Day] {
        let days = try rows(
            """
            SELECT participant_id, max(made_on) FROM message
            WHERE dialogue_id = \(dialogue) AND kind IN ('invitation', 'reminder') AND is_rehearsal = 0
            GROUP BY participant_id
            """
        ) { row in (try row.next(ID<Participant>.self), try row.next(Day.self)) }
        return Dictionary(uniqueKeysWithValues: days)
    }
}

extension Writer {
    /// Writes down one message for each of `rows`, each by the way it reaches them; part of another act.
    ///
    /// The same kind on the same occasion is never written twice for one invitee; rehearsals as often as one likes.
    /// - Parameters:
    ///   - version: the version of the agenda it announces, where it tells of one.
    ///   - occasion: what makes it the same: the link it carries, the day, the act it tells of.
    func write(
        _ kind: Message.Kind, to rows: [ParticipantRow], of dialogue: ID<PartnershipDialogue>, news: Bilingual? = nil,
        version: Int? = nil, rehearsal: Bool = false, occasion: (ParticipantRow) -> String
    ) throws {
        let invitees = try invitees(of: dialogue)
        // The journal line of this act: no calendar has heard of a larger revision.
        let revision = try chainHead(of: dialogue).seq + 1
        for row in rows {
            let reach = invitees[row.id]?.reach ?? Reach()
            let address = reach.channel == .email ? reach.usableEmail?.description : nil
            try run(
                """
                INSERT INTO message (dialogue_id, participant_id, kind, occasion, channel, address, news_km, news_en,
                    agenda_version, revision, is_rehearsal, made_at, made_on, mark, state, state_at)
                VALUES (\(dialogue), \(row.id), \(kind), \(occasion(row)), \(reach.channel), \(address), \(news?.khmer),
                    \(news?.english), \(version), \(revision), \(rehearsal), \(now), \(today),
                    \(Digest.random(12).hex), 'waiting', \(now))
                """)
        }
    }

    /// What has not left yet and is no longer true; of some kinds only, or of every kind.
    func withdrawWaiting(to id: ID<Participant>, _ kinds: [Message.Kind] = Message.Kind.allCases) throws {
        try run(
            """
            UPDATE message SET state = 'withdrawn', state_at = \(now)
            WHERE participant_id = \(id) AND state = 'waiting' AND kind IN \(list: kinds.map(\.rawValue))
            """)
    }

    /// Tells invitees of a change, as part of the act that makes it: those named, or everybody; only who is invited
    /// and has not declined hears of it. Answers how many.
    /// - Parameter version: the version of the agenda that brings the change, where it is one.
    package func tell(
        _ ids: Set<ID<Participant>>? = nil, of dialogue: ID<PartnershipDialogue>, _ news: Bilingual? = nil,
        version: Int? = nil
    ) throws -> Int {
        let concerned = try participants(of: dialogue).filter { row in
            row.participant.isConcerned && (ids?.contains(row.id) ?? true)
        }
        let line = try chainHead(of: dialogue).seq + 1
        try write(.change, to: concerned, of: dialogue, news: news, version: version) { _ in "line \(line)" }
        return concerned.count
    }

    /// Writes what a rule has made of a message.
    func keep(_ message: Message) throws {
        let (word, at) = message.state.columns
        try run(
            """
            UPDATE message SET state = \(word), state_at = \(at), tries = \(message.tries),
                reply = \(message.reply?.text), is_unmade = \(message.isUnmade)
            WHERE id = \(message.id)
            """)
    }
}

extension Message.State {
    var columns: (word: String, at: Instant) {
        switch self {
        case .waiting(let at): ("waiting", at)
        case .handedOver(let at): ("handed_over", at)
        case .failed(let at): ("failed", at)
        case .bounced(let at): ("bounced", at)
        case .withdrawn(let at): ("withdrawn", at)
        }
    }

    init(word: String, at: Instant) throws {
        switch word {
        case "waiting": self = .waiting(since: at)
        case "handed_over": self = .handedOver(at)
        case "failed": self = .failed(at)
        case "bounced": self = .bounced(at)
        case "withdrawn": self = .withdrawn(at)
        default: throw StoreError.unreadable("message state \(word)")
        }
    }
}

extension Message {
    init(_ row: inout Row) throws {
        let id = try row.next(ID.self)
        let dialogue = try row.next(PartnershipDialogue.ID.self)
        let participant = try row.next(Participant.ID.self)
        let kind = try row.next(word: Kind.self)
        let channel = try row.next(word: Channel.self)
        let address: String? = try row.next()
        let news = try row.bilingualIfAny()
        let revision: Int = try row.next()
        let isRehearsal: Bool = try row.next()
        let madeAt: Instant = try row.next()
        let mark: String = try row.next()
        let state = try State(word: try row.next(), at: try row.next())
        let tries: Int = try row.next()
        let reply: String? = try row.next()
        let isUnmade: Bool = try row.next()
        self.init(
            id: id, dialogue: dialogue, participant: participant, kind: kind, channel: channel,
            address: address.flatMap { EmailAddress($0) }, news: news, revision: revision, isRehearsal: isRehearsal,
            madeAt: madeAt, mark: mark, state: state, tries: tries, reply: reply.flatMap(Reply.init(text:)),
            isUnmade: isUnmade)
    }
}
