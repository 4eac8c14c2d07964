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
        let (id, _) = try stage(activities, of: file, province: province)
        note(.supportStaged, about: .fileImport(id), in: .country)
        return id
    }

    /// Stages and applies at once.
    package func importSupport(_ activities: ActivitySource, of file: ImportedFile) throws -> ImportReport {
        let (id, report) = try stage(activities, of: file, province: nil)
        if report.changesSomething {
            try carryOutWhole(.apply, of: id, for: .country)
        } else {
            // What is known is remembered as having come again.
            try run("UPDATE file_import SET state = 'applied', settled_at = \(now) WHERE id = \(id)")
            note(.supportImported, about: .fileImport(id), in: .country)
        }
        return report
    }

    /// Applies a staged file, unless one of its activities has changed since: then it has to be staged anew.
    package func applySupport(_ id: ID<FileImport>, for scope: Scope) throws {
        guard try fileImport(id, for: scope).kind == .support else { throw StoreError.missing }
        try carryOutWhole(.apply, of: id, for: scope)
    }

    /// Takes back what a file brought in. Each activity says again what it said before.
    package func undoSupport(_ id: ID<FileImport>, for scope: Scope) throws {
        guard try fileImport(id, for: scope).kind == .support else { throw StoreError.missing }
        try carryOutWhole(.undo, of: id, for: scope)
    }

    private func stage(
        _ activities: ActivitySource, of file: ImportedFile, province: Province?
    ) throws -> (ID<FileImport>, ImportReport) {
        for record in try recordsWithoutSums() { try completeSums(of: record) }
        for (record, districts) in try missingDistricts() { try keep(districts, of: record) }
        let id = try beginImport(.support, of: file, province: province, state: .staged)
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
}
