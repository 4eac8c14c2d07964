import CLibPQ
import Foundation

/// Hears when another node has written (LISTEN/NOTIFY). What it hears is only that there is something to read: the rows
/// are the truth, and a sign that is lost is made good by the next one, or by looking anyway now and then.
final class PostgresListener: @unchecked Sendable {
    static let channel = "vetika_journal"
    /// Seconds after which one looks although nothing was heard.
    static let longestSilence = 5.0
    private static let step: Int32 = 500

    private let address: String
    private let own: ServingProcess
    private let tell: @Sendable () -> Void
    private let lock = NSLock()
    // Guarded by `lock`.
    private var hasEnded = false

    /// - Parameter own: the process of our own writer, whose acts are known already.
    init(address: String, own: ServingProcess, tell: @escaping @Sendable () -> Void) {
        self.address = address
        self.own = own
        self.tell = tell
    }

    func start() { Thread.detachNewThread { self.run() } }
    func end() { lock.withLock { hasEnded = true } }

    private var isOver: Bool { lock.withLock { hasEnded } }

    private func run() {
        while !isOver {
            guard let connection = try? connected() else {
                Thread.sleep(forTimeInterval: 1)
                continue
            }
            // Whatever was written while nobody listened.
            tell()
            hear(on: connection)
            PQfinish(connection)
        }
    }

    private func connected() throws -> OpaquePointer {
        let connection = try PostgresLine.connected(to: address)
        let answer = PQexec(connection, "LISTEN \(Self.channel)")
        defer { PQclear(answer) }
        guard PQresultStatus(answer) == PGRES_COMMAND_OK else {
            PQfinish(connection)
            throw StoreError.away("no listening")
        }
        return connection
    }

    /// Until the line breaks or nobody wants to hear any more.
    private func hear(on connection: OpaquePointer) {
        var silence = 0.0
        while !isOver {
            var line = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
            let ready = poll(&line, 1, Self.step)
            if ready < 0 && errno != EINTR { return }
            if ready > 0 {
                guard PQconsumeInput(connection) == 1 else { return }
                if hasNews(connection) {
                    silence = 0
                    tell()
                    continue
                }
            }
            silence += Double(Self.step) / 1000
            if silence >= Self.longestSilence {
                silence = 0
                tell()
            }
        }
    }

    private func hasNews(_ connection: OpaquePointer) -> Bool {
        var isNew = false
        while let sign = PQnotifies(connection) {
            if sign.pointee.be_pid != own.value { isNew = true }
            PQfreemem(sign)
        }
        return isNew
    }
}
