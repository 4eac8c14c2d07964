package import Dialogue

/// A participant with the names a list shows.
package struct ParticipantRow: Hashable, Sendable {
    package let participant: Participant
    package let bodyName: Bilingual?
    /// With its kind: «ស្រុកបវេល», "Bavel District".
    package let areaName: Bilingual?
    /// The office the invitation is for, where it is for an office.
    package let office: ID<Office>?
    /// The line of reason with which somebody was left out.
    package let reason: String?
    /// Points of the support score, where that proposed them.
    package let points: Int?
    package let linkSerial: Int
    /// Where they stand by protocol; the name is left open.
    package var place = ProtocolPlace(rank: nil, body: nil, office: nil)
    /// That of who holds the office now, else that of the office.
    package var rank: Rank?

    package var id: ID<Participant> { participant.id }

    /// Somebody made up, for a preview.
    package init(_ participant: Participant) {
        self.participant = participant
        (bodyName, areaName, office, reason, points, linkSerial) = (nil, nil, nil, nil, nil, 1)
    }
    package var standIn: String? { participant.standIn?.name }

    /// What stands for the person where no name is known: the office, then the body.
    package var calledBy: Bilingual? { participant.card.name ?? participant.card.office ?? bodyName }
}

private let columns: SQL = """
    p.id, p.number, p.party, p.honorific, p.name_km, p.name_en, p.sex, p.office_km, p.office_en, p.body_id, p.area,
    p.standing, p.released_at, p.answer, p.stand_in, p.stand_in_sex, p.stand_in_mandate, p.arrived_at, p.walked_in,
    p.arrived_late,
    b.name_km, b.name_en, a.kind, a.name_km, a.name_en, p.office_id, p.reason, p.points, p.link_serial
    """

private let tables: SQL = """
    participant p LEFT JOIN body b ON b.id = p.body_id LEFT JOIN area a ON a.code = p.area
    """

extension Reader {
    /// Everybody on the list of a dialogue, in the order of their numbers. The caller has the dialogue for its scope.
    package func participants(of dialogue: ID<PartnershipDialogue>) throws -> [ParticipantRow] {
        let places = try protocolPlaces(of: dialogue)
        return try rows(
            "SELECT \(columns) FROM \(tables) WHERE p.dialogue_id = \(dialogue) ORDER BY p.number"
        ) { row in
            var found = try ParticipantRow(&row)
            if let place = places[found.id] { (found.place, found.rank) = place }
            return found
        }
    }

    /// Where everybody on the list stands by protocol: by the rank of who holds the office now, or that of the office,
    /// then by body and office.
    private func protocolPlaces(of dialogue: ID<PartnershipDialogue>) throws -> [ID<Participant>: (
        ProtocolPlace, Rank?
    )] {
        var places: [ID<Participant>: (ProtocolPlace, Rank?)] = [:]
        try each(
            """
            SELECT p.id, h.rank, b.kind, b.subkind, o.kind FROM participant p LEFT JOIN body b ON b.id = p.body_id
            LEFT JOIN office o ON o.id = p.office_id
            LEFT JOIN holding n ON n.office_id = o.id AND n.to_on IS NULL LEFT JOIN person h ON h.id = n.person_id
            WHERE p.dialogue_id = \(dialogue)
            """
        ) { row in
            let id: ID<Participant> = try row.next()
            let personal = try row.next(wordOrNil: Rank.self)
            let body = try row.next(wordOrNil: Body.Kind.self)
            let subkind = try row.next(wordOrNil: Body.Subkind.self)
            let office = try row.next(wordOrNil: Office.Kind.self)
            let rank = personal ?? office?.rank
            places[id] = (ProtocolPlace(rank: rank, body: body, subkind: subkind, office: office), rank)
        }
        return places
    }

    package func participant(
        _ id: ID<Participant>, of dialogue: ID<PartnershipDialogue>
    ) throws -> ParticipantRow {
        try row(
            "SELECT \(columns) FROM \(tables) WHERE p.id = \(id) AND p.dialogue_id = \(dialogue)", ParticipantRow.init)
    }

    /// Whose link this is. A link that was withdrawn, or has not left yet, is not there.
    package func invitee(linkHash hash: [UInt8]) throws -> (ParticipantRow, PartnershipDialogue) {
        let found = try row(
            """
            SELECT \(columns), p.dialogue_id FROM \(tables)
            JOIN counted c ON c.participant_id = p.id AND c.invited = 1 WHERE p.link_hash = \(hash)
            """
        ) { row in (try ParticipantRow(&row), try row.next(ID<PartnershipDialogue>.self)) }
        return (found.0, try dialogue(found.1))
    }

    /// The explained score with which somebody was proposed.
    package func score(of participant: ID<Participant>) throws -> SupportScore? {
        try rowIfAny("SELECT score FROM participant WHERE id = \(participant)") { row in
            try row.next(String?.self).flatMap(SupportScore.init(text:))
        } ?? nil
    }
}

extension ParticipantRow {
    init(_ row: inout Row) throws {
        participant = try Participant(&row)
        bodyName = try row.bilingualIfAny()
        areaName = try row.areaName(of: participant.card.area)
        office = try row.next()
        reason = try row.next()
        points = try row.next()
        linkSerial = try row.next()
    }
}

extension Row {
    /// Kind and both names of an area that may be none.
    mutating func areaName(of code: AreaCode?) throws -> Bilingual? {
        let kind = try next(wordOrNil: AreaKind.self)
        let khmer: String? = try next()
        let english: String? = try next()
        guard let code, let kind, let khmer else { return nil }
        return Area(code: code, kind: kind, nameKhmer: khmer, nameEnglish: english ?? "").fullName
    }
}

extension Participant {
    init(_ row: inout Row) throws {
        let id: ID = try row.next()
        let number: Int = try row.next()
        let party = try row.next(word: ParticipantClass.self)
        let honorific = try row.next(wordOrNil: Honorific.self)
        let name = try row.bilingualIfAny()
        let sex = try row.next(wordOrNil: Sex.self)
        let office = try row.bilingualIfAny()
        let card = try Card(
            honorific: honorific, name: name, sex: sex, office: office, body: try row.next(), area: try row.next())
        let standing = try row.next(word: Standing.self)
        let releasedAt: Instant? = try row.next()
        let answer = try row.next(wordOrNil: Answer.self)
        let standIn: String? = try row.next()
        let standInSex = try row.next(wordOrNil: Sex.self)
        let mandate: String? = try row.next()
        self.init(
            id: id, number: number, party: party, card: card, standing: standing, releasedAt: releasedAt,
            answer: answer, standIn: standIn.map { StandIn(name: $0, sex: standInSex, mandate: mandate) },
            arrivedAt: try row.next(), walkedIn: try row.next(Bool?.self) ?? false,
            arrivedLate: try row.next(Bool?.self) ?? false)
    }
}
