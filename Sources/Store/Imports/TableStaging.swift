package import Dialogue

extension Reader {
    /// What importing these rows would do, without doing it.
    package func tableReport(
        _ rows: RowSource, _ outset: TableOutset, as kind: TableKind, province: Province?, today: Day
    ) throws -> (report: ImportReport, questions: [TableQuestion]) {
        let table = try TableStaging(self, outset, kind, province, today: today).read(rows)
        return (table.report, table.questions)
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

extension Reader {
    /// What the records of a kind say that are in force, of a province or of the country, by their keys.
    func contentsInForce(_ kind: FileImport.Kind, of province: Province?) throws -> [String: RowContents] {
        let owner = province?.code ?? ""
        let pairs = try rows(
            """
            SELECT c.record_key, r.contents FROM import_record c JOIN import_row r ON r.id = c.row_id
            WHERE c.kind = \(kind) AND c.owner = \(owner)
            """
        ) { row in (try row.next(String.self), RowContents(text: try row.next())) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension Writer {
    /// Reads the rows of a table that was received by this mapping and remembers the mapping. Nothing is in force
    /// before it is applied. A table that was staged before is read anew.
    package func stageTable(
        _ rows: RowSource, _ mapping: ColumnMapping, _ answers: TableAnswers = TableAnswers(), of id: ID<FileImport>,
        for scope: Scope
    ) throws {
        _ = try importAtRest(id, for: scope)
        let table = try stageableTable(id, mapping, for: scope)
        try remember(mapping, of: table)
        try keep(answers, of: id)
        _ = try stage(rows, table.outset(mapping, answers), as: try tableKind(of: table.found), in: table.found)
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
        let report = try stage(rows, table.outset(mapping, TableAnswers()), as: kind, in: table.found)
        for which in together { _ = try decide(which, of: id) }
        try carryOutWhole(.apply, of: id, for: Scope(keeping: province), links: hashes)
        return report
    }

    func stage(
        _ rows: RowSource, _ outset: TableOutset, as kind: TableKind, in found: FileImport
    ) throws -> ImportReport {
        let id = found.id
        try run("DELETE FROM import_row WHERE import_id = \(id)")
        try clearFindings(of: id)
        let table = try TableStaging(self, outset, kind, found.province, today: today).read(rows)
        try insertRows(table.rows[...], in: id)
        try keep(try kind.matches(self, found.province, table.fresh)[...], in: id)
        try keep(table.questions, of: id)
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

    /// What is still open about a table; it is not applied before all of it is answered.
    func keep(_ questions: [TableQuestion], of id: ID<FileImport>) throws {
        let text = questions.map(\.text).joined(separator: "\n")
        try run(
            "UPDATE table_import SET questions = \(text), open_questions = \(questions.count) WHERE import_id = \(id)")
    }

    func keep(_ answers: TableAnswers, of id: ID<FileImport>) throws {
        try run("UPDATE table_import SET answers = \(answers.text) WHERE import_id = \(id)")
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
