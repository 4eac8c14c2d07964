import CLibPQ
import Dispatch
import Foundation

/// PostgreSQL through libpq: one writing connection, several that read. Writes are SERIALIZABLE and tried again when
/// another node was in the way; reads see one moment.
final class PostgresEngine: EngineDriver {
    let engine = Engine.postgres
    private let readers: PostgresPool
    private let address: String
    private let ownWriter: ServingProcess

    /// A data base with the one who writes it.
    static func open(address: String, readers: Int, timeout: Duration) throws -> (PostgresEngine, PostgresWriter) {
        let connection = try PostgresConnection(address: address, timeout: Int(timeout / .milliseconds(1)))
        let engine = PostgresEngine(address, readers: readers, timeout: timeout, ownWriter: connection.process)
        return (engine, PostgresWriter(connection))
    }

    private init(_ address: String, readers: Int, timeout: Duration, ownWriter: ServingProcess) {
        self.address = address
        self.ownWriter = ownWriter
        self.readers = PostgresPool(address: address, size: readers, timeout: Int(timeout / .milliseconds(1)))
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        try await readers.use { connection in
            try connection.reconnectIfLost()
            try connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            do {
                let value = try body(Reader(connection))
                try connection.script("COMMIT")
                return value
            } catch {
                try? connection.script("ROLLBACK")
                throw error
            }
        }
    }

    func listen(_ look: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        let listener = PostgresListener(address: address, own: ownWriter, tell: look)
        listener.start()
        return { listener.end() }
    }

    func close() { readers.close() }
}

/// Who writes a PostgreSQL data base.
final class PostgresWriter: EngineWriter {
    private let connection: PostgresConnection

    init(_ connection: PostgresConnection) { self.connection = connection }

    func transaction(_ body: (any Connection) throws -> Void) throws {
        try connection.reconnectIfLost()
        try connection.script("BEGIN ISOLATION LEVEL SERIALIZABLE")
        do {
            try body(connection)
            try connection.script("COMMIT")
        } catch {
            try? connection.script("ROLLBACK")
            throw error
        }
    }

    /// Serialisation failures and deadlocks (SQLSTATE class 40) are no fault of the act.
    func isTransient(_ error: any Error) -> Bool {
        if case StoreError.engine(let code, _) = error { return code.hasPrefix("40") }
        return false
    }

    func announce(on connection: any Connection) throws {
        try connection.script("NOTIFY \(PostgresListener.channel)")
    }

    func close() { connection.close() }
}

/// Which process of the server serves a connection; asked from other threads than the connection's own.
final class ServingProcess: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var number: Int32 = 0

    func become(_ number: Int32) { lock.withLock { self.number = number } }
    var value: Int32 { lock.withLock { number } }
}

/// One connection. Used by one thread at a time: the writer's, or the one that holds it from the pool.
final class PostgresConnection: Connection, @unchecked Sendable {
    let engine = Engine.postgres
    private let address: String
    private let timeout: Int
    private var connection: OpaquePointer?
    private var prepared: [String: String] = [:]
    let process = ServingProcess()

    init(address: String, timeout: Int) throws {
        self.address = address
        self.timeout = timeout
        try connect()
    }

    deinit { PQfinish(connection) }

    func close() {
        PQfinish(connection)
        connection = nil
    }

    func reconnectIfLost() throws {
        guard connection == nil || PQstatus(connection) != CONNECTION_OK else { return }
        close()
        try connect()
    }

    private func connect() throws {
        connection = PQconnectdb(address)
        guard PQstatus(connection) == CONNECTION_OK else {
            let message = connection.map { String(cString: PQerrorMessage($0)) } ?? ""
            close()
            throw StoreError.away(message)
        }
        prepared = [:]
        process.become(PQbackendPID(connection))
        try script("SET client_min_messages = warning; SET statement_timeout = \(timeout); SET TIME ZONE 'UTC'")
    }

