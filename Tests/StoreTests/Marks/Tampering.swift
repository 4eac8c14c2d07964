import TestSupport

@testable import Store

extension RecordVerdict.Marks {
    /// What was found; nothing to compare is a finding too.
    var findings: [MarkFinding] {
        guard case .compared(let verdict) = self else { return [.seal] }
        return verdict.findings
    }
}

extension World {
    /// Changes rows as somebody does who has the data base, and not the program.
    func tamper(_ sql: SQL) async throws {
        try await store.lane.run { connection in _ = try connection.run(sql) }
    }

    /// Looks at what a change by hand would be found as, and leaves all as it was. Checks of the schema do not hinder.
    func found(in places: Set<String>? = nil, after sql: SQL) async throws -> [MarkFinding] {
        try await found(in: places) { connection in _ = try connection.run(sql) }
    }

    func found(
        in places: Set<String>? = nil, _ change: @escaping @Sendable (any Connection) throws -> Void
    ) async throws -> [MarkFinding] {
        struct Undone: Error {
            let findings: [MarkFinding]
        }
        let marks = store.marks
        do {
            try await store.lane.run { connection in
                try connection.withoutConstraints()
                try change(connection)
                guard let key = marks.key else { return }
                let verdict = try MarkCheck.run(Reader(connection), key, marks.tables, only: places)
                throw Undone(findings: verdict.findings)
            }
        } catch let undone as Undone {
            return undone.findings
        }
        return []
    }

    /// PostgreSQL cannot be told to overlook them for a while.
    func dropChecks() async throws {
        guard store.engine == .postgres else { return }
        let checks = try await read { reader in
            try reader.rows(
                """
                SELECT CAST(conrelid::regclass AS TEXT), CAST(conname AS TEXT) FROM pg_constraint
                WHERE contype = 'c' AND connamespace = current_schema()::regnamespace
                """
            ) { "ALTER TABLE \(try $0.next(String.self)) DROP CONSTRAINT \(try $0.next(String.self));" }
        }
        try await store.lane.run { try $0.script(checks.joined()) }
    }

    /// A row in each table that is marked and has none, everything in it 9001: numbers, words and bytes.
    func fill() async throws {
        try await dropChecks()
        let tables = store.marks.tables.values.filter(\.isMarked).sorted { $0.name < $1.name }
        try await act { writer in
            try writer.connection.withoutConstraints()
            for table in tables {
                try writer.run(table.row { _, kind in kind.sample })
            }
            writer.note(.bodyEntered, about: .count(tables.count, .bodies), in: .country)
        }
    }
}

extension Connection {
    /// Until the transaction ends: rows may refer to nothing and hold what no rule allows.
    func withoutConstraints() throws {
        switch engine {
        case .sqlite: try script("PRAGMA ignore_check_constraints = ON; PRAGMA defer_foreign_keys = ON")
        case .postgres: try script("SET LOCAL session_replication_role = replica")
        }
    }
}

extension TableCopy.Kind {
    var sample: SQLValue {
        switch self {
        case .integer: .integer(9001)
        case .text: .text("9001")
        case .bytes: .bytes(Array("9001".utf8))
        }
    }

    /// Another value than `sample`.
    var other: SQLValue {
        switch self {
        case .integer: .integer(9101)
        case .text: .text("9101")
        case .bytes: .bytes(Array("9101".utf8))
        }
    }
}

extension TableLayout {
    func row(_ value: (Column, TableCopy.Kind) -> SQLValue) -> SQL {
        let names = columns.map(\.name).joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return SQL("INSERT INTO \(name) (\(names)) VALUES (\(places))", columns.map { value($0, $0.kind) })
    }

    /// Finds the row that `World.fill` made.
    var sampleRow: SQL {
        SQL(key.map { "\(columns[$0].name) = ?" }.joined(separator: " AND "), key.map { columns[$0].kind.sample })
    }
}
