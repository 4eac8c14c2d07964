import Dialogue
import Foundation
import Hummingbird
import Store
import Synchronization

/// Who follows live. Each holds a connection for as long as the page is open, so they are counted: by session or by
/// personal link where there is one, because a whole hall sits behind one address; by address for everybody else.
final class Followers: Sendable {
    enum Who: Hashable, Sendable {
        case session([UInt8])
        case link(String)
        case anybody(String)
    }

    /// Pages one session or link may have open; browsers open six connections to a site.
    static let ofOne = 12
    /// Two halls behind one address.
    static let ofAddress = 1500
    /// Of everybody, and of those among them who have neither session nor link.
    static let most = 10_000
    static let mostOfAnybody = 8000

    private let counts = Mutex<(each: [Who: Int], all: Int, anybody: Int)>(([:], 0, 0))

    /// A place among those who follow, given back when it is let go.
    final class Place: Sendable {
        private let who: Who
        private let followers: Followers

        fileprivate init(_ who: Who, _ followers: Followers) {
            self.who = who
            self.followers = followers
        }

        deinit { followers.count(who, -1) }
    }

    /// Nothing where there are too many already.
    func place(for who: Who) -> Place? {
        let isFree = counts.withLock { counts in
            let isAnybody = if case .anybody = who { true } else { false }
            guard counts.all < Self.most, !isAnybody || counts.anybody < Self.mostOfAnybody else { return false }
            return counts.each[who, default: 0] < (isAnybody ? Self.ofAddress : Self.ofOne)
        }
        guard isFree else { return nil }
        count(who, 1)
        return Place(who, self)
    }

    private func count(_ who: Who, _ change: Int) {
        counts.withLock { counts in
            let now = counts.each[who, default: 0] + change
            counts.each[who] = now > 0 ? now : nil
            counts.all += change
            if case .anybody = who { counts.anybody += change }
        }
    }

    var count: Int { counts.withLock(\.all) }
}

/// A sign in a cookie that a browser has opened a personal link, so that its pages count for the link and not for the
/// address of the hall. It says whose link to nobody: it is reckoned from the link with the secret, and signed.
struct LinkSign: Hashable, Sendable {
    static let cookie = "seat"
    let text: String

    init(of token: String, _ links: Links) {
        let name = links.sign("seat of \(token)")
        text = "\(name).\(links.sign("sign of \(name)"))"
    }

    /// A sign that was ours, nothing for an invented one.
    init?(_ text: String, _ links: Links) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, links.sign("sign of \(parts[0])") == parts[1] else { return nil }
        self.text = text
    }
}

extension Visit {
    /// For whom a page that follows live is counted.
    var follower: Followers.Who {
        if session != nil, let token = request.cookie(site.sessionCookie) { return .session(Digest.sha256(token)) }
        if let sign = request.cookie(LinkSign.cookie).flatMap({ LinkSign($0, site.links) }) { return .link(sign.text) }
        return .anybody(Network.of(address))
    }
}
