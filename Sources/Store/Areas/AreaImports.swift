package import Dialogue

extension Reader {
    /// The units an import would change or has changed, a page of them, those of one verdict where one is given.
    package func stagedAreas(
        of found: FileImport, _ verdict: StagedArea.Verdict? = nil, skipping: Int = 0, most: Int
    ) throws -> [StagedArea] {
        let only: SQL = verdict.map { "AND verdict = \($0)" } ?? ""
        return try rows(
            """
            SELECT verdict, code, kind, name_km, name_en, old_kind, old_name_km, old_name_en, old_retired_on
            FROM staged_area
            WHERE import_id = \(found.id) \(only) ORDER BY position LIMIT \(most) OFFSET \(skipping)
            """, StagedArea.init)
    }

    /// How many units of each verdict an import has.
    package func stagedAreaCounts(of found: FileImport) throws -> [StagedArea.Verdict: Int] {
        let pairs = try rows(
            "SELECT verdict, count(*) FROM staged_area WHERE import_id = \(found.id) GROUP BY verdict"
        ) { row in
            (try row.next(word: StagedArea.Verdict.self), try row.next(Int.self))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension Writer {
    /// Stages what a gazetteer would change; nothing of it is in force before it is applied.
    package func stageAreas(
        _ change: GazetteerChange, _ report: ImportReport, of file: ImportedFile
    ) throws -> ID<FileImport> {
        let id = try keep(change, report, of: file, state: .staged)
        note(.areasStaged, about: .fileImport(id), in: .country)
        return id
    }

    /// Stages and applies at once, as the command line does.
    package func importAreas(
        _ change: GazetteerChange, _ report: ImportReport, of file: ImportedFile
    ) throws -> ID<FileImport> {
        let id = try keep(change, report, of: file, state: .applied)
        try write(change.staged, of: id)
        note(.areasImported, about: .fileImport(id), in: .country)
        return id
    }

    /// Applies a staged gazetteer, unless a unit in it has changed since: then it has to be staged anew.
    package func applyAreas(_ id: ID<FileImport>, for scope: Scope) throws {
        var found = try fileImport(id, for: scope)
        guard found.kind == .areas else { throw StoreError.missing }
        try found.apply()
        try write(try stagedAreas(of: found, most: .max), of: id)
        try keepState(of: found)
        note(.areasImported, about: .fileImport(id), in: .country)
    }

    private func keep(
        _ change: GazetteerChange, _ report: ImportReport, of file: ImportedFile, state: FileImport.State
    ) throws -> ID<FileImport> {
        let id = try beginImport(.areas, of: file, province: nil, state: state)
        try finish(id, report)
        let retired = Dictionary(uniqueKeysWithValues: try retiredAreas().map { ($0.code, $0) })
        let rows: [SQL] = change.staged.enumerated().map { position, staged in
            let area = staged.area
            // What a unit was before it returns is needed to undo it.
            let old = staged.verdict == .returned ? retired[area.code] : staged.old
            return """
                (\(id), \(position), \(staged.verdict), \(area.code), \(area.kind), \(area.nameKhmer), \
                \(area.nameEnglish), \(old?.kind), \(old?.nameKhmer), \(old?.nameEnglish), \
                \(old?.retired))
                """
        }
        let whole = rows.count / 100 * 100
        for start in stride(from: 0, to: whole, by: 100) { try insertStaged(rows[start..<(start + 100)]) }
        for place in whole..<rows.count { try insertStaged(rows[place...place]) }
        return id
    }

    private func insertStaged(_ rows: ArraySlice<SQL>) throws {
        try run(
            """
            INSERT INTO staged_area (import_id, position, verdict, code, kind, name_km, name_en, old_kind,
                old_name_km, old_name_en, old_retired_on)
            VALUES \(rows: rows)
            """)
    }

    private func write(_ staged: [StagedArea], of id: ID<FileImport>) throws {
        let taken = try number(
            """
            SELECT count(*) FROM staged_area s JOIN area a ON a.code = s.code
            WHERE s.import_id = \(id) AND s.verdict = 'new'
            """)
        guard taken == 0 else { throw StoreError.changedMeanwhile }
        try insert(staged.filter { $0.verdict == .new }.map(\.area))
        for one in staged where one.verdict != .new {
            guard try run(update(one)) == 1 else { throw StoreError.changedMeanwhile }
        }
    }

    /// Changes a unit only while it is as it was when the change was worked out.
    private func update(_ staged: StagedArea) -> SQL {
        let area = staged.area
        let new: SQL = "kind = \(area.kind), name_km = \(area.nameKhmer), name_en = \(area.nameEnglish)"
        switch staged.verdict {
        case .retired:
            return "UPDATE area SET retired_on = \(today) WHERE code = \(area.code) AND retired_on IS NULL"
        case .returned, .new:
            return "UPDATE area SET \(new), retired_on = NULL WHERE code = \(area.code) AND retired_on IS NOT NULL"
        case .renamed:
            let old = staged.old ?? area
            return """
                UPDATE area SET \(new) WHERE code = \(area.code) AND retired_on IS NULL AND kind = \(old.kind)
                AND name_km = \(old.nameKhmer) AND name_en = \(old.nameEnglish)
                """
        }
    }
}

extension StagedArea {
    init(_ row: inout Row) throws {
        let verdict = try row.next(word: Verdict.self)
        let code: AreaCode = try row.next()
        let area = Area(
            code: code, kind: try row.next(word: AreaKind.self), nameKhmer: try row.next(),
            nameEnglish: try row.next())
        let kind = try row.next(wordOrNil: AreaKind.self)
        let (khmer, english): (String?, String?) = (try row.next(), try row.next())
        let retired: Day? = try row.next()
        var old: Area?
        if let kind, let khmer {
            old = Area(code: code, kind: kind, nameKhmer: khmer, nameEnglish: english ?? "", retired: retired)
        }
        self.init(verdict: verdict, area: area, old: old)
    }
}
