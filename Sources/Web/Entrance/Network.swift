/// Whom an address counts for.
enum Network {
    /// One subscriber has 2⁶⁴ addresses of IPv6: those of one network count as one. An address of IPv4 counts alone,
    /// also where a socket of IPv6 writes it (`::ffff:192.0.2.1`).
    static func of(_ address: String) -> String {
        guard address.contains(":") else { return address }
        let plain = address.prefix { $0 != "%" }.lowercased()
        if plain.hasPrefix("::ffff:"), plain.contains(".") { return String(plain.dropFirst(7)) }
        let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
        let head = parts.prefix { !$0.isEmpty }.prefix(4)
        return head.joined(separator: ":") + "::/64"
    }
}
