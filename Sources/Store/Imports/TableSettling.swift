package import Dialogue

extension Writer {
    /// Applies a staged table, unless one of its records has changed since: then it has to be staged anew.
    package func applyTable(_ id: ID<FileImport>, for scope: Scope, links hashes: LinkHashes) throws {
        try apply(id, for: scope, hashes)
        note(.tableApplied, about: .fileImport(id), in: .country)
    }

    /// Takes back what a table brought in. Each record says again what it said before.
    package func undoTable(_ id: ID<FileImport>, for scope: Scope, links hashes: LinkHashes) throws {
        var found = try fileImport(id, for: scope)
        let kind = try tableKind(of: found)
        try found.undo()
        try refuseBuiltUpon(found)
        let changes = try changesBack(found)
        for change in changes { try point(change, kind, found) }
        try kind.put(self, found, changes, hashes)
        try keepState(of: found, from: .applied)
        note(.tableUndone, about: .fileImport(id), in: .country)
    }

    func apply(_ id: ID<FileImport>, for scope: Scope, _ hashes: LinkHashes) throws {
        var found = try fileImport(id, for: scope)
        let kind = try tableKind(of: found)
        try found.apply()
        let open = try openMatches(of: found)
        guard open == 0 else { throw FileImport.Refusal.undecided(open) }
        let changes = try changesForth(found, kind)
        try putInForce(found, kind)
        try kind.put(self, found, changes, hashes)
        try keepState(of: found)
    }

    private func owner(_ kind: TableKind, _ found: FileImport) -> String {
        kind.isOfProvince ? found.province?.code ?? "" : ""
    }

    private func changesForth(_ found: FileImport, _ kind: TableKind) throws -> [RecordChange] {
        var decided: [Int: [String]] = [:]
        try each(
            """
            SELECT file_row, target FROM import_match WHERE import_id = \(found.id) AND decision = 'same'
            ORDER BY file_row, target
            """
        ) { decided[try $0.next(), default: []].append(try $0.next()) }
        let owner = owner(kind, found)
        var isStale = false
        let changes = try rows(
            """
            SELECT r.file_row, r.record_key, r.id, r.replaces_id, r.contents, c.row_id FROM import_row r
            LEFT JOIN import_record c ON c.kind = \(found.kind) AND c.owner = \(owner) AND c.record_key = r.record_key
            WHERE r.import_id = \(found.id) AND r.verdict IN ('new', 'changed') ORDER BY r.file_row
            """
        ) { row in
            let number: Int = try row.next()
            let (key, id): (String, ID<ImportRow>) = (try row.next(), try row.next())
            let (before, text): (ID<ImportRow>?, String) = (try row.next(), try row.next())
            if try row.next(ID<ImportRow>?.self) != before { isStale = true }
            return RecordChange(
                key: key, fileRow: number, row: id, after: RowContents(text: text), replaced: before,
                matches: decided[number] ?? [])
        }
        guard !isStale else { throw StoreError.changedMeanwhile }
        return changes
    }

    private func putInForce(_ found: FileImport, _ kind: TableKind) throws {
        let owner = owner(kind, found)
        try run(
            """
            UPDATE import_record SET row_id = (SELECT r.id FROM import_row r
                WHERE r.import_id = \(found.id) AND r.verdict = 'changed' AND r.record_key = import_record.record_key)
            WHERE kind = \(found.kind) AND owner = \(owner) AND row_id IN
                (SELECT replaces_id FROM import_row WHERE import_id = \(found.id) AND verdict = 'changed')
            """)
        try run(
            """
            INSERT INTO import_record (kind, owner, record_key, row_id)
            SELECT \(found.kind), \(owner), record_key, id FROM import_row
            WHERE import_id = \(found.id) AND verdict = 'new' ORDER BY file_row
            """)
    }

    /// Every record must still be as this import left it.
    private func refuseBuiltUpon(_ found: FileImport) throws {
        let later = try rowIfAny(
            """
            SELECT i.file_name FROM import_row r JOIN import_row n ON n.replaces_id = r.id
            JOIN import_record c ON c.row_id = n.id JOIN file_import i ON i.id = n.import_id
            WHERE r.import_id = \(found.id) ORDER BY i.id DESC LIMIT 1
            """
        ) { try $0.next(String.self) }
        if let later { throw FileImport.Refusal.builtUpon(later) }
        let gone = try number(
            """
            SELECT count(*) FROM import_row r LEFT JOIN import_record c ON c.row_id = r.id
            WHERE r.import_id = \(found.id) AND r.verdict IN ('new', 'changed') AND c.row_id IS NULL
            """)
        guard gone == 0 else { throw StoreError.changedMeanwhile }
    }

    private func changesBack(_ found: FileImport) throws -> [RecordChange] {
        try rows(
            """
            SELECT r.record_key, r.file_row, r.id, b.id, b.contents FROM import_row r
            LEFT JOIN import_row b ON b.id = r.replaces_id
            WHERE r.import_id = \(found.id) AND r.verdict IN ('new', 'changed') ORDER BY r.file_row
            """
        ) { row in
            let (key, number): (String, Int) = (try row.next(), try row.next())
            let (id, before): (ID<ImportRow>, ID<ImportRow>?) = (try row.next(), try row.next())
            let text: String? = try row.next()
            return RecordChange(
                key: key, fileRow: number, row: before, after: text.map { RowContents(text: $0) }, replaced: id,
                matches: [])
        }
    }

    private func point(_ change: RecordChange, _ kind: TableKind, _ found: FileImport) throws {
        let owner = owner(kind, found)
        let here: SQL = "kind = \(found.kind) AND owner = \(owner) AND record_key = \(change.key)"
        if let row = change.row {
            try run("UPDATE import_record SET row_id = \(row) WHERE \(here)")
        } else {
            try run("DELETE FROM import_record WHERE \(here)")
        }
    }
}
