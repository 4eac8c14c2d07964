import Dialogue
import TestSupport
import Testing

@testable import Store

@Suite struct `The chain of the journal` {
    @Test(arguments: World.engines)
    func `A record nobody touched is whole`(engine: Engine) async throws {
        let world = try await withBodies(engine)

        #expect(try await verdict(world) == JournalVerdict(lines: World.people.count + 3, chains: 2, broken: nil))
    }

    @Test(arguments: World.engines, ["about", "actor", "at", "answer", "kind"])
    func `A changed line is named`(engine: Engine, column: String) async throws {
        let world = try await withBodies(engine)
        let value = ["at": "2026-01-01T00:00:00.000Z", "kind": "signed_in"][column] ?? "forged"

        try await tamper(
            world, "UPDATE journal SET \(SQL(stringLiteral: column)) = \(value) WHERE dialogue_id = 0 AND seq = 2")

        #expect(try await verdict(world).broken == ChainHead(chain: .country, seq: 2))
    }

    @Test(arguments: World.engines)
    func `A line that was taken out is named`(engine: Engine) async throws {
        let world = try await withBodies(engine)

        try await tamper(world, "DELETE FROM journal WHERE dialogue_id = 0 AND seq = 2")

        #expect(try await verdict(world).broken == ChainHead(chain: .country, seq: 2))
    }

    @Test(arguments: World.engines)
    func `A tail that was cut off is missed`(engine: Engine) async throws {
        let world = try await withBodies(engine)

        try await tamper(world, "DELETE FROM journal WHERE dialogue_id = 0 AND seq = 3")

        #expect(try await verdict(world).broken == ChainHead(chain: .country, seq: 3))
    }

    @Test(arguments: World.engines)
    func `A whole chain that was taken out is missed`(engine: Engine) async throws {
        let world = try await withBodies(engine)

        try await tamper(world, "DELETE FROM journal WHERE dialogue_id = 0")

        #expect(try await verdict(world).broken == ChainHead(chain: .country, seq: 1))
    }

    @Test(arguments: World.engines)
    func `A line whose hash was reckoned anew breaks the next one`(engine: Engine) async throws {
        let world = try await withBodies(engine)
        let line = try await world.read { reader in
            try reader.row(
                """
                SELECT dialogue_id, seq, at, actor, kind, about, key, answer, hash FROM journal
                WHERE dialogue_id = 0 AND seq = 1
                """, JournalLine.init)
        }
        var columns = line.columns
        columns[5] = "forged"
        let hash = JournalLine.hash(after: [], columns)

        try await tamper(world, "UPDATE journal SET about = 'forged', hash = \(hash) WHERE dialogue_id = 0 AND seq = 1")

        #expect(try await verdict(world).broken == ChainHead(chain: .country, seq: 2))
    }

    @Test func `No two different lines read the same`() {
        #expect(JournalLine.hash(after: [], ["ab", "c"]) != JournalLine.hash(after: [], ["a", "bc"]))
        #expect(JournalLine.hash(after: [1], ["a"]) != JournalLine.hash(after: [2], ["a"]))
    }

    private func withBodies(_ engine: Engine) async throws -> World {
        let world = try await World(engine)
        for name in ["ក", "ខ", "គ"] {
            _ = try await world.act { try $0.enter(Body(id: ID(0), name: Bilingual(khmer: name), kind: .department)) }
        }
        return world
    }

    private func tamper(_ world: World, _ sql: SQL) async throws {
        try await world.store.lane.run { connection in
            let changed = try connection.run(sql)
            #expect(changed > 0)
        }
    }

    private func verdict(_ world: World) async throws -> JournalVerdict {
        try await world.read { try $0.verifyJournal() }
    }
}
