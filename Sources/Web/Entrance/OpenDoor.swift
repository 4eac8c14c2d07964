import NIOCore
import Synchronization

/// One connection: what it has sent of a request, how long it has taken for that, how many answers it waits for.
///
/// Everything but `silentSince` and `leaveIfSilent` belongs to the event loop of the connection.
final class OpenDoor: @unchecked Sendable {
    enum Reading {
        case between
        case head(since: NIODeadline)
        case body(since: NIODeadline, bytes: Int)
    }

    enum Verdict { case closes, slowHead, slowBody }

    private let gate: Gate
    private weak var channel: (any Channel)?
    /// Whoever is in front of us speaks for others, whom it names in the fields of a request.
    private let isBehindTLS: Bool
    private(set) var reading = Reading.between
    private(set) var answers = 0
    private(set) var isLeaving = false
    private var isCounted = false
    private var network: String?
    private var leavesAt = NIODeadline.distantFuture
    private var stalled: (bytes: Int, since: NIODeadline)?
    /// Whether bytes are taken as they come; while the site is busy they wait in the network, and no clock runs.
    var isTaking = true
    private var lastLook = NIODeadline.now()
    private let silent = Atomic<UInt64>(0)

    var limits: DoorLimits { gate.limits }

    init(_ gate: Gate, _ channel: any Channel, isBehindTLS: Bool) {
        self.gate = gate
        self.channel = channel
        self.isBehindTLS = isBehindTLS
        fallSilent()
    }

    // MARK: What comes and goes

    /// Bytes came.
    func came(_ count: Int, at now: NIODeadline) {
        silent.store(0, ordering: .relaxed)
        switch reading {
        case .between: reading = .head(since: now)
        case .head: break
        case .body(let since, let bytes): reading = .body(since: since, bytes: bytes + count)
        }
    }

    func headIsWhole(at now: NIODeadline) {
        settle()
        answers += 1
        reading = .body(since: now, bytes: 0)
    }

    func requestIsWhole() {
        settle()
        reading = .between
    }

    func answered(at now: NIODeadline) {
        answers = max(0, answers - 1)
        if isLeaving { leavesAt = min(leavesAt, now + .seconds(1)) }
        if answers == 0, case .between = reading { fallSilent() }
    }

    /// Counts what is not whole after all bytes that are there were read. False where there are too many already.
    func countUnfinished(forwarded: String? = nil) -> Bool {
        guard !isCounted, !isLeaving else { return true }
        let peer = channel?.remoteAddress?.ipAddress ?? ""
        let network = isBehindTLS ? forwarded.map { Site.origin(forwarded: $0, from: peer) } : peer
        self.network = network.map(Network.of)
        guard gate.begin(of: self.network) else { return false }
        isCounted = true
        return true
    }

    private func settle() {
        guard isCounted else { return }
        isCounted = false
        gate.end(of: network)
    }

    /// Nothing more is read; the connection goes as soon as what there is to say was said, or after a while.
    func leave(within seconds: Int64, at now: NIODeadline) {
        isLeaving = true
        settle()
        silent.store(0, ordering: .relaxed)
        leavesAt = now + .seconds(seconds)
    }

    func gone() {
        settle()
        gate.leave(self)
    }

    // MARK: Time

    /// - Parameter buffered: bytes of answers that nobody has taken yet.
    func look(at now: NIODeadline, buffered: Int) -> Verdict? {
        if !isTaking, case .body(let since, let bytes) = reading {
            reading = .body(since: since + (now - lastLook), bytes: bytes)
        }
        lastLook = now
        if isLeaving { return now >= leavesAt ? .closes : nil }
        if isStalled(at: now, buffered) { return .closes }
        switch reading {
        case .between: return answers == 0 && now - silence(now) > .of(limits.idle) ? .closes : nil
        case .head(let since): return now - since > .of(limits.head) ? .slowHead : nil
        case .body(let since, let bytes):
            let earned = limits.body + Double(bytes) / limits.bytesASecond
            return now - since > .of(min(earned, limits.longestBody)) ? .slowBody : nil
        }
    }

    private func isStalled(at now: NIODeadline, _ buffered: Int) -> Bool {
        guard buffered > 0 else {
            stalled = nil
            return false
        }
        guard let before = stalled, before.bytes == buffered else {
            stalled = (buffered, now)
            return false
        }
        return now - before.since > .of(limits.stalled)
    }

    // MARK: Silence

    private func fallSilent() { silent.store(NIODeadline.now().uptimeNanoseconds, ordering: .relaxed) }
    private func silence(_ now: NIODeadline) -> NIODeadline { silentSince ?? now }

    /// Since when nothing is asked and nothing is answered.
    var silentSince: NIODeadline? {
        let since = silent.load(ordering: .relaxed)
        return since == 0 ? nil : .uptimeNanoseconds(since)
    }

    /// Makes room for somebody else, unless a request has come meanwhile.
    func leaveIfSilent() {
        guard let channel else { return }
        channel.eventLoop.execute { if self.silentSince != nil { channel.close(promise: nil) } }
    }
}

extension TimeAmount {
    static func of(_ seconds: Double) -> TimeAmount { .nanoseconds(Int64(seconds * 1e9)) }
}
