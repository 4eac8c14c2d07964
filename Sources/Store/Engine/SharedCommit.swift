/// What acts that are committed together know of each other, so that none asks what another has found out: which of
/// their keys were used before, and where the chains stand.
final class SharedCommit {
    let connection: any Connection
    private var known: Known
    /// The last line written, by which one finds out later whether the batch was committed.
    private(set) var lastLine: Line?

    /// Everything that must be forgotten together with an act.
    struct Known {
        fileprivate var answers: [String: (actor: String, answer: String)] = [:]
        fileprivate var heads: [Int64: Line] = [:]
        fileprivate var moved: Set<Int64> = []
    }

    /// A line's place and its hash, which no other line has.
    struct Line: Hashable, Sendable {
        let chain: Int64
        let seq: Int
        let hash: [UInt8]
    }

    /// - Parameter keys: of all acts of the batch that have one.
    init(_ connection: any Connection, keys: [String] = []) throws {
        self.connection = connection
        known = Known()
        // Whoever must wait for others to write waits here, before the first act.
        if keys.isEmpty {
            try connection.settle()
            return
        }
        try connection.query("SELECT key, actor, answer FROM journal WHERE key IN \(list: keys)") { row in
            known.answers[try row.next()] = (try row.next(), try row.next())
        }
    }

    /// Who used a key before, and what the act answered.
    func answer(to key: String) -> (actor: String, answer: String)? { known.answers[key] }

    /// The last line of a chain; nothing where it has none yet.
    func head(of chain: Int64) throws -> Line? {
        if let head = known.heads[chain] { return head }
        var found: Line?
        try connection.query("SELECT seq, hash FROM chain WHERE dialogue_id = \(chain)") { row in
            found = Line(chain: chain, seq: try row.next(), hash: try row.next())
        }
        known.heads[chain] = found
        return found
    }

    /// Remembers a line that was written. The head is written once for all of them, by `close`.
    func append(_ line: Line, key: String?, actor: String, answer: String) {
        known.heads[line.chain] = line
        known.moved.insert(line.chain)
        if let key { known.answers[key] = (actor, answer) }
        lastLine = line
    }

    /// Writes where the chains stand now.
    func close() throws {
        for chain in known.moved.sorted() {
            guard let head = known.heads[chain] else { continue }
            try connection.send(
                """
                INSERT INTO chain (dialogue_id, seq, hash) VALUES (\(chain), \(head.seq), \(head.hash))
                ON CONFLICT (dialogue_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
                """)
        }
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
        let before = (known, lastLine)
        try connection.send("SAVEPOINT act")
        do {
            try work(self)
            try connection.settle()
            try connection.send("RELEASE act")
        } catch let error as StoreError where error.endsTransaction {
            throw error
        } catch {
            (known, lastLine) = before
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
