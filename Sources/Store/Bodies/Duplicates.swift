package import Dialogue

/// Two records somebody has said are not the same.
package struct ToldApart: Hashable, Sendable {
    package let first: Int64
    package let second: Int64

    package init(_ one: Int64, _ other: Int64) {
        first = min(one, other)
        second = max(one, other)
    }
}

extension Reader {
    package func toldApart(_ kind: Merge.Kind) throws -> Set<ToldApart> {
        Set(
            try rows("SELECT first_id, second_id FROM record_apart WHERE kind = \(kind)") { row in
                ToldApart(try row.next(), try row.next())
            })
    }

    /// The numbers and addresses of every body or person of a scope by which they are recognised: for matching only,
    /// never for showing.
    package func contactKeys(
        _ kind: Merge.Kind, for scope: Scope
    ) throws -> [Int64: (phones: [String], emails: [String])] {
        let owner: SQL = kind == .bodies ? "body_id" : "person_id"
        let within: SQL =
            kind == .bodies
            ? "(SELECT id FROM body WHERE \(bodiesWithin(scope)))"
            : "(SELECT p.id FROM person p WHERE \(personsWithin(scope)))"
        var found: [Int64: (phones: [String], emails: [String])] = [:]
        try each(
            """
            SELECT \(owner), kind, value FROM contact_point
            WHERE \(owner) IN \(within) AND keeper IN \(list: scope.keepers)
                AND kind IN ('phone', 'telegram', 'email') ORDER BY id
            """
        ) { row in
            let number: Int64 = try row.next()
            let kind = try row.next(word: ContactPoint.Kind.self)
            let value: String = try row.next()
            if kind == .email {
                found[number, default: ([], [])].emails.append(value)
            } else {
                found[number, default: ([], [])].phones.append(value)
            }
        }
        return found
    }
}

extension Writer {
    /// They look alike and are two: the pair is not suggested again.
    package func tellApart(_ kind: Merge.Kind, _ one: Int64, _ other: Int64, for scope: Scope) throws {
        // Whoever keeps one of the two settles what is said of both.
        let homes = [try side(one, kind, for: scope).province, try side(other, kind, for: scope).province]
        guard homes.contains(where: scope.keeps) else { throw NotKept() }
        let pair = ToldApart(one, other)
        guard pair.first != pair.second else { throw Merge.Refusal.withItself }
        guard try !toldApart(kind).contains(pair) else { throw StoreError.changedMeanwhile }
        try run(
            """
            INSERT INTO record_apart (kind, first_id, second_id, told_at)
            VALUES (\(kind), \(pair.first), \(pair.second), \(now))
            """)
        note(.recordsToldApart, about: .records(kind, pair.first, pair.second), in: .country)
    }
}
