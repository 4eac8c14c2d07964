import Testing

@testable import Dialogue

@Suite struct `What is no record` {
    private let head = ["No.", "Project title", "Organisation", "Budget"]

    private func keys(_ lines: [[String]]) throws -> [Bool] {
        try ReadTable.projects([head] + lines).rows.map { $0.key != nil }
    }

    @Test(arguments: [
        ["", "Total", "", "30"], ["សរុបរួម", "", "", "30"], ["", "Sub-total Health", "", "30"],
        ["", "Total (3 projects)", "", ""], ["", "បូកសរុប ៣ គម្រោង", "", "30"], ["២ នាក់", "", "", ""],
    ])
    func `A sum is told and left out`(_ line: [String]) throws {
        let table = try ReadTable.projects([head, ["1", "Well", "A", "30"], line])
        #expect(table.rows.map { $0.key != nil } == [true, false])
        #expect(table.expected(3) == [.cell(.record(.total))])
    }

    @Test func `Headings again, the name of a part and notes are no records`() throws {
        let table = try ReadTable.projects([
            head, ["១. វិស័យសង្គម"], ["1", "Well", "A", "30"], head, ["", "Source: a data base"], ["*", "", "", ""],
            ["", "* revised"],
        ])
        #expect(
            table.rows.flatMap(\.problems).map(\.expected)
                == [
                    .cell(.record(.note)), .cell(.record(.heading)), .cell(.record(.note)), .cell(.something),
                    .cell(.record(.note)),
                ])
        #expect(table.rows.filter { $0.key != nil }.map(\.row) == [3])
    }

    @Test func `A project whose name begins with a total is one, and so is one that has nothing but its name`() throws {
        #expect(try keys([["1", "Total sanitation campaign", "Plan", "30"], ["", "Wells", "", ""]]) == [true, true])
    }

    @Test func `Errors and formulas without a value are empty and told`() throws {
        let table = try ReadTable.projects([
            head, ["1", "Well", "#N/A", "#FORMULA! =A1+B1"], ["2", "#REF!", "A", "1"], ["3", "Road", "A", "###"],
        ])
        #expect(table.values("organisation") == [nil, "A", "A"])
        #expect(table.values("budget") == [nil, "1", nil])
        #expect(table.expected(2) == [.cell(.reckonedValue), .cell(.reckonedValue)])
        #expect(table.rows.map { $0.key != nil } == [true, false, true])
    }

    @Test func `Words for nothing are nothing, and never a body or a person`() throws {
        let table = try ReadTable.contacts([
            ["Name (Khmer)", "Name (Latin)", "Sex", "Organisation", "Telephone", "Since"],
            ["គ្មាន", "Sok Dara", "N/A", "Green NGO", "TBC", "0"], ["សុខ ដារា", "n/a", "M", "None", "-", ""],
        ])
        #expect(table.values("name_km") == [nil, "សុខ ដារា"])
        #expect(table.values("body") == ["Green NGO", nil])
        #expect(table.expected(2) == [])
        #expect(table.rows.map { $0.key != nil } == [true, false])
    }

    @Test func `Lost letters, old fonts and Latin in place of Khmer leave the row out`() throws {
        let head = ["Name (Khmer)", "Name (Latin)", "Organisation"]
        let table = try ReadTable.contacts(
            [
                head, ["???? ????", "Sok Dara", "A NGO"], ["can; RsImuM", "Chan Sreymom", "A NGO"],
                ["សុខ", "Sok", "rbs; old"], ["Sok Dara", "", "A NGO"], ["សុខ ដារា", "", "A NGO?"],
            ], isOldFont: { $0.hasPrefix("rbs;") })
        #expect(table.rows.map { $0.key != nil } == [false, false, false, true, true])
        #expect(table.expected(2) == [.cell(.unicode)])
        #expect(table.expected(3) == [.cell(.unicode)])
        #expect(table.expected(4).first == .cell(.unicode))
        #expect(table.values("name_en")[3] == "Sok Dara")
    }

    @Test func `A value without a heading is told`() throws {
        let table = try ReadTable.projects([head, ["1", "Well", "A", "3", "", "more"]])
        #expect(table.expected(2) == [.cell(.heading)])
    }
}
