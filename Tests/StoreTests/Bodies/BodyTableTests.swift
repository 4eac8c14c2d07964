import Dialogue
import TestSupport
import Testing

@testable import Store

@Suite struct `Lists of organisations, contacts and councillors` {
    static let scope = Scope.province(World.battambang)

    private struct List: Sendable {
        let kind: TableKind
        let headings: [String]
    }

    private static let organisations = List(
        kind: .organisations,
        headings: ["RID", "Org_Name_E", "Acronym", "TypeCode", "Status", "Tel", "eMail"])
    private static let contacts = List(
        kind: .contacts, headings: ["ឈ្មោះ", "Name", "ភេទ", "តួនាទី", "ស្ថាប័ន", "ទូរសព្ទ", "អ៊ីមែល"])
    private static let councillors = List(kind: .councillors, headings: ["ឈ្មោះ", "ភេទ", "តួនាទី", "ទូរសព្ទ"])

    private func stage(
        _ world: World, _ list: List, _ rows: [[String]], answers: [String: String] = [:]
    ) async throws -> ID<FileImport> {
        let upload = TableUpload(
            file: ImportedFile(name: "list.csv", sha256: "0"), bytes: [1], form: "csv", sheet: "",
            head: TableHead(row: 1, headings: list.headings), sample: [])
        let source: RowSource = { each in for (place, cells) in rows.enumerated() { try each(place + 2, cells) } }
        let mapping = ColumnMapping(guessing: list.headings, for: list.kind.form)
        let id = try await world.act {
            try $0.receiveTable(upload, source, as: list.kind, province: World.battambang)
        }
        if try await world.read({ try $0.fileImport(id, for: .country).state }) == .received {
            try await world.act {
                try $0.stageTable(source, mapping, TableAnswers(answers), of: id, for: Self.scope)
            }
        } else if !answers.isEmpty {
            try await world.act {
                try $0.stageTable(source, mapping, TableAnswers(answers), of: id, for: Self.scope)
            }
        }
        return id
    }

    private func apply(_ world: World, _ id: ID<FileImport>) async throws {
        try await world.act { try $0.applyTable(id, for: Self.scope, links: world.links) }
    }

    private func matches(_ world: World, _ id: ID<FileImport>) async throws -> [ImportMatch] {
        try await world.read { try $0.importMatches(of: $0.fileImport(id, for: .country), most: 50) }
    }

    private func rejected(_ world: World, _ id: ID<FileImport>) async throws -> [Int] {
        try await world.read { try $0.rejectedRows(of: $0.fileImport(id, for: .country)).map(\.row) }
    }

    private func enter(_ world: World, _ khmer: String, _ english: String? = nil) async throws -> ID<Body> {
        try await world.act { writer in
            guard let name = Bilingual(khmer: khmer, english: english) else { throw Body.Refusal.noName }
            return try writer.enter(Body(id: ID(0), name: name, kind: .ngo, province: World.battambang))
        }
    }

    @Test(arguments: World.engines)
    func `Organisations come in once, change, and go again`(engine: Engine) async throws {
        let world = try await World(engine)
        let rows = [
            ["K01", "Clean Water Association", "CWA", "3", "Active", "012 345 678 / 011 222 333", "info@cwa.org"],
            ["K02", "Forest Fund", "FF", "Foreign NGO", "Not Reported", "nothing", ""],
            ["", "", "", "", "", "", ""], ["K03", "", "X", "", "", "", ""],
        ]
        let id = try await stage(world, Self.organisations, rows)
        #expect(try await rejected(world, id) == [5])
        try await apply(world, id)

        let bodies = try await world.read { try $0.bodyRows(for: Self.scope) }
        #expect(bodies.map(\.body.name.english) == ["Clean Water Association", "Forest Fund"])
        #expect(bodies.map(\.body.acronym) == ["CWA", "FF"])
        #expect(bodies.map(\.details.subkind) == [.association, .foreignNGO])
        #expect(bodies.map(\.details.state) == [.active, .notReported])
        #expect(bodies.map(\.details.reference) == ["K01", "K02"])
        #expect(bodies.map(\.body.province) == [World.battambang, World.battambang])
        let first = bodies[0].id
        #expect(
            try await world.read {
                try $0.contactPoints(of: [.body(first)], for: .battambang, seenBy: .secretariat).map(\.value)
            }
            .sorted() == ["+85511222333", "+85512345678", "info@cwa.org"])
        #expect(try await world.read { try $0.sources(of: .bodies, first.number).map(\.number) } == [2])

