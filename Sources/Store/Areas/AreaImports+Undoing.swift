package import Dialogue

extension Writer {
    /// Takes back what a gazetteer changed: new units go away, changed ones are as they were. Refused where a later
    /// gazetteer changed the same units or those below them, and where a new unit is used already.
    package func undoAreas(_ id: ID<FileImport>, for scope: Scope) throws {
        var found = try fileImport(id, for: scope)
        guard found.kind == .areas else { throw StoreError.missing }
        try found.undo()
        let staged = try stagedAreas(of: found, most: .max)
        try refuseBuiltUpon(found, staged)
        // Villages before the communes they lie in.
        for one in staged.sorted(by: { $0.area.code.text.utf8.count > $1.area.code.text.utf8.count }) {
            guard try undo(one) == 1 else { throw StoreError.changedMeanwhile }
        }
        try keepState(of: found, from: .applied)
        note(.areasUndone, about: .fileImport(id), in: .country)
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

    private func undo(_ staged: StagedArea) throws -> Int {
        let area = staged.area
        let here: SQL = "code = \(area.code) AND kind = \(area.kind) AND name_km = \(area.nameKhmer)"
        switch staged.verdict {
        case .new: return try remove(here)
        case .retired:
            return try run("UPDATE area SET retired_on = NULL WHERE code = \(area.code) AND retired_on IS NOT NULL")
        case .renamed, .returned:
            guard let old = staged.old else { throw StoreError.changedMeanwhile }
            return try run(
                """
                UPDATE area SET kind = \(old.kind), name_km = \(old.nameKhmer), name_en = \(old.nameEnglish),
                    retired_on = \(old.retired) WHERE \(here)
                """)
        }
    }

    /// Inputs, offices and more refer to units; the data base does not let one go that is referred to.
    private func remove(_ here: SQL) throws -> Int {
        do {
            return try run("DELETE FROM area WHERE \(here)")
        } catch StoreError.engine(let code, _) where Self.stillReferred.contains(code) {
            throw FileImport.Refusal.inUse
        }
    }

    /// SQLITE_CONSTRAINT_FOREIGNKEY, and foreign_key_violation of PostgreSQL.
    static let stillReferred: Set = ["787", "23503"]
}
