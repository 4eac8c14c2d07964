import Dialogue
import Foundation

/// The data base of one installation: SQLite or PostgreSQL, the same statements, the same promises.
package final class Store: Sendable {
    let driver: any EngineDriver
    let lane: Lane
    private let readiness = ReadinessCheck()
    /// Whether an act found no room, and none has been found since.
    let isFull = Flag()
    private let listeners = Listeners()
    private let tally = Tally()

    /// Where the data base is.
    package enum Address: Hashable, Sendable {
        case sqlite(path: String)
        case postgres(String)

        /// Reads `sqlite:PATH` or `postgres://…`.
        package init?(_ text: String) {
            if text.hasPrefix("sqlite:"), text.count > 7 {
                self = .sqlite(path: String(text.dropFirst(7)))
            } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
                self = .postgres(text)
            } else {
                return nil
            }
        }
    }

    /// Opens a data base. An empty one is given its tables; one of another schema is refused unless `migrate`.
    /// - Parameter durable: false only for throw-away data bases of tests.
    package init(
        _ address: Address, migrate: Bool = false, readers: Int = 4, durable: Bool = true,
        timeout: Duration = .seconds(10)
    ) throws {
        let writer: any EngineWriter
        switch address {
        case .sqlite(let path):
            (driver, writer) = try SQLiteEngine.open(path: path, readers: readers, durable: durable, timeout: timeout)
        case .postgres(let address):
            (driver, writer) = try PostgresEngine.open(address: address, readers: readers, timeout: timeout)
        }
        do { try writer.transaction { try Schema.settle($0, migrate: migrate) } } catch let undecided as Undecided {
            throw undecided.cause
        }
        lane = Lane(writer)
    }

    package var engine: Engine { driver.engine }
    /// Statements that pages and acts have run since the store was opened.
    package var statements: Int { tally.value }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        try await driver.read { [tally] reader in
            defer { tally.add(reader.statements) }
            return try body(reader)
        }
    }

    /// One act: one transaction, one journal line. Answers when it is on the disk.
    ///
    /// - Throws: `StoreError.doneBefore` where the act's key was used before, and whatever `body` throws; then
    ///   nothing has changed.
    package func act(
        _ act: Act, _ body: @escaping @Sendable (Writer) throws -> String
    ) async throws -> String {
        try await perform(act) { writer in
            let answer = try body(writer)
            return (answer, answer)
        }
    }

    /// An act that answers with a value; the journal keeps no address for it.
    package func act<Value: Sendable>(
        _ act: Act, returning body: @escaping @Sendable (Writer) throws -> Value
    ) async throws -> Value {
        try await perform(act) { (try body($0), "") }
    }

    /// Calls `look` after each commit with the dialogues it touched and their last journal number.
    package func listen(_ look: @escaping @Sendable ([ChainHead]) -> Void) { listeners.add(look) }

    /// A sign whenever another process may have written; the first at once. The rows say what.
    package func signs() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let end = driver.listen { continuation.yield() }
            continuation.onTermination = { _ in end() }
        }
    }

    /// Whether it can be read and written, and why not. Cheap however often it is asked.
    package func readiness() async -> Readiness { await readiness.answer(for: self) }

    package func close() {
        lane.close()
        driver.close()
    }

    private func perform<Value: Sendable>(
        _ act: Act, _ body: @escaping @Sendable (Writer) throws -> (Value, answer: String)
    ) async throws -> Value {
        let outcome = Outcome<Value>()
        return try await withCheckedThrowingContinuation { continuation in
            lane.add(
                Lane.Job(
                    key: act.key,
                    run: { batch in
                        let writer = Writer(batch, act: act)
                        defer { self.tally.add(writer.statements) }
                        try writer.refuseRepeat()
                        let (value, answer) = try body(writer)
                        outcome.value = value
                        outcome.head = try writer.writeLine(answer: answer)
                    },
                    finish: { failure in
                        if let failure {
                            if case StoreError.full = failure { self.isFull.become(true) }
                            continuation.resume(throwing: failure)
                        } else if let value = outcome.value {
                            if let head = outcome.head { self.listeners.tell([head]) }
                            continuation.resume(returning: value)
                        } else {
                            continuation.resume(throwing: StoreError.notJournalled(lines: 0))
                        }
                    }))
        }
    }
}

/// How many statements were run, for the figures of a server and for the tests of its pages.
private final class Tally: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var sum = 0

    func add(_ count: Int) { lock.withLock { sum += count } }
    var value: Int { lock.withLock { sum } }
}

/// What a job leaves for its caller. Touched by the writer's thread alone until the caller is resumed.
private final class Outcome<Value>: @unchecked Sendable {
    var value: Value?
    var head: ChainHead?
}

private final class Listeners: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [@Sendable ([ChainHead]) -> Void] = []

    func add(_ listener: @escaping @Sendable ([ChainHead]) -> Void) { lock.withLock { all.append(listener) } }

    func tell(_ heads: [ChainHead]) {
        for listener in lock.withLock({ all }) { listener(heads) }
    }
}
