package import Dialogue

/// An input as the register shows it: what was raised and how it ended, never by whom.
package struct RegisteredInput: Hashable, Sendable {
    package let number: InputNumber
    package let kind: Input.Kind
    package let words: String
    package let language: Language
    package let sector: Sector?
    package let area: Bilingual?
    package let areaCode: AreaCode?
    /// The class of participants it came from, where the record has it.
    package let party: ParticipantClass?
    package let raisedAt: Instant
    package let challengeNumber: Int?
    package let challengeTitle: Bilingual?
    package let disposition: Challenge.Disposition?
    package let response: Bilingual?
    package fileprivate(set) var actions: [ActionNumber] = []
}

/// What a question found: one page of it, and how many there are on all pages.
package struct RegisterFinding<Found: Hashable & Sendable>: Hashable, Sendable {
    package let rows: [Found]
    package let count: Int
}

extension Reader {
    /// The actions of a dialogue's register. `all` leaves the pages out, for open data.
    package func registerOfActions(
        _ question: RegisterQuestion, of dialogue: ID<PartnershipDialogue>, on today: Day, all: Bool = false
    ) throws -> RegisterFinding<ActionRow> {
        let condition = question.conditionForActions(dialogue, today)
        let rows = try actionRows("WHERE \(condition) ORDER BY \(question.orderOfActions) \(question.limit(all))")
        let count = try all ? rows.count : number("SELECT count(*) FROM action a WHERE \(condition)")
        return RegisterFinding(rows: rows, count: count)
    }

    /// The inputs of a dialogue's register.
    package func registerOfInputs(
        _ question: RegisterQuestion, of dialogue: ID<PartnershipDialogue>, on today: Day, all: Bool = false
    ) throws -> RegisterFinding<RegisteredInput> {
        let condition = question.conditionForInputs(dialogue, today)
        let joins: SQL = "LEFT JOIN challenge c ON c.id = i.challenge_id"
        let found = try rows(
            """
            SELECT i.province, i.year, i.running, i.kind, i.words, i.language, i.sector, i.area, r.name_km, r.name_en,
                i.party, i.raised_at, c.number, c.title_km, c.title_en, c.disposition, c.response_km, c.response_en, c.id
            FROM input i \(joins) LEFT JOIN area r ON r.code = i.area
            WHERE \(condition) ORDER BY \(question.orderOfInputs) \(question.limit(all))
            """
        ) { row in (try RegisteredInput(&row), try row.next(ID<Challenge>?.self)) }
        let actions = try actionNumbers(of: Set(found.compactMap(\.1)))
        let count = try all ? found.count : number("SELECT count(*) FROM input i \(joins) WHERE \(condition)")
        return RegisterFinding(
            rows: found.map { input, challenge in
                var input = input
                input.actions = challenge.flatMap { actions[$0] } ?? []
                return input
            }, count: count)
    }

    private func actionNumbers(of challenges: Set<ID<Challenge>>) throws -> [ID<Challenge>: [ActionNumber]] {
        guard !challenges.isEmpty else { return [:] }
        var found: [ID<Challenge>: [ActionNumber]] = [:]
        try each(
            """
            SELECT challenge_id, province, year, running FROM action
            WHERE challenge_id IN \(list: challenges.sorted()) ORDER BY running
            """
        ) { row in
            found[try row.next(), default: []].append(
                ActionNumber(province: try row.next(), year: try row.next(), running: try row.next()))
        }
        return found
    }

    /// What the filters of a register can choose from: the bodies that promised, the areas that were named.
    package func registerChoices(
        of dialogue: ID<PartnershipDialogue>
    ) throws -> (bodies: [(ID<Body>, Bilingual)], areas: [(AreaCode, Bilingual)]) {
        let bodies = try rows(
            """
            SELECT b.id, b.name_km, b.name_en FROM body b
            WHERE b.id IN (SELECT body_id FROM action WHERE dialogue_id = \(dialogue)) ORDER BY b.name_km, b.name_en
            """
        ) { row in (try row.next(ID<Body>.self), try row.bilingual("body name")) }
        let areas = try rows(
            """
            SELECT r.code, r.name_km, r.name_en FROM area r
            WHERE r.code IN (SELECT area FROM input WHERE dialogue_id = \(dialogue)) ORDER BY r.code
            """
        ) { row in (try row.next(AreaCode.self), try row.bilingual("area name")) }
        return (bodies, areas)
    }
}

extension RegisteredInput {
    init(_ row: inout Row) throws {
        number = InputNumber(province: try row.next(), year: try row.next(), running: try row.next())
        kind = try row.next(word: Input.Kind.self)
        words = try row.next()
        language = try row.next(word: Language.self)
        sector = try row.next(wordOrNil: Sector.self)
        areaCode = try row.next()
        area = try row.bilingualIfAny()
        party = try row.next(wordOrNil: ParticipantClass.self)
        raisedAt = try row.next()
        challengeNumber = try row.next()
        challengeTitle = try row.bilingualIfAny()
        disposition = try row.next(wordOrNil: Challenge.Disposition.self)
        response = try row.bilingualIfAny()
    }
}
