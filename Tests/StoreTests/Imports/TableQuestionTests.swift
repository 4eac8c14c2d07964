import Dialogue
import TestSupport
import Testing

@testable import Store

@Suite struct `What a table leaves open` {
    private static let scope = Scope.province(World.battambang)
    private let headings = ["Title", "Plan", "Year", "Sector", "Amount", "Currency"]
    private let rows = [["Well", "annual", "2027", "Health", "12.500", "USD"], ["Total", "", "", "", "12.500", ""]]

    private func receive(
        _ world: World, _ kind: TableKind, _ headings: [String], _ rows: [[String]], unseen: [ImportProblem] = []
    ) async throws -> (id: ID<FileImport>, rows: RowSource, mapping: ColumnMapping) {
        let upload = TableUpload(
            file: ImportedFile(name: "plan.csv", sha256: "0"), bytes: [1], form: "csv", sheet: "",
            head: TableHead(row: 1, headings: headings), sample: [], unseen: unseen)
        let source: RowSource = { each in for (place, cells) in rows.enumerated() { try each(place + 2, cells) } }
        let id = try await world.act {
            try $0.receiveTable(upload, source, as: kind, province: World.battambang)
        }
        return (id, source, ColumnMapping(guessing: headings, for: kind.form))
    }

    /// Takes in the bodies nobody knows, and applies the list.
    private func takeIn(_ world: World, _ id: ID<FileImport>) async throws {
        try await world.act {
            try $0.decideMatches(.newBodies, confirmed: $0.seen(.newBodies, of: id), of: id, for: Self.scope)
        }
        try await world.act { try $0.applyTable(id, for: Self.scope, links: world.links) }
    }

