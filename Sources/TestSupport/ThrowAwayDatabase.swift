import Foundation
import Store

/// A fresh data base on the test server, for one test.
enum ThrowAwayDatabase {
    struct NoServer: Error {}

    static func make() throws -> String {
        guard let server = ProcessInfo.processInfo.environment["VETIKA_TEST_POSTGRES"] else { throw NoServer() }
        let name = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try PostgresServer(server).makeDatabase(name)
        guard var parts = URLComponents(string: server) else { throw NoServer() }
        parts.path = "/" + name
        guard let address = parts.string else { throw NoServer() }
        return address
    }
}
