import Dialogue
import Testing

@Suite struct `Reading a project of the CDC data bases` {
    private func code(_ text: String) -> AreaCode { AreaCode(text) ?? Area.provinces[0].code }

    private func read(_ cells: [(String, String)]) -> ReadRow {
        let headings = cells.map(\.0)
        let mapping = ColumnMapping(guessing: headings, for: ProjectTable.form(.ngo))
        let battambang = PlaceBook([
            Area(code: code("0204"), kind: .district, nameKhmer: "បវេល", nameEnglish: "Bavel"),
            Area(code: code("0208"), kind: .district, nameKhmer: "សង្កែ", nameEnglish: "Sangkae"),
        ])
        return ReadRow(
            row: 2, cells: cells.map(\.1), columns: mapping.columns, headings: headings,
            reader: ProjectTable.reader([Province.all[1]: battambang]))
    }

    private let whole = [
        ("PRN", "01230004"), ("Official Title", "Wells for schools"), ("Status", "1"), ("Start date", "01/02/2024"),
        ("Finish date", "2027-12-31"), ("RID", "0123"), ("Organisation", "Water Friends"), ("TypeCode", "1"),
        ("Funder", "Agency A; Agency B"), ("Sector", "Water & Sanitation (60%); Education (40%)"),
        ("Battambang", "70"), ("Nation Wide", "30%"), ("Districts", "Bavel; Sangkae"), ("Currency", "USD"),
        ("2024 Actual Own", "1,000"), ("2024 Actual Other", "500"), ("2025 Planned Own", ""), ("Total budget", "9000"),
    ]

    @Test func `Columns of provinces and of years are told apart by their headings`() {
        let headings = whole.map(\.0)
        let mapping = ColumnMapping(guessing: headings, for: ProjectTable.form(.ngo))
        #expect(
            mapping.fields == [
                "number", "title_en", "status", "start", "finish", "rid", "organisation", "type", "funder", "sector",
                "place.02", "place.00", "district", "currency", "amount.2024.actual.own", "amount.2024.actual.other",
                "amount.2025.planned.own", "budget",
            ])
        let others = ["Disbursement 2023 (Planned, Other)", "(Not Reported)", "ខេត្តបាត់ដំបង", "2024", "2023 own other"]
        #expect(
            ColumnMapping(guessing: others, for: ProjectTable.form(.oda)).fields
                == ["amount.2023.planned.other", "place.unknown", "place.02", nil, nil])
    }

    @Test func `A project is understood with its places, sectors and sums`() {
        let row = read(whole)
        #expect(row.key == "01230004")
        #expect(row.problems == [])
        #expect(row.contents["status"] == "2")
        #expect(row.contents["type"] == "21")
        #expect(row.contents["start"] == "2024-02-01")
        #expect(row.contents.all(under: "in.").map { "\($0.rest) \($0.text)" } == ["water 60", "education 40"])
        #expect(
            ProjectPlaces.places(in: row.contents).map { "\($0.code) \($0.share ?? "-")" } == ["00 30", "02 70"])
        #expect(row.contents.all(under: "district.").map { String($0.rest) } == ["0204", "0208"])
        #expect(
            ProjectAmounts.amounts(in: row.contents).map { "\($0.kind.code) \($0.year ?? 0) \($0.sum)" }
                == ["budget 0 9000", "actual-other 2024 500", "actual-own 2024 1000"])
    }

    @Test func `A list of provinces in one cell is read, with shares where they are stated`() {
        let row = read([("Title", "Roads"), ("Provinces", "Battambang: 60%; Siemreap 40 %; Atlantis")])
        #expect(ProjectPlaces.places(in: row.contents).map { "\($0.code) \($0.share ?? "-")" } == ["02 60", "17 40"])
        #expect(row.problems.map(\.field) == ["Provinces"])
        #expect(row.key == "roads")
    }

    @Test func `Without a title there is no project; other faults are told and it is taken`() {
        #expect(read([("PRN", "1"), ("Title", " ")]).key == nil)
        let row = read([
            ("PRN", "1"), ("Title", "Roads"), ("Status", "9"), ("Start", "2025-01-01"), ("Finish", "2024-01-01"),
            ("Kampot", "40"), ("2024 actual", "about 5"), ("Sector", "Magic"),
        ])
        #expect(row.key == "1")
        #expect(Set(row.problems.map(\.field)) == ["Status", "Finish", "Kampot", "2024 actual", "Sector"])
        #expect(read([("PRN", "1"), ("Title", "Roads"), ("Status", "5")]).contents["status"] == nil)
    }

    @Test func `A total stands beside its parts, and has to fit them`() {
        func problems(_ cells: [(String, String)]) -> [String] {
            read([("Title", "Roads")] + cells).problems.map { "\($0.field): \($0.expected.sentence(in: .english))" }
        }
        let (total, own, other) = ("2025 Actual", "2025 Actual Own", "2025 Actual Other")
        #expect(problems([(total, "1,500"), (own, "1000"), (other, "500")]) == [])
        #expect(problems([(own, "1000"), (other, "500")]) == [])
        #expect(problems([(total, "1,500"), (own, "1000")]) == [])
        #expect(problems([(total, "1,500"), (own, "0"), (other, "")]) == [])
        #expect(
            problems([(total, "1,600"), (own, "1000"), (other, "500")])
                == ["2025 Actual: a total that fits the sum of own and other funds (1500)"])
        #expect(
            problems([(total, "900"), (own, "1000")])
                == ["2025 Actual: a total that fits the sum of own and other funds (1000)"])
        #expect(
            problems([("2025 Planned", "1"), ("2025 Planned Own", ""), ("2025 Planned Other", "2")])
                == ["2025 Planned: a total that fits the sum of own and other funds (2)"])
    }
}
