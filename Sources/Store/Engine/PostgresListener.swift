import CLibPQ
import Foundation

/// Hears when another node has written (LISTEN/NOTIFY). What it hears is only that there is something to read: the rows
/// are the truth, and a sign that is lost is made good by the next one, or by looking anyway now and then.
final class PostgresListener: @unchecked Sendable {
    /// That something was written.
    static let acts = "vetika_journal"
    /// What nodes say to each other.
    static let words = "vetika_words"
    /// Seconds after which one looks although nothing was heard.
    static let longestSilence = 5.0
    private static let step: Int32 = 500

    /// From which process of the server it comes, and what it says.
    typealias Sign = (process: Int32, text: String)

    private let address: String
    private let channel: String
    private let tell: @Sendable ([Sign]) -> Void
    private let lock = NSLock()
    // Guarded by `lock`.
    private var hasEnded = false

    /// - Parameter tell: called with what was heard; with nothing where signs may have been lost.
    init(address: String, channel: String, tell: @escaping @Sendable ([Sign]) -> Void) {
        self.address = address
        self.channel = channel
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
            tell([])
            hear(on: connection)
            PQfinish(connection)
        }
    }

    private func connected() throws -> OpaquePointer {
        let connection = try PostgresLine.connected(to: address)
        let answer = PQexec(connection, "LISTEN \(channel)")
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
                let news = news(on: connection)
                if !news.isEmpty {
                    silence = 0
                    tell(news)
                    continue
                }
            }
            silence += Double(Self.step) / 1000
            if silence >= Self.longestSilence {
                silence = 0
                tell([])
            }
        }
    }

    private func news(on connection: OpaquePointer) -> [Sign] {
        var news: [Sign] = []
        while let sign = PQnotifies(connection) {
            news.append((sign.pointee.be_pid, sign.pointee.extra.map { String(cString: $0) } ?? ""))
            PQfreemem(sign)
        }
        return news
    }
}
