package import Dialogue

extension ImportHand {
    /// Takes a table in, stages and applies it, as the command line does. Where something is refused nothing is left.
    package func importTable(
        _ upload: TableUpload, _ rows: @escaping RowSource, _ mapping: ColumnMapping, as kind: TableKind,
        province: Province?, deciding together: [ImportMatch.Together] = [], answers: TableAnswers = TableAnswers()
    ) async throws -> ImportReport {
        try mapping.check(for: kind.form)
        let id = try await slice { writer in
            let id = try writer.receive(upload, as: kind, province: province)
            try writer.begin(.stage, of: id, whole: 0, holder: holder, answer: "")
            return id
        }.value
        return try await leavingNothing(id) {
            let report = try await write(rows, mapping, answers, of: id)
            _ = try await slice { writer in
                try writer.endStaging(id, report, holder: holder)
                try writer.remember(mapping, of: try writer.tableImport(id, for: .country))
                try writer.keep(answers, of: id)
                for which in together { _ = try writer.decide(which, of: id) }
            }
            try await begin(.apply, of: id, for: Scope(keeping: province), answer: "")
            try await carryOut(id)
            return report
        }
    }

    /// The same for a file of aid activities.
    package func importSupport(
        _ activities: @escaping ActivitySource, of file: ImportedFile
    ) async throws -> ImportReport {
        let id = try await beginSupport(of: file, province: nil)
        return try await leavingNothing(id) {
            let report = try await write(activities, in: id)
            _ = try await slice { try $0.endStaging(id, report, holder: holder) }
            try await begin(.apply, of: id, for: .country, answer: "")
            try await carryOut(id)
            return report
        }
    }

    /// The same for a gazetteer.
    package func importAreas(_ change: GazetteerChange, _ report: ImportReport, of file: ImportedFile) async throws {
        let id = try await beginAreas(of: file)
        _ = try await leavingNothing(id) {
            try await write(change, report, in: id)
            _ = try await slice { try $0.endStaging(id, report, holder: holder) }
            try await begin(.apply, of: id, for: .country, answer: "")
            try await carryOut(id)
            return report
        }
    }

    private func leavingNothing(_ id: ID<FileImport>, _ work: () async throws -> ImportReport) async throws
        -> ImportReport
    {
        do {
            return try await work()
        } catch {
            try await forget(id)
            throw error
        }
    }

    /// Removes an import that was never in force, a slice at a time.
    private func forget(_ id: ID<FileImport>) async throws {
        // One that is being taken back out of force is left to whoever does that.
        guard try await store.read({ try $0.importWork(of: id) })?.generation == nil else { return }
        try await removeRows(of: id)
        _ = try await slice { writer in
            for table in ["import_file", "table_import", "import_work"] as [SQL] {
                try writer.run("DELETE FROM \(table) WHERE import_id = \(id)")
            }
            try writer.run("DELETE FROM file_import WHERE id = \(id)")
        }
    }
}
