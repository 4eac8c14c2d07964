package import Dialogue

/// Hands over the activities of a file one after the other; may be called more than once.
package typealias ActivitySource = @Sendable (_ each: (Activity) throws -> Void) throws -> Void

extension Reader {
    /// What importing these records would do, without doing it.
    package func supportReport(_ activities: ActivitySource, of province: Province? = nil) throws -> ImportReport {
        let kept = try supportInForce(for: province)
        var report = ImportReport()
        try activities { activity in
            report.count(activity, kept.change(activity))
        }
        return report
    }

    /// What the file of a province, or of the country, is compared with.
    func supportInForce(for province: Province?) throws -> SupportInForce {
        SupportInForce(
            own: try recordsInForce(of: province),
            known: try province == nil ? [:] : recordsInForce(of: nil).mapValues(\.fingerprint))
    }

    /// The record in force of each activity of one owner.
    private func recordsInForce(of province: Province?) throws -> [String: (
        record: ID<SupportRecord>, fingerprint: String
    )] {
        let pairs = try rows(
            """
            SELECT a.identifier, r.id, r.fingerprint FROM activity a JOIN support_record r ON r.id = a.record_id
            WHERE a.owner = \(province?.code ?? "")
            """
        ) { row in
            let identifier: String = try row.next()
            let record: ID<SupportRecord> = try row.next()
            return (identifier, (record: record, fingerprint: try row.next(String.self)))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

/// The records with which those of a file are compared.
struct SupportInForce: Sendable {
    /// Of the owner of the file, by identifier.
    let own: [String: (record: ID<SupportRecord>, fingerprint: String)]
    /// What a province would only repeat of the country's.
    let known: [String: String]

    func change(_ activity: Activity) -> ActivityChange {
        let before = own[activity.identifier]?.fingerprint
        if before == nil, known[activity.identifier] == activity.fingerprint, !activity.isRejected { return .unchanged }
        return activity.change(from: before)
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
        let kept = try supportInForce(for: province)
        var report = ImportReport()
        try activities { activity in
            let change = kept.change(activity)
            report.count(activity, change)
            try keep(activity, change, replacing: kept.own[activity.identifier]?.record, in: id)
        }
        try finish(id, report)
        return (id, report)
    }
}
