import Dialogue
import Foundation
import Store
import Web

/// An address that opens, and who opens it.
struct PageVisit: Sendable {
    let address: String
    let role: Role?
    let session: String?
    /// Which of several addresses of one route it is.
    let mark: String

    func isLike(_ other: PageVisit) -> Bool { role == other.role && mark == other.mark }
}

/// A data base with the accounts of the demonstration, and its site, on a day of its own.
struct MeasuredCountry: Sendable {
    let store: Store
    let site: Site
    private let links: Links
    private let sessions: [Role: String]
    /// Those that are not closed, one at each stage.
    private let dialogues: [PartnershipDialogue]

    init(_ address: Store.Address, size: Demo.Size) async throws {
        var settings = Settings()
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        let key = try secret.read()
        let links = Links(secret: key)
        self.links = links
        let store = try await Demonstration.open(address, size: size, secret: key)
        self.store = store
        let now = Instant(noonOf: "2026-11-23")
        site = Site(
            store: store, links: links, settings: Site.Settings(address: "http://localhost:8080"), clock: { now })
        try await site.prepare()
        var sessions: [Role: String] = [:]
        for account in SampleAccount.all where sessions[account.role] == nil {
            guard let row = try await store.read({ try $0.account(named: account.name) }) else { continue }
            let token = Digest.random(24).base64URL
            _ = try await store.act(
                Act(by: .account(row.visitor.account), at: now),
                returning: { writer in
                    try writer.beginSession(
                        of: row.visitor.account, tokenHash: Digest.sha256(token), hours: 12)
                })
            sessions[account.role] = token
        }
        self.sessions = sessions
        // In session before what comes before it and after it: most pages are of that day.
        let order: [Stage] = [.inSession, .followUp, .invited]
        let open = try await store.read { try $0.dialogues(of: .battambang) }
        dialogues = order.compactMap { stage in open.first { $0.stage == stage } }
    }

    /// How many rows there are in all tables.
    func rows() async throws -> Int {
        try await store.read { reader in
            let tables: SQL =
                switch reader.engine {
                case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                case .postgres: "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                }
            return try reader.rows(tables) { try $0.next(String.self) }.reduce(0) { sum, table in
                sum + (try reader.number("SELECT count(*) FROM \(SQL(stringLiteral: table))"))
            }
        }
    }

    /// The addresses of a route that open, each for a role that may see it; and why others do not.
    func visits(_ route: Route) async throws -> (opened: [PageVisit], closed: [String]) {
        var (opened, closed): ([PageVisit], [String]) = ([], [])
        for role in roles(for: route) {
            let session = role.flatMap { sessions[$0] }
            var (found, last): (Set<String>, String) = ([], "no value is known for its address")
            for dialogue in dialogues {
                let links = links
                let addresses = try await store.read { reader in
                    try PageAddresses(reader: reader, links: links, dialogue: dialogue).addresses(of: route.path)
                }
                for one in addresses where !found.contains(one.mark) {
                    let taken = try await site.take(one.address, session: session)
                    // What leads to another address has been answered too.
                    if [200, 303].contains(taken.status) {
                        found.insert(one.mark)
                        opened.append(PageVisit(address: one.address, role: role, session: session, mark: one.mark))
                    } else {
                        last = "\(one.address) answers \(taken.status)"
                    }
                }
            }
            if found.isEmpty { closed.append("\(role?.rawValue ?? "nobody"): \(last)") }
        }
        return (opened, closed)
    }

    /// Those who have most to see come first.
    private static let roles: [Role] = [
        .secretariat, .department, .nationalDesk, .administrator, .governor, .board, .planningTeam, .district,
    ]

    /// Whoever may; of a page for everybody, nobody and the secretariat, who sees more of it.
    private func roles(for route: Route) -> [Role?] {
        if route.deed == .look { return [nil, .secretariat] }
        if Rights.allows(nil, route.deed) { return [nil] }
        return [Self.roles.first { sessions[$0] != nil && Rights.allows($0, route.deed) }]
    }
}
