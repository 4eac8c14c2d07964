import Foundation

/// One connection, made anew when it was lost. Used by one thread at a time: the lane's, or the one that holds it from
/// the pool.
final class PostgresConnection: Connection, @unchecked Sendable {
    let engine = Engine.postgres
    /// Which process of the server serves it.
    let process = ServingProcess()
    private(set) var changes = 0
    private(set) var isSpoiled = false

    private let address: String
    private let reach: PostgresReach
    private let limit: Duration
    private let settings: String
    private var line: PostgresLine?
    private var statements = PreparedStatements()
    /// Sent with the first statement after it, so that it costs no way of its own.
    private var opening: [SQL] = []
    private var isClosed = false

    /// - Parameter limit: what one statement may take.
    /// - Parameter settings: said on every new connection.
    init(address: String, reach: PostgresReach, limit: Duration, settings: [String] = []) {
        self.address = address
        self.reach = reach
        self.limit = limit
        self.settings =
            ([
                "SET client_min_messages = warning", "SET TIME ZONE 'UTC'",
                "SET statement_timeout = \(Int(limit / .milliseconds(1)))",
            ] + settings).joined(separator: "; ")
    }

    func close() {
        line = nil
        isClosed = true
    }

    /// Connects where it is not connected.
    func open() throws {
        if isClosed { throw StoreError.away("closed") }
        if let line, !line.isLost { return }
        line = nil
        line = try reach.connect { [address, limit, settings] in
            // A little more than the server allows itself, so that it is mostly the server who ends a statement.
            let line = try PostgresLine(address: address, patience: limit + .seconds(1))
            try line.script(settings)
            return line
        }
        statements = PreparedStatements()
        process.become(line?.process ?? 0)
    }

    // Transactions

    /// Begins a transaction with `first`, which goes out with the first statement that is waited for.
    func begin(_ first: SQL...) {
        opening = first
        isSpoiled = false
    }

    /// - Throws: what the server says, or `StoreError.away` where nobody knows whether it was done.
    func commit() throws {
        guard opening.isEmpty else { return opening = [] }
        try send("COMMIT")
        try settle()
    }

    /// Ends a transaction that changed nothing; nobody waits for it.
    func leave() {
        guard opening.isEmpty else { return opening = [] }
        guard let line, !line.isLost else { return }
        do {
            try send(isSpoiled ? "ROLLBACK" : "COMMIT")
            try line.push()
        } catch {
            self.line = nil
        }
    }

    func rollBack() {
        guard opening.isEmpty else { return opening = [] }
        guard let line, !line.isLost else { return }
        do {
            try line.send("ROLLBACK")
            _ = try line.settle()
        } catch {
            self.line = nil
        }
    }

    // Statements

    func query(_ sql: SQL, _ each: (inout Row) throws -> Void) throws {
        guard let answer = try execute(sql) else { return }
        if !answer.isLook { changes += 1 }
        for index in 0..<answer.rows {
            var row = Row(.postgres(answer, index))
            try each(&row)
        }
    }

    func run(_ sql: SQL) throws -> Int {
        changes += 1
        return try execute(sql)?.changed ?? 0
    }

    func send(_ sql: SQL) throws {
        changes += 1
        try noticing { try hand(over: sql) }
    }

    func send(_ sql: SQL, _ each: @escaping (inout Row) throws -> Void) throws {
        changes += 1
        try ask(sql, each)
    }

    func ask(_ sql: SQL, _ each: @escaping (inout Row) throws -> Void) throws {
        try noticing {
            try hand(over: sql) { answer in
                for index in 0..<answer.rows {
                    var row = Row(.postgres(answer, index))
                    try each(&row)
                }
            }
        }
    }

    func settle() throws { _ = try noticing { try openedLine().settle() } }

    func script(_ text: String) throws {
        changes += 1
        try noticing { try openedLine().script(text) }
    }

    private func execute(_ sql: SQL) throws -> PostgresAnswer? {
        try noticing {
            try hand(over: sql)
            return try openedLine().settle()
        }
    }

    private func hand(over sql: SQL, _ hear: PostgresLine.Hearing? = nil) throws {
        let line = try openedLine()
        try line.send(try statements.name(of: sql.text, on: line), sql.values, hear)
    }

    /// The line, with the transaction begun.
    private func openedLine() throws -> PostgresLine {
        guard let line, !line.isLost else { throw StoreError.away("the connection is lost") }
        let opening = opening
        self.opening = []
        for sql in opening { try line.send(try statements.name(of: sql.text, on: line), sql.values) }
        return line
    }

    /// After a failure the server takes nothing but the end of the transaction.
    private func noticing<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch {
            isSpoiled = true
            throw error
        }
    }
}

/// Statements the server has read already. There are as many as one connection needs at a time, not as many as it
/// ever ran: those that were not wanted for longest are given back.
struct PreparedStatements {
    private var known: [String: (name: String, used: Int)] = [:]
    private var made = 0
    private var clock = 0
    static let most = 256

    var count: Int { known.count }

    mutating func name(of text: String, on line: PostgresLine) throws -> String {
        clock += 1
        if let name = known[text]?.name {
            known[text]?.used = clock
            return name
        }
        if known.count >= Self.most { try giveBack(on: line) }
        made += 1
        let name = "s\(made)"
        try line.prepare(name, Self.numbered(text))
        known[text] = (name, clock)
        return name
    }

    private mutating func giveBack(on line: PostgresLine) throws {
        let oldest = known.sorted { $0.value.used < $1.value.used }.prefix(Self.most / 4)
        for (_, statement) in oldest { try line.send("DEALLOCATE \(statement.name)") }
        _ = try line.settle()
        for (text, _) in oldest { known[text] = nil }
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

/// Which process of the server serves a connection; asked from other threads than the connection's own.
final class ServingProcess: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var number: Int32 = 0

    func become(_ number: Int32) { lock.withLock { self.number = number } }
    var value: Int32 { lock.withLock { number } }
}
