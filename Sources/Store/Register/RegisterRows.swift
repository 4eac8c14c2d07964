package import Dialogue

/// An input as the register shows it: what was raised and how it ended, never by whom.
package struct RegisteredInput: Hashable, Sendable {
    package let number: InputNumber
    package let kind: Input.Kind
    package let words: String
    package let language: Language
    package let sector: Sector?
    package let area: AreaCode?
    package fileprivate(set) var areaName: Bilingual?
    /// The class of participants it came from, where the record has it and may tell it.
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
        let condition = question.conditionForActions(dialogue, today, try voiceCover(of: dialogue))
        let rows = try actionRows("WHERE \(condition) ORDER BY \(question.orderOfActions) \(question.limit(all))")
        let count = try all ? rows.count : number("SELECT count(*) FROM action a WHERE \(condition)")
        return RegisterFinding(rows: rows, count: count)
    }

    /// The inputs of a dialogue's register.
    package func registerOfInputs(
        _ question: RegisterQuestion, of dialogue: ID<PartnershipDialogue>, on today: Day, all: Bool = false
    ) throws -> RegisterFinding<RegisteredInput> {
        let cover = try voiceCover(of: dialogue)
        let condition = question.conditionForInputs(dialogue, today, cover)
        let joins: SQL = "LEFT JOIN challenge c ON c.id = i.challenge_id"
        let found = try rows(
            """
            SELECT i.province, i.year, i.running, i.kind, i.words, i.language, i.sector, \(cover.area),
                \(cover.party), i.raised_at, c.number, c.title_km, c.title_en, c.disposition,
                c.response_km, c.response_en, c.id
            FROM input i \(joins)
            WHERE \(condition) ORDER BY \(question.orderOfInputs) \(question.limit(all))
            """
        ) { row in (try RegisteredInput(&row), try row.next(ID<Challenge>?.self)) }
        let areas = try areaNames(Set(found.compactMap(\.0.area)))
        let actions = try actionNumbers(of: Set(found.compactMap(\.1)))
        let count = try all ? found.count : number("SELECT count(*) FROM input i \(joins) WHERE \(condition)")
        return RegisterFinding(
            rows: found.map { input, challenge in
                var input = input
                input.areaName = input.area.flatMap { areas[$0] }
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
        let codes = try rows(
            """
            SELECT DISTINCT i.area FROM input i
            WHERE i.dialogue_id = \(dialogue) AND \(try voiceCover(of: dialogue).area) IS NOT NULL ORDER BY i.area
            """
        ) { row in try row.next(AreaCode.self) }
        let names = try areaNames(Set(codes))
        let areas = codes.compactMap { code in names[code].map { (code, $0) } }
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
        area = try row.next()
        party = try row.next(wordOrNil: ParticipantClass.self)
        raisedAt = try row.next()
        challengeNumber = try row.next()
        challengeTitle = try row.bilingualIfAny()
        disposition = try row.next(wordOrNil: Challenge.Disposition.self)
        response = try row.bilingualIfAny()
    }
}
