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
        let body = try body(id, for: scope)
        try run("DELETE FROM body_field WHERE body_id = \(body.id)")
        for sector in Sector.allCases where fields.contains(sector) {
            try run("INSERT INTO body_field (body_id, sector) VALUES (\(body.id), \(sector))")
        }
        note(.bodyFieldsSettled, about: .body(id), in: .country)
    }
}
