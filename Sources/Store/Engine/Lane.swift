import Dispatch
import Foundation

/// Acts wait here for the writer, who belongs to the lane alone. Those that wait together are committed together; one
/// that is refused leaves no trace and does not disturb the others, and nobody is answered before the commit.
///
/// A commit costs a flush of the disk; sharing it is what makes thousands of durable acts a second possible.
final class Lane: @unchecked Sendable {
    /// One act that waits.
    struct Job: Sendable {
        /// The key of the act, if it has one.
        var key: String?
        /// May run more than once, when a transaction must be tried again.
        let run: @Sendable (SharedCommit) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
        /// A slice of a heavy act: it commits alone, so that nobody's answer waits for its work to be done.
        var isSlice = false
    }

    /// Touched on `queue` alone.
    private let writer: any EngineWriter
    private let queue = DispatchQueue(label: "vetika.writer", qos: .userInitiated)
    private let waiting = Waiting()
    private static let most = 256
    private static let mostTries = 12
    /// After a failure of the line a batch is tried again for so long.
    private static let patience = Duration.seconds(5)

    private let marks: Marks

    init(_ writer: consuming any EngineWriter, _ marks: Marks) {
        self.writer = writer
        self.marks = marks
    }

    func add(_ job: Job) {
        if waiting.append(job) { queue.async { self.drain() } }
    }

    /// Work that is no act and leaves no line, in its place among them.
    func run(_ work: @escaping @Sendable (any Connection) throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            add(
                Job(
                    run: { try work($0.connection) },
                    finish: { failure in continuation.resume(with: failure.map(Result.failure) ?? .success(())) }))
        }
    }

    /// How many wait, besides the batch that is at work.
    var waitingJobs: Int { waiting.count }

    /// Once those that wait are done.
    func close() { queue.async { self.writer.close() } }

    private func drain() {
        while let batch = waiting.take(most: Self.most) { commit(batch[...]) }
    }

    /// Commits some acts and answers them. Acts are refused without a trace as long as they are refused before they
    /// have changed anything, as most are; for the others all is done again, each act in a savepoint of its own.
    private func commit(_ jobs: ArraySlice<Job>, apart: Bool = false) {
        let began = ContinuousClock.now
        var attempt = Attempt(jobs, marks, apart: apart)
        for tries in 1... {
            do {
                try attempt.run(by: writer)
                return zip(jobs, attempt.failures).forEach { $0.finish($1) }
            } catch let refused as Attempt.RefusedLate {
                if apart || jobs.count == 1 { return fail(jobs, refused.reason) }
                return commit(jobs, apart: true)
            } catch StoreError.conflict where jobs.count > 1, StoreError.full where jobs.count > 1 {
                // The half without the one that is in the way is done at least.
                let middle = jobs.startIndex + jobs.count / 2
                commit(jobs[..<middle], apart: apart)
                return commit(jobs[middle...], apart: apart)
            } catch StoreError.conflict where tries < Self.mostTries {
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.004) * Double(tries))
            } catch StoreError.conflict {
                return fail(jobs, StoreError.busy)
            } catch let undecided as Undecided {
                return fail(jobs, undecided.cause)
            } catch StoreError.away where tries < Self.mostTries && ContinuousClock.now - began < Self.patience {
                continue
            } catch {
                return fail(jobs, error)
            }
        }
    }

    private func fail(_ jobs: ArraySlice<Job>, _ error: any Error) {
        for job in jobs { job.finish(error) }
    }
}

/// One try after another to commit the same acts.
private struct Attempt {
    private let jobs: ArraySlice<Lane.Job>
    private let marks: Marks
    private let apart: Bool
    /// Why acts were refused; nothing for those that were done.
    private(set) var failures: [(any Error)?] = []
    /// A line of a try that ended without anybody knowing whether it was committed.
    private var proof: SharedCommit.Line?

    /// An act was refused after it had changed something.
    struct RefusedLate: Error {
        let reason: any Error
    }

    init(_ jobs: ArraySlice<Lane.Job>, _ marks: Marks, apart: Bool) {
        self.jobs = jobs
        self.marks = marks
        self.apart = apart
    }

    mutating func run(by writer: any EngineWriter) throws {
        var last: SharedCommit.Line?
        var allRan = false
        do {
            try writer.transaction { connection in
                let batch = try SharedCommit(connection, marks, keys: jobs.compactMap(\.key))
                if let proof, try batch.holds(proof) { return }
                proof = nil
                failures = []
                for job in jobs { failures.append(try apart ? doApart(job, batch) : doTogether(job, batch)) }
                allRan = true
                try batch.close()
                last = batch.lastLine
                if failures.contains(where: { $0 == nil }) { try writer.announce(on: connection) }
            }
        } catch let undecided as Undecided {
            // Work that leaves no line leaves nothing to know it by, and must not be done twice.
            guard let line = last ?? proof else { throw undecided }
            // Whoever writes next has the lock, so by then it is decided.
            proof = line
            throw undecided.cause
        } catch let error as StoreError where allRan && !apart && !error.endsTransaction {
            // Of one of them a statement failed that was sent and not waited for.
            throw RefusedLate(reason: error)
        }
    }

    private func doTogether(_ job: Lane.Job, _ batch: SharedCommit) throws -> (any Error)? {
        let before = batch.connection.changes
        do {
            try job.run(batch)
            return nil
        } catch let error as StoreError where error.endsTransaction {
            throw error
        } catch {
            guard batch.connection.changes == before, !batch.connection.isSpoiled else {
                throw RefusedLate(reason: error)
            }
            return error
        }
    }

    private func doApart(_ job: Lane.Job, _ batch: SharedCommit) throws -> (any Error)? {
        do {
            try batch.apart(job.run)
            return nil
        } catch let refused as SharedCommit.Refused {
            return refused.reason
        }
    }
}

/// The acts that wait, and whether somebody is already working them off.
///
/// Slices and all that is light take turns: a light act waits for one slice at most, and no slice for ever.
private final class Waiting: @unchecked Sendable {
    // Guarded by `lock`.
    private var jobs: [Lane.Job] = []
    private var slices: [Lane.Job] = []
    private var sliceIsNext = false
    private var working = false
    private let lock = NSLock()

    /// True when the caller must start the work.
    func append(_ job: Lane.Job) -> Bool {
        lock.withLock {
            if job.isSlice { slices.append(job) } else { jobs.append(job) }
            defer { working = true }
            return !working
        }
    }

    var count: Int { lock.withLock { jobs.count + slices.count } }

    func take(most: Int) -> [Lane.Job]? {
        lock.withLock {
            if !slices.isEmpty, sliceIsNext || jobs.isEmpty {
                sliceIsNext = false
                return [slices.removeFirst()]
            }
            guard !jobs.isEmpty else {
                working = false
                return nil
            }
            sliceIsNext = true
            let batch = Array(jobs.prefix(most))
            jobs.removeFirst(batch.count)
            return batch
        }
    }
}
