package import Dialogue

/// A person as a list shows them, with the offices held now.
package struct PersonRow: Hashable, Sendable {
    package let person: Person
    /// Nothing for somebody of the country.
    package let province: Province?
    package let mergedInto: ID<Person>?
    /// Body of an office held now or, without one, the body one belongs to.
    package var posts: [Post] = []

    /// Somebody who is not known yet, to be compared with those who are.
    package init(_ person: Person) {
        self.person = person
        (province, mergedInto) = (nil, nil)
    }

    package var id: ID<Person> { person.id }

    package struct Post: Hashable, Sendable {
        package let office: ID<Office>?
        package let title: Bilingual?
        package let kind: Office.Kind?
        package let body: ID<Body>
        package let bodyName: Bilingual
        package let bodyKind: Body.Kind
        /// Acts for the holder.
        package let isDeputy: Bool
        package let from: Day?
        package let to: Day?
    }

    /// Where the person stands in a list by protocol, by the highest of the offices held; the name is left open.
    package var place: ProtocolPlace {
        let places = posts.filter { $0.to == nil && !$0.isDeputy }.map { post in
            ProtocolPlace(rank: person.rank ?? post.kind?.rank, body: post.bodyKind, office: post.kind)
        }
        return places.min() ?? ProtocolPlace(rank: person.rank, body: nil, office: nil)
    }
}

private let columns: SQL = """
    p.id, p.honorific, p.name_km, p.name_en, p.sex, p.rank, p.body_id, p.province, p.merged_into
    """

extension Reader {
    /// Everybody a scope may see, with the offices they hold or act for now.
    package func persons(for scope: Scope) throws -> [PersonRow] {
        let found = try rows(
            """
            SELECT \(columns) FROM person p WHERE \(personsWithin(scope)) AND p.merged_into IS NULL ORDER BY p.id
            """, PersonRow.init)
        let own: SQL = "(SELECT p.id FROM person p WHERE \(personsWithin(scope)))"
        let posts = try posts(
            "WHERE x.to_on IS NULL AND x.person_id IN \(own)",
            body: "WHERE p.body_id IS NOT NULL AND \(personsWithin(scope))")
        return found.map { row in
            var row = row
            row.posts = posts[row.id] ?? []
            return row
        }
    }

    /// Some persons with the offices they hold now, merged ones too; whoever asks has found them for a scope.
    package func personRows(_ ids: [ID<Person>]) throws -> [PersonRow] {
        let found = try rows(
            "SELECT \(columns) FROM person p WHERE p.id IN \(list: ids) ORDER BY p.id", PersonRow.init)
        let posts = try posts(
            "WHERE x.to_on IS NULL AND x.person_id IN \(list: ids)", body: "WHERE p.id IN \(list: ids)")
        return found.map { row in
            var row = row
            row.posts = posts[row.id] ?? []
            return row
        }
    }

    /// One person with all offices ever held or acted for, the latest first.
    package func person(_ id: ID<Person>, for scope: Scope) throws -> PersonRow {
        var found = try row(
            "SELECT \(columns) FROM person p WHERE p.id = \(id) AND \(personsWithin(scope))", PersonRow.init)
        found.posts = try posts("WHERE x.person_id = \(id)", body: "WHERE p.id = \(id)")[id] ?? []
        return found
    }

    func personsWithin(_ scope: Scope) -> SQL {
        switch scope {
        case .province(let province): "(p.province = \(province) OR p.province IS NULL)"
        case .country: "1 = 1"
        case .everybody: "1 = 0"
        }
    }

    private func posts(_ condition: SQL, body: SQL) throws -> [ID<Person>: [PersonRow.Post]] {
        var found: [ID<Person>: [PersonRow.Post]] = [:]
        for (table, isDeputy) in [("holding", false), ("deputy", true)] {
            try each(
                """
                SELECT x.person_id, o.id, o.title_km, o.title_en, o.kind, b.id, b.name_km, b.name_en, b.kind,
                    x.from_on, x.to_on
                FROM \(SQL(stringLiteral: table)) x JOIN office o ON o.id = x.office_id
                JOIN body b ON b.id = o.body_id \(condition)
                ORDER BY CASE WHEN x.to_on IS NULL THEN 0 ELSE 1 END, x.from_on DESC, x.id DESC
                """
            ) { row in
                found[try row.next(), default: []].append(
                    PersonRow.Post(
                        office: try row.next(), title: try row.bilingual("office title"),
                        kind: try row.next(wordOrNil: Office.Kind.self), body: try row.next(),
                        bodyName: try row.bilingual("body name"), bodyKind: try row.next(word: Body.Kind.self),
                        isDeputy: isDeputy, from: try row.next(), to: try row.next()))
            }
        }
        try each(
            """
            SELECT p.id, b.id, b.name_km, b.name_en, b.kind FROM person p JOIN body b ON b.id = p.body_id \(body)
            """
        ) { row in
            found[try row.next(), default: []].append(
                PersonRow.Post(
                    office: nil, title: nil, kind: nil, body: try row.next(), bodyName: try row.bilingual("body name"),
                    bodyKind: try row.next(word: Body.Kind.self), isDeputy: false, from: nil, to: nil))
        }
        return found
    }
}

extension Writer {
    /// Somebody new who holds no office yet.
    package func enter(_ person: Person, of province: Province?, for scope: Scope) throws -> ID<Person> {
        try scope.requireKeeping(province)
        if let body = person.body { _ = try self.body(body, for: scope) }
        let id = try insert(person, in: province)
        note(.personEntered, about: .person(id), in: .country)
        return id
    }

    /// The same, as part of another act.
    package func insert(_ person: Person, in province: Province?) throws -> ID<Person> {
        try insert(
            """
            INSERT INTO person (honorific, name_km, name_en, sex, rank, body_id, province)
            VALUES (\(person.honorific), \(person.name.khmer), \(person.name.english), \(person.sex), \(person.rank),
                \(person.body), \(province)) RETURNING id
            """)
    }

    package func change(_ person: Person, for scope: Scope) throws {
        let before = try self.person(person.id, for: scope)
        try scope.requireKeeping(before.province)
        guard before.mergedInto == nil else { throw Person.Refusal.merged }
        if let body = person.body { _ = try self.body(body, for: scope) }
        try run(
            """
            UPDATE person SET honorific = \(person.honorific), name_km = \(person.name.khmer),
                name_en = \(person.name.english), sex = \(person.sex), rank = \(person.rank), body_id = \(person.body)
            WHERE id = \(person.id)
            """)
        note(.personChanged, about: .person(person.id), in: .country)
    }
}

extension PersonRow {
    init(_ row: inout Row) throws {
        guard let person = try Person(ifAny: &row) else { throw StoreError.unreadable("person") }
        self.person = person
        province = try row.next()
        mergedInto = try row.next()
    }
}
