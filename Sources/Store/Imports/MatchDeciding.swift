package import Dialogue

extension Writer {
    /// What somebody says about a row that may be known already.
    package func decideMatch(
        row: Int, target: String, _ decision: ImportMatch.Decision, of id: ID<FileImport>, for scope: Scope
    ) throws {
        try requireStaged(id, for: scope)
        let changed = try run(
            """
            UPDATE import_match SET decision = \(decision) WHERE import_id = \(id) AND file_row = \(row)
            AND target = \(target)
            """)
        guard changed == 1 else { throw StoreError.missing }
        if decision == .same { try refuseOthers(than: target, row: row, of: id) }
        note(.matchDecided, about: .row(row, of: id), in: .country)
    }

    /// The same about all that can be decided together; exactly those somebody saw.
    package func decideMatches(
        _ which: ImportMatch.Together, confirmed: SeenList, of id: ID<FileImport>, for scope: Scope
    ) throws {
        try requireStaged(id, for: scope)
        let open = try seen(which, of: id)
        try confirmed.require(open)
        guard open.count > 0 else { throw StoreError.changedMeanwhile }
        _ = try decide(which, of: id)
        note(.matchesDecided, about: .matches(open.count, of: id), in: .country)
    }

    /// The same, as part of another act; answers how many were open.
    func decide(_ which: ImportMatch.Together, of id: ID<FileImport>) throws -> Int {
        let open = try number("SELECT count(*) FROM import_match WHERE \(which.open(of: id))")
        if which.decision == .same {
            // It can be one thing only: whatever else the same row may be, it is not.
            try run(
                """
                UPDATE import_match SET decision = 'other' WHERE import_id = \(id) AND EXISTS
                    (SELECT 1 FROM import_match one WHERE one.file_row = import_match.file_row
                    AND one.target <> import_match.target
                    AND \(Self.isPerson("one")) = \(Self.isPerson("import_match"))
                    AND \(which.open(of: id)))
                """)
        }
        try run("UPDATE import_match SET decision = \(which.decision) WHERE \(which.open(of: id))")
        return open
    }

    private static func isPerson(_ match: SQL) -> SQL {
        "CASE WHEN substr(\(match).target, 1, 7) = 'person ' THEN 1 ELSE 0 END"
    }

    private func requireStaged(_ id: ID<FileImport>, for scope: Scope) throws {
        let found = try importAtRest(id, for: scope)
        guard found.state == .staged else { throw FileImport.Refusal.settled(found.state) }
    }

    /// It can be one thing only: a person one person, listed under one body.
    private func refuseOthers(than target: String, row: Int, of id: ID<FileImport>) throws {
        let alike: SQL = target.hasPrefix("person ") ? "LIKE" : "NOT LIKE"
        try run(
            """
            UPDATE import_match SET decision = 'other' WHERE import_id = \(id) AND file_row = \(row)
            AND target <> \(target) AND target \(alike) 'person %'
            """)
    }
}
