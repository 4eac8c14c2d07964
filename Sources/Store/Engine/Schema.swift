import Dialogue
import Foundation

/// One step of the schema: plain SQL with the few words that differ between engines.
struct Migration: Sendable {
    let name: String
    let script: @Sendable (Engine) -> String
    /// Marked tables that were there before and whose rows are other rows afterwards: changed, added, taken out, or with
    /// a column that is not empty. A column that may be empty, and is, changes no row. They are compared with their
    /// marks before and marked anew, with a line that says so.
    let rewrites: Set<String>

    init(_ name: String, rewrites: Set<String> = [], _ script: @escaping @Sendable (Engine) -> String) {
        self.name = name
        self.rewrites = rewrites
        self.script = script
    }
}

/// The tables as this program knows them: steps in order, forward only.
package enum Schema {
    /// What all steps together make, for `docs/schema.sql`.
    package static var text: String {
        steps.map { "-- \($0.name)\n\($0.script(.sqlite))" }.joined(separator: "\n") + "\n"
    }

    /// Brings an empty data base to the last step; refuses one that is older (unless `migrate`) or newer.
    /// - Parameter key: with which rows are marked. A data base that was made without one has no marks.
    static func settle(
        _ connection: any Connection, migrate: Bool, key: MarkKey? = nil, now: Instant = .ofThisMachine
    ) throws {
        try connection.script(
            "CREATE TABLE IF NOT EXISTS schema_step (position INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        let found = try Reader(connection).rows("SELECT name FROM schema_step ORDER BY position") {
            try $0.next(String.self)
        }
        let known = steps.map(\.name)
        guard found == Array(known.prefix(found.count)) else { throw StoreError.schema(found: found, known: known) }
        guard found.isEmpty || found.count == known.count || migrate else {
            throw StoreError.schema(found: found, known: known)
        }
        for (position, step) in steps.enumerated().dropFirst(found.count) {
            try take(step, connection, key, now)
            _ = try connection.run("INSERT INTO schema_step (position, name) VALUES (\(position), \(step.name))")
        }
        guard let key, try seal(connection) == nil else { return }
        guard found.isEmpty || migrate else { throw StoreError.unmarked }
        try Sealing(connection: connection, key: key).begin(foundAt: found.isEmpty ? nil : now)
    }

    private static func take(_ step: Migration, _ connection: any Connection, _ key: MarkKey?, _ now: Instant) throws {
        let run = { try connection.script(step.script(connection.engine)) }
        guard !step.rewrites.isEmpty, let seal = try seal(connection) else { return try run() }
        guard let key, key.name == seal.name else { throw StoreError.secret }
        try Sealing(connection: connection, key: key).renewing(step.rewrites, at: now, run)
    }

    /// Nothing where rows are not marked yet, or cannot be.
    private static func seal(_ connection: any Connection) throws -> Seal? {
        let reader = Reader(connection)
        let steps = try reader.number("SELECT count(*) FROM schema_step WHERE name = \(marks.name)")
        return steps == 0 ? nil : try reader.rowIfAny(Seal.look) { try Seal(&$0, nil) }
    }
}

extension Instant {
    /// By the clock of this machine, for what has no clock of its own.
    static var ofThisMachine: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
