package import Dialogue

/// An escalation with what a list shows beside it.
package struct EscalationRow: Hashable, Sendable {
    package let escalation: Escalation
    package let dialogue: DialogueName
    package let challengeNumber: Int
    package let challengeTitle: Bilingual
    /// The inputs behind it, in the order of their numbers.
    package fileprivate(set) var inputs: [InputNumber] = []
    /// Answers the province gave back, oldest first.
    package fileprivate(set) var returns: [Escalation.Return] = []

    package var id: ID<Escalation> { escalation.id }
}

extension EscalationRow {
    /// Use with `FROM escalation e \(joins)`.
    static let columns: SQL = """
        e.id, e.challenge_id, e.request_km, e.request_en, e.rung, e.sent_on, e.due_on, e.acknowledged_on,
        e.answer_km, e.answer_en, e.answered_on, e.accepted_on, d.province, d.year, d.ordinal, c.number, c.title_km,
        c.title_en
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
        let acceptedOn: Day? = try row.next()
        var answer: Escalation.Answer?
        if let words, let answeredOn { answer = Escalation.Answer(words: words, on: answeredOn) }
        escalation = Escalation(
            id: id, challenge: challenge, request: request, rung: rung, sentOn: sentOn, dueOn: dueOn,
            acknowledgedOn: acknowledgedOn, answer: answer, acceptedOn: acceptedOn)
        dialogue = DialogueName(province: try row.next(), year: try row.next(), ordinal: try row.next())
        challengeNumber = try row.next()
        challengeTitle = try row.bilingual("challenge title")
    }
}

extension Reader {
    /// Rows of escalations with the inputs behind them and what was given back: three queries, however many there are.
    func escalationRows(_ condition: SQL) throws -> [EscalationRow] {
        let found = try rows(
            "SELECT \(EscalationRow.columns) FROM escalation e \(EscalationRow.joins) \(condition)",
            EscalationRow.init)
        let inputs = try inputNumbers(behind: Set(found.map(\.escalation.challenge)))
        let returns = try self.returns(of: found.map(\.id))
        return found.map { row in
            var row = row
            row.returns = returns[row.id] ?? []
            row.inputs = inputs[row.escalation.challenge] ?? []
            return row
        }
    }

    private func returns(of escalations: [ID<Escalation>]) throws -> [ID<Escalation>: [Escalation.Return]] {
        guard !escalations.isEmpty else { return [:] }
        let found = try rows(
            """
            SELECT escalation_id, answer_km, answer_en, answered_on, reason_km, reason_en, returned_on
            FROM escalation_return WHERE escalation_id IN \(list: escalations) ORDER BY escalation_id, id
            """
        ) { row in
            let id: ID<Escalation> = try row.next()
            let answer = Escalation.Answer(words: try row.bilingual("returned answer"), on: try row.next())
            let reason = try row.bilingual("reason of a return")
            return (id, Escalation.Return(answer: answer, reason: reason, on: try row.next()))
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }
}
