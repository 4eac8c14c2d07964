import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Taking tables in` {
    private let headings = ["Project number", "Title", "Plan", "Year", "Sector", "District", "Amount (million riel)"]

    private func row(_ number: String, _ title: String, _ district: String = "") -> [String] {
        [number, title, "annual", "2027", "Health", district, "10"]
    }

    private func upload(_ name: String = "plan.csv") -> TableUpload {
        TableUpload(
            file: ImportedFile(name: name, sha256: "0"), bytes: [1, 2], form: "csv", sheet: "",
            head: TableHead(row: 2, headings: headings), sample: [["a"], ["b\tc"]])
    }

    private func source(_ rows: [[String]]) -> RowSource {
        { each in for (place, cells) in rows.enumerated() { try each(place + 3, cells) } }
    }

    /// Receives, stages by the guessed mapping and answers the import.
    private func stage(_ world: World, _ rows: [[String]], _ name: String = "plan.csv") async throws -> ID<FileImport> {
        let (upload, source) = (upload(name), source(rows))
        let mapping = ColumnMapping(guessing: headings, for: TableKind.priorities.form)
        let id = try await world.act {
            try $0.receiveTable(upload, source, as: .priorities, province: World.battambang)
        }
        let state = try await world.read { try $0.fileImport(id, for: .country).state }
        if state == .received {
            try await world.act { try $0.stageTable(source, mapping, of: id, for: .province(World.battambang)) }
        }
        return id
    }

    private func apply(_ world: World, _ id: ID<FileImport>) async throws {
        try await world.act { try $0.applyTable(id, for: .province(World.battambang), links: world.links) }
    }

    private func titles(_ world: World) async throws -> [String] {
        try await world.read { reader in
            try reader.rows("SELECT title_en FROM priority ORDER BY record_key") { try $0.next(String.self) }
        }
    }

    @Test(arguments: World.engines)
    func `A table is received, staged, applied; the same file again changes nothing`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let id = try await stage(world, [row("1", "Well"), row("2", "Road"), row("2", "Again"), row("", "")])
        let found = try await world.read { try $0.fileImport(id, for: .country) }
        #expect(found.state == .staged)
        #expect(
            [found.report.read, found.report.added, found.report.unchanged, found.report.rejected] == [4, 2, 0, 2])
        #expect(try await titles(world) == [])

        try await apply(world, id)
        #expect(try await titles(world) == ["Well", "Road"])
        let again = try await stage(world, [row("1", "Well"), row("2", "Road")])
        let second = try await world.read { try $0.fileImport(again, for: .country) }
        #expect([second.report.added, second.report.changed, second.report.unchanged] == [0, 0, 2])
        await #expect(throws: FileImport.Refusal.nothingNew) { try await apply(world, again) }
    }

    @Test(arguments: World.engines)
    func `What was applied is undone: new rows go, changed rows say what they said`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let first = try await stage(world, [row("1", "Well"), row("2", "Road")])
        try await apply(world, first)
        let second = try await stage(world, [row("2", "Long road"), row("3", "School")], "later.csv")
        try await apply(world, second)
        #expect(try await titles(world) == ["Well", "Long road", "School"])

        await #expect(throws: FileImport.Refusal.builtUpon("later.csv")) {
            try await world.act { try $0.undoTable(first, for: .battambang, links: world.links) }
        }
        try await world.act { try $0.undoTable(second, for: .battambang, links: world.links) }
        #expect(try await titles(world) == ["Well", "Road"])
        await #expect(throws: FileImport.Refusal.notApplied) {
            try await world.act { try $0.undoTable(second, for: .battambang, links: world.links) }
        }
        try await world.act { try $0.undoTable(first, for: .battambang, links: world.links) }
        #expect(try await titles(world) == [])

        let third = try await stage(world, [row("1", "Well")])
        try await apply(world, third)
        #expect(try await titles(world) == ["Well"])
    }

    @Test(arguments: World.engines)
    func `A table staged before another changed the same rows is not applied`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let early = try await stage(world, [row("1", "Well")])
        let late = try await stage(world, [row("1", "Deep well")])
        try await apply(world, late)
        await #expect(throws: StoreError.changedMeanwhile) { try await apply(world, early) }
        #expect(try await titles(world) == ["Deep well"])
    }

    @Test(arguments: World.engines)
    func `A confirmed mapping is remembered for the same headings, and rows keep their source`(
        _ engine: Engine
    ) async throws {
        let world = try await World(engine)
        let first = try await stage(world, [row("1", "Well"), row("2", "Nowhere", "Atlantis")])
        let rejected = try await world.read { reader in
            try reader.rejectedRows(of: try reader.fileImport(first, for: .country))
        }
        #expect(rejected.map(\.cells) == [row("2", "Nowhere", "Atlantis")])
        #expect(rejected[0].problems.map(\.field) == ["District"])
        #expect(try await world.read { try $0.tableImport(first, for: .country).sample } == [["a"], ["b\tc"]])

        let (upload, source) = (upload(), source([row("1", "Well")]))
        let second = try await world.act {
            try $0.receiveTable(upload, source, as: .priorities, province: World.battambang)
        }
        #expect(try await world.read { try $0.tableImport(second, for: .country).isRemembered })
        #expect(try await world.read { try $0.fileImport(second, for: .country).state } == .staged)
    }

    @Test(arguments: World.engines)
    func `Another province sees nothing of it and can do nothing with it`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let id = try await stage(world, [row("1", "Well")])
        let theirs = Scope.province(World.siemReap)
        await #expect(throws: StoreError.missing) { try await world.read { try $0.tableImport(id, for: theirs) } }
        await #expect(throws: StoreError.missing) {
            try await world.act { try $0.applyTable(id, for: theirs, links: world.links) }
        }
        try await apply(world, id)
        await #expect(throws: StoreError.missing) {
            try await world.act { try $0.undoTable(id, for: theirs, links: world.links) }
        }
        #expect(try await titles(world) == ["Well"])
    }
}
