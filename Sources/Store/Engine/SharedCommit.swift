/// What acts that are committed together know of each other, so that none asks what another has found out: which of
/// their keys were used before, where the chains stand, and which marks their rows have.
///
/// Lines and marks are written for all of them together, before the commit: by then it is heard what each has written.
final class SharedCommit {
    let connection: any Connection
    let marks: Marks
    private var known: Known
    /// Nothing where rows are not marked.
    let ledger: MarkLedger?
    private var seal: Seal?
    /// Acts that are done but for their lines and marks.
    private var waiting: [Done] = []
    /// The last line written, by which one finds out later whether the batch was committed.
    private(set) var lastLine: Line?

    /// Everything that must be forgotten together with an act.
    struct Known {
        fileprivate var answers: [String: (actor: String, answer: String)] = [:]
        fileprivate var heads: [Int64: Head] = [:]
        fileprivate var moved: Set<Int64> = []
    }

    /// A line's place and its hash, which no other line has.
    struct Line: Hashable, Sendable {
        let chain: Int64
        let seq: Int
        let hash: [UInt8]
    }

    /// Where a chain stands, with the acts that are done but for their lines.
    struct Head {
        /// As it stands in the data base; nothing where the chain has not begun.
        let kept: SealedHead?
        var now: SealedHead
        /// The number of the last line that was promised.
        var last: Int

        init(_ chain: Int64, kept: SealedHead?) {
            self.kept = kept
            now = kept ?? SealedHead(chain: chain)
            last = now.seq
        }
    }

    /// What an act leaves to be written with the others.
    struct Done {
        let chain: Int64
        /// Nothing for a slice.
        let line: JournalLine.Unhashed?
        let writings: [WrittenRows]
    }

    /// - Parameter keys: of all acts of the batch that have one.
    init(_ connection: any Connection, _ marks: Marks, keys: [String] = []) throws {
        self.connection = connection
        self.marks = marks
        known = Known()
        ledger = marks.key.map { MarkLedger(marks, $0, connection) }
        var sealed: Seal?
        try connection.ask(Seal.look) { sealed = try Seal(&$0, marks.key) }
        // Whoever must wait for others to write waits here, before the first act.
        if keys.isEmpty {
            try connection.settle()
        } else {
            try connection.query("SELECT key, actor, answer FROM journal WHERE key IN \(list: keys)") { row in
                known.answers[try row.next()] = (try row.next(), try row.next())
            }
        }
        seal = sealed
    }

    /// Whether rows that are written are marked.
    /// - Throws: `StoreError.secret` where they must be, and the secret is not the one.
    func requireLedger() throws -> MarkLedger? {
        guard let seal else { return nil }
        guard let ledger, seal.name == marks.key?.name else { throw StoreError.secret }
        return ledger
    }

    /// Who used a key before, and what the act answered.
    func answer(to key: String) -> (actor: String, answer: String)? { known.answers[key] }

    /// The last line of a chain; nothing where it has none yet.
    func head(of chain: Int64) throws -> Line? {
        try flush()
        let now = try found(chain).now
        return now.seq == 0 ? nil : Line(chain: chain, seq: now.seq, hash: now.hash)
    }

    /// The number of a chain's next line.
    func promise(lineOf chain: Int64) throws -> Int {
        var head = try found(chain)
        head.last += 1
        known.heads[chain] = head
        return head.last
    }

    private func found(_ chain: Int64) throws -> Head {
        if let head = known.heads[chain] { return head }
        var kept: SealedHead?
        try connection.query("SELECT seq, hash, sum FROM chain WHERE dialogue_id = \(chain)") { row in
            kept = SealedHead(
                chain: chain, seq: try row.next(), hash: try row.next(),
                sum: MarkSum(try row.next([UInt8]?.self) ?? []))
        }
        let head = Head(chain, kept: kept)
        known.heads[chain] = head
        return head
    }

    /// An act is done.
    func append(_ done: Done) {
        waiting.append(done)
        if let line = done.line, let key = line.key { known.answers[key] = (line.actor, line.answer) }
    }

    /// A chain begins with lines that were written as a whole.
    func begin(_ chain: Int64, at line: Line) throws {
        var head = try found(chain)
        (head.now.seq, head.now.hash, head.last) = (line.seq, line.hash, line.seq)
        known.heads[chain] = head
        known.moved.insert(chain)
    }

    /// Writes the lines and marks of the acts that are done.
    func flush() throws {
        guard !waiting.isEmpty else { return }
        let acts = waiting
        waiting = []
        try connection.settle()
        let ledger = try requireLedger()
        try ledger?.learn(acts.flatMap(\.writings))
        for act in acts {
            var head = try found(act.chain)
            if let ledger { head.now.sum += try ledger.take(act.writings) }
            if let line = act.line {
                head.now.hash = try line.write(after: head.now.hash, sum: ledger.map { _ in head.now.sum }, connection)
                head.now.seq = line.seq
                lastLine = Line(chain: act.chain, seq: line.seq, hash: head.now.hash)
            }
            known.heads[act.chain] = head
            known.moved.insert(act.chain)
        }
        try ledger?.write()
    }

    /// Writes what is still to be written, and where the chains stand now.
    func close() throws {
        try flush()
        for chain in known.moved.sorted() {
            guard let head = known.heads[chain] else { continue }
            let sum = seal.map { _ in head.now.sum.bytes }
            try connection.send(
                """
                INSERT INTO chain (dialogue_id, seq, hash, sum)
                VALUES (\(chain), \(head.now.seq), \(head.now.hash), \(sum))
                ON CONFLICT (dialogue_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, sum = excluded.sum
                """)
            guard let key = marks.key else { continue }
            seal?.lines += head.now.seq - (head.kept?.seq ?? 0)
            if let kept = head.kept { seal?.heads -= key.proof(of: kept) }
            seal?.heads += key.proof(of: head.now)
        }
        if !known.moved.isEmpty, let key = marks.key { try seal?.write(key, to: connection) }
    }

    /// Whether a line of an earlier try stands in the journal.
    func holds(_ line: Line) throws -> Bool {
        var count = 0
        try connection.query(
            """
            SELECT count(*) FROM journal
            WHERE dialogue_id = \(line.chain) AND seq = \(line.seq) AND hash = \(line.hash)
            """
        ) { count = try $0.next() }
        return count == 1
    }

    /// Does `work`; where it is refused, nothing of it is left, in the data base or here.
    func apart(_ work: (SharedCommit) throws -> Void) throws {
        let before = (known, ledger?.known, lastLine)
        try connection.send("SAVEPOINT act")
        do {
            try work(self)
            try flush()
            try connection.settle()
            try connection.send("RELEASE act")
        } catch let error as StoreError where error.endsTransaction {
            throw error
        } catch {
            waiting = []
            (known, lastLine) = (before.0, before.2)
            if let marks = before.1 { ledger?.known = marks }
            try connection.send("ROLLBACK TO act")
            try connection.send("RELEASE act")
            throw Refused(error)
        }
    }

    /// An act was refused and has left nothing; the others go on.
    struct Refused: Error {
        let reason: any Error
        init(_ reason: any Error) { self.reason = reason }
    }
}
