import GRDB
import GRDBSQLite

/// Ends a read that takes longer than it may: SQLite asks every few thousand steps whether to go on.
final class StatementWatch {
    private let connection: OpaquePointer?
    private let ends: ContinuousClock.Instant

    init(_ database: Database, limit: Duration) {
        connection = database.sqliteConnection
        ends = ContinuousClock.now + limit
        sqlite3_progress_handler(
            connection, 20_000,
            { watch in
                guard let watch else { return 0 }
                let this = Unmanaged<StatementWatch>.fromOpaque(watch).takeUnretainedValue()
                return ContinuousClock.now > this.ends ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    func end() { sqlite3_progress_handler(connection, 0, nil, nil) }
}
