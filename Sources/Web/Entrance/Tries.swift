import Dialogue
import Foundation
import Store
import Synchronization

/// Slows down who guesses passwords and codes, and nobody else (docs/decisions/wrong-passwords.md).
///
/// Each try takes a drop before anything is looked at, so that a thousand sent at once are not all the first; the right
/// word gives it back. What a stranger sends fills buckets of the stranger's own network first. Who has come in before,
/// from this device or from this network, has a bucket that nobody else can fill. A name that is no account has
/// buckets like any other.
final class Tries: Sendable {
    /// What is guessed at. A name is what anybody types; an account's code is reached by who has its session alone.
    enum Lock: Hashable, Sendable {
        case password(of: String)
        case code(of: ID<Account>)
        /// The password asked of somebody who is signed in and sets another.
        case ownPassword(of: ID<Account>)

        fileprivate var words: (kind: String, of: String) {
            switch self {
            case .password(let name): ("password", name)
            case .code(let account): ("code", "\(account)")
            case .ownPassword(let account): ("own", "\(account)")
            }
        }
    }

    /// Tries in a row, and as many again spread over a quarter of an hour: at one lock from one network, at any lock
    /// from one network, at one lock from everywhere.
    static let ofPair = Buckets.Size(drops: 10, seconds: 900)
    static let ofNetwork = Buckets.Size(drops: 300, seconds: 900)
    static let ofLock = Buckets.Size(drops: 100, seconds: 900)
    private static let most = 20_000

    private struct State {
        var buckets = Buckets(most: Tries.most, longest: 900)
        var known: [[UInt8]: Instant] = [:]
        /// What the other nodes have not been told.
        var untold: [[UInt8]: (drops: Double, size: Buckets.Size)] = [:]
    }

    private let state = Mutex(State())
    private let node = Digest.random(6).hex

    /// Takes one try.
    /// - Parameter device: the mark of a device that has opened this lock before.
    func knock(
        _ lock: Lock, from address: String, device: String? = nil, at now: Instant
    ) throws(RequestFault) {
        let wait = state.withLock { state in
            let needed = Self.needed(lock, address, device, state)
            let wait = needed.map { state.buckets.wait(for: $0.key, $0.size, at: now) }.max() ?? 0
            if wait == 0 { Self.add(1, needed, &state, now) }
            return wait
        }
        if wait > 0 { throw .tooManyTries(seconds: Int((wait / 1000).rounded(.up))) }
    }

    /// It was the right word: the try is given back, and the network is known for this lock from now on.
    func opened(_ lock: Lock, from address: String, device: String? = nil, at now: Instant) {
        state.withLock { state in
            Self.add(-1, Self.needed(lock, address, device, state), &state, now)
            if state.known.count >= Self.most {
                state.known = state.known.filter { $0.value > now.adding(seconds: -86_400) }
            }
            if state.known.count >= Self.most { state.known = [:] }
            state.known[Self.key("known", lock, Network.of(address))] = now
        }
    }

    private static func needed(
        _ lock: Lock, _ address: String, _ device: String?, _ state: State
    ) -> [(key: [UInt8], size: Buckets.Size)] {
        let network = Network.of(address)
        if let device { return [(key("device", lock, device), ofPair)] }
        if state.known[key("known", lock, network)] != nil { return [(key("known", lock, network), ofPair)] }
        return [
            (key("pair", lock, network), ofPair), (Buckets.key("network", network), ofNetwork),
            (key("lock", lock, ""), ofLock),
        ]
    }

    private static func key(_ kind: String, _ lock: Lock, _ other: String) -> [UInt8] {
        Buckets.key(kind, lock.words.kind, lock.words.of, other)
    }

    private static func add(
        _ drops: Double, _ needed: [(key: [UInt8], size: Buckets.Size)], _ state: inout State, _ now: Instant
    ) {
        for (key, size) in needed {
            state.buckets.add(drops, to: key, size, at: now)
            let untold = (state.untold[key]?.drops ?? 0) + drops
            state.untold[key] = untold == 0 || state.untold.count >= most ? nil : (untold, size)
        }
    }

    var count: Int { state.withLock { $0.buckets.count + $0.known.count } }

    // MARK: Several nodes

    /// What happened here since it was last asked, for the other nodes: the fullest first, bounded.
    func news() -> String? {
        state.withLock { state in
            guard !state.untold.isEmpty else { return nil }
            let told = state.untold.sorted { $0.value.drops > $1.value.drops }.prefix(Self.mostTold)
            state.untold = [:]
            let words = told.map { "\($0.key.hex):\(Int($0.value.drops)):\(Int($0.value.size.drops))" }
            return ([node] + words).joined(separator: " ")
        }
    }

    /// A word of PostgreSQL takes eight thousand bytes.
    private static let mostTold = 170

    /// What happened at another node.
    func hear(_ news: String, at now: Instant) {
        let parts = news.split(separator: " ")
        guard let from = parts.first, from != node else { return }
        state.withLock { state in
            for part in parts.dropFirst() {
                let sides = part.split(separator: ":")
                guard sides.count == 3, let key = [UInt8](hex: sides[0]), let drops = Int(sides[1]),
                    let size = Double(sides[2]), size > 0
                else { continue }
                let bucket = Buckets.Size(drops: size, seconds: Self.ofPair.seconds)
                state.buckets.add(Double(drops), to: key, bucket, at: now)
            }
        }
    }
}

extension [UInt8] {
    /// Two digits a byte; nothing for anything else.
    fileprivate init?(hex: Substring) {
        guard hex.utf8.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        var rest = hex
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        self = bytes
    }
}

extension Site {
    /// Tells the other nodes of tries at this one, and hears of theirs, until cancelled.
    func shareTries() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await word in self.store.words() { self.tries.hear(word, at: self.clock()) }
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(1))
                    // Whoever is not told counts for themselves, as one node alone does.
                    if let news = self.tries.news() { try? await self.store.say(news) }
                }
            }
            try await group.waitForAll()
        }
    }
}
