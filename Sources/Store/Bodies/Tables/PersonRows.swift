import Dialogue
import Khmer

extension TableKind {
    /// A contact list of a province: persons, what they do and for which body.
    package static let contacts = TableKind(
        form: PersonTable.contacts, isOfProvince: true,
        reader: { store, province in
            guard let province else { throw StoreError.missing }
            let districts = try store.areas(of: province, level: .district)
            let places = PlaceBook(try districts + store.areas(of: province, level: .commune))
            let inForce = try store.rowsInForce(.contacts, of: province)
            return PersonTable.contactReader(
                try store.bodyBook(for: .province(province)), places, in: province, inForce: Set(inForce.keys))
        },
        matches: { store, province, rows in
            guard let province else { throw StoreError.missing }
            let persons = try store.matches(.persons, rows, keptBy: province, from: 40) { contents in
                contents["body_id"].flatMap { Int64($0) }
            }
            return persons + (try store.unknownBodies(rows, for: province))
        },
        put: { try $0.putPersons($2, of: $1, try $3.hashes()) })

    /// The members of the council of a province.
    package static let councillors = TableKind(
        form: PersonTable.councillors, isOfProvince: true,
        reader: { _, _ in PersonTable.councillorReader },
        matches: { store, province, rows in
            guard let province else { throw StoreError.missing }
            return try store.matches(.persons, rows, keptBy: province, from: 40) { _ in nil }
        },
        put: { try $0.putPersons($2, of: $1, try $3.hashes()) })
}

extension Reader {
    /// The bodies a contact list may name, by every name they have.
    func bodyBook(for scope: Scope) throws -> BodyBook {
        let rows = try bodyRows(for: scope).filter(\.details.state.isThere)
        return BodyBook(rows.flatMap { row in row.allNames.map { ($0, row.id) } }) { NameKeys.body($0) }
    }

    /// The council of a province.
    fileprivate func council(of province: Province) throws -> ID<Body>? {
        try rowIfAny(
            """
            SELECT id FROM body WHERE province = \(province) AND subkind = \(Body.Subkind.council)
                AND merged_into IS NULL ORDER BY id
            """
        ) { try $0.next() }
    }
}

extension Writer {
    fileprivate func putPersons(_ changes: [RecordChange], of found: FileImport, _ links: LinkHashes) throws {
        guard let province = found.province else { throw StoreError.missing }
        var bodies = NewBodies(changes, in: province)
        for change in changes { try PersonPut(self, change, found.kind, province, links).run(&bodies) }
        try bodies.settle(self)
    }
}

/// One row of a list of persons put in force, or taken back.
private struct PersonPut {
    let writer: Writer
    let change: RecordChange
    let record: ImportedRecord
    let province: Province
    let links: LinkHashes

    init(
        _ writer: Writer, _ change: RecordChange, _ kind: FileImport.Kind, _ province: Province, _ links: LinkHashes
    ) {
        self.writer = writer
        self.change = change
        self.province = province
        self.links = links
        record = ImportedRecord(kind: kind, owner: province.code, key: change.key)
    }

    func run(_ bodies: inout NewBodies) throws {
        try writer.takeBackFills(of: record)
        let keepsOffice = try keepsOffice()
        if !keepsOffice { try takeBackOffice() }
        let known = try writer.imported("person", by: record)
        guard let contents = change.after else {
            if let known, known.isMade { try writer.unmake(.persons, known.id, keptBy: province) }
            try bodies.forget(record, writer)
            return try writer.forget("person", by: record)
        }
        guard let name = Bilingual(khmer: contents["name_km"], english: contents["name_en"]) else { return }
        let person = try known ?? matched() ?? made(contents, name)
        try writer.keep("person", person.id, isMade: person.isMade, by: record)
        try write(contents, name, to: person)
        let owner = ContactPoint.Owner.person(ID(person.id))
        for kind in [ContactPoint.Kind.phone, .email, .telegram] {
            for value in contents.values(of: kind.rawValue) { try writer.add(kind, value, of: owner, by: record) }
        }
        let body = try bodies.body(contents, of: record, writer)
        if !keepsOffice { try hold(contents, ID(person.id), of: body) }
    }

