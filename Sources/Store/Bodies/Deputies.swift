package import Dialogue

extension Reader {
    /// Who acts for the holders of offices, and did, the latest first.
    package func deputies(of offices: [ID<Office>]) throws -> [ID<Office>: [Deputy]] {
        var found: [ID<Office>: [Deputy]] = [:]
        try each(
            """
            SELECT d.office_id, d.id, d.from_on, d.to_on, p.id, p.honorific, p.name_km, p.name_en, p.sex, p.rank,
                p.body_id
            FROM deputy d JOIN person p ON p.id = d.person_id WHERE d.office_id IN \(list: offices)
            ORDER BY d.office_id, CASE WHEN d.to_on IS NULL THEN 0 ELSE 1 END, d.from_on DESC, d.id DESC
            """
        ) { row in
            let office: ID<Office> = try row.next()
            let (id, from, to): (ID<Deputy>, Day, Day?) = (try row.next(), try row.next(), try row.next())
            guard let person = try Person(ifAny: &row) else { return }
            found[office, default: []].append(Deputy(id: id, person: person, from: from, to: to))
        }
        return found
    }

    /// The office a deputy acts for.
    package func office(of deputy: ID<Deputy>, for scope: Scope) throws -> OfficeRow {
        let office: ID<Office> = try row("SELECT office_id FROM deputy WHERE id = \(deputy)") { try $0.next() }
        return try self.office(office, for: scope)
    }
}

extension Writer {
    /// Somebody acts for the holder of an office from a day on.
    package func name(_ person: Person, deputyFor office: ID<Office>, from day: Day, scope: Scope) throws {
        let row = try self.office(office, for: scope)
        try requireKeeping(row.office, for: scope)
        try requireKnown(person, in: try body(row.office.body))
        try row.office.requireOpen()
        let others = try deputies(of: [office])[office] ?? []
        try Deputy.require(person, from: day, holding: row.holding, others: others, today: today)
        let id = person.isNew ? try insert(person, in: try body(row.office.body).province) : person.id
        try run("INSERT INTO deputy (office_id, person_id, from_on) VALUES (\(office), \(id), \(day))")
        note(.deputyNamed, about: .office(office), in: .country)
    }

    package func end(deputy id: ID<Deputy>, on day: Day, for scope: Scope) throws -> OfficeRow {
        let row = try office(of: id, for: scope)
        try requireKeeping(row.office, for: scope)
        guard var deputy = try deputies(of: [row.id])[row.id]?.first(where: { $0.id == id }), deputy.to == nil else {
            throw StoreError.changedMeanwhile
        }
        try deputy.end(on: day, today: today)
        try run("UPDATE deputy SET to_on = \(deputy.to) WHERE id = \(id)")
        note(.deputyEnded, about: .office(row.id), in: .country)
        return row
    }
}
