package import Dialogue

extension Reader {
    /// What bodies work on, as far as somebody has said.
    package func fields(of bodies: [ID<Body>]) throws -> [ID<Body>: Set<Sector>] {
        var fields: [ID<Body>: Set<Sector>] = [:]
        for start in stride(from: 0, to: bodies.count, by: 500) {
            let some = bodies[start..<min(start + 500, bodies.count)]
            try each("SELECT body_id, sector FROM body_field WHERE body_id IN \(list: some)") { row in
                fields[try row.next(), default: []].insert(try row.next(word: Sector.self))
            }
        }
        return fields
    }
}

extension Writer {
    /// What a body works on, by which it is proposed for an agenda (IV.i.b).
    package func settle(fields: Set<Sector>, of id: ID<Body>, for scope: Scope) throws {
        try write(fields: fields, of: id, for: scope)
        note(.bodyFieldsSettled, about: .body(id), in: .country)
    }

    /// The same for several, as one act.
    package func settle(fields: [(body: ID<Body>, fields: Set<Sector>)], for scope: Scope) throws {
        for one in fields { try write(fields: one.fields, of: one.body, for: scope) }
        note(.bodyFieldsSettled, about: .count(fields.count, .bodies), in: .country)
    }

    private func write(fields: Set<Sector>, of id: ID<Body>, for scope: Scope) throws {
        let body = try body(id, for: scope)
        try scope.requireKeeping(body.province)
        try run("DELETE FROM body_field WHERE body_id = \(body.id)")
        for sector in Sector.allCases where fields.contains(sector) {
            try run("INSERT INTO body_field (body_id, sector) VALUES (\(body.id), \(sector))")
        }
    }
}
