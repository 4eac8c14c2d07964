import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `A data base without room` {
    @Test func `Acts are told so, reading goes on, and with room all goes on`() async throws {
        let world = try await World(.sqlite)
        let check = ReadinessCheck(patience: .seconds(60))
        let pages = try await world.read { try $0.number("PRAGMA page_count") }
        try await world.store.lane.run { try $0.script("PRAGMA max_page_count = \(pages + 20)") }

        var entered = 0
        await #expect(throws: StoreError.full) {
            while entered < 2000 {
                try await enter(entered, in: world)
                entered += 1
            }
        }
        #expect(try await count(world) == entered)
        #expect(await check.answer(for: world.store) == .not(.full))

        try await world.store.lane.run { try $0.script("PRAGMA max_page_count = 1000000") }
        try await enter(entered, in: world)
        try await Task.sleep(for: ReadinessCheck.holds)
        #expect(await check.answer(for: world.store) == .ready)
        #expect(try await count(world) == entered + 1)
        #expect(try await world.read { try $0.verifyJournal().broken } == nil)
    }

    @Test(arguments: World.engines)
    func `Whether there is room again is tried without leaving anything`(engine: Engine) async throws {
        let world = try await World(engine)
        await #expect(throws: StoreError.full) { try await world.act { _ in throw StoreError.full } }
        #expect(world.store.isFull.value)

        #expect(await ReadinessCheck(patience: .seconds(60)).answer(for: world.store) == .ready)

        #expect(!world.store.isFull.value)
        await #expect(throws: StoreError.self) {
            try await world.read { try $0.number("SELECT count(*) FROM room_trial") }
        }
    }
}

/// A body with a name of some kilobytes.
private func enter(_ number: Int, in world: World) async throws {
    let name = Bilingual(khmer: "\(number)" + String(repeating: "ក", count: 1000))
    try await world.act { _ = try $0.enter(Body(id: ID(0), name: name, kind: .department)) }
}

private func count(_ world: World) async throws -> Int {
    try await world.read { try $0.number("SELECT count(*) FROM body") }
}