    @Test(arguments: World.engines)
    func `It is asked, refused to be applied, answered and then taken as it was meant`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let hidden = ImportProblem(row: 2, field: "", found: "", expected: .cell(.shownRow))
        let (id, source, mapping) = try await receive(world, .priorities, headings, rows, unseen: [hidden])
        try await world.act { try $0.stageTable(source, mapping, of: id, for: Self.scope) }
        let open = try await world.read { try $0.tableImport(id, for: Self.scope) }
        #expect(open.questions.map(\.key) == ["numbers 5"])
        #expect(open.found.report.read == 2)
        #expect(open.found.report.rejected == 1)
        let problems = try await world.read {
            try $0.problems(of: $0.fileImport(id, for: .country), skipping: 0, most: 9)
        }
        #expect(problems.map(\.expected.english).first == "a row that is seen: it is hidden in the file, and read")
        await #expect(throws: FileImport.Refusal.unanswered(1)) {
            try await world.act { try $0.applyTable(id, for: Self.scope, links: world.links) }
        }

        let answers = TableAnswers(["numbers 5": "dots"])
        try await world.act { try $0.stageTable(source, mapping, answers, of: id, for: Self.scope) }
        let answered = try await world.read { try $0.tableImport(id, for: Self.scope) }
        #expect(answered.questions == [])
        #expect(answered.answers == answers)
        try await world.act { try $0.applyTable(id, for: Self.scope, links: world.links) }
        let cost = try await world.read { reader in
            try reader.rows("SELECT cost_hundredths FROM priority") { try $0.next(Int64.self) }
        }
        #expect(cost == [1_250_000])
    }

    @Test(arguments: World.engines)
    func `Another answer is another application than was seen`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let (id, source, mapping) = try await receive(world, .priorities, headings, rows)
        var seen: [SeenList] = []
        for answer in ["dots", "commas"] {
            try await world.act {
                try $0.stageTable(source, mapping, TableAnswers(["numbers 5": answer]), of: id, for: Self.scope)
            }
            seen.append(try await world.read { try $0.seenForApplying(id, for: Self.scope) })
        }
        #expect(seen[0].text != seen[1].text)
    }

    @Test(arguments: World.engines)
    func `A contact list that comes before anybody is proposed names those who are`(_ engine: Engine) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let district = try #require(try await world.read { try $0.districts(of: World.battambang) }.first)
        let name = district.fullName.text(in: .khmer)
        let lines = [["លោក សុខ តារា", "អភិបាល\(name)", "រដ្ឋបាល\(name)", "012 345 678 / 016 777 888"]]
        let heads = ["ឈ្មោះ", "តួនាទី", "អង្គភាព", "ទូរស័ព្ទ"]
        let (id, source, mapping) = try await receive(world, .contacts, heads, lines)
        try await world.act { try $0.stageTable(source, mapping, of: id, for: Self.scope) }
        try await takeIn(world, id)
        let dialogue = try await world.dialogue()
        try await world.act { try $0.proposeDistrictGovernors(in: dialogue) }
        let cards = try await world.read { try $0.participants(of: dialogue.id).map(\.participant.card) }
        let governor = try #require(cards.first { $0.area == district.code || $0.name != nil })
        #expect(cards.compactMap(\.name?.khmer) == ["សុខ តារា"])
        #expect(governor.honorific == .mister)
        let offices = try await world.read { try $0.governorOffices(of: World.battambang) }
        #expect(offices.count { $0.office.area == district.code } == 1)
        let phones = try await world.read { reader in
            try reader.rows("SELECT value FROM contact_point WHERE kind = 'phone' ORDER BY value") {
                try $0.next(String.self)
            }
        }
        #expect(phones == ["+85512345678", "+85516777888"])
    }

    @Test(arguments: World.engines)
    func `What a body is that a list names is asked, and comes in as it was answered`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let heads = ["ឈ្មោះ", "ស្ថាប័ន"]
        let (id, source, mapping) = try await receive(
            world, .contacts, heads, [["សុខ តារា", "Samakum Tnaut"], ["ចាន់ បូផា", "UNICEF"]])
        try await world.act { try $0.stageTable(source, mapping, of: id, for: Self.scope) }
        let questions = try await world.read { try $0.tableImport(id, for: Self.scope).questions }
        #expect(questions.map(\.about) == ["Samakum Tnaut"])
        let answers = TableAnswers([try #require(questions.first).key: "private_sector"])
        try await world.act { try $0.stageTable(source, mapping, answers, of: id, for: Self.scope) }
        try await takeIn(world, id)
        let bodies = try await world.read { reader in
            try reader.rows("SELECT kind FROM body WHERE name_en IN ('Samakum Tnaut', 'UNICEF') ORDER BY name_en") {
                try $0.next(String.self)
            }
        }
        #expect(bodies == ["private_sector", "development_partner"])
    }

    @Test(arguments: World.engines)
    func `Who of two holds an office is asked, and the other belongs to the body without it`(
        _ engine: Engine
    ) async throws {
        let world = try await World(engine)
        let lines = [
            ["សុខ តារា", "Director", "Green NGO"], ["ចាន់ បូផា", "Director", "Green N.G.O."], ["លី ក", "Officer", "Green NGO"],
        ]
        let (id, source, mapping) = try await receive(world, .contacts, ["ឈ្មោះ", "តួនាទី", "ស្ថាប័ន"], lines)
        try await world.act { try $0.stageTable(source, mapping, of: id, for: Self.scope) }
        let questions = try await world.read { try $0.tableImport(id, for: Self.scope).questions }
        #expect(questions.map(\.subject) == [.holder])
        let question = try #require(questions.first)
        #expect(question.choices.map(\.word) == ["2", "3", "all"])
        // Both spellings are one body, taken in once.
        #expect(try await world.read { try $0.importMatches(of: $0.fileImport(id, for: .country), most: 9) }.count == 1)
        let answers = TableAnswers([question.key: "3"])
        try await world.act { try $0.stageTable(source, mapping, answers, of: id, for: Self.scope) }
        try await takeIn(world, id)
        let held = try await world.read { reader in
            try reader.rows(
                """
                SELECT o.title_en, p.name_km FROM holding h JOIN office o ON o.id = h.office_id
                JOIN person p ON p.id = h.person_id WHERE o.title_en IN ('Director', 'Officer') ORDER BY o.title_en
                """
            ) { "\(try $0.next(String.self)) \(try $0.next(String.self))" }
        }
        #expect(held == ["Director ចាន់ បូផា", "Officer លី ក"])
    }

    @Test(arguments: World.engines)
    func `A file of another year adds its amounts and takes none away`(_ engine: Engine) async throws {
        let world = try await World(engine)
        for (year, sum) in [("2025", "10"), ("2026", "20")] {
            let heads = ["Project number", "Project title", "Currency", "\(year) Actual"]
            let (id, source, mapping) = try await receive(world, .oda, heads, [["P-1", "Wells", "USD", sum]])
            try await world.act { try $0.stageTable(source, mapping, of: id, for: .battambang) }
            try await world.act { try $0.applyTable(id, for: .battambang, links: world.links) }
        }
        let contents = try await world.read { try $0.contentsInForce(.oda, of: World.battambang)["P-1"] }
        #expect(contents?["amount.2025.actual"] == "10")
        #expect(contents?["amount.2026.actual"] == "20")
    }
}
