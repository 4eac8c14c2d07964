import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Areas in the data base` {
    @Test(arguments: World.engines)
    func `Districts of a province come in the order of their codes, with the word for what they are`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let bavel = try area("0204", .district, "បវេល", "Bavel")
        let city = try area("0203", .municipality, "បាត់ដំបង", "Battambang")
        let commune = try area("020401", .commune, "បវេល", "Bavel")
        let elsewhere = try area("1701", .district, "អង្គរជុំ", "Angkor Chum")
        try await world.act { try $0.enter(bavel) }
        try await world.act { writer in
            try writer.insert([commune, elsewhere])
            try writer.enter(city)
        }

        let (districts, names) = try await world.read { reader in
            (try reader.districts(of: World.battambang), try reader.areaNames([bavel.code, elsewhere.code]))
        }
        #expect(districts == [city, bavel])
        #expect(
            names == [
                bavel.code: Bilingual("ស្រុកបវេល", "Bavel District"),
                elsewhere.code: Bilingual("ស្រុកអង្គរជុំ", "Angkor Chum District"),
            ])
    }

    @Test(arguments: World.engines)
    func `A code and a name are given once, and a refused one leaves no line`(engine: Engine) async throws {
        let world = try await World(engine)
        let bavel = try area("0204", .district, "បវេល", "Bavel")
        try await world.act { try $0.enter(bavel) }
        let lines = try await world.journalLines()

        let sameCode = try area("0204", .district, "ផ្សេង", "Other")
        let sameName = try area("0205", .district, "បវេល", "Bavel")
        await #expect(throws: Area.Refusal.codeTaken(bavel)) { try await world.act { try $0.enter(sameCode) } }
        await #expect(throws: Area.Refusal.nameTaken(bavel)) { try await world.act { try $0.enter(sameName) } }
        #expect(try await world.journalLines() == lines)
        #expect(try await world.read { try $0.districts(of: World.battambang) } == [bavel])
    }

    @Test(arguments: World.engines)
    func `A staged gazetteer is in force only once it is applied, and only once`(engine: Engine) async throws {
        let world = try await World(engine)
        let old = try area("0204", .district, "បវេលចាស់", "Bavel")
        let going = try area("0205", .district, "ឯកភ្នំ", "Aek Phnum")
        let others = try (6...9).map { try area("020\($0)", .district, "ស្រុក\($0)", "D\($0)") }
        try await world.act { writer in
            try writer.insert([old, going] + others)
            writer.note(.areaEntered, about: .count(1, .offices), in: .country)
        }
        let renamed = try area("0204", .district, "បវេល", "Bavel")
        let new = try area("0210", .district, "ថ្មី", "New")
        let known = try await world.read { try $0.allAreas() }
        let change = try GazetteerChange(known: known, file: [renamed, new] + others, on: "2026-11-23")
        var report = ImportReport()
        (report.read, report.added, report.changed, report.retired, report.unchanged) = (6, 1, 1, 1, 4)
        report.problems = [ImportProblem(row: 3, field: "code", found: "x", expected: .areaCode, rejects: true)]
        let file = ImportedFile(name: "g.csv", sha256: "00")
        let sent = (change, report)

        let id = try await world.act(as: "administrator") { try $0.stageAreas(sent.0, sent.1, of: file) }
        #expect(try await world.read { try $0.allAreas() } == known)

        try await world.act(as: "administrator") { try $0.applyAreas(id, for: .country) }
        var retired = going
        retired.retired = "2026-11-23"
        let after = try await world.read { try $0.areas(of: World.battambang, level: .district) }
        #expect(after == [renamed, retired] + others + [new])
        let found = try await world.read { try $0.fileImport(id, for: .country) }
        #expect(found.state == .applied)
        let problems = try await world.read { try $0.problems(of: found, skipping: 0, most: 9) }
        #expect(problems.map(\.row) == [3])
        #expect(problems.first?.expected.english == "a gazetteer code of 2, 4, 6 or 8 digits")

        await #expect(throws: FileImport.Refusal.settled(.applied)) {
            try await world.act { try $0.applyAreas(id, for: .country) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act { try $0.applyAreas(id, for: .province(World.battambang)) }
        }
    }

    @Test(arguments: World.engines)
    func `A staged gazetteer is not applied over what has changed since`(engine: Engine) async throws {
        let world = try await World(engine)
        let new = try area("0204", .district, "បវេល", "Bavel")
        let known = try await world.read { try $0.allAreas() }
        let change = try GazetteerChange(known: known, file: [new], on: "2026-11-23")
        var report = ImportReport()
        (report.read, report.added) = (1, 1)
        let sent = (change, report)
        let id = try await world.act {
            try $0.stageAreas(sent.0, sent.1, of: ImportedFile(name: "g.csv", sha256: "00"))
        }
        let other = try area("0204", .khan, "ផ្សេង", "Other")
        try await world.act { try $0.enter(other) }
        await #expect(throws: StoreError.changedMeanwhile) {
            try await world.act { try $0.applyAreas(id, for: .country) }
        }
        #expect(try await world.read { try $0.area(other.code) } == other)
        #expect(try await world.read { try $0.fileImport(id, for: .country).state } == .staged)
    }

    private func area(_ code: String, _ kind: AreaKind, _ khmer: String, _ english: String) throws -> Area {
        Area(code: try #require(AreaCode(code)), kind: kind, nameKhmer: khmer, nameEnglish: english)
    }
}
