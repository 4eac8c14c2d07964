import Testing

@testable import Dialogue

@Suite struct `One record over several rows` {
    private let head = ["No.", "Project number", "Official Title", "Province", "Percentage", "Total Budget"]

    @Test func `Places one below another, and a number written again, are one project`() throws {
        let table = try ReadTable.projects([
            head, ["1", "P-1", "Water", "Siem Reap", "60", "100"], ["", "", "", "Battambang", "40", ""],
            ["2", "P-2", "Roads", "Nation Wide", "100", "7"], ["1", "P-1", "Water", "Pursat", "", "100"],
        ])
        #expect(table.rows.map(\.row) == [2, 4])
        #expect(table.rows.map(\.key) == ["P-1", "P-2"])
        #expect(
            table.rows[0].contents.all(under: "place.").map { "\($0.rest) \($0.text)" } == ["17 60", "02 40", "15 -"])
        #expect(table.values("budget") == ["100", "7"])
        #expect(table.expected(2) == [.cell(.taken("2", .ofSeveralRows)), .cell(.taken("2", .ofSeveralRows))])
        #expect(table.mapping.leftOut(table.head) == ["No."])
    }

    @Test func `The same place again is a repetition, not a part`() throws {
        let table = try ReadTable.projects([
            head, ["", "P-1", "Water", "Siem Reap (110%)", "", "1"], ["", "P-1", "Water", "Siem Reap (100%)", "", "1"],
        ])
        #expect(table.rows.map(\.key) == ["P-1", "P-1"])
        #expect(table.expected(2) == [.cell(.share)])
    }

    @Test func `Sums that differ in the rows of one project are asked about`() throws {
        let lines = [
            head, ["", "P-1", "Water", "Siem Reap", "", "1,000"], ["", "P-1", "Water", "Pursat", "", "500.5"],
        ]
        #expect(try ReadTable.projects(lines).questions == ["parts 6"])
        #expect(try ReadTable.projects(lines).values("budget") == [nil])
        #expect(try ReadTable.projects(lines, answers: ["parts 6": "sum"]).values("budget") == ["1500.5"])
        #expect(try ReadTable.projects(lines, answers: ["parts 6": "first"]).values("budget") == ["1000"])
    }

    @Test func `Places by comma and and are places each, with their shares`() throws {
        let table = try ReadTable.projects([
            head, ["", "1", "A", "Battambang, Pursat & Siem Reap", "", ""],
            ["", "2", "B", "បាត់ដំបង (33,5%) និងពោធិ៍សាត់ (66,5%)", "", ""],
        ])
        #expect(table.rows[0].contents.all(under: "place.").map(\.rest) == ["02", "15", "17"])
        #expect(table.rows[1].contents.all(under: "place.").map(\.rest) == ["02", "15"])
    }

    @Test func `Headings in two rows are joined, and columns of years are amounts of years`() throws {
        let table = try ReadTable.projects([
            ["Project title", "Budget", "2024", "", "2025", ""],
            ["Project title", "Budget", "Actual", "Planned", "Actual", "Planned"], ["Well", "10", "1", "2", "3", "4"],
        ])
        #expect(table.head.row == 2)
        #expect(
            ["2024.actual", "2024.planned", "2025.actual", "2025.planned"].map { table.values("amount.\($0)") }
                == [["1"], ["2"], ["3"], ["4"]])
        let programme = try ReadTable.priorities([
            ["កម្មវិធីវិនិយោគបីឆ្នាំរំកិល ២០២៧-២០២៩ រដ្ឋបាលខេត្ត"],
            ["ល.រ", "ឈ្មោះគម្រោង", "វិស័យ", "ទីតាំង", "", "ថវិកា (លានរៀល)", "", "ស្ថានភាព"],
            ["", "", "", "ស្រុក", "ឃុំ", "២០២៧", "២០២៨", ""],
            ["១", "ស្ដារផ្លូវ", "ដឹកជញ្ជូន", "បវេល", "ទាំងស្រុក", "១.២០០", "៨០០", "មានការសន្យាគាំទ្រ"],
            ["២", "ដាំដើមឈើ", "បរិស្ថាន", "ទាំងខេត្ត", "", "", "១.០០០.០០០", ""],
        ])
        #expect(programme.questions == [])
        #expect(programme.values("cost") == ["2000000000", "1000000000000"])
        #expect(programme.values("cost_currency") == ["KHR", "KHR"])
        #expect(programme.values("year") == ["2027", "2028"])
        #expect(programme.values("plan") == ["rolling", "rolling"])
        #expect(programme.values("area") == ["0204", nil])
        #expect(programme.rows.map { $0.key != nil } == [true, true])
    }

    @Test func `The kind of plan and the year are asked where neither title nor column names them`() throws {
        let lines = [["ល.រ", "ឈ្មោះគម្រោង", "វិស័យ"], ["១", "អណ្ដូង", "ទឹក"]]
        #expect(try ReadTable.priorities(lines).questions == ["plan", "year"])
        let answered = try ReadTable.priorities(lines, answers: ["plan": "annual", "year": "2027"])
        #expect(answered.rows.map(\.key) == ["annual 2027  អណ្តូង"])
        #expect(
            try ReadTable.priorities([["ឈ្មោះគម្រោង", "វិស័យ", "ឆ្នាំ"], ["អណ្ដូង", "ទឹក", "2027-2029"]]).values("year") == ["2027"])
    }

    @Test func `A running number is no key, also where somebody took it for one before`() throws {
        let head = TableHead(row: 1, headings: ["ល.រ", "Project title"])
        #expect(ColumnMapping(["number", "title_en"]).settling(TableAnswers(), head).fields == [nil, "title_en"])
        #expect(
            ColumnMapping(guessing: ["No", "លេខរៀង", "Code"], for: PriorityTable.form).fields == [nil, nil, "number"])
    }
}
