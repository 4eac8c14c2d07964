package import Dialogue

/// Makes the hash of a nomination link.
package typealias NominationHash = @Sendable (ID<NominationRequest>, _ serial: Int) -> [UInt8]

/// Whom the secretariat asks to name people.
package enum NominatorGroup: Hashable, Sendable {
    /// The Chair of the Council, for class a.
    case councilChair
    /// Every association of councils, for class d.
    case associations
    /// Every governor of a district, for communities.
    case districtGovernors
    /// The commune chiefs of a district, for communities.
    case communeChiefs(of: AreaCode)

    package var party: ParticipantClass {
        switch self {
        case .councilChair: .council
        case .associations: .councilAssociations
        case .districtGovernors, .communeChiefs: .communities
        }
    }
}

extension Writer {
    /// Asks everybody of a group who has no open request yet, each by a link of their own; answers how many.
    package func ask(
        _ group: NominatorGroup, for asked: Int, until dueOn: Day, in dialogue: PartnershipDialogue,
        link: NominationHash
    ) throws -> Int {
        try Participant.requireOpenList(at: dialogue.stage)
        try NominationRequest.require(asked: asked, dueOn: dueOn, today: today)
        let there = try nominations(of: dialogue.id, party: group.party).filter { !$0.request.isWithdrawn }
        let (offices, bodies) = (Set(there.compactMap(\.office)), Set(there.compactMap(\.body)))
        let new = try nominators(group, of: dialogue.province).filter { one in
            one.office.map { !offices.contains($0) } ?? one.body.map { !bodies.contains($0) } ?? false
        }
        guard !new.isEmpty else { throw NominationRequest.Refusal.nobodyToAsk }
        for one in new {
            let id: ID<NominationRequest> = try insert(
                """
                INSERT INTO nomination_request (dialogue_id, party, office_id, body_id, area, asked, due_on, made_at)
                VALUES (\(dialogue.id), \(group.party), \(one.office), \(one.body), \(one.area), \(asked), \(dueOn),
                    \(now))
                RETURNING id
                """)
            try run("UPDATE nomination_request SET link_hash = \(link(id, 1)) WHERE id = \(id)")
        }
        note(.nominationAsked, about: .nominators(new.count, group.party), in: dialogue.id)
        return new.count
    }

    private typealias Nominator = (office: ID<Office>?, body: ID<Body>?, area: AreaCode?)

    private func nominators(_ group: NominatorGroup, of province: Province) throws -> [Nominator] {
        switch group {
        case .councilChair:
            return [(try chairOffice(of: province), nil, nil)]
        case .associations:
            return try bodies(for: .province(province)).filter { $0.kind == .councilAssociation && $0.province != nil }
                .map { (nil, $0.id, nil) }
        case .districtGovernors:
            return try districtOffices(of: province).map { ($0.id, nil, $0.office.area) }
        case .communeChiefs(let district):
            return try communes(of: province).filter { $0.code.lies(in: district) }.map { commune in
                (try chiefOffice(of: commune, in: province).id, nil, commune.code)
            }
        }
    }

    /// The office of the Chair of the Council, made where it is not there yet, in the Council as a body.
    private func chairOffice(of province: Province) throws -> ID<Office> {
        let there = try rowIfAny(
            """
            SELECT o.id FROM office o JOIN body b ON b.id = o.body_id
            WHERE o.kind = \(Office.Kind.councilChair) AND b.province = \(province) ORDER BY o.id
            """
        ) { try $0.next(ID<Office>.self) }
        if let there { return there }
        let council = Body(id: ID(0), name: province.councilName, kind: .provincialAdministration, province: province)
        let body = try bodyNamedLike(council) ?? insert(council)
        return try insert(
            office: Office(id: ID(0), body: body, kind: .councilChair, title: province.councilChairTitle), in: body)
    }

    /// Reminds a nominator: by e-mail where an address is known; elsewhere it is noted that a person has done it.
    package func remind(_ id: ID<NominationRequest>, of dialogue: PartnershipDialogue) throws {
        let row = try nomination(id, of: dialogue.id)
        try row.request.requireOpen(on: today)
        try run(
            "UPDATE nomination_request SET reminded_at = \(now), reminders = \(row.reminders + 1) WHERE id = \(id)")
        if let address = try nominatorAddresses(of: dialogue.id)[id] {
            try withdrawReminders(of: id)
            try writeReminder(of: id, to: address)
        }
        note(.nominationReminded, about: .nomination(id), in: dialogue.id)
    }

    /// The link opens nothing any more; who was named already stays named.
    package func withdraw(_ id: ID<NominationRequest>, of dialogue: PartnershipDialogue) throws {
        let row = try nomination(id, of: dialogue.id)
        guard !row.request.isWithdrawn else { throw NominationRequest.Refusal.withdrawn }
        try run("UPDATE nomination_request SET withdrawn_at = \(now), link_hash = NULL WHERE id = \(id)")
        try withdrawReminders(of: id)
        note(.nominationWithdrawn, about: .nomination(id), in: dialogue.id)
    }
}

extension Province {
    fileprivate var councilName: Bilingual {
        Bilingual(
            "ក្រុមប្រឹក្សា\(isCapital ? "រាជធានី" : "ខេត្ត")\(nameKhmer)",
            "\(nameEnglish) \(isCapital ? "Capital" : "Provincial") Council")
    }

    fileprivate var councilChairTitle: Bilingual {
        Bilingual(
            "ប្រធានក្រុមប្រឹក្សា\(isCapital ? "រាជធានី" : "ខេត្ត")\(nameKhmer)",
            "Chair of the \(nameEnglish) \(isCapital ? "Capital" : "Provincial") Council")
    }
}
