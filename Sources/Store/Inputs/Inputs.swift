package import Dialogue

/// Everything a row shows. The voice is joined only where it is not protected: a protected name is never read here.
let inputColumns: SQL = """
    i.id, i.province, i.year, i.running, i.kind, i.words, i.language, i.sector, i.area, i.agenda_item_id,
    i.attribution, i.raised_at, i.channel, i.is_late, i.challenge_id, a.kind, a.name_km, a.name_en, g.title_km,
    g.title_en, i.party, p.name_km, p.name_en, p.office_km, p.office_en, v.name, b.name_km, b.name_en,
    c.id, c.number, c.title_km, c.title_en, c.disposition, c.response_km, c.response_en, c.settled_at
    """
let inputTables: SQL = """
    input i LEFT JOIN area a ON a.code = i.area
    LEFT JOIN agenda_item g ON g.id = i.agenda_item_id
    LEFT JOIN input_voice v ON v.input_id = i.id AND i.attribution <> 'party'
    LEFT JOIN participant p ON p.id = v.participant_id
    LEFT JOIN body b ON b.id = p.body_id
    LEFT JOIN challenge c ON c.id = i.challenge_id
    """

extension Reader {
    /// The inputs of a dialogue by number.
    package func inputs(of dialogue: ID<PartnershipDialogue>) throws -> [InputRow] {
        try rows(
            """
            SELECT \(inputColumns) FROM \(inputTables) WHERE i.dialogue_id = \(dialogue) ORDER BY i.running
            """, InputRow.init)
    }

    /// A part of the inputs, newest first.
    package func inputs(
        of dialogue: ID<PartnershipDialogue>, _ filter: InputFilter, most: Int, after skipped: Int = 0
    ) throws -> [InputRow] {
        try rows(
            """
            SELECT \(inputColumns) FROM \(inputTables) WHERE i.dialogue_id = \(dialogue) \(condition(filter))
            ORDER BY i.running DESC LIMIT \(most) OFFSET \(skipped)
            """, InputRow.init)
    }

    package func inputCount(of dialogue: ID<PartnershipDialogue>, _ filter: InputFilter = InputFilter()) throws -> Int {
        try number(
            """
            SELECT count(*) FROM input i LEFT JOIN challenge c ON c.id = i.challenge_id
            WHERE i.dialogue_id = \(dialogue) \(condition(filter))
            """)
    }

    /// How many inputs are in each state, the whole dialogue over.
    package func inputStates(of dialogue: ID<PartnershipDialogue>) throws -> [InputFilter.State: Int] {
        let pairs = try rows(
            """
            SELECT CASE WHEN c.id IS NULL THEN 'open' ELSE coalesce(c.disposition, 'joined') END, count(*)
            FROM input i LEFT JOIN challenge c ON c.id = i.challenge_id
            WHERE i.dialogue_id = \(dialogue) GROUP BY 1
            """
        ) { row in
            (try row.next(word: InputFilter.State.self), try row.next(Int.self))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private func condition(_ filter: InputFilter) -> SQL {
        var condition: SQL = ""
        switch filter.state {
        case nil: break
        case .open?: condition = "AND i.challenge_id IS NULL"
        case .joined?: condition = "AND i.challenge_id IS NOT NULL AND c.disposition IS NULL"
        case .settled(let disposition)?: condition = "AND c.disposition = \(disposition)"
        }
        return filter.sector.map { condition + " AND i.sector = \($0)" } ?? condition
    }

    /// The inputs of one challenge, by number.
    package func inputs(of challenge: ID<Challenge>) throws -> [InputRow] {
        try rows(
            """
            SELECT \(inputColumns) FROM \(inputTables) WHERE i.challenge_id = \(challenge) ORDER BY i.year, i.running
            """, InputRow.init)
    }

    /// What somebody raised in the dialogue of their invitation, newest first.
    package func inputs(raisedBy participant: ID<Participant>) throws -> [InputRow] {
        try rows(
            """
            SELECT \(inputColumns) FROM \(inputTables)
            WHERE i.id IN (SELECT input_id FROM input_voice WHERE participant_id = \(participant))
            ORDER BY i.year DESC, i.running DESC
            """, InputRow.init)
    }

    /// An input and the dialogue it was raised in. Whether its words may be shown is for the stage to say.
    package func input(_ number: InputNumber) throws -> (InputRow, PartnershipDialogue) {
        let (row, dialogue) = try row(
            """
            SELECT \(inputColumns), i.dialogue_id FROM \(inputTables)
            WHERE i.province = \(number.province) AND i.year = \(number.year) AND i.running = \(number.running)
            """
        ) { row in
            (try InputRow(&row), try row.next(ID<PartnershipDialogue>.self))
        }
        return (row, try self.dialogue(dialogue))
    }

    /// Inputs that have no disposition yet: while there is one, the sitting does not end (IV.iii.b).
    package func openInputs(of dialogue: ID<PartnershipDialogue>) throws -> [InputNumber] {
        try rows(
            """
            SELECT i.province, i.year, i.running FROM input i LEFT JOIN challenge c ON c.id = i.challenge_id
            WHERE i.dialogue_id = \(dialogue) AND c.disposition IS NULL ORDER BY i.running
            """
        ) { row in
            InputNumber(province: try row.next(), year: try row.next(), running: try row.next())
        }
    }
}
