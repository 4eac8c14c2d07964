import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Escalations on record` {
    @Test(arguments: World.engines)
    func `What is unresolved goes up, is acknowledged and answered, each a line`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        #expect(try await world.read { try $0.unsentChallenges(of: $0.dialogue(record.name).id).map(\.number) } == [2])
        let lines = try await world.journalLines()

        let id = try await world.act { writer in
            try writer.escalate(
                record.second, request: Bilingual(khmer: "សូមថវិកា"), in: try writer.dialogue(record.name))
        }
        world.clock.go(to: "2026-12-24")
        #expect(
            try await world.read { try $0.escalationQueue(answered: false, for: .country) }
                .map { $0.escalation.isOverdue(on: "2026-12-24") } == [true])
        try await world.act(as: "desk") { try $0.acknowledge(id, for: .country) }
        try await world.act(as: "desk") { try $0.answer(id, with: Bilingual(khmer: "យល់ព្រម"), for: .country) }

        let row = try await world.read { try $0.escalation(of: record.second) }
        #expect(row?.escalation.dueOn == "2026-12-23")
        #expect(row?.escalation.answer == Escalation.Answer(words: Bilingual(khmer: "យល់ព្រម"), on: "2026-12-24"))
        #expect(row?.inputs.map(\.description) == ["BTB-26-003"])
        #expect(try await world.journalLines() == lines + 3)
        #expect(try await world.read { try $0.escalationQueue(answered: false, for: .country) }.isEmpty)
    }

    @Test(arguments: World.engines)
    func `What is agreed does not go up, and what went up does not go twice`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        let send: @Sendable (ID<Challenge>) async throws -> Void = { challenge in
            try await world.act { writer in
                _ = try writer.escalate(
                    challenge, request: Bilingual(khmer: "សូម"), in: try writer.dialogue(record.name))
            }
        }
        try await send(record.second)

        await #expect(throws: Escalation.Refusal.notUnresolved) { try await send(record.first) }
        await #expect(throws: Escalation.Refusal.alreadySent) { try await send(record.second) }
    }

    @Test(arguments: World.engines)
    func `Another province's escalation is not there, nor is the queue for a province`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        let id = try await world.act { writer in
            try writer.escalate(record.second, request: Bilingual(khmer: "សូម"), in: try writer.dialogue(record.name))
        }

        await #expect(throws: StoreError.missing) {
            _ = try await world.read { try $0.escalation(id, for: .province(World.siemReap)) }
        }
        await #expect(throws: StoreError.missing) {
            _ = try await world.read { try $0.escalationQueue(answered: false, for: .province(World.battambang)) }
        }
    }
}
