import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite(.serialized) struct `Marks that begin, go on and are lost` {
    @Test(arguments: World.engines)
    func `A data base from before the marks is marked as it was found`(engine: Engine) async throws {
        let place = try DatabasePlace(engine)
        try Self.old(place.address)

        #expect(throws: StoreError.self) { try Store(place.address, secret: World.secret) }
        let store = try Store(place.address, secret: World.secret, migrate: true)
        defer { store.close() }

        guard case .compared(let verdict) = try await store.verify().marks else {
            Issue.record("not compared")
            return
        }
        #expect(verdict.findings == [])
        #expect(verdict.foundAt?.day == Instant.ofThisMachine.day)
        let lines = try await store.read { reader in
            try reader.rows("SELECT \(JournalLine.list) FROM journal ORDER BY seq", JournalLine.init)
        }
        #expect(lines.map(\.kind) == [.recordMarked])
        #expect(lines.first?.about == "\(verdict.rows) marks")
    }

    @Test(arguments: World.engines)
    func `Steps after the marks leave each row with its mark`(engine: Engine) async throws {
        let place = try DatabasePlace(engine)
        let key = MarkKey(secret: World.secret)
        try Self.old(place.address, through: Schema.marks.name) { connection in
            if engine == .sqlite {
                try connection.withoutConstraints()
                for table in try Reader(connection).layouts().values where table.isMarked {
                    _ = try connection.run(table.row { $1.sample })
                }
            }
            try Sealing(connection: connection, key: key).begin(foundAt: nil)
        }

        let store = try Store(place.address, secret: World.secret, migrate: true)
        defer { store.close() }

        #expect(try await store.verify().isWhole)
    }

    @Test(arguments: World.engines)
    func `What a step rewrites is marked anew, with a line`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.reporting()
        let key = MarkKey(secret: World.secret)
        let now = world.now
        try await world.store.lane.run { connection in
            let sealing = Sealing(connection: connection, key: key)
            try sealing.requireWhole()
            try connection.script(
                """
                ALTER TABLE input ADD COLUMN weight INTEGER NOT NULL DEFAULT 1;
                UPDATE challenge SET title_km = 'ក';
                """)
            try sealing.renew(at: now)
        }

        let store = try Store(world.address, secret: World.secret)
        defer { store.close() }
        #expect(try await store.verify().isWhole)
        let last = try await store.read { reader in
            try reader.rows(
                "SELECT \(JournalLine.list) FROM journal WHERE dialogue_id = 0 ORDER BY seq DESC LIMIT 1",
                JournalLine.init)
        }
        #expect(last.map(\.kind) == [.recordMarkedAnew])
        #expect(last.map(\.about) == ["5 marks"])
    }

    @Test(arguments: World.engines)
    func `An update does not make good what was changed by hand`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let key = MarkKey(secret: World.secret)
        try await world.tamper("UPDATE challenge SET title_km = 'ក' WHERE id = \(record.first)")

        let row = MarkedRow(table: "challenge", key: record.first.description, extent: .row)
        await #expect(throws: StoreError.notAsWritten(.changed(row, columns: ["title_km"]))) {
            try await world.store.lane.run { try Sealing(connection: $0, key: key).requireWhole() }
        }
    }

    @Test(arguments: World.engines)
    func `Without the secret rows cannot be checked, and none are written`(engine: Engine) async throws {
        let world = try await World(engine)
        let (none, other) = (
            try Store(world.address), try Store(world.address, secret: [UInt8](repeating: 8, count: 32))
        )
        defer { for store in [none, other] { store.close() } }

        #expect(try await none.verify().marks == .noSecret)
        #expect(try await other.verify().marks == .otherSecret)
        #expect(try await !none.verify().isWhole)
        for store in [none, other] {
            await #expect(throws: StoreError.secret) {
                try await store.act(
                    Act(by: .program, at: world.now),
                    returning: { try $0.enter(Body(id: ID(0), name: Bilingual(khmer: "ក"), kind: .department)) })
            }
        }
        #expect(try await world.store.verify().isWhole)
    }

    @Test(arguments: World.engines)
    func `Where the secret is lost all is marked as found, with another`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.sitting()
        let another = [UInt8](repeating: 8, count: 32)

        let store = try Store(world.address, secret: another, migrate: true, asFound: true)
        defer { store.close() }

        let verdict = try await store.verify()
        #expect(verdict.isWhole)
        guard case .compared(let marks) = verdict.marks else {
            Issue.record("not compared")
            return
        }
        #expect(marks.foundAt != nil)
    }

    @Test(arguments: World.engines)
    func `A seal that was taken away is missed, and not made anew`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.tamper("DELETE FROM seal")
        #expect(try await !world.store.verify().isWhole)
        try await world.tamper("DELETE FROM mark")

        #expect(throws: StoreError.notAsWritten(.seal)) {
            try Store(world.address, secret: World.secret, migrate: true)
        }
    }

    @Test(arguments: World.engines, ["lines = lines + 1", "heads = secret", "found_at = '2026-01-01T00:00:00.000Z'"])
    func `A seal that was changed is never good again`(engine: Engine, change: String) async throws {
        let world = try await World(engine)
        try await world.tamper("UPDATE seal SET \(SQL(stringLiteral: change))")
        #expect(try await world.store.verifyMarks().findings == [.seal])

        _ = try await world.act { try $0.enter(Body(id: ID(0), name: Bilingual(khmer: "ក"), kind: .department)) }

        #expect(try await world.store.verifyMarks().findings == [.seal])
    }

    @Test func `Damage to the file is named`() async throws {
        let world = try await World()
        _ = try await world.sitting()
        let place = try DatabasePlace(.sqlite)
        let file = place.folder + "/copy.sqlite"
        try await world.store.backup(to: file)
        let root = try await world.read { try $0.number("SELECT rootpage FROM sqlite_schema WHERE name = 'input'") }
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try handle.seek(toOffset: UInt64((root - 1) * 4096))
        try handle.write(contentsOf: Data(count: 4096))
        try handle.close()

        let store = try Store(.sqlite(path: file), secret: World.secret)
        defer { store.close() }
        let verdict = try await store.verify()

        #expect(!verdict.engine.findings.isEmpty)
        #expect(verdict.marks.findings.contains { $0.table == "input" })
    }

    /// A data base of an earlier version, with a few rows.
    private static func old(
        _ address: Store.Address, through last: String? = nil, _ then: (any Connection) throws -> Void = { _ in }
    ) throws {
        let writer: any EngineWriter =
            switch address {
            case .sqlite(let path):
                try SQLiteEngine.open(path: path, readers: 1, durable: false, timeout: .seconds(10)).1
            case .postgres(let address): try PostgresEngine.open(address: address, readers: 1, timeout: .seconds(10)).1
            }
        defer { writer.close() }
        try writer.transaction { connection in
            try connection.script("CREATE TABLE schema_step (position INTEGER PRIMARY KEY, name TEXT NOT NULL)")
            let marks = Schema.steps.firstIndex { $0.name == last ?? Schema.marks.name } ?? 0
            for (position, step) in Schema.steps.prefix(last == nil ? marks : marks + 1).enumerated() {
                try connection.script(step.script(connection.engine))
                _ = try connection.run("INSERT INTO schema_step (position, name) VALUES (\(position), \(step.name))")
            }
            _ = try connection.run(
                "INSERT INTO body (name_km, kind) VALUES (\("មន្ទីរ"), \(Body.Kind.department))")
            _ = try connection.run("INSERT INTO person (name_km) VALUES (\("សុខ"))")
            try then(connection)
        }
    }
}
