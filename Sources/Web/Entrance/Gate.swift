import NIOCore
import Synchronization

/// Counts the connections of a server and the requests that are not whole, and says who has to come again later.
final class Gate: Sendable {
    let limits: DoorLimits
    private let counts = Mutex(Counts())

    private struct Counts {
        var doors: [ObjectIdentifier: OpenDoor] = [:]
        var turnedAway = 0
        var unfinished = 0
        var ofAddress: [String: Int] = [:]
    }

    /// Connections that are only told to come again.
    private static let mostTurnedAway = 256
    /// So many of the longest silent connections make room at once.
    private static let leaving = 64

    init(_ limits: DoorLimits) { self.limits = limits }

    enum Welcome { case come, comeAgain, notEvenThat }

    /// A connection opens. Where all are taken, those that wait for nothing go first.
    func enter(_ door: OpenDoor) -> Welcome {
        let (welcome, leaving): (Welcome, [OpenDoor]) = counts.withLock { counts in
            var leaving: [OpenDoor] = []
            if counts.doors.count >= limits.connections { leaving = longestSilent(counts.doors.values) }
            guard counts.doors.count < limits.connections + leaving.count else {
                guard counts.turnedAway < Self.mostTurnedAway else { return (.notEvenThat, []) }
                counts.turnedAway += 1
                return (.comeAgain, [])
            }
            counts.doors[ObjectIdentifier(door)] = door
            return (.come, leaving)
        }
        for door in leaving { door.leaveIfSilent() }
        return welcome
    }

    func leave(_ door: OpenDoor) {
        counts.withLock { counts in
            if counts.doors.removeValue(forKey: ObjectIdentifier(door)) == nil { counts.turnedAway -= 1 }
        }
    }

    private func longestSilent(_ doors: some Collection<OpenDoor>) -> [OpenDoor] {
        let latest = NIODeadline.now() - .of(limits.silence)
        let silent = doors.compactMap { door in door.silentSince.map { (door, $0) } }.filter { $0.1 < latest }
        return silent.sorted { $0.1 < $1.1 }.prefix(Self.leaving).map(\.0)
    }

    /// A request has begun and is not whole.
    /// - Parameter network: nothing where it is not known whose it is, behind a server that ends TLS.
    func begin(of network: String?) -> Bool {
        counts.withLock { counts in
            guard counts.unfinished < limits.connections / 2 else { return false }
            if let network {
                guard counts.ofAddress[network, default: 0] < limits.unfinishedOfAddress else { return false }
                counts.ofAddress[network, default: 0] += 1
            }
            counts.unfinished += 1
            return true
        }
    }

    /// It is whole now, or its connection is gone.
    func end(of network: String?) {
        counts.withLock { counts in
            counts.unfinished -= 1
            guard let network else { return }
            let left = counts.ofAddress[network, default: 0] - 1
            counts.ofAddress[network] = left > 0 ? left : nil
        }
    }

    /// Connections that are open, and requests that are not whole.
    var figures: (connections: Int, unfinished: Int) {
        counts.withLock { ($0.doors.count + $0.turnedAway, $0.unfinished) }
    }
}