        let again = try await stage(world, Self.organisations, rows)
        await #expect(throws: FileImport.Refusal.nothingNew) { try await apply(world, again) }
        let newer = try await stage(
            world, Self.organisations, [["K01", "Clean Water Association", "CWA", "3", "Close", "", "new@cwa.org"]])
        try await apply(world, newer)
        let after = try await world.read { try $0.bodyRow(first, for: Self.scope) }
        #expect(after.details.state == .closed)
        #expect(
            try await world.read {
                try $0.contactPoints(of: [.body(first)], for: .battambang, seenBy: .secretariat).map(\.value)
            }
                == ["new@cwa.org"])

        try await world.act { try $0.undoTable(newer, for: Self.scope, links: world.links) }
        #expect(try await world.read { try $0.bodyRow(first, for: Self.scope).details.state } == .active)
        try await world.act { try $0.undoTable(id, for: Self.scope, links: world.links) }
        #expect(try await world.read { try $0.bodyRows(for: Self.scope).count } == 0)
        #expect(try await world.read { try $0.number("SELECT count(*) FROM contact_point") } == 0)
        #expect(try await world.read { try $0.number("SELECT count(*) FROM import_known") } == 0)
    }

    @Test(arguments: World.engines)
    func `One that is known is proposed, and only filled in when somebody says it is the same`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let known = try await enter(world, "សមាគមទឹកស្អាត", "Clean Water Association")
        let other = try await enter(world, "មូលនិធិព្រៃ", "Forest Fund")
        let rows = [
            ["K01", "Clean Water Asociation", "CWA", "3", "Active", "012345678", ""],
            ["K02", "Forest Fund", "FF", "1", "Active", "", ""],
        ]
        let id = try await stage(world, Self.organisations, rows)
        #expect(try await matches(world, id).map(\.target) == ["body \(known)", "body \(other)"])
        await #expect(throws: FileImport.Refusal.undecided(2)) { try await apply(world, id) }
        try await world.act {
            try $0.decideMatch(row: 2, target: "body \(known)", .same, of: id, for: Self.scope)
        }
        try await world.act {
            try $0.decideMatch(row: 3, target: "body \(other)", .other, of: id, for: Self.scope)
        }
        try await apply(world, id)

        let bodies = try await world.read { try $0.bodyRows(for: Self.scope) }
        #expect(bodies.map(\.body.name.english) == ["Clean Water Association", "Forest Fund", "Forest Fund"])
        #expect(bodies[0].body.acronym == "CWA")
        #expect(bodies[0].body.name.khmer == "សមាគមទឹកស្អាត")
        #expect(bodies[0].body.province == World.battambang)

        try await world.act { try $0.undoTable(id, for: Self.scope, links: world.links) }
        let back = try await world.read { try $0.bodyRows(for: Self.scope) }
        #expect(back.map(\.id) == [known, other])
        #expect(back.map(\.body.acronym) == [nil, nil])
        #expect(back.map(\.details.reference) == [nil, nil])
        #expect(
            try await world.read {
                try $0.contactPoints(of: [.body(known)], for: .battambang, seenBy: .secretariat).count
            } == 0)
    }

    @Test(arguments: World.engines)
    func `What others use by now does not go away`(engine: Engine) async throws {
        let world = try await World(engine)
        let id = try await stage(world, Self.organisations, [["K01", "Clean Water Association", "", "", "", "", ""]])
        try await apply(world, id)
        let body = try #require(try await world.read { try $0.bodyRows(for: Self.scope).first }).id
        try await world.act {
            _ = try $0.enter(
                office: Office(id: ID(0), body: body, kind: .other, title: Bilingual(khmer: "ប្រធាន")),
                in: body, for: .battambang)
        }
        await #expect(throws: FileImport.Refusal.inUse) {
            try await world.act { try $0.undoTable(id, for: Self.scope, links: world.links) }
        }
        #expect(try await world.read { try $0.bodyRows(for: Self.scope).map(\.id) } == [body])
    }

    @Test(arguments: World.engines)
    func `Contacts find their body by any of its names, and take offices that are free`(engine: Engine) async throws {
        let world = try await World(engine)
        let body = try await enter(world, "សមាគមទឹកស្អាត", "Clean Water Association")
        try await world.act { try $0.add(alias: "CWA", to: body, for: Self.scope) }
        try await world.act {
            _ = try $0.enter(
                office: Office(id: ID(0), body: body, kind: .director, title: Bilingual(khmer: "នាយក")),
                in: body, for: .battambang)
        }
        let rows = [
            ["សុខ តារា", "Sok Dara", "ប", "នាយក", "cwa", "012 345 678", "dara@cwa.org"],
            ["ចាន់ បូផា", "Chan Bopha", "F", "Project Officer", "Clean  water association", "", ""],
            ["កែវ រតនា", "", "ស", "Project Officer", "សមាគម ទឹកស្អាត", "", ""],
            ["លី សុភា", "", "ស", "នាយក", "CWA", "", ""],
            ["ហេង ម៉ានិត", "", "ប", "", "", "", ""],
        ]
        let unasked = try await stage(world, Self.contacts, rows)
        // Two of them would be its director.
        let asked = try await world.read { try $0.tableImport(unasked, for: .country).questions }
        #expect(asked.map(\.subject) == [.holder])
        try await world.act { try $0.discardImport(unasked, of: nil, for: Self.scope) }
        let answers = [try #require(asked.first).key: "2"]
        let id = try await stage(world, Self.contacts, rows, answers: answers)
        #expect(try await rejected(world, id) == [6])
        try await apply(world, id)

        let people = try await world.read { try $0.persons(for: Self.scope) }
        #expect(people.map(\.person.name.khmer) == ["សុខ តារា", "ចាន់ បូផា", "កែវ រតនា", "លី សុភា"])
        #expect(people.map(\.person.sex) == [.male, .female, .female, .female])
        #expect(
            people.map { $0.posts.map { $0.title?.khmer ?? $0.title?.english } } == [
                ["នាយក"], ["Project Officer"], ["Project Officer"], [nil],
            ])
        #expect(try await world.read { try $0.offices(of: [body]).count } == 3)
        let phones = try await world.read {
            try $0.contactPoints(of: [.person(people[0].id)], for: .battambang, seenBy: .secretariat).map(\.value)
        }
        #expect(phones == ["+85512345678", "dara@cwa.org"])

        let again = try await stage(world, Self.contacts, rows, answers: answers)
        await #expect(throws: FileImport.Refusal.nothingNew) { try await apply(world, again) }
        try await world.act { try $0.undoTable(id, for: Self.scope, links: world.links) }
        #expect(try await world.read { try $0.persons(for: Self.scope).count } == 0)
        #expect(try await world.read { try $0.offices(of: [body]).map(\.office.title.khmer) } == ["នាយក"])
    }

    @Test(arguments: World.engines)
    func `A known person is proposed by name and number`(engine: Engine) async throws {
        let world = try await World(engine)
        let body = try await enter(world, "សមាគមទឹកស្អាត", "CWA")
        let person = try await world.act {
            try $0.enter(
                Person(id: ID(0), name: Bilingual(khmer: "សុខតារា"), body: body), of: World.battambang, for: Self.scope)
        }
        let id = try await stage(
            world, Self.contacts, [["សុខ តារា", "Sok Dara", "ប", "មន្ត្រី", "CWA", "012 345 678", ""]])
        #expect(try await matches(world, id).map(\.target) == ["person \(person)"])
        try await world.act {
            try $0.decideMatch(row: 2, target: "person \(person)", .same, of: id, for: Self.scope)
        }
        try await apply(world, id)
        let row = try await world.read { try $0.person(person, for: Self.scope) }
        #expect(row.person.name == Bilingual("សុខតារា", "Sok Dara"))
        #expect(row.posts.map { $0.title?.khmer } == ["មន្ត្រី", nil])
        try await world.act { try $0.undoTable(id, for: Self.scope, links: world.links) }
        let back = try await world.read { try $0.person(person, for: Self.scope) }
        #expect(back.person == Person(id: person, name: Bilingual(khmer: "សុខតារា"), body: body))
        #expect(back.posts.map(\.office) == [nil])
    }

    @Test(arguments: World.engines)
    func `A body nobody knows is decided upon once, for all who are listed under it`(engine: Engine) async throws {
        let world = try await World(engine)
        let known = try await enter(world, "សមាគមទឹកស្អាត", "Clean Water Association")
        let rows = [
            ["សុខ តារា", "", "ប", "ប្រធាន", "មន្ទីរសុខាភិបាល", "", ""],
            ["ចាន់ បូផា", "", "ស", "អនុប្រធាន", "មន្ទីរ សុខាភិបាល", "", ""],
            ["កែវ រតនា", "", "ស", "មន្ត្រី", "Clean Water Asociation", "", ""],
            ["លី សុភា", "", "ស", "អ្នកបោកប្រាស់", "Nobody Ltd", "", ""],
        ]
        // Its name does not say what it is.
        let id = try await stage(world, Self.contacts, rows, answers: ["kind clean water asociation": "ngo"])
        let found = try await matches(world, id)
        #expect(found.map(\.row) == [2, 4, 4, 5])
        #expect(found.map(\.isNewBody) == [true, false, true, true])
        #expect(found.map(\.isExact) == [true, false, false, true])
        #expect(
            try await world.read { try $0.openTogether(of: $0.fileImport(id, for: .country)).mapValues(\.count) }
                == [.exact: 0, .newBodies: 2, .others: 1])
        await #expect(throws: FileImport.Refusal.undecided(4)) { try await apply(world, id) }

        let seen = try await world.read { try $0.seen(.newBodies, of: id) }
        try await world.act { try $0.decideMatch(row: 4, target: "body \(known)", .same, of: id, for: Self.scope) }
        try await world.act { try $0.decideMatch(row: 5, target: found[3].target, .other, of: id, for: Self.scope) }
        await #expect(throws: SeenList.Changed.self) {
            try await world.act { try $0.decideMatches(.newBodies, confirmed: seen, of: id, for: Self.scope) }
        }
        let before = try await world.journalLines()
        try await world.act {
            try $0.decideMatches(.newBodies, confirmed: $0.seen(.newBodies, of: id), of: id, for: Self.scope)
        }
        #expect(try await world.journalLines() == before + 1)
        try await apply(world, id)

        let bodies = try await world.read { try $0.bodyRows(for: Self.scope) }
        #expect(bodies.map(\.body.name.khmer) == ["សមាគមទឹកស្អាត", "មន្ទីរសុខាភិបាល"])
        #expect(bodies[1].body.kind == .department)
        #expect(bodies[1].body.province == World.battambang)
        let people = try await world.read { try $0.persons(for: Self.scope) }
        #expect(
            people.map { $0.posts.map { $0.body } } == [[bodies[1].id], [bodies[1].id], [known], []])

        // The same file again says nothing new, though the body is known by now.
        let again = try await stage(world, Self.contacts, rows)
        await #expect(throws: FileImport.Refusal.nothingNew) { try await apply(world, again) }
        let more = try await stage(world, Self.contacts, [["ហេង វិចិត្រ", "", "ប", "", "មន្ទីរសុខាភិបាល", "", ""]])
        #expect(try await matches(world, more) == [])
        try await world.act { try $0.discardImport(more, of: nil, for: Self.scope) }
        try await world.act { try $0.undoTable(id, for: Self.scope, links: world.links) }
        #expect(try await world.read { try $0.bodyRows(for: Self.scope).map(\.id) } == [known])
        #expect(try await world.read { try $0.persons(for: Self.scope).count } == 0)
        #expect(try await world.read { try $0.number("SELECT count(*) FROM import_known") } == 0)
    }

    @Test(arguments: World.engines)
    func `What leaves no doubt is decided at once, and then the rest`(engine: Engine) async throws {
        let world = try await World(engine)
        let first = try await enter(world, "មូលនិធិព្រៃ", "Forest Fund")
        _ = try await world.act { writer in
            for name in ["អង្គការពីរ", "អង្គការភ្លោះ"] {
                _ = try writer.insert(Body(id: ID(0), name: Bilingual(name, "Twin Organisation"), kind: .ngo))
            }
            return try writer.enter(
                Body(id: ID(0), name: Bilingual("សមាគមទឹកស្អាត", "Clean Water Association"), kind: .ngo))
        }
        let id = try await stage(
            world, Self.organisations,
            [
                ["K1", "Forest Fund", "", "", "", "", ""], ["K2", "Twin Organisation", "", "", "", "", ""],
                ["K3", "Clean Water Asociation", "", "3", "", "", ""],
            ])
        #expect(
            try await world.read { try $0.openTogether(of: $0.fileImport(id, for: .country)).mapValues(\.count) }
                == [.exact: 1, .newBodies: 0, .others: 4])
        try await world.act {
            try $0.decideMatches(.exact, confirmed: $0.seen(.exact, of: id), of: id, for: Self.scope)
        }
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") {
                try $0.decideMatches(
                    .others, confirmed: $0.seen(.others, of: id), of: id, for: .province(World.siemReap))
            }
        }
        try await world.act {
            try $0.decideMatches(.others, confirmed: $0.seen(.others, of: id), of: id, for: Self.scope)
        }
        #expect(
            try await matches(world, id).map(\.decision) == [.same, .other, .other, .other])
        try await apply(world, id)
        let bodies = try await world.read { try $0.bodyRows(for: Self.scope) }
        #expect(bodies.count == 6)
        #expect(bodies.first { $0.details.reference == "K1" }?.id == first)
    }

    @Test(arguments: World.engines)
    func `The council has one chair and its members`(engine: Engine) async throws {
        let world = try await World(engine)
        let id = try await stage(
            world, Self.councillors,
            [
                ["សុខ តារា", "ប", "ប្រធាន", "012345678"], ["ចាន់ បូផា", "ស", "សមាជិក", ""], ["កែវ រតនា", "ស", "", "abc"],
                ["", "ស", "", ""],
            ])
        #expect(try await rejected(world, id) == [5])
        try await apply(world, id)
        let council = try #require(
            try await world.read { try $0.bodyRows(for: Self.scope).first { $0.details.subkind == .council } })
        #expect(council.body.name.khmer == "ក្រុមប្រឹក្សាខេត្តបាត់ដំបង")
        let offices = try await world.read { try $0.offices(of: [council.id]) }
        #expect(offices.map(\.office.kind) == [.councilChair, .councilMember, .councilMember])
        #expect(offices.map(\.holding?.person.name.khmer) == ["សុខ តារា", "ចាន់ បូផា", "កែវ រតនា"])
        #expect(try await world.read { try $0.persons(for: .province(World.siemReap)).count } == 0)
    }
}
