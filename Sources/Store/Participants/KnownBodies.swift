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
        try rows(
            """
            SELECT k.id, n.name_km, n.name_en, k.state FROM
                (SELECT id, name_km, name_en FROM body
                 UNION ALL SELECT body_id, NULL, name FROM body_alias) n
            JOIN body b ON b.id = n.id JOIN body k ON k.id = coalesce(b.merged_into, b.id)
            WHERE b.province = \(province) OR b.province IS NULL ORDER BY k.id, n.name_km, n.name_en
            """
        ) { row in
            KnownBody(
                id: try row.next(), name: try row.bilingual("body name"),
                isThere: try row.next(word: Body.State.self).isThere)
        }
    }
}
