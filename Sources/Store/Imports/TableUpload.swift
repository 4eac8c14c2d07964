package import Dialogue

/// A table as it was received, before its columns are told apart.
package struct TableUpload: Sendable {
    package let file: ImportedFile
    package let bytes: [UInt8]
    /// "csv" or "xlsx": what rows are handed back as.
    package let form: String
    /// What parts its cells: "comma", "semicolon" or "tab".
    package let separator: String
    package let sheet: String
    package let head: TableHead
    /// The first rows below the headings, to tell the columns by.
    package let sample: [[String]]
    /// What a reader of the file does not see.
    package let unseen: [ImportProblem]

    package init(
        file: ImportedFile, bytes: [UInt8], form: String, separator: String = "comma", sheet: String, head: TableHead,
        sample: [[String]], unseen: [ImportProblem] = []
    ) {
        self.file = file
        self.bytes = bytes
        self.form = form
        self.separator = separator
        self.sheet = sheet
        self.head = head
        self.sample = sample
        self.unseen = unseen
    }
}

/// A table that was received: its headings and which field each column holds.
package struct TableImport: Hashable, Sendable {
    package let found: FileImport
    package let form: String
    package let separator: String
    package let sheet: String
    package let head: TableHead
    package let mapping: ColumnMapping
    /// Whether somebody has confirmed the mapping for these headings before.
    package let isRemembered: Bool
    package let sample: [[String]]
    let unseen: [ImportProblem]
    /// What reading it has left open, and what was answered before.
    package let questions: [TableQuestion]
    package let answers: TableAnswers

    func outset(_ mapping: ColumnMapping, _ answers: TableAnswers) -> TableOutset {
        TableOutset(head, mapping, answers, unseen: unseen)
    }

    /// Somebody has confirmed before what the columns hold, so the rows can be read without asking.
    package var canBeRead: Bool {
        guard isRemembered, let kind = TableKind.of(found.kind) else { return false }
        return (try? mapping.check(for: kind.form)) != nil
    }
}

/// The rows of a table below its headings: number and cells. May be called more than once.
package typealias RowSource = @Sendable (_ each: (_ row: Int, _ cells: [String]) throws -> Void) throws -> Void

extension Reader {
    package func tableImport(_ id: ID<FileImport>, for scope: Scope) throws -> TableImport {
        let found = try fileImport(id, for: scope)
        return try row(
            """
            SELECT form, separator, sheet, header_row, header, mapping, remembered, sample, unseen, questions, answers
            FROM table_import
            WHERE import_id = \(id)
            """
        ) { row in
            let (form, separator): (String, String) = (try row.next(), try row.next())
            let (sheet, number): (String, Int) = (try row.next(), try row.next())
            let head = TableHead(row: number, headings: RowCells.cells(try row.next()))
            return TableImport(
                found: found, form: form, separator: separator, sheet: sheet, head: head,
                mapping: ColumnMapping(text: try row.next()),
                isRemembered: try row.next(),
                sample: try row.next(String.self).split(separator: "\n").map { RowCells.cells(String($0)) },
                unseen: try row.next(String.self).split(separator: "\n").compactMap {
                    ImportProblem(unseen: String($0))
                },
                questions: TableQuestion.list(try row.next()), answers: TableAnswers(text: try row.next()))
        }
    }

    /// The bytes of a file that waits; they are given away when it is settled.
    package func importedBytes(_ found: FileImport) throws -> [UInt8] {
        try row("SELECT bytes FROM import_file WHERE import_id = \(found.id)") { try $0.next() }
    }

    /// The mapping somebody confirmed for these headings; for mended rows, that of the file they were handed back from.
    /// A province goes by its own, then by the country's; the country by none but its own.
    package func rememberedMapping(
        of head: TableHead, _ kind: FileImport.Kind, for province: Province?
    ) throws -> ColumnMapping? {
        if let whole = head.withoutRemark, let mapping = try rememberedMapping(of: whole, kind, for: province) {
            return mapping.withOneMore
        }
        let print = Digest.sha256(head.print).hex
        let owner = province?.code ?? ""
        return try rowIfAny(
            """
            SELECT mapping FROM table_mapping WHERE kind = \(kind) AND owner IN ('', \(owner)) AND header = \(print)
            ORDER BY owner DESC
            """
        ) { row in ColumnMapping(text: try row.next()) }
    }

    /// The imports of some kinds, newest first.
    package func fileImports(
        of kinds: [FileImport.Kind], for scope: Scope, most: Int
    ) throws -> [FileImport] {
        let lists = try kinds.map { try fileImports($0, for: scope, most: most) }
        return Array(lists.joined().sorted { $0.id > $1.id }.prefix(most))
    }
}

extension Writer {
    /// Takes a table in and keeps its bytes until its columns are told apart and it is decided upon.
    package func receiveTable(
        _ upload: TableUpload, as kind: TableKind, province: Province?
    ) throws -> ID<FileImport> {
        let id = try receive(upload, as: kind, province: province)
        note(.tableReceived, about: .fileImport(id), in: .country)
        return id
    }

    /// The same for a small one. Where somebody has confirmed a mapping for the same headings before, it is staged at
    /// once.
    package func receiveTable(
        _ upload: TableUpload, _ rows: RowSource, as kind: TableKind, province: Province?
    ) throws -> ID<FileImport> {
        let id = try receive(upload, as: kind, province: province)
        let table = try tableImport(id, for: .country)
        if table.canBeRead {
            _ = try stage(rows, table.outset(table.mapping, table.answers), as: kind, in: table.found)
            note(.tableStaged, about: .fileImport(id), in: .country)
        } else {
            note(.tableReceived, about: .fileImport(id), in: .country)
        }
        return id
    }

    func receive(_ upload: TableUpload, as kind: TableKind, province: Province?) throws -> ID<FileImport> {
        let remembered = try rememberedMapping(of: upload.head, kind.kind, for: province)
        let mapping = remembered ?? ColumnMapping(guessing: upload.head.headings, for: kind.form)
        let id = try beginImport(kind.kind, of: upload.file, province: province, state: .received)
        try run("INSERT INTO import_file (import_id, bytes) VALUES (\(id), \(upload.bytes))")
        try run(
            """
            INSERT INTO table_import (import_id, form, separator, sheet, header_row, header, mapping, remembered,
                sample, unseen)
            VALUES (\(id), \(upload.form), \(upload.separator), \(upload.sheet), \(upload.head.row),
                \(RowCells.text(upload.head.headings)), \(mapping.text), \(remembered != nil),
                \(upload.sample.map(RowCells.text).joined(separator: "\n")),
                \(upload.unseen.compactMap(\.unseenText).joined(separator: "\n")))
            """)
        return id
    }

    /// Remembers a mapping that somebody has confirmed, for this import and for all files of the same owner with the
    /// same headings.
    func remember(_ mapping: ColumnMapping, of table: TableImport) throws {
        let print = Digest.sha256(table.head.print).hex
        let (kind, owner) = (table.found.kind, table.found.province?.code ?? "")
        try run("DELETE FROM table_mapping WHERE kind = \(kind) AND owner = \(owner) AND header = \(print)")
        try run(
            """
            INSERT INTO table_mapping (kind, owner, header, mapping)
            VALUES (\(kind), \(owner), \(print), \(mapping.text))
            """)
        try run("UPDATE table_import SET mapping = \(mapping.text) WHERE import_id = \(table.found.id)")
    }
}
