package import Dialogue

private let columns: SQL =
    "x.id, d.province, d.year, d.ordinal, x.matter, x.adviser, x.question, x.asked_at, x.words, x.given_at"

extension Reader {
    /// What was asked and advised on a dialogue, the newest first. The caller has it for its scope.
    package func advice(on dialogue: ID<PartnershipDialogue>) throws -> [Advice] {
        try rows(
            """
            SELECT \(columns) FROM advice x JOIN dialogue d ON d.id = x.dialogue_id
            WHERE x.dialogue_id = \(dialogue) ORDER BY x.id DESC
            """, Advice.init)
    }

    /// What waits for somebody on the national side, the longest first.
    package func advice(waitingFor adviser: Role, most: Int) throws -> [Advice] {
        try rows(
            """
            SELECT \(columns) FROM advice x JOIN dialogue d ON d.id = x.dialogue_id
            WHERE x.adviser = \(adviser) AND x.given_at IS NULL ORDER BY x.id LIMIT \(most)
            """, Advice.init)
    }

    /// One of those that were shared with a role; another's is not there.
    package func advice(_ id: ID<Advice>, askedOf adviser: Role) throws -> Advice {
        try row(
            """
            SELECT \(columns) FROM advice x JOIN dialogue d ON d.id = x.dialogue_id
            WHERE x.id = \(id) AND x.adviser = \(adviser)
            """, Advice.init)
    }
}

extension Writer {
    /// A province shares a draft.
    package func ask(
        _ adviser: Role, about matter: Advice.Matter, _ question: String, on name: DialogueName, for scope: Scope
    ) throws {
        let dialogue = try dialogue(name, for: scope)
        guard Advice.advisers.contains(adviser) else { throw Advice.Refusal.noAdviser }
        guard matter.isDraft(at: dialogue.stage) else { throw Advice.Refusal.noDraft }
        let question = question.trimmingBlanks
        guard !question.isEmpty else { throw Advice.Refusal.noQuestion }
        try run(
            """
            INSERT INTO advice (dialogue_id, matter, adviser, question, asked_at)
            VALUES (\(dialogue.id), \(matter), \(adviser), \(question), \(now))
            """)
        note(.adviceAsked, about: .dialogue(name), in: dialogue.id)
    }

    /// What somebody advises who was asked.
    package func advise(_ id: ID<Advice>, _ words: String, as adviser: Role) throws {
        var advice = try advice(id, askedOf: adviser)
        try advice.give(words, at: now)
        try run("UPDATE advice SET words = \(advice.words), given_at = \(now) WHERE id = \(id)")
        note(.adviceGiven, about: .dialogue(advice.dialogue), in: try dialogue(advice.dialogue).id)
    }
}

extension Advice {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), dialogue: try DialogueName(&row), matter: try row.next(word: Matter.self),
            adviser: try row.next(word: Role.self), question: try row.next(), askedAt: try row.next(),
            words: try row.next(), givenAt: try row.next())
    }
}
