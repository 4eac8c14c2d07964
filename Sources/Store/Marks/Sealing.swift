import Dialogue

/// Marks what stands: in a data base that is new, in one that is older than the marks, and where a step of the schema
/// rewrites rows.
struct Sealing {
    let connection: any Connection
    let key: MarkKey

    /// The first time. Rows that are there are marked as they are found.
    /// - Parameter foundAt: nothing for a data base that has just been made.
    func begin(foundAt: Instant?) throws {
        let reader = Reader(connection)
        // Lines that carry sums had marks beside them: they were taken away, and are not made good by new ones.
        let lost = try reader.number("SELECT count(*) FROM journal WHERE sum IS NOT NULL")
        guard lost == 0 else { throw StoreError.notAsWritten(.seal) }
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

    /// Does a step that rewrites rows of some tables: what stood is compared first, and marked anew afterwards.
    func renewing(_ places: Set<String>, at now: Instant, _ step: () throws -> Void) throws {
        let reader = Reader(connection)
        let before = try reader.layouts()
        let heads = Set(places.map { before[$0]?.place ?? $0 })
        let verdict = try MarkCheck.run(reader, key, before, only: heads)
        if let finding = verdict.findings.first { throw StoreError.notAsWritten(finding) }
        try step()
        var (sum, marks) = (MarkSum(), 0)
        for head in heads {
            let (start, end) = (Array(head.utf8) + [0], Array(head.utf8) + [1])
            try connection.query("SELECT hash FROM mark WHERE key > \(start) AND key < \(end)") { row in
                sum -= MarkSum(try row.bytes(0))
            }
            _ = try connection.run("DELETE FROM mark WHERE key > \(start) AND key < \(end)")
        }
        for place in MarkWalk.places(try reader.layouts()) where heads.contains(place.head.name) {
            try keep(place, &sum, &marks)
        }
        try close(adding: sum, marks: marks, at: now, kind: .recordMarkedAnew)
    }

    private func keep(
        _ place: (head: TableLayout, parts: [TableLayout]), _ sum: inout MarkSum, _ count: inout Int
    ) throws {
        _ = try MarkWalk(place.head, parts: place.parts, key, connection).run { chunk in
            for start in stride(from: 0, to: chunk.marks.count, by: 100) {
                let some = chunk.marks[start..<min(start + 100, chunk.marks.count)]
                for mark in some { sum += mark.sum }
                count += some.count
                let rows = some.map { mark -> SQL in "(\(mark.key), \(mark.bytes))" }
                _ = try connection.run("INSERT INTO mark (key, hash) VALUES \(rows: rows)")
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
