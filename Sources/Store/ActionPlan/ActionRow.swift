package import Dialogue

/// An action with what a list shows beside it.
package struct ActionRow: Hashable, Sendable {
    package let item: ActionItem
    package let number: ActionNumber
    package let dialogue: DialogueName
    package let stage: Stage
    package let challenge: ID<Challenge>
    package let challengeNumber: Int
    package let challengeTitle: Bilingual
    package let bodyName: Bilingual
    /// The inputs behind it, in the order of their numbers.
    package fileprivate(set) var inputs: [InputNumber] = []
    /// What the responsible body said last.
    package fileprivate(set) var lastReport: ActionReport?

    package var id: ID<ActionItem> { item.id }
    package var body: ID<Body> { item.promise.body }
}

extension ActionRow {
    /// Use with `FROM action a \(joins)`.
    static let columns: SQL = """
        a.id, a.deed_km, a.deed_en, a.body_id, a.due_on, a.measure_km, a.measure_en, a.support, a.state, a.settled_on,
        a.province, a.year, a.running, d.year, d.ordinal, d.stage, c.id, c.number, c.title_km, c.title_en, b.name_km,
        b.name_en
        """

    static let joins: SQL = """
        JOIN challenge c ON c.id = a.challenge_id JOIN body b ON b.id = a.body_id
        JOIN dialogue d ON d.id = a.dialogue_id
        """

    init(_ row: inout Row) throws {
        let id: ID<ActionItem> = try row.next()
        let deed = try row.bilingual("action deed")
        let body: ID<Body> = try row.next()
        let due: Day = try row.next()
        let measure = try row.bilingual("action measure")
        let promise = ActionItem.Promise(
            deed: deed, body: body, due: due, measure: measure,
            support: try row.next(word: ActionItem.Support.self))
        item = ActionItem(
            id: id, promise: promise, state: try row.next(word: ActionItem.State.self), settledOn: try row.next())
        let province: Province = try row.next()
        number = ActionNumber(province: province, year: try row.next(), running: try row.next())
        dialogue = DialogueName(province: province, year: try row.next(), ordinal: try row.next())
        stage = try row.next(word: Stage.self)
        challenge = try row.next()
        challengeNumber = try row.next()
        challengeTitle = try row.bilingual("challenge title")
        bodyName = try row.bilingual("body name")
    }
}

extension Reader {
    /// Rows of actions, with the inputs behind them and their last reports: three queries, however many there are.
    func actionRows(_ condition: SQL) throws -> [ActionRow] {
        try completed(
            try rows("SELECT \(ActionRow.columns) FROM action a \(ActionRow.joins) \(condition)", ActionRow.init))
    }

    /// Adds what stands in other tables to rows already found.
    func completed(_ found: [ActionRow]) throws -> [ActionRow] {
        guard !found.isEmpty else { return [] }
        let inputs = try inputNumbers(behind: Set(found.map(\.challenge)))
        let reports = try lastReports(of: found.map(\.id))
        return found.map { row in
            var row = row
            row.inputs = inputs[row.challenge] ?? []
            row.lastReport = reports[row.id]
            return row
        }
    }

    /// The inputs joined in each of these challenges, in the order of their numbers.
    func inputNumbers(behind challenges: Set<ID<Challenge>>) throws -> [ID<Challenge>: [InputNumber]] {
        guard !challenges.isEmpty else { return [:] }
        var found: [ID<Challenge>: [InputNumber]] = [:]
        try each(
            """
            SELECT challenge_id, province, year, running FROM input
            WHERE challenge_id IN \(list: challenges.sorted()) ORDER BY province, year, running
            """
        ) { row in
            found[try row.next(), default: []].append(
                InputNumber(province: try row.next(), year: try row.next(), running: try row.next()))
        }
        return found
    }

    private func lastReports(of actions: [ID<ActionItem>]) throws -> [ID<ActionItem>: ActionReport] {
        var found: [ID<ActionItem>: ActionReport] = [:]
        try each(
            """
            SELECT action_id, state, words, at FROM action_report
            WHERE action_id IN \(list: actions) ORDER BY action_id, id
            """
        ) { row in found[try row.next()] = try ActionReport(&row) }
        return found
    }
}

extension ActionReport {
    init(_ row: inout Row) throws {
        self.init(state: try row.next(word: ActionItem.State.self), words: try row.next(), at: try row.next())
    }
}
