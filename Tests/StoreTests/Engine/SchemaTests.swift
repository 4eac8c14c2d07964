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

        try world.store.driver.transaction { connection in
            _ = try connection.run(
                "INSERT INTO schema_step (position, name) VALUES (\(known.count), \("9999 from later"))")
        }

        #expect(throws: StoreError.schema(found: known + ["9999 from later"], known: known)) {
            try world.store.driver.transaction { try Schema.settle($0, migrate: true) }
        }
    }

    @Test(arguments: World.engines)
    func `A data base of an older program is refused until it is migrated`(engine: Engine) async throws {
        let world = try await World(engine)
        let known = Schema.steps.map(\.name)
        try world.store.driver.transaction { connection in
            try connection.script("DROP TABLE report_copy; DROP TABLE report")
            _ = try connection.run(
                "DELETE FROM schema_step WHERE position >= \(known.firstIndex { $0.hasPrefix("0009") } ?? 0)")
        }
        let left = known.filter { $0 < "0009" }

        #expect(throws: StoreError.schema(found: left, known: known)) {
            try world.store.driver.transaction { try Schema.settle($0, migrate: false) }
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
