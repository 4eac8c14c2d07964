package import Dialogue

/// What `verify` found in the chains.
package struct JournalVerdict: Hashable, Sendable {
    package var lines: Int
    package var chains: Int
    /// All that is not as it was written, chain by chain.
    package var findings: [ChainFinding]
    /// Moments at which the clock of whoever wrote ran back. Nobody need have touched anything.
    package var turns: [ClockTurn] = []

    package init(lines: Int, chains: Int, findings: [ChainFinding] = []) {
        self.lines = lines
        self.chains = chains
        self.findings = findings
    }

    package init(lines: Int, chains: Int, broken: ChainHead?) {
        self.init(lines: lines, chains: chains, findings: broken.map { [.line($0)] } ?? [])
    }

    /// The first line that is not what was written.
    package var broken: ChainHead? { findings.first?.place }
}

/// Something that is wrong with a chain.
package enum ChainFinding: Hashable, Sendable {
    /// The line is not what was written, or is not there.
    case line(ChainHead)
    /// The line cannot be read at all.
    case damaged(ChainHead)
    /// From this line on to the head everything is cut off.
    case cut(ChainHead)
    /// What is kept of the head is not what was written.
    case head(ChainHead)
    /// A dialogue whose whole chain is gone, with its head.
    case gone(Chain)

    package var place: ChainHead {
        switch self {
        case .line(let head), .damaged(let head), .cut(let head), .head(let head): head
        case .gone(let chain): ChainHead(chain: chain, seq: 1)
        }
    }
}

/// A line that says it was written before the one it follows.
package struct ClockTurn: Hashable, Sendable {
    package let place: ChainHead
    package let from: Instant
    package let to: Instant
}

extension Reader {
    /// Walks every chain from its first line and reckons every hash again.
    package func verifyJournal() throws -> JournalVerdict {
        var walk = ChainWalk()
        var last: (chain: Int64, seq: Int)?
        repeat {
            let after: SQL = last.map { "WHERE (dialogue_id, seq) > (\($0.chain), \($0.seq))" } ?? ""
            last = nil
            var count = 0
            try each(
                """
                SELECT \(JournalLine.list) FROM journal \(after) ORDER BY dialogue_id, seq LIMIT \(ChainWalk.most)
                """
            ) { row in
                let line = RawLine(row)
                try walk.take(line)
                count += 1
                if count == ChainWalk.most { last = (line.chain, line.seq) }
            }
        } while last != nil
        try each("SELECT dialogue_id, seq, hash FROM chain ORDER BY dialogue_id") { row in
            try walk.compare(head: try row.next(), seq: try row.next(), hash: try row.next())
        }
        return walk.end()
    }
}

/// A line as it stands, whatever stands there.
private struct RawLine {
    let chain: Int64
    let seq: Int
    /// As they are hashed; nothing where one of them cannot be read.
    let columns: [String]?
    let at: String
    let hash: [UInt8]

    init(_ row: borrowing Row) {
        func text(_ index: Int) -> String? { row.textIfAny(index) }
        chain = (try? row.integer(0)) ?? 0
        seq = (try? row.integer(1)).flatMap { Int(exactly: $0) } ?? 0
        at = text(2) ?? ""
        hash = (try? row.bytes(8)) ?? []
        let form = (try? row.integer(9)) ?? 0
        let sum = row.isNull(10) ? "" : (try? row.bytes(10))?.hex ?? "?"
        if let actor = text(3), let kind = text(4), let about = text(5), let answer = text(7), Instant(at) != nil,
            JournalKind(rawValue: kind) != nil
        {
            columns =
                [String(chain), String(seq), at, actor, kind, about, text(6) ?? "", answer]
                + (form == 0 ? [] : [String(form), sum])
        } else {
            columns = nil
        }
    }
}

/// Goes along the chains, line by line.
private struct ChainWalk {
    /// Lines that are read at once.
    static let most = 4000
    /// Acts that wait for each other, and nodes whose clocks differ a little, are no turn of the clock.
    private static let tolerance = 60_000

    private var verdict = JournalVerdict(lines: 0, chains: 0)
    private var chain: Int64?
    private var seq = 0
    private var hash: [UInt8] = []
    private var at = ""
    private var ends: [Int64: (seq: Int, hash: [UInt8])] = [:]
    private var heads: Set<Int64> = []

    mutating func take(_ line: RawLine) throws {
        if line.chain != chain {
            (chain, seq, hash, at) = (line.chain, 0, [], "")
            verdict.chains += 1
        }
        let place = ChainHead(chain: Chain(number: line.chain), seq: seq + 1)
        if line.seq != seq + 1 {
            // What is missing is named once; the next one hangs in the air.
            verdict.findings.append(.line(place))
        } else if let columns = line.columns {
            if line.hash != JournalLine.hash(after: hash, columns) { verdict.findings.append(.line(place)) }
        } else {
            verdict.findings.append(.damaged(place))
        }
        look(at: line, place)
        (seq, hash) = (line.seq, line.hash)
        ends[line.chain] = (seq, hash)
        verdict.lines += 1
    }

    private mutating func look(at line: RawLine, _ place: ChainHead) {
        defer { at = line.at }
        guard line.at < at, let from = Instant(at), let to = Instant(line.at),
            from.milliseconds - to.milliseconds > Self.tolerance
        else { return }
        verdict.turns.append(ClockTurn(place: place, from: from, to: to))
    }

    /// A chain whose last lines were cut off shows in its head, which names more than there is.
    mutating func compare(head number: Int64, seq: Int, hash: [UInt8]) throws {
        heads.insert(number)
        let end = ends[number] ?? (0, [])
        guard end.seq != seq || end.hash != hash else { return }
        let chain = Chain(number: number)
        verdict.findings.append(
            seq > end.seq
                ? .cut(ChainHead(chain: chain, seq: end.seq + 1)) : .head(ChainHead(chain: chain, seq: end.seq + 1)))
    }

    func end() -> JournalVerdict {
        var verdict = verdict
        for lost in ends.keys.sorted() where !heads.contains(lost) {
            verdict.findings.append(.head(ChainHead(chain: Chain(number: lost), seq: 1)))
        }
        return verdict
    }
}
