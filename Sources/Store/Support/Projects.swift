import Dialogue

extension TableKind {
    /// Projects of the ODA data base.
    package static let oda = projects(.oda)
    /// Projects of the NGO data base.
    package static let ngo = projects(.ngo)

    private static func projects(_ dataBase: ProjectTable.DataBase) -> TableKind {
        TableKind(
            form: ProjectTable.form(dataBase), isOfProvince: false,
            reader: { store, _ in ProjectTable.reader(try store.districtBooks()) },
            put: { writer, found, changes, part in
                let spans = Spans.activities(of: found.province?.code ?? "")
                // The records of an import that is undone are there already: the ones before them come in force again.
                if part.way == .apply { try writer.keep(changes, of: dataBase, in: part.rows, spans) }
                try writer.turn(spans, part.way, part.rows, at: part.generation)
            },
            sweep: { writer, found, part in
                let spans = Spans.activities(of: found.province?.code ?? "")
                try writer.sweep(spans, part.way, part.rows, of: part.generation)
                if part.way == .apply { try writer.removeRecords(part.rows) }
            })
    }
}

extension Reader {
    /// The districts of every province, to be found by name.
    func districtBooks() throws -> [Province: PlaceBook] {
        let areas = try rows(
            "SELECT code, kind, name_km, name_en FROM area WHERE length(code) = 4 AND retired_on IS NULL ORDER BY code"
        ) { row in
            Area(
                code: try row.next(), kind: try row.next(word: AreaKind.self), nameKhmer: try row.next(),
                nameEnglish: try row.next())
        }
        var books: [Province: PlaceBook] = [:]
        for (code, areas) in Dictionary(grouping: areas, by: \.code.provinceCode) {
            if let province = Province.of(code: code) { books[province] = PlaceBook(areas) }
        }
        return books
    }
}

extension Writer {
    /// Writes one version of each project. Many rows go in one statement: tables of projects are long.
    fileprivate func keep(
        _ changes: [RecordChange], of dataBase: ProjectTable.DataBase, in staged: StagedRows, _ spans: Spans
    ) throws {
        let projects = changes.map { Project($0, dataBase) }
        var records = RowBuffer("support_record", Project.columns)
        for project in projects { try records.add(project.record(in: staged.found), self) }
        try records.flush(self)
        if changes.contains(where: { $0.replaced != nil }) {
            try run(
                """
                UPDATE support_record SET replaces_id = (SELECT s.record_id FROM support_record v
                    JOIN \(spans.table) s ON \(spans.match) AND s.until = \(Spans.end)
                    WHERE v.id = support_record.id)
                WHERE \(here(staged)) AND verdict = 'changed'
                """)
        }
        let ids = Dictionary(
            uniqueKeysWithValues: try rows("SELECT row_id, id FROM support_record WHERE \(here(staged))") { row in
                (try row.next(Int64.self), try row.next(ID<SupportRecord>.self))
            })
        var parts = ProjectParts()
        for project in projects {
            guard let row = project.change.row, let record = ids[row.number] else { continue }
            try parts.add(project, record, self)
        }
        try parts.flush(self)
    }

    /// Removes records that were never in force, with their parts.
    func removeRecords(_ staged: StagedRows) throws {
        let tables: [SQL] = [
            "record_organisation", "record_sector", "record_recipient", "record_location", "record_place",
            "record_district", "record_amount", "record_sum",
        ]
        for table in tables {
            try run("DELETE FROM \(table) WHERE record_id IN (SELECT id FROM support_record WHERE \(here(staged)))")
        }
        try run("DELETE FROM support_record WHERE \(here(staged))")
    }

    func here(_ staged: StagedRows) -> SQL {
        """
        import_id = \(staged.found) AND file_row BETWEEN \(staged.rows.lowerBound) AND \(staged.rows.upperBound)
        """
    }
}

/// Rows that go into a table a hundred at a time.
struct RowBuffer {
    private let head: SQL
    private var waiting: [SQL] = []

