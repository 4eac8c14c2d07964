package import Dialogue

/// An office with who holds it.
package struct OfficeRow: Hashable, Sendable {
    package let office: Office
    /// The present holder first, then the earlier ones.
    package let holdings: [Holding]

    package var id: ID<Office> { office.id }
    package var holding: Holding? { holdings.first { $0.to == nil } }

    /// The title and who holds it, as those read it who are told of a change.
    var calledInJournal: String {
        [office.title.text(in: .khmer), holding?.person.name.text(in: .khmer)].compactMap(\.self)
            .joined(separator: " · ")
    }

    /// What a letter to the office prints.
    package var card: Participant.Card {
        get throws(Participant.Refusal) {
            let person = holding?.person
            return try Participant.Card(
                honorific: person?.honorific, name: person?.name, sex: person?.sex, office: office.title,
                body: office.body, area: office.area)
        }
    }
}

extension Reader {
    /// The offices of the bodies given, with everybody who held them.
    package func offices(of bodies: [ID<Body>]) throws -> [OfficeRow] {
        try officeRows("WHERE o.body_id IN \(list: bodies)")
    }

    package func office(_ id: ID<Office>, for scope: Scope) throws -> OfficeRow {
        guard let found = try officeRows("WHERE o.id = \(id)").first else { throw StoreError.missing }
        _ = try body(found.office.body, for: scope)
        return found
    }

    /// The offices of district governors of a province that are there already, by district.
    package func governorOffices(of province: Province) throws -> [OfficeRow] {
        try offices(of: .districtGovernor, in: province)
    }

    /// The offices of one kind for the units of a province, by unit.
    package func offices(of kind: Office.Kind, in province: Province) throws -> [OfficeRow] {
        try officeRows(
            "WHERE o.kind = \(kind) AND o.area >= \(province.code) AND o.area < \(province.code + ":")")
    }

    func officeRows(_ condition: SQL) throws -> [OfficeRow] {
        var offices: [Office] = []
        var holdings: [ID<Office>: [Holding]] = [:]
        try each(
            """
            SELECT o.id, o.body_id, o.kind, o.title_km, o.title_en, o.area, o.ended_on,
                p.id, p.honorific, p.name_km, p.name_en, p.sex, p.rank, p.body_id, h.from_on, h.to_on
            FROM office o LEFT JOIN holding h ON h.office_id = o.id LEFT JOIN person p ON p.id = h.person_id
            \(condition)
            ORDER BY CASE WHEN o.area IS NULL THEN '' ELSE o.area END, o.id,
                CASE WHEN h.to_on IS NULL THEN 0 ELSE 1 END, h.from_on DESC, h.id DESC
            """
        ) { row in
            let office = try Office(&row)
            if offices.last?.id != office.id { offices.append(office) }
            if let holding = try Holding(ifAny: &row) { holdings[office.id, default: []].append(holding) }
        }
        return offices.map { OfficeRow(office: $0, holdings: holdings[$0.id] ?? []) }
    }
}

extension Writer {
    /// A new office in a body.
    package func enter(office: Office, in body: ID<Body>, for scope: Scope) throws -> ID<Office> {
        try scope.requireKeeping(try self.body(body, for: scope).province)
        if office.kind.isAlone {
            let there = try offices(of: [body]).contains { $0.office.title == office.title && $0.office.endedOn == nil }
            guard !there else { throw Office.Refusal.alreadyThere }
        }
        let id = try insert(office: office, in: body)
        note(.officeEntered, about: .office(id), in: .country)
        return id
    }

    /// The same, as part of another act.
    package func insert(office: Office, in body: ID<Body>) throws -> ID<Office> {
        try insert(
            """
            INSERT INTO office (body_id, kind, title_km, title_en, area)
            VALUES (\(body), \(office.kind), \(office.title.khmer), \(office.title.english), \(office.area))
            RETURNING id
            """)
    }

    /// Gives an office to somebody from a day on; whoever holds it hands over that day. Invitations that wait for the
    /// office are the new holder's, and every link that lay with the earlier one is made anew. What moved is kept.
    /// - Parameter person: somebody known, or new where the identity is nought.
    package func fill(
        _ office: ID<Office>, with person: Person, from day: Day, for scope: Scope, links hashes: LinkHashes
    ) throws {
        let body = try body(try self.office(office, for: scope).office.body)
        try scope.requireKeeping(body.province)
        try requireKnown(person, in: body)
        try insertHolding(of: office, by: person, from: day, links: hashes)
        note(.officeFilled, about: .office(office), in: .country)
    }

    /// The same, as part of another act.
    package func insertHolding(
        of office: ID<Office>, by person: Person, from day: Day, links hashes: LinkHashes
    ) throws {
        guard let row = try officeRows("WHERE o.id = \(office)").first else { throw StoreError.missing }
        try row.office.requireOpen()
        try Office.requireHandOver(after: row.holding, on: day, today: today)
        let moves = try whatFollows(row)
        try tellProvinces(of: row.office.body, .office, from: row.calledInJournal, to: person.name.text(in: .khmer))
        try run("UPDATE holding SET to_on = \(day) WHERE office_id = \(office) AND to_on IS NULL")
        let province = try body(row.office.body).province
        let id = person.isNew ? try insert(person, in: province) : person.id
        let holding: ID<Holding> = try insert(
            "INSERT INTO holding (office_id, person_id, from_on) VALUES (\(office), \(id), \(day)) RETURNING id")
        try pass(row.office, to: person, hashes)
        try keep(moves, of: holding)
    }

