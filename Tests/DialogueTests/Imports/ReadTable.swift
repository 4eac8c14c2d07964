@testable import Dialogue

/// A table read whole, as the store reads it before it keeps anything.
struct ReadTable {
    let rows: [ReadRow]
    let habits: TableHabits
    let head: TableHead
    let mapping: ColumnMapping

    init(
        _ form: TableForm, _ lines: [[String]], answers: [String: String] = [:],
        isOldFont: @escaping @Sendable (String) -> Bool = { _ in false }, reader: RowReader
    ) throws {
        let numbered = lines.enumerated().map { (number: $0 + 1, cells: $1) }
        let head = TableHead(in: numbered, for: form) ?? TableHead(row: 1, headings: lines[0])
        let answers = TableAnswers(answers)
        let mapping = ColumnMapping(guessing: head.headings, for: form).settling(answers, head)
        var survey = TableSurvey(head, mapping, form)
        for line in numbered { survey.look(line.number, line.cells) }
        let habits = survey.habits(answers, year: 2026, isOldFont: isOldFont)
        let sorting = RowSorting(mapping, head)
        rows = numbered.filter { $0.number > head.row && !survey.spread.isPart($0.number) }.map { line in
            if let kind = sorting.kind(of: line.cells) {
                return ReadRow(row: line.number, cells: line.cells, as: kind)
            }
            return ReadRow(
                row: line.number, survey.spread.whole(line.number, line.cells), columns: mapping.columns,
                headings: head.headings, habits: habits, reader: reader)
        }
        (self.habits, self.head, self.mapping) = (habits, head, mapping)
    }

    /// What one field says in each row.
    func values(_ key: String) -> [String?] { rows.map { $0.contents[key] } }

    /// The expectations of one row.
    func expected(_ row: Int) -> [Expectation] { rows.first { $0.row == row }?.problems.map(\.expected) ?? [] }

    var questions: [String] { (habits.questions + rows.flatMap(\.questions)).map(\.key).uniqued }
}

extension ReadTable {
    static func projects(_ lines: [[String]], answers: [String: String] = [:]) throws -> ReadTable {
        try ReadTable(ProjectTable.form(.oda), lines, answers: answers, reader: ProjectTable.reader([:]))
    }

    static func priorities(_ lines: [[String]], answers: [String: String] = [:]) throws -> ReadTable {
        let areas = [
            ("0204", AreaKind.district, "បវេល", "Bavel"), ("020401", .commune, "ខ្នាច", "Khnach"),
        ].compactMap { code, kind, khmer, english in
            AreaCode(code).map { Area(code: $0, kind: kind, nameKhmer: khmer, nameEnglish: english) }
        }
        return try ReadTable(
            PriorityTable.form, lines, answers: answers,
            reader: PriorityTable.reader(PlaceBook(areas), in: Province.all[1]))
    }

    static func contacts(
        _ lines: [[String]], answers: [String: String] = [:],
        isOldFont: @escaping @Sendable (String) -> Bool = { _ in false }
    ) throws -> ReadTable {
        let areas = [
            ("0204", AreaKind.district, "បវេល", "Bavel"), ("020401", .commune, "ខ្នាច", "Khnach"),
        ].compactMap { code, kind, khmer, english in
            AreaCode(code).map { Area(code: $0, kind: kind, nameKhmer: khmer, nameEnglish: english) }
        }
        return try ReadTable(
            PersonTable.contacts, lines, answers: answers, isOldFont: isOldFont,
            reader: PersonTable.contactReader(
                BodyBook([]) { $0.lowercased() }, PlaceBook(areas), in: Province.all[1], inForce: []))
    }

    static func organisations(_ lines: [[String]], answers: [String: String] = [:]) throws -> ReadTable {
        try ReadTable(
            OrganisationTable.form, lines, answers: answers,
            reader: OrganisationTable.reader(BodyBook([]) { $0.lowercased() }))
    }
}