    /// Whether the row gives the office it gave before: then its holder has not ceased, whatever else it says now.
    private func keepsOffice() throws -> Bool {
        guard let after = change.after, let replaced = change.replaced,
            try writer.imported("holding", by: record) != nil
        else { return false }
        let before = try writer.row("SELECT contents FROM import_row WHERE id = \(replaced)") { row in
            RowContents(text: try row.next())
        }
        return ["office", "office_kind", "office_area", "body_id", "body_new", "district", "since"].allSatisfy {
            before[$0] == after[$0]
        }
    }

    private func matched() throws -> ImportedThing? {
        guard let id = change.match("person") else { return nil }
        return ImportedThing(
            id: try writer.row("SELECT id FROM person WHERE id = \(id)") { try $0.next() }, isMade: false)
    }

    private func made(_ contents: RowContents, _ name: Bilingual) throws -> ImportedThing {
        ImportedThing(id: try writer.insert(Person(id: ID(0), name: name), in: province).number, isMade: true)
    }

    private func write(_ contents: RowContents, _ name: Bilingual, to person: ImportedThing) throws {
        let columns = [
            ("name_km", name.khmer), ("name_en", name.english), ("honorific", contents["honorific"]),
            ("sex", contents["sex"]),
        ]
        if person.isMade {
            try writer.run(
                """
                UPDATE person SET name_km = \(name.khmer), name_en = \(name.english),
                    honorific = \(contents["honorific"]), sex = \(contents["sex"])
                WHERE id = \(person.id) AND \(record.keeps)
                """)
        } else {
            for (column, value) in columns { try writer.fill("person", column, of: person.id, value, by: record) }
        }
    }

    /// An office the record gave goes back, unless somebody has taken it over, it has come into use, or others keep it
    /// since.
    private func takeBackOffice() throws {
        if let holding = try writer.imported("holding", by: record) {
            let left = try writer.rowIfAny(
                """
                SELECT office_id FROM holding WHERE id = \(holding.id) AND to_on IS NULL
                    AND id NOT IN (SELECT holding_id FROM hand_over_move)
                    AND office_id IN (\(ownOffices))
                """
            ) { try $0.next(ID<Office>.self) }
            if let left {
                try writer.run("DELETE FROM holding WHERE id = \(holding.id)")
                try writer.pass(try writer.office(left, for: .country).office, to: nil, links)
            }
            try writer.forget("holding", by: record)
        }
        guard let office = try writer.imported("office", by: record) else { return }
        let isUsed = try writer.number(
            """
            SELECT (SELECT count(*) FROM holding WHERE office_id = \(office.id))
                + (SELECT count(*) FROM deputy WHERE office_id = \(office.id))
                + (SELECT count(*) FROM contact_point WHERE office_id = \(office.id))
                + (SELECT count(*) FROM participant WHERE office_id = \(office.id))
            """)
        if isUsed == 0 { try writer.run("DELETE FROM office WHERE id = \(office.id) AND id IN (\(ownOffices))") }
        try writer.forget("office", by: record)
    }

    private var ownOffices: SQL {
        "SELECT o.id FROM office o JOIN body b ON b.id = o.body_id WHERE b.province = \(province)"
    }

    /// Gives the person the office the row names: the one held already, one that is free, or another of the name. An
    /// office that leads its body and is held by somebody else is handed over on its own page, not by a list.
    private func hold(_ contents: RowContents, _ person: ID<Person>, of body: ID<Body>?) throws {
        guard let (body, kind, named) = try office(contents, of: body) else { return }
        // Offices of the country are filled on the national side: the list says for whom somebody works there.
        let isOwn = try writer.body(body).province == province
        guard isOwn, let title = named else {
            return try writer.fillBody(of: person, body, by: record)
        }
        let area = contents["office_area"].flatMap { AreaCode($0) }
        let there = try there(kind, title, area, in: body)
        if there.contains(where: { $0.holding?.person.id == person }) { return }
        var free = there.first { $0.holding == nil }?.id
        if free == nil {
            if there.contains(where: { $0.office.kind.isAlone }) {
                return try writer.fillBody(of: person, body, by: record)
            }
            let office = Office(
                id: ID(0), body: body, kind: kind, title: title,
                area: area ?? contents["district"].flatMap { AreaCode($0) })
            let id = try writer.insert(office: office, in: body)
            try writer.keep("office", id.number, isMade: true, by: record)
            free = id
        }
        guard let office = free else { return }
        try take(office, person, since: contents["since"].flatMap { Day($0) })
    }

