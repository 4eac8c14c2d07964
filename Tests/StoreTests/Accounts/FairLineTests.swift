import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct `A fair line` {
    @Test func `Three hundred of one address make somebody else wait for one of them, not for all`() async throws {
        let line = FairLine(hands: 1, mostOfOne: 300, most: 400)
        let order = Order()
        let gate = DispatchSemaphore(value: 0)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await line.work(for: "first") { gate.wait() } }
            try? await Task.sleep(for: .milliseconds(100))
            for _ in 0..<20 {
                group.addTask { try? await line.work(for: "stranger") { order.add("stranger") } }
            }
            try? await Task.sleep(for: .milliseconds(100))
            group.addTask { try? await line.work(for: "honest") { order.add("honest") } }
            try? await Task.sleep(for: .milliseconds(100))
            gate.signal()
        }
        let done = order.names
        #expect(done.firstIndex(of: "honest") == 1)
        #expect(done.count == 21)
    }

    @Test func `Who has too many waiting is turned away, others are not; room comes back`() async throws {
        let line = FairLine(hands: 1, mostOfOne: 2, most: 3)
        let gate = DispatchSemaphore(value: 0)
        await withTaskGroup(of: Bool.self) { group in
            func add(_ whom: String) async {
                group.addTask { (try? await line.work(for: whom) { gate.wait() }) != nil }
                try? await Task.sleep(for: .milliseconds(50))
            }
            for whom in ["a", "a", "a", "a", "b", "c"] { await add(whom) }
            for _ in 0..<4 { gate.signal() }
            var done = 0
            for await isDone in group where isDone { done += 1 }
            #expect(done == 4, "one works, two of a and one of b wait; the fourth of a and c are turned away")
        }
        #expect(try await line.work(for: "a") { 7 } == 7)
    }
}

@Suite struct `Words between nodes` {
    @Test(.timeLimit(.minutes(1)), arguments: World.engines)
    func `Are heard by every node of a PostgreSQL data base, and nothing is written for them`(engine: Engine)
        async throws
    {
        guard engine == .postgres else { return }
        let world = try await World(engine)
        let other = try Store(world.address)
        defer { other.close() }
        let before = try await world.journalLines()
        let heard = Order()
        let listening = Task {
            for await word in other.words() where word == "a word" { heard.add(word) }
        }
        defer { listening.cancel() }
        for _ in 0..<200 where heard.names.isEmpty {
            try await world.store.say("a word")
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(!heard.names.isEmpty)
        #expect(try await world.journalLines() == before)
    }
}

/// Who was there, one after the other.
private final class Order: Sendable {
    private let kept = Mutex<[String]>([])
    var names: [String] { kept.withLock { $0 } }
    func add(_ name: String) { kept.withLock { $0.append(name) } }
}
