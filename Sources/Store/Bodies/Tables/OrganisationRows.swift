import Dialogue

extension TableKind {
    /// Organisations that work in the country, such as those of the NGO data base. What a province takes in is its own:
    /// bodies nobody knew are bodies of the province, and of those of the country it keeps its own ways to reach them.
    package static let organisations = TableKind(
        form: OrganisationTable.form, isOfProvince: false,
        reader: { store, province in
            OrganisationTable.reader(try store.bodyBook(for: province.map(Scope.province) ?? .country))
        },
        matches: { store, province, rows in
            try store.matches(.bodies, rows, keptBy: province, from: Likeness.fewest) { _ in nil }
        },
        put: { writer, found, changes, part in
            for change in changes { try writer.putOrganisation(change, of: found, try part.hashes()) }
        })
}

extension Writer {
    fileprivate func putOrganisation(
        _ change: RecordChange, of found: FileImport, _ links: LinkHashes
    ) throws {
        let record = ImportedRecord(kind: found.kind, owner: found.province?.code ?? "", key: change.key)
        try takeBackFills(of: record)
        var known = try imported("body", by: record)
        guard let contents = change.after else {
            if let known, known.isMade { try unmake(.bodies, known.id, keptBy: found.province) }
            try forget("body", by: record)
            return
        }
        if known == nil, let id = change.match("body") {
            known = ImportedThing(id: try row("SELECT id FROM body WHERE id = \(id)") { try $0.next() }, isMade: false)
        }
        guard let name = Bilingual(khmer: contents["name_km"], english: contents["name_en"]) else { return }
        let listed = contents["type"].flatMap(Body.Subkind.init(rawValue:))
        let kind = contents["kind"].flatMap(Body.Kind.init(rawValue:)) ?? listed?.kind ?? .ngo
        let subkind = listed?.kind == kind ? listed : Body.subkind(named: name, of: kind)
        let thing =
            try known
            ?? ImportedThing(
                id: insert(Body(id: ID(0), name: name, kind: kind, province: found.province)).number, isMade: true)
        try keep("body", thing.id, isMade: thing.isMade, by: record)
        if thing.isMade {
            try write(contents, name, kind, subkind, to: ID(thing.id), links, by: record)
        } else {
            let columns = [
                ("name_km", name.khmer), ("name_en", name.english), ("acronym", contents["acronym"]),
                ("reference", contents["reference"]),
            ]
            for (column, value) in columns { try fill("body", column, of: thing.id, value, by: record) }
        }
        let owner = ContactPoint.Owner.body(ID(thing.id))
        for (key, kind) in contactFields {
            for value in contents.values(of: key) { try add(kind, value, of: owner, by: record) }
        }
    }

    private func write(
        _ contents: RowContents, _ name: Bilingual, _ kind: Body.Kind, _ subkind: Body.Subkind?, to id: ID<Body>,
        _ links: LinkHashes, by record: ImportedRecord
    ) throws {
        let state = contents["status"].flatMap(Body.State.init(rawValue:)) ?? .active
        let before = try row("SELECT state FROM body WHERE id = \(id)") { try $0.next(word: Body.State.self) }
        let changed = try run(
            """
            UPDATE body SET kind = \(kind), subkind = \(subkind), name_km = \(name.khmer),
                name_en = \(name.english), acronym = \(contents["acronym"]), reference = \(contents["reference"]),
                state = \(state)
            WHERE id = \(id) AND \(record.keeps)
            """)
        if changed == 1, before.isThere, !state.isThere { try renewLinks(of: .body(id), links) }
    }
}

private let contactFields: [(String, ContactPoint.Kind)] = [
    ("phone", .phone), ("phone_2", .phone), ("email", .email), ("website", .website), ("address", .address),
]
