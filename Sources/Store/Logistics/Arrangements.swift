package import Dialogue

extension Reader {
    package func arrangements(of dialogue: ID<PartnershipDialogue>) throws -> [Arrangement] {
        try rows(
            """
            SELECT id, kind, words_km, words_en, party, persons, times, amount, currency, payer FROM arrangement
            WHERE dialogue_id = \(dialogue) AND removed = 0 ORDER BY kind, id
            """
        ) { row in
            Arrangement(
                id: try row.next(), kind: try row.next(word: Arrangement.Kind.self),
                words: try row.bilingual("arrangement"), party: try row.next(wordOrNil: ParticipantClass.self),
                persons: try row.next(), times: try row.next(),
                price: Arrangement.Price(
                    amount: try row.next(), currency: try row.next(word: Arrangement.Currency.self)),
                payer: try row.next())
        }
    }

    /// How many of each class have said that they, or somebody for them, will come.
    package func coming(to dialogue: ID<PartnershipDialogue>) throws -> [ParticipantClass: Int] {
        try attendanceByClass(of: dialogue).mapValues(\.confirmed.total)
    }
}

extension Writer {
    package func arrange(_ one: Arrangement, in dialogue: PartnershipDialogue) throws {
        guard dialogue.stage != .closed else { throw PreparationTask.Refusal.closed }
        try one.requireSensible()
        let id: ID<Arrangement> = try insert(
            """
            INSERT INTO arrangement (dialogue_id, kind, words_km, words_en, party, persons, times, amount, currency,
                payer)
            VALUES (\(dialogue.id), \(one.kind), \(one.words.khmer), \(one.words.english), \(one.party),
                \(one.persons), \(one.times), \(one.price.amount), \(one.price.currency), \(one.payer.trimmingBlanks))
            RETURNING id
            """)
        note(.arrangementMade, about: .arrangement(id), in: dialogue.id)
    }

    package func removeArrangement(_ id: ID<Arrangement>, of dialogue: PartnershipDialogue) throws {
        guard dialogue.stage != .closed else { throw PreparationTask.Refusal.closed }
        let changed = try run(
            "UPDATE arrangement SET removed = 1 WHERE id = \(id) AND dialogue_id = \(dialogue.id) AND removed = 0")
        guard changed == 1 else { throw StoreError.missing }
        note(.arrangementRemoved, about: .arrangement(id), in: dialogue.id)
    }
}
