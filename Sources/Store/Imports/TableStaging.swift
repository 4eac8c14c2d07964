package import Dialogue

extension Reader {
    /// What importing these rows would do, without doing it.
    package func tableReport(
        _ rows: RowSource, _ mapping: ColumnMapping, _ head: TableHead, as kind: TableKind, province: Province?
    ) throws -> ImportReport {
        var staging = try TableStaging(self, mapping, head, kind, province)
        try rows { row, cells in _ = staging.take(row, cells) }
        return staging.report
    }

    /// The row in force of each record of a kind.
    func rowsInForce(
        _ kind: FileImport.Kind, of province: Province?
    ) throws -> [String: (row: ID<ImportRow>, fingerprint: String)] {
        let owner = province?.code ?? ""
        let pairs = try rows(
            """
            SELECT c.record_key, r.id, r.fingerprint FROM import_record c JOIN import_row r ON r.id = c.row_id
            WHERE c.kind = \(kind) AND c.owner = \(owner)
            """
        ) { row in
            let key: String = try row.next()
            let id: ID<ImportRow> = try row.next()
            return (key, (row: id, fingerprint: try row.next(String.self)))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension Writer {
    /// Reads the rows of a table that was received by this mapping and remembers the mapping. Nothing is in force
    /// before it is applied. A table that was staged before is read anew.
    package func stageTable(
        _ rows: RowSource, _ mapping: ColumnMapping, of id: ID<FileImport>, for scope: Scope
    ) throws {
        let table = try tableImport(id, for: scope)
        guard table.found.state == .received || table.found.state == .staged else {
            throw FileImport.Refusal.settled(table.found.state)
        }
        let kind = try tableKind(of: table.found)
        try mapping.check(for: kind.form)
        try remember(mapping, of: table)
        _ = try stage(rows, mapping, table.head, as: kind, in: table.found)
        note(.tableStaged, about: .fileImport(id), in: .country)
    }

    /// Takes in, stages and applies at once, as the command line does.
    package func importTable(
        _ upload: TableUpload, _ rows: RowSource, _ mapping: ColumnMapping, as kind: TableKind, province: Province?,
        deciding together: [ImportMatch.Together] = [], links hashes: LinkHashes
    ) throws -> ImportReport {
        try mapping.check(for: kind.form)
        let id = try receive(upload, as: kind, province: province)
        let table = try tableImport(id, for: .country)
        try remember(mapping, of: table)
        let report = try stage(rows, mapping, upload.head, as: kind, in: table.found)
        for which in together { _ = try decide(which, of: id) }
        try apply(id, for: .country, hashes)
        note(.tableApplied, about: .fileImport(id), in: .country)
        return report
    }

    func tableKind(of found: FileImport) throws -> TableKind {
        guard let kind = TableKind.of(found.kind) else { throw StoreError.missing }
        return kind
    }

    func stage(
        _ rows: RowSource, _ mapping: ColumnMapping, _ head: TableHead, as kind: TableKind, in found: FileImport
    ) throws -> ImportReport {
        let id = found.id
        try run("DELETE FROM import_row WHERE import_id = \(id)")
        try run("DELETE FROM import_match WHERE import_id = \(id)")
        try run("DELETE FROM import_problem WHERE import_id = \(id)")
        var staging = try TableStaging(self, mapping, head, kind, found.province)
        var fresh: [ReadRow] = []
        var waiting: [SQL] = []
        try rows { row, cells in
            guard let (read, change, before) = staging.take(row, cells) else { return }
            if change == .new { fresh.append(read) }
            waiting.append(Self.values(read, change, before, in: id))
            if waiting.count == 90 {
                try insertRows(waiting)
                waiting = []
            }
        }
        if !waiting.isEmpty { try insertRows(waiting) }
        try keep(try kind.matches(self, found.province, fresh), in: id)
        try finish(id, staging.report)
        try run("UPDATE file_import SET state = \(FileImport.State.staged) WHERE id = \(id)")
        return staging.report
    }

    private static func values(
        _ read: ReadRow, _ change: ActivityChange, _ before: ID<ImportRow>?, in id: ID<FileImport>
    ) -> SQL {
        // What is known already leaves no second copy.
        let isKnown = change == .unchanged
        return """
            (\(id), \(read.row), \(read.key), \(change), \(before), \(isKnown ? "" : read.fingerprint), \
            \(isKnown ? "" : read.contents.text), \(isKnown ? "" : RowCells.text(read.cells)))
            """
    }

    private func insertRows(_ values: [SQL]) throws {
        try run(
            """
            INSERT INTO import_row (import_id, file_row, record_key, verdict, replaces_id, fingerprint, contents,
                source)
            VALUES \(rows: values)
            """)
    }

    private func keep(_ matches: [ImportMatch], in id: ID<FileImport>) throws {
        for match in matches {
            try run(
                """
                INSERT INTO import_match (import_id, file_row, target, name_km, name_en, reason_km, reason_en, exact)
                VALUES (\(id), \(match.row), \(match.target), \(match.name.khmer), \(match.name.english),
                    \(match.reason.khmer), \(match.reason.english), \(match.isExact))
                """)
        }
    }
}

/// Goes through the rows of a table and tells what each would do.
private struct TableStaging {
    private(set) var report = ImportReport()
    private let reader: RowReader
    private let columns: [String: Int]
    private let head: TableHead
    private let keyField: String
    private let kept: [String: (row: ID<ImportRow>, fingerprint: String)]
    private var firstRows: [String: Int] = [:]

    init(
        _ store: Reader, _ mapping: ColumnMapping, _ head: TableHead, _ kind: TableKind, _ province: Province?
    ) throws {
        reader = try kind.reader(store, province)
        columns = mapping.columns
        self.head = head
        let first = kind.form.fields.first.flatMap { mapping.columns[$0.key] }
        keyField = first.flatMap { head.headings.indices.contains($0) ? head.headings[$0] : nil } ?? ""
        kept = try store.rowsInForce(kind.kind, of: kind.isOfProvince ? province : nil)
    }

    /// Nothing for a blank row.
    mutating func take(
        _ row: Int, _ cells: [String]
    ) -> (row: ReadRow, change: ActivityChange, before: ID<ImportRow>?)? {
        guard row > head.row, cells.contains(where: { !$0.isEmpty && !$0.trimmingBlanks.isEmpty }) else { return nil }
        var read = ReadRow(row: row, cells: cells, columns: columns, headings: head.headings, reader: reader)
        if let key = read.key {
            if let first = firstRows[key] { read = read.repeating(first, field: keyField) }
            firstRows[key] = firstRows[key] ?? row
        }
        report.read += 1
        report.problems += read.problems
        guard let key = read.key else {
            report.rejected += 1
            return (read, .rejected, nil)
        }
        guard let before = kept[key] else {
            report.added += 1
            return (read, .new, nil)
        }
        guard before.fingerprint != read.fingerprint else {
            report.unchanged += 1
            return (read, .unchanged, before.row)
        }
        report.changed += 1
        return (read, .changed, before.row)
    }
}

extension ReadRow {
    /// The same for two rows exactly when they say the same.
    var fingerprint: String { Array(Digest.sha256(contents.text).prefix(15)).base64URL }
}
