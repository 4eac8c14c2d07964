package import Dialogue

/// Looks into the data base, at one moment of it. Everything a page shows comes through one of these.
package class Reader {
    let connection: any Connection
    /// How many statements were run so far.
    private(set) var statements = 0
    /// Where somebody wants to know which.
    var log: StatementLog?

    init(_ connection: any Connection) { self.connection = connection }

    /// All rows, each made into a value.
    package func rows<Value>(_ sql: SQL, _ make: (inout Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try begin(sql)
        try connection.query(sql) { row in values.append(try make(&row)) }
        return values
    }

    /// Each row in turn, without keeping them.
    package func each(_ sql: SQL, _ look: (inout Row) throws -> Void) throws {
        try begin(sql)
        try connection.query(sql, look)
    }

    /// The first row, or nothing.
    package func rowIfAny<Value>(_ sql: SQL, _ make: (inout Row) throws -> Value) throws -> Value? {
        var value: Value?
        try begin(sql)
        try connection.query(sql) { row in if value == nil { value = try make(&row) } }
        return value
    }

    /// The first row; throws `StoreError.missing` where there is none.
    package func row<Value>(_ sql: SQL, _ make: (inout Row) throws -> Value) throws -> Value {
        guard let value = try rowIfAny(sql, make) else { throw StoreError.missing }
        return value
    }

    /// A count, or any other single number.
    package func number(_ sql: SQL) throws -> Int { try row(sql) { try $0.next() } }

    package var engine: Engine { connection.engine }

    /// Before each look.
    fileprivate func begin(_ sql: SQL) throws { count(sql) }

    fileprivate func count(_ sql: SQL) {
        statements += 1
        log?.add(sql)
    }
}

/// Looks and changes. One is handed to one act at a time.
///
/// It is the only way rows are written, so that each has its mark.
package final class Writer: Reader {
    /// Who acts, with which key, and when.
    package let act: Signature
    /// The acts this one is committed with.
    let batch: SharedCommit
    var lines: [JournalLine.Draft] = []
    /// What the act has said so far that it was.
    package var notedKinds: [JournalKind] { lines.map(\.kind) }
    /// How many personal links the act has made anew.
    var renewedLinks = 0

    init(_ batch: SharedCommit, act: Signature) {
        self.act = act
        self.batch = batch
        super.init(batch.connection)
    }

    /// What the act has written so far.
    private(set) var writings: [WrittenRows] = []

    /// Nobody writes by looking; and who looks at the journal finds the acts before.
    override fileprivate func begin(_ sql: SQL) throws {
        guard case .look(let isAtJournal) = try batch.marks.kind(of: sql.text) else {
            throw StatementFault.unknownForm(sql.text)
        }
        if isAtJournal { try batch.flush() }
        count(sql)
    }

    /// Runs a statement that changes something; answers how many rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        try write(sql, isAwaited: true) { _, _ in } ?? connection.run(sql)
    }

    /// Runs a statement that changes something, and does not wait to hear that it did. A failure still refuses the
    /// act, but shows later: not for statements whose failure is expected.
    package func send(_ sql: SQL) throws {
        if try write(sql, isAwaited: false, { _, _ in }) == nil { try connection.send(sql) }
    }

    /// Inserts and answers the identity given; the statement ends in `RETURNING id`.
    package func insert<Thing>(_ sql: SQL) throws -> ID<Thing> { ID(try answer(sql)) }

    /// Changes one row and answers the number it has then in the column that the statement returns.
    package func countUp(_ sql: SQL) throws -> Int { Int(try answer(sql)) }

    private func answer(_ sql: SQL) throws -> Int64 {
        var answer: Int64?
        let count = try write(sql, isAwaited: true) { row, column in answer = try row.integer(column ?? 0) }
        if count == nil { try connection.query(sql) { answer = try $0.next() } }
        guard let answer else { throw StoreError.missing }
        return answer
    }

    /// Writes rows that are marked; nothing for a statement of another kind.
    private func write(
        _ sql: SQL, isAwaited: Bool, _ look: @escaping (Row, Int?) throws -> Void
    ) throws -> Int? {
        count(sql)
        let kind = try batch.marks.kind(of: sql.text)
        if case .look = kind { throw StatementFault.unknownForm(sql.text) }
        guard case .written(let statement) = kind, let ledger = try batch.requireLedger() else { return nil }
        let written = try ledger.run(statement, sql.values, isAwaited: isAwaited) { try look($0, statement.answer) }
        writings.append(written)
        return written.rows.count
    }

    package var now: Instant { act.at }
    package var today: Day { act.at.day }
}

/// The older name of `Signature`, until nobody says it any more.
package typealias Act = Signature

/// What every act says of itself before it begins.
package struct Signature: Sendable {
    package let actor: Actor
    package let at: Instant
    /// Made when the form was built; the same key again is the same act. Nothing for the program's own acts.
    package let key: String?

    package init(by actor: Actor, at instant: Instant, key: String? = nil) {
        self.actor = actor
        self.at = instant
        self.key = key
    }
}

/// One connection to one engine.
protocol Connection: AnyObject {
    var engine: Engine { get }
    func query(_ sql: SQL, _ each: (inout Row) throws -> Void) throws
    /// Looks without waiting for the rows; they are there by `settle`.
    func ask(_ sql: SQL, _ each: @escaping (inout Row) throws -> Void) throws
    func run(_ sql: SQL) throws -> Int
    /// Runs what changes something without waiting for it; a failure shows by `settle` at the latest.
    func send(_ sql: SQL) throws
    /// The same, with the rows it returns.
    func send(_ sql: SQL, _ each: @escaping (inout Row) throws -> Void) throws
    /// Waits until everything that was sent is done.
    func settle() throws
    /// Statements without values, several at once.
    func script(_ text: String) throws
    /// Grows whenever something may have been changed.
    var changes: Int { get }
    /// Whether the transaction can only be rolled back.
    var isSpoiled: Bool { get }
}

/// The few words the two engines do not share.
package enum Engine: String, Sendable {
    case sqlite, postgres

    package var identity: String {
        switch self {
        case .sqlite: "INTEGER PRIMARY KEY AUTOINCREMENT"
        case .postgres: "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"
        }
    }

    /// A whole number that may pass 2³¹.
    package var integer: String { self == .sqlite ? "INTEGER" : "BIGINT" }
    package var bytes: String { self == .sqlite ? "BLOB" : "BYTEA" }
    /// Sorts by code point on both, whatever the locale of the server.
    package var text: String { self == .sqlite ? "TEXT" : "TEXT COLLATE \"C\"" }
}
