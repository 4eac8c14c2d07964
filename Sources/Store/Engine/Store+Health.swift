extension Store {
    /// Throws when the data base cannot be written.
    package func ready() async throws {
        try await read { _ = try $0.number("SELECT count(*) FROM schema_step") }
        try driver.transaction { _ = try $0.run("UPDATE schema_step SET name = name WHERE position = 0") }
    }
}
