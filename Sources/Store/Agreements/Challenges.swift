package import Dialogue

/// A challenge with the inputs joined in it and how many actions it has.
package struct ChallengeRow: Hashable, Sendable, Identifiable {
    package let challenge: Challenge
    package var inputs: [InputNumber]
    package let actions: Int

    package var id: ID<Challenge> { challenge.id }
}

private let columns: SQL = """
    c.id, c.number, c.title_km, c.title_en, c.disposition, c.response_km, c.response_en, c.settled_at,
    (SELECT count(*) FROM action x WHERE x.challenge_id = c.id)
    """

extension Reader {
    /// The challenges of a dialogue by number.
    package func challenges(of dialogue: ID<PartnershipDialogue>) throws -> [ChallengeRow] {
        let joined = try rows(
            """
            SELECT challenge_id, province, year, running FROM input
            WHERE dialogue_id = \(dialogue) AND challenge_id IS NOT NULL ORDER BY running
            """
        ) { row in
            (
                try row.next(ID<Challenge>.self),
                InputNumber(province: try row.next(), year: try row.next(), running: try row.next())
            )
        }
        let inputs = Dictionary(grouping: joined, by: \.0).mapValues { $0.map(\.1) }
        return try rows("SELECT \(columns) FROM challenge c WHERE c.dialogue_id = \(dialogue) ORDER BY c.number") {
            row in
            var found = try ChallengeRow(&row)
            found.inputs = inputs[found.id] ?? []
            return found
        }
    }

    package func challenge(_ id: ID<Challenge>, of dialogue: ID<PartnershipDialogue>) throws -> ChallengeRow {
        try challenge(where: "c.id = \(id)", of: dialogue)
    }

    package func challenge(number: Int, of dialogue: ID<PartnershipDialogue>) throws -> ChallengeRow {
        try challenge(where: "c.number = \(number)", of: dialogue)
    }

    private func challenge(where this: SQL, of dialogue: ID<PartnershipDialogue>) throws -> ChallengeRow {
        var found = try row(
            "SELECT \(columns) FROM challenge c WHERE c.dialogue_id = \(dialogue) AND \(this)", ChallengeRow.init)
        found.inputs = try rows(
            "SELECT province, year, running FROM input WHERE challenge_id = \(found.id) ORDER BY year, running"
        ) { row in
            InputNumber(province: try row.next(), year: try row.next(), running: try row.next())
        }
        return found
    }
}

extension ChallengeRow {
    init(_ row: inout Row) throws {
        let id: ID = try row.next()
        let number: Int = try row.next()
        let title = try row.bilingual("challenge title")
        let disposition: Challenge.Disposition? = try row.next(wordOrNil: Challenge.Disposition.self)
        let response = try row.bilingualIfAny()
        let settledAt: Instant? = try row.next()
        var settlement: Challenge.Settlement?
        if let disposition, let settledAt {
            settlement = Challenge.Settlement(disposition: disposition, response: response, settledAt: settledAt)
        }
        challenge = Challenge(id: id, number: number, title: title, settlement: settlement)
        inputs = []
        actions = try row.next()
    }
}
