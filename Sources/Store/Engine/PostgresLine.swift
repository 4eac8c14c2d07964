import CLibPQ
import Foundation

/// A line to the server. Statements go out without waiting for the answers to those before (libpq's pipeline mode),
/// and every wait has an end: a server that is frozen never answers, and its silence must not become ours.
///
/// Used by one thread at a time.
final class PostgresLine {
    private let connection: OpaquePointer
    private let patience: Duration
    /// Points of rest that were sent and not reached yet.
    private var rests = 0
    typealias Hearing = (PostgresAnswer) throws -> Void
    /// Who hears the answer to each statement that was sent, in their order.
    private var hearing: [Hearing?] = []
    /// Statements sent since anybody waited.
    private var unanswered = 0
    private(set) var isLost = false
    /// So many answers may lie unread before one waits for them: what neither side reads fills the line.
    private static let mostUnanswered = 200

    /// - Parameter patience: how long the server may be silent.
    init(address: String, patience: Duration) throws {
        self.patience = patience
        connection = try Self.connected(to: address)
        guard PQsetnonblocking(connection, 1) == 0, PQenterPipelineMode(connection) == 1 else {
            throw StoreError.away("no pipeline")
        }
    }

    deinit { PQfinish(connection) }

    /// A new connection, or why there is none. What the address says of these settings goes before what we say.
    static func connected(to address: String) throws -> OpaquePointer {
        let settings: [(String, String)] = [
            ("connect_timeout", "3"), ("keepalives_idle", "10"), ("keepalives_interval", "3"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "15000"), ("application_name", "vetika"),
            ("dbname", address),
        ]
        let connection = withCStrings(settings.map(\.0)) { names in
            withCStrings(settings.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard let connection else { throw StoreError.away("out of memory") }
        guard PQstatus(connection) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(connection))
            PQfinish(connection)
            throw StoreError.away(message)
        }
        return connection
    }

    /// The process of the server that serves this line.
    var process: Int32 { PQbackendPID(connection) }

    // Sending

    func prepare(_ name: String, _ text: String) throws {
        try sent(PQsendPrepare(connection, name, text, 0, nil))
        _ = try settle()
    }

    /// One statement without values that is not worth keeping.
    func send(_ text: String) throws {
        try sent(PQsendQueryParams(connection, text, 0, nil, nil, nil, nil, 0))
    }

    /// - Parameter hear: is called with the rows by the time the line is settled.
    func send(_ name: String, _ values: [SQLValue], _ hear: Hearing? = nil) throws {
        if unanswered >= Self.mostUnanswered { _ = try settle() }
        let bound = BoundValues(values)
        try sent(
            bound.withPointers { pointers, lengths, formats in
                PQsendQueryPrepared(connection, name, Int32(values.count), pointers, lengths, formats, 0)
            }, hear)
    }

    private func sent(_ accepted: Int32, _ hear: Hearing? = nil) throws {
        guard accepted == 1 else { throw lost() }
        hearing.append(hear)
        unanswered += 1
    }

    /// Sends what waits and a point of rest, and does not wait for the answers.
    func push() throws {
        guard PQpipelineSync(connection) == 1, PQflush(connection) >= 0 else { throw lost() }
        rests += 1
    }

    // Waiting

    /// Waits for everything that was sent. Answers the last answer; throws the first failure, after which the line is
    /// good for more statements, though its transaction is not.
    func settle() throws -> PostgresAnswer? {
        try push()
        unanswered = 0
        var last: PostgresAnswer?
        var failure: (any Error)?
        var silent = 0
        var heard = 0
        defer { hearing.removeFirst(min(heard, hearing.count)) }
        while rests > 0 {
            try wait()
            guard let result = PQgetResult(connection) else {
                // Two in a row come of a line that is dead or out of step.
                silent += 1
                guard silent < 2, PQstatus(connection) == CONNECTION_OK else { throw lost() }
                continue
            }
            silent = 0
            let answer = PostgresAnswer(result)
            let status = PQresultStatus(result)
            if status == PGRES_PIPELINE_SYNC {
                rests -= 1
                continue
            }
            let hear = hearing.indices.contains(heard) ? hearing[heard] : nil
            heard += 1
            switch status {
            case PGRES_PIPELINE_ABORTED: break
            case PGRES_TUPLES_OK:
                last = answer
                do { try hear?(answer) } catch { failure = failure ?? error }
            case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: last = answer
            default: failure = failure ?? meaning(of: answer)
            }
        }
        if let failure { throw failure }
        return last
    }

