/// How whoever made a table writes in it: told from all its rows, its headings and the lines above them, and from what
/// was answered where they leave it open.
package struct TableHabits: Sendable {
    /// By column, counted from 0.
    fileprivate(set) var numbers: [Int: NumberHabit] = [:]
    fileprivate(set) var days: [Int: DayHabit] = [:]
    fileprivate(set) var units: [Int: HeadingUnit] = [:]
    /// Columns that cannot be read before somebody has said how.
    fileprivate(set) var open: Set<Int> = []
    /// The currency of amounts whose row names none.
    fileprivate(set) var currency: String?
    /// The kind of plan and the first year that the title names, or that were answered.
    fileprivate(set) var plan: String?
    fileprivate(set) var year: Int?
    package fileprivate(set) var questions: [TableQuestion] = []
    let answers: TableAnswers
    /// Whether a text was typed for an old font.
    let isOldFont: @Sendable (String) -> Bool

    /// A table nobody has looked at: numbers with commas, days before months.
    package init(
        answers: TableAnswers = TableAnswers(), isOldFont: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.answers = answers
        self.isOldFont = isOldFont
    }

    mutating func ask(_ question: TableQuestion) {
        guard answers[question.key] == nil else { return }
        questions.append(question)
    }
}

/// Looks at every row of a table once, before any is read.
package struct TableSurvey: Sendable {
    private let head: TableHead
    private let mapping: ColumnMapping
    private let form: TableForm
    private let sorting: RowSorting
    private var numbers: [Int: NumberEvidence] = [:]
    private var days: [Int: DayEvidence] = [:]
    private var titles: [String] = []
    private var twice: [(chosen: Int, other: Int, differs: Bool)]
    package private(set) var spread: SpreadRecords
    private var hasCurrency = false

    package init(_ head: TableHead, _ mapping: ColumnMapping, _ form: TableForm) {
        self.head = head
        self.mapping = mapping
        self.form = form
        sorting = RowSorting(mapping, head)
        spread = SpreadRecords(mapping, form)
        for (column, key) in mapping.fields.enumerated() {
            guard let key else { continue }
            if TableField.isMoney(key) { numbers[column] = NumberEvidence() }
            if TableField.isDay(key) { days[column] = DayEvidence() }
        }
        twice = Self.doubled(head, mapping)
    }

    /// Columns that are left out because another of the same heading was taken.
    private static func doubled(
        _ head: TableHead, _ mapping: ColumnMapping
    ) -> [(chosen: Int, other: Int, differs: Bool)] {
        let headings = head.headings.map { FoldedHeading($0) }
        return headings.indices.flatMap { chosen -> [(chosen: Int, other: Int, differs: Bool)] in
            guard chosen < mapping.fields.count, mapping.fields[chosen] != nil else { return [] }
            return headings.indices.filter { other in
                other != chosen && !headings[chosen].isEmpty && headings[other] == headings[chosen]
                    && (other >= mapping.fields.count || mapping.fields[other] == nil)
            }.map { (chosen, $0, false) }
        }
    }

    package mutating func look(_ row: Int, _ cells: [String]) {
        guard row > head.row else {
            titles += cells.map(\.trimmingBlanks).filter { !$0.isEmpty }
            return
        }
        switch sorting.kind(of: cells) {
        case .total: for column in numbers.keys where column < cells.count { numbers[column]?.takeTotal(cells[column]) }
        case .heading, .note: return
        case nil:
            for column in numbers.keys where column < cells.count { numbers[column]?.take(cells[column]) }
            for column in days.keys where column < cells.count { days[column]?.take(cells[column]) }
            for place in twice.indices where !twice[place].differs {
                twice[place].differs = cells.cell(twice[place].chosen) != cells.cell(twice[place].other)
            }
            if let column = mapping.columns["currency"], !cells.cell(column).isEmpty { hasCurrency = true }
            spread.look(row, cells)
        }
    }

    /// What was found out.
    /// - Parameter year: the year we are in, for years to choose from.
    package func habits(
        _ answers: TableAnswers, year: Int, isOldFont: @escaping @Sendable (String) -> Bool
    ) -> TableHabits {
        var habits = TableHabits(answers: answers, isOldFont: isOldFont)
        tellNumbers(&habits)
        tellDays(&habits)
        tellTwice(&habits)
        tellUnits(&habits)
        if form.kind == .priorities { tellPlan(&habits, year: year) }
        return habits
    }

    private func tellNumbers(_ habits: inout TableHabits) {
        let all = numbers.values.reduce(into: Set<NumberHabit>()) { $0.formUnion($1.proofs) }
        for (column, evidence) in numbers.sorted(by: { $0.key < $1.key }) {
            let proofs = evidence.proofs.isEmpty ? all : evidence.proofs
            if proofs.count == 1 {
                habits.numbers[column] = proofs.first
            } else if let example = evidence.open {
                let question = numberQuestion(column, example)
                if let answer = answers(habits, question, NumberHabit.init(rawValue:)) {
                    habits.numbers[column] = answer
                } else {
                    habits.open.insert(column)
                    habits.ask(question)
                }
            }
        }
    }

    private func answers<Habit>(
        _ habits: TableHabits, _ question: TableQuestion, _ read: (String) -> Habit?
    ) -> Habit? {
        habits.answers[question.key].flatMap(read)
    }

    private func numberQuestion(_ column: Int, _ example: String) -> TableQuestion {
        let choices = [NumberHabit.dots, .commas].map { habit in
            let value = ExactDecimal(written: example, habit)?.description ?? example
            return TableQuestion.Choice(habit.rawValue, Bilingual(value, value))
        }
        return TableQuestion(
            .numbers, String(column + 1), about: head.headings.cell(column), example: example, choices: choices)
    }

    private func tellDays(_ habits: inout TableHabits) {
        let all = days.values.reduce(into: Set<DayHabit>()) { $0.formUnion($1.proofs) }
        for (column, evidence) in days.sorted(by: { $0.key < $1.key }) {
            let proofs = evidence.proofs.isEmpty ? all : evidence.proofs
            if proofs.count == 1 {
                habits.days[column] = proofs.first
            } else if let example = evidence.open {
                let choices = DayHabit.allCases.map { habit in
                    let day = WrittenDay(example, habit)?.day.description ?? example
                    return TableQuestion.Choice(habit.rawValue, Bilingual(day, day))
                }
                let question = TableQuestion(
                    .days, String(column + 1), about: head.headings.cell(column), example: example, choices: choices,
                    offered: DayHabit.dayFirst.rawValue)
                if let answer = answers(habits, question, DayHabit.init(rawValue:)) {
                    habits.days[column] = answer
                } else {
                    habits.open.insert(column)
                    habits.ask(question)
                }
            }
        }
    }

    private func tellTwice(_ habits: inout TableHabits) {
        for pair in twice where pair.differs {
            let heading = head.headings.cell(pair.chosen)
            let choices = [pair.chosen, pair.other].sorted().map { column in
                TableQuestion.Choice(
                    String(column + 1),
                    Bilingual("ជួរឈរទី \((column + 1).khmerDigits)", "Column \(column + 1)"))
            }
            habits.ask(TableQuestion(.twice, heading, about: heading, choices: choices))
        }
    }

    /// The unit of a column stands in its heading, or else above the table.
    private func tellUnits(_ habits: inout TableHabits) {
        let money = titles.map { HeadingUnit($0) }.filter { $0.currency != nil }
        let above = money.first { $0.power > 0 } ?? money.first
        for column in numbers.keys {
            let own = HeadingUnit(head.headings.cell(column))
            guard mapping.fields[column] != "amount_million_riel" else { continue }
            if own.power > 0 || own.currency != nil {
                habits.units[column] = own
            } else if let above, above.power > 0 {
                habits.units[column] = above
            }
        }
        tellCurrency(&habits, above?.currency)
    }

    /// A row that names its currency has it; for the others one is asked for, the one above the table offered.
    private func tellCurrency(_ habits: inout TableHabits, _ offered: String?) {
        guard !hasCurrency, form.field("currency") != nil else { return }
        let bare = numbers.filter { column, evidence in
            evidence.hasNumbers && habits.units[column]?.currency == nil
                && mapping.fields[column] != "amount_million_riel"
        }
        guard !bare.isEmpty, !numbers.values.contains(where: \.hasSign) else { return }
        let codes = [offered, "USD", "KHR", "EUR"].compactMap(\.self).uniqued
        let question = TableQuestion(
            .currency, about: head.headings.cell(bare.keys.min() ?? 0),
            choices: codes.map { TableQuestion.Choice($0, Bilingual($0, $0)) }
                + [TableQuestion.Choice("none", Bilingual("មិនដឹង៖ មិនយកទឹកប្រាក់", "Not known: leave the amounts out"))],
            offered: offered)
        if let answer = habits.answers[question.key] {
            habits.currency = answer == "none" ? nil : answer
        } else if offered != nil {
            habits.ask(question)
        }
    }

    private func tellPlan(_ habits: inout TableHabits, year: Int) {
        let lines = titles + head.headings
        if mapping.columns["plan"] == nil {
            let found = Set(titles.compactMap { PriorityTable.plan(in: $0) })
            let question = TableQuestion(
                .plan, about: titles.first ?? "",
                choices: Priority.Plan.allCases.map { TableQuestion.Choice($0.rawValue, $0.title) },
                offered: found.first)
            habits.plan = found.count == 1 ? found.first : habits.answers[question.key]
            if habits.plan == nil { habits.ask(question) }
        }
        guard mapping.columns["year"] == nil else { return }
        let columns = mapping.fields.compactMap { $0.flatMap(PriorityTable.yearOfCost) }
        guard columns.isEmpty else { return habits.year = columns.min() }
        habits.year = lines.lazy.compactMap { PriorityTable.firstYear(in: $0) }.first
        let question = TableQuestion(
            .year, about: titles.first ?? "",
            choices: (year - 1...year + 4).map {
                TableQuestion.Choice(String($0), Bilingual($0.khmerDigits, String($0)))
            })
        habits.year = habits.year ?? habits.answers[question.key].flatMap { Int($0) }
        if habits.year == nil { habits.ask(question) }
    }
}

extension TableField {
    /// Whether the field holds money.
    static func isMoney(_ key: String) -> Bool {
        ["budget", "commitment", "amount", "amount_million_riel"].contains(key)
            || key.hasPrefix(ProjectAmounts.prefix) || key.hasPrefix(PriorityTable.costPrefix)
    }

    static func isDay(_ key: String) -> Bool {
        ["start", "finish", "since", "registered", "expires"].contains(key)
    }

    /// Whether the field holds text that people read, so that it has to be readable.
    static func isText(_ key: String) -> Bool {
        ["title_km", "title_en", "name_km", "name_en", "office", "body", "organisation", "aim", "contact", "supporter"]
            .contains(key)
    }
}

extension [String] {
    /// A cell without blanks around it; empty where the row is shorter.
    func cell(_ column: Int) -> String { column < count ? self[column].trimmingBlanks : "" }

    var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
