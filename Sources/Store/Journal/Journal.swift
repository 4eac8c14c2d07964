package import Dialogue

/// What a line of the journal hangs in. Each chain is hashed by itself, so that provinces never wait for each other.
package enum Chain: Hashable, Sendable {
    case dialogue(ID<PartnershipDialogue>)
    /// What belongs to no dialogue: gazetteer, support, bodies.
    case country
    /// Accounts and who signed in.
    case accounts

    init(number: Int64) {
        switch number {
        case 0: self = .country
        case -1: self = .accounts
        default: self = .dialogue(ID(number))
        }
    }

    package var number: Int64 {
        switch self {
        case .dialogue(let id): id.number
        case .country: 0
        case .accounts: -1
        }
    }
}

/// One line of the journal, as it stands in the data base.
package struct JournalLine: Hashable, Sendable {
    package let chain: Chain
    /// Counts from 1 in its chain, without gaps.
    package let seq: Int
    package let at: Instant
    package let actor: String
    package let kind: JournalKind
    /// What it was about, in the words of its subject: "input BTB-26-014".
    package let about: String
    package let key: String?
    package let answer: String
    package let hash: [UInt8]

    /// A line before it has its place in the chain.
    struct Draft: Sendable {
        let kind: JournalKind
        let about: JournalSubject
        let chain: Chain
    }

    /// The hash of a line: SHA-256 over the hash before it and every column, each preceded by its length, so that
    /// no two different lines can read the same.
    static func hash(after previous: [UInt8], _ columns: [String]) -> [UInt8] {
        var bytes = previous
        for column in columns {
            let text = Array(column.utf8)
            bytes += Array("\(text.count):".utf8)
            bytes += text
        }
        return Digest.sha256(bytes)
    }

    var columns: [String] {
        [String(chain.number), String(seq), at.description, actor, kind.rawValue, about, key ?? "", answer]
    }
}

/// How far a chain has come.
package struct ChainHead: Hashable, Sendable {
    package let chain: Chain
    package let seq: Int

    package init(chain: Chain, seq: Int) {
        self.chain = chain
        self.seq = seq
    }
}

extension Writer {
    /// Says what the act was. Every act says it exactly once.
    package func note(_ kind: JournalKind, about: JournalSubject, in dialogue: ID<PartnershipDialogue>) {
        note(kind, about: about, in: .dialogue(dialogue))
    }

    package func note(_ kind: JournalKind, about: JournalSubject, in chain: Chain) {
        lines.append(JournalLine.Draft(kind: kind, about: about, chain: chain))
    }

    /// Before anything else: has this key been used?
    func refuseRepeat() throws {
        guard let key = act.key, let before = batch.answer(to: key) else { return }
        throw before.actor == act.actor.description
            ? StoreError.doneBefore(answer: before.answer) : StoreError.keyOfSomebodyElse
    }

    /// Writes the line of this act into its chain.
    func writeLine(answer: String) throws -> ChainHead {
        guard lines.count == 1, let draft = lines.first else { throw StoreError.notJournalled(lines: lines.count) }
        let chain = draft.chain.number
        let head = try batch.head(of: chain)
        let seq = (head?.seq ?? 0) + 1
        let about = (renewedLinks > 0 ? .renewing(draft.about, links: renewedLinks) : draft.about).words
        let actor = act.actor.description
        let columns = [
            String(chain), String(seq), act.at.description, actor, draft.kind.rawValue, about, act.key ?? "", answer,
        ]
        let hash = JournalLine.hash(after: head?.hash ?? [], columns)
        try send(
            """
            INSERT INTO journal (dialogue_id, seq, at, actor, kind, about, key, answer, hash)
            VALUES (\(chain), \(seq), \(act.at), \(actor), \(draft.kind), \(about), \(act.key), \(answer), \(hash))
            """)
        batch.append(
            SharedCommit.Line(chain: chain, seq: seq, hash: hash), key: act.key, actor: actor, answer: answer)
        return ChainHead(chain: draft.chain, seq: seq)
    }
}

extension Reader {
    /// How far each chain has come.
    package func chainHeads() throws -> [ChainHead] {
        try rows("SELECT dialogue_id, seq FROM chain") { row in
            ChainHead(chain: Chain(number: try row.next()), seq: try row.next())
        }
    }