    /// Several statements at once, by the simple protocol, which is not for pipelines.
    func script(_ text: String) throws {
        _ = try settle()
        guard PQexitPipelineMode(connection) == 1, PQsendQuery(connection, text) == 1 else { throw lost() }
        var failure: StoreError?
        while true {
            try wait()
            guard let result = PQgetResult(connection) else { break }
            let answer = PostgresAnswer(result)
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: break
            default: failure = failure ?? meaning(of: answer)
            }
        }
        guard PQenterPipelineMode(connection) == 1 else { throw lost() }
        if let failure { throw failure }
    }

    /// Until the next answer is there. The time counts from the last sign of the server.
    private func wait() throws {
        var ends = ContinuousClock.now + patience
        while PQisBusy(connection) == 1 {
            let unsent = PQflush(connection)
            guard unsent >= 0 else { throw lost() }
            let left = (ends - ContinuousClock.now) / .milliseconds(1)
            guard left > 0 else { throw lost("no answer within \(patience)") }
            var line = pollfd(
                fd: PQsocket(connection), events: Int16(unsent == 1 ? POLLIN | POLLOUT : POLLIN), revents: 0)
            let ready = poll(&line, 1, Int32(min(left + 1, 60_000)))
            if ready < 0, errno != EINTR { throw lost() }
            guard ready > 0, line.revents != Int16(POLLOUT) else { continue }
            guard PQconsumeInput(connection) == 1 else { throw lost() }
            ends = ContinuousClock.now + patience
        }
    }

    // Failing

    private func meaning(of answer: PostgresAnswer) -> StoreError {
        guard let code = answer.code else { return lost() }
        let error = StoreError(sqlState: code, answer.message)
        if case .away = error { isLost = true }
        return error
    }

    private func lost(_ why: String? = nil) -> StoreError {
        isLost = true
        return .away(why ?? String(cString: PQerrorMessage(connection)))
    }
}

extension StoreError {
    /// What a SQLSTATE means for whoever asked.
    init(sqlState code: String, _ message: String) {
        switch code {
        case "23505": self = .taken
        case "57014": self = .tooSlow
        case "55P03": self = .busy
        case "53100": self = .full
        // Too many connections; a server that only answers, as a standby does until it takes over; a transaction that
        // lay idle; a server that was told to stop, crashed or is starting.
        case "53300", "25006", "25P03", "57P01", "57P02", "57P03", "57P05": self = .away(message)
        case _ where code.hasPrefix("08"): self = .away(message)
        // Serialisation failures and deadlocks.
        case _ where code.hasPrefix("40"): self = .conflict
        default: self = .engine(code: code, message: message)
        }
    }
}

/// Values as libpq wants them: bytes as they are, all else as text with its end marked, in one stretch of memory.
private struct BoundValues {
    private var bytes: [UInt8] = []
    private var places: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values {
            let start = bytes.count
            switch value {
            case .null: break
            case .integer(let number): bytes.append(contentsOf: String(number).utf8)
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .bytes(let blob): bytes.append(contentsOf: blob)
            }
            places.append(value == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
            if case .bytes = value { formats.append(1) } else { formats.append(0) }
            bytes.append(0)
        }
    }

    func withPointers<Answer>(
        _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Answer
    ) -> Answer {
        bytes.withUnsafeBytes { memory in
            let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(places.map { place in place.flatMap { start?.advanced(by: $0) } }, lengths, formats)
        }
    }
}

/// A list of C strings with nothing after the last.
private func withCStrings<Answer>(
    _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Answer
) -> Answer {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { UnsafePointer($0) } + [nil])
}
