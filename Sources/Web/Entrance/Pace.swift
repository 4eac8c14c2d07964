import Dialogue
import Synchronization

/// How many acts come through one personal link, or from one account: more than anybody types, less than harms.
final class Pace: Sendable {
    /// Sixty at once, and one a second from then on.
    static let ofLink = Buckets.Size(drops: 60, seconds: 60)
    static let ofAccount = Buckets.Size(drops: 600, seconds: 60)
    private static let most = 20_000

    private let buckets = Mutex(Buckets(most: most, longest: 60))

    /// Throws where the next act has to wait.
    func step(_ key: [UInt8], _ size: Buckets.Size, at now: Instant) throws(RequestFault) {
        let wait = buckets.withLock { buckets -> Double in
            let wait = buckets.wait(for: key, size, at: now)
            if wait == 0 { buckets.add(1, to: key, size, at: now) }
            return wait
        }
        if wait > 0 { throw .tooFast(seconds: Int((wait / 1000).rounded(.up))) }
    }
}

extension Visit {
    /// An act is about to be done. In a country that is there for measuring nobody waits.
    func keepPace() throws {
        guard site.settings.hasPace else { return }
        if let token = values["token"] {
            try site.pace.step(Buckets.key("link", token), Pace.ofLink, at: now)
        } else if let visitor {
            try site.pace.step(Buckets.key("account", "\(visitor.account)"), Pace.ofAccount, at: now)
        }
    }
}
