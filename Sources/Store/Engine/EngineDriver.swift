/// What a `Store` needs of an engine to read, and to hear of others. Who writes is another (`EngineWriter`).
protocol EngineDriver: AnyObject, Sendable {
    var engine: Engine { get }
    /// Reads at one moment of the data base.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value
    /// Calls `look` when another process may have written, until the answer is called.
    func listen(_ look: @escaping @Sendable () -> Void) -> @Sendable () -> Void
    /// Says something to all nodes, this one included, that nobody has to keep; nothing is written for it.
    func say(_ word: String) async throws
    /// Calls `hear` with what any node says, until the answer is called. Where there is one node only, nobody is heard.
    func hear(_ hear: @escaping @Sendable (String) -> Void) -> @Sendable () -> Void
    /// Bytes left where the data base is written, as far as the engine can know.
    var room: Int? { get }
    func close()
}

/// The one connection of a node that writes.
///
/// It cannot be sent from thread to thread, and no driver keeps it: who opens the engine is given it once, and gives
/// it to the lane. So nobody can write past the acts that wait.
protocol EngineWriter: AnyObject {
    /// One serialisable transaction; commits when `body` returns, leaves nothing when it throws. Blocks its thread.
    /// - Throws: what `body` throws, `StoreError`, or `Undecided`.
    func transaction(_ body: (any Connection) throws -> Void) throws
    /// Tells other nodes, when the transaction commits, that there is something to read.
    func announce(on connection: any Connection) throws
    func close()
}

/// The line broke while the commit was on its way: it may have been done or not.
struct Undecided: Error {
    let cause: StoreError
}

@available(*, unavailable)
extension SQLiteWriter: Sendable {}

@available(*, unavailable)
extension PostgresWriter: Sendable {}
