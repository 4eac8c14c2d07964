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

        #expect(try await verdict(world).findings == [.cut(ChainHead(chain: .country, seq: 3))])
    }

    @Test(arguments: World.engines)
    func `A tail that was cut off together with the head is missed`(engine: Engine) async throws {
        let world = try await withBodies(engine)

        try await tamper(
            world,
            """
            UPDATE chain SET seq = 2, hash = (SELECT hash FROM journal WHERE dialogue_id = 0 AND seq = 2),
                sum = (SELECT sum FROM journal WHERE dialogue_id = 0 AND seq = 2) WHERE dialogue_id = 0
            """)
        try await tamper(world, "DELETE FROM journal WHERE dialogue_id = 0 AND seq = 3")

        #expect(try await verdict(world).findings == [])
        #expect(try await world.store.verifyMarks().findings.contains(.seal))
    }

    @Test(arguments: World.engines)
    func `All that is wrong is named, not the first alone`(engine: Engine) async throws {
        let world = try await withBodies(engine)

        try await tamper(world, "UPDATE journal SET about = 'forged' WHERE dialogue_id = 0 AND seq = 1")
        try await tamper(world, "DELETE FROM journal WHERE dialogue_id = -1 AND seq = 4")

        #expect(
            try await verdict(world).findings == [
                .line(ChainHead(chain: .accounts, seq: 4)), .line(ChainHead(chain: .country, seq: 1)),
            ])
    }

    @Test(arguments: World.engines, ["at", "kind"])
    func `A line that cannot be read is named as damaged`(engine: Engine, column: String) async throws {
        let world = try await withBodies(engine)

        try await tamper(
            world,
            "UPDATE journal SET \(SQL(stringLiteral: column)) = '?' WHERE dialogue_id = 0 AND seq = 2")

        #expect(try await verdict(world).findings == [.damaged(ChainHead(chain: .country, seq: 2))])
    }

    @Test(arguments: World.engines)
    func `A clock that ran back is named, and is no forgery`(engine: Engine) async throws {
        let world = try await withBodies(engine)
        let before = world.now
        world.clock.go(to: before.adding(seconds: -3600))
        _ = try await world.act { try $0.enter(Body(id: ID(0), name: Bilingual(khmer: "ឃ"), kind: .department)) }
        // Acts that waited for each other are written a little out of order.
        world.clock.go(to: before.adding(seconds: -5))
        _ = try await world.act { try $0.enter(Body(id: ID(0), name: Bilingual(khmer: "ង"), kind: .department)) }

        let verdict = try await verdict(world)

        #expect(verdict.findings == [])
        #expect(
            verdict.turns == [
                ClockTurn(
                    place: ChainHead(chain: .country, seq: 4), from: before, to: before.adding(seconds: -3600))
            ])
    }

    @Test(arguments: World.engines)
    func `A dialogue's chain that was taken away with its head is named`(engine: Engine) async throws {
        let world = try await World(engine)
        let name = try await world.followingUp().name
        let id = try await world.read { try $0.dialogue(name).id }

        try await tamper(world, "DELETE FROM journal WHERE dialogue_id = \(id)")
        #expect(try await world.store.verify().journal.findings == [.cut(ChainHead(chain: .dialogue(id), seq: 1))])
        try await tamper(world, "DELETE FROM chain WHERE dialogue_id = \(id)")

        let verdict = try await world.store.verify()
        #expect(verdict.journal.findings == [.gone(.dialogue(id))])
        #expect(!verdict.isWhole)
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
                SELECT \(JournalLine.list) FROM journal
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