    init(_ table: StaticString, _ columns: StaticString) {
        head = SQL(stringLiteral: "INSERT INTO \(table) (\(columns)) VALUES ")
        waiting.reserveCapacity(100)
    }

    mutating func add(_ row: SQL, _ writer: Writer) throws {
        waiting.append(row)
        if waiting.count == 100 { try flush(writer) }
    }

    /// By hundreds, tens and ones: three statements a table are kept prepared, however many rows there are.
    mutating func flush(_ writer: Writer) throws {
        var rows = waiting[...]
        for many in [100, 10, 1] {
            while rows.count >= many {
                try writer.send("\(head)\(rows: rows.prefix(many))")
                rows = rows.dropFirst(many)
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }
}

/// A project as the tables of support keep it.
struct Project {
    let change: RecordChange
    let dataBase: ProjectTable.DataBase
    let contents: RowContents
    let identifier: String
    let amounts: [(kind: Activity.AmountKind, year: Int?, sum: ExactDecimal)]

    init(_ change: RecordChange, _ dataBase: ProjectTable.DataBase) {
        self.change = change
        self.dataBase = dataBase
        contents = change.after ?? RowContents()
        identifier = dataBase.identifier(change.key)
        amounts = ProjectAmounts.amounts(in: contents)
    }

    static let columns: StaticString = """
        import_id, file_row, identifier, verdict, replaces_id, fingerprint, title_km, title_en, description_en,
        reporter_en, reporter_ref, status, starts_on, ends_on, names_cambodia, cambodia_share, dollars, last_year,
        source, data_base, row_id
        """

    func record(in id: ID<FileImport>) -> SQL {
        let verdict: ActivityChange = change.replaced == nil ? .new : .changed
        return """
            (\(id), \(change.fileRow), \(identifier), \(verdict), NULL, '', \(contents["title_km"]), \
            \(contents["title_en"]), \(contents["aim"]), \(reporter), \(reference), \(contents["status"]), \
            \(contents["start"]), \(contents["finish"]), 1, '100', \(dollars), \(lastYear), '', \(dataBase), \
            \(change.row))
            """
    }

    private var reporter: String? { contents["organisation"] ?? contents["acronym"] }
    private var reference: String? { contents["rid"].map { "\(dataBase.rawValue.uppercased())-\($0)" } }

    /// What was spent or, where nothing was, is planned or promised, in whole US dollars.
    private var dollars: Int? {
        guard contents["currency"] == "USD" else { return nil }
        let counted = CountedAmounts(amounts.map { ($0.kind, $0.year) })
        for measure in [Measure.actual, .committed, .planned, .budget] {
            let parts = amounts.filter { Measure($0.kind) == measure && counted.counts($0.kind, in: $0.year) }
                .map(\.sum)
            guard !parts.isEmpty else { continue }
            let sum = parts.reduce(ExactDecimal?.some(.zero)) { sum, part in sum.flatMap { $0.adding(part) } }
            return sum.flatMap { $0.minorUnits(places: 0) }.map(Int.init)
        }
        return nil
    }

    private var lastYear: Int? {
        let dates = ["start", "finish"].compactMap { contents[$0].flatMap { Int($0.prefix(4)) } }
        return (dates + amounts.compactMap(\.year)).max()
    }

    /// Who takes part: the one that reports, who gives the money, who carries it out.
    var organisations: [(role: String, reference: String?, type: String?, name: String)] {
        var all: [(role: String, reference: String?, type: String?, name: String)] = []
        if let reporter {
            all.append(
                (dataBase == .oda ? "1" : "4", reference, dataBase == .ngo ? contents["type"] ?? "22" : nil, reporter))
        }
        for (field, role) in [("funder", "1"), ("implementer", "4")] {
            for name in (contents[field] ?? "").split(whereSeparator: { $0 == ";" || $0 == "|" }) {
                let name = String(name).trimmingBlanks
                if !name.isEmpty, name != reporter { all.append((role, nil, nil, name)) }
            }
        }
        if let ministry = contents["ministry"] { all.append(("2", nil, "10", ministry)) }
        return all
    }
}

/// The parts of projects, each in its table.
private struct ProjectParts {
    private var organisations = RowBuffer(
        "record_organisation", "record_id, position, role, key, reference, type, name_en")
    private var sectors = RowBuffer("record_sector", "record_id, position, vocabulary, code, name_en, share, field")
    private var locations = RowBuffer("record_location", "record_id, position, name_km, name_en, codes")
    private var places = RowBuffer("record_place", "record_id, province, share")
    private var districts = RowBuffer("record_district", "record_id, area")
    private var amounts = RowBuffer(
        "record_amount", "record_id, position, kind, year, currency, basis, sum, cambodia_sum")
    private var sums = RowBuffer(
        "record_sum", "record_id, measure, currency, first_year, last_year, hundredths")

    mutating func add(_ project: Project, _ record: ID<SupportRecord>, _ writer: Writer) throws {
        let contents = project.contents
        for (position, organisation) in project.organisations.enumerated() {
            let kept = Activity.Organisation(
                reference: organisation.reference, type: organisation.type,
                names: [Activity.Wording(language: "en", text: organisation.name)])
            try organisations.add(
                """
                (\(record), \(position), \(organisation.role), \(kept.key ?? ""), \(organisation.reference), \
                \(organisation.type), \(organisation.name))
                """, writer)
        }
        for (position, sector) in contents.all(under: "in.").enumerated() {
            let share = sector.text == "-" ? nil : sector.text
            try sectors.add(
                "(\(record), \(position), 'CDC', \(String(sector.rest)), NULL, \(share), \(String(sector.rest)))",
                writer)
        }
        try addPlaces(of: contents, record, writer)
        try addAmounts(of: project, record, writer)
    }

    private mutating func addPlaces(of contents: RowContents, _ record: ID<SupportRecord>, _ writer: Writer) throws {
        let stated = ProjectPlaces.places(in: contents)
        if !stated.contains(where: { $0.code != ProjectPlaces.unknown }) {
            try places.add("(\(record), \(SupportRecord.unknownPlace), NULL)", writer)
        }
        for (position, place) in stated.enumerated() {
            let province = Province.of(code: place.code)
            let shown = place.share.map { "\($0) %" } ?? ""
            let isCountry = place.code == SupportRecord.country
            let khmer = province?.nameKhmer ?? (isCountry ? "ទូទាំងប្រទេស" : "មិនបានរាយការណ៍")
            let english = province?.nameEnglish ?? (isCountry ? "Nation Wide" : "(Not Reported)")
            try locations.add("(\(record), \(position), \(khmer), \(english), \(shown))", writer)
            if place.code != ProjectPlaces.unknown {
                try places.add("(\(record), \(place.code), \(place.share))", writer)
            }
        }
        for district in contents.all(under: "district.") {
            try districts.add("(\(record), \(String(district.rest)))", writer)
        }
    }

    private mutating func addAmounts(of project: Project, _ record: ID<SupportRecord>, _ writer: Writer) throws {
        let currency = project.contents["currency"]
        let basis: Activity.CurrencyBasis = currency == nil ? .missing : .stated
        for (position, amount) in project.amounts.enumerated() {
            let sum = amount.sum.description
            try amounts.add(
                """
                (\(record), \(position), \(amount.kind.code), \(amount.year), \(currency), \(basis), \(sum), \(sum))
                """, writer)
        }
        for sum in MeasuredSum.all(project.amounts.map { ($0.kind, $0.year, currency, $0.sum) }) {
            try sums.add(sum.values(record), writer)
        }
    }

    mutating func flush(_ writer: Writer) throws {
        try organisations.flush(writer)
        try sectors.flush(writer)
        try locations.flush(writer)
        try places.flush(writer)
        try districts.flush(writer)
        try amounts.flush(writer)
        try sums.flush(writer)
    }
}
