import Dialogue
import TestSupport
import Testing

@testable import Store

@Suite struct `Another program that keeps the data base` {
    @Test(arguments: World.engines)
    func `Acts wait for it, and are told to come again when it lasts`(engine: Engine) async throws {
        let world = try await World(engine)
        let own = try Store(world.address, secret: World.secret, durable: false, timeout: .seconds(1))
        defer { own.close() }
        let gate = Gate()
        let held = Task { try await world.store.lane.run { _ in gate.wait() } }
        try await Task.sleep(for: .milliseconds(200))

        await #expect(throws: StoreError.busy) { try await enter("ក", in: own) }
        let waiting = Task { try await enter("ខ", in: own) }
        try await Task.sleep(for: .milliseconds(200))
        gate.open()

        try await held.value
        try await waiting.value
        #expect(try await own.read { try $0.number("SELECT count(*) FROM body") } == 1)
    }
}

private func enter(_ name: String, in store: Store) async throws {
    try await store.act(
        Act(by: .program, at: World.noon),
        returning: { _ = try $0.enter(Body(id: ID(0), name: Bilingual(khmer: name), kind: .department)) })
}
