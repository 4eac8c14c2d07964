package import Dialogue

/// Whether a table of a province was offered to the national side, and what became of it.
package struct ImportOffer: Hashable, Sendable {
    package let offeredAt: Instant?
    /// The import of the country it was taken in by.
    package let takenAs: ID<FileImport>?
}

extension Reader {
    package func offer(of found: FileImport) throws -> ImportOffer {
        try row("SELECT offered_at, taken_as FROM file_import WHERE id = \(found.id)") { row in
            ImportOffer(offeredAt: try row.next(), takenAs: try row.next())
        }
    }

    /// The tables that are offered and not taken in, the oldest first.
    package func offeredImports(most: Int) throws -> [FileImport] {
        let ids = try rows(
            """
            SELECT id FROM file_import WHERE offered_at IS NOT NULL AND taken_as IS NULL AND state = 'applied'
            ORDER BY id LIMIT \(most)
            """
        ) { try $0.next(ID<FileImport>.self) }
        return try ids.map { try fileImport($0, for: .country) }
    }
}

extension FileImport {
    /// Whether it is a table of a province that the country could take in.
    package var canBeOffered: Bool {
        state == .applied && province != nil && TableKind.of(kind).map { !$0.isOfProvince } ?? false
    }
}

extension Writer {
    /// A province offers what it took in for itself.
    package func offer(import id: ID<FileImport>, for scope: Scope) throws {
        let found = try importAtRest(id, for: scope)
        guard found.canBeOffered else { throw StoreError.missing }
        guard try offer(of: found).offeredAt == nil else { throw StoreError.changedMeanwhile }
        try run("UPDATE file_import SET offered_at = \(now) WHERE id = \(id)")
        note(.tableOffered, about: .fileImport(id), in: .country)
    }

    /// The national side takes an offered table in: its rows that are in force in the province are staged as the
    /// country's, to be looked at and applied like any other file.
    package func takeIn(offered id: ID<FileImport>) throws -> ID<FileImport> {
        let table = try tableImport(id, for: .country)
        let (found, kind) = (table.found, try tableKind(of: table.found))
        guard found.canBeOffered, let province = found.province else { throw StoreError.missing }
        let offer = try offer(of: found)
        guard offer.offeredAt != nil, offer.takenAs == nil else { throw StoreError.changedMeanwhile }
        let rows = try rows(
            """
            SELECT v.file_row, v.source FROM import_row v JOIN import_record c ON c.row_id = v.id
            WHERE v.import_id = \(id) AND c.kind = \(found.kind) AND c.owner = \(province) ORDER BY v.file_row
            """
        ) { row in (place: try row.next(Int.self), cells: RowCells.cells(try row.next())) }
        let new = try beginImport(found.kind, of: found.file, province: nil, state: .received)
        try run(
            """
            INSERT INTO table_import (import_id, form, separator, sheet, header_row, header, mapping, remembered,
                sample)
            SELECT CAST(\(new) AS BIGINT), form, separator, sheet, header_row, header, mapping, remembered, sample
            FROM table_import WHERE import_id = \(id)
            """)
        let source: RowSource = { each in for row in rows { try each(row.place, row.cells) } }
        try keep(table.answers, of: new)
        _ = try stage(
            source, table.outset(table.mapping, table.answers), as: kind, in: try tableImport(new, for: .country).found)
        try run("UPDATE file_import SET taken_as = \(new) WHERE id = \(id)")
        note(.tableStaged, about: .fileImport(new), in: .country)
        return new
    }
}
