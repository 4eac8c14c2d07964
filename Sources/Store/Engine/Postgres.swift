import Foundation

/// PostgreSQL through libpq: one connection that writes, several that read. Reads see one moment.
final class PostgresEngine: EngineDriver {
    let engine = Engine.postgres
    private let readers: PostgresPool
    private let address: String
    /// Which process serves our own writer.
    let ownWriter: ServingProcess

    /// A data base with the one who writes it.
    static func open(address: String, readers: Int, timeout: Duration) throws -> (PostgresEngine, PostgresWriter) {
        let reach = PostgresReach()
        let writer = try PostgresWriter(address: address, reach: reach, timeout: timeout)
        let pool = PostgresPool(size: readers) {
            PostgresConnection(address: address, reach: reach, limit: timeout)
        }
        return (PostgresEngine(address, pool, ownWriter: writer.process), writer)
    }

    private init(_ address: String, _ readers: PostgresPool, ownWriter: ServingProcess) {
        self.address = address
        self.readers = readers
        self.ownWriter = ownWriter
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        try await readers.use { connection in
            connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            defer { connection.leave() }
            return try body(Reader(connection))
        }
    }

    func listen(_ look: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        let own = ownWriter
        // Acts of our own writer are known already.
        let listener = PostgresListener(address: address, channel: PostgresListener.acts) { news in
            if news.isEmpty || news.contains(where: { $0.process != own.value }) { look() }
        }
        listener.start()
        return { listener.end() }
    }

    func say(_ word: String) async throws {
        try await readers.use { connection in
            try connection.query("SELECT pg_notify(\(PostgresListener.words), \(word))") { _ in }
        }
    }

    func hear(_ hear: @escaping @Sendable (String) -> Void) -> @Sendable () -> Void {
        let listener = PostgresListener(address: address, channel: PostgresListener.words) { news in
            for sign in news { hear(sign.text) }
        }
        listener.start()
        return { listener.end() }
    }

    /// The disk is the server's.
    var room: Int? { nil }

    func close() { readers.close() }
}

/// Who writes a PostgreSQL data base.
///
/// All nodes write one after the other: each transaction begins with the one lock of the data base, so it sees all that
/// was written before it, and no two can be in each other's way. That is what SERIALIZABLE promises, without its
/// refusals (docs/decisions/writers-on-postgresql.md).
final class PostgresWriter: EngineWriter {
    private let connection: PostgresConnection

    /// Any number that nobody else on the data base locks.
    private static let lock: Int64 = 0x7665_7469_6b61
    /// A node that falls silent inside a transaction holds up the others no longer than this.
    private static let longestSilence = Duration.seconds(8)

    init(address: String, reach: PostgresReach, timeout: Duration) throws {
        // Who waits for another node is told to come again, not that a statement was slow.
        let wait = Int(timeout * 0.9 / .milliseconds(1))
        connection = PostgresConnection(
            address: address, reach: reach, limit: timeout,
            settings: [
                "SET lock_timeout = \(wait)",
                "SET idle_in_transaction_session_timeout = \(Int(Self.longestSilence / .milliseconds(1)))",
            ])
        try connection.open()
    }

    var process: ServingProcess { connection.process }

    func transaction(_ body: (any Connection) throws -> Void) throws {
        try connection.open()
        // Each statement sees what was committed before it began; and after the lock nobody else commits.
        connection.begin(
            "BEGIN ISOLATION LEVEL READ COMMITTED", "SELECT pg_advisory_xact_lock(\(Self.lock))")
        do { try body(connection) } catch {
            connection.rollBack()
            throw error
        }
        do { try connection.commit() } catch StoreError.away(let message) {
            throw Undecided(cause: .away(message))
        } catch {
            // A statement that nobody had waited for failed, so COMMIT was not even looked at.
            connection.rollBack()
            throw error
        }
    }

    func announce(on connection: any Connection) throws {
        try connection.send("NOTIFY \(SQL(stringLiteral: PostgresListener.acts))")
    }

    func close() { connection.close() }
}
