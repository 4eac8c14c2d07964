import Logging
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite struct `The log` {
    @Test(
        arguments: [
            ("request 1 /k/abcdefghijklmnopqrst/raise: away", "request 1 /k/abcd…/raise: away"),
            ("/b/abcdefghij_-klmn?x=1", "/b/abcd…?x=1"), ("http://vetika.test/n/ABCDE", "http://vetika.test/n/ABCD…"),
            ("/k/%61bcdefgh /k/12345", "/k/%61b… /k/1234…"), ("/k/abc", "/k/abc"),
            ("/KPC/2026/agenda", "/KPC/2026/agenda"),
            ("/k//k/abcdefgh", "/k//k/abcd…"),
        ])
    func `Keeps four signs of a personal link`(said: String, written: String) {
        #expect(CarefulLog.withoutLinks(said) == written)
    }

    @Test func `Is careful with every line and what stands beside it`() {
        let lines = Lines()
        var logger = Logger(label: "x") { _ in CarefulLog(lines) }
        logger.logLevel = .notice

        logger.error("request /k/abcdefghijkl", metadata: ["path": "/n/abcdefghijkl"])
        logger.info("below the level")

        let said = lines.said.withLock { $0 }
        #expect(said == ["error request /k/abcd… [path: /n/abcd…]"])
    }
}

private final class Lines: LogHandler {
    let said = Mutex<[String]>([])
    var metadata: Logger.Metadata {
        get { [:] }
        set { _ = newValue }
    }
    var logLevel: Logger.Level {
        get { .notice }
        set { _ = newValue }
    }
    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set { _ = newValue }
    }

    func log(event: LogEvent) {
        let beside = (event.metadata ?? [:]).map { " [\($0.key): \($0.value)]" }.sorted().joined()
        said.withLock { $0.append("\(event.level) \(event.message)\(beside)") }
    }
}
