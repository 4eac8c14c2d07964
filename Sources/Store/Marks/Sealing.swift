import Dialogue

/// Marks what stands: in a data base that is new, in one that is older than the marks, and where a step of the schema
/// rewrites rows.
struct Sealing {
    let connection: any Connection
    let key: MarkKey

    /// Marks all rows as they are found, whatever marks there were.
    /// - Parameter foundAt: nothing for a data base that has just been made.
    func begin(foundAt: Instant?) throws {
        let reader = Reader(connection)
        _ = try connection.run("DELETE FROM mark")
        var (sum, marks) = (MarkSum(), 0)
        for place in MarkWalk.places(try reader.layouts()) { try keep(place, &sum, &marks) }
        _ = try connection.run("UPDATE chain SET sum = \(MarkSum().bytes)")
        var seal = Seal(key, foundAt: foundAt?.description)
        try connection.query("SELECT dialogue_id, seq, hash FROM chain") { row in
            let head = SealedHead(chain: try row.next(), seq: try row.next(), hash: try row.next())
            seal.heads += key.proof(of: head)
            seal.lines += head.seq
        }
        try seal.write(key, to: connection)
        try close(adding: sum, marks: foundAt == nil ? nil : marks, at: foundAt, kind: .recordMarked)
    }

    /// Lines that carry sums had marks beside them: those were taken away, and are not made good by new ones.
    func requireNeverSealed() throws {
        let lost = try Reader(connection).number("SELECT count(*) FROM journal WHERE sum IS NOT NULL")
        guard lost == 0 else { throw StoreError.notAsWritten(.seal) }
    }

    /// Before steps of the schema may rewrite rows.
    func requireWhole() throws {
        let reader = Reader(connection)
        let verdict = try MarkCheck.run(reader, key, try reader.layouts())
        if let finding = verdict.findings.first { throw StoreError.notAsWritten(finding) }
    }

    /// Marks anew what steps of the schema have changed since `requireWhole`.
    func renew(at now: Instant) throws {
        let reader = Reader(connection)
        var (sum, count) = (MarkSum(), 0)
        var gone: [[UInt8]] = []
        var before: [UInt8] = []
        for place in MarkWalk.places(try reader.layouts()) {
            let prefix = place.head.prefix
            gone += Array(try kept(after: before, through: prefix).keys)
            before = prefix
            _ = try MarkWalk(place.head, parts: place.parts, key, connection).run { chunk in
                let end = chunk.reach ?? Array(prefix.dropLast()) + [1]
                var marks = try kept(after: before, through: end)
                before = end
                for mark in chunk.marks {
                    let old = marks.removeValue(forKey: mark.key).map { MarkSum($0) }
                    guard old != mark.sum else { continue }
                    if let old { sum -= old }
                    sum += mark.sum
                    count += 1
                    try write([mark])
                }
                gone += Array(marks.keys)
            }
        }
        gone += Array(try kept(after: before, through: nil).keys)
        for key in gone {
            try connection.query("SELECT hash FROM mark WHERE key = \(key)") { sum -= MarkSum(try $0.bytes(0)) }
            _ = try connection.run("DELETE FROM mark WHERE key = \(key)")
        }
        guard count + gone.count > 0 else { return }
        try close(adding: sum, marks: count + gone.count, at: now, kind: .recordMarkedAnew)
    }

    private func kept(after start: [UInt8], through end: [UInt8]?) throws -> [[UInt8]: [UInt8]] {
        var kept: [[UInt8]: [UInt8]] = [:]
        let until: SQL = end.map { "AND key <= \($0)" } ?? ""
        try connection.query("SELECT key, hash FROM mark WHERE key > \(start) \(until)") { row in
            kept[try row.bytes(0)] = try row.bytes(1)
        }
        return kept
    }

    private func write(_ marks: ArraySlice<RowMark>) throws {
        let rows = marks.map { mark -> SQL in "(\(mark.key), \(mark.bytes))" }
        _ = try connection.run(
            """
            INSERT INTO mark (key, hash) VALUES \(rows: rows) ON CONFLICT (key) DO UPDATE SET hash = excluded.hash
            """)
    }

    private func keep(
        _ place: (head: TableLayout, parts: [TableLayout]), _ sum: inout MarkSum, _ count: inout Int
    ) throws {
        _ = try MarkWalk(place.head, parts: place.parts, key, connection).run { chunk in
            for start in stride(from: 0, to: chunk.marks.count, by: 100) {
                let some = chunk.marks[start..<min(start + 100, chunk.marks.count)]
                for mark in some { sum += mark.sum }
                count += some.count
                try write(some)
            }
        }
    }

    /// Puts the sum on the chain of the country, with a line where there is something to say.
    private func close(adding sum: MarkSum, marks: Int?, at now: Instant?, kind: JournalKind) throws {
        let country = Chain.country.number
        var kept: SealedHead?
        try connection.query("SELECT seq, hash, sum FROM chain WHERE dialogue_id = \(country)") { row in
            kept = SealedHead(
                chain: country, seq: try row.next(), hash: try row.next(),
                sum: MarkSum(try row.next([UInt8]?.self) ?? []))
        }
        var head = kept ?? SealedHead(chain: country)
        head.sum += sum
        if let marks, let now {
            let line = JournalLine.Unhashed(
                chain: country, seq: head.seq + 1, at: now, actor: Actor.program.description, kind: kind,
                about: JournalSubject.count(marks, .marks).words, key: nil, answer: "")
            head.hash = try line.write(after: head.hash, sum: head.sum, connection)
            head.seq += 1
        }
        try connection.send(
            """
            INSERT INTO chain (dialogue_id, seq, hash, sum)
            VALUES (\(country), \(head.seq), \(head.hash), \(head.sum.bytes))
            ON CONFLICT (dialogue_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, sum = excluded.sum
            """)
        try seal(head, instead: kept)
    }

    /// What was not as it was sealed before is not made good by this.
    private func seal(_ head: SealedHead, instead kept: SealedHead?) throws {
        var found: Seal?
        try connection.query(Seal.look) { found = try Seal(&$0, key) }
        guard var seal = found else { throw StoreError.notAsWritten(.seal) }
        if let kept { seal.heads -= key.proof(of: kept) }
        seal.heads += key.proof(of: head)
        seal.lines += head.seq - (kept?.seq ?? 0)
        try seal.write(key, to: connection)
        try connection.settle()
    }
}
