/// What a `Store` needs of an engine.
protocol EngineDriver: AnyObject, Sendable {
    var engine: Engine { get }
    /// Reads at one moment of the data base.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value
    /// One serialisable transaction; commits when `body` returns, leaves nothing when it throws. Blocks its thread.
    func transaction(_ body: (any Connection) throws -> Void) throws
    /// Whether the same transaction may succeed when it is tried again.
    func isTransient(_ error: any Error) -> Bool
    /// Tells other nodes, when the transaction commits, that there is something to read.
    func announce(on connection: any Connection) throws
    /// Calls `look` when another process may have written, until the answer is called.
    func listen(_ look: @escaping @Sendable () -> Void) -> @Sendable () -> Void
    func close()
}
