package import Dialogue

/// A record of a table, and what it has made or filled in.
struct ImportedRecord: Sendable {
    let kind: FileImport.Kind
    let owner: String
    let key: String

    /// Whose the record is.
    var scope: Scope { Scope(keeping: Province.of(code: owner)) }
    /// Whether whose record it is keeps a row of `body` or `person`.
    var keeps: SQL { "coalesce(province, '') = \(owner)" }

    var here: SQL { "kind = \(kind) AND owner = \(owner) AND record_key = \(key)" }
}

/// What a record stands for in our tables.
struct ImportedThing: Sendable {
    let id: Int64
    /// Made by the record; what was there before is only added to.
    let isMade: Bool
}

extension Reader {
    func imported(_ thing: String, by record: ImportedRecord) throws -> ImportedThing? {
        try rowIfAny("SELECT thing_id, made FROM import_known WHERE \(record.here) AND thing = \(thing)") { row in
            ImportedThing(id: try row.next(), isMade: try row.next())
        }
    }

    /// The rows of applied tables that speak of a body or a person: the file, the import and the row in it.
    package func sources(of kind: Merge.Kind, _ number: Int64) throws -> [ImportSource] {
        let thing = kind == .bodies ? "body" : "person"
        return try rows(
            """
            SELECT i.id, r.id, i.file_name, r.file_row FROM import_known k
            JOIN import_record c ON c.kind = k.kind AND c.owner = k.owner AND c.record_key = k.record_key
            JOIN import_row r ON r.id = c.row_id JOIN file_import i ON i.id = r.import_id
            WHERE k.thing = \(thing) AND k.thing_id = \(number) ORDER BY i.id
            """
        ) { row in
            ImportSource(found: try row.next(), row: try row.next(), file: try row.next(), number: try row.next())
        }
    }
}

/// A row of an imported file from which something is known.
package struct ImportSource: Hashable, Sendable {
    package let found: ID<FileImport>
    package let row: ID<ImportRow>
    package let file: String
    package let number: Int
}

extension Writer {
    func keep(_ thing: String, _ id: Int64, isMade: Bool, by record: ImportedRecord) throws {
        try run("DELETE FROM import_known WHERE \(record.here) AND thing = \(thing)")
        try run(
            """
            INSERT INTO import_known (kind, owner, record_key, thing, thing_id, made)
            VALUES (\(record.kind), \(record.owner), \(record.key), \(thing), \(id), \(isMade))
            """)
    }

    func forget(_ thing: String, by record: ImportedRecord) throws {
        try run("DELETE FROM import_known WHERE \(record.here) AND thing = \(thing)")
    }

    /// Writes a value where nothing stands, and remembers that it did. What others keep stays as it is.
    func fill(_ table: String, _ column: String, of id: Int64, _ value: String?, by record: ImportedRecord) throws {
        guard let value else { return }
        let (table, name) = (SQL(stringLiteral: table), SQL(stringLiteral: column))
        let changed = try run(
            "UPDATE \(table) SET \(name) = \(value) WHERE id = \(id) AND \(name) IS NULL AND \(record.keeps)")
        if changed == 1 { try keepFill("\(table.text).\(column)", id, value, by: record) }
    }

    /// Adds a way to reach somebody, and remembers that it did; of somebody of the country for the letters of the
    /// province alone whose record it is.
    func add(_ kind: ContactPoint.Kind, _ value: String?, of owner: ContactPoint.Owner, by record: ImportedRecord)
        throws
    {
        let keeper = try keeper(of: owner, for: record.scope)
        guard let value, let id = try insert(kind, value, of: owner, keptBy: keeper) else { return }
        try keepFill("contact_point", id.number, value, by: record)
    }

    private func keepFill(_ place: String, _ row: Int64, _ value: String, by record: ImportedRecord) throws {
        try run(
            """
            INSERT INTO import_fill (kind, owner, record_key, place, row_id, value)
            VALUES (\(record.kind), \(record.owner), \(record.key), \(place), \(row), \(value))
            """)
    }

    /// Takes back what a record filled in, where nobody has changed it since.
    func takeBackFills(of record: ImportedRecord) throws {
        let fills = try rows("SELECT place, row_id, value FROM import_fill WHERE \(record.here)") { row in
            (place: try row.next(String.self), id: try row.next(Int64.self), value: try row.next(String.self))
        }
        for fill in fills {
            let sides = fill.place.split(separator: ".").map { SQL(stringLiteral: String($0)) }
            if sides.count == 1 {
                try removeAdded(ID(fill.id), fill.value, by: record)
            } else {
                try run(
                    """
                    UPDATE \(sides[0]) SET \(sides[1]) = NULL
                    WHERE id = \(fill.id) AND \(sides[1]) = \(fill.value) AND \(record.keeps)
                    """)
            }
        }
        try run("DELETE FROM import_fill WHERE \(record.here)")
    }