    /// How many lines the journal has: each chain counts its own. It grows with every act, whatever the act was.
    package func journalLength() throws -> Int { try number("SELECT coalesce(sum(seq), 0) FROM chain") }

    /// How far the chain of a dialogue has come; for a writer, with the acts that are committed with its own.
    package func chainHead(of dialogue: ID<PartnershipDialogue>) throws -> (seq: Int, hash: [UInt8]) {
        if let writer = self as? Writer {
            return try writer.batch.head(of: dialogue.number).map { ($0.seq, $0.hash) } ?? (0, [])
        }
        return try rowIfAny("SELECT seq, hash FROM chain WHERE dialogue_id = \(dialogue)") { row in
            (seq: try row.next(), hash: try row.next())
        } ?? (0, [])
    }

    /// The last lines of a dialogue, newest first.
    package func journal(
        of dialogue: ID<PartnershipDialogue>, before seq: Int? = nil, most: Int
    ) throws -> [JournalLine] {
        let from: SQL = seq.map { "AND seq < \($0)" } ?? ""
        return try rows(
            """
            SELECT dialogue_id, seq, at, actor, kind, about, key, answer, hash FROM journal
            WHERE dialogue_id = \(dialogue) \(from) ORDER BY seq DESC LIMIT \(most)
            """, JournalLine.init)
    }

    /// Walks every chain from its first line and reckons every hash again.
    package func verifyJournal() throws -> JournalVerdict {
        var verdict = JournalVerdict(lines: 0, chains: 0, broken: nil)
        var chain: Int64?
        var previous: [UInt8] = []
        var seq = 0
        var heads: [Int64: (seq: Int, hash: [UInt8])] = [:]
        try each(
            """
            SELECT dialogue_id, seq, at, actor, kind, about, key, answer, hash FROM journal ORDER BY dialogue_id, seq
            """
        ) { row in
            guard verdict.broken == nil else { return }
            let line = try JournalLine(&row)
            let number = line.chain.number
            if number != chain {
                chain = number
                previous = []
                seq = 0
                verdict.chains += 1
            }
            seq += 1
            let expected = JournalLine.hash(after: previous, line.columns)
            guard line.seq == seq, line.hash == expected else {
                verdict.broken = ChainHead(chain: line.chain, seq: seq)
                return
            }
            previous = expected
            heads[number] = (seq, expected)
            verdict.lines += 1
        }
        if verdict.broken == nil { verdict.broken = try firstHeadThatDiffers(from: heads) }
        return verdict
    }

    /// A chain whose last lines were cut off shows in its head, which names more than there is.
    private func firstHeadThatDiffers(from heads: [Int64: (seq: Int, hash: [UInt8])]) throws -> ChainHead? {
        let kept = try rows("SELECT dialogue_id, seq, hash FROM chain ORDER BY dialogue_id") { row in
            (chain: try row.next(Int64.self), seq: try row.next(Int.self), hash: try row.next([UInt8].self))
        }
        if kept.count < heads.count, let lost = heads.keys.first(where: { key in !kept.contains { $0.chain == key } }) {
            return ChainHead(chain: Chain(number: lost), seq: 1)
        }
        for head in kept where heads[head.chain]?.seq != head.seq || heads[head.chain]?.hash != head.hash {
            return ChainHead(chain: Chain(number: head.chain), seq: (heads[head.chain]?.seq ?? 0) + 1)
        }
        return nil
    }
}

/// What `verify` found.
package struct JournalVerdict: Hashable, Sendable {
    package var lines: Int
    package var chains: Int
    /// The first line that is not what was written.
    package var broken: ChainHead?

    package init(lines: Int, chains: Int, broken: ChainHead?) {
        self.lines = lines
        self.chains = chains
        self.broken = broken
    }
}

extension JournalLine {
    init(_ row: inout Row) throws {
        chain = Chain(number: try row.next())
        seq = try row.next()
        at = try row.next()
        actor = try row.next()
        kind = try row.next(word: JournalKind.self)
        about = try row.next()
        key = try row.next()
        answer = try row.next()
        hash = try row.next()
    }
}
