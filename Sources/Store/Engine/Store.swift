import Dialogue
import Foundation

/// The data base of one installation: SQLite or PostgreSQL, the same statements, the same promises.
package final class Store: Sendable {
    let driver: any EngineDriver
    let lane: Lane
    let marks: Marks
    /// As the data base was when it was opened.
    package let isMarked: Marking
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
    /// - Parameter secret: 32 bytes, kept outside the data base, with which each row is marked. Without it a data base
    ///   whose rows are marked can be read, and not written; a new one gets no marks.
    /// - Parameter asFound: marks all rows anew as they are found, without comparing them with the marks they have.
    /// - Parameter durable: false only for throw-away data bases of tests.
    package init(
        _ address: Address, secret: [UInt8]? = nil, migrate: Bool = false, asFound: Bool = false, readers: Int = 4,
        durable: Bool = true, timeout: Duration = .seconds(10)
    ) throws {
        let writer: any EngineWriter
        switch address {
        case .sqlite(let path):
            (driver, writer) = try SQLiteEngine.open(path: path, readers: readers, durable: durable, timeout: timeout)
        case .postgres(let address):
            (driver, writer) = try PostgresEngine.open(address: address, readers: readers, timeout: timeout)
        }
        let key = secret.map(MarkKey.init)
        var tables: [String: TableLayout] = [:]
        var seal: Seal?
        do {
            try writer.transaction { connection in
                try Schema.settle(connection, migrate: migrate, asFound: asFound, key: key)
                tables = try Reader(connection).layouts()
                try connection.query(Seal.look) { seal = try Seal(&$0, nil) }
            }
        } catch let undecided as Undecided {
            throw undecided.cause
        }
        marks = Marks(key, tables, driver.engine)
        isMarked = seal == nil ? .no : seal?.name == key?.name ? .withOurSecret : .withAnother
        lane = Lane(writer, marks)
    }

    /// Whether the rows of a data base are marked.
    package enum Marking: Hashable, Sendable {
        case no, withOurSecret
        /// With a secret that was not given, or with another.
        case withAnother
    }

    package var engine: Engine { driver.engine }
    /// Statements that pages and acts have run since the store was opened.
    package var statements: Int { tally.value }
    /// Keeps what is run from now on.
    package func keepStatements(in log: StatementLog) { tally.log = log }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        try await driver.read { [tally] reader in
            reader.log = tally.log
            defer { tally.add(reader.statements) }
            return try body(reader)
        }
    }

    /// One act: one transaction, one journal line. Answers when it is on the disk.
    ///
    /// - Throws: `StoreError.doneBefore` where the act's key was used before, and whatever `body` throws; then
    ///   nothing has changed.
    package func act(
        _ act: Signature, _ body: @escaping @Sendable (Writer) throws -> String
    ) async throws -> String {
        try await perform(act) { writer in
            let answer = try body(writer)
            return (answer, answer)
        }
    }

    /// An act that answers with a value; the journal keeps no address for it.
    package func act<Value: Sendable>(
        _ act: Signature, returning body: @escaping @Sendable (Writer) throws -> Value
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

    /// Says something to all nodes of this data base, this one included. Nothing is written, and nobody keeps it: who
    /// is away does not hear it.
    package func say(_ word: String) async throws { try await driver.say(word) }

    /// What nodes say to each other.
    package func words() -> AsyncStream<String> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1000)) { continuation in
            let end = driver.hear { continuation.yield($0) }
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
        _ act: Signature, _ body: @escaping @Sendable (Writer) throws -> (Value, answer: String)
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            add(act, isSlice: false, then: { continuation.resume(with: $0.map(\.value)) }) { writer in
                try writer.refuseRepeat()
                let (value, answer) = try body(writer)
                return (value, try writer.writeLine(answer: answer))
            }
        }
    }

    /// Puts a piece of work into the lane; `done` hears what came of it after the commit.
    func add<Value: Sendable>(
        _ act: Signature, isSlice: Bool, then done: @escaping @Sendable (Result<Written<Value>, any Error>) -> Void,
        _ body: @escaping @Sendable (Writer) throws -> (Value, head: ChainHead?)
    ) {
        let outcome = Outcome<Value>()
        let run: @Sendable (SharedCommit) throws -> Void = { batch in
            let writer = Writer(batch, act: act)
            writer.log = self.tally.log
            defer { self.tally.add(writer.statements) }
            let began = ContinuousClock.now
            let (value, head) = try body(writer)
            // What was only sent is counted too.
            if isSlice {
                try batch.flush()
                try batch.connection.settle()
            }
            outcome.written = Written(value: value, head: head, took: .now - began)
        }
        let finish: @Sendable ((any Error)?) -> Void = { failure in
            if let failure {
                if case StoreError.full = failure { self.isFull.become(true) }
                return done(.failure(failure))
            }
            guard let written = outcome.written else { return done(.failure(StoreError.notJournalled(lines: 0))) }
            if let head = written.head { self.listeners.tell([head]) }
            done(.success(written))
        }
        lane.add(Lane.Job(key: act.key, run: run, finish: finish, isSlice: isSlice))
    }
}

/// What a piece of work in the lane came to.
struct Written<Value: Sendable>: Sendable {
    let value: Value
    let head: ChainHead?
    /// How long it held the writer, without the commit.
    let took: Duration
}

/// How many statements were run, for the figures of a server and for the tests of its pages.
private final class Tally: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var sum = 0
    private var kept: StatementLog?

    func add(_ count: Int) { lock.withLock { sum += count } }
    var value: Int { lock.withLock { sum } }

    var log: StatementLog? {
        get { lock.withLock { kept } }
        set { lock.withLock { kept = newValue } }
    }
}

/// What a job leaves for its caller. Touched by the writer's thread alone until the caller is resumed.
private final class Outcome<Value: Sendable>: @unchecked Sendable {
    var written: Written<Value>?
}

private final class Listeners: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [@Sendable ([ChainHead]) -> Void] = []

    func add(_ listener: @escaping @Sendable ([ChainHead]) -> Void) { lock.withLock { all.append(listener) } }

    func tell(_ heads: [ChainHead]) {
        for listener in lock.withLock({ all }) { listener(heads) }
    }
}

extension Store {
    /// Changes what is no part of the record, such as when a session was last seen: no act, and no line.
    func aside(_ body: @escaping @Sendable (any Connection) throws -> Void) async throws { try await lane.run(body) }
}
