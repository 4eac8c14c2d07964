import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// A page that asks once more for every row it shows is quick for three rows and slow for three hundred.
@Suite struct `Statements of a page` {
    @Test(arguments: [Stage.invited, .inSession, .followUp])
    func `Every page runs as many for long lists as for short ones`(stage: Stage) async throws {
        var country = try await GrowingCountry()
        try await country.grow()
        let short = try await count(country, at: stage)
        for _ in 0..<2 { try await country.grow() }
        let long = try await count(country, at: stage)

        for (address, few) in short.sorted(by: { $0.key < $1.key }) {
            #expect(long[address] == few, "\(address)")
        }
        #expect(short.values.filter { $0.statements > 0 }.count > 40, "pages were really read")
    }

    struct Look: Equatable, CustomStringConvertible {
        let status: Int
        let statements: Int
        var description: String { "\(status), \(statements) statements" }
    }

    /// What each address of the site answers with and how many statements it took, asked by somebody who may.
    func count(_ country: GrowingCountry, at stage: Stage) async throws -> [String: Look] {
        let world = country.world
        let name = country.name
        try await world.act { writer in
            let dialogue = try writer.dialogue(name)
            try writer.run("UPDATE dialogue SET stage = \(stage) WHERE id = \(dialogue.id)")
            writer.note(.planChanged, about: .dialogue(name), in: dialogue.id)
        }
        // A site that keeps nothing of an earlier look.
        let site = Site(
            store: world.store, links: world.site.links, settings: Site.Settings(address: "http://vetika.test"),
            clock: { world.now })
        try await site.prepare()
        var browsers: [String: Browser] = [:]
        for person in World.people {
            let token = Digest.random(24).base64URL
            let account = world.account(person.name)
            try await world.act { try $0.beginSession(of: account, tokenHash: Digest.sha256(token), hours: 12) }
            browsers[person.name] = Browser(site, session: token)
        }
        let participant = world.token(of: ID(1))
        let body = try await world.linkOfDepartment(country.record)
        var looks: [String: Look] = [:]
        for route in Site.routes where route.method == .get && Self.isRead(route, at: stage) {
            let person = World.people.first { $0.name != "stranger" && Rights.allows($0.role, route.deed) }
            let browser = try #require(person.flatMap { browsers[$0.name] })
            for year in route.path.contains("{year}") ? ["2026", "2028"] : ["2026"] {
                let address = Self.address(of: route, in: year, participant: participant, body: body)
                let before = world.store.statements
                let status = try await browser.get(address).status
                looks[address] = Look(status: status, statements: world.store.statements - before)
            }
        }
        return looks
    }

    /// The stream that follows live has no end; papers take their time, and once is enough.
    private static func isRead(_ route: Route, at stage: Stage) -> Bool {
        let isPaper = [".pdf", ".docx", ".xlsx", ".png"].contains(where: route.path.hasSuffix)
        return !route.path.hasSuffix("/live") && (!isPaper || stage == .followUp)
    }

    private static func address(of route: Route, in year: String, participant: String, body: String) -> String {
        `Every route and every role`.address(of: route)
            .replacing("/BTB/2026", with: "/BTB/\(year)")
            .replacing("/k/not-a-token", with: "/k/\(participant)")
            .replacing("/b/not-a-token", with: body)
    }
}
