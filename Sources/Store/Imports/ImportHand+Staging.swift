package import Dialogue

extension ImportHand {
    /// Reads the rows of a table that was received by this mapping and remembers the mapping. Nothing of it is in
    /// force, or even shown, before all is written. A table that was staged before is read anew.
    package func stageTable(
        _ rows: @escaping RowSource, _ mapping: ColumnMapping, _ answers: TableAnswers = TableAnswers(),
        of id: ID<FileImport>, answer: String
    ) async throws {
        try await staging(id) {
            let report = try await write(rows, mapping, answers, of: id)
            _ = try await store.act(act) { writer in
                try writer.endStaging(id, report, holder: holder)
                try writer.keep(answers, of: id)
                try writer.remember(mapping, of: try writer.tableImport(id, for: .country))
                writer.note(.tableStaged, about: .fileImport(id), in: .country)
                return answer
            }
        }
    }

    /// Begins to read a table; refused at once where its columns are not told apart.
    package func beginTable(
        _ mapping: ColumnMapping, of id: ID<FileImport>, for scope: Scope, answer: String
    ) async throws {
        _ = try await slice { writer in
            try writer.refuseRepeatedWork()
            _ = try writer.stageableTable(id, mapping, for: scope)
            try writer.begin(.stage, of: id, whole: 0, holder: holder, answer: answer)
            try writer.run("UPDATE table_import SET mapping = \(mapping.text) WHERE import_id = \(id)")
            // What was read before is not shown any more, and cannot be applied.
            try writer.run("UPDATE file_import SET state = \(FileImport.State.received) WHERE id = \(id)")
        }
    }

    /// Begins to read the activities of a file.
    package func beginSupport(of file: ImportedFile, province: Province?) async throws -> ID<FileImport> {
        try await slice { writer in
            try writer.refuseRepeatedWork()
            let id = try writer.beginImport(.support, of: file, province: province, state: .received)
            try writer.begin(.stage, of: id, whole: 0, holder: holder, answer: "/support/imports/\(id)")
            return id
        }.value
    }

    package func stageSupport(
        _ activities: @escaping ActivitySource, in id: ID<FileImport>, answer: String
    ) async throws {
        try await staging(id) {
            let report = try await write(activities, in: id)
            _ = try await store.act(act) { writer in
                try writer.endStaging(id, report, holder: holder)
                writer.note(.supportStaged, about: .fileImport(id), in: .country)
                return answer
            }
        }
    }

    /// Begins to keep what a gazetteer would change.
    package func beginAreas(of file: ImportedFile) async throws -> ID<FileImport> {
        try await slice { writer in
            try writer.refuseRepeatedWork()
            let id = try writer.beginImport(.areas, of: file, province: nil, state: .received)
            try writer.begin(.stage, of: id, whole: 0, holder: holder, answer: "/areas/\(id)")
            return id
        }.value
    }

    package func stageAreas(
        _ change: GazetteerChange, _ report: ImportReport, in id: ID<FileImport>, answer: String
    ) async throws {
        try await staging(id) {
            try await write(change, report, in: id)
            _ = try await store.act(act) { writer in
                try writer.endStaging(id, report, holder: holder)
                writer.note(.areasStaged, about: .fileImport(id), in: .country)
                return answer
            }
        }
    }

    /// Tables, activities and units alike: what goes wrong is said on the page of the import.
    private func staging(_ id: ID<FileImport>, _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let lost as ImportWork.Lost {
            throw lost
        } catch {
            let failure = ImportWork.Failure(error)
            _ = try await slice { try $0.fail(try $0.heldWork(id, by: holder), failure) }
            try await removeRows(of: id)
            throw error
        }
    }

    func write(
        _ rows: @escaping RowSource, _ mapping: ColumnMapping, _ answers: TableAnswers, of id: ID<FileImport>
    ) async throws -> ImportReport {
        let today = act.at.day
        let (staging, kind, province) = try await store.read { reader in
            let table = try reader.tableImport(id, for: .country)
            let kind = try reader.tableKind(of: table.found)
            let outset = table.outset(mapping, answers)
            return (
                try TableStaging(reader, outset, kind, table.found.province, today: today), kind, table.found.province
            )
        }
        let table = try await Store.aside { try staging.read(rows) }
        let fresh = table.fresh
        let matches = try await store.read { try kind.matches($0, province, fresh) }
        try await removeRows(of: id)
        try await slices(of: table.rows, in: id) { try $0.insertRows($1, in: id) }
        try await slices(of: matches) { try $0.keep($1, in: id) }
        try await slices(of: Array(table.report.problems.enumerated())) { try $0.keep($1, in: id) }
        let questions = table.questions
        _ = try await slice { try $0.keep(questions, of: id) }
        return table.report
    }

