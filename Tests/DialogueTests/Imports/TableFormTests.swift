import Dialogue
import Testing

@Suite struct `Telling columns apart` {
    private let form = PriorityTable.form

    @Test func `Headings are recognised in both languages, whatever case, blanks and order`() {
        let mapping = ColumnMapping(
            guessing: ["ឈ្មោះ គម្រោង", "PLAN", "Year", "វិស័យ", "Amount (million riel)", "Colour"], for: form)
        #expect(mapping.fields == ["title_km", "plan", "year", "sector", "amount_million_riel", nil])
    }

    @Test func `A field is held by one column only, the more certain one`() {
        let mapping = ColumnMapping(guessing: ["The project title here", "Title", "title"], for: form)
        #expect(mapping.fields == [nil, "title_en", nil])
    }

    @Test func `The headings stand in the row where most are recognised, below title lines`() throws {
        let rows = [
            (1, ["Programme of Battambang"]), (2, []), (4, ["Year", "Sector", "Plan", "Title"]),
            (5, ["2027", "Health"]),
        ]
        let head = try #require(TableHead(in: rows.map { (number: $0.0, cells: $0.1) }, for: form))
        #expect(head.row == 4)
        #expect(head.recognised == 4)
        #expect(TableHead(in: [(number: 1, cells: ["a", "b"])], for: form) == nil)
    }

    @Test func `A mapping without a needed column, with one twice or an unknown one is refused`() throws {
        #expect(throws: ColumnMapping.Refusal.unknown("colour")) {
            try ColumnMapping(["colour"]).check(for: form)
        }
        let year = try #require(form.field("year"))
        #expect(throws: ColumnMapping.Refusal.twice(year)) { try ColumnMapping(["year", "year"]).check(for: form) }
        let sector = try #require(form.field("sector"))
        #expect(throws: ColumnMapping.Refusal.missing([sector])) {
            try ColumnMapping(["year", "plan"]).check(for: form)
        }
        try ColumnMapping(["year", "plan", "sector"]).check(for: form)
    }

    @Test func `Contents and cells are kept as text and come back the same`() {
        var contents = RowContents()
        contents.keep("a", "one\ttwo\nthree\\n")
        contents.keep("b", "")
        contents.keep("c", "ស្រុកបវេល")
        #expect(RowContents(text: contents.text) == contents)
        #expect(contents.values.map(\.key) == ["a", "c"])
        let cells = ["", "x\ty", "line\nline", "\\t", ""]
        #expect(RowCells.cells(RowCells.text(cells)) == cells)
    }

    @Test func `Days and numbers are read as people write them`() {
        #expect(Day(written: "2026-11-23 10:00") == "2026-11-23")
        #expect(Day(written: "23/11/2026") == "2026-11-23")
        #expect(Day(written: "២៣.១១.២០២៦") == "2026-11-23")
        #expect(Day(written: "23-Nov-26") == "2026-11-23")
        #expect(Day(written: "31/02/2026") == nil)
        #expect(ExactDecimal(written: "1,234,567.50")?.description == "1234567.5")
        #expect(ExactDecimal(written: "$ 12,500")?.description == "12500")
        #expect(ExactDecimal(written: "១២៣")?.description == "123")
        #expect(ExactDecimal(written: "1,5") == nil)
        #expect(ExactDecimal(written: "about 5") == nil)
    }
}

@Suite struct `Reading a priority` {
    private let province = Province.all[1]

    private func read(_ cells: [String: String]) -> ReadRow {
        let keys = cells.keys.sorted()
        let places = PlaceBook([
            Area(code: code("0204"), kind: .district, nameKhmer: "បវេល", nameEnglish: "Bavel"),
            Area(code: code("020401"), kind: .commune, nameKhmer: "បវេល", nameEnglish: "Bavel"),
            Area(code: code("0208"), kind: .district, nameKhmer: "សង្កែ", nameEnglish: "Sangkae"),
        ])
        return ReadRow(
            row: 7, cells: keys.map { cells[$0] ?? "" },
            columns: Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) }),
            headings: keys, reader: PriorityTable.reader(places, in: province))
    }

    private func code(_ text: String) -> AreaCode { AreaCode(text) ?? Area.provinces[0].code }

    private let whole = [
        "title_en": "Repair the canal", "plan": "Three-year rolling", "year": "2027", "sector": "Agriculture",
        "district": "ស្រុកបវេល", "amount_million_riel": "12.5", "support": "មានការសន្យាគាំទ្រ",
    ]

    @Test func `A row is understood with its place, sum and state of support`() {
        let row = read(whole)
        #expect(row.problems == [])
        #expect(row.contents["area"] == "0204")
        #expect(row.contents["cost"] == "12500000")
        #expect(row.contents["cost_currency"] == "KHR")
        #expect(row.contents["support"] == "promised")
        #expect(row.key == "rolling 2027 0204 repair the canal")
        #expect(read(whole.merging(["number": "P-12"]) { $1 }).key == "rolling P-12")
    }

    @Test func `A commune is found in its district, by name or by a code without its nought`() {
        #expect(read(whole.merging(["commune": "Bavel commune"]) { $1 }).contents["area"] == "020401")
        #expect(read(whole.merging(["district": "204", "commune": "20401"]) { $1 }).contents["area"] == "020401")
    }

    @Test func `A place nobody knows, a missing title or year leaves the row out`() {
        #expect(read(whole.merging(["district": "Nowhere"]) { $1 }).key == nil)
        #expect(read(whole.merging(["district": "Nowhere"]) { $1 }).problems.map(\.field) == ["district"])
        #expect(read(whole.merging(["district": "Sangkae", "commune": "Bavel"]) { $1 }).key == nil)
        #expect(read(whole.merging(["title_en": "-"]) { $1 }).key == nil)
        #expect(read(whole.merging(["year": "soon"]) { $1 }).key == nil)
        #expect(read(whole.merging(["sector": "Magic"]) { $1 }).key == nil)
    }

    @Test func `A sum without a currency is left out and the row says why`() {
        var cells = whole
        cells["amount_million_riel"] = nil
        cells["amount"] = "500"
        let row = read(cells)
        #expect(row.key != nil)
        #expect(row.contents["cost"] == nil)
        #expect(row.problems.map(\.expected) == [.cell(.currency)])
        cells["amount"] = "$500"
        #expect(read(cells).contents["cost_currency"] == "USD")
    }
}
