package import Dialogue

/// A column that points to a body or a person and moves when two of them become one.
struct MergePlace: Sendable {
    let table: String
    let column: String
    /// Columns that with the owner make a row the only one of its kind; a row that would be there twice stays behind.
    var only: [String] = []

    var name: String { "\(table).\(column)" }

    /// What is not here stays where it is on purpose: the distribution list of a published report; the links of bodies,
    /// which are sealed with the body they were made for and lead to the kept one by themselves; the fields a body
    /// is said to know, which are said of the kept one anew; and what provinces were told of it.
    static let bodies = [
        MergePlace(table: "office", column: "body_id"), MergePlace(table: "body", column: "parent_id"),
        MergePlace(table: "person", column: "body_id"), MergePlace(table: "participant", column: "body_id"),
        MergePlace(table: "action", column: "body_id"), MergePlace(table: "account", column: "body_id"),
        MergePlace(table: "support_body", column: "body_id"),
        MergePlace(table: "nomination_request", column: "body_id"),
        MergePlace(table: "body_proposal", column: "body_id"),
        MergePlace(table: "body_alias", column: "body_id", only: ["name"]),
        MergePlace(table: "contact_point", column: "body_id", only: ["kind", "value", "keeper"]),
    ]

    static let persons = [
        MergePlace(table: "holding", column: "person_id"), MergePlace(table: "deputy", column: "person_id"),
        MergePlace(table: "contact_point", column: "person_id", only: ["kind", "value", "keeper"]),
    ]
}

extension Merge.Kind {
    var table: SQL { self == .bodies ? "body" : "person" }
    var places: [MergePlace] { self == .bodies ? MergePlace.bodies : MergePlace.persons }
    /// What the kept record takes from the other where it has nothing itself.
    var filled: [String] {
        switch self {
        case .bodies: ["name_km", "name_en", "acronym", "reference", "parent_id"]
        case .persons: ["honorific", "name_km", "name_en", "sex", "rank", "body_id"]
        }
    }
}

extension Reader {
    /// The merges of a kind a scope may see, newest first.
    package func merges(_ kind: Merge.Kind, for scope: Scope, most: Int) throws -> [Merge] {
        let within: SQL =
            switch scope {
            case .province(let province): "(x.province = \(province) OR x.province IS NULL)"
            case .country: "1 = 1"
            case .everybody: "1 = 0"
            }
        return try rows(
            """
            SELECT m.id, m.kind, m.kept_id, m.gone_id, m.merged_at, m.undone_at
            FROM record_merge m JOIN \(kind.table) x ON x.id = m.gone_id
            WHERE m.kind = \(kind) AND \(within) ORDER BY m.id DESC LIMIT \(most)
            """, Merge.init)
    }

    package func merge(_ id: ID<Merge>, for scope: Scope) throws -> Merge {
        let found = try row(
            "SELECT id, kind, kept_id, gone_id, merged_at, undone_at FROM record_merge WHERE id = \(id)", Merge.init)
        _ = try side(found.gone, found.kind, for: scope)
        return found
    }

    /// The merges that went into a record and still hold.
    package func merges(into number: Int64, _ kind: Merge.Kind) throws -> [Merge] {
        try rows(
            """
            SELECT id, kind, kept_id, gone_id, merged_at, undone_at FROM record_merge
            WHERE kind = \(kind) AND kept_id = \(number) AND undone_at IS NULL ORDER BY id
            """, Merge.init)
    }

    /// How many rows of each table a merge moved.
    package func moved(by merge: Merge) throws -> [(place: String, rows: Int)] {
        try rows(
            """
            SELECT place, count(*) FROM record_merge_move WHERE merge_id = \(merge.id) GROUP BY place ORDER BY place
            """
        ) { row in (try row.next(), try row.next()) }
    }

    func side(_ number: Int64, _ kind: Merge.Kind, for scope: Scope) throws -> Merge.Side {
        switch kind {
        case .bodies:
            let row = try bodyRow(ID(number), for: scope)
            return Merge.Side(
                number: number, province: row.body.province, isMerged: row.details.mergedInto != nil)
        case .persons:
            let row = try person(ID(number), for: scope)
            return Merge.Side(number: number, province: row.province, isMerged: row.mergedInto != nil)
        }
    }
}

