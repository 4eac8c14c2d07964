import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `Acts that wait together` {
    @Test(arguments: World.engines)
    func `After a conflict the halves are done again, not the whole`(engine: Engine) async throws {
        let world = try await World(engine)
        let runs = Runs(8)

        let failures = await together(world, 8) { number, batch in
            runs.count(number)
            if number == 5, runs.of(5) <= 3 { throw StoreError.conflict }
            try change(batch)
        }

        #expect(failures == Array(repeating: nil, count: 8))
        #expect(runs.all == [2, 2, 2, 2, 4, 4, 1, 1])
    }

    @Test(arguments: World.engines)
    func `One that is always in conflict is told to come again, and alone`(engine: Engine) async throws {
        let world = try await World(engine)

        let failures = await together(world, 8) { number, batch in
            if number == 2 { throw StoreError.conflict }
            try change(batch)
        }

        #expect(failures == [nil, nil, .busy, nil, nil, nil, nil, nil])
    }

    @Test(arguments: World.engines)
    func `Where there is no room for one, there is for the others`(engine: Engine) async throws {
        let world = try await World(engine)

        let failures = await together(world, 4) { number, batch in
            if number == 1 { throw StoreError.full }
            try change(batch)
        }

        #expect(failures == [nil, .full, nil, nil])
    }

    @Test(arguments: World.engines)
    func `One refused before it changed anything costs no other a second run`(engine: Engine) async throws {
        let world = try await World(engine)
        let runs = Runs(4)

        let failures = await together(world, 4) { number, batch in
            runs.count(number)
            if number == 1 { throw StoreError.missing }
            try change(batch)
        }

        #expect(failures == [nil, .missing, nil, nil])
        #expect(runs.all == [1, 1, 1, 1])
    }

    @Test(arguments: World.engines)
    func `One refused after it changed something leaves none of it`(engine: Engine) async throws {
        let world = try await World(engine)
        let runs = Runs(4)

        let failures = await together(world, 4) { number, batch in
            runs.count(number)
            let name = "\(number)"
            try batch.connection.send(
                "INSERT INTO body (name_km, kind) VALUES (\(name), \(Body.Kind.department))")
            if number == 1 { throw StoreError.missing }
        }
        let left = try await world.read { reader in
            try reader.rows("SELECT name_km FROM body ORDER BY id") { try $0.next(String.self) }
        }

        #expect(failures == [nil, .missing, nil, nil])
        #expect(left == ["0", "2", "3"])
        #expect(runs.all == [2, 2, 1, 1])
    }

    @Test(arguments: World.engines)
    func `A statement nobody waited for refuses its own act and no other`(engine: Engine) async throws {
        let world = try await World(engine)
        @Sendable func spoil(_ batch: SharedCommit) throws {
            try batch.connection.send(
                "INSERT INTO area (code, kind, name_km, name_en) VALUES (\("02"), 'province', 'ក', '')")
        }

        let failures = await together(world, 4) { number, batch in
            if number == 3 { try spoil(batch) } else { try change(batch) }
        }
        let alone = await together(world, 1) { _, batch in try spoil(batch) }
        let next = await together(world, 1) { _, batch in try change(batch) }

        #expect(failures == [nil, nil, nil, .taken])
        #expect(alone == [.taken])
        #expect(next == [nil])
    }

    /// Adds so many jobs while the lane is held up, so that they are taken together.
    private func together(
        _ world: World, _ count: Int, _ work: @escaping @Sendable (Int, SharedCommit) throws -> Void
    ) async -> [StoreError?] {
        let gate = Gate()
        let (done, finish) = AsyncStream.makeStream(of: (Int, StoreError?).self)
        world.store.lane.add(Lane.Job(run: { _ in gate.wait() }, finish: { _ in }))
        while world.store.lane.waitingJobs > 0 { await Task.yield() }
        for number in 0..<count {
            world.store.lane.add(
                Lane.Job(run: { try work(number, $0) }, finish: { finish.yield((number, $0 as? StoreError)) }))
        }
        gate.open()
        var failures = [StoreError?](repeating: nil, count: count)
        var left = count
        for await (number, failure) in done {
            failures[number] = failure
            left -= 1
            if left == 0 { break }
        }
        return failures
    }
}

@Sendable private func change(_ batch: SharedCommit) throws {
    try batch.connection.send("UPDATE schema_step SET name = name WHERE position = 0")
}

/// How often each of some jobs was run.
private final class Runs: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var counts: [Int]

    init(_ jobs: Int) { counts = Array(repeating: 0, count: jobs) }
    func count(_ job: Int) { lock.withLock { counts[job] += 1 } }
    func of(_ job: Int) -> Int { lock.withLock { counts[job] } }
    var all: [Int] { lock.withLock { counts } }
}
