import Foundation

/// How long a connection may be held without a whole request, and how many there may be.
///
/// A hall of 600 phones behind one address sends its requests whole, in a packet or two, and meets none of these.
package struct DoorLimits: Sendable {
    /// Seconds from the first byte of a request until its head is whole.
    package var head = 15.0
    /// Seconds for the first bytes of a body; each `bytesASecond` bytes earn one more, up to `longestBody`.
    package var body = 30.0
    package var bytesASecond = 1000.0
    package var longestBody = 1200.0
    /// Seconds between one request and the next.
    package var idle = 75.0
    /// Seconds of silence after which a connection makes room for another, where all are taken.
    package var silence = 2.0
    /// Seconds in which somebody takes nothing of an answer.
    package var stalled = 60.0
    /// Requests of one address that have begun and are not whole.
    package var unfinishedOfAddress = 300
    /// Connections of everybody. Half of them may hold a request that is not whole.
    package var connections = 16_000
    /// Seconds from one look at the clock to the next.
    package var look = 2.0

    package init() {}

    /// Files beside connections that a process needs: data base, pool, papers.
    private static let reserve = 512

    /// As many connections as the system lets this process have, after it was asked for all it gives.
    func withinSystem() -> DoorLimits {
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return self }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(files, &limit)
        guard getrlimit(files, &limit) == 0 else { return self }
        var limits = self
        let open = Int(clamping: limit.rlim_cur)
        limits.connections = min(connections, max(open / 2, open - Self.reserve))
        return limits
    }
}
