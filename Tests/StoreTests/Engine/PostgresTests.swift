import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

/// What only a server can do to us. Runs where there is one.
@Suite(.enabled(if: World.engines.contains(.postgres))) struct `A server that goes away` {
    @Test func `No act and no read fails because all connections were ended`() async throws {
        let world = try await World(.postgres)
        let before = try await world.journalLines()
        let server = try Onlooker(of: world)

        for number in 0..<5 {
            try server.endAll()
            if number % 2 == 0 {
                try await enter(number, in: world)
            } else {
                _ = try await world.journalLines()
                try await enter(number, in: world)
            }
        }

        #expect(try await world.journalLines() == before + 5)
        #expect(await ReadinessCheck(patience: .seconds(60)).answer(for: world.store) == .ready)
    }

    @Test func `Acts are done exactly once, though connections break beside them`() async throws {
        let world = try await World(.postgres)
        let before = try await world.journalLines()
        let server = try Onlooker(of: world)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    try await Task.sleep(for: .milliseconds(number * 2))
                    try await enter(number, in: world)
                }
            }
            for _ in 0..<12 {
                try await Task.sleep(for: .milliseconds(60))
                try server.endAll()
            }
            try await group.waitForAll()
        }

        let names = try await world.read { reader in
            try reader.rows("SELECT name_km FROM body") { try $0.next(String.self) }
        }
        #expect(names.sorted() == (0..<400).map { "\($0)" }.sorted())
        #expect(try await world.journalLines() == before + 400)
        #expect(try await world.read { try $0.verifyJournal().broken } == nil)
    }

    @Test func `A connection that froze while it rested is left for another`() async throws {
        let world = try await World(.postgres)
        let store = try Store(world.address, secret: World.secret, timeout: .milliseconds(500))
        defer { store.close() }
        try await enter(0, in: store)
        let writer = try #require((store.driver as? PostgresEngine)?.ownWriter.value)

        try #require(kill(writer, SIGSTOP) == 0)
        defer { kill(writer, SIGCONT) }
        let began = ContinuousClock.now
        try await enter(1, in: store)

        #expect(ContinuousClock.now - began < .seconds(4))
        #expect(try await store.read { try $0.number("SELECT count(*) FROM body") } == 2)
    }

    @Test func `While one is frozen inside an act, acts are told to come again, and reads go on`() async throws {
        let world = try await World(.postgres)
        let store = try Store(world.address, secret: World.secret, timeout: .milliseconds(500))
        defer { store.close() }
        let writer = try #require((store.driver as? PostgresEngine)?.ownWriter.value)
        let wasFrozen = Flag()
        defer { kill(writer, SIGCONT) }

        let began = ContinuousClock.now
        await #expect(throws: StoreError.busy) {
            try await store.lane.run { connection in
                if !wasFrozen.value { kill(writer, SIGSTOP) }
                wasFrozen.become(true)
                _ = try connection.run("UPDATE schema_step SET name = name WHERE position = 0")
            }
        }
        await #expect(throws: StoreError.busy) { try await enter(1, in: store) }
        #expect(ContinuousClock.now - began < .seconds(6))
        #expect(try await store.read { try $0.number("SELECT count(*) FROM body") } == 0)

        try #require(kill(writer, SIGCONT) == 0)
        try await Task.sleep(for: .milliseconds(200))
        try await enter(2, in: store)
        #expect(try await store.read { try $0.number("SELECT count(*) FROM body") } == 1)
    }

    @Test func `Reads that wait for a frozen server are answered within seconds`() async throws {
        let world = try await World(.postgres)
        let store = try Store(world.address, secret: World.secret, readers: 1, timeout: .milliseconds(500))
        defer { store.close() }
        let reader = try await store.read { try $0.number("SELECT pg_backend_pid()") }

        try #require(kill(Int32(reader), SIGSTOP) == 0)
        defer { kill(Int32(reader), SIGCONT) }
        let began = ContinuousClock.now
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { try await store.read { try $0.number("SELECT 1") } } }
            try await group.waitForAll()
        }
        #expect(ContinuousClock.now - began < .seconds(6))
    }

    @Test func `A node that falls silent inside an act stops the others for a while only`() async throws {
        let world = try await World(.postgres)
        let other = try Store(world.address, secret: World.secret)
        defer { other.close() }
        let gate = Gate()
        let silent = Task { try await world.store.lane.run { _ in gate.wait() } }
        try await Task.sleep(for: .milliseconds(200))

        try await enter(1, in: other)

        gate.open()
        await #expect(throws: StoreError.self) { try await silent.value }
        #expect(try await other.read { try $0.number("SELECT count(*) FROM body") } == 1)
    }

    @Test func `An address where nobody answers is said at once after the first seconds`() async throws {
        let world = try await World(.postgres)
        let reach = PostgresReach()
        let nowhere = PostgresConnection(
            address: "postgres://127.0.0.1:1/none", reach: reach, limit: .seconds(1))

        let began = ContinuousClock.now
        #expect(throws: StoreError.self) { try nowhere.open() }
        let first = ContinuousClock.now - began
        #expect(first >= PostgresReach.patience && first < .seconds(5))
        let again = ContinuousClock.now
        #expect(throws: StoreError.self) { try nowhere.open() }
        #expect(ContinuousClock.now - again < .milliseconds(500))
        _ = world
    }

    @Test func `The server remembers no more statements than a connection needs`() async throws {
        let world = try await World(.postgres)
        let store = try Store(world.address, secret: World.secret, readers: 1)
        defer { store.close() }
        for number in 0..<600 {
            let text = SQL(stringLiteral: "SELECT \(number)")
            #expect(try await store.read { try $0.number(text) } == number)
        }
        #expect(try await store.read { try $0.number("SELECT \(7) + 0") } == 7)

        let kept = try await store.read { try $0.number("SELECT count(*) FROM pg_prepared_statements") }
        #expect(kept <= PreparedStatements.most)
        #expect(kept > PreparedStatements.most / 2)
    }
}

/// Somebody else on the same server.
private struct Onlooker {
    private let connection: PostgresConnection

    init(of world: World) throws {
        guard case .postgres(let address) = world.address else { throw StoreError.missing }
        connection = PostgresConnection(address: address, reach: PostgresReach(), limit: .seconds(10))
        try connection.open()
    }

    /// Ends every other connection to the data base.
    func endAll() throws {
        try connection.query(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """
        ) { _ in }
    }
}

private func enter(_ number: Int, in world: World) async throws { try await enter(number, in: world.store) }

private func enter(_ number: Int, in store: Store) async throws {
    try await store.act(
        Act(by: .program, at: World.noon),
        returning: { _ = try $0.enter(Body(id: ID(0), name: Bilingual(khmer: "\(number)"), kind: .department)) })
}
