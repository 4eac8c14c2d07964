import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Projects and priorities of a province` {
    private let headings = [
        "PRN", "Title", "Organisation", "Sector", "Battambang", "Siem Reap", "Nation Wide", "Currency",
        "2026 actual own", "Finish",
    ]

    private func row(
        _ number: String, _ title: String, by organisation: String, _ here: String, _ there: String = "",
        _ country: String = ""
    ) -> [String] {
        [number, title, organisation, "Health", here, there, country, "USD", "1000", "2028-12-31"]
    }

    @discardableResult
    private func take(_ world: World, _ kind: TableKind, _ headings: [String], _ rows: [[String]]) async throws
        -> ImportReport
    {
        let upload = TableUpload(
            file: ImportedFile(name: "f.csv", sha256: "0"), bytes: [1], form: "csv", sheet: "",
            head: TableHead(row: 1, headings: headings), sample: [])
        let mapping = ColumnMapping(guessing: headings, for: kind.form)
        let source: RowSource = { each in for (place, cells) in rows.enumerated() { try each(place + 2, cells) } }
        let province = kind.isOfProvince ? World.battambang : nil
        return try await world.act {
            try $0.importTable(upload, source, mapping, as: kind, province: province, links: world.links)
        }
    }

    @Test(arguments: World.engines)
    func `A total and its parts are one sum, in the matrix and for the score`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let money = ["2026 actual", "2026 actual own", "2026 actual other", "2027 planned own", "2027 planned other"]
        let heads = ["PRN", "Title", "Organisation", "Sector", "Battambang", "Currency"] + money
        func row(_ number: String, _ money: String...) -> [String] {
            [number, "Clinics \(number)", "Agency", "Health", "100", "USD"] + money
        }
        try await take(
            world, .ngo, heads,
            [
                row("1", "1000", "600", "400", "", ""), row("2", "", "60", "40", "7", "3"),
                row("3", "5", "5", "", "", ""),
            ])

        let sums = try await world.read { reader in
            try reader.rows(
                """
                SELECT r.identifier, s.measure, s.hundredths, r.dollars FROM record_sum s
                JOIN support_record r ON r.id = s.record_id ORDER BY r.identifier, s.measure
                """
            ) { row in
                let (project, measure): (String, String) = (try row.next(), try row.next())
                return "\(project) \(measure) \(try row.next(Int.self)) \(try row.next(Int.self))"
            }
        }
        #expect(
            sums == [
                "NGO-1 actual 100000 1000", "NGO-2 actual 10000 100", "NGO-2 planned 1000 100", "NGO-3 actual 500 5",
            ])
        #expect(
            try await world.read { try $0.activity("NGO-1", for: .battambang).amounts.map(\.sum).sorted() } == [
                "1000", "400", "600",
            ])
    }

    @Test(arguments: World.engines)
    func `Projects become activities with their shares and sums, and go again when undone`(
        _ engine: Engine
    ) async throws {
        let world = try await World(engine)
        let report = try await take(
            world, .oda, headings,
            [
                row("1", "Clinics", by: "Agency", "60", "40"), row("2", "Nurses", by: "Agency", "", "", "100"),
                row("3", "Nowhere", by: "Friends", ""), row("4", "Elsewhere", by: "Friends", "", "100"),
            ])
        #expect(report.added == 4)
        let whole = try await world.read { try $0.activity("ODA-1", for: .battambang) }
        #expect(whole.record.title?.english == "Clinics")
        #expect(whole.amounts.map(\.sum) == ["1000"])
        #expect(whole.locations.map(\.codes) == ["60 %", "40 %"])

        let matrix = try await world.read { try $0.alignment(of: World.battambang).matrix(from: 2026) }
        #expect(matrix[.health, .province].figures.map(\.hundredths) == [60_000])
        #expect(matrix[.health, .country].projects == 1)
        #expect(matrix[.health, .unknown].projects == 1)
        #expect(matrix.sectors == [.health])

        let id = try await world.read { try $0.fileImports(.oda, for: .country, most: 1)[0].id }
        try await take(world, .oda, headings, [row("1", "More clinics", by: "Agency", "100")])
        #expect(
            try await world.read { try $0.activity("ODA-1", for: .battambang).record.title?.english } == "More clinics")
        await #expect(throws: FileImport.Refusal.builtUpon("f.csv")) {
            try await world.act { try $0.undoTable(id, for: .country, links: world.links) }
        }
        let second = try await world.read { try $0.fileImports(.oda, for: .country, most: 1)[0].id }
        try await world.act { try $0.undoTable(second, for: .country, links: world.links) }
        #expect(try await world.read { try $0.activity("ODA-1", for: .battambang).record.title?.english } == "Clinics")
        try await world.act { try $0.undoTable(id, for: .country, links: world.links) }
        #expect(try await world.read { try $0.activityCount(for: .battambang) } == 0)
    }

    @Test(arguments: World.engines)
    func `The same number in the two data bases is two projects, and sums stand apart`(_ engine: Engine) async throws {
        let world = try await World(engine)
        try await take(world, .oda, headings, [row("1", "Clinics", by: "Agency", "100")])
        try await take(world, .ngo, headings, [row("1", "Clinics", by: "Friends", "100")])
        let cell = try await world.read { reader in
            try reader.alignment(of: World.battambang).matrix(from: 2026)[.health, .province]
        }
        #expect(cell.projects == 2)
        #expect(cell.supporterCount == 2)
        #expect(Set(cell.figures.map(\.source)) == [.oda, .ngo])
    }

    @Test(arguments: World.engines)
    func `A confirmed pair counts once, a dismissed one twice; another province decides nothing`(
        _ engine: Engine
    ) async throws {
        let world = try await World(engine)
        _ = try await world.dialogue()
        try await take(world, .oda, headings, [row("1", "Clinics of hope", by: "Agency", "100")])
        try await take(world, .ngo, headings, [row("1", "Clinics of hope", by: "Friends", "100")])
        let pairs = try await world.read { LikelyPair.find(in: try $0.pairedProjects(for: World.battambang)) }
        #expect(pairs.map(\.reason) == [.jointFunding])
        let name = try #require(DialogueName(province: "BTB", year: "2026"))
        let pair = PairOfProjects(one: "NGO-1", other: "ODA-1")
        func counted() async throws -> Set<SupportSource> {
            let sources = try await world.read { try $0.alignment(of: World.battambang) }
            #expect(sources.matrix(from: 2026)[.health, .province].projects == sources.support.count)
            #expect(sources.countedOnce == 2 - sources.support.count)
            return Set(sources.support.map(\.source))
        }
        await #expect(throws: StoreError.missing) {
            try await world.act {
                try $0.decide(.first, on: pair, of: name, for: .province(World.siemReap))
            }
        }
        #expect(try await counted() == [.oda, .ngo])
        try await world.act {
            try $0.decide(.second, on: pair, of: name, for: .battambang)
        }
        #expect(try await counted() == [.oda])
        try await world.act { try $0.decide(.first, on: pair, of: name, for: .battambang) }
        #expect(try await counted() == [.ngo])
        try await world.act {
            try $0.decide(.different, on: pair, of: name, for: .battambang)
        }
        #expect(try await counted() == [.oda, .ngo])
        #expect(try await world.read { try $0.pairDecisions(of: World.battambang) } == [pair: .different])
    }

    @Test(arguments: World.engines)
    func `Two names confirmed to be one body are one supporter, and its link shows the projects of both`(
        _ engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await take(world, .oda, headings, [row("1", "Clinics", by: "Agency", "100")])
        try await take(world, .ngo, headings, [row("1", "Roofs", by: "Agency of Friends", "100")])
        func supporters() async throws -> Int {
            try await world.read { reader in
                try reader.alignment(of: World.battambang).matrix(from: 2026)[.health, .province].supporterCount
            }
        }
        let (agency, other) = try await world.act { writer in
            writer.note(.bodyEntered, about: .count(1, .bodies), in: .country)
            return (
                try writer.insert(Body(id: ID(0), name: Bilingual("ទីភ្នាក់ងារ", "Agency"), kind: .developmentPartner)),
                try writer.insert(Body(id: ID(0), name: Bilingual("ផ្សេងៗ", "Others"), kind: .ngo))
            )
        }
        func own(_ body: ID<Body>) async throws -> [String] {
            try await world.read { try $0.ownProjects(of: body, in: World.battambang).map(\.identifier) }
        }
        #expect(try await supporters() == 2)
        #expect(try await own(agency) == ["ODA-1"])

        try await world.act { try $0.confirm("agency of friends", is: agency, for: World.battambang) }
        try await world.act { try $0.confirm("agency", is: agency, for: World.battambang) }

        #expect(try await supporters() == 1)
        #expect(try await own(agency) == ["NGO-1", "ODA-1"])
        try await world.act { try $0.confirm("agency", is: other, for: World.battambang) }
        #expect(try await own(agency) == ["NGO-1"])
        #expect(try await own(other) == ["ODA-1"])
        #expect(try await supporters() == 2)
    }
}
