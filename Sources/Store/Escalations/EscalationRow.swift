package import Dialogue

/// An escalation with what a list shows beside it.
package struct EscalationRow: Hashable, Sendable {
    package let escalation: Escalation
    package let dialogue: DialogueName
    package let challengeNumber: Int
    package let challengeTitle: Bilingual
    /// The inputs behind it, in the order of their numbers.
    package fileprivate(set) var inputs: [InputNumber] = []

    package var id: ID<Escalation> { escalation.id }
}

extension EscalationRow {
    /// Use with `FROM escalation e \(joins)`.
    static let columns: SQL = """
        e.id, e.challenge_id, e.request_km, e.request_en, e.rung, e.sent_on, e.due_on, e.acknowledged_on,
        e.answer_km, e.answer_en, e.answered_on, d.province, d.year, d.ordinal, c.number, c.title_km, c.title_en
        """

    static let joins: SQL = "JOIN challenge c ON c.id = e.challenge_id JOIN dialogue d ON d.id = e.dialogue_id"

    init(_ row: inout Row) throws {
        let id: ID<Escalation> = try row.next()
        let challenge: ID<Challenge> = try row.next()
        let request = try row.bilingual("escalation request")
        let rung = try row.next(word: Escalation.Rung.self)
        let sentOn: Day = try row.next()
        let dueOn: Day = try row.next()
        let acknowledgedOn: Day? = try row.next()
        let words = try row.bilingualIfAny()
        let answeredOn: Day? = try row.next()
        var answer: Escalation.Answer?
        if let words, let answeredOn { answer = Escalation.Answer(words: words, on: answeredOn) }
        escalation = Escalation(
            id: id, challenge: challenge, request: request, rung: rung, sentOn: sentOn, dueOn: dueOn,
            acknowledgedOn: acknowledgedOn, answer: answer)
        dialogue = DialogueName(province: try row.next(), year: try row.next(), ordinal: try row.next())
        challengeNumber = try row.next()
        challengeTitle = try row.bilingual("challenge title")
    }
}

extension Reader {
    /// Rows of escalations with the inputs behind them: two queries, however many there are.
    func escalationRows(_ condition: SQL) throws -> [EscalationRow] {
        let found = try rows(
            "SELECT \(EscalationRow.columns) FROM escalation e \(EscalationRow.joins) \(condition)",
            EscalationRow.init)
        let inputs = try inputNumbers(behind: Set(found.map(\.escalation.challenge)))
        return found.map { row in
            var row = row
            row.inputs = inputs[row.escalation.challenge] ?? []
            return row
        }
    }
}
