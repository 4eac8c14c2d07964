import Dialogue
import Store
import Synchronization

/// A piece of the work that goes on beside the requests, again and again.
enum Chore: Hashable, Sendable {
    /// To look in which dialogues the clock reminds.
    case clock
    /// The reminders of one of them.
    case reminding(ID<PartnershipDialogue>)
    case messages
    case nominatorReminders
    /// To take up imports that another process has left in the middle.
    case imports
}

/// The chores that failed, and until when each rests.
final class Setbacks: Sendable {
    private struct Setback {
        var failures: Int
        var until: Instant
    }

    private let all = Mutex<[Chore: Setback]>([:])
    /// Seconds of the first rest; each is twice as long as the one before, up to the longest.
    private static let first = 5
    private static let longest = 600

    func rests(_ chore: Chore, at now: Instant) -> Bool {
        all.withLock { $0[chore].map { now < $0.until } ?? false }
    }

    /// It failed once more; answers for how many seconds it rests.
    func add(_ chore: Chore, at now: Instant) -> Int {
        all.withLock { all in
            let failures = (all[chore]?.failures ?? 0) + 1
            let rest = min(Self.first << min(failures - 1, 10), Self.longest)
            all[chore] = Setback(failures: failures, until: now.adding(seconds: rest))
            return rest
        }
    }

    func forget(_ chore: Chore) { all.withLock { $0[chore] = nil } }
}

extension Site {
    /// Does one chore. Where it fails the log says so and it rests, longer each time; the others go on. Answers nothing
    /// where it failed or rests.
    ///
    /// - Throws: `CancellationError` alone: the program ends.
    func attempt<Value: Sendable>(
        _ chore: Chore, _ work: @Sendable () async throws -> Value
    ) async throws -> Value? {
        guard !setbacks.rests(chore, at: clock()) else { return nil }
        do {
            let value = try await work()
            setbacks.forget(chore)
            return value
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let rest = setbacks.add(chore, at: clock())
            logger.error("\(chore) failed, again in \(rest) s: \(error)")
            return nil
        }
    }

    /// As long as the program serves: reminds where a province lets the clock, and hands over what has become due.
    /// - Throws: `CancellationError` alone.
    func keepPost() async throws {
        var second = 0
        while !Task.isCancelled {
            if postRoom.hasRung() || second.isMultiple(of: 30) { try await doChores() }
            second += 1
            try await Task.sleep(for: .seconds(1))
        }
    }

    /// One round of all that goes on beside the requests, each piece for itself.
    package func doChores() async throws {
        _ = try await attempt(.clock) { try await self.remindByClock() }
        try await emptyPost()
    }
}
