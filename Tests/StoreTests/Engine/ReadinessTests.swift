import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `Whether a node is ready` {
    @Test(arguments: World.engines)
    func `Asking beside acts disturbs none of them`(engine: Engine) async throws {
        let world = try await World(engine)
        let lines = try await world.journalLines()

        try await withThrowingTaskGroup(of: Readiness?.self) { group in
            for number in 0..<100 {
                group.addTask {
                    try await enter("ស្ថាប័ន \(number)", in: world)
                    return nil
                }
                // Each asks anew: the answer of another is not good enough for this test.
                group.addTask { await ReadinessCheck(patience: .seconds(60)).answer(for: world.store) }
            }
            for try await answer in group { #expect(answer == nil || answer == .ready) }
        }

        #expect(try await world.journalLines() == lines + 100)
        #expect(try await world.read { try $0.verifyJournal().broken } == nil)
    }

    @Test(arguments: World.engines)
    func `However many ask, the data base is asked once`(engine: Engine) async throws {
        let world = try await World(engine)
        let before = world.store.statements

        let answers = await withTaskGroup(of: Readiness.self) { group in
            for _ in 0..<200 { group.addTask { await world.store.readiness() } }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(answers == Array(repeating: .ready, count: 200))
        #expect(world.store.statements == before + 1)
    }

    @Test(arguments: World.engines)
    func `A lane that stands still is said, and asked no second time`(engine: Engine) async throws {
        let world = try await World(engine)
        let gate = Gate()
        let check = ReadinessCheck(patience: .milliseconds(500))
        let slow = Task { try await world.store.lane.run { _ in gate.wait() } }

        #expect(await check.answer(for: world.store) == .not(.stuck))
        try await Task.sleep(for: ReadinessCheck.holds)
        #expect(await check.answer(for: world.store) == .not(.stuck))
        #expect(world.store.lane.waitingJobs == 1)

        gate.open()
        try await slow.value
        try await Task.sleep(for: ReadinessCheck.holds)
        #expect(await ReadinessCheck(patience: .seconds(60)).answer(for: world.store) == .ready)
    }
}

private func enter(_ name: String, in world: World) async throws {
    try await world.act { writer in
        _ = try writer.enter(Body(id: ID(0), name: Bilingual(khmer: name), kind: .department))
    }
}

/// Holds up whoever waits until it is opened; then it stays open.
final class Gate: Sendable {
    private let closed = DispatchGroup()
    init() { closed.enter() }
    func wait() { closed.wait() }
    func open() { closed.leave() }
}