    /// The offices that may be meant: of a chief or governor the one of the unit, wherever it stands; of a director the
    /// one of the body; of others those of the title.
    private func there(
        _ kind: Office.Kind, _ title: Bilingual, _ area: AreaCode?, in body: ID<Body>
    ) throws -> [OfficeRow] {
        let key = KhmerText.fold(title.text(in: .khmer))
        let rows = try area == nil ? writer.offices(of: [body]) : writer.offices(of: kind, in: province)
        return rows.filter { row in
            guard row.office.endedOn == nil else { return false }
            if let area { return row.office.area == area }
            return (kind.isAlone && row.office.kind == kind)
                || [row.office.title.khmer, row.office.title.english].contains { $0.map(KhmerText.fold) == key }
        }
    }

    private func take(_ office: ID<Office>, _ person: ID<Person>, since: Day?) throws {
        let known = try writer.person(person, for: .country).person
        let day = min(since ?? writer.today, writer.today)
        try writer.insertHolding(of: office, by: known, from: day, links: links)
        let holding: ID<Holding> = try writer.row(
            "SELECT id FROM holding WHERE office_id = \(office) AND to_on IS NULL"
        ) { try $0.next() }
        try writer.keep("holding", holding.number, isMade: true, by: record)
    }

    /// Where the office stands, what kind it is and how it is called; no title where the row gives none.
    private func office(_ contents: RowContents, of body: ID<Body>?) throws -> (ID<Body>, Office.Kind, Bilingual?)? {
        guard record.kind == .councillors else {
            guard let body else { return nil }
            let kind = contents["office_kind"].flatMap(Office.Kind.init(rawValue:)) ?? .other
            return (body, kind, Bilingual(khmer: nil, english: contents["office"]).map { $0.inItsScript })
        }
        let council = try writer.council(of: province) ?? makeCouncil()
        guard contents["office"] == Office.Kind.councilChair.rawValue else {
            return (council, .councilMember, Bilingual("សមាជិកក្រុមប្រឹក្សា", "Member of the Council"))
        }
        return (council, .councilChair, Bilingual("ប្រធានក្រុមប្រឹក្សា", "Chair of the Council"))
    }

    private func makeCouncil() throws -> ID<Body> {
        let (khmer, english) = province.isCapital ? ("រាជធានី", "Capital") : ("ខេត្ត", "Provincial")
        let name = Bilingual(
            "ក្រុមប្រឹក្សា\(khmer)\(province.nameKhmer)", "\(province.nameEnglish) \(english) Council")
        return try writer.insert(
            Body(id: ID(0), name: name, kind: .provincialAdministration, province: province),
            BodyDetails(subkind: .council))
    }
}

extension Writer {
    /// The body somebody belongs to without an office of it.
    fileprivate func fillBody(of person: ID<Person>, _ body: ID<Body>, by record: ImportedRecord) throws {
        let changed = try run(
            "UPDATE person SET body_id = \(body) WHERE id = \(person) AND body_id IS NULL AND \(record.keeps)")
        guard changed == 1 else { return }
        try run(
            """
            INSERT INTO import_fill (kind, owner, record_key, place, row_id, value)
            VALUES (\(record.kind), \(record.owner), \(record.key), 'person.body_id', \(person), \(String(body.number)))
            """)
    }
}

extension Bilingual {
    /// One text in the column of the language it is written in.
    fileprivate var inItsScript: Bilingual {
        let text = text(in: .english)
        let isKhmer = text.unicodeScalars.contains { (0x1780...0x17FF).contains($0.value) }
        return isKhmer ? Bilingual(khmer: text) : Bilingual(khmer: nil, english: text) ?? self
    }
}
