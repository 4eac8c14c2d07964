import Foundation
import Synchronization

/// Where work is done that takes long, beside the requests: so many pieces at once, and so many more that wait, in
/// their order. Who comes then is sent away, so that no crowd fills the memory with what it waits for.
final class Bench: Sendable {
    private let hands = OperationQueue()
    /// How many may be inside, at work or waiting.
    private let most: Int
    private let state = Mutex(State())

    private struct State {
        var inside = 0
        var begun = 0
    }

    /// - Parameters:
    ///   - hands: so many pieces are worked on at once.
    ///   - waiting: so many more may wait.
    init(_ name: String, hands: Int, waiting: Int) {
        self.hands.name = name
        self.hands.maxConcurrentOperationCount = hands
        most = hands + waiting
    }

    /// How many pieces were taken in since the program began.
    var begun: Int { state.withLock { $0.begun } }

    /// - Throws: `RequestFault.crowded` where too many wait already, and whatever `work` throws.
    func work<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let hasRoom = state.withLock { state in
            guard state.inside < most else { return false }
            state.inside += 1
            state.begun += 1
            return true
        }
        guard hasRoom else { throw RequestFault.crowded }
        defer { state.withLock { $0.inside -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            hands.addOperation { continuation.resume(with: Result { try work() }) }
        }
    }
}
