package import Dialogue

/// Hands over the activities of a file one after the other; may be called more than once.
package typealias ActivitySource = @Sendable (_ each: (Activity) throws -> Void) throws -> Void

extension Reader {
    /// What importing these records would do, without doing it.
    package func supportReport(_ activities: ActivitySource) throws -> ImportReport {
        let kept = try recordsInForce()
        var report = ImportReport()
        try activities { activity in
            report.count(activity, activity.change(from: kept[activity.identifier]?.fingerprint))
        }
        return report
    }

    /// The record in force of each activity.
    func recordsInForce() throws -> [String: (record: ID<SupportRecord>, fingerprint: String)] {
        let pairs = try rows(
            """
            SELECT a.identifier, r.id, r.fingerprint FROM activity a JOIN support_record r ON r.id = a.record_id
            """
        ) { row in
            let identifier: String = try row.next()
            let record: ID<SupportRecord> = try row.next()
            return (identifier, (record: record, fingerprint: try row.next(String.self)))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension Writer {
    /// Stages the records of a file; none of them is in force before it is applied.
    package func stageSupport(
        _ activities: ActivitySource, of file: ImportedFile, province: Province?
    ) throws -> ID<FileImport> {
        let (id, _) = try keep(activities, of: file, province: province, state: .staged)
        note(.supportStaged, about: .fileImport(id), in: .country)
        return id
    }

    /// Stages and applies at once, as the command line does.
    package func importSupport(_ activities: ActivitySource, of file: ImportedFile) throws -> ImportReport {
        let (id, report) = try keep(activities, of: file, province: nil, state: .applied)
        try putSupportInForce(id)
        note(.supportImported, about: .fileImport(id), in: .country)
        return report
    }

    /// Applies a staged file, unless one of its activities has changed since: then it has to be staged anew.
    package func applySupport(_ id: ID<FileImport>, for scope: Scope) throws {
        var found = try fileImport(id, for: scope)
        guard found.kind == .support else { throw StoreError.missing }
        try found.apply()
        try putSupportInForce(id)
        try keepState(of: found)
        note(.supportImported, about: .fileImport(id), in: .country)
    }

    /// Takes back what a file brought in. Each activity says again what it said before.
    package func undoSupport(_ id: ID<FileImport>, for scope: Scope) throws {
        var found = try fileImport(id, for: scope)
        guard found.kind == .support else { throw StoreError.missing }
        try found.undo()
        try refuseBuiltUpon(id)
        try takeBackSupport(id)
        try keepState(of: found, from: .applied)
        note(.supportUndone, about: .fileImport(id), in: .country)
    }

    /// The records before those of an import come in force again.
    func takeBackSupport(_ id: ID<FileImport>) throws {
        try run(
            """
            UPDATE activity SET record_id = (SELECT r.replaces_id FROM support_record r WHERE r.id = activity.record_id)
            WHERE record_id IN (SELECT id FROM support_record WHERE import_id = \(id) AND verdict = 'changed')
            """)
        try run(
            """
            DELETE FROM activity
            WHERE record_id IN (SELECT id FROM support_record WHERE import_id = \(id) AND verdict = 'new')
            """)
    }

    private func refuseBuiltUpon(_ id: ID<FileImport>) throws {
        let later = try rowIfAny(
            """
            SELECT i.file_name FROM support_record r JOIN activity a ON a.identifier = r.identifier
            JOIN support_record n ON n.id = a.record_id JOIN file_import i ON i.id = n.import_id
            WHERE r.import_id = \(id) AND r.verdict IN ('new', 'changed') AND n.id > r.id ORDER BY i.id DESC LIMIT 1
            """
        ) { try $0.next(String.self) }
        if let later { throw FileImport.Refusal.builtUpon(later) }
    }

    private func keep(
        _ activities: ActivitySource, of file: ImportedFile, province: Province?, state: FileImport.State
    ) throws -> (ID<FileImport>, ImportReport) {
        try completeRecords()
        let id = try beginImport(.support, of: file, province: province, state: state)
        let kept = try recordsInForce()
        var report = ImportReport()
        try activities { activity in
            let before = kept[activity.identifier]
            let change = activity.change(from: before?.fingerprint)
            report.count(activity, change)
            try keep(activity, change, replacing: before?.record, in: id)
        }
        try finish(id, report)
        return (id, report)
    }

    func putSupportInForce(_ id: ID<FileImport>) throws {
        let stale = try number(
            """
            SELECT count(*) FROM support_record r LEFT JOIN activity a ON a.identifier = r.identifier
            WHERE r.import_id = \(id) AND r.verdict IN ('new', 'changed')
            AND coalesce(a.record_id, 0) <> coalesce(r.replaces_id, 0)
            """)
        guard stale == 0 else { throw StoreError.changedMeanwhile }
        try run(
            """
            UPDATE activity SET record_id = (SELECT r.id FROM support_record r
                WHERE r.import_id = \(id) AND r.verdict = 'changed' AND r.identifier = activity.identifier)
            WHERE identifier IN
                (SELECT identifier FROM support_record WHERE import_id = \(id) AND verdict = 'changed')
            """)
        try run(
            """
            INSERT INTO activity (identifier, record_id)
            SELECT identifier, id FROM support_record WHERE import_id = \(id) AND verdict = 'new' ORDER BY file_row
            """)
    }
}