extension Writer {
    /// Two records become one: what points to `gone` points to `kept` from now on.
    /// - Parameter link: the hash of the link through which the kept body reports, where it takes over actions.
    package func merge(
        _ kind: Merge.Kind, _ gone: Int64, into kept: Int64, for scope: Scope, link: BodyLinkHash
    ) throws -> ID<Merge> {
        let sides = (kept: try side(kept, kind, for: scope), gone: try side(gone, kind, for: scope))
        try Merge.require(kept: sides.kept, gone: sides.gone)
        try scope.requireKeeping(sides.gone.province)
        let id = try insertMerge(kind, gone, into: kept, for: scope, link: link)
        note(.recordsMerged, about: .records(kind, gone, kept), in: .country)
        return id
    }

    /// The same, as part of another act: of a yes to what a province proposed, too.
    func insertMerge(
        _ kind: Merge.Kind, _ gone: Int64, into kept: Int64, for scope: Scope, link: BodyLinkHash
    ) throws -> ID<Merge> {
        let sides = (kept: try side(kept, kind, for: scope), gone: try side(gone, kind, for: scope))
        try Merge.require(kept: sides.kept, gone: sides.gone)
        try scope.requireKeeping(sides.kept.province)
        let id: ID<Merge> = try insert(
            """
            INSERT INTO record_merge (kind, kept_id, gone_id, merged_at)
            VALUES (\(kind), \(kept), \(gone), \(now)) RETURNING id
            """)
        for place in kind.places { try move(place, from: gone, to: kept, in: id) }
        try fill(kind, kept, from: gone, in: id)
        if kind == .bodies { try makeLinks(of: ID(kept), for: ID(gone), in: id, hash: link) }
        // Whatever had been merged into the one that goes leads to the kept one too.
        for earlier in try numbers("SELECT id FROM \(kind.table) WHERE merged_into = \(gone)") {
            try keepMove(id, "\(kind.rawValue).merged_into", earlier)
        }
        try run("UPDATE \(kind.table) SET merged_into = \(kept) WHERE merged_into = \(gone) OR id = \(gone)")
        if kind == .bodies { try tellProvinces(of: ID(kept), .merged, from: try called(gone), to: try called(kept)) }
        return id
    }

    /// Everything a merge moved goes back, as far as it still is where the merge put it.
    /// Who may have got links of a record that was taken for theirs has none of them any more.
    package func undo(merge id: ID<Merge>, for scope: Scope, links hashes: LinkHashes) throws -> Merge {
        var merge = try merge(id, for: scope)
        let kept = try side(merge.kept, merge.kind, for: scope)
        try scope.requireKeeping(kept.province)
        try merge.undo(at: now, keptIsMerged: kept.isMerged)
        for place in merge.kind.places {
            try run(
                """
                UPDATE \(place.tableSQL) SET \(place.columnSQL) = \(merge.gone)
                WHERE \(place.columnSQL) = \(merge.kept) AND id IN (SELECT row_id FROM record_merge_move
                    WHERE merge_id = \(id) AND place = \(place.name))
                """)
        }
        try unfill(merge)
        try run(
            """
            DELETE FROM body_link WHERE body_id = \(merge.kept)
                AND dialogue_id IN (SELECT row_id FROM record_merge_move
                    WHERE merge_id = \(id) AND place = \(Self.madeLinks))
                AND dialogue_id NOT IN (SELECT dialogue_id FROM action WHERE body_id = \(merge.kept))
            """)
        try run(
            """
            UPDATE \(merge.kind.table) SET merged_into = \(merge.gone) WHERE id IN (SELECT row_id
                FROM record_merge_move WHERE merge_id = \(id) AND place = \(merge.kind.rawValue + ".merged_into"))
            """)
        try run("UPDATE \(merge.kind.table) SET merged_into = NULL WHERE id = \(merge.gone)")
        try run("UPDATE record_merge SET undone_at = \(now) WHERE id = \(id)")
        if merge.kind == .bodies { try giveBackLinks(to: ID(merge.gone), hash: hashes.body) }
        try renewLinks(of: .mistaken(id), hashes)
        if merge.kind == .bodies {
            try tellProvinces(
                of: ID(merge.kept), .mergeUndone, from: try called(merge.kept), to: try called(merge.gone))
        }
        note(.mergeUndone, about: .records(merge.kind, merge.gone, merge.kept), in: .country)
        return merge
    }

    private func called(_ body: Int64) throws -> String { try self.body(ID(body)).name.text(in: .khmer) }

    /// Links made by a merge are kept by the number of their dialogue.
    private static let madeLinks = "body_link.made"

