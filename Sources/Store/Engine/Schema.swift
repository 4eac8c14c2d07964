import Dialogue

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
    static func settle(_ connection: any Connection, migrate: Bool) throws {
        try connection.script(
            "CREATE TABLE IF NOT EXISTS schema_step (position INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        let found = try Reader(connection).rows("SELECT name FROM schema_step ORDER BY position") {
            try $0.next(String.self)
        }
        let known = steps.map(\.name)
        guard found == Array(known.prefix(found.count)) else { throw StoreError.schema(found: found, known: known) }
        if found.count == known.count { return }
        guard found.isEmpty || migrate else { throw StoreError.schema(found: found, known: known) }
        for (position, step) in steps.enumerated().dropFirst(found.count) {
            try connection.script(step.script(connection.engine))
            _ = try connection.run("INSERT INTO schema_step (position, name) VALUES (\(position), \(step.name))")
        }
    }
}
