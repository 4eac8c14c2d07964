package import Dialogue

extension Reader {
    /// The units an import would change or has changed, a page of them, those of one verdict where one is given.
    package func stagedAreas(
        of found: FileImport, _ verdict: StagedArea.Verdict? = nil, skipping: Int = 0, most: Int
    ) throws -> [StagedArea] {
        guard found.isRead else { return [] }
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
        guard found.isRead else { return [:] }
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
        try putInForce(areasOf: try fileImport(id, for: .country))
        note(.areasImported, about: .fileImport(id), in: .country)
        return id
    }

    /// Applies a staged gazetteer, unless a unit in it has changed since: then it has to be staged anew.
    package func applyAreas(_ id: ID<FileImport>, for scope: Scope) throws {
        guard try fileImport(id, for: scope).kind == .areas else { throw StoreError.missing }
        try carryOutWhole(.apply, of: id, for: scope)
    }

    private func keep(
        _ change: GazetteerChange, _ report: ImportReport, of file: ImportedFile, state: FileImport.State
    ) throws -> ID<FileImport> {
        let id = try beginImport(.areas, of: file, province: nil, state: state)
        try finish(id, report)
        try keep(Array(change.staged.enumerated())[...], retired: try retiredAreas(), in: id)
        return id
    }

    func keep(
        _ staged: ArraySlice<(offset: Int, element: StagedArea)>, retired: [Area], in id: ID<FileImport>
    ) throws {
        let retired = Dictionary(uniqueKeysWithValues: retired.map { ($0.code, $0) })
        var buffer = RowBuffer(
            "staged_area",
            """
            import_id, position, verdict, code, kind, name_km, name_en, old_kind, old_name_km, old_name_en,
            old_retired_on
            """)
        for (position, one) in staged {
            let area = one.area
            // What a unit was before it returns is needed to undo it.
            let old = one.verdict == .returned ? retired[area.code] : one.old
            try buffer.add(
                """
                (\(id), \(position), \(one.verdict), \(area.code), \(area.kind), \(area.nameKhmer), \
                \(area.nameEnglish), \(old?.kind), \(old?.nameKhmer), \(old?.nameEnglish), \
                \(old?.retired))
                """, self)
        }
        try buffer.flush(self)
    }

    /// What a gazetteer says comes in force: a statement for each verdict, however many units there are. A unit is
    /// changed only while it is as it was when the change was worked out.
    func putInForce(areasOf found: FileImport) throws {
        let id = found.id
        let taken = try number(
            """
            SELECT count(*) FROM staged_area s JOIN area a ON a.code = s.code
            WHERE s.import_id = \(id) AND s.verdict = 'new'
            """)
        guard taken == 0 else { throw StoreError.changedMeanwhile }
        try require(
            .new, of: id,
            """
            INSERT INTO area (code, kind, name_km, name_en)
            SELECT s.code, s.kind, s.name_km, s.name_en \(staged(.new, of: id)) ORDER BY s.position
            """)
        try require(
            .retired, of: id,
            """
            UPDATE area SET retired_on = \(today) \(staged(.retired, of: id))
            AND area.code = s.code AND area.retired_on IS NULL
            """)
        let new: SQL = "kind = s.kind, name_km = s.name_km, name_en = s.name_en"
        try require(
            .returned, of: id,
            """
            UPDATE area SET \(new), retired_on = NULL \(staged(.returned, of: id))
            AND area.code = s.code AND area.retired_on IS NOT NULL
            """)
        try require(
            .renamed, of: id,
            """
            UPDATE area SET \(new) \(staged(.renamed, of: id)) AND area.code = s.code AND area.retired_on IS NULL
            AND area.kind = s.old_kind AND area.name_km = s.old_name_km AND area.name_en = s.old_name_en
            """)
    }

    func staged(_ verdict: StagedArea.Verdict, of id: ID<FileImport>) -> SQL {
        "FROM staged_area s WHERE s.import_id = \(id) AND s.verdict = \(verdict)"
    }

    /// Runs a statement that must change as many units as the import has of a verdict.
    func require(_ verdict: StagedArea.Verdict, of id: ID<FileImport>, _ sql: SQL) throws {
        let count = try number("SELECT count(*) \(staged(verdict, of: id))")
        guard count > 0 else { return }
        guard try run(sql) == count else { throw StoreError.changedMeanwhile }
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
