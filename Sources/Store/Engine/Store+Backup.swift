import Foundation
import GRDB

extension Store {
    /// Why a backup is not restored.
    package enum RestoreRefusal: Error, Hashable, Sendable {
        /// There are tables where it shall go.
        case notEmpty
        /// The file holds no data base of this program's schema.
        case noBackup
        /// The file is damaged, in the words of SQLite's own check.
        case damaged([String])
    }

    /// Writes everything into a new SQLite file, as it is at one moment, while others read and write.
    ///
    /// SQLite copies its pages; PostgreSQL is read table by table into the same tables, so that one restore
    /// serves both. What comes to nothing leaves no file behind.
    package func backup(to path: String) async throws {
        do {
            if let sqlite = driver as? SQLiteEngine { return try sqlite.backup(to: path) }
            try await read { reader in
                let (copy, writer) = try SQLiteEngine.open(
                    path: path, readers: 1, durable: true, timeout: .seconds(3600))
                try writer.transaction { connection in
                    try Schema.settle(connection, migrate: false)
                    try TableCopy(from: reader.connection, to: connection, tables: TableCopy.tables(connection)).run()
                }
                try copy.foldIntoOneFile()
            }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// Closes a SQLite data base and leaves it in one file, as one that is moved must be; PostgreSQL is just closed.
    package func closeIntoOneFile() throws {
        guard let sqlite = driver as? SQLiteEngine else { return close() }
        try sqlite.foldIntoOneFile()
    }

    /// Makes the data base at `address` from a backup. An older schema comes back as it was.
    package static func restore(from path: String, to address: Address) async throws {
        let source = try BackupFile(path)
        switch address {
        case .sqlite(let target):
            try source.copy(to: target)
        case .postgres(let address):
            let (target, writer) = try PostgresEngine.open(address: address, readers: 1, timeout: .seconds(3600))
            defer {
                writer.close()
                target.close()
            }
            try writer.transaction { connection in
                let tables = try Reader(connection).number(
                    "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()")
                guard tables == 0 else { throw RestoreRefusal.notEmpty }
                try Schema.settle(connection, migrate: false)
                try source.read { try TableCopy(from: $0, to: connection, tables: TableCopy.tables($0)).run() }
            }
        }
    }
}

/// A backup, read and never changed.
private struct BackupFile {
    private let queue: DatabaseQueue

    init(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let steps = try queue.read { database in
                try String.fetchAll(database, sql: "SELECT name FROM schema_step ORDER BY position")
            }
            let check = try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
            guard check == ["ok"] else { throw Store.RestoreRefusal.damaged(check) }
            guard steps == Array(Schema.steps.map(\.name).prefix(steps.count)), !steps.isEmpty else {
                throw Store.RestoreRefusal.noBackup
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            throw Store.RestoreRefusal.damaged([error.message ?? "\(error.resultCode)"])
        } catch is DatabaseError {
            throw Store.RestoreRefusal.noBackup
        }
    }

    func copy(to path: String) throws {
        try SQLiteEngine.translated {
            SQLiteEngine.keepPrivate(path)
            let target = try DatabaseQueue(path: path)
            try queue.backup(to: target)
            try target.close()
        }
    }

    func read(_ body: (any Connection) throws -> Void) throws {
        try queue.read { try body(SQLiteConnection($0)) }
    }
}
