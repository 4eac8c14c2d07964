package import Dialogue

extension Writer {
    /// Applies a staged table, unless one of its records has changed since: then it has to be staged anew.
    package func applyTable(_ id: ID<FileImport>, for scope: Scope, links: LinkHashes) throws {
        _ = try tableKind(of: try fileImport(id, for: scope))
        try carryOutWhole(.apply, of: id, for: scope, links: links)
    }

    /// Takes back what a table brought in. Each record says again what it said before.
    package func undoTable(_ id: ID<FileImport>, for scope: Scope, links: LinkHashes) throws {
        _ = try tableKind(of: try fileImport(id, for: scope))
        try carryOutWhole(.undo, of: id, for: scope, links: links)
    }
}

extension Reader {
    /// What these rows make of their records.
    func changesForth(_ staged: StagedRows) throws -> [RecordChange] {
        let (first, last) = (staged.rows.lowerBound, staged.rows.upperBound)
        var decided: [Int: [String]] = [:]
        try each(
            """
            SELECT file_row, target FROM import_match WHERE import_id = \(staged.found) AND decision = 'same'
            AND file_row BETWEEN \(first) AND \(last) ORDER BY file_row, target
            """
        ) { decided[try $0.next(), default: []].append(try $0.next()) }
        return try rows(
            """
            SELECT file_row, record_key, id, replaces_id, contents FROM import_row
            WHERE import_id = \(staged.found) AND file_row BETWEEN \(first) AND \(last)
            AND verdict IN ('new', 'changed') ORDER BY file_row
            """
        ) { row in
            let number: Int = try row.next()
            let (key, id): (String, ID<ImportRow>) = (try row.next(), try row.next())
            let (before, text): (ID<ImportRow>?, String) = (try row.next(), try row.next())
            return RecordChange(
                key: key, fileRow: number, row: id, after: RowContents(text: text), replaced: before,
                matches: decided[number] ?? [])
        }
    }

    /// What the records of these rows said before.
    func changesBack(_ staged: StagedRows) throws -> [RecordChange] {
        try rows(
            """
            SELECT r.record_key, r.file_row, r.id, b.id, b.contents FROM import_row r
            LEFT JOIN import_row b ON b.id = r.replaces_id
            WHERE r.import_id = \(staged.found) AND r.file_row BETWEEN \(staged.rows.lowerBound)
            AND \(staged.rows.upperBound) AND r.verdict IN ('new', 'changed') ORDER BY r.file_row
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
}
