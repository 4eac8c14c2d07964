import Dialogue
import Exchange
import Store

/// `/imports/{import}/columns`: which field each column of a table holds. It is guessed, and somebody says yes.
enum TableColumns {
    static let routes: [Route] = [
        .get("/imports/{import}/columns", .importSupport) { $0.show(try await page($0)) },
        .post("/imports/{import}/columns", .importSupport, stage),
    ]

    private static func stage(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let scope = visit.scope
        let form = try await visit.form()
        let (table, bytes) = try await visit.read { reader in
            let table = try reader.tableImport(id, for: scope)
            return (table, table.found.isOpen ? try reader.importedBytes(table.found) : [])
        }
        guard let kind = TableKind.of(table.found.kind) else { throw StoreError.missing }
        var mapping = table.mapping
        for column in table.head.headings.indices {
            mapping = mapping.setting(form.text("column_\(column)"), in: column)
        }
        let asked = mapping
        do {
            try asked.check(for: kind.form)
            let rows = try await visit.aside { try TableFile(bytes, limits: UploadedFile.limits).sheet(table.sheet) }
            return try await visit.work(form) { hand in
                try await hand.beginTable(asked, of: id, for: scope, answer: "/imports/\(id)")
                return ((), "/imports/\(id)")
            } _: { hand, _ in
                try await hand.stageTable(rows, asked, table.answers, of: id, answer: "/imports/\(id)")
            }
        } catch let refusal as ColumnMapping.Refusal {
            let entered = Entered(form, faults: [refusal.fault(asked)])
            return visit.show(try await page(visit, entered, asked), status: .unprocessableContent)
        } catch let refusal as FileImport.Refusal {
            let entered = Entered(form, faults: [("", refusal.phrase)])
            return visit.show(try await page(visit, entered, asked), status: .unprocessableContent)
        }
    }

    private static func page(
        _ visit: Visit, _ entered: Entered = Entered(), _ asked: ColumnMapping? = nil
    ) async throws -> Page {
        let id: ID<FileImport> = try visit.id("import")
        let (scope, language) = (visit.scope, visit.language)
        let (table, work) = try await visit.read { reader in
            (try reader.tableImport(id, for: scope), try reader.importWork(of: id))
        }
        return page(table, work, asked ?? table.mapping, Fields(entered, in: language), visit.keyField)
    }

    /// The page, also shown in place of a table that was only received.
    static func page(
        _ table: TableImport, _ work: ImportWork?, _ mapping: ColumnMapping, _ fields: Fields, _ key: HTML
    ) -> Page {
        let language = fields.language
        let found = table.found
        let columns = ColumnChoices(table, mapping, language)
        let isOpen = found.isOpen && work?.isUnderWay != true
        let sheet: HTML? = table.sheet.isEmpty ? nil : "<p>\(.tableSheet(table.sheet), language)</p>"
        return Page(
            title: found.file.name,
            """
            <h1>\(found.file.name)</h1>
            \(fields.summary)
            \(ImportParts(language).facts(found))
            \(ImportParts(language).work(work, at: "/imports/\(found.id)"))
            <h2>\(.tableColumns, language)</h2>
            <p>\(.tableColumnsMean(table.head.row), language)</p>\(sheet)
            \(isOpen ? columns.form(at: "/imports/\(found.id)", key) : columns.settled)
            """
        ).trail(
            ("/desk", Phrase.desk.text(in: language)), ("/imports", Phrase.tableImports.text(in: language)))
    }
}

/// The columns of a table with what each may hold.
private struct ColumnChoices: Sendable {
    let table: TableImport
    let mapping: ColumnMapping
    let language: Language
    private let fields: [TableField]
    private let families: [TableField]

    init(_ table: TableImport, _ mapping: ColumnMapping, _ language: Language) {
        self.table = table
        self.mapping = mapping
        self.language = language
        let form = TableKind.of(table.found.kind)?.form
        fields = form?.fields ?? []
        families = form?.families.flatMap { $0.choices(table.found.stagedAt.day.year) } ?? []
    }

