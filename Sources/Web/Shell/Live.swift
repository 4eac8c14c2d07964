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
    private var provinces: [ID<PartnershipDialogue>: Province] = [:]
    private var listeners: [Int: (chain: Chain, tell: AsyncStream<Int>.Continuation)] = [:]
    private var nextListener = 0
    private var hasEnded = false
    private var versions = Versions()

    func advance(_ news: [ChainHead]) {
        let told: [(AsyncStream<Int>.Continuation, Int)] = lock.withLock {
            var told: [(AsyncStream<Int>.Continuation, Int)] = []
            for head in news where head.seq > heads[head.chain, default: 0] {
                heads[head.chain] = head.seq
                versions.count(head.chain, of: province(of: head.chain))
                for listener in listeners.values where listener.chain == head.chain {
                    told.append((listener.tell, head.seq))
                }
            }
            return told
        }
        for (listener, seq) in told { listener.yield(seq) }
    }

    func know(_ provinces: [ID<PartnershipDialogue>: Province]) { lock.withLock { self.provinces = provinces } }

    /// To be called with `lock` held.
    private func province(of chain: Chain) -> Province? {
        if case .dialogue(let id) = chain { provinces[id] } else { nil }
    }

    func seq(of dialogue: ID<PartnershipDialogue>) -> Int { lock.withLock { heads[.dialogue(dialogue), default: 0] } }

    /// A number that changes whenever something a public page of `province` shows may have changed; of the whole
    /// country where none is given. Signing in changes nothing.
    func version(of province: Province?) -> Int {
        lock.withLock {
            guard let province else { return versions.all }
            return versions.common + versions.own[province.code, default: 0]
        }
    }

    /// How often what a public page shows may have changed: counted when a journal moves, not for each page.
    private struct Versions {
        private(set) var all = 0
        /// What counts for every province: the country's journal, and dialogues that are not known yet.
        private(set) var common = 0
        private(set) var own: [String: Int] = [:]

        mutating func count(_ chain: Chain, of province: Province?) {
            guard chain != .accounts else { return }
            all += 1
            if let province { own[province.code, default: 0] += 1 } else { common += 1 }
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

    /// So many screens follow live at once; each holds a connection for as long as it is open.
    static let mostListeners = 10_000

    func refresh(from store: Store) async throws {
        let (heads, provinces) = try await store.read { reader in
            (try reader.chainHeads(), try reader.dialogueProvinces())
        }
        know(provinces)
        advance(heads)
    }
}

extension Pulse {
    /// Server-sent events: one for every new journal number after `seq`, and a sign of life every 20 seconds.
    func stream(of dialogue: ID<PartnershipDialogue>, after seq: Int) -> Answer {
        Answer(
            type: "text/event-stream",
            body: .stream { writer in
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
