package import Dialogue

/// A gazetteer as a table: our own `gazetteer.csv`, what NCDD exports for one province, or its workbook, which has one
/// sheet a province with the lines of that export.
///
/// Which one it is is told by the header. Every row that can be read becomes an `Area`; every other one is reported
/// and left out, and what it says is kept in `unread`, so that its unit is not taken for retired.
package struct GazetteerFile: Hashable, Sendable {
    /// The units in the order of the file.
    package let areas: [Area]
    /// How many rows it has below the header, blank ones aside.
    package let read: Int
    package let problems: [ImportProblem]
    /// How many rows were left out.
    package let rejected: Int
    package let unread: [UnreadRow]
    package let shape: Shape

    /// What can be told of a row that was left out.
    package struct UnreadRow: Hashable, Sendable {
        /// The codes it may have meant.
        package let codes: Set<AreaCode>
        package let kind: AreaKind?
        package let nameKhmer: String
    }

    package enum Shape: String, Hashable, Sendable {
        /// `gazetteer.csv`: code, level, parent, pcode, type_km, type_latin, type_en, name_km, name_latin.
        case flat
        /// The export of NCDD: title lines, then Type, Code, Name (Khmer), Name (Latin), Reference and notes.
        /// Leading zeros are dropped, and the province itself is not in it.
        case ncdd
    }

    /// Reads a file. `known` are the codes of the units we have; the 25 capital and provinces always count as known.
    package init(
        _ bytes: [UInt8], known: Set<AreaCode> = [], limits: FileLimits = FileLimits()
    ) throws(ImportFailure) {
        if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF]) {
            self = try Self.workbook(bytes, known, limits)
            return
        }
        let table = try CSV(bytes, limits: limits.csv, seconds: limits.seconds)
        let header = try GazetteerHeader(in: table.rows)
        var reading = GazetteerReading(header: header, known: known)
        reading.read(below: header, table.rows)
        self = try Self(reading, header.shape)
    }

    /// Sheet after sheet, as if they stood below each other; sheets without a header are notes.
    private static func workbook(
        _ bytes: [UInt8], _ known: Set<AreaCode>, _ limits: FileLimits
    ) throws(ImportFailure) -> GazetteerFile {
        var reading: GazetteerReading?
        var shape: Shape?
        var failure: ImportFailure?
        for sheet in try TableFile(bytes, limits: limits).sheets {
            let header: GazetteerHeader
            do throws(ImportFailure) {
                header = try GazetteerHeader(in: sheet.rows)
            } catch {
                if case .headerMissing = error { failure = error }
                continue
            }
            var here = reading ?? GazetteerReading(header: header, known: known)
            here.goOn(under: header, in: sheet.name)
            here.read(below: header, sheet.rows)
            reading = here
            shape = header.shape
        }
        guard let reading, let shape else { throw failure ?? .notThisFormat }
        return try Self(reading, shape)
    }

    private init(_ found: GazetteerReading, _ shape: Shape) throws(ImportFailure) {
        var reading = found
        guard reading.read > 0 else { throw .empty }
        reading.rejectOrphans()
        areas = reading.areas
        read = reading.read
        problems = reading.problems
        rejected = reading.rejected
        unread = reading.unread
        self.shape = shape
    }

    /// What the file changes in the units known; refused as a whole when it would retire too many.
    package func change(from known: [Area], on day: Day) throws(ImportFailure) -> GazetteerChange {
        do throws(GazetteerChange.Refusal) {
            return try GazetteerChange(known: known, file: areas, alsoNamed: unreadCodes(among: known), on: day)
        } catch {
            throw ImportFailure(error)
        }
    }

    /// The units that stand in the rows left out: by code or, where the code is what is wrong, by kind and name.
    private func unreadCodes(among known: [Area]) -> Set<AreaCode> {
        let codes = unread.reduce(into: Set<AreaCode>()) { $0.formUnion($1.codes) }
        let namings = Set(unread.compactMap { row in row.kind.map { Naming(kind: $0, name: row.nameKhmer) } })
        guard !namings.isEmpty else { return codes }
        let named = known.filter { namings.contains(Naming(kind: $0.kind, name: $0.nameKhmer)) }
        return codes.union(named.map(\.code))
    }

    private struct Naming: Hashable {
        let kind: AreaKind
        let name: String
    }

    /// The report of an import that makes, or would make, this change. A unit that returns counts as changed.
    package func report(_ change: GazetteerChange) -> ImportReport {
        var report = ImportReport()
        report.read = read
        report.added = change.new.count
        report.changed = change.renamed.count + change.returned.count
        report.unchanged = change.unchanged
        report.retired = change.retired.count
        report.rejected = rejected
        report.problems = problems
        return report
    }
}
