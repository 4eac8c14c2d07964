import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `A second factor in the store` {
    @Test(arguments: World.engines)
    func `A code is taken once, even by two acts at the same time`(engine: Engine) async throws {
        let world = try await World(engine)
        let board = world.account("board")
        let take: @Sendable (Int) async throws -> Void = { step in
            try await world.act(as: "board") { writer in
                try writer.takeSecondFactor(of: board) { _ in .step(step) }
                writer.note(.agendaApproved, about: .count(1, .offices), in: .accounts)
            }
        }
        async let one: Void = take(100)
        async let other: Void = take(100)
        var refused = 0
        do { try await one } catch SecondFactor.Refusal.usedBefore { refused += 1 }
        do { try await other } catch SecondFactor.Refusal.usedBefore { refused += 1 }

        #expect(refused == 1)
        #expect(try await world.read { try $0.secondFactor(of: board)?.lastStep } == 100)
    }

    @Test(arguments: World.engines)
    func `What was refused is not used up, and who has none is told so`(engine: Engine) async throws {
        let world = try await World(engine)
        let (board, department) = (world.account("board"), world.account("department"))

        await #expect(throws: SecondFactor.Refusal.notSetUp) {
            try await world.act { try $0.takeSecondFactor(of: department) { _ in .step(5) } }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "board") { writer in
                try writer.takeSecondFactor(of: board) { _ in .paper(2) }
                throw StoreError.missing
            }
        }
        #expect(try await world.read { try $0.secondFactor(of: board)?.used } == [])
    }

    @Test(arguments: World.engines)
    func `Where everything is lost, the operator lets another device in`(engine: Engine) async throws {
        let world = try await World(engine)
        let (board, department) = (world.account("board"), world.account("department"))

        try await world.act { try $0.resetSecondFactor(of: board) }

        #expect(try await world.read { try $0.secondFactor(of: board) } == SecondFactor(account: board, serial: 2))
        await #expect(throws: SecondFactor.Refusal.notSetUp) {
            try await world.act { try $0.resetSecondFactor(of: department) }
        }
    }

    @Test(arguments: World.engines)
    func `Another device takes a code of the one before, and starts unconfirmed`(engine: Engine) async throws {
        let world = try await World(engine)
        let board = world.account("board")

        await #expect(throws: SecondFactor.Refusal.wrongCode) {
            try await world.act(as: "board") { try $0.renewSecondFactor(of: board) { _ in nil } }
        }
        try await world.act(as: "board") { try $0.renewSecondFactor(of: board) { _ in .paper(0) } }

        #expect(try await world.read { try $0.secondFactor(of: board) } == SecondFactor(account: board, serial: 2))
    }
}
