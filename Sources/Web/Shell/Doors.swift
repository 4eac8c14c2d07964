import Dialogue
import Foundation

/// Slows down who guesses: so many wrong tries for each account and each address, then a pause.
final class Doors: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var tries: [String: (count: Int, since: Instant)] = [:]
    private static let most = 10
    private static let pause = 15 * 60

    func isShut(_ names: [String], at now: Instant) -> Bool {
        lock.withLock { names.contains { count(of: $0, at: now) >= Self.most } }
    }

    func failed(_ names: [String], at now: Instant) {
        lock.withLock {
            if tries.count > 20_000 { tries = [:] }
            for name in names { tries[name] = (count(of: name, at: now) + 1, tries[name]?.since ?? now) }
        }
    }

    func opened(_ name: String) { lock.withLock { tries[name] = nil } }

    private func count(of name: String, at now: Instant) -> Int {
        guard let entry = tries[name] else { return 0 }
        if now > entry.since.adding(seconds: Self.pause) {
            tries[name] = nil
            return 0
        }
        return entry.count
    }
}
