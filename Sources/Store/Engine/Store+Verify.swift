/// What `verify` found in a whole data base.
package struct RecordVerdict: Sendable {
    package var engine: EngineVerdict
    package var journal: JournalVerdict
    package var marks: Marks

    /// What can be said of the rows.
    package enum Marks: Hashable, Sendable {
        case compared(MarkVerdict)
        /// Made without a secret, or older than marks: `migrate` begins them.
        case none
        /// Without the secret rows cannot be told from forged ones.
        case noSecret
        /// The secret is not the one the rows were marked with.
        case otherSecret
    }

    /// Whether everything that could be checked is as it was written.
    package var isWhole: Bool {
        guard engine.findings.isEmpty, journal.findings.isEmpty else { return false }
        switch marks {
        case .compared(let verdict): return verdict.findings.isEmpty
        case .none: return true
        case .noSecret, .otherSecret: return false
        }
    }
}

/// What the engine says of its own files.
package struct EngineVerdict: Hashable, Sendable {
    package var findings: [String] = []
    /// False where the engine has no check of its own that we may run.
    package var isChecked = true
}

extension Store {
    /// Checks everything: the engine's files, the chains, and each row against its mark. One moment of the data base,
    /// while others read and write.
    package func verify() async throws -> RecordVerdict {
        var engine = try await checkEngine()
        var journal = JournalVerdict(lines: 0, chains: 0)
        do { journal = try await read { try $0.verifyJournal() } } catch StoreError.engine(_, let reason) {
            engine.findings.append(reason)
        }
        var verdict = RecordVerdict(engine: engine, journal: journal, marks: try await verifyMarks())
        if case .compared(let marks) = verdict.marks, marks.findings.contains(.seal) {
            verdict.journal.findings += try await read { try $0.dialoguesWithoutChain() }.map(ChainFinding.gone)
        }
        return verdict
    }

    /// Compares each row with its mark.
    package func verifyMarks() async throws -> RecordVerdict.Marks {
        let (key, tables) = (marks.key, marks.tables)
        return try await read { reader in
            guard let seal = try reader.rowIfAny(Seal.look, { try Seal(&$0, nil) }) else {
                // Who takes the seal away takes away every proof, so what was sealed once must have one.
                let sealed = try reader.number("SELECT count(*) FROM mark")
                return sealed == 0 ? .none : .compared(MarkVerdict(findings: [.seal]))
            }
            guard let key else { return .noSecret }
            guard key.name == seal.name else { return .otherSecret }
            return .compared(try MarkCheck.run(reader, key, tables))
        }
    }

    private func checkEngine() async throws -> EngineVerdict {
        switch engine {
        case .sqlite:
            do {
                let found = try await read { reader in
                    try reader.rows("PRAGMA integrity_check") { try $0.next(String.self) }
                }
                return EngineVerdict(findings: found == ["ok"] ? [] : found)
            } catch StoreError.engine(_, let reason) {
                return EngineVerdict(findings: [reason])
            }
        case .postgres: return try await checkPostgres()
        }
    }

    /// PostgreSQL checks tables and indexes with its extension `amcheck`, for whoever may run it.
    private func checkPostgres() async throws -> EngineVerdict {
        let names = try await read { reader in
            try reader.rows(
                """
                SELECT CAST(c.oid AS BIGINT), CAST(c.relname AS TEXT), CASE WHEN c.relkind = 'i' THEN 1 ELSE 0 END
                FROM pg_class c LEFT JOIN pg_am a ON a.oid = c.relam
                WHERE c.relnamespace = current_schema()::regnamespace
                    AND (c.relkind = 'r' OR (c.relkind = 'i' AND a.amname = 'btree'))
                    AND has_function_privilege(
                        (SELECT p.oid FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
                            JOIN pg_extension e ON e.oid = d.refobjid
                         WHERE e.extname = 'amcheck' AND p.proname = 'verify_heapam' LIMIT 1), 'EXECUTE')
                ORDER BY c.relname
                """
            ) { (id: try $0.next(Int64.self), name: try $0.next(String.self), isIndex: try $0.next(Bool.self)) }
        }
        var verdict = EngineVerdict(isChecked: !names.isEmpty)
        for one in names {
            do {
                verdict.findings += try await read { reader in
                    let check: SQL =
                        one.isIndex
                        ? "SELECT CAST(bt_index_check(CAST(CAST(\(one.id) AS BIGINT) AS OID)::regclass) AS TEXT)"
                        : "SELECT msg FROM verify_heapam(CAST(CAST(\(one.id) AS BIGINT) AS OID)::regclass)"
                    return try reader.rows(check) { try $0.next(String?.self) ?? "" }.filter { !$0.isEmpty }
                }.map { "\(one.name): \($0)" }
            } catch StoreError.engine(_, let reason) {
                verdict.findings.append("\(one.name): \(reason)")
            }
        }
        return verdict
    }
}

extension Reader {
    /// Planning a dialogue is an act of its own chain, so each has one.
    fileprivate func dialoguesWithoutChain() throws -> [Chain] {
        try rows(
            """
            SELECT id FROM dialogue WHERE NOT EXISTS (SELECT 1 FROM chain WHERE dialogue_id = dialogue.id) ORDER BY id
            """
        ) { .dialogue(try $0.next()) }
    }
}