    func form(at address: String, _ key: HTML) -> HTML {
        """
        <form method="post" action="\(address)/columns">\(key)
        <table class="stack"><thead><tr><th scope="col">\(.tableHeading, language)</th>
        <th scope="col">\(.tableSample, language)</th><th scope="col">\(.tableHolds, language)</th></tr></thead>
        <tbody>\(table.head.headings.indices.html { row($0) })</tbody></table>
        <div class="actions"><button>\(.tableReadRows, language)</button></div></form>
        <form method="post" action="\(address)/discard">\(key)
        <div class="actions"><button class="quiet">\(.importDiscard, language)</button></div></form>
        """
    }

    /// What was confirmed, when nothing can be told otherwise any more.
    var settled: HTML {
        """
        <table class="stack"><thead><tr><th scope="col">\(.tableHeading, language)</th>
        <th scope="col">\(.tableHolds, language)</th></tr></thead>
        <tbody>\(table.head.headings.indices.html { column in
            """
            <tr><th scope="row">\(table.head.headings[column])</th>
            <td data-label="\(.tableHolds, language)">\(title(mapping.fields[column]))</td></tr>
            """
        })</tbody></table>
        """
    }

    private func title(_ key: String?) -> HTML {
        let field = key.flatMap { TableKind.of(table.found.kind)?.form.field($0) }
        return field.map { "\($0.title, language)" } ?? "\(.tableLeftOut, language)"
    }

    private func row(_ column: Int) -> HTML {
        let heading = table.head.headings[column]
        let shown: HTML = heading.isEmpty ? "\(.tableColumn(column + 1), language)" : "\(heading)"
        let sample = table.sample.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
        return """
            <tr><th scope="row"><label for="column_\(column)">\(shown)</label></th>
            <td data-label="\(.tableSample, language)">\(sample.html { "<div>\(String($0.prefix(60)))</div>" })</td>
            <td data-label="\(.tableHolds, language)"><select id="column_\(column)" name="column_\(column)">
            \(options(column))</select></td></tr>

            """
    }

    /// A column that was recognised as one of many alike needs only itself to choose from; the others all of them.
    private func options(_ column: Int) -> HTML {
        let chosen = mapping.fields.indices.contains(column) ? mapping.fields[column] : nil
        let alike =
            families.first { $0.key == chosen } ?? chosen.flatMap { TableKind.of(table.found.kind)?.form.field($0) }
        let isPlain = fields.contains { $0.key == chosen }
        let others = chosen == nil ? families : isPlain ? [] : [alike].compactMap(\.self)
        return """
            <option value="">\(.tableLeftOut, language)</option>
            \((fields + others).html { field in
                """
                <option value="\(field.key)"\(field.key == chosen ? " selected" : "")>\
                \(field.title.text(in: language))</option>
                """
            })
            """
    }
}

extension TableFile {
    /// The rows of the sheet that was chosen.
    func sheet(_ name: String) throws(ImportFailure) -> RowSource {
        guard let sheet = sheets.first(where: { $0.name == name }) else { throw .notThisFormat }
        return sheet.source
    }
}

extension FileImport {
    /// Whether it can still be told otherwise.
    var isOpen: Bool { state == .received || state == .staged }
}

extension ColumnMapping.Refusal {
    /// What to say, and at which column.
    fileprivate func fault(_ mapping: ColumnMapping) -> (field: String, phrase: Phrase) {
        switch self {
        case .missing(let fields):
            let khmer = fields.map { $0.title.text(in: .khmer) }.joined(separator: ", ")
            let english = fields.map { $0.title.text(in: .english) }.joined(separator: ", ")
            return ("", .tableColumnsMissing(khmer, english))
        case .twice(let field):
            let column = mapping.fields.lastIndex(of: field.key) ?? 0
            return ("column_\(column)", .tableColumnTwice(field.title))
        case .unknown(let key):
            return ("column_\(mapping.fields.firstIndex(of: key) ?? 0)", .chooseOne)
        }
    }
}
