/// What one statement wrote, heard row by row; the last by the time the connection is settled.
final class WrittenRows {
    let statement: WrittenStatement
    /// Rows as they were before, each under its own key.
    fileprivate(set) var old: [[UInt8]: RowMark] = [:]
    fileprivate(set) var rows: [RowMark] = []

    fileprivate init(_ statement: WrittenStatement) { self.statement = statement }
}

/// The marks of a batch of acts: which rows they wrote, what that makes of the marks, and of the chains' sums.
///
/// One batch uses it, on the lane's thread.
final class MarkLedger {
    private let marks: Marks
    private var marker: RowMarker
    private let connection: any Connection
    /// Everything that must be forgotten together with an act.
    struct Known {
        /// Marks as they are by now; nothing for one that is gone.
        fileprivate var sums: [[UInt8]: RowMark?] = [:]
        /// Of these the data base must be told.
        fileprivate var moved: Set<[UInt8]> = []
        /// Counts this batch has moved on, by table and key, as they stand now.
        fileprivate var counts: [String: [[UInt8]: RowMark]] = [:]
    }
    var known = Known()

    init(_ marks: Marks, _ key: MarkKey, _ connection: any Connection) {
        self.marks = marks
        self.connection = connection
        marker = RowMarker(key)
    }

    // Writing

    /// Runs a statement and hears what it writes.
    /// - Parameter isAwaited: whether the rows must be heard before it answers.
    func run(
        _ statement: WrittenStatement, _ values: [SQLValue], isAwaited: Bool,
        _ look: @escaping (inout Row) throws -> Void
    ) throws -> WrittenRows {
        let written = WrittenRows(statement)
        try askBefore(statement, values, written)
        let table = statement.table
        let given = statement.given.map { values[$0] }
        let hear: (inout Row) throws -> Void = { row in
            written.rows.append(try self.marker.mark(row, of: table, given: given))
            try look(&row)
        }
        let sql = SQL(statement.text, values)
        if isAwaited { try connection.query(sql, hear) } else { try connection.send(sql, hear) }
        if isAwaited, case .one = statement.before {
            for row in written.rows { known.counts[table.name, default: [:]][row.key] = row }
        } else {
            known.counts[table.name] = nil
        }
        return written
    }

    private func askBefore(_ statement: WrittenStatement, _ values: [SQLValue], _ written: WrittenRows) throws {
        let sql: SQL
        switch statement.before {
        case nil: return
        case .look(let text, let count): sql = SQL(text, Array(values.suffix(count)))
        case .one(let text, let places):
            let bound = places.map { values[$0] }
            let key = RowMarker.key(of: bound, in: statement.table)
            if let row = known.counts[statement.table.name]?[key] {
                written.old[key] = row
                return
            }
            sql = SQL(text, bound)
        }
        let table = statement.table
        try connection.ask(sql) { row in
            let mark = try self.marker.mark(row, of: table)
            written.old[table.isCoarse ? try Self.rowKey(row, table) : mark.key] = mark
        }
    }

    private static func rowKey(_ row: borrowing Row, _ table: TableLayout) throws -> [UInt8] {
        try table.key.reduce(into: []) { key, index in try row.append(index, as: table.columns[index].kind, to: &key) }
    }

    // Reckoning

    /// Finds out which marks stand that these writings add to. Everything sent has been heard.
    func learn(_ writings: [WrittenRows]) throws {
        var wanted: Set<[UInt8]> = []
        for written in writings where written.statement.table.isCoarse {
            // A row that others count to, and that is new, has no mark yet.
            let isNew = written.statement.verb == .insert && written.statement.table.grain == .row
            for row in written.rows + written.old.values where known.sums[row.key] == nil {
                if isNew { known.sums[row.key] = .some(nil) } else { wanted.insert(row.key) }
            }
        }
        wanted.subtract(known.sums.keys)
        guard !wanted.isEmpty else { return }
        var found: [[UInt8]: RowMark] = [:]
        let keys = Array(wanted)
        for start in stride(from: 0, to: keys.count, by: 1000) {
            let some = keys[start..<min(start + 1000, keys.count)]
            try connection.query("SELECT key, hash FROM mark WHERE key IN \(list: some)") { row in
                let key: [UInt8] = try row.next()
                found[key] = RowMark(key: key, sum: MarkSum(try row.next([UInt8].self)), hints: [])
            }
        }
        for key in keys { known.sums[key] = .some(found[key]) }
    }

    /// What an act's writings add to the sum of its chain.
    func take(_ writings: [WrittenRows]) throws -> MarkSum {
        var sum = MarkSum()
        for written in writings {
            if written.statement.table.isCoarse { takeCoarse(written, &sum) } else { try takeSingle(written, &sum) }
        }
        return sum
    }

    private func takeSingle(_ written: WrittenRows, _ sum: inout MarkSum) throws {
        for row in written.rows {
            known.moved.insert(row.key)
            switch written.statement.verb {
            case .delete:
                // What stood there, not what its mark says: a row that was changed by hand does not go unseen.
                sum -= row.sum
                known.sums[row.key] = .some(nil)
                continue
            case .update:
                guard let old = written.old[row.key] else {
                    throw StatementFault.movesKey(written.statement.table.name)
                }
                sum -= old.sum
            case .insert: if let old = written.old[row.key] { sum -= old.sum }
            }
            sum += row.sum
            known.sums[row.key] = row
        }
    }

    private func takeCoarse(_ written: WrittenRows, _ sum: inout MarkSum) {
        func add(_ key: [UInt8], _ change: (inout MarkSum) -> Void) {
            var mark = (known.sums[key] ?? nil) ?? RowMark(key: key, sum: MarkSum(), hints: [])
            change(&mark.sum)
            known.sums[key] = .some(mark.sum.isZero ? nil : mark)
            known.moved.insert(key)
        }
        let gone = written.statement.verb == .delete ? written.rows : Array(written.old.values)
        for row in gone {
            add(row.key) { $0 -= row.sum }
            sum -= row.sum
        }
        for row in written.rows where written.statement.verb != .delete {
            add(row.key) { $0 += row.sum }
            sum += row.sum
        }
    }

    /// Tells the data base which marks there are now.
    func write() throws {
        var gone: [[UInt8]] = []
        var stand: [SQL] = []
        for key in known.moved.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            if let mark = known.sums[key] ?? nil { stand.append("(\(key), \(mark.bytes))") } else { gone.append(key) }
        }
        known.moved = []
        var rows = stand[...]
        // Few lengths, so that each statement is kept prepared.
        for many in [128, 32, 8, 4, 3, 2, 1] {
            while rows.count >= many {
                try connection.send(
                    """
                    INSERT INTO mark (key, hash) VALUES \(rows: Array(rows.prefix(many)))
                    ON CONFLICT (key) DO UPDATE SET hash = excluded.hash
                    """)
                rows = rows.dropFirst(many)
            }
        }
        for start in stride(from: 0, to: gone.count, by: 1000) {
            try connection.send("DELETE FROM mark WHERE key IN \(list: gone[start..<min(start + 1000, gone.count)])")
        }
    }
}