    private func move(_ place: MergePlace, from gone: Int64, to kept: Int64, in merge: ID<Merge>) throws {
        var free: SQL = ""
        if !place.only.isEmpty {
            let same = place.only.map { "k.\($0) = x.\($0)" }.joined(separator: " AND ")
            free = """
                 AND NOT EXISTS (SELECT 1 FROM \(place.tableSQL) k WHERE k.\(place.columnSQL) = \(kept)
                    AND \(SQL(stringLiteral: same)))
                """
        }
        let rows = try numbers("SELECT x.id FROM \(place.tableSQL) x WHERE x.\(place.columnSQL) = \(gone)\(free)")
        for row in rows where !(place.name == "body.parent_id" && row == kept) {
            try keepMove(merge, place.name, row)
            try run("UPDATE \(place.tableSQL) SET \(place.columnSQL) = \(kept) WHERE id = \(row)")
        }
    }

    private func fill(_ kind: Merge.Kind, _ kept: Int64, from gone: Int64, in merge: ID<Merge>) throws {
        for column in kind.filled {
            let name = SQL(stringLiteral: column)
            let changed = try run(
                """
                UPDATE \(kind.table) SET \(name) = (SELECT g.\(name) FROM \(kind.table) g WHERE g.id = \(gone))
                WHERE id = \(kept) AND \(name) IS NULL
                    AND EXISTS (SELECT 1 FROM \(kind.table) g WHERE g.id = \(gone) AND g.\(name) IS NOT NULL
                        \(column == "parent_id" ? "AND g.parent_id <> \(kept)" as SQL : ""))
                """)
            if changed == 1 { try keepMove(merge, "\(kind.rawValue).\(column)", kept) }
        }
    }

    /// Takes back what was filled in, where nobody has changed it since.
    private func unfill(_ merge: Merge) throws {
        let places = Set(try moved(by: merge).map(\.place))
        for column in merge.kind.filled where places.contains("\(merge.kind.rawValue).\(column)") {
            let name = SQL(stringLiteral: column)
            try run(
                """
                UPDATE \(merge.kind.table) SET \(name) = NULL WHERE id = \(merge.kept)
                    AND \(name) = (SELECT g.\(name) FROM \(merge.kind.table) g WHERE g.id = \(merge.gone))
                """)
        }
    }

    /// Where the other body had a link to report through, the kept one has one too.
    private func makeLinks(
        of kept: ID<Body>, for gone: ID<Body>, in merge: ID<Merge>, hash: BodyLinkHash
    ) throws {
        let dialogues = try rows(
            """
            SELECT dialogue_id FROM body_link WHERE body_id = \(gone) AND dialogue_id NOT IN
                (SELECT dialogue_id FROM body_link WHERE body_id = \(kept))
            """
        ) { try $0.next(ID<PartnershipDialogue>.self) }
        for dialogue in dialogues {
            try insertLink(of: kept, in: dialogue, hash: hash)
            try keepMove(merge, Self.madeLinks, dialogue.number)
        }
    }

    /// Actions of dialogues whose follow-up began while the two were one need a link again.
    private func giveBackLinks(to body: ID<Body>, hash: BodyLinkHash) throws {
        let dialogues = try rows(
            """
            SELECT DISTINCT a.dialogue_id FROM action a JOIN dialogue d ON d.id = a.dialogue_id
            WHERE a.body_id = \(body) AND d.stage IN ('follow_up', 'closed') AND NOT EXISTS
                (SELECT 1 FROM body_link l WHERE l.dialogue_id = a.dialogue_id AND l.body_id = a.body_id)
            ORDER BY a.dialogue_id
            """
        ) { try $0.next(ID<PartnershipDialogue>.self) }
        for dialogue in dialogues { try insertLink(of: body, in: dialogue, hash: hash) }
    }

    private func keepMove(_ merge: ID<Merge>, _ place: String, _ row: Int64) throws {
        try run("INSERT INTO record_merge_move (merge_id, place, row_id) VALUES (\(merge), \(place), \(row))")
    }

    private func numbers(_ sql: SQL) throws -> [Int64] { try rows(sql) { try $0.next() } }
}

extension MergePlace {
    fileprivate var tableSQL: SQL { SQL(stringLiteral: table) }
    fileprivate var columnSQL: SQL { SQL(stringLiteral: column) }
}

extension Merge {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), kind: try row.next(word: Kind.self), kept: try row.next(), gone: try row.next(),
            at: try row.next(), undoneAt: try row.next())
    }
}
