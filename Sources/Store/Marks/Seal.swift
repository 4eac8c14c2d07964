import Dialogue

/// One row that holds the chains together: how many lines there are, and a sum over the heads of all chains. Without
/// the secret it cannot be made, so no chain can be taken away or set back by itself.
struct Seal: Hashable, Sendable {
    /// Of the secret it is made with.
    let name: [UInt8]
    /// Rows that stood before were marked as they were found then; nothing where every row was marked when written.
    var foundAt: String?
    var lines: Int
    var heads: MarkSum
    /// Whether the data base's own proof of it holds. Once it does not, it never does again.
    var isProven = true

    init(_ key: MarkKey, foundAt: String? = nil, lines: Int = 0) {
        name = key.name
        self.foundAt = foundAt
        self.lines = lines
        heads = MarkSum()
    }

    private func proof(_ key: MarkKey) -> [UInt8] {
        var bytes = Array("seal".utf8) + name
        let found = Array((foundAt ?? "").utf8)
        bytes.append(bigEndian: UInt64(found.count))
        bytes += found
        bytes.append(bigEndian: UInt64(bitPattern: Int64(lines)))
        return MarkKey.hash(bytes + heads.bytes, key: key.heads)
    }

    static let look: SQL = "SELECT secret, found_at, lines, heads, proof FROM seal WHERE id = 1"

    /// - Parameter key: nothing where the secret is not known; then it is taken as it stands.
    init(_ row: inout Row, _ key: MarkKey?) throws {
        name = try row.next()
        foundAt = try row.next()
        lines = try row.next()
        heads = MarkSum(try row.next([UInt8].self))
        let kept: [UInt8] = try row.next()
        if let key { isProven = kept == proof(key) }
    }

    func write(_ key: MarkKey, to connection: any Connection) throws {
        let proof = isProven ? proof(key) : []
        try connection.send(
            """
            INSERT INTO seal (id, secret, found_at, lines, heads, proof)
            VALUES (1, \(name), \(foundAt), \(lines), \(heads.bytes), \(proof))
            ON CONFLICT (id) DO UPDATE SET secret = excluded.secret, found_at = excluded.found_at,
                lines = excluded.lines, heads = excluded.heads, proof = excluded.proof
            """)
    }
}
