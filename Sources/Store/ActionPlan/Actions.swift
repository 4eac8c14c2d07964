package import Dialogue

extension Reader {
    /// The actions agreed for a challenge, in the order of their numbers.
    package func actions(of challenge: ID<Challenge>) throws -> [ActionRow] {
        try actionRows("WHERE a.challenge_id = \(challenge) ORDER BY a.running")
    }

    /// The action plan of a dialogue, in the order of numbers.
    package func actions(of dialogue: ID<PartnershipDialogue>) throws -> [ActionRow] {
        try actionRows("WHERE a.dialogue_id = \(dialogue) ORDER BY a.running")
    }

    /// An action, for somebody who works on it: another province's is not there.
    package func action(_ id: ID<ActionItem>, for scope: Scope) throws -> ActionRow {
        guard let row = try actionRows("WHERE a.id = \(id)").first, scope.covers(row.number.province) else {
            throw StoreError.missing
        }
        return row
    }

    /// The inputs behind an action; nothing where no action has this number.
    package func inputs(behind number: ActionNumber) throws -> [InputNumber] {
        try rows(
            """
            SELECT i.province, i.year, i.running FROM action a JOIN input i ON i.challenge_id = a.challenge_id
            WHERE a.province = \(number.province) AND a.year = \(number.year) AND a.running = \(number.running)
            ORDER BY i.year, i.running
            """
        ) { row in InputNumber(province: try row.next(), year: try row.next(), running: try row.next()) }
    }
}

extension Writer {
    /// Agrees on an action for a challenge of the dialogue. Its body is one the province works with.
    package func agree(
        _ promise: ActionItem.Promise, for challenge: ID<Challenge>, in dialogue: PartnershipDialogue
    ) throws -> ID<ActionItem> {
        let disposition = try disposition(of: challenge, in: dialogue)
        try ActionItem.requireAgreeable(at: dialogue.stage, disposition)
        _ = try body(promise.body, for: .province(dialogue.province))
        let number = try nextActionNumber(in: dialogue)
        let id: ID<ActionItem> = try insert(
            """
            INSERT INTO action (dialogue_id, challenge_id, province, year, running, deed_km, deed_en, body_id, due_on,
                measure_km, measure_en, support, state)
            VALUES (\(dialogue.id), \(challenge), \(number.province), \(number.year), \(number.running),
                \(promise.deed.khmer), \(promise.deed.english), \(promise.body), \(promise.due),
                \(promise.measure.khmer), \(promise.measure.english), \(promise.support), \(ActionItem.State.open))
            RETURNING id
            """)
        note(.actionAgreed, about: .action(number), in: dialogue.id)
        return id
    }

    /// Takes an action out of the plan while the report is not published. Its number is not given again.
    package func drop(_ action: ID<ActionItem>, in dialogue: PartnershipDialogue) throws {
        let row = try self.action(action, for: .province(dialogue.province))
        guard row.dialogue == dialogue.name else { throw StoreError.missing }
        let disposition = try disposition(of: row.challenge, in: dialogue)
        let count = try number("SELECT count(*) FROM action WHERE challenge_id = \(row.challenge)")
        try ActionItem.requireDroppable(at: dialogue.stage, disposition, actions: count)
        try run("DELETE FROM action WHERE id = \(action)")
        note(.actionDropped, about: .action(row.number), in: dialogue.id)
    }

    private func disposition(
        of challenge: ID<Challenge>, in dialogue: PartnershipDialogue
    ) throws -> Challenge.Disposition? {
        try row("SELECT disposition FROM challenge WHERE id = \(challenge) AND dialogue_id = \(dialogue.id)") { row in
            try row.next(wordOrNil: Challenge.Disposition.self)
        }
    }

    private func nextActionNumber(in dialogue: PartnershipDialogue) throws -> ActionNumber {
        let year = dialogue.name.year
        let running = try countUp(
            """
            INSERT INTO action_count (province, year, last) VALUES (\(dialogue.province), \(year), 1)
            ON CONFLICT (province, year) DO UPDATE SET last = action_count.last + 1 RETURNING last
            """)
        return ActionNumber(province: dialogue.province, year: year, running: running)
    }
}
