import Dispatch
import Synchronization

/// Work that is done a few at a time, in turn for whoever waits: who sends three hundred at once waits for their own,
/// and somebody else's one is next but one.
final class FairLine: Sendable {
    struct Crowded: Error {}

    private struct State {
        var running = 0
        var count = 0
        /// Whose turn it is, and what each of them has waiting.
        var turns: [String] = []
        var waiting: [String: [@Sendable () -> Void]] = [:]
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "vetika.fair", attributes: .concurrent)
    private let hands: Int
    private let mostOfOne: Int
    private let most: Int

    /// - Parameters:
    ///   - hands: how many run at once.
    ///   - mostOfOne: how many of one may wait; of everybody, `most`.
    init(hands: Int, mostOfOne: Int, most: Int) {
        self.hands = hands
        self.mostOfOne = mostOfOne
        self.most = most
    }

    /// - Throws: `Crowded` where too many wait already.
    func work<Value: Sendable>(for whom: String, _ body: @escaping @Sendable () -> Value) async throws -> Value {
        let value: Value? = await withCheckedContinuation { continuation in
            let isTaken = state.withLock { state in
                guard state.waiting[whom, default: []].count < mostOfOne, state.count < most else { return false }
                if state.waiting[whom] == nil { state.turns.append(whom) }
                state.waiting[whom, default: []].append { continuation.resume(returning: body()) }
                state.count += 1
                return true
            }
            if isTaken { begin() } else { continuation.resume(returning: nil) }
        }
        guard let value else { throw Crowded() }
        return value
    }

    private func begin() {
        let next = state.withLock { state -> (@Sendable () -> Void)? in
            guard state.running < hands, !state.turns.isEmpty else { return nil }
            let whom = state.turns.removeFirst()
            guard var own = state.waiting.removeValue(forKey: whom) else { return nil }
            let first = own.removeFirst()
            if !own.isEmpty {
                state.waiting[whom] = own
                state.turns.append(whom)
            }
            state.running += 1
            state.count -= 1
            return first
        }
        guard let next else { return }
        queue.async {
            next()
            self.state.withLock { $0.running -= 1 }
            self.begin()
        }
    }
}
