package import Dialogue

extension Reader {
    /// The bodies a province can choose from: its own and the national and foreign ones, its own first. Those that
    /// closed, left or were merged into another are not among them.
    package func bodies(for scope: Scope) throws -> [Body] {
        try rows(
            """
            SELECT id, name_km, name_en, acronym, kind, province FROM body
            WHERE \(bodiesWithin(scope)) AND merged_into IS NULL AND state IN ('active', 'not_reported')
            ORDER BY CASE WHEN province IS NULL THEN 1 ELSE 0 END, kind, name_km, name_en, id
            """, Body.init)
    }

    /// What a scope reaches of the table `body`: a province its own bodies and those of the country.
    func bodiesWithin(_ scope: Scope) -> SQL {
        switch scope {
        case .province(let province): "(province = \(province) OR province IS NULL)"
        case .country: "1 = 1"
        case .everybody: "1 = 0"
        }
    }

    package func body(_ id: ID<Body>) throws -> Body {
        try row("SELECT id, name_km, name_en, acronym, kind, province FROM body WHERE id = \(id)", Body.init)
    }

    /// A body this scope may use; another province's is not there.
    package func body(_ id: ID<Body>, for scope: Scope) throws -> Body {
        let body = try body(id)
        if let province = body.province, !scope.covers(province) { throw StoreError.missing }
        return body
    }
}

extension Writer {
    /// A body under a name that is new in its province.
    package func enter(_ body: Body) throws -> ID<Body> {
        guard try bodyNamedLike(body) == nil else { throw Body.Refusal.alreadyThere }
        let id = try insert(body)
        note(.bodyEntered, about: .body(id), in: .country)
        return id
    }

    /// A body of the same province (or of none) that has one of the two names already.
    package func bodyNamedLike(_ body: Body) throws -> ID<Body>? {
        try rowIfAny(
            """
            SELECT id FROM body WHERE coalesce(province, '') = \(body.province?.code ?? "")
                AND (name_km = \(body.name.khmer) OR lower(name_en) = \(body.name.english?.lowercased()))
            """
        ) { try $0.next() }
    }

    /// The same, as part of another act.
    package func insert(_ body: Body) throws -> ID<Body> {
        try insert(
            """
            INSERT INTO body (kind, name_km, name_en, acronym, province)
            VALUES (\(body.kind), \(body.name.khmer), \(body.name.english), \(body.acronym), \(body.province))
            RETURNING id
            """)
    }
}

extension Body {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), name: try row.bilingual("body name"), acronym: try row.next(),
            kind: try row.next(word: Kind.self), province: try row.next())
    }
}
