import Dialogue
import Exchange
import Store
import TestSupport
import Testing

@Suite struct `Undoing gazetteers and IATI files` {
    private let file = ImportedFile(name: "first", sha256: "00")
    private let later = ImportedFile(name: "later", sha256: "01")

    private func take(_ world: World, _ lines: [String], _ file: ImportedFile) async throws -> ID<FileImport> {
        let text = (["code,level,type_km,name_km,name_latin"] + lines).joined(separator: "\n")
        let today = world.now.day
        let known = try await world.read { try $0.allAreas() }
        let read = try GazetteerFile(Array(text.utf8), known: Set(known.map(\.code)))
        let change = try read.change(from: known, on: today)
        let report = read.report(change)
        return try await world.act { try $0.importAreas(change, report, of: file) }
    }

    private let four = [
        "0201,2,ស្រុក,បាណន់,Banan", "0202,2,ស្រុក,ថ្មគោល,Thma Koul", "0203,2,ក្រុង,បាត់ដំបង,Battambang",
        "0204,2,ស្រុក,បវេល,Bavel",
    ]

    private func names(_ world: World) async throws -> [String] {
        try await world.read { try $0.districts(of: World.battambang).map(\.nameKhmer) }
    }

    @Test(arguments: World.engines)
    func `Units are as they were: new ones gone, renamed and retired ones back`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let first = try await take(world, four, file)
        let before = try await names(world)
        let changed = ["0202,2,ស្រុក,ថ្មគោលថ្មី,Thma Koul"] + four[2...3] + ["0205,2,ស្រុក,ឯកភ្នំ,Aek Phnum"]
        let second = try await take(world, changed, later)
        #expect(try await names(world) == ["ថ្មគោលថ្មី", "បាត់ដំបង", "បវេល", "ឯកភ្នំ"])
        await #expect(throws: FileImport.Refusal.builtUpon("later")) {
            try await world.act { try $0.undoAreas(first, for: .country) }
        }

        try await world.act { try $0.undoAreas(second, for: .country) }
        #expect(try await names(world) == before)
        try await world.act { try $0.undoAreas(first, for: .country) }
        #expect(try await names(world) == [])
        await #expect(throws: FileImport.Refusal.notApplied) {
            try await world.act { try $0.undoAreas(first, for: .country) }
        }
    }

    @Test(arguments: World.engines)
    func `A unit that is used stays, and nothing of the undoing happens`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let first = try await take(world, four, file)
        try await world.act { writer in
            let body: ID<Body> = try writer.insert(
                "INSERT INTO body (kind, name_en) VALUES ('district', 'B') RETURNING id")
            try writer.run("INSERT INTO office (body_id, kind, title_en, area) VALUES (\(body), 'other', 'T', '0204')")
            writer.note(.officeEntered, about: .count(1, .offices), in: .country)
        }
        let lines = try await world.journalLines()
        await #expect(throws: FileImport.Refusal.inUse) {
            try await world.act { try $0.undoAreas(first, for: .country) }
        }
        #expect(try await names(world).count == 4)
        #expect(try await world.journalLines() == lines)
    }

    private func activity(_ title: String) -> Activity {
        var activity = Activity(identifier: "X-1")
        activity.titles = [.init(language: "en", text: title)]
        activity.countries = [.init(code: "KH", share: .whole)]
        activity.row = 1
        return activity
    }

    @Test(arguments: World.engines)
    func `An activity says again what it said, and goes when its first file is undone`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let (old, new, file, later) = (activity("Old"), activity("New"), file, later)
        _ = try await world.act { try $0.importSupport({ try $0(old) }, of: file) }
        _ = try await world.act { try $0.importSupport({ try $0(new) }, of: later) }
        let ids = try await world.read { try $0.fileImports(.support, for: .country, most: 9).map(\.id) }
        await #expect(throws: FileImport.Refusal.builtUpon("later")) {
            try await world.act { try $0.undoSupport(ids[1], for: .country) }
        }
        try await world.act { try $0.undoSupport(ids[0], for: .country) }
        #expect(try await world.read { try $0.activity("X-1", for: .battambang).record.title?.english } == "Old")
        try await world.act { try $0.undoSupport(ids[1], for: .country) }
        #expect(try await world.read { try $0.activityCount(for: .battambang) } == 0)
    }
}
