package import Dialogue

/// A body with all that is known of it itself.
package struct BodyRow: Hashable, Sendable {
    package let body: Body
    package let details: BodyDetails
    /// Other names by which it is known, those of the bodies merged into it among them.
    package var aliases: [Alias] = []

    package var id: ID<Body> { body.id }

    package struct Alias: Hashable, Sendable {
        package let id: ID<BodyAlias>
        package let name: String
    }

    /// Every name it is found by.
    package var allNames: [String] {
        [body.name.khmer, body.name.english, body.acronym].compactMap(\.self) + aliases.map(\.name)
    }
}

/// The name of an alias in the typed identities.
package enum BodyAlias {}

private let columns: SQL = """
    id, name_km, name_en, acronym, kind, province, subkind, parent_id, reference, state, state_on, merged_into
    """

extension Reader {
    /// Every body of a scope with its other names, closed ones too, merged ones not.
    package func bodyRows(for scope: Scope) throws -> [BodyRow] {
        let found = try rows(
            "SELECT \(columns) FROM body WHERE \(bodiesWithin(scope)) AND merged_into IS NULL ORDER BY id",
            BodyRow.init)
        let aliases = try aliases(
            """
            SELECT body_id, id, name FROM body_alias
            WHERE body_id IN (SELECT id FROM body WHERE \(bodiesWithin(scope)) AND merged_into IS NULL)
            ORDER BY body_id, id
            """)
        let merged = try namesOfMerged(for: scope)
        return found.map { row in
            var row = row
            row.aliases = (aliases[row.id] ?? []) + (merged[row.id] ?? [])
            return row
        }
    }

    /// One body a scope may see, merged ones too.
    package func bodyRow(_ id: ID<Body>, for scope: Scope) throws -> BodyRow {
        var found = try row("SELECT \(columns) FROM body WHERE id = \(id) AND \(bodiesWithin(scope))", BodyRow.init)
        found.aliases =
            try aliases("SELECT body_id, id, name FROM body_alias WHERE body_id = \(id) ORDER BY id")[id] ?? []
        return found
    }

    /// Some bodies, merged ones too; whoever asks has found them for a scope.
    package func bodyRows(_ ids: [ID<Body>]) throws -> [BodyRow] {
        try rows("SELECT \(columns) FROM body WHERE id IN \(list: ids) ORDER BY id", BodyRow.init)
    }

    /// The bodies that are a part of it.
    package func parts(of body: ID<Body>) throws -> [Body] {
        try rows(
            """
            SELECT id, name_km, name_en, acronym, kind, province FROM body
            WHERE parent_id = \(body) AND merged_into IS NULL ORDER BY id
            """, Body.init)
    }

    /// The parent of a body, its parent and so on. Ends also where somebody made a ring of them.
    package func ancestors(of details: BodyDetails) throws -> [ID<Body>] {
        var found: [ID<Body>] = []
        var next = details.parent
        while let id = next, !found.contains(id) {
            found.append(id)
            next = try rowIfAny("SELECT parent_id FROM body WHERE id = \(id)") { try $0.next(ID<Body>?.self) } ?? nil
        }
        return found
    }

    private func aliases(_ sql: SQL) throws -> [ID<Body>: [BodyRow.Alias]] {
        var found: [ID<Body>: [BodyRow.Alias]] = [:]
        try each(sql) { row in
            found[try row.next(), default: []].append(BodyRow.Alias(id: try row.next(), name: try row.next()))
        }
        return found
    }

    /// The names of merged bodies find the one that took them over; they are not aliases one can take away.
    private func namesOfMerged(for scope: Scope) throws -> [ID<Body>: [BodyRow.Alias]] {
        var found: [ID<Body>: [BodyRow.Alias]] = [:]
        try each(
            """
            SELECT merged_into, name_km, name_en, acronym FROM body
            WHERE merged_into IN (SELECT id FROM body WHERE \(bodiesWithin(scope))) ORDER BY id
            """
        ) { row in
            let kept: ID<Body> = try row.next()
            for _ in 0..<3 {
                guard let name: String = try row.next() else { continue }
                found[kept, default: []].append(BodyRow.Alias(id: ID(0), name: name))
            }
        }
        return found
    }
}

