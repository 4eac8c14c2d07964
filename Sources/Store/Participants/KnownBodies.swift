package import Dialogue

/// A name by which a body is known: its own, an alias, or that of a record that was merged into it.
package struct KnownBody: Hashable, Sendable {
    package let id: ID<Body>
    package let name: Bilingual
    /// Whether it can still be invited.
    package let isThere: Bool
}

extension Reader {
    /// Every name of the bodies a province can see, closed ones and those merged into others too, so that an imported
    /// organisation is known again under any of them.
    package func bodyNames(for province: Province) throws -> [KnownBody] {
        let within = bodiesWithin(.province(province))
        return try rows(
            """
            SELECT k.id, n.name_km, n.name_en, k.state FROM
                (SELECT id, merged_into, name_km, name_en FROM body WHERE \(within)
                 UNION ALL SELECT b.id, b.merged_into, NULL, a.name FROM body b JOIN body_alias a ON a.body_id = b.id
                 WHERE b.id IN (SELECT id FROM body WHERE \(within))) n
            JOIN body k ON k.id = coalesce(n.merged_into, n.id) ORDER BY k.id, n.name_km, n.name_en
            """
        ) { row in
            KnownBody(
                id: try row.next(), name: try row.bilingual("body name"),
                isThere: try row.next(word: Body.State.self).isThere)
        }
    }
}
