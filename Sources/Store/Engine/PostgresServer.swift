/// A server rather than one of its data bases: makes new ones.
package struct PostgresServer {
    private let address: String

    package init(_ address: String) { self.address = address }

    /// - Parameter name: letters and digits only.
    package func makeDatabase(_ name: String) throws {
        guard name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) }) else {
            throw StoreError.unreadable("data base name")
        }
        let connection = PostgresConnection(address: address, reach: PostgresReach(), limit: .seconds(30))
        defer { connection.close() }
        try connection.open()
        try connection.script("CREATE DATABASE \(name)")
    }
}