    func write(_ change: GazetteerChange, _ report: ImportReport, in id: ID<FileImport>) async throws {
        let retired = try await store.read { try $0.retiredAreas() }
        try await slices(of: Array(change.staged.enumerated()), in: id) { try $0.keep($1, retired: retired, in: id) }
        try await slices(of: Array(report.problems.enumerated())) { try $0.keep($1, in: id) }
    }

    func write(_ activities: @escaping ActivitySource, in id: ID<FileImport>) async throws -> ImportReport {
        let (bare, districts, kept) = try await store.read { reader in
            (
                try reader.recordsWithoutSums(), try reader.missingDistricts(),
                try reader.supportInForce(for: try reader.fileImport(id, for: .country).province)
            )
        }
        try await slices(of: bare) { writer, some in for record in some { try writer.completeSums(of: record) } }
        try await slices(of: districts) { writer, some in
            for (record, areas) in some { try writer.keep(areas, of: record) }
        }
        let report = try await Store.aside {
            let writing = ActivityWriting(hand: self, found: id)
            var report = ImportReport()
            try activities { activity in
                let change = kept.change(activity)
                report.count(activity, change)
                try writing.take((activity, change, kept.own[activity.identifier]?.record))
            }
            try writing.flush()
            return report
        }
        try await slices(of: Array(report.problems.enumerated())) { try $0.keep($1, in: id) }
        return report
    }

    /// What was read of a file that was never applied goes, a slice at a time.
    func removeRows(of id: ID<FileImport>) async throws {
        let last = try await store.read { reader in
            try reader.number(
                """
                SELECT coalesce(max(place), 0) FROM (
                    SELECT max(file_row) AS place FROM import_row WHERE import_id = \(id)
                    UNION ALL SELECT max(file_row) FROM support_record WHERE import_id = \(id)
                    UNION ALL SELECT max(position) FROM staged_area WHERE import_id = \(id)) AS part
                """)
        }
        for first in stride(from: 0, through: last, by: 200) {
            let rows = StagedRows(found: id, rows: first...(first + 199))
            _ = try await slice { writer in
                try writer.removeRecords(rows)
                try writer.run("DELETE FROM import_row WHERE \(writer.here(rows))")
                try writer.run(
                    "DELETE FROM staged_area WHERE import_id = \(id) AND position BETWEEN \(first) AND \(first + 199)")
            }
        }
        _ = try await slice { try $0.clearFindings(of: id) }
    }

    /// Slice after slice; with `found`, the page of that import shows how far they are.
    private func slices<Element: Sendable>(
        of rows: [Element], in found: ID<FileImport>? = nil,
        _ write: @escaping @Sendable (Writer, ArraySlice<Element>) throws -> Void
    ) async throws {
        var size = SliceSize()
        var place = 0
        while place < rows.count {
            let some = rows[place..<min(place + size.rows, rows.count)]
            let took = try await slice { writer in
                if let found {
                    try writer.tell(try writer.heldWork(found, by: holder), done: some.endIndex, of: rows.count)
                }
                try write(writer, some)
            }.took
            size.learn(some.count, took: took)
            place = some.endIndex
        }
    }
}

extension Writer {
    /// What was read of a file is shown from now on, and can be applied.
    func endStaging(_ id: ID<FileImport>, _ report: ImportReport, holder: String) throws {
        let work = try heldWork(id, by: holder)
        try count(id, report)
        try beStaged(id)
        try end(work)
    }
}

/// Activities on their way from the parser into the data base. Used by one thread.
private final class ActivityWriting {
    typealias Read = (activity: Activity, change: ActivityChange, before: ID<SupportRecord>?)

    private let hand: ImportHand
    private let found: ID<FileImport>
    private var waiting: [Read] = []
    private var size = SliceSize()
    private var done = 0

    init(hand: ImportHand, found: ID<FileImport>) {
        self.hand = hand
        self.found = found
    }

    func take(_ read: Read) throws {
        waiting.append(read)
        if waiting.count >= size.rows { try flush() }
    }

    func flush() throws {
        guard !waiting.isEmpty else { return }
        let (some, found, holder) = (waiting, found, hand.holder)
        done += some.count
        let done = done
        let took = try hand.store.sliceNow(hand.act) { writer in
            try writer.tell(try writer.heldWork(found, by: holder), done: done, of: 0)
            for (activity, change, before) in some { try writer.keep(activity, change, replacing: before, in: found) }
        }.took
        size.learn(some.count, took: took)
        waiting.removeAll(keepingCapacity: true)
    }
}
