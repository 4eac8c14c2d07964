import Dispatch
import Foundation

/// Connections that read, opened as they are needed. Who finds none free waits in line, and a line of people is all
/// that waiting costs: no thread stands still for it. Nobody waits for longer than `longestWait`.
final class PostgresPool: @unchecked Sendable {
    private struct Reading: Sendable {
        let since: ContinuousClock.Instant
        let run: @Sendable (PostgresConnection) -> Void
        let refuse: @Sendable (StoreError) -> Void
    }

    /// First come, first served; what was taken is let go of at once.
    private struct Waiting {
        private var line: [Reading?] = []
        private var served = 0

        var count: Int { line.count - served }
        mutating func append(_ reading: Reading) { line.append(reading) }

        mutating func takeFirst() -> Reading? {
            guard served < line.count else { return nil }
            let first = line[served]
            line[served] = nil
            served += 1
            if served == line.count || served == 1024 {
                line.removeFirst(served)
                served = 0
            }
            return first
        }

        /// Those at the head of the line of whom `condition` is true.
        mutating func takeAll(while condition: (Reading) -> Bool) -> [Reading] {
            var taken: [Reading] = []
            while served < line.count, let first = line[served], condition(first), let next = takeFirst() {
                taken.append(next)
            }
            return taken
        }
    }

    private let connect: @Sendable () -> PostgresConnection
    private let size: Int
    private let queue = DispatchQueue(label: "vetika.postgres.readers", attributes: .concurrent)
    private let lock = NSLock()
    // Guarded by `lock`.
    private var idle: [PostgresConnection] = []
    private var waiting = Waiting()
    private var working = 0
    private var isWatched = false
    private var isClosed = false

    static let longestWait = Duration.seconds(5)
    static let longestLine = 2000
    /// A reading whose connection broke is read again on another, if it had not taken long.
    private static let soon = Duration.seconds(5)

    init(size: Int, _ connect: @escaping @Sendable () -> PostgresConnection) {
        self.size = size
        self.connect = connect
    }

    func use<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enter(
                Reading(
                    since: .now,
                    run: { connection in continuation.resume(with: Result { try Self.read(body, on: connection) }) },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    func close() {
        let left = lock.withLock {
            for connection in idle { connection.close() }
            idle = []
            isClosed = true
            return waiting.takeAll { _ in true }
        }
        for reading in left { reading.refuse(.away("closed")) }
    }

    /// Reads change nothing, so one whose connection broke is simply read again.
    private static func read<Value>(
        _ body: (PostgresConnection) throws -> Value, on connection: PostgresConnection
    ) throws -> Value {
        let began = ContinuousClock.now
        var attempt = 0
        while true {
            attempt += 1
            try connection.open()
            do { return try body(connection) } catch StoreError.away(let message) {
                guard attempt < 3, ContinuousClock.now - began < soon else { throw StoreError.away(message) }
            }
        }
    }

    private func enter(_ reading: Reading) {
        let refusal: StoreError? = lock.withLock {
            if isClosed { return .away("closed") }
            if waiting.count >= Self.longestLine { return .busy }
            waiting.append(reading)
            if working < size {
                working += 1
                queue.async { self.work() }
            } else if !isWatched {
                isWatched = true
                watch()
            }
            return nil
        }
        if let refusal { reading.refuse(refusal) }
    }

    private func work() {
        let connection = lock.withLock { idle.popLast() } ?? connect()
        while let reading = next(giveUp: connection) { reading.run(connection) }
    }

    /// The next who waits; where nobody does, the connection is given back.
    private func next(giveUp connection: PostgresConnection) -> Reading? {
        lock.withLock {
            if let first = waiting.takeFirst() { return first }
            working -= 1
            if isClosed { connection.close() } else { idle.append(connection) }
            return nil
        }
    }

    /// Sends away who has waited too long, as long as anybody waits.
    private func watch() {
        queue.asyncAfter(deadline: .now() + 0.5) {
            let late = self.lock.withLock {
                let limit = ContinuousClock.now - Self.longestWait
                let late = self.waiting.takeAll { $0.since < limit }
                self.isWatched = self.waiting.count > 0
                if self.isWatched { self.watch() }
                return late
            }
            for reading in late { reading.refuse(.busy) }
        }
    }
}
