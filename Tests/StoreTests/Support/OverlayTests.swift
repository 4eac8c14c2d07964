import Dialogue
import TestSupport
import Testing

@testable import Store

/// Support data of the country are CDCB's (guideline IV.ii.b); what a province takes in is an overlay of its own.
@Suite struct `Support data of a province and of the country` {
    private static let headings = [
        "PRN", "Official Title", "Status", "Organisation", "Sector", "Currency", "Battambang", "2026 Planned",
    ]

    private static func rows(_ title: String, _ numbers: [String]) -> [[String]] {
        numbers.map { [$0, title, "On-going", "Sample Organisation", "Health", "USD", "100", "1000"] }
    }

    @discardableResult
    private func take(_ world: World, _ rows: [[String]], for province: Province?) async throws -> ImportReport {
        let upload = TableUpload(
            file: ImportedFile(name: "projects.csv", sha256: "0"), bytes: [1], form: "csv", sheet: "",
            head: TableHead(row: 1, headings: Self.headings), sample: [])
        let source: RowSource = { each in for (place, cells) in rows.enumerated() { try each(place + 2, cells) } }
        let mapping = ColumnMapping(guessing: Self.headings, for: TableKind.ngo.form)
        let links = world.links
        return try await world.act(as: province == nil ? "cdcb" : "officer") {
            try $0.importTable(upload, source, mapping, as: .ngo, province: province, links: links)
        }
    }

    private func titles(_ world: World, _ scope: Scope) async throws -> [String?] {
        try await world.read { reader in
            try reader.activities(most: 9, for: scope).map { "\($0.identifier) \($0.title?.english ?? "")" }
        }
    }

    private static let country = ["NGO-1 Clinics", "NGO-2 Clinics"]

    @Test(arguments: World.engines)
    func `A file with known identifiers changes what its own province sees and nothing else`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await take(world, Self.rows("Clinics", ["1", "2"]), for: nil)
        let report = try await take(
            world, Self.rows("Hijacked", ["1"]) + Self.rows("Clinics", ["2"]) + Self.rows("Ours", ["3"]),
            for: World.battambang)

        #expect([report.added, report.changed, report.unchanged] == [2, 0, 1])
        #expect(try await titles(world, .country) == Self.country)
        #expect(try await titles(world, .province(World.siemReap)) == Self.country)
        let own = ["NGO-1 Hijacked", "NGO-2 Clinics", "NGO-3 Ours"]
        #expect(try await titles(world, .province(World.battambang)) == own)
        let counted = try await world.read { reader in
            [
                try reader.activityCount(for: .country), try reader.activityCount(for: .battambang),
                try reader.supportLedger(for: .country).projects.count,
                try reader.supportLedger(for: .battambang).projects.count,
                try reader.supportedProjects(for: World.battambang).count,
                try reader.versions(of: "NGO-1", for: .country).count,
                try reader.versions(of: "NGO-1", for: .province(World.siemReap)).count,
            ]
        }
        #expect(counted == [2, 3, 2, 3, 3, 1, 1])
    }

    @Test(arguments: World.engines)
    func `The country's data change under an overlay, and each is taken back by whose it is`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await take(world, Self.rows("Clinics", ["1", "2"]), for: nil)
        try await take(world, Self.rows("Ours", ["1"]), for: World.battambang)
        try await take(world, Self.rows("Hospitals", ["1", "2"]), for: nil)
        let own = Scope.province(World.battambang)
        #expect(try await titles(world, own) == ["NGO-1 Ours", "NGO-2 Hospitals"])

        let imports = try await world.read { try $0.fileImports(.ngo, for: .country, most: 9) }
        let (last, ours, links) = (imports[0].id, imports[1].id, world.links)
        #expect(imports.map(\.province) == [nil, World.battambang, nil])
        await #expect(throws: NotKept.self) {
            try await world.act(as: "cdcb") { try $0.undoTable(ours, for: .country, links: links) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act { try $0.undoTable(last, for: own, links: links) }
        }
        try await world.act { try $0.undoTable(ours, for: own, links: links) }
        #expect(try await titles(world, own) == ["NGO-1 Hospitals", "NGO-2 Hospitals"])
        try await world.act(as: "cdcb") { try $0.undoTable(last, for: .country, links: links) }
        #expect(try await titles(world, own) == Self.country)
    }

    @Test(arguments: World.engines)
    func `How one province reads its tables is not how others read theirs`(engine: Engine) async throws {
        let world = try await World(engine)
        let head = TableHead(row: 1, headings: Self.headings)
        try await take(world, Self.rows("Ours", ["1"]), for: World.battambang)
        let remembered = try await world.read { reader in
            try [World.battambang, World.siemReap, nil].map { province in
                try reader.rememberedMapping(of: head, .ngo, for: province) != nil
            }
        }
        #expect(remembered == [true, false, false])
        try await take(world, Self.rows("Clinics", ["1"]), for: nil)
        #expect(try await world.read { try $0.rememberedMapping(of: head, .ngo, for: World.siemReap) } != nil)
    }
    @Test(arguments: World.engines)
    func `What a province offers the national side stages as the country's, and everybody sees it once applied`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await take(world, Self.rows("Clinics", ["1"]), for: nil)
        try await take(world, Self.rows("Ours", ["1", "2"]), for: World.battambang)
        let (own, links) = (Scope.province(World.battambang), world.links)
        let id = try #require(try await world.read { try $0.fileImports(.ngo, for: own, most: 1).first?.id })
        await #expect(throws: StoreError.changedMeanwhile) {
            _ = try await world.act(as: "cdcb") { try $0.takeIn(offered: id) }
        }
        try await world.act { try $0.offer(import: id, for: own) }
        await #expect(throws: StoreError.changedMeanwhile) {
            try await world.act { try $0.offer(import: id, for: own) }
        }
        #expect(try await world.read { try $0.offeredImports(most: 9).map(\.id) } == [id])
        #expect(try await titles(world, .country) == ["NGO-1 Clinics"])

        let new = try await world.act(as: "cdcb") { try $0.takeIn(offered: id) }
        let report = try await world.read { try $0.fileImport(new, for: .country).report }
        #expect([report.added, report.changed] == [1, 1])
        #expect(try await titles(world, .country) == ["NGO-1 Clinics"])
        try await world.act(as: "cdcb") { try $0.applyTable(new, for: .country, links: links) }
        #expect(try await titles(world, .province(World.siemReap)) == ["NGO-1 Ours", "NGO-2 Ours"])
        #expect(try await world.read { try $0.offeredImports(most: 9) } == [])
    }
}