    private func removeAdded(_ id: ID<ContactPoint>, _ value: String, by record: ImportedRecord) throws {
        guard let point = try contactPointIfAny(id), point.value == value else { return }
        let keeper = try keeper(of: point.owner, for: record.scope)
        guard point.keeper == keeper else { return }
        try run("DELETE FROM contact_point WHERE id = \(id)")
    }

    /// Whether anything else points to a body or a person; then it cannot go away again.
    func isUsed(_ kind: Merge.Kind, _ id: Int64) throws -> Bool {
        let others = kind == .bodies ? ["body_link", "report_copy", "body_field", "national_change"] : []
        let links = others.map { MergePlace(table: $0, column: "body_id") }
        for place in kind.places + links {
            let (table, column) = (SQL(stringLiteral: place.table), SQL(stringLiteral: place.column))
            if try number("SELECT count(*) FROM \(table) WHERE \(column) = \(id)") > 0 { return true }
        }
        let merged = try number(
            "SELECT count(*) FROM record_merge WHERE kind = \(kind) AND (kept_id = \(id) OR gone_id = \(id))")
        return merged > 0
    }

    /// A body or person made by a record goes away with it.
    func unmake(_ kind: Merge.Kind, _ id: Int64, keptBy province: Province?) throws {
        // What others keep by now stays with them.
        guard
            try number(
                """
                SELECT count(*) FROM \(kind.table) WHERE id = \(id)
                    AND coalesce(province, '') = \(province?.code ?? "")
                """) == 1
        else { return }
        guard try !isUsed(kind, id) else { throw FileImport.Refusal.inUse }
        try run("DELETE FROM \(kind.table) WHERE id = \(id)")
    }
}

extension Reader {
    /// What new rows may be already, by all that is said of them: for the country something of the country, for a
    /// province that or something of its own.
    func matches(
        _ kind: Merge.Kind, _ rows: [ReadRow], keptBy province: Province?, from fewest: Int,
        home: (RowContents) -> Int64?
    ) throws -> [ImportMatch] {
        guard !rows.isEmpty else { return [] }
        let foreign = try province == nil ? provincial(kind) : []
        let cards = try NameKeys.cards(kind, self, for: Scope(keeping: province))
            .filter { !foreign.contains($0.number) }
        guard !cards.isEmpty else { return [] }
        let index = NameIndex(cards)
        let word = kind == .bodies ? "body" : "person"
        var found: [(row: Int, likeness: Likeness)] = []
        for row in rows {
            let card = NameKeys.card(row.contents, home: home(row.contents))
            for likeness in index.likenesses(of: card, most: 3) where likeness.points >= fewest {
                found.append((row.row, likeness))
            }
        }
        let names = try names(of: kind, Set(found.map(\.likeness.other)))
        // Two that are surely the same leave a doubt again.
        let sure = Dictionary(grouping: found.filter { isSure($0.likeness, kind) }, by: \.row).mapValues(\.count)
        return found.compactMap { one in
            names[one.likeness.other].map { name in
                ImportMatch(
                    row: one.row, target: "\(word) \(one.likeness.other)", name: name, reason: one.likeness.because,
                    isExact: isSure(one.likeness, kind) && sure[one.row] == 1)
            }
        }
    }

    /// What belongs to a province.
    private func provincial(_ kind: Merge.Kind) throws -> Set<Int64> {
        Set(try rows("SELECT id FROM \(kind.table) WHERE province IS NOT NULL") { try $0.next() })
    }

    /// A body of the same name is that body; of persons many have the same.
    private func isSure(_ likeness: Likeness, _ kind: Merge.Kind) -> Bool {
        kind == .bodies ? likeness.isSameName : likeness.isSameName && likeness.points >= Likeness.certain
    }

    private func names(of kind: Merge.Kind, _ numbers: Set<Int64>) throws -> [Int64: Bilingual] {
        var found: [Int64: Bilingual] = [:]
        try each("SELECT id, name_km, name_en FROM \(kind.table) WHERE id IN \(list: numbers.sorted())") { row in
            found[try row.next()] = try row.bilingual("name")
        }
        return found
    }
}

extension NameKeys {
    /// What a row of a table says of a body or a person.
    static func card(_ contents: RowContents, home: Int64?) -> NameCard {
        NameCard(
            number: 0, names: [contents["name_km"], contents["name_en"]].compactMap { $0.map { name($0) } },
            acronyms: [contents["acronym"]].compactMap { $0.flatMap(acronym) },
            phones: [contents["phone"], contents["phone_2"], contents["telegram"]].compactMap(\.self),
            emails: [contents["email"]].compactMap(\.self), home: home,
            sex: contents["sex"].flatMap(Participant.Sex.init(rawValue:)))
    }
}

extension String {
    /// The number behind a word: of «body 12» it is 12.
    func number(after word: String) -> Int64? {
        hasPrefix(word + " ") ? Int64(dropFirst(word.count + 1)) : nil
    }
}
