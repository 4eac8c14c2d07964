import Foundation

/// True once a second, whoever asks.
final class Seldom: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var next = ContinuousClock.now

    func isTime() -> Bool {
        lock.withLock {
            let now = ContinuousClock.now
            guard now >= next else { return false }
            next = now + .seconds(1)
            return true
        }
    }
}
