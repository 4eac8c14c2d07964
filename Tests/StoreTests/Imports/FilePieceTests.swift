import Dialogue
import TestSupport
import Testing

@testable import Store

@Suite struct `Files in pieces` {
    private static let bytes = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    private static let file = ImportedFile(name: "a.csv", sha256: Digest.sha256("a").hex)

    private func hand(_ world: World) -> ImportHand {
        ImportHand(world.store, by: .account(world.account("officer")), key: nil, links: world.links) { world.now }
    }

    private func takeIn(_ world: World) async throws -> FileImport {
        let upload = TableUpload(
            file: Self.file, bytes: Self.bytes, form: "csv", sheet: "",
            head: TableHead(row: 1, headings: ["Title"]), sample: [])
        let id = try await world.act { try $0.receiveTable(upload, as: .ngo, province: nil) }
        return try await world.read { try $0.tableImport(id, for: .country).found }
    }

    private func pieces(_ world: World) async throws -> Int {
        try await world.read { try $0.number("SELECT count(*) FROM file_piece") }
    }

    @Test(arguments: World.engines)
    func `A file is kept piece by piece before it is taken in, and once however often it is sent`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let lines = try await world.journalLines()
        try await hand(world).keep(Self.file, Self.bytes)
        try await hand(world).keep(Self.file, Self.bytes)
        #expect(try await pieces(world) == 3)
        #expect(try await world.journalLines() == lines, "what nobody took in is told nowhere")

        let found = try await takeIn(world)

        #expect(try await world.read { try $0.importedBytes(found) } == Self.bytes)
        #expect(try await world.read { try $0.number("SELECT count(*) FROM import_file") } == 0)
    }

    @Test(arguments: World.engines)
    func `It goes with the last import that waits for it`(engine: Engine) async throws {
        let world = try await World(engine)
        try await hand(world).keep(Self.file, Self.bytes)
        let (first, second) = (try await takeIn(world), try await takeIn(world))

        try await world.act { try $0.discardImport(first.id, of: nil, for: .country) }
        #expect(try await world.read { try $0.importedBytes(second) } == Self.bytes)
        try await world.act { try $0.discardImport(second.id, of: nil, for: .country) }
        #expect(try await pieces(world) == 0)
    }

    @Test(arguments: World.engines)
    func `What was never taken in goes a day later, what waits stays`(engine: Engine) async throws {
        let world = try await World(engine)
        try await hand(world).keep(Self.file, Self.bytes)
        _ = try await takeIn(world)
        try await hand(world).keep(ImportedFile(name: "b.csv", sha256: "b"), [1, 2, 3])
        world.clock.go(to: world.now.adding(seconds: 90_000))
        try await hand(world).keep(ImportedFile(name: "c.csv", sha256: "c"), [4])
        #expect(
            try await world.read {
                try $0.rows("SELECT DISTINCT sha256 FROM file_piece ORDER BY 1") { row in
                    try row.next(String.self)
                }
            } == [Self.file.sha256, "c"].sorted())
    }

    @Test func `One that was broken off is completed when it is taken in`() async throws {
        let world = try await World()
        try await hand(world).keep(Self.file, Array(Self.bytes.prefix(70_000)))
        let found = try await takeIn(world)
        #expect(try await world.read { try $0.importedBytes(found) } == Self.bytes)
    }
}
