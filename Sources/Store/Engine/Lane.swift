import Dispatch
import Foundation

/// Acts wait here for the writer. Those that wait together are committed together, each in its own savepoint: one
/// that is refused leaves no trace and does not disturb the others, and nobody is answered before the commit.
///
/// A commit costs a flush of the disk; sharing it is what makes thousands of durable acts a second possible.
final class Lane: @unchecked Sendable {
    /// One act that waits.
    struct Job: Sendable {
        /// May run more than once, when the engine asks for a transaction to be tried again.
        let run: @Sendable (any Connection) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    /// Touched on `queue` alone.
    private let writer: any EngineWriter
    private let queue = DispatchQueue(label: "vetika.writer", qos: .userInitiated)
    private let waiting = Waiting()
    private static let most = 256

    init(_ writer: consuming any EngineWriter) { self.writer = writer }

    func add(_ job: Job) {
        if waiting.append(job) { queue.async { self.drain() } }
    }

    /// Work that is no act and leaves no line, in its place among them.
    func run(_ work: @escaping @Sendable (any Connection) throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            add(
                Job(
                    run: work,
                    finish: { failure in continuation.resume(with: failure.map(Result.failure) ?? .success(())) }))
        }
    }

    /// How many wait, besides the batch that is at work.
    var waitingJobs: Int { waiting.count }

    /// Once those that wait are done.
    func close() { queue.async { self.writer.close() } }

    private func drain() {
        while let batch = waiting.take(most: Self.most) { commit(batch) }
    }

    private func commit(_ batch: [Job]) {
        var failures: [(any Error)?] = []
        for attempt in 1... {
            do {
                failures = []
                try writer.transaction { connection in
                    for job in batch { failures.append(try self.runApart(job, on: connection)) }
                    if failures.contains(where: { $0 == nil }) { try writer.announce(on: connection) }
                }
                break
            } catch {
                guard writer.isTransient(error), attempt < 12 else {
                    for job in batch { job.finish(error) }
                    return
                }
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.004) * Double(attempt))
            }
        }
        for (job, failure) in zip(batch, failures) { job.finish(failure) }
    }

    /// Runs one act in its savepoint; answers why it was refused. Throws what spoils the whole transaction.
    private func runApart(_ job: Job, on connection: any Connection) throws -> (any Error)? {
        try connection.script("SAVEPOINT act")
        do {
            try job.run(connection)
            try connection.script("RELEASE act")
            return nil
        } catch {
            if writer.isTransient(error) { throw error }
            try connection.script("ROLLBACK TO act")
            try connection.script("RELEASE act")
            return error
        }
    }
}

/// The acts that wait, and whether somebody is already working them off.
private final class Waiting: @unchecked Sendable {
    // Guarded by `lock`.
    private var jobs: [Lane.Job] = []
    private var working = false
    private let lock = NSLock()

    /// True when the caller must start the work.
    func append(_ job: Lane.Job) -> Bool {
        lock.withLock {
            jobs.append(job)
            defer { working = true }
            return !working
        }
    }

    var count: Int { lock.withLock { jobs.count } }

    func take(most: Int) -> [Lane.Job]? {
        lock.withLock {
            guard !jobs.isEmpty else {
                working = false
                return nil
            }
            let batch = Array(jobs.prefix(most))
            jobs.removeFirst(batch.count)
            return batch
        }
    }
}
