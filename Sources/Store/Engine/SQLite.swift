import Dispatch
import Foundation
import GRDB
import GRDBSQLite

/// SQLite through GRDB: one writer, several readers on snapshots (WAL), every commit on the disk before it is said.
final class SQLiteEngine: EngineDriver {
    private let pool: DatabasePool

    private init(path: String, readers: Int, durable: Bool, timeout: Duration) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(min(timeout / .seconds(1), 10))
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = \(durable ? "FULL" : "OFF")")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA cache_size = -4000")
        }
        Self.keepPrivate(path)
        pool = try Self.translated { try DatabasePool(path: path, configuration: configuration) }
        self.timeout = timeout
    }

    /// The file of a data base is its owner's alone; SQLite gives the files beside it the same rights.
    static func keepPrivate(_ path: String) {
        _ = Glibc.close(Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600))
        for end in ["", "-wal", "-shm"] { _ = chmod(path + end, 0o600) }
    }

    /// A data base with the one who writes it.
    static func open(
        path: String, readers: Int, durable: Bool, timeout: Duration
    ) throws -> (SQLiteEngine, SQLiteWriter) {
        let engine = try SQLiteEngine(path: path, readers: readers, durable: durable, timeout: timeout)
        return (engine, SQLiteWriter(engine.pool))
    }

    private let timeout: Duration
    let engine = Engine.sqlite

    func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        let timeout = timeout
        do {
            return try await pool.read { database in
                let connection = SQLiteConnection(database)
                let watch = StatementWatch(database, limit: timeout)
                defer { watch.end() }
                return try body(Reader(connection))
            }
        } catch let error as DatabaseError {
            throw Self.meaning(of: error)
        }
    }

    /// Other processes on the same file have no way to tell us, so one looks twice a second.
    func listen(_ look: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        let looking = Task {
            while !Task.isCancelled {
                look()
                try await Task.sleep(for: .milliseconds(500))
            }
        }
        return { looking.cancel() }
    }

    /// A file is served by one node.
    func say(_ word: String) async throws {}
    func hear(_ hear: @escaping @Sendable (String) -> Void) -> @Sendable () -> Void { {} }

    /// A whole, consistent copy while others read and write (SQLite's online backup).
    func backup(to path: String) throws {
        try Self.translated {
            Self.keepPrivate(path)
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        }
    }

    /// Leaves no second file beside a data base that is only kept.
    func foldIntoOneFile() throws {
        try Self.translated {
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            try pool.close()
        }
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: pool.path + end) }
    }

    var room: Int? {
        let folder = URL(filePath: pool.path).deletingLastPathComponent()
        let values = try? folder.resourceValues(forKeys: [.volumeAvailableCapacityKey])
        return values?.volumeAvailableCapacity
    }

    func close() { try? pool.close() }

    static func translated<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw meaning(of: error) }
    }

    private static func meaning(of error: DatabaseError) -> StoreError {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: .taken
        default:
            switch error.resultCode {
            case .SQLITE_INTERRUPT: .tooSlow
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .full
            // A connection that was closed.
            case .SQLITE_MISUSE: .away(error.message ?? "")
            default: .engine(code: "\(error.extendedResultCode.rawValue)", message: error.message ?? "")
            }
        }
    }
}

/// Who writes a SQLite data base.
final class SQLiteWriter: EngineWriter {
    private let pool: DatabasePool

    init(_ pool: DatabasePool) { self.pool = pool }

    func transaction(_ body: (any Connection) throws -> Void) throws {
        try SQLiteEngine.translated {
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "BEGIN IMMEDIATE")
                do {
                    try body(SQLiteConnection(database))
                    try database.execute(sql: "COMMIT")
                } catch {
                    try? database.execute(sql: "ROLLBACK")
                    throw error
                }
            }
        }
    }

    func announce(on connection: any Connection) {}
    func close() { try? pool.close() }
}

final class SQLiteConnection: Connection {
    private let database: Database
    let engine = Engine.sqlite

    init(_ database: Database) { self.database = database }

    func query(_ sql: SQL, _ each: (inout Row) throws -> Void) throws {
        try SQLiteEngine.translated {
            try StatementRows(of: sql, in: database).forEach { found in
                var row = Row(.sqlite(found))
                try each(&row)
            }
        }
    }

    func ask(_ sql: SQL, _ each: @escaping (inout Row) throws -> Void) throws { try query(sql, each) }

    func run(_ sql: SQL) throws -> Int {
        try SQLiteEngine.translated {
            try StatementRows(of: sql, in: database).forEach { _ in }
            return database.changesCount
        }
    }

    func send(_ sql: SQL) throws { _ = try run(sql) }
    func send(_ sql: SQL, _ each: @escaping (inout Row) throws -> Void) throws { try query(sql, each) }
    func settle() {}
    var changes: Int { database.totalChangesCount }
    /// SQLite ends the whole transaction by itself where it has no room or no memory.
    var isSpoiled: Bool { !database.isInsideTransaction }

    func script(_ text: String) throws { try SQLiteEngine.translated { try database.execute(sql: text) } }
}

/// The rows of a statement, each read where SQLite has it. (GRDB's own rows look up every column by a checked index
/// and a table of conversions; a list of 300 people has 10,000 columns.)
private final class StatementRows: DatabaseCursor {
    typealias Element = SQLiteStatement
    let _statement: Statement
    var _isDone = false

    init(of sql: SQL, in database: Database) throws {
        _statement = try database.cachedStatement(sql: sql.text)
        try bind(sql.values)
    }

    /// A statement that is left in its middle would hold its snapshot.
    deinit { sqlite3_reset(_statement.sqliteStatement) }

    func _element(sqliteStatement: SQLiteStatement) -> SQLiteStatement { sqliteStatement }

    private func bind(_ values: [SQLValue]) throws {
        let statement = _statement.sqliteStatement
        sqlite3_reset(statement)
        guard sqlite3_bind_parameter_count(statement) == values.count else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "wrong number of values")
        }
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(statement, place)
                case .integer(let number): sqlite3_bind_int64(statement, place, number)
                case .text(let text): Self.bind(text, to: statement, place)
                case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, place, 0)
                case .bytes(let bytes):
                    sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), Self.copied)
                }
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
    }

    private static func bind(_ text: String, to statement: SQLiteStatement, _ place: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { signs in
            signs.withMemoryRebound(to: CChar.self) { signs in
                // An empty text may have no address, and SQLite would take it for NULL.
                signs.isEmpty
                    ? sqlite3_bind_text(statement, place, "", 0, copied)
                    : sqlite3_bind_text(statement, place, signs.baseAddress, Int32(signs.count), copied)
            }
        }
    }

    /// SQLITE_TRANSIENT, a macro that Swift does not see: SQLite makes a copy of its own.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
