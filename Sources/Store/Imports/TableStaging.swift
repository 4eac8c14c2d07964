package import Dialogue

extension Reader {
    /// What importing these rows would do, without doing it.
    package func tableReport(
        _ rows: RowSource, _ mapping: ColumnMapping, _ head: TableHead, as kind: TableKind, province: Province?
    ) throws -> ImportReport {
        try TableStaging(self, mapping, head, kind, province).read(rows).report
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
        _ = try importAtRest(id, for: scope)
        let table = try stageableTable(id, mapping, for: scope)
        try remember(mapping, of: table)
        _ = try stage(rows, mapping, table.head, as: try tableKind(of: table.found), in: table.found)
        note(.tableStaged, about: .fileImport(id), in: .country)
    }

    /// Takes in, stages and applies at once.
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
        try carryOutWhole(.apply, of: id, for: Scope(keeping: province), links: hashes)
        return report
    }

    func stage(
        _ rows: RowSource, _ mapping: ColumnMapping, _ head: TableHead, as kind: TableKind, in found: FileImport
    ) throws -> ImportReport {
        let id = found.id
        try run("DELETE FROM import_row WHERE import_id = \(id)")
        try clearFindings(of: id)
        let table = try TableStaging(self, mapping, head, kind, found.province).read(rows)
        try insertRows(table.rows[...], in: id)
        try keep(try kind.matches(self, found.province, table.fresh)[...], in: id)
        try finish(id, table.report)
        try beStaged(id)
        return table.report
    }

    func insertRows(_ rows: ArraySlice<StagedTable.Row>, in id: ID<FileImport>) throws {
        var buffer = RowBuffer(
            "import_row", "import_id, file_row, record_key, verdict, replaces_id, fingerprint, contents, source")
        for row in rows { try buffer.add(row.values(in: id), self) }
        try buffer.flush(self)
    }

    func keep(_ matches: ArraySlice<ImportMatch>, in id: ID<FileImport>) throws {
        var buffer = RowBuffer(
            "import_match", "import_id, file_row, target, name_km, name_en, reason_km, reason_en, exact")
        for match in matches {
            try buffer.add(
                """
                (\(id), \(match.row), \(match.target), \(match.name.khmer), \(match.name.english), \
                \(match.reason.khmer), \(match.reason.english), \(match.isExact))
                """, self)
        }
        try buffer.flush(self)
    }

    func clearFindings(of id: ID<FileImport>) throws {
        try run("DELETE FROM import_match WHERE import_id = \(id)")
        try run("DELETE FROM import_problem WHERE import_id = \(id)")
    }

    /// From now on what was read is shown, and can be applied.
    func beStaged(_ id: ID<FileImport>) throws {
        try run("UPDATE file_import SET state = \(FileImport.State.staged) WHERE id = \(id)")
    }
}

extension Reader {
    func tableKind(of found: FileImport) throws -> TableKind {
        guard let kind = TableKind.of(found.kind) else { throw StoreError.missing }
        return kind
    }

    /// A table whose columns can still be told apart, by a mapping that says enough.
    func stageableTable(
        _ id: ID<FileImport>, _ mapping: ColumnMapping, for scope: Scope
    ) throws -> TableImport {
        let table = try tableImport(id, for: scope)
        try scope.requireKeeping(table.found.province)
        guard table.found.state == .received || table.found.state == .staged else {
            throw FileImport.Refusal.settled(table.found.state)
        }
        try mapping.check(for: try tableKind(of: table.found).form)
        return table
    }
}

/// A table as it was read, before any of it is kept.
struct StagedTable: Sendable {
    struct Row: Sendable {
        let read: ReadRow
        let change: ActivityChange
        let before: ID<ImportRow>?

        func values(in id: ID<FileImport>) -> SQL {
            // What is known already leaves no second copy.
            let isKnown = change == .unchanged
            return """
                (\(id), \(read.row), \(read.key), \(change), \(before), \(isKnown ? "" : read.fingerprint), \
                \(isKnown ? "" : read.contents.text), \(isKnown ? "" : RowCells.text(read.cells)))
                """
        }
    }

    let rows: [Row]
    let report: ImportReport

    var fresh: [ReadRow] { rows.filter { $0.change == .new }.map(\.read) }
}

/// Goes through the rows of a table and tells what each would do.
struct TableStaging: Sendable {
    private var report = ImportReport()
    private let reader: RowReader
    private let columns: [String: Int]
    private let head: TableHead
    private let keyField: String
    private let kept: [String: (row: ID<ImportRow>, fingerprint: String)]
    /// What a province would only repeat of the country's, by key.
    private let known: [String: String]
    private var firstRows: [String: Int] = [:]

    init(
        _ store: Reader, _ mapping: ColumnMapping, _ head: TableHead, _ kind: TableKind, _ province: Province?
    ) throws {
        reader = try kind.reader(store, province)
        columns = mapping.columns
        self.head = head
        let first = kind.form.fields.first.flatMap { mapping.columns[$0.key] }
        keyField = first.flatMap { head.headings.indices.contains($0) ? head.headings[$0] : nil } ?? ""
        kept = try store.rowsInForce(kind.kind, of: province)
        let country = try kind.isOfProvince || province == nil ? [:] : store.rowsInForce(kind.kind, of: nil)
        known = country.mapValues(\.fingerprint)
    }

    /// Takes as long as the table is long; needs the data base no more.
    func read(_ rows: RowSource) throws -> StagedTable {
        var staging = self
        var read: [StagedTable.Row] = []
        try rows { row, cells in
            guard let (row, change, before) = staging.take(row, cells) else { return }
            read.append(StagedTable.Row(read: row, change: change, before: before))
        }
        return StagedTable(rows: read, report: staging.report)
    }

    /// Nothing for a blank row.
    private mutating func take(
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
            let isRepeated = known[key] == read.fingerprint
            report.added += isRepeated ? 0 : 1
            report.unchanged += isRepeated ? 1 : 0
            return (read, isRepeated ? .unchanged : .new, nil)
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
