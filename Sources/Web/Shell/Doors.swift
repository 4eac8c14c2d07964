import Dialogue
import Foundation
import Store

/// Slows down who guesses passwords, and nobody else.
///
/// Every try takes a drop from a bucket; the buckets fill again with time, and the right password gives the drop back.
/// There is one for the account and a much larger one for the address, because a whole office may sit behind one
/// address. Who has come in from an address before has a bucket of their own there, so that neither a neighbour's
/// typing nor a flood from elsewhere keeps them out. An account that does not exist has a bucket like any other.
///
/// It is kept in memory, each node for itself, and holds a bounded number of buckets.
final class Doors: @unchecked Sendable {
    /// Tries in a row, and as many again spread over a quarter of an hour.
    static let ofAccount = 10.0
    static let ofAddress = 300.0
    private static let fillsIn = 15.0 * 60_000
    private static let most = 20_000

    private struct Bucket {
        /// Drops taken and not yet filled again.
        var taken: Double
        var at: Instant
    }

    private let lock = NSLock()
    // Guarded by `lock`. Keys are digests, so that a long name takes no more room than a short one.
    private var buckets: [[UInt8]: Bucket] = [:]
    private var known: [[UInt8]: Instant] = [:]

    /// Takes one try before the password is looked at, so that a thousand sent at once are not all the first.
    func knock(_ account: String, from address: String, at now: Instant) throws(RequestFault) {
        let needed = keys(account, address)
        let wait = lock.withLock { () -> Double in
            let wait = needed.map { waiting(for: $0.key, $0.size, at: now) }.max() ?? 0
            if wait == 0 { for (key, size) in needed { take(1, from: key, size, at: now) } }
            return wait
        }
        if wait > 0 { throw .tooManyTries(seconds: Int((wait / 1000).rounded(.up))) }
    }

    /// The password was right: the try is given back, and the account is known at this address from now on.
    func opened(_ account: String, from address: String, at now: Instant) {
        let needed = keys(account, address)
        let pair = Self.key("pair", account, Self.network(address))
        lock.withLock {
            for (key, size) in needed { take(-1, from: key, size, at: now) }
            if known.count >= Self.most { known = known.filter { $0.value > now.adding(seconds: -86_400) } }
            if known.count >= Self.most { known = [:] }
            known[pair] = now
        }
    }

    private func keys(_ account: String, _ address: String) -> [(key: [UInt8], size: Double)] {
        let network = Self.network(address)
        let pair = Self.key("pair", account, network)
        if lock.withLock({ known[pair] != nil }) { return [(pair, Self.ofAccount)] }
        return [
            (Self.key("account", account, ""), Self.ofAccount), (Self.key("address", network, ""), Self.ofAddress),
        ]
    }

    /// Milliseconds until there is a drop again.
    private func waiting(for key: [UInt8], _ size: Double, at now: Instant) -> Double {
        let taken = taken(from: key, size, at: now)
        return taken + 1 <= size ? 0 : (taken + 1 - size) * Self.fillsIn / size
    }

    private func taken(from key: [UInt8], _ size: Double, at now: Instant) -> Double {
        guard let bucket = buckets[key] else { return 0 }
        let passed = Double(max(0, now.milliseconds - bucket.at.milliseconds))
        return max(0, bucket.taken - passed * size / Self.fillsIn)
    }

    private func take(_ drops: Double, from key: [UInt8], _ size: Double, at now: Instant) {
        let taken = max(0, taken(from: key, size, at: now) + drops)
        if taken == 0 {
            buckets[key] = nil
        } else {
            if buckets[key] == nil, buckets.count >= Self.most { makeRoom(at: now) }
            buckets[key] = Bucket(taken: taken, at: now)
        }
    }

    /// The emptiest go: a flood of new names cannot wash away the bucket of the one that is guessed at.
    private func makeRoom(at now: Instant) {
        let fresh = now.adding(seconds: -Int(Self.fillsIn / 1000))
        buckets = buckets.filter { $0.value.at > fresh }
        guard buckets.count >= Self.most else { return }
        let kept = buckets.sorted { $0.value.taken > $1.value.taken }.prefix(Self.most / 2)
        buckets = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }

    var count: Int { lock.withLock { buckets.count + known.count } }

    private static func key(_ kind: String, _ one: String, _ other: String) -> [UInt8] {
        Array(Digest.sha256("\(kind) \(one.utf8.count) \(one) \(other)").prefix(16))
    }

    /// One subscriber has 2⁶⁴ addresses of IPv6: those of one network count as one.
    private static func network(_ address: String) -> String {
        guard address.contains(":") else { return address }
        let plain = address.prefix { $0 != "%" }
        let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
        let head = parts.prefix { !$0.isEmpty }.prefix(4)
        return head.joined(separator: ":") + "::/64"
    }
}
