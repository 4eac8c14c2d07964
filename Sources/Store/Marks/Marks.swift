import Foundation

/// How the rows of one data base are marked: with which key, in which tables.
final class Marks: Sendable {
    /// Nothing where the secret is not known.
    let key: MarkKey?
    let tables: [String: TableLayout]
    private let engine: Engine
    private let known = KnownStatements()

    init(_ key: MarkKey?, _ tables: [String: TableLayout], _ engine: Engine) {
        self.key = key
        self.tables = tables
        self.engine = engine
    }

    func kind(of text: String) throws -> StatementKind {
        if let kind = known[text] { return kind }
        let kind = try StatementKind(text, tables, engine)
        known[text] = kind
        return kind
    }
}

/// Statements that were read once. Lists have a few lengths only, so there are not many.
private final class KnownStatements: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var kinds: [String: StatementKind] = [:]
    private static let most = 4096

    subscript(text: String) -> StatementKind? {
        get { lock.withLock { kinds[text] } }
        set {
            lock.withLock {
                if kinds.count >= Self.most { kinds = [:] }
                kinds[text] = newValue
            }
        }
    }
}