extension Writer {
    /// Writes what is now known of a body; the province it belongs to stays.
    package func change(_ body: Body, _ details: BodyDetails, for scope: Scope) throws {
        let before = try bodyRow(body.id, for: scope)
        guard before.details.mergedInto == nil else { throw Body.Refusal.merged }
        if let same = try bodyNamedLike(body), same != body.id { throw Body.Refusal.alreadyThere }
        try require(body, details, for: scope)
        try run(
            """
            UPDATE body SET kind = \(body.kind), name_km = \(body.name.khmer), name_en = \(body.name.english),
                acronym = \(body.acronym), subkind = \(details.subkind), parent_id = \(details.parent),
                reference = \(details.reference)
            WHERE id = \(body.id)
            """)
        note(.bodyChanged, about: .body(body.id), in: .country)
    }

    /// A new body with its details.
    package func enter(_ body: Body, _ details: BodyDetails, for scope: Scope) throws -> ID<Body> {
        guard try bodyNamedLike(body) == nil else { throw Body.Refusal.alreadyThere }
        try require(body, details, for: scope)
        let id = try insert(body, details)
        note(.bodyEntered, about: .body(id), in: .country)
        return id
    }

    /// The same, as part of another act.
    package func insert(_ body: Body, _ details: BodyDetails) throws -> ID<Body> {
        let id = try insert(body)
        try run(
            """
            UPDATE body SET subkind = \(details.subkind), parent_id = \(details.parent),
                reference = \(details.reference), state = \(details.state), state_on = \(details.since)
            WHERE id = \(id)
            """)
        return id
    }

    private func require(_ body: Body, _ details: BodyDetails, for scope: Scope) throws {
        if let parent = details.parent { _ = try self.body(parent, for: scope) }
        try details.require(of: body, ancestors: try ancestors(of: details))
    }

    /// A body closes, leaves, or is there again. Of one that is no more nobody has a link.
    package func change(
        _ id: ID<Body>, to state: Body.State, since day: Day, for scope: Scope, links hashes: LinkHashes
    ) throws {
        var details = try bodyRow(id, for: scope).details
        let wasThere = details.state.isThere
        try details.become(state, since: day, today: today)
        try run("UPDATE body SET state = \(details.state), state_on = \(details.since) WHERE id = \(id)")
        if wasThere, !state.isThere { try renewLinks(of: .body(id), hashes) }
        note(.bodyStateChanged, about: .body(id), in: .country)
    }

    package func add(alias name: String, to id: ID<Body>, for scope: Scope) throws {
        let row = try bodyRow(id, for: scope)
        let name = name.trimmingBlanks
        guard !name.isEmpty else { throw Body.Refusal.noName }
        guard !row.allNames.contains(name) else { throw Body.Refusal.aliasThere }
        try run("INSERT INTO body_alias (body_id, name) VALUES (\(id), \(name))")
        note(.aliasAdded, about: .body(id), in: .country)
    }

    package func remove(alias: ID<BodyAlias>, for scope: Scope) throws -> ID<Body> {
        let id: ID<Body> = try row("SELECT body_id FROM body_alias WHERE id = \(alias)") { try $0.next() }
        _ = try body(id, for: scope)
        try run("DELETE FROM body_alias WHERE id = \(alias)")
        note(.aliasRemoved, about: .body(id), in: .country)
        return id
    }
}

extension BodyRow {
    init(_ row: inout Row) throws {
        let body = try Body(&row)
        let subkind = try row.next(wordOrNil: Body.Subkind.self)
        let (parent, reference): (ID<Body>?, String?) = (try row.next(), try row.next())
        let state = try row.next(word: Body.State.self)
        self.init(
            body: body,
            details: BodyDetails(
                subkind: subkind, parent: parent, reference: reference, state: state, since: try row.next(),
                mergedInto: try row.next()))
    }
}
