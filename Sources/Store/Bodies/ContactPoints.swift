package import Dialogue

extension Reader {
    /// How to reach these, as far as `role` may see it: what their keepers have written and, in a province, what it
    /// keeps for its own letters. Whoever asks has looked the owners up for the scope.
    package func contactPoints(
        of owners: [ContactPoint.Owner], for scope: Scope, seenBy role: Role?
    ) throws -> [ContactPoint] {
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
            SELECT \(columns) FROM contact_point
            WHERE kind IN \(list: kinds) AND keeper IN \(list: scope.keepers)
                AND (body_id IN \(list: bodies) OR office_id IN \(list: offices) OR person_id IN \(list: persons))
            ORDER BY id
            """, ContactPoint.init)
    }

    /// The province an owner belongs to, if this scope may see it.
    func home(of owner: ContactPoint.Owner, for scope: Scope) throws -> Province? {
        switch owner {
        case .body(let id): try body(id, for: scope).province
        case .office(let id): try body(try office(id, for: scope).office.body, for: scope).province
        case .person(let id): try person(id, for: scope).province
        }
    }

    /// As part of another act, which has made sure whose it is; nothing where it is no more.
    func contactPointIfAny(_ id: ID<ContactPoint>) throws -> ContactPoint? {
        try rowIfAny("SELECT \(columns) FROM contact_point WHERE id = \(id)", ContactPoint.init)
    }

    /// One of them, of an owner this scope may see.
    package func contactPoint(_ id: ID<ContactPoint>, for scope: Scope) throws -> ContactPoint {
        let point = try row(
            "SELECT \(columns) FROM contact_point WHERE id = \(id) AND keeper IN \(list: scope.keepers)",
            ContactPoint.init)
        _ = try home(of: point.owner, for: scope)
        return point
    }
}

extension Writer {
    /// Of somebody of the country a province keeps its own ways: for its own letters, seen by nobody else.
    package func add(
        _ kind: ContactPoint.Kind, _ typed: String, to owner: ContactPoint.Owner, for scope: Scope
    ) throws {
        let keeper = try keeper(of: owner, for: scope)
        let value = try ContactPoint.value(typed, of: kind)
        guard try insert(kind, value, of: owner, keptBy: keeper) != nil else {
            throw ContactPoint.Refusal.alreadyThere
        }
        if keeper == nil { for body in try bodies(of: owner) { try tellProvinces(of: body, .contactAdded, to: value) } }
        note(.contactPointAdded, about: owner.subject, in: .country)
    }

    /// The bodies whose letters may go there.
    private func bodies(of owner: ContactPoint.Owner) throws -> [ID<Body>] {
        switch owner {
        case .body(let id): [id]
        case .office(let id): [try office(id, for: .country).office.body]
        case .person(let id):
            try rows(
                """
                SELECT DISTINCT o.body_id FROM holding h JOIN office o ON o.id = h.office_id
                WHERE h.person_id = \(id) AND h.to_on IS NULL ORDER BY o.body_id
                """
            ) { try $0.next() }
        }
    }

    /// The province that keeps for itself what this scope adds; nothing where the scope keeps the owner.
    func keeper(of owner: ContactPoint.Owner, for scope: Scope) throws -> Province? {
        let home = try home(of: owner, for: scope)
        if case .province(let own) = scope, home == nil { return own }
        try scope.requireKeeping(home)
        return nil
    }

    /// The same, as part of another act, with a value in its kept form; nothing where it is there already.
    @discardableResult
    package func insert(
        _ kind: ContactPoint.Kind, _ value: String, of owner: ContactPoint.Owner, keptBy keeper: Province? = nil
    ) throws -> ID<ContactPoint>? {
        let columns = owner.columns
        let there = try number(
            """
            SELECT count(*) FROM contact_point WHERE kind = \(kind) AND value = \(value)
                AND keeper IN ('', \(keeper?.code ?? "")) AND (body_id = \(columns.body)
                OR office_id = \(columns.office) OR person_id = \(columns.person))
            """)
        guard there == 0 else { return nil }
        return try insert(
            """
            INSERT INTO contact_point (body_id, office_id, person_id, kind, value, keeper)
            VALUES (\(columns.body), \(columns.office), \(columns.person), \(kind), \(value),
                \(keeper?.code ?? "")) RETURNING id
            """)
    }

    package func remove(_ id: ID<ContactPoint>, for scope: Scope) throws -> ContactPoint {
        let point = try contactPoint(id, for: scope)
        // What a province keeps for itself nobody else has found.
        if point.keeper == nil { try scope.requireKeeping(try home(of: point.owner, for: scope)) }
        try run("DELETE FROM contact_point WHERE id = \(id)")
        if point.keeper == nil {
            for body in try bodies(of: point.owner) { try tellProvinces(of: body, .contactRemoved, from: point.value) }
        }
        note(.contactPointRemoved, about: point.owner.subject, in: .country)
        return point
    }
}

private let columns: SQL = "id, body_id, office_id, person_id, kind, value, keeper"

extension Scope {
    /// Whose ways to reach somebody it sees, as the column has them: nobody's in particular, and one's own.
    var keepers: [String] {
        switch self {
        case .province(let own): ["", own.code]
        case .country: [""]
        case .everybody: []
        }
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
        let (kind, value): (Kind, String) = (try row.next(word: Kind.self), try row.next())
        self.init(id: id, owner: owner, kind: kind, value: value, keeper: Province.of(code: try row.next()))
    }

    /// Whether a row `c` is seen in the province of a dialogue `d`.
    static let isSeenInDialogue: SQL = "c.keeper IN ('', d.province)"
    /// What the province keeps itself comes before what everybody sees.
    static let ownFirst: SQL = "CASE WHEN c.keeper = '' THEN 1 ELSE 0 END"
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
