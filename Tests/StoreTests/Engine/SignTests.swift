import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite(.timeLimit(.minutes(1))) struct `Two nodes on one data base` {
    @Test(arguments: World.engines)
    func `What one writes the other is told of, and then reads`(engine: Engine) async throws {
        let place = try DatabasePlace(engine)
        let one = try Store(place.address, secret: World.secret, durable: false)
        let other = try Store(place.address, secret: World.secret, durable: false)
        defer { for store in [one, other] { store.close() } }
        let heard = Heard()
        let listening = Task { for await _ in other.signs() { heard.add() } }
        defer { listening.cancel() }
        try await until { heard.count > 0 }
        let before = heard.count

        let began = ContinuousClock.now
        try await write("ស្ថាប័ន", in: one)
        try await until { heard.count > before }

        // PostgreSQL says so at once, long before anybody would look by themselves.
        #expect(ContinuousClock.now - began < .seconds(PostgresListener.longestSilence - 2))
        #expect(try await other.read { try $0.chainHeads() } == [ChainHead(chain: .country, seq: 1)])
    }

    @Test(.enabled(if: World.engines.contains(.postgres)))
    func `A node is not woken by itself, nor by an act that was refused`() async throws {
        let place = try DatabasePlace(.postgres)
        let one = try Store(place.address, secret: World.secret)
        let other = try Store(place.address, secret: World.secret)
        defer { for store in [one, other] { store.close() } }
        let (own, theirs) = (Heard(), Heard())
        let tasks = [
            Task { for await _ in one.signs() { own.add() } }, Task { for await _ in other.signs() { theirs.add() } },
        ]
        defer { for task in tasks { task.cancel() } }
        try await until { own.count > 0 && theirs.count > 0 }
        let (ownBefore, theirsBefore) = (own.count, theirs.count)

        await #expect(throws: StoreError.missing) {
            try await one.act(Act(by: .program, at: World.noon), returning: { _ in throw StoreError.missing })
        }
        try await Task.sleep(for: .milliseconds(300))
        #expect(theirs.count == theirsBefore)
        try await write("ស្ថាប័ន", in: one)
        try await until { theirs.count > theirsBefore }
        #expect(own.count == ownBefore)
    }

    @Test(.enabled(if: World.engines.contains(.postgres)))
    func `A line that broke is laid again, and what was missed is read`() async throws {
        let place = try DatabasePlace(.postgres)
        let one = try Store(place.address, secret: World.secret)
        let other = try Store(place.address, secret: World.secret)
        defer { for store in [one, other] { store.close() } }
        let heard = Heard()
        let listening = Task { for await _ in other.signs() { heard.add() } }
        defer { listening.cancel() }
        try await until { heard.count > 0 }
        let before = heard.count

        _ = try await one.read { reader in
            try reader.rows(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE 'LISTEN%'
                """
            ) { try $0.next(Bool.self) }
        }
        try await until { heard.count > before }
        let again = heard.count
        try await write("ស្ថាប័ន", in: one)
        try await until { heard.count > again }
    }

    private func write(_ name: String, in store: Store) async throws {
        _ = try await store.act(
            Act(by: .program, at: World.noon),
            returning: { try $0.enter(Body(id: ID(0), name: Bilingual(khmer: name), kind: .department)) })
    }

    private func until(_ condition: @Sendable () -> Bool) async throws {
        while !condition() { try await Task.sleep(for: .milliseconds(10)) }
    }
}

private final class Heard: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var sum = 0

    var count: Int { lock.withLock { sum } }
    func add() { lock.withLock { sum += 1 } }
}