    /// Its holder lays the office down; nobody takes it over yet.
    package func vacate(_ office: ID<Office>, on day: Day, for scope: Scope, links hashes: LinkHashes) throws {
        let row = try self.office(office, for: scope)
        try requireKeeping(row.office, for: scope)
        guard let holding = row.holding else { throw Office.Refusal.nobodyHolds }
        try Office.requireHandOver(after: holding, on: day, today: today)
        try run("UPDATE holding SET to_on = \(day) WHERE office_id = \(office) AND to_on IS NULL")
        try pass(row.office, to: nil, hashes)
        try tellProvinces(of: row.office.body, .office, from: row.calledInJournal)
        note(.officeVacated, about: .office(office), in: .country)
    }

    /// There is no such office any more; what was stays readable.
    package func close(office id: ID<Office>, on day: Day, for scope: Scope, links hashes: LinkHashes) throws {
        let row = try self.office(id, for: scope)
        try requireKeeping(row.office, for: scope)
        var office = row.office
        try office.close(on: day, holding: row.holding, today: today)
        try run("UPDATE office SET ended_on = \(office.endedOn) WHERE id = \(id)")
        try pass(office, to: nil, hashes)
        note(.officeClosed, about: .office(id), in: .country)
    }

    /// Whoever held the office no longer does: their links are made anew, and invitations are the next holder's, if
    /// there is one. As part of another act.
    func pass(_ office: Office, to person: Person?, _ hashes: LinkHashes) throws {
        try renewLinks(of: .holder(of: office), hashes)
        try endAccounts(of: office.id)
        try handOverInvitations(of: office.id, to: person)
    }

    package func rename(office id: ID<Office>, _ title: Bilingual, for scope: Scope) throws {
        let row = try self.office(id, for: scope)
        try requireKeeping(row.office, for: scope)
        let there = try offices(of: [row.office.body]).contains { $0.id != id && $0.office.title == title }
        guard !there || !row.office.kind.isAlone else { throw Office.Refusal.alreadyThere }
        try run("UPDATE office SET title_km = \(title.khmer), title_en = \(title.english) WHERE id = \(id)")
        note(.officeChanged, about: .office(id), in: .country)
    }

    func requireKeeping(_ office: Office, for scope: Scope) throws {
        try scope.requireKeeping(try body(office.body).province)
    }

    /// An office of the country goes to nobody whom one province alone knows.
    func requireKnown(_ person: Person, in body: Body) throws {
        guard !person.isNew else { return }
        _ = try self.person(person.id, for: Scope(keeping: body.province))
        guard body.province == nil, try self.person(person.id, for: .country).province != nil else { return }
        throw NotKept()
    }

    /// Only those of people who are not in the room yet: who came is part of the record.
    private func handOverInvitations(of office: ID<Office>, to person: Person?) throws {
        let open = try rows(
            """
            SELECT p.id FROM participant p JOIN dialogue d ON d.id = p.dialogue_id
            JOIN counted c ON c.participant_id = p.id AND c.arrived = 0
            WHERE p.office_id = \(office)
                AND d.stage IN ('planned', 'prepared', 'invited', 'in_session')
            """
        ) { try $0.next(ID<Participant>.self) }
        for id in open {
            try run(
                """
                UPDATE participant SET honorific = \(person?.honorific), name_km = \(person?.name.khmer),
                    name_en = \(person?.name.english), sex = \(person?.sex), answer = NULL, stand_in = NULL,
                    stand_in_sex = NULL, stand_in_mandate = NULL, answered_at = NULL
                WHERE id = \(id)
                """)
            try handOverPost(of: id)
        }
    }

    /// The governors' offices of all living districts of a province, made where they are not there yet, with the body
    /// they stand in.
    package func districtOffices(of province: Province) throws -> [OfficeRow] {
        let districts = try districts(of: province)
        let known = Set(try governorOffices(of: province).compactMap(\.office.area))
        for district in districts where !known.contains(district.code) {
            let body = try administration(of: district, in: province)
            let office = Office(
                id: ID(0), body: body, kind: .districtGovernor, title: district.governorTitle, area: district.code)
            _ = try insert(office: office, in: body)
        }
        let living = Set(districts.map(\.code))
        return try governorOffices(of: province).filter { $0.office.area.map(living.contains) ?? false }
    }

    private func administration(of district: Area, in province: Province) throws -> ID<Body> {
        let name = district.administrationName
        let there = try rowIfAny(
            """
            SELECT id FROM body WHERE kind = \(Body.Kind.district) AND province = \(province)
                AND name_km = \(name.khmer)
            """
        ) { try $0.next(ID<Body>.self) }
        return try there ?? insert(Body(id: ID(0), name: name, kind: .district, province: province))
    }
}

extension Office {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), body: try row.next(), kind: try row.next(word: Kind.self),
            title: try row.bilingual("office title"), area: try row.next(), endedOn: try row.next())
    }
}

extension Holding {
    /// Nothing where nobody has held the office.
    init?(ifAny row: inout Row) throws {
        let person = try Person(ifAny: &row)
        let from: Day? = try row.next()
        let to: Day? = try row.next()
        guard let person, let from else { return nil }
        self.init(person: person, from: from, to: to)
    }
}

extension Person {
    /// Identity, honorific, both names, sex, rank and body; nothing where there is nobody.
    init?(ifAny row: inout Row) throws {
        let id: ID<Person>? = try row.next()
        let honorific = try row.next(wordOrNil: Participant.Honorific.self)
        let name = try row.bilingualIfAny()
        let sex = try row.next(wordOrNil: Participant.Sex.self)
        let rank = try row.next(wordOrNil: Rank.self)
        let body: ID<Body>? = try row.next()
        guard let id, let name else { return nil }
        self.init(id: id, honorific: honorific, name: name, sex: sex, rank: rank, body: body)
    }
}
