import Dialogue
import HTTPTypes
import Store
import Synchronization

/// Gathers what concerns the safety of the site and writes it down once a minute: a line for each kind and account, so
/// that strangers cannot write without bound.
final class SecurityWatch: Sendable {
    struct Matter: Hashable, Sendable {
        let kind: JournalKind
        let account: ID<Account>?
    }

    /// A matter with the networks it came from, the most first.
    typealias Taken = (matter: Matter, sources: [(network: String, times: Int)])

    /// Matters a minute has lines for, and networks a line names; the rest are counted together.
    static let mostMatters = 50
    static let mostNetworks = 20
    /// What stands for networks that are not named.
    static let others = "*"

    private let gathered = Mutex<[Matter: [String: Int]]>([:])

    func note(_ kind: JournalKind, _ account: ID<Account>?, from address: String) {
        let network = Network.of(address)
        gathered.withLock { gathered in
            var matter = Matter(kind: kind, account: account)
            if gathered[matter] == nil, gathered.count >= Self.mostMatters { matter = Matter(kind: kind, account: nil) }
            let isNamed = gathered[matter]?[network] != nil || (gathered[matter]?.count ?? 0) < Self.mostNetworks
            gathered[matter, default: [:]][isNamed ? network : Self.others, default: 0] += 1
        }
    }

    /// What was gathered since it was last asked, in a settled order.
    func take() -> [Taken] {
        let taken = gathered.withLock { gathered -> [Matter: [String: Int]] in
            let all = gathered
            gathered = [:]
            return all
        }
        return taken.map { matter, networks in
            let sources = networks.map { (network: $0.key, times: $0.value) }
            return (matter: matter, sources: sources.sorted { ($1.times, $0.network) < ($0.times, $1.network) })
        }.sorted { ($0.matter.kind.rawValue, number($0)) < ($1.matter.kind.rawValue, number($1)) }
    }

    private func number(_ taken: Taken) -> Int64 { taken.matter.account?.number ?? 0 }
}

extension Visit {
    /// Something happened that concerns the safety of the site.
    func watch(_ kind: JournalKind, _ account: ID<Account>? = nil) {
        site.watchbook.note(kind, account ?? visitor?.account, from: address)
    }

    /// What was refused, as far as somebody should know.
    func watchRefusal(_ error: any Error) {
        switch error {
        case RequestFault.tooManyTries: watch(.lockedOut)
        case RequestFault.foreignOrigin, RequestFault.tooFast: watch(.accessRefused)
        case let denied as Rights.Denied where denied.signedIn: watch(.accessRefused)
        default: break
        }
    }

    /// A file that is not for everybody leaves the site.
    func watchExport(_ answer: Answer) {
        guard visitor != nil, let deed, deed != .look, answer.status == .ok,
            answer.fields.contains(where: { $0.0 == .contentDisposition })
        else { return }
        watch(.dataExported)
    }
}

extension Site {
    /// Writes down what was gathered, once a minute until cancelled, and once more at the end.
    func keepWatch() async throws {
        do {
            while true {
                try await Task.sleep(for: .seconds(60))
                await writeWatch()
            }
        } catch {
            await writeWatch()
            throw error
        }
    }

    /// Writes down what was gathered. What the data base does not take now is told to the log: it is not kept.
    func writeWatch() async {
        let taken = watchbook.take()
        var told: [SecurityAlert.Count] = []
        for (matter, sources) in taken {
            let times = sources.reduce(0) { $0 + $1.times }
            told.append(SecurityAlert.Count(kind: matter.kind, times: times))
            do {
                try await store.noteSecurity(
                    matter.kind, times: times, about: matter.account, from: sources, at: clock())
            } catch {
                logger.error("not written down: \(matter.kind.rawValue), \(times) times: \(error)")
            }
        }
        await alert(told)
    }
}
