package import Dialogue

extension Reader {
    /// For which items of the agenda which communes are needed. What an item that is gone needed, is needed no more.
    package func communeRequirements(of dialogue: ID<PartnershipDialogue>) throws -> [CommuneRequirement] {
        try rows(
            """
            SELECT r.id, r.agenda_item_id, r.area FROM commune_requirement r
            JOIN agenda_item i ON i.id = r.agenda_item_id AND i.dialogue_id = r.dialogue_id AND i.removed = 0
            WHERE r.dialogue_id = \(dialogue) ORDER BY i.position, r.area
            """
        ) { row in CommuneRequirement(id: try row.next(), item: try row.next(), area: try row.next()) }
    }

    /// The living communes and sangkats of a province, in the order of their codes.
    package func communes(of province: Province) throws -> [Area] {
        try areas(of: province, level: .commune).filter { $0.retired == nil }
    }

    /// The chiefs' offices that are there, by commune.
    package func chiefOffices(of province: Province) throws -> [AreaCode: OfficeRow] {
        let found = try offices(of: Office.Kind.communeChief, in: province)
        return Dictionary(found.compactMap { row in row.office.area.map { ($0, row) } }) { first, _ in first }
    }
}

extension Writer {
    /// An item of the agenda needs the chiefs of an area (IV.i.e).
    package func require(
        communesOf area: AreaCode, for item: ID<AgendaItem>, in dialogue: PartnershipDialogue
    ) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        guard area.provinceCode == dialogue.province.code, area.level <= .commune,
            try areaIfAny(area) != nil, try agenda(of: dialogue).items.contains(where: { $0.id == item })
        else { throw StoreError.missing }
        let there = try communeRequirements(of: dialogue.id).contains { $0.item == item && $0.area == area }
        guard !there else { throw Participant.Refusal.nobodyNew }
        try run(
            """
            INSERT INTO commune_requirement (dialogue_id, agenda_item_id, area)
            VALUES (\(dialogue.id), \(item), \(area))
            """)
        note(.communesRequired, about: .communes(of: area, for: item), in: dialogue.id)
    }

    package func drop(_ requirement: ID<CommuneRequirement>, of dialogue: PartnershipDialogue) throws {
        let gone = try row(
            """
            SELECT area, agenda_item_id FROM commune_requirement
            WHERE id = \(requirement) AND dialogue_id = \(dialogue.id)
            """
        ) { row in (area: try row.next(AreaCode.self), item: try row.next(ID<AgendaItem>.self)) }
        try run("DELETE FROM commune_requirement WHERE id = \(requirement)")
        note(.communeRequirementDropped, about: .communes(of: gone.area, for: gone.item), in: dialogue.id)
    }

    /// The office of the chief of a commune, made where it is not there yet, with the administration it stands in.
    package func chiefOffice(of commune: Area, in province: Province) throws -> OfficeRow {
        let there = try offices(of: .communeChief, in: province).first { $0.office.area == commune.code }
        if let there { return there }
        let body: ID<Body> =
            try rowIfAny(
                """
                SELECT b.id FROM body b JOIN office o ON o.body_id = b.id
                WHERE b.kind = \(Body.Kind.commune) AND o.area = \(commune.code)
                """
            ) { try $0.next() }
            ?? insert(Body(id: ID(0), name: commune.administrationName, kind: .commune, province: province))
        let id = try insert(
            office: Office(
                id: ID(0), body: body, kind: .communeChief, title: commune.chiefTitle, area: commune.code),
            in: body)
        return try office(id, for: .country)
    }
}

extension Area {
    /// Its chief, as an office is titled: មេឃុំ of a commune, ចៅសង្កាត់ of a sangkat.
    fileprivate var chiefTitle: Bilingual {
        let khmer = (kind == .sangkat ? "ចៅ" : "មេ") + (fullName.khmer ?? "")
        guard let english = fullName.english else { return Bilingual(khmer: khmer) }
        return Bilingual(khmer, "Chief of \(english)")
    }
}
