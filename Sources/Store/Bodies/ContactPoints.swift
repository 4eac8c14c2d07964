package import Dialogue

extension Reader {
    /// How to reach these, as far as `role` may see it. Whoever asks has looked the owners up for a scope.
    package func contactPoints(of owners: [ContactPoint.Owner], seenBy role: Role?) throws -> [ContactPoint] {
        let kinds = ContactPoint.Kind.allCases.filter { $0.isSeen(by: role) }.map(\.rawValue)
        var (bodies, offices, persons): ([Int64], [Int64], [Int64]) = ([], [], [])
        for owner in owners {
            switch owner {
            case .body(let id): bodies.append(id.number)
            case .office(let id): offices.append(id.number)
            case .person(let id): persons.append(id.number)
            }
        }
        return try rows(
            """
            SELECT id, body_id, office_id, person_id, kind, value FROM contact_point
            WHERE kind IN \(list: kinds)
                AND (body_id IN \(list: bodies) OR office_id IN \(list: offices) OR person_id IN \(list: persons))
            ORDER BY id
            """, ContactPoint.init)
    }

    private func requireOwner(_ owner: ContactPoint.Owner, for scope: Scope) throws {
        switch owner {
        case .body(let id): _ = try body(id, for: scope)
        case .office(let id): _ = try office(id, for: scope)
        case .person(let id): _ = try person(id, for: scope)
        }
    }

    /// One of them, of an owner this scope may see.
    package func contactPoint(_ id: ID<ContactPoint>, for scope: Scope) throws -> ContactPoint {
        let point = try row(
            "SELECT id, body_id, office_id, person_id, kind, value FROM contact_point WHERE id = \(id)",
            ContactPoint.init)
        try requireOwner(point.owner, for: scope)
        return point
    }
}

extension Writer {
    package func add(
        _ kind: ContactPoint.Kind, _ typed: String, to owner: ContactPoint.Owner, for scope: Scope
    ) throws {
        switch owner {
        case .body(let id): _ = try body(id, for: scope)
        case .office(let id): _ = try office(id, for: scope)
        case .person(let id): _ = try person(id, for: scope)
        }
        let value = try ContactPoint.value(typed, of: kind)
        guard try insert(kind, value, of: owner) != nil else { throw ContactPoint.Refusal.alreadyThere }
        note(.contactPointAdded, about: owner.subject, in: .country)
    }

    /// The same, as part of another act, with a value in its kept form; nothing where it is there already.
    @discardableResult
    package func insert(
        _ kind: ContactPoint.Kind, _ value: String, of owner: ContactPoint.Owner
    ) throws -> ID<ContactPoint>? {
        let columns = owner.columns
        let there = try number(
            """
            SELECT count(*) FROM contact_point WHERE kind = \(kind) AND value = \(value) AND (body_id = \(columns.body)
                OR office_id = \(columns.office) OR person_id = \(columns.person))
            """)
        guard there == 0 else { return nil }
        return try insert(
            """
            INSERT INTO contact_point (body_id, office_id, person_id, kind, value)
            VALUES (\(columns.body), \(columns.office), \(columns.person), \(kind), \(value)) RETURNING id
            """)
    }

    package func remove(_ id: ID<ContactPoint>, for scope: Scope) throws -> ContactPoint {
        let point = try contactPoint(id, for: scope)
        try run("DELETE FROM contact_point WHERE id = \(id)")
        note(.contactPointRemoved, about: point.owner.subject, in: .country)
        return point
    }
}

extension ContactPoint {
    init(_ row: inout Row) throws {
        let id: ID<ContactPoint> = try row.next()
        let (body, office): (ID<Body>?, ID<Office>?) = (try row.next(), try row.next())
        let person: ID<Person>? = try row.next()
        guard let owner = body.map(Owner.body) ?? office.map(Owner.office) ?? person.map(Owner.person) else {
            throw StoreError.unreadable("owner of contact point \(id)")
        }
        self.init(id: id, owner: owner, kind: try row.next(word: Kind.self), value: try row.next())
    }
}

extension ContactPoint.Owner {
    /// One of them is set.
    var columns: (body: ID<Body>?, office: ID<Office>?, person: ID<Person>?) {
        switch self {
        case .body(let id): (id, nil, nil)
        case .office(let id): (nil, id, nil)
        case .person(let id): (nil, nil, id)
        }
    }

    /// As the journal names it.
    var subject: JournalSubject {
        switch self {
        case .body(let id): .body(id)
        case .office(let id): .office(id)
        case .person(let id): .person(id)
        }
    }
}
