import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Every page that is kept, looked at twice: as a site shows it that has kept what it may, and as one makes it that has
/// kept nothing. The two are the same, whatever has happened.
final class KeptAndFresh {
    let world: World
    /// What has happened under these eyes.
    private(set) var kinds: Set<JournalKind> = []
    private let sessions: [(person: String?, role: Role?, token: String?)]
    private let dialogues: [String]

    /// - Parameter dialogues: whose pages are looked at: `BTB/2026`.
    init(_ world: World, dialogues: [String]) async throws {
        self.world = world
        self.dialogues = dialogues
        var sessions: [(String?, Role?, String?)] = [(nil, nil, nil)]
        for person in World.people where ["officer", "board", "governor"].contains(person.name) {
            let (token, account) = (Digest.random(24).base64URL, world.account(person.name))
            try await world.act { try $0.beginSession(of: account, tokenHash: Digest.sha256(token), hours: 2000) }
            sessions.append((person.name, person.role, token))
        }
        self.sessions = sessions
    }

    /// Something happens; then every page is looked at.
    @discardableResult
    func after<Value>(
        _ something: () async throws -> Value, at place: SourceLocation = #_sourceLocation
    ) async throws -> Value {
        let before = try await lines()
        let value = try await something()
        let new = try await lines().filter { before[$0.key] != $0.value }.keys
        kinds.formUnion(new)
        try await look("after \(new.map(\.rawValue).sorted())", at: place)
        return value
    }

    /// An act, and then a look.
    @discardableResult
    func act<Value: Sendable>(
        as name: String = "officer", at place: SourceLocation = #_sourceLocation,
        _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws -> Value {
        try await after({ try await world.act(as: name, body) }, at: place)
    }

    /// Looks at every kept page of everybody.
    func look(_ when: String = "", at place: SourceLocation = #_sourceLocation) async throws {
        let fresh = Site(
            store: world.store, links: world.site.links, settings: world.site.settings, clock: world.site.clock)
        try await fresh.prepare()
        for (person, role, token) in sessions {
            let (one, other) = (Browser(world.site, session: token), Browser(fresh, session: token))
            for address in addresses(for: role) {
                let (kept, made) = (try await one.get(address), try await other.get(address))
                #expect(
                    kept.status == made.status && Self.bare(kept.text) == Self.bare(made.text),
                    "\(address) as \(person ?? "nobody") \(when)", sourceLocation: place)
            }
        }
    }

    /// The kept routes a role may see. What machines read is the same for all.
    private func addresses(for role: Role?) -> [String] {
        Site.routes.filter { $0.keeping != .never && Rights.allows(role, $0.deed) }.flatMap { route -> [String] in
            guard route.path.contains("{year}") else {
                return role == nil ? [route.path.replacing("{number}", with: "BTB-26-001")] : []
            }
            let isForMachines = route.path.hasSuffix(".csv") || route.path.hasSuffix(".json")
            guard role == nil || !isForMachines else { return [] }
            return dialogues.flatMap { name -> [String] in
                let address = route.path.replacing("/{province}/{year}", with: "/\(name)")
                return route.path.contains("/register") ? [address, "\(address)?kind=input"] : [address]
            }
        }
    }

    private func lines() async throws -> [JournalKind: Int] {
        let counts = try await world.read { reader in
            try reader.rows("SELECT kind, count(*) FROM journal GROUP BY kind") { row in
                (try row.next(word: JournalKind.self), try row.next(Int.self))
            }
        }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// Without the keys of forms and the number of the request, which are never the same.
    static func bare(_ text: String) -> String {
        let parts = text.split(separator: Visit.keyMark, omittingEmptySubsequences: false)
        let rest = parts.dropFirst().map { $0.dropFirst(Visit.keyLength) }
        let whole = ([parts[0]] + rest).joined()
        guard let foot = whole.firstRange(of: "<footer class=\"site\">") else { return whole }
        return String(whole[..<foot.lowerBound])
    }
}
