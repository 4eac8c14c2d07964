package import Dialogue

/// A line of the chain of safety, with where it came from while that is kept.
package struct SecurityLine: Sendable {
    package let line: JournalLine
    /// Networks and how often each; the most first.
    package let sources: [(network: String, times: Int)]

    /// How often it happened, and whose account it was about.
    package var count: (times: Int, account: ID<Account>?) {
        if case .times(let times, let account) = JournalSubject(words: line.about) {
            (times, account)
        } else {
            (1, nil)
        }
    }
}

extension Store {
    /// Writes down, as an act of the program, what happened within a minute.
    package func noteSecurity(
        _ kind: JournalKind, times: Int, about account: ID<Account>?, from sources: [(network: String, times: Int)],
        at now: Instant
    ) async throws {
        try await act(
            Act(by: .program, at: now),
            returning: { try $0.noteSecurity(kind, times: times, about: account, from: sources) })
    }
}

extension Writer {
    /// Days for which it is kept where a try, a refusal or an export came from.
    package static let daysOfSources = 90

    /// Writes down what happened within a minute, with the networks it came from.
    package func noteSecurity(
        _ kind: JournalKind, times: Int, about account: ID<Account>?, from sources: [(network: String, times: Int)]
    ) throws {
        try run("DELETE FROM security_source WHERE until <= \(now)")
        let seq = (try batch.head(of: Chain.security.number)?.seq ?? 0) + 1
        for source in sources {
            try run(
                """
                INSERT INTO security_source (seq, network, times, until)
                VALUES (\(seq), \(source.network), \(source.times), \(now.adding(seconds: Self.daysOfSources * 86_400)))
                """)
        }
        note(kind, about: .times(times, account), in: .security)
    }
}

extension Reader {
    /// The last lines of the chain of safety, newest first.
    package func securityLines(before seq: Int? = nil, at now: Instant, most: Int) throws -> [SecurityLine] {
        let from: SQL = seq.map { "AND seq < \($0)" } ?? ""
        let lines = try rows(
            """
            SELECT \(JournalLine.list) FROM journal
            WHERE dialogue_id = \(Chain.security.number) \(from) ORDER BY seq DESC LIMIT \(most)
            """, JournalLine.init)
        var sources: [Int: [(network: String, times: Int)]] = [:]
        if let newest = lines.first?.seq, let oldest = lines.last?.seq {
            try each(
                """
                SELECT seq, network, times FROM security_source
                WHERE seq >= \(oldest) AND seq <= \(newest) AND until > \(now) ORDER BY seq, times DESC, network
                """
            ) { row in
                let seq: Int = try row.next()
                sources[seq, default: []].append((try row.next(), try row.next()))
            }
        }
        return lines.map { SecurityLine(line: $0, sources: sources[$0.seq] ?? []) }
    }
}
