import CSodium

/// SHA-256 of a file that is read piece by piece.
package struct FileDigest {
    private var state = crypto_hash_sha256_state()

    package init() { crypto_hash_sha256_init(&state) }

    package mutating func add(_ piece: [UInt8]) { crypto_hash_sha256_update(&state, piece, UInt64(piece.count)) }

    /// 64 hexadecimal digits; nothing may be added afterwards.
    package mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256_final(&state, &digest)
        return digest.hex
    }
}
