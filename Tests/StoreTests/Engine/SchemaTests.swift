import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `The schema` {
    @Test func `The file for reviewers is what the program makes`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = try String(contentsOf: root.appending(path: "docs/schema.sql"), encoding: .utf8)

        #expect(file == Schema.text, "run: vetika schema > docs/schema.sql")
    }

    @Test(arguments: World.engines)
    func `A data base of a newer program is refused`(engine: Engine) async throws {
        let world = try await World(engine)
        let known = Schema.steps.map(\.name)

        try await world.store.lane.run { connection in
            _ = try connection.run(
                "INSERT INTO schema_step (position, name) VALUES (\(known.count), \("9999 from later"))")
        }

        await #expect(throws: StoreError.schema(found: known + ["9999 from later"], known: known)) {
            try await world.store.lane.run { try Schema.settle($0, migrate: true) }
        }
    }

    @Test(arguments: World.engines)
    func `A data base of an older program is refused until it is migrated`(engine: Engine) async throws {
        let world = try await World(engine)
        let known = Schema.steps.map(\.name)
        try await world.store.lane.run { connection in
            try connection.script("DROP TABLE report_of_forum; DROP TABLE report_copy; DROP TABLE report")
            _ = try connection.run(
                "DELETE FROM schema_step WHERE position >= \(known.firstIndex { $0.hasPrefix("0009") } ?? 0)")
        }
        let left = known.filter { $0 < "0009" }

        await #expect(throws: StoreError.schema(found: left, known: known)) {
            try await world.store.lane.run { try Schema.settle($0, migrate: false) }
        }
    }

    @Test(arguments: World.engines)
    func `Migration brings an older data base to this schema and keeps what is in it`(engine: Engine) async throws {
        let place = try DatabasePlace(engine)
        let old = try Self.writer(place.address)
        try old.transaction { connection in
            try connection.script(
                "CREATE TABLE schema_step (position INTEGER PRIMARY KEY, name TEXT NOT NULL)")
            for (position, step) in Schema.steps.prefix(3).enumerated() {
                try connection.script(step.script(engine))
                _ = try connection.run("INSERT INTO schema_step (position, name) VALUES (\(position), \(step.name))")
            }
            _ = try connection.run(
                "INSERT INTO body (name_km, kind) VALUES (\("មន្ទីរ"), \(Body.Kind.department))")
        }
        old.close()

        #expect(throws: StoreError.self) { try Store(place.address) }
        try Store(place.address, migrate: true).close()

        let store = try Store(place.address)
        defer { store.close() }
        let names = try await store.read { reader in
            try reader.rows("SELECT name FROM schema_step ORDER BY position") { try $0.next(String.self) }
        }
        #expect(names == Schema.steps.map(\.name))
        #expect(try await store.read { try $0.bodies(for: .country).map(\.name) } == [Bilingual(khmer: "មន្ទីរ")])
    }

    @Test(arguments: World.engines)
    func `Numbers of challenges go on after the highest the journal speaks of`(engine: Engine) async throws {
        let place = try DatabasePlace(engine)
        let old = try Self.writer(place.address)
        try old.transaction { connection in
            try connection.script(
                "CREATE TABLE schema_step (position INTEGER PRIMARY KEY, name TEXT NOT NULL)")
            for (position, step) in Schema.steps.prefix(while: { $0.name < "0038" }).enumerated() {
                try connection.script(step.script(engine))
                _ = try connection.run("INSERT INTO schema_step (position, name) VALUES (\(position), \(step.name))")
            }
            for year in 2026...2029 {
                _ = try connection.run(
                    """
                    INSERT INTO dialogue (province, year, ordinal, title_km, opens_on, ends_on, starts_at, day_ends_at,
                        venue_km, stage)
                    VALUES ('02', \(year), 1, 'ក', '2026-12-10', '2026-12-10', '08:00', '17:00', 'ខ', 'in_session')
                    """)
            }
            for (dialogue, number) in [(1, 3), (2, 40)] {
                _ = try connection.run(
                    "INSERT INTO challenge (dialogue_id, number, title_km) VALUES (\(dialogue), \(number), 'ក')")
            }
            let lines = [
                (1, "challenge 7: BTB-26-001"), (1, "challenge 9 agreed: BTB-26-001"), (2, "challenge 12"),
                (3, "challenge 123 noted"), (3, "challenges of another kind"), (4, "input BTB-26-001"),
            ]
            for (seq, line) in lines.enumerated() {
                _ = try connection.run(
                    """
                    INSERT INTO journal (dialogue_id, seq, at, actor, kind, about, answer, hash)
                    VALUES (\(line.0), \(seq), '2026-11-23T05:00:00.000Z', 'program', 'inputs_joined', \(line.1), '',
                        \([UInt8]()))
                    """)
            }
        }
        old.close()

        let store = try Store(place.address, migrate: true)
        defer { store.close() }
        let last = try await store.read { reader in
            try reader.rows("SELECT dialogue_id, last FROM challenge_count ORDER BY dialogue_id") {
                [try $0.next(Int.self), try $0.next(Int.self)]
            }
        }
        #expect(last == [[1, 9], [2, 40], [3, 123]])
    }

    private static func writer(_ address: Store.Address) throws -> any EngineWriter {
        switch address {
        case .sqlite(let path):
            try SQLiteEngine.open(path: path, readers: 1, durable: false, timeout: .seconds(10)).1
        case .postgres(let address): try PostgresEngine.open(address: address, readers: 1, timeout: .seconds(10)).1
        }
    }

    @Test(arguments: World.engines)
    func `A statement that takes too long is ended`(engine: Engine) async throws {
        let place = try DatabasePlace(engine)
        let store = try Store(place.address, durable: false, timeout: .milliseconds(200))
        defer { store.close() }

        await #expect(throws: StoreError.tooSlow) {
            try await store.read { reader in
                try reader.number(
                    """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)
                    SELECT count(*) FROM n
                    """)
            }
        }
        #expect(try await store.read { try $0.number("SELECT 1") } == 1)
    }
}