    func query(_ sql: SQL, _ each: (inout Row) throws -> Void) throws {
        let answer = try execute(sql)
        for index in 0..<answer.rows {
            var row = Row(.postgres(answer, index))
            try each(&row)
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let answer = try execute(sql)
        return answer.changed
    }

    func script(_ text: String) throws { _ = try checked(PQexec(connection, text)) }

    private func execute(_ sql: SQL) throws -> PostgresAnswer {
        let name = try prepare(sql.text)
        let texts: [String?] = sql.values.map { value in
            switch value {
            case .null: nil
            case .integer(let number): String(number)
            case .text(let text): text
            case .bytes(let bytes): "\\x" + bytes.hex
            }
        }
        var pointers: [UnsafePointer<CChar>?] = texts.map { text in text.flatMap { UnsafePointer(strdup($0)) } }
        defer { for pointer in pointers { free(UnsafeMutableRawPointer(mutating: pointer)) } }
        return try checked(PQexecPrepared(connection, name, Int32(texts.count), &pointers, nil, nil, 0))
    }

    private func prepare(_ text: String) throws -> String {
        if let name = prepared[text] { return name }
        let name = "s\(prepared.count)"
        _ = try checked(PQprepare(connection, name, Self.numbered(text), 0, nil))
        prepared[text] = name
        return name
    }

    private func checked(_ result: OpaquePointer?) throws -> PostgresAnswer {
        let answer = PostgresAnswer(result)
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return answer
        default:
            let code = PQresultErrorField(result, 67 /* PG_DIAG_SQLSTATE 'C' */).map { String(cString: $0) } ?? "08006"
            throw Self.meaning(of: code, String(cString: PQresultErrorMessage(result)))
        }
    }

    /// What a SQLSTATE means for whoever asked.
    private static func meaning(of code: String, _ message: String) -> StoreError {
        switch code {
        case "23505": .taken
        case "57014": .tooSlow
        case "55P03": .busy
        case "53100": .full
        // Connections that failed, too many of them, a server that is told to stop, has crashed or is starting.
        case "53300", "57P01", "57P02", "57P03", "57P05": .away(message)
        default: code.hasPrefix("08") ? .away(message) : .engine(code: code, message: message)
        }
    }

    /// `?` becomes `$1`, `$2` …; our statements hold no other question mark.
    static func numbered(_ text: String) -> String {
        var numbered = ""
        var count = 0
        for part in text.split(separator: "?", omittingEmptySubsequences: false) {
            if count > 0 { numbered += "$\(count)" }
            numbered += part
            count += 1
        }
        return numbered
    }
}

/// What the server answered; freed when nobody looks at it any more.
final class PostgresAnswer {
    private let result: OpaquePointer?

    init(_ result: OpaquePointer?) { self.result = result }
    deinit { PQclear(result) }

    var rows: Int32 { PQntuples(result) }
    var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }
    func isNull(_ row: Int32, _ column: Int32) -> Bool { PQgetisnull(result, row, column) == 1 }

    func text(_ row: Int32, _ column: Int32) -> String { String(cString: PQgetvalue(result, row, column)) }

    func integer(_ row: Int32, _ column: Int32) throws -> Int64 {
        let text = text(row, column)
        if let number = Int64(text) { return number }
        switch text {
        case "t": return 1
        case "f": return 0
        default: throw StoreError.unreadable("number \(text)")
        }
    }

    /// `\x` and two digits a byte.
    func bytes(_ row: Int32, _ column: Int32) -> [UInt8] {
        let digits = Array(text(row, column).utf8.dropFirst(2))
        func value(_ digit: UInt8) -> UInt8 { digit < 58 ? digit - 48 : digit - 87 }
        return stride(from: 0, to: digits.count - 1, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) }
    }
}

/// Connections that read, opened as they are needed; who finds none free waits in line.
final class PostgresPool: @unchecked Sendable {
    private let address: String
    private let timeout: Int
    private let slots: DispatchSemaphore
    private let queue = DispatchQueue(label: "vetika.postgres.readers", attributes: .concurrent)
    private let lock = NSLock()
    // Guarded by `lock`.
    private var idle: [PostgresConnection] = []
    private var isClosed = false

    init(address: String, size: Int, timeout: Int) {
        self.address = address
        self.timeout = timeout
        slots = DispatchSemaphore(value: size)
    }

    func use<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                self.slots.wait()
                defer { self.slots.signal() }
                continuation.resume(with: Result { try self.lend(body) })
            }
        }
    }

    func close() {
        lock.withLock {
            for connection in idle { connection.close() }
            idle = []
            isClosed = true
        }
    }

    private func lend<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        let free = try lock.withLock {
            guard !isClosed else { throw StoreError.away("closed") }
            return idle.popLast()
        }
        let connection = try free ?? PostgresConnection(address: address, timeout: timeout)
        defer { lock.withLock { idle.append(connection) } }
        return try body(connection)
    }
}
