package import Dialogue

private let columns: SQL = """
    id, kind, file_name, sha256, province, staged_at, staged_by, state, settled_at, read_count, added, changed,
    unchanged, retired, rejected
    """

extension Reader {
    /// An import of one's own: a province sees its own, the country sees all.
    package func fileImport(_ id: ID<FileImport>, for scope: Scope) throws -> FileImport {
        try row("SELECT \(columns) FROM file_import WHERE id = \(id) AND \(within(scope))", FileImport.init)
    }

    /// The imports of a kind, newest first.
    package func fileImports(_ kind: FileImport.Kind, for scope: Scope, most: Int) throws -> [FileImport] {
        try rows(
            """
            SELECT \(columns) FROM file_import WHERE kind = \(kind) AND \(within(scope))
            ORDER BY id DESC LIMIT \(most)
            """, FileImport.init)
    }

    /// The problems of an import in the order of the file, a page of them. The import has been looked up for
    /// somebody before.
    package func problems(of found: FileImport, skipping: Int, most: Int) throws -> [KeptProblem] {
        guard found.isRead else { return [] }
        return try rows(
            """
            SELECT file_row, field, found, expected_km, expected_en, rejects FROM import_problem
            WHERE import_id = \(found.id) ORDER BY position LIMIT \(most) OFFSET \(skipping)
            """, KeptProblem.init)
    }

    /// The problems of some rows or records of a file.
    package func problems(of found: FileImport, rows: ClosedRange<Int>) throws -> [KeptProblem] {
        try self.rows(
            """
            SELECT file_row, field, found, expected_km, expected_en, rejects FROM import_problem
            WHERE import_id = \(found.id) AND file_row BETWEEN \(rows.lowerBound) AND \(rows.upperBound)
            ORDER BY position
            """, KeptProblem.init)
    }

    package func problemCount(of found: FileImport) throws -> Int {
        guard found.isRead else { return 0 }
        return try number("SELECT count(*) FROM import_problem WHERE import_id = \(found.id)")
    }

    private func within(_ scope: Scope) -> SQL {
        switch scope {
        case .province(let province): "province = \(province)"
        case .country: "1 = 1"
        case .everybody: "1 = 0"
        }
    }
}

extension Writer {
    /// Begins an import; the counts are written by `finish` when the file has been gone through.
    func beginImport(
        _ kind: FileImport.Kind, of file: ImportedFile, province: Province?, state: FileImport.State
    ) throws -> ID<FileImport> {
        let settled: Instant? = state == .staged || state == .received ? nil : now
        return try insert(
            """
            INSERT INTO file_import (kind, file_name, sha256, province, staged_at, staged_by, state, settled_at,
                read_count, added, changed, unchanged, retired, rejected)
            VALUES (\(kind), \(file.name), \(file.sha256), \(province), \(now), \(act.actor.description), \(state),
                \(settled), 0, 0, 0, 0, 0, 0)
            RETURNING id
            """)
    }

    func finish(_ id: ID<FileImport>, _ report: ImportReport) throws {
        try count(id, report)
        try keep(Array(report.problems.enumerated())[...], in: id)
    }

    func count(_ id: ID<FileImport>, _ report: ImportReport) throws {
        try run(
            """
            UPDATE file_import SET read_count = \(report.read), added = \(report.added), changed = \(report.changed),
                unchanged = \(report.unchanged), retired = \(report.retired), rejected = \(report.rejected)
            WHERE id = \(id)
            """)
    }

    func keep(_ problems: ArraySlice<(offset: Int, element: ImportProblem)>, in id: ID<FileImport>) throws {
        var buffer = RowBuffer(
            "import_problem", "import_id, position, file_row, field, found, expected_km, expected_en, rejects")
        for (position, problem) in problems {
            let words = problem.expected.words
            try buffer.add(
                """
                (\(id), \(position), \(problem.row), \(problem.field), \(problem.found.withoutNUL), \(words.khmer), \
                \(words.english), \(problem.rejects))
                """, self)
        }
        try buffer.flush(self)
    }

    /// Puts a staged import aside. What was staged stays readable, as everything does.
    package func discardImport(_ id: ID<FileImport>, of kind: FileImport.Kind?, for scope: Scope) throws {
        var found = try importAtRest(id, for: scope)
        guard kind == nil || found.kind == kind else { throw StoreError.missing }
        let before = found.state
        try found.discard()
        try keepState(of: found, from: before)
        note(found.kind.discarded, about: .fileImport(id), in: .country)
    }

    /// Writes the state a rule has given; somebody else may have given another meanwhile. The bytes of a file that is
    /// settled are not needed any more: its rows are kept.
    func keepState(of found: FileImport, from before: FileImport.State = .staged) throws {
        let changed = try run(
            """
            UPDATE file_import SET state = \(found.state), settled_at = \(now)
            WHERE id = \(found.id) AND state = \(before)
            """)
        guard changed == 1 else { throw StoreError.changedMeanwhile }
        try run("DELETE FROM import_file WHERE import_id = \(found.id)")
    }
}

extension FileImport.Kind {
    fileprivate var discarded: JournalKind {
        switch self {
        case .areas: .areasDiscarded
        case .support: .supportDiscarded
        default: .tableDiscarded
        }
    }
}

extension FileImport {
    init(_ row: inout Row) throws {
        let id: ID = try row.next()
        let kind: Kind = try row.next(word: Kind.self)
        let file = ImportedFile(name: try row.next(), sha256: try row.next())
        let province: Province? = try row.next()
        let (stagedAt, stagedBy): (Instant, String) = (try row.next(), try row.next())
        let state: State = try row.next(word: State.self)
        let settledAt: Instant? = try row.next()
        var report = ImportReport()
        report.read = try row.next()
        report.added = try row.next()
        report.changed = try row.next()
        report.unchanged = try row.next()
        report.retired = try row.next()
        report.rejected = try row.next()
        self.init(
            id: id, kind: kind, file: file, province: province, stagedAt: stagedAt, stagedBy: stagedBy, state: state,
            settledAt: settledAt, report: report)
    }
}

extension KeptProblem {
    init(_ row: inout Row) throws {
        self.init(
            row: try row.next(), field: try row.next(), found: try row.next(),
            expected: try row.bilingual("problem"), rejects: try row.next())
    }
}

extension String {
    /// PostgreSQL keeps no NUL in a text.
    var withoutNUL: String { contains("\0") ? replacing("\0", with: "\u{FFFD}") : self }
}
