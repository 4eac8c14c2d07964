import Dialogue
import Foundation

/// One step of the schema: plain SQL with the few words that differ between engines.
struct Migration: Sendable {
    let name: String
    let script: @Sendable (Engine) -> String

    init(_ name: String, _ script: @escaping @Sendable (Engine) -> String) {
        self.name = name
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
    /// Rows are compared with their marks before, and marked anew where the steps have changed them; rows that have no
    /// marks yet get them.
    /// - Parameter key: with which rows are marked. A data base that was made without one has no marks.
    /// - Parameter asFound: mark all rows as they are found, without comparing, with the secret of now.
    static func settle(
        _ connection: any Connection, migrate: Bool, asFound: Bool = false, key: MarkKey? = nil,
        now: Instant = .ofThisMachine
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
        let sealing = key.map { Sealing(connection: connection, key: $0) }
        let seal = try seal(connection)
        let isCompared = seal != nil && found.count < known.count && !asFound
        if isCompared {
            guard let sealing, seal?.name == key?.name else { throw StoreError.secret }
            try sealing.requireWhole()
        }
        for (position, step) in steps.enumerated().dropFirst(found.count) {
            try connection.script(step.script(connection.engine))
            _ = try connection.run("INSERT INTO schema_step (position, name) VALUES (\(position), \(step.name))")
        }
        guard let sealing else { return }
        if asFound { return try sealing.begin(foundAt: found.isEmpty ? nil : now) }
        if isCompared { return try sealing.renew(at: now) }
        guard seal == nil else { return }
        guard found.isEmpty || migrate else { throw StoreError.unmarked }
        try sealing.requireNeverSealed()
        try sealing.begin(foundAt: found.isEmpty ? nil : now)
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
