import Foundation

/// Whether the server can be reached, known to all connections of a node: after a failure they try again in turn, with
/// pauses that grow, and who asks meanwhile is told at once. For the first seconds one waits instead: a server that
/// is only started again is missed by nobody.
final class PostgresReach: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var downSince: ContinuousClock.Instant?
    private var next = ContinuousClock.now
    private var pause = PostgresReach.firstPause
    private var reason = ""

    static let patience = Duration.seconds(2)
    private static let firstPause = Duration.milliseconds(50)
    private static let longestPause = Duration.seconds(5)
    /// Longer than an attempt may take: while the server is away one connection alone tries.
    private static let attempt = Duration.seconds(4)

    func connect<Line>(_ attempt: () throws -> Line) throws -> Line {
        while true {
            if let wait = try turn() {
                Thread.sleep(forTimeInterval: wait / .seconds(1))
                continue
            }
            do {
                let line = try attempt()
                succeed()
                return line
            } catch {
                fail(error)
                if !isPatient { throw error }
            }
        }
    }

    /// How long to wait before asking again whether it is one's turn; nothing when it is.
    private func turn() throws -> Duration? {
        try lock.withLock {
            guard downSince != nil else { return nil }
            let now = ContinuousClock.now
            guard now < next else {
                next = now + Self.attempt
                return nil
            }
            guard isPatientNow else { throw StoreError.away(reason) }
            return min(next - now, Self.firstPause)
        }
    }

    private func succeed() {
        lock.withLock {
            downSince = nil
            pause = Self.firstPause
        }
    }

    private func fail(_ error: any Error) {
        lock.withLock {
            let now = ContinuousClock.now
            downSince = downSince ?? now
            next = now + pause
            pause = min(pause * 2, Self.longestPause)
            if case StoreError.away(let message) = error { reason = message }
        }
    }

    private var isPatient: Bool { lock.withLock { isPatientNow } }

    /// To be called with `lock` held.
    private var isPatientNow: Bool { downSince.map { ContinuousClock.now - $0 < Self.patience } ?? true }
}
