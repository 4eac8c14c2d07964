package import Dialogue

/// What a line of the journal hangs in. Each chain is hashed by itself, so that provinces never wait for each other.
package enum Chain: Hashable, Sendable {
    case dialogue(ID<PartnershipDialogue>)
    /// What belongs to no dialogue: gazetteer, support, bodies.
    case country
    /// Accounts and who signed in.
    case accounts
    /// What concerns the safety of the site: tries, refusals, exports.
    case security

    init(number: Int64) {
        switch number {
        case 0: self = .country
        case -1: self = .accounts
        case -2: self = .security
        default: self = .dialogue(ID(number))
        }
    }

    package var number: Int64 {
        switch self {
        case .dialogue(let id): id.number
        case .country: 0
        case .accounts: -1
        case .security: -2
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
    /// How it is hashed: lines of form 0 are older than the sums.
    let form: Int
    /// The sum of the marks of all rows that acts of its chain had written by then.
    let sum: [UInt8]?

    /// The columns a line is read from.
    static let list: SQL = "dialogue_id, seq, at, actor, kind, about, key, answer, hash, form, sum"

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
            + (form == 0 ? [] : [String(form), sum?.hex ?? ""])
    }
}

extension JournalLine {
    /// A line whose place is known, but not what is written with it.
    struct Unhashed {
        let chain: Int64
        let seq: Int
        let at: Instant
        let actor: String
        let kind: JournalKind
        let about: String
        let key: String?
        let answer: String
        static let form = 1

        /// Writes the line and answers its hash.
        func write(after previous: [UInt8], sum: MarkSum?, _ connection: any Connection) throws -> [UInt8] {
            let hash = hash(after: previous, sum: sum)
            try connection.send(
                """
                INSERT INTO journal (dialogue_id, seq, at, actor, kind, about, key, answer, hash, form, sum)
                VALUES (\(chain), \(seq), \(at), \(actor), \(kind), \(about), \(key), \(answer), \(hash), \(Self.form),
                    \(sum?.bytes))
                """)
            return hash
        }

        func hash(after previous: [UInt8], sum: MarkSum?) -> [UInt8] {
            JournalLine.hash(
                after: previous,
                [
                    String(chain), String(seq), at.description, actor, kind.rawValue, about, key ?? "", answer,
                    String(Self.form), sum?.bytes.hex ?? "",
                ])
        }
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

    /// Promises the line of this act its place in its chain; it is written with those of the batch.
    func writeLine(answer: String) throws -> ChainHead {
        guard lines.count == 1, let draft = lines.first else { throw StoreError.notJournalled(lines: lines.count) }
        let chain = draft.chain.number
        let seq = try batch.promise(lineOf: chain)
        let about = (renewedLinks > 0 ? .renewing(draft.about, links: renewedLinks) : draft.about).words
        let line = JournalLine.Unhashed(
            chain: chain, seq: seq, at: act.at, actor: act.actor.description, kind: draft.kind, about: about,
            key: act.key, answer: answer)
        batch.append(SharedCommit.Done(chain: chain, line: line, writings: writings))
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
            SELECT \(JournalLine.list) FROM journal
            WHERE dialogue_id = \(dialogue) \(from) ORDER BY seq DESC LIMIT \(most)
            """, JournalLine.init)
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
        form = try row.next()
        sum = try row.next()
    }
}
