import Dialogue
import Foundation
import Hummingbird
import NIOCore
import Store

/// How far the journal has come, known without asking the data base for each page, and told to whoever listens.
///
/// Own acts are known at once; those of other processes are looked for at every sign of the store.
final class Pulse: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var heads: [Chain: Int] = [:]
    private var names: [ID<PartnershipDialogue>: DialogueName] = [:]
    private var dialogues: [DialogueName: ID<PartnershipDialogue>] = [:]
    private var listeners: [Int: (chain: Chain, tell: AsyncStream<Int>.Continuation)] = [:]
    private var nextListener = 0
    private var hasEnded = false
    private var versions = Versions()

    func advance(_ news: [ChainHead]) {
        let told: [(AsyncStream<Int>.Continuation, Int)] = lock.withLock {
            var told: [(AsyncStream<Int>.Continuation, Int)] = []
            for head in news where head.seq > heads[head.chain, default: 0] {
                heads[head.chain] = head.seq
                versions.move(head.chain, of: province(of: head.chain))
                for listener in listeners.values where listener.chain == head.chain {
                    told.append((listener.tell, head.seq))
                }
            }
            return told
        }
        for (listener, seq) in told { listener.yield(seq) }
    }

    func know(_ names: [ID<PartnershipDialogue>: DialogueName]) {
        let dialogues = Dictionary(names.map { ($0.value, $0.key) }) { first, _ in first }
        lock.withLock { (self.names, self.dialogues) = (names, dialogues) }
    }

    /// To be called with `lock` held.
    private func province(of chain: Chain) -> Province? {
        if case .dialogue(let id) = chain { names[id]?.province } else { nil }
    }

    func seq(of dialogue: ID<PartnershipDialogue>) -> Int { lock.withLock { heads[.dialogue(dialogue), default: 0] } }

    /// A number that changes whenever something a page of `province` shows may have changed; of the whole country
    /// where none is given. What happens to an account is not in it: it is in the key of the account's pages.
    func version(of province: Province?) -> Int {
        lock.withLock { province.map { versions.last(in: $0) } ?? versions.last }
    }

    /// The same for pages that show one dialogue. One that is not known yet is as new as its province.
    func version(of name: DialogueName) -> Int {
        lock.withLock { dialogues[name].map { versions.last(in: $0) } ?? versions.last(in: name.province) }
    }

    /// The last move that what a page shows may have changed with. Moves are counted through, so that the versions of
    /// a dialogue, its province and the country compare: two are the same only where they name the same move.
    private struct Versions {
        private(set) var last = 0
        /// What concerns every page: the country's journal, and dialogues that are not known yet.
        private var common = 0
        private var provinces: [String: Int] = [:]
        private var dialogues: [ID<PartnershipDialogue>: Int] = [:]

        func last(in province: Province) -> Int { max(common, provinces[province.code, default: 0]) }
        func last(in dialogue: ID<PartnershipDialogue>) -> Int { max(common, dialogues[dialogue, default: 0]) }

        mutating func move(_ chain: Chain, of province: Province?) {
            guard chain != .accounts, chain != .security else { return }
            last += 1
            guard case .dialogue(let id) = chain, let province else {
                common = last
                return
            }
            provinces[province.code] = last
            dialogues[id] = last
        }
    }

    /// Journal numbers as they come, the latest only when the listener is slow.
    func changes(in dialogue: ID<PartnershipDialogue>) -> AsyncStream<Int> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let number: Int? = lock.withLock {
                guard !hasEnded else { return nil }
                nextListener += 1
                listeners[nextListener] = (.dialogue(dialogue), continuation)
                return nextListener
            }
            guard let number else { return continuation.finish() }
            continuation.onTermination = { _ in self.lock.withLock { self.listeners[number] = nil } }
        }
    }

    /// Nothing more will come: the server stops.
    func end() {
        let all = lock.withLock {
            hasEnded = true
            return listeners.values.map(\.tell)
        }
        for listener in all { listener.finish() }
    }

    var listenerCount: Int { lock.withLock { listeners.count } }

    func refresh(from store: Store) async throws {
        let (heads, names) = try await store.read { reader in (try reader.chainHeads(), try reader.dialogueNames()) }
        know(names)
        advance(heads)
    }
}

extension Pulse {
    /// Server-sent events: one for every new journal number after `seq`, and a sign of life every 20 seconds.
    /// - Parameter place: held until the stream ends.
    func stream(of dialogue: ID<PartnershipDialogue>, after seq: Int, place: Followers.Place? = nil) -> Answer {
        Answer(
            type: "text/event-stream",
            body: .stream { writer in
                defer { withExtendedLifetime(place) {} }
                var last = seq
                let changes = self.changes(in: dialogue)
                let now = self.seq(of: dialogue)
                try await writer.write(ByteBuffer(string: "retry: 2000\n: vetika\n\n"))
                if now > last {
                    last = now
                    try await writer.write(Pulse.event(now))
                }
                for await change in Pulse.withSignsOfLife(changes) {
                    guard let change else {
                        try await writer.write(ByteBuffer(string: ": \n\n"))
                        continue
                    }
                    guard change > last else { continue }
                    last = change
                    try await writer.write(Pulse.event(change))
                }
                try await writer.finish(nil)
            }
        ).with(.cacheControl, "no-store")
    }

    private static func event(_ seq: Int) -> ByteBuffer { ByteBuffer(string: "id: \(seq)\ndata: \(seq)\n\n") }

    /// The changes, with nothing in between whenever 20 seconds were silent.
    private static func withSignsOfLife(_ changes: AsyncStream<Int>) -> AsyncStream<Int?> {
        AsyncStream { continuation in
            let forward = Task {
                for await change in changes { continuation.yield(change) }
                continuation.finish()
            }
            let beat = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(20))
                    continuation.yield(nil)
                }
            }
            continuation.onTermination = { _ in
                forward.cancel()
                beat.cancel()
            }
        }
    }
}
