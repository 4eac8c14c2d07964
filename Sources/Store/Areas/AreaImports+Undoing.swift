package import Dialogue

extension Writer {
    /// Takes back what a gazetteer changed: new units go away, changed ones are as they were. Refused where a later
    /// gazetteer changed the same units or those below them, and where a new unit is used already.
    package func undoAreas(_ id: ID<FileImport>, for scope: Scope) throws {
        guard try fileImport(id, for: scope).kind == .areas else { throw StoreError.missing }
        try carryOutWhole(.undo, of: id, for: scope)
    }

    /// The same, as part of another act.
    func takeOutOfForce(areasOf found: FileImport) throws {
        let id = found.id
        try refuseBuiltUpon(found, try stagedAreas(of: found, most: .max))
        try removeNew(of: id)
        try require(
            .retired, of: id,
            """
            UPDATE area SET retired_on = NULL \(staged(.retired, of: id))
            AND area.code = s.code AND area.retired_on IS NOT NULL
            """)
        for verdict in [StagedArea.Verdict.renamed, .returned] {
            try require(
                verdict, of: id,
                """
                UPDATE area SET kind = s.old_kind, name_km = s.old_name_km, name_en = coalesce(s.old_name_en, ''),
                    retired_on = s.old_retired_on \(staged(verdict, of: id))
                AND area.code = s.code AND area.kind = s.kind AND area.name_km = s.name_km
                AND s.old_kind IS NOT NULL AND s.old_name_km IS NOT NULL
                """)
        }
    }

    private func refuseBuiltUpon(_ found: FileImport, _ staged: [StagedArea]) throws {
        let codes = Set(staged.map(\.area.code))
        let later = try rows(
            """
            SELECT s.code, i.file_name FROM staged_area s JOIN file_import i ON i.id = s.import_id
            WHERE i.id > \(found.id) AND i.state = 'applied' ORDER BY i.id DESC
            """
        ) { (try $0.next(AreaCode.self), try $0.next(String.self)) }
        let builtUpon = later.first { code, _ in
            var code: AreaCode? = code
            while let here = code {
                if codes.contains(here) { return true }
                code = here.parent
            }
            return false
        }
        if let builtUpon { throw FileImport.Refusal.builtUpon(builtUpon.1) }
    }

    /// Inputs, offices and more refer to units; the data base does not let one go that is referred to.
    private func removeNew(of id: ID<FileImport>) throws {
        do {
            try require(
                .new, of: id,
                """
                DELETE FROM area WHERE (code, kind, name_km) IN
                    (SELECT s.code, s.kind, s.name_km \(staged(.new, of: id)))
                """)
        } catch StoreError.engine(let code, _) where Self.stillReferred.contains(code) {
            throw FileImport.Refusal.inUse
        }
    }

    /// SQLITE_CONSTRAINT_FOREIGNKEY, and foreign_key_violation of PostgreSQL.
    static let stillReferred: Set = ["787", "23503"]
}
