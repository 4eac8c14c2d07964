/// What a `Store` needs of an engine.
protocol EngineDriver: AnyObject, Sendable {
    var engine: Engine { get }
    /// Reads at one moment of the data base.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value
    /// One serialisable transaction; commits when `body` returns, leaves nothing when it throws. Blocks its thread.
    func transaction(_ body: (any Connection) throws -> Void) throws
    /// Whether the same transaction may succeed when it is tried again.
    func isTransient(_ error: any Error) -> Bool
    func close()
}
