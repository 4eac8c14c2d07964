package import Dialogue

extension Reader {
    /// The rows of a table in the order of the file, a page of them, those of one verdict where one is given. The
    /// import has been looked up for somebody before.
    package func importRows(
        of found: FileImport, _ verdict: ActivityChange? = nil, skipping: Int = 0, most: Int
    ) throws -> [ImportRow] {
        guard found.isRead else { return [] }
        let only: SQL = verdict.map { "AND r.verdict = \($0)" } ?? ""
        return try rows(
            """
            SELECT r.id, r.file_row, r.record_key, r.verdict, r.contents, b.contents FROM import_row r
            LEFT JOIN import_row b ON b.id = r.replaces_id
            WHERE r.import_id = \(found.id) \(only) ORDER BY r.file_row LIMIT \(most) OFFSET \(skipping)
            """
        ) { row in
            ImportRow(
                id: try row.next(), row: try row.next(), key: try row.next(),
                change: try row.next(word: ActivityChange.self), contents: RowContents(text: try row.next()),
                before: RowContents(text: try row.next(String?.self) ?? ""))
        }
    }

    /// The rows that were left out, as they came, each with what is wrong in it.
    package func rejectedRows(of found: FileImport) throws -> [(row: Int, cells: [String], problems: [KeptProblem])] {
        guard found.isRead else { return [] }
        let problems = Dictionary(
            grouping: try rows(
                """
                SELECT file_row, field, found, expected_km, expected_en, rejects FROM import_problem
                WHERE import_id = \(found.id) AND rejects = 1 ORDER BY position
                """, KeptProblem.init), by: \.row)
        return try rows(
            """
            SELECT file_row, source FROM import_row WHERE import_id = \(found.id) AND verdict = 'rejected'
            ORDER BY file_row
            """
        ) { row in
            let number: Int = try row.next()
            return (number, RowCells.cells(try row.next()), problems[number] ?? [])
        }
    }

    /// One row as it came.
    package func sourceRow(
        _ id: ID<ImportRow>, of found: ID<FileImport>
    ) throws -> (cells: [String], row: Int) {
        try row("SELECT source, file_row FROM import_row WHERE id = \(id) AND import_id = \(found)") { row in
            (RowCells.cells(try row.next()), try row.next())
        }
    }

    /// What rows may be known already, those without a decision first.
    package func importMatches(of found: FileImport, most: Int) throws -> [ImportMatch] {
        guard found.isRead else { return [] }
        return try rows(
            """
            SELECT file_row, target, name_km, name_en, reason_km, reason_en, exact, decision FROM import_match
            WHERE import_id = \(found.id)
            ORDER BY CASE WHEN decision IS NULL THEN 0 ELSE 1 END, file_row, target LIMIT \(most)
            """
        ) { row in
            ImportMatch(
                row: try row.next(), target: try row.next(), name: try row.bilingual("match"),
                reason: try row.bilingual("reason"), isExact: try row.next(),
                decision: try row.next(wordOrNil: ImportMatch.Decision.self))
        }
    }

    package func openMatches(of found: FileImport) throws -> Int {
        try number("SELECT count(*) FROM import_match WHERE import_id = \(found.id) AND decision IS NULL")
    }

    /// How many questions about a table nobody has answered yet.
    package func openQuestions(of found: FileImport) throws -> Int {
        try number("SELECT coalesce(max(open_questions), 0) FROM table_import WHERE import_id = \(found.id)")
    }

    /// Which of the open ones can be decided together, by the way.
    package func openTogether(of found: FileImport) throws -> [ImportMatch.Together: SeenList] {
        try ImportMatch.Together.allCases.reduce(into: [:]) { lists, which in
            lists[which] = try seen(which, of: found.id)
        }
    }

    /// What the matches of a table are called, by the identities of `seen`.
    package func matchNames(of found: FileImport) throws -> [(identity: String, name: Bilingual)] {
        try importMatches(of: found, most: SeenList.mostNamed * 2).map { ("\($0.row) \($0.target)", $0.name) }
    }

    /// What applying a staged table would do, as a person sees it before: how it was read, and what was decided.
    package func seenForApplying(_ id: ID<FileImport>, for scope: Scope) throws -> SeenList {
        let table = try tableImport(id, for: scope)
        let report = table.found.report
        let read: [(identity: String, matters: String)] = [
            ("columns", table.mapping.fields.map { $0 ?? "" }.joined(separator: "\n")), ("answers", table.answers.text),
            ("rows", "\(report.read) \(report.added) \(report.changed) \(report.unchanged) \(report.rejected)"),
        ]
        let decided = try rows(
            "SELECT file_row, target, decision FROM import_match WHERE import_id = \(id) ORDER BY file_row, target"
        ) { row in
            let identity = "\(try row.next(Int.self)) \(try row.next(String.self))"
            return (identity: identity, matters: try row.next(String?.self) ?? "")
        }
        return SeenList(read + decided)
    }

    /// The rows that would be decided together, and what each would be.
    func seen(_ which: ImportMatch.Together, of id: ID<FileImport>) throws -> SeenList {
        SeenList(
            try rows(
                """
                SELECT file_row, target, name_km, name_en FROM import_match WHERE \(which.open(of: id))
                ORDER BY file_row, target
                """
            ) { row in
                let (place, target): (Int, String) = (try row.next(), try row.next())
                let name = try row.bilingualIfAny()
                return ("\(place) \(target)", "\(name?.khmer ?? "")\n\(name?.english ?? "")")
            })
    }
}

extension ImportMatch.Together {
    /// The open matches that are decided so.
    func open(of id: ID<FileImport>) -> SQL {
        let newBody: SQL = "LIKE \(ImportMatch.newBodyWord + "%")"
        let which: SQL =
            switch self {
            case .exact: "exact = 1 AND target NOT \(newBody)"
            case .newBodies: "exact = 1 AND target \(newBody)"
            case .others: "target NOT \(newBody)"
            }
        return "import_id = \(id) AND decision IS NULL AND \(which)"
    }
}
