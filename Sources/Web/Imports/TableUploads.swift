import Dialogue
import Exchange
import Store

/// `/imports`: the kinds of tables we take in, and those that came; `/imports/new/{kind}`: a file is chosen.
enum TableUploads {
    static let routes: [Route] = [
        .get("/imports", .importSupport) { $0.show(try await list($0)) },
        .get("/imports/new/{kind}", .importSupport) { $0.show(try page($0, try kind($0))) },
        .post("/imports/new/{kind}", .importSupport, receive),
    ]

    /// So many earlier imports are listed.
    private static let most = 50
    /// So many rows are shown to tell the columns by.
    private static let sampled = 3

    private static func receive(_ visit: Visit) async throws -> Answer {
        let kind = try kind(visit)
        let form = try await visit.upload()
        guard let file = UploadedFile(form) else {
            return try refused(visit, kind, .init(phrase: .importChooseFile, file: nil))
        }
        let province = visit.visitor?.province
        do {
            let (upload, rows) = try await visit.aside { try opened(file, as: kind) }
            let answer = try await visit.act(form) { writer in
                "/imports/\(try writer.receiveTable(upload, as: kind, province: province))"
            }
            try await readAtOnce(visit, form, rows, leadingTo: answer)
            return answer
        } catch let failure as ImportFailure {
            return try refused(visit, kind, .init(phrase: failure.phrase, file: file.name))
        }
    }

    /// Where somebody has confirmed before what the columns of such a table hold, nobody is asked again.
    private static func readAtOnce(
        _ visit: Visit, _ form: Form, _ rows: @escaping RowSource, leadingTo answer: Answer
    ) async throws {
        let path = answer.fields.first { $0.0 == .location }?.1.split(separator: "?").first.map(String.init) ?? ""
        guard let id = ID<FileImport>(text: String(path.split(separator: "/").last ?? "")) else { return }
        let scope = visit.scope
        let (table, work) = try await visit.read { reader in
            (try reader.tableImport(id, for: scope), try reader.importWork(of: id))
        }
        // The same form sent twice finds it read, or being read.
        guard table.canBeRead, table.found.state == .received, work == nil else { return }
        let account = try visit.requireVisitor().account
        let hand = ImportHand(
            visit.store, by: .account(account), key: nil, links: visit.site.links.hashes,
            clock: visit.site.clock)
        try await hand.beginTable(table.mapping, of: id, for: scope, answer: path)
        try await visit.site.patiently { try await hand.stageTable(rows, table.mapping, of: id, answer: path) }
    }

    /// The table of a file and its rows.
    private static func opened(_ file: UploadedFile, as kind: TableKind) throws -> (TableUpload, RowSource) {
        let whole = try TableFile(file.bytes, limits: UploadedFile.limits)
        let (sheet, head) = try whole.table(for: kind.form, limits: UploadedFile.limits)
        let sample = sheet.rows.lazy.filter { $0.number > head.row && !$0.isBlank }.prefix(sampled).map(\.cells)
        let upload = TableUpload(
            file: file.imported, bytes: file.bytes, form: whole.form.rawValue, separator: whole.separator.word,
            sheet: sheet.name, head: head, sample: Array(sample), unseen: whole.unseen(of: sheet, head))
        return (upload, sheet.source)
    }

    /// The kinds the visitor can bring in: those of a province need one.
    static func kinds(_ visit: Visit) -> [TableKind] {
        TableKind.all.filter { !$0.isOfProvince || visit.visitor?.province != nil }
    }

    private static func kind(_ visit: Visit) throws -> TableKind {
        guard let kind = kinds(visit).first(where: { $0.kind.rawValue == visit.values["kind"] }) else {
            throw StoreError.missing
        }
        return kind
    }

    private static func refused(_ visit: Visit, _ kind: TableKind, _ refused: ImportParts.Refused) throws -> Answer {
        visit.show(try page(visit, kind, refused: refused), status: .unprocessableContent)
    }

    private static func page(_ visit: Visit, _ kind: TableKind, refused: ImportParts.Refused? = nil) throws -> Page {
        let language = visit.language
        let parts = ImportParts(language)
        let mark: HTML? = " · \(.tableNeeded, language)"
        let needed = kind.form.fields.filter(\.isRequired)
        return Page(
            kind.kind.phrase, in: language,
            """
            <h1>\(kind.kind.phrase, language)</h1>
            \(parts.summary(refused))
            \(parts.upload(
                to: "/imports/new/\(kind.kind.rawValue)", .tableUpload, hint: .tableUploadHint, accept: accept,
                key: visit.keyField, refused: refused))
            <h2>\(.tableFields, language)</h2>
            <p>\(.tableFieldsMean, language)</p>
            <ul>\(kind.form.fields.html { field in
                "<li>\(field.title, language)\(needed.contains(field) ? mark : nil)</li>"
            })\(kind.form.families.html { "<li>\($0.title, language)</li>" })</ul>
            """
        ).trail(("/desk", Phrase.desk.text(in: language)), ("/imports", Phrase.tableImports.text(in: language)))
    }

    private static let accept =
        ".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    private static func list(_ visit: Visit) async throws -> Page {
        let (scope, language) = (visit.scope, visit.language)
        let kinds = kinds(visit)
        let words = kinds.map(\.kind)
        let imports = try await visit.read { try $0.fileImports(of: words, for: scope, most: most) }
        return Page(
            .tableImports, in: language,
            """
            <h1>\(.tableImports, language)</h1>
            <p>\(.tableImportsMean, language)</p>
            <ul class="cards">\(kinds.html { kind in
                """
                <li class="card"><h2><a href="/imports/new/\(kind.kind.rawValue)">\(kind.kind.phrase, language)</a></h2>
                <p>\(kind.kind.hint, language)</p></li>
                """
            })</ul>
            <h2>\(.importsEarlier, language)</h2>
            \(ImportParts(language).list(imports, at: "/imports"))
            """
        ).trail(("/desk", Phrase.desk.text(in: language)))
    }
}

extension TableFile.Sheet {
    /// Its rows, as often as they are asked for.
    var source: RowSource {
        let rows = rows
        return { each in for row in rows { try each(row.number, row.cells) } }
    }
}
