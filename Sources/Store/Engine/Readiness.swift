import Foundation

/// Whether a data base can be read and written.
package enum Readiness: Hashable, Sendable {
    case ready
    case not(Reason)

    /// Why not, in a word for whoever watches the node.
    package enum Reason: String, Sendable {
        /// The data base does not answer.
        case away
        /// It answers, but reads or acts wait for longer than they should.
        case stuck
        /// There is no room to write.
        case full
        /// It fails in a way that this program does not expect.
        case broken
    }
}

/// Asks on behalf of whoever wants to know. One question at a time, and its answer holds for a second: a thousand
/// pollers cost the data base what one costs it.
actor ReadinessCheck {
    private var last: (at: ContinuousClock.Instant, answer: Readiness)?
    private var asking: Task<Readiness, Never>?
    /// A question of the lane that has not been answered yet, from however long ago.
    private var trial: Trial?

    static let holds = Duration.seconds(1)
    private let patience: Duration
    /// Bytes that must be left: what a day of acts writes, several times over.
    static let reserve = 64 << 20

    /// - Parameter patience: what reading and writing may each take.
    init(patience: Duration = .seconds(2)) { self.patience = patience }

    func answer(for store: Store) async -> Readiness {
        if let last, ContinuousClock.now - last.at < Self.holds { return last.answer }
        if let asking { return await asking.value }
        let task = Task { await ask(store) }
        asking = task
        let answer = await task.value
        (last, asking) = ((.now, answer), nil)
        return answer
    }

    private func ask(_ store: Store) async -> Readiness {
        // A log that can no longer grow stops the acts at once, so one says so before.
        if let room = store.driver.room, room < Self.reserve { return .not(.full) }
        let looking = Trial { try await store.read { _ = try $0.number("SELECT count(*) FROM schema_step") } }
        let read = await looking.outcome(within: patience)
        guard read == .ready else { return read }
        // A lane that is stuck is given no second question to keep.
        let writing = trial ?? Trial { try await Self.write(to: store) }
        let written = await writing.outcome(within: patience)
        trial = writing.isOver ? nil : writing
        return written
    }

    /// Changes nothing and yet must be written. Where there was no room for an act, it is tried whether there is some
    /// now: a single row may always find a place in a page that is there.
    private static func write(to store: Store) async throws {
        let wasFull = store.isFull.value
        try await store.lane.run { connection in
            _ = try connection.run("UPDATE schema_step SET name = name WHERE position = 0")
            guard wasFull else { return }
            try connection.script("SAVEPOINT room; CREATE TABLE room_trial (bytes \(connection.engine.bytes))")
            _ = try connection.run("INSERT INTO room_trial (bytes) VALUES (\(Digest.random(256 * 1024)))")
            try connection.script("ROLLBACK TO room; RELEASE room")
        }
        store.isFull.become(false)
    }
}

/// Work that is waited for only so long. It goes on when nobody waits any more.
private final class Trial: Sendable {
    private let work: Task<Readiness, Never>
    private let over = Flag()

    init(_ body: @escaping @Sendable () async throws -> Void) {
        let over = over
        work = Task {
            defer { over.become(true) }
            do {
                try await body()
                return .ready
            } catch {
                return .not(Readiness.Reason(error))
            }
        }
    }

    var isOver: Bool { over.value }

    func outcome(within patience: Duration) async -> Readiness {
        let (answers, said) = AsyncStream.makeStream(of: Readiness.self)
        let waiting = Task { said.yield(await work.value) }
        let clock = Task {
            try await Task.sleep(for: patience)
            said.yield(.not(.stuck))
        }
        defer {
            waiting.cancel()
            clock.cancel()
        }
        for await answer in answers { return answer }
        return .not(.stuck)
    }
}

/// True or false, from any thread.
final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var state = false

    func become(_ state: Bool) { lock.withLock { self.state = state } }
    var value: Bool { lock.withLock { state } }
}

extension Readiness.Reason {
    init(_ error: any Error) {
        switch error {
        case StoreError.away: self = .away
        case StoreError.full: self = .full
        case StoreError.busy, StoreError.conflict, StoreError.tooSlow: self = .stuck
        default: self = .broken
        }
    }
}
