import Dialogue
import Khmer

/// The bodies a contact list names that nobody knew: taken in once for all rows that name them, as somebody decided.
struct NewBodies {
    /// By the key of the name: the body it was decided to be, or nothing where it comes in as a new one.
    private var decided: [String: ID<Body>?] = [:]
    private let province: Province
    /// Made by records that go away.
    private var leaving: [ID<Body>] = []

    init(_ changes: [RecordChange], in province: Province) {
        self.province = province
        for change in changes {
            guard let key = change.after?["body_new"] else { continue }
            if let known = change.match("body") {
                decided[key] = .some(ID(known))
            } else if change.matches.contains(ImportMatch.newBodyWord + key) {
                decided[key] = .some(nil)
            }
        }
    }

    /// The body a record names; nothing where it was left without one.
    mutating func body(_ contents: RowContents, of record: ImportedRecord, _ writer: Writer) throws -> ID<Body>? {
        if let id = contents["body_id"] { return ID(text: id) }
        guard let key = contents["body_new"], let written = contents["body"] else { return nil }
        if let known = try writer.imported("body", by: record) { return ID(known.id) }
        guard let decision = decided[key] else { return nil }
        let id = try decision ?? make(written, contents["kind"].flatMap(Body.Kind.init(rawValue:)), writer)
        try writer.keep("body", id.number, isMade: decision == nil, by: record)
        decided[key] = id
        return id
    }

    private func make(_ written: String, _ asked: Body.Kind?, _ writer: Writer) throws -> ID<Body> {
        let named = Body.kind(named: written)
        let kind = asked ?? named.kind
        let subkind = kind == named.kind ? named.subkind : nil
        let name = ImportMatch.newBody(written, key: "", row: 0, hasLike: false).name
        // Also where it sounds like one of the country: that is entered on the national side.
        return try writer.insert(
            Body(id: ID(0), name: name, kind: kind, province: province),
            BodyDetails(subkind: subkind))
    }

    /// The record goes away, and with it what it says of a body.
    mutating func forget(_ record: ImportedRecord, _ writer: Writer) throws {
        guard let known = try writer.imported("body", by: record) else { return }
        try writer.forget("body", by: record)
        if known.isMade { leaving.append(ID(known.id)) }
    }

    /// Bodies nobody speaks of any more go away; of the others somebody else's record is from now on the maker.
    func settle(_ writer: Writer) throws {
        for id in leaving {
            let heir = try writer.rowIfAny(
                """
                SELECT kind, owner, record_key FROM import_known WHERE thing = 'body' AND thing_id = \(id)
                ORDER BY kind, owner, record_key LIMIT 1
                """
            ) { row in
                ImportedRecord(
                    kind: try row.next(word: FileImport.Kind.self), owner: try row.next(), key: try row.next())
            }
            if let heir {
                try writer.keep("body", id.number, isMade: true, by: heir)
            } else {
                try writer.unmake(.bodies, id.number, keptBy: province)
            }
        }
    }
}

extension Reader {
    /// The bodies that rows name and nobody knows, once each, and those we know that are called alike.
    func unknownBodies(_ rows: [ReadRow], for province: Province) throws -> [ImportMatch] {
        let named = rows.filter { $0.contents["body_new"] != nil }
        guard !named.isEmpty else { return [] }
        let known = try bodyRows(for: .province(province)).filter(\.details.state.isThere)
        let index = NameIndex(known.map { NameKeys.card($0, nil) })
        let names = Dictionary(uniqueKeysWithValues: known.map { ($0.id.number, $0.body.name) })
        var met: Set<String> = []
        return named.flatMap { row -> [ImportMatch] in
            guard let key = row.contents["body_new"], let written = row.contents["body"], met.insert(key).inserted
            else { return [] }
            let alike = index.likenesses(of: NameCard(number: 0, names: [NameKeys.name(written)]), most: 2)
            let new = ImportMatch.newBody(written, key: key, row: row.row, hasLike: !alike.isEmpty)
            return [new]
                + alike.compactMap { one in
                    names[one.other].map { name in
                        ImportMatch(row: row.row, target: "body \(one.other)", name: name, reason: one.because)
                    }
                }
        }
    }
}
