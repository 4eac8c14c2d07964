import Foundation

/// Every statement once that a store has run since it was asked to keep them: for the test of their plans.
package final class StatementLog: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var statements: [String: SQL] = [:]

    package init() {}

    func add(_ sql: SQL) { lock.withLock { statements[sql.text] = sql } }

    /// With the values of the last time each was run.
    package var all: [SQL] { lock.withLock { statements.values.sorted { $0.text < $1.text } } }
}
