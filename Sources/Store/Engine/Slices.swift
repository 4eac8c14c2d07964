import Dialogue
import Dispatch

/// How many rows a slice of a heavy act takes: so many that it holds the writer for about twelve milliseconds, by the
/// clock, whatever the machine and the engine.
package struct SliceSize: Sendable {
    package private(set) var rows = 32
    private static let aim = 0.012
    private static let most = 2000

    package init() {}

    /// A slice of `count` rows held the writer for so long.
    package mutating func learn(_ count: Int, took: Duration) {
        guard count > 0 else { return }
        let each = max(took / .seconds(1), 0.000_01) / Double(count)
        // Twice as many at most: one lucky slice tells little.
        rows = min(max(8, Int(Self.aim / each)), rows * 2, Self.most)
    }
}

extension Store {
    /// A slice of a heavy act, or its beginning: a transaction of its own without a line, for rows that nobody reads
    /// before the act that has the line makes all of them visible. It commits alone and takes turns with light acts.
    ///
    /// - Returns: what `body` answers, and how long it held the writer.
    /// - Throws: whatever `body` throws; then nothing has changed.
    package func slice<Value: Sendable>(
        _ act: Signature, _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws -> (value: Value, took: Duration) {
        try await withCheckedThrowingContinuation { continuation in
            add(act, isSlice: true, then: { continuation.resume(with: $0.map { ($0.value, $0.took) }) }) { writer in
                (try writer.unseen(body), nil)
            }
        }
    }

    /// The same for a caller that cannot wait otherwise, as one that is handed row after row by a parser. Blocks its
    /// thread, which must not be one of the few that asynchronous work shares (`aside`).
    func sliceNow<Value: Sendable>(
        _ act: Signature, _ body: @escaping @Sendable (Writer) throws -> Value
    ) throws -> (value: Value, took: Duration) {
        let done = DispatchSemaphore(value: 0)
        let heard = Heard<Value>()
        add(
            act, isSlice: true,
            then: { result in
                heard.result = result
                done.signal()
            }
        ) { writer in (try writer.unseen(body), nil) }
        done.wait()
        guard let written = try heard.result?.get() else { throw StoreError.missing }
        return (written.value, written.took)
    }

    /// Work that takes long, on a thread of its own.
    package static func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            longWork.async { continuation.resume(with: Result(catching: work)) }
        }
    }

    private static let longWork = DispatchQueue(label: "vetika.heavy", qos: .utility, attributes: .concurrent)
}

extension Writer {
    fileprivate func unseen<Value>(_ body: (Writer) throws -> Value) throws -> Value {
        let value = try body(self)
        guard lines.isEmpty else { throw StoreError.notJournalled(lines: lines.count) }
        return value
    }
}

/// Written by the writer's thread before the semaphore is signalled, read after it.
private final class Heard<Value: Sendable>: @unchecked Sendable {
    var result: Result<Written<Value>, any Error>?
}
