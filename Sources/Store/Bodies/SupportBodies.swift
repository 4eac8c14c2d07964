package import Dialogue
import Khmer

/// Which body an organisation of the imported support is, for one province.
package struct SupportBody: Hashable, Sendable {
    package let body: ID<Body>
    /// A person has said so; else the names are the same.
    package let isConfirmed: Bool
}

extension Reader {
    /// The bodies that organisations named in imported support are: those somebody has confirmed, and those with
    /// exactly one of the names of one body.
    /// - Parameter organisations: key and name of each.
    package func bodies(
        of organisations: [(key: String, name: Bilingual)], for province: Province
    ) throws -> [String: SupportBody] {
        let confirmed = try confirmedSupport(for: province)
        var byName: [String: Set<ID<Body>>] = [:]
        for row in try bodyRows(for: .province(province)) where row.details.state.isThere {
            for name in row.allNames { byName[KhmerText.fold(name), default: []].insert(row.id) }
        }
        var found: [String: SupportBody] = [:]
        for organisation in organisations {
            if let body = confirmed[organisation.key] {
                found[organisation.key] = SupportBody(body: body, isConfirmed: true)
                continue
            }
            let names = [organisation.name.khmer, organisation.name.english].compactMap { $0.map(KhmerText.fold) }
            let same = names.compactMap { byName[$0] }.reduce(into: Set<ID<Body>>()) { $0.formUnion($1) }
            if same.count == 1, let body = same.first {
                found[organisation.key] = SupportBody(body: body, isConfirmed: false)
            }
        }
        return found
    }

    /// What somebody of the province has confirmed.
    package func confirmedSupport(for province: Province) throws -> [String: ID<Body>] {
        let pairs = try rows(
            """
            SELECT support_key, body_id FROM support_body WHERE province = \(province) ORDER BY support_key
            """
        ) { row in (try row.next(String.self), try row.next(ID<Body>.self)) }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension Writer {
    /// An organisation of the support is this body; nothing takes back what was said of it.
    package func confirm(_ key: String, is body: ID<Body>?, for province: Province) throws {
        try insertSupportBody(key, body, for: province)
        note(.supportBodyConfirmed, about: body.map(JournalSubject.body) ?? .supporter(key), in: .country)
    }

    /// It is none that is known: a new body of the province is entered under its name.
    package func enterBody(
        of key: String, named name: Bilingual, kind: Body.Kind, for province: Province
    ) throws -> ID<Body> {
        let body = Body(id: ID(0), name: name, kind: kind, province: province)
        guard try bodyNamedLike(body) == nil else { throw Body.Refusal.alreadyThere }
        let id = try insert(body)
        try insertSupportBody(key, id, for: province)
        note(.bodyEntered, about: .body(id), in: .country)
        return id
    }

    private func insertSupportBody(_ key: String, _ body: ID<Body>?, for province: Province) throws {
        if let body { _ = try self.body(body, for: .province(province)) }
        try run("DELETE FROM support_body WHERE province = \(province) AND support_key = \(key)")
        guard let body else { return }
        try run(
            """
            INSERT INTO support_body (province, support_key, body_id, confirmed_at)
            VALUES (\(province), \(key), \(body), \(now))
            """)
    }
}
