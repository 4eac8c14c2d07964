package import Dialogue

/// A nomination request with what its list shows.
package struct NominationRow: Hashable, Sendable {
    package let request: NominationRequest
    package let dialogue: ID<PartnershipDialogue>
    package let office: ID<Office>?
    package let body: ID<Body>?
    /// The title of the office asked, or the name of the association.
    package let addressee: Bilingual
    /// Who holds the office today.
    package let holder: Person?
    package let areaName: Bilingual?
    package let linkSerial: Int
    package let madeAt: Instant
    package let remindedAt: Instant?
    package let reminders: Int
    package let nominees: [NomineeRow]

    package var id: ID<NominationRequest> { request.id }

    package func state(on today: Day) -> NominationRequest.State { request.state(named: nominees.count, on: today) }
}

/// Somebody named, and whether they are on the list of participants.
package struct NomineeRow: Hashable, Sendable {
    package let nominee: Nominee
    package let areaName: Bilingual?
    package let participant: ID<Participant>?
    package let standing: Participant.Standing?

    package var id: ID<Nominee> { nominee.id }
}

extension Reader {
    /// Whom the secretariat has asked to name people, of one class or all, in the order they were asked. The caller
    /// has the dialogue for its scope.
    package func nominations(
        of dialogue: ID<PartnershipDialogue>, party: ParticipantClass? = nil
    ) throws -> [NominationRow] {
        let only: SQL = party.map { "AND r.party = \($0)" } ?? ""
        return try nominationRows("WHERE r.dialogue_id = \(dialogue) \(only)")
    }

    package func nomination(
        _ id: ID<NominationRequest>, of dialogue: ID<PartnershipDialogue>
    ) throws -> NominationRow {
        guard let row = try nominationRows("WHERE r.id = \(id) AND r.dialogue_id = \(dialogue)").first else {
            throw StoreError.missing
        }
        return row
    }

    /// Whose link this is; one that was withdrawn is not there, one that is past its day is.
    package func nomination(linkHash hash: [UInt8]) throws -> (NominationRow, PartnershipDialogue) {
        guard let row = try nominationRows("WHERE r.link_hash = \(hash) AND r.withdrawn_at IS NULL").first else {
            throw StoreError.missing
        }
        return (row, try dialogue(row.dialogue))
    }

    private func nominationRows(_ condition: SQL) throws -> [NominationRow] {
        let nominees = try nomineeRows(condition)
        return try rows(
            """
            SELECT r.id, r.dialogue_id, r.party, r.asked, r.due_on, r.area, r.withdrawn_at, r.held_on, r.held_at,
                r.came, r.came_women, r.chosen_how, r.office_id, r.body_id, coalesce(o.title_km, b.name_km),
                coalesce(o.title_en, b.name_en), h.id, h.honorific, h.name_km, h.name_en, h.sex, a.kind, a.name_km,
                a.name_en, r.link_serial, r.made_at, r.reminded_at, r.reminders
            FROM nomination_request r
            LEFT JOIN office o ON o.id = r.office_id LEFT JOIN body b ON b.id = r.body_id
            LEFT JOIN area a ON a.code = r.area
            LEFT JOIN holding k ON k.office_id = r.office_id AND k.to_on IS NULL
            LEFT JOIN person h ON h.id = k.person_id
            \(condition) ORDER BY r.id
            """
        ) { row in try NominationRow(&row, nominees: nominees) }
    }

    private func nomineeRows(_ condition: SQL) throws -> [ID<NominationRequest>: [NomineeRow]] {
        var found: [ID<NominationRequest>: [NomineeRow]] = [:]
        try each(
            """
            SELECT n.request_id, n.id, n.honorific, n.name_km, n.name_en, n.sex, n.area, n.place, n.phone, n.youth,
                n.disability, n.indigenous, a.kind, a.name_km, a.name_en, n.participant_id, p.standing
            FROM nominee n JOIN nomination_request r ON r.id = n.request_id
            LEFT JOIN area a ON a.code = n.area LEFT JOIN participant p ON p.id = n.participant_id
            \(condition) AND n.removed_at IS NULL ORDER BY n.id
            """
        ) { row in
            let request: ID<NominationRequest> = try row.next()
            let nominee = try Nominee(&row)
            found[request, default: []].append(
                NomineeRow(
                    nominee: nominee, areaName: try row.areaName(of: nominee.area), participant: try row.next(),
                    standing: try row.next(wordOrNil: Participant.Standing.self)))
        }
        return found
    }
}

extension NominationRow {
    fileprivate init(_ row: inout Row, nominees: [ID<NominationRequest>: [NomineeRow]]) throws {
        let id: ID<NominationRequest> = try row.next()
        dialogue = try row.next()
        let party = try row.next(word: ParticipantClass.self)
        let asked: Int = try row.next()
        let dueOn: Day = try row.next()
        let area: AreaCode? = try row.next()
        let withdrawnAt: Instant? = try row.next()
        request = NominationRequest(
            id: id, party: party, asked: asked, dueOn: dueOn, area: area, isWithdrawn: withdrawnAt != nil,
            consultation: try row.consultation())
        office = try row.next()
        body = try row.next()
        addressee = try row.bilingual("addressee")
        let person: ID<Person>? = try row.next()
        let honorific = try row.next(wordOrNil: Participant.Honorific.self)
        let name = try row.bilingualIfAny()
        let sex = try row.next(wordOrNil: Participant.Sex.self)
        holder = person.flatMap { id in name.map { Person(id: id, honorific: honorific, name: $0, sex: sex) } }
        areaName = try row.areaName(of: area)
        linkSerial = try row.next()
        madeAt = try row.next()
        remindedAt = try row.next()
        reminders = try row.next()
        self.nominees = nominees[id] ?? []
    }
}

extension Row {
    fileprivate mutating func consultation() throws -> NominationRequest.Consultation? {
        let heldOn: Day? = try next()
        let place: String? = try next()
        let came: Int? = try next()
        let women: Int? = try next()
        let how: String? = try next()
        guard let heldOn, let place, let came, let women, let how else { return nil }
        guard
            let consultation = try? NominationRequest.Consultation(
                heldOn: heldOn, place: place, came: came, women: women, how: how, today: heldOn)
        else { throw StoreError.unreadable("consultation held on \(heldOn)") }
        return consultation
    }
}

extension Nominee {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), honorific: try row.next(wordOrNil: Participant.Honorific.self),
            name: try row.bilingual("nominee"), sex: try row.next(word: Participant.Sex.self), area: try row.next(),
            place: try row.next(), phone: try row.next(), marks: try row.marks())
    }
}
