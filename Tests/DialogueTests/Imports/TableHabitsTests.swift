import Testing

@testable import Dialogue

@Suite struct `How a table writes numbers, days and money` {
    private func projects(
        _ heads: [String], _ lines: [[String]], titles: [[String]] = [], answers: [String: String] = [:]
    ) throws -> ReadTable {
        try .projects(
            titles + [["Project title"] + heads] + lines.enumerated().map { ["Work \($0)"] + $1 }, answers: answers)
    }

    @Test func `One row that can only have dots for thousands decides for the column and the others`() throws {
        let table = try projects(["Budget", "2024 Actual"], [["1.250.000", "12.500"], ["80.000", "30"]])
        #expect(table.values("budget") == ["1250000", "80000"])
        #expect(table.values("amount.2024.actual") == ["12500", "30"])
        #expect(table.questions == [])
        #expect(table.expected(2).first == .cell(.taken("1250000", .dotsPartThousands)))
    }

    @Test func `A decimal point in the column decides the other way`() throws {
        let table = try projects(["Budget"], [["12.500"], ["0.75"], ["1,000"]])
        #expect(table.values("budget") == ["12.5", "0.75", "1000"])
    }

    @Test func `What nothing decides is asked and not taken before it is answered`() throws {
        let lines = [["12.500"], ["300"]]
        let open = try projects(["Budget"], lines)
        #expect(open.questions == ["numbers 2"])
        #expect(open.values("budget") == [nil, "300"])
        #expect(open.expected(2) == [.cell(.answer)])
        #expect(open.habits.questions.first?.choices.map(\.word) == ["dots", "commas"])
        #expect(try projects(["Budget"], lines, answers: ["numbers 2": "dots"]).values("budget") == ["12500", "300"])
        #expect(try projects(["Budget"], lines, answers: ["numbers 2": "commas"]).values("budget") == ["12.5", "300"])
        // Two habits in one column are one too many.
        #expect(try projects(["Budget"], [["1.250.000"], ["12.5"], ["1.500"]]).questions == ["numbers 2"])
    }

    @Test func `A total below fits one way of reading only`() throws {
        let table = try projects(["Budget"], [["1.200"], ["800"]])
        #expect(table.questions == ["numbers 2"])
        let summed = try ReadTable.projects([
            ["Project title", "Budget"], ["One", "១.២០០"], ["Two", "៨០០"], ["សរុប", "២.០០០"],
        ])
        #expect(summed.questions == [])
        #expect(summed.values("budget") == ["1200", "800", nil])
    }

    @Test func `The unit stands in the heading, or above the table`() throws {
        let table = try projects(
            ["Budget (thousand USD)", "2024 Actual (US$ million)", "2025 Planned (in thousands)"],
            [["1250", "0.0125", "13.75"]])
        #expect(table.values("budget") == ["1250000"])
        #expect(table.values("amount.2024.actual") == ["12500"])
        #expect(table.values("amount.2025.planned") == ["13750"])
        #expect(table.values("currency") == ["USD"])
        #expect(table.expected(2).first == .cell(.taken("1250000", .unitOfHeading)))
        let above = try projects(["Budget"], [["250"]], titles: [["(គិតជាលានរៀល)"]])
        #expect(above.values("budget") == ["250000000"])
        #expect(above.values("currency") == ["KHR"])
        #expect(try projects(["Budget"], [["250"]], titles: [["A million trees"]]).values("budget") == ["250"])
    }

    @Test func `A currency above the table is offered, and what is answered is taken`() throws {
        let titles = [["Projects, amounts in US Dollars"]]
        let open = try projects(["Budget"], [["250"]], titles: titles)
        #expect(open.questions == ["currency"])
        #expect(open.habits.questions.first?.offered == "USD")
        #expect(open.values("currency") == [nil])
        #expect(
            try projects(["Budget"], [["250"]], titles: titles, answers: ["currency": "EUR"]).values("currency") == [
                "EUR"
            ])
        // Rows that name it are asked nothing.
        #expect(try projects(["Currency", "Budget"], [["KHR", "250"]], titles: titles).questions == [])
    }

    @Test func `One day that can only be month-first decides for all`() throws {
        let table = try projects(["Start date", "Finish date"], [["01/05/2023", "03/04/2024"], ["06/25/2020", ""]])
        #expect(table.values("start") == ["2023-01-05", "2020-06-25"])
        #expect(table.values("finish") == ["2024-03-04", nil])
        #expect(table.expected(2).first == .cell(.taken("2023-01-05", .monthFirst)))
        #expect(
            try projects(["Start date"], [["25/06/2020"], ["01/05/2023"]]).values("start") == [
                "2020-06-25", "2023-05-01",
            ])
    }

    @Test func `Days that could be both are asked about; those that are the same in both ways are not`() throws {
        let open = try projects(["Start date"], [["01/05/2023"], ["04/04/2023"]])
        #expect(open.questions == ["days 2"])
        #expect(open.values("start") == [nil, "2023-04-04"])
        let answered = try projects(["Start date"], [["01/05/2023"]], answers: ["days 2": "month_first"])
        #expect(answered.values("start") == ["2023-01-05"])
        #expect(try projects(["Start date"], [["04/04/2023"]]).questions == [])
    }

    @Test func `Short and Buddhist years are understood and told; impossible years are not taken`() throws {
        let table = try projects(
            ["Start date"],
            [
                ["15/01/98"], ["15/01/24"], ["15/01/2567"], ["2567-01-15"], ["15/01/9999"], ["0001-01-15"],
                ["15/មករា/2024"],
            ])
        #expect(
            table.values("start")
                == ["1998-01-15", "2024-01-15", "2024-01-15", "2024-01-15", nil, nil, "2024-01-15"])
        #expect(table.expected(2) == [.cell(.taken("1998-01-15", .shortYear))])
        #expect(table.expected(4) == [.cell(.taken("2024-01-15", .buddhistYear))])
        #expect(table.expected(6) == [.cell(.plausibleDay)])
        #expect(table.expected(7) == [.cell(.plausibleDay)])
    }

    @Test func `A heading that stands twice over other values is asked about`() throws {
        let lines = [["Title", "Budget", "Budget"], ["Well", "10", "99"]]
        #expect(try ReadTable.projects(lines).questions == ["twice Budget"])
        #expect(try ReadTable.projects(lines, answers: ["twice Budget": "3"]).values("budget") == ["99"])
        #expect(try ReadTable.projects(lines, answers: ["twice Budget": "2"]).values("budget") == ["10"])
        #expect(try ReadTable.projects([["Title", "Budget", "Budget"], ["Well", "10", "10"]]).questions == [])
    }

    @Test func `Questions and answers are kept as text and come back the same`() throws {
        let question = TableQuestion(
            .numbers, "9", about: "Budget\t", example: "12.500",
            choices: [.init("dots", Bilingual("១", "1")), .init("commas", Bilingual("២", "2"))], offered: "dots")
        #expect(TableQuestion.list(question.text) == [question])
        #expect(question.key == "numbers 9")
        let answers = TableAnswers(["numbers 9": "dots", "kind a b": "ngo"])
        #expect(TableAnswers(text: answers.text) == answers)
    }
}
