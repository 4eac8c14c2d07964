import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `A page kept for an account` {
    private static let list = "/BTB/2026/participants"

    @Test func `Shows the same twice, with keys that were never given out before`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 3)
        let officer = try await world.browser(as: "officer")

        var pages: [Browser.Page] = []
        for _ in 1...3 { pages.append(try await officer.get(Self.list)) }

        let keys = pages.map(Self.keys)
        #expect(keys[0].count > 1)
        #expect(Set(keys.joined()).count == keys[0].count * 3)
        #expect(keys.joined().allSatisfy(Visit.isKey))
        let bare = pages.map { Self.withoutKeys($0.text) }
        #expect(bare[1] == bare[2])
    }

    @Test func `Is made anew as soon as anybody of the province acts`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(participants: 1)
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.get(Self.list).text.contains("អ្នកចូលរួម ២") == false)
        #expect(try await officer.get(Self.list).text.contains("អ្នកចូលរួម ២") == false)

        _ = try await world.act { writer in
            let card = try Participant.Card(name: Bilingual(khmer: "អ្នកចូលរួម ២"))
            return try writer.add(ParticipantProposal(party: .departments, card: card), in: dialogue)
        }

        #expect(try await officer.get(Self.list).text.contains("អ្នកចូលរួម ២"))
    }

    @Test func `Is for that account alone, in its language, while it is signed in`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 1)
        let officer = try await world.browser(as: "officer")
        _ = try await officer.get(Self.list)

        #expect(try await world.browser().get(Self.list).status == 401)
        #expect(try await world.browser(as: "desk").get(Self.list).status == 403)
        #expect(try await officer.get(Self.list, in: .english).text.contains("lang=\"en\""))
        _ = try await officer.post("/sign-out", [])
        #expect(try await officer.get(Self.list).status == 401)
    }

    @Test func `Ends with a device that is set up or taken away`() async throws {
        let world = try await World()
        let name = try await world.reporting().name
        let account = world.account("officer")
        try await world.act { try $0.resetSecondFactor(of: account) }
        let officer = try await world.browser(as: "officer")
        func asksForDevice() async throws -> Bool {
            try await officer.get("/\(name)/report").text.contains("href=\"/second-factor\"")
        }
        #expect(try await asksForDevice())
        _ = try await officer.post("/second-factor", [("code", try await world.code(of: "officer"))])

        #expect(try await asksForDevice() == false)
        #expect(try await world.publish(by: officer, ahead: 1).status == 303)
    }

    @Test func `Is not there for a role or a province that the account no longer has`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 1)
        let (officer, account) = (try await world.browser(as: "officer"), world.account("officer"))
        func become(_ role: Role, of province: Province) async throws {
            try await world.act { writer in
                try writer.run("UPDATE account SET role = \(role), province = \(province) WHERE id = \(account)")
                writer.note(.accountMade, about: .account(account), in: .accounts)
            }
        }
        let adds = "/BTB/2026/participants/add"
        #expect(try await officer.get(Self.list).text.contains(adds))

        try await become(.board, of: World.battambang)
        #expect(try await officer.get(Self.list).text.contains(adds) == false)
        try await become(.secretariat, of: World.siemReap)
        #expect(try await officer.get(Self.list).status == 404)
        #expect(try await officer.get("/BTB/2026/agenda").status == 404)
    }

    @Test func `Never shows a code of a demonstration that is no longer good`() async throws {
        let world = try await World()
        let name = try await world.reporting().name
        let site = Site(
            store: world.store, links: world.site.links,
            settings: Site.Settings(
                address: "http://vetika.test", demo: [.init(role: .secretariat, name: "officer", password: "-")]),
            clock: { world.now })
        try await site.prepare()
        let token = Digest.random(24).base64URL
        let account = world.account("officer")
        try await world.act { try $0.beginSession(of: account, tokenHash: Digest.sha256(token), hours: 12) }
        let officer = Browser(site, session: token)

        for seconds in [0, 30, 31, 60] {
            world.clock.go(to: Instant(noonOf: "2026-11-23").adding(seconds: seconds))
            let code = try await world.code(of: "officer")
            #expect(try await officer.get("/\(name)/report").text.contains("id=\"demo-code\">\(code)<"))
        }
    }

    @Test func `Of one dialogue stays while another of its province goes on`() async throws {
        let world = try await World()
        let record = try await world.sitting()
        let next = try await world.dialogue(participants: 1)
        try await world.site.prepare()
        let before = [world.site.pulse.version(of: next.name), world.site.pulse.version(of: World.battambang)]

        try await world.agree(due: "2026-12-20", in: record)

        #expect(world.site.pulse.version(of: next.name) == before[0])
        #expect(world.site.pulse.version(of: World.battambang) > before[1])
        try await world.enterDistricts()
        #expect(world.site.pulse.version(of: next.name) > before[1])
        #expect(world.site.pulse.version(of: next.name) == world.site.pulse.version(of: nil))
    }

    @Test func `Is made once, however many ask for it at the same time`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(participants: 3)
        let anybody = try await world.browser()
        var statements: [Int] = []
        for crowd in [1, 40] {
            _ = try await world.act { writer in
                writer.note(.planChanged, about: .dialogue(dialogue.name), in: dialogue.id)
            }
            let before = world.store.statements
            let pages = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<crowd { group.addTask { try await anybody.get("/BTB/2026").text } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(pages.count == 1)
            statements.append(world.store.statements - before)
        }

        #expect(statements[0] > 0)
        #expect(statements[1] == statements[0])
    }

    @Test func `Is made by each of those who wait where whoever made it failed`() async throws {
        let pages = PageCache()
        let key = PageCache.Key(session: nil, language: .khmer, today: Day("2026-11-23"), address: "/a")
        let page = try #require(PageCache.Page(.plain("ទំព័រ"), version: 7, isPublic: true))
        #expect(await pages.pageSoon(key, version: 7) == nil)
        async let failed = pages.pageSoon(key, version: 7)
        while pages.countWaiting(key, version: 7) == 0 { await Task.yield() }
        pages.settle(key, version: 7, nil)
        #expect(await failed == nil)

        #expect(await pages.pageSoon(key, version: 7) == nil)
        async let waited = pages.pageSoon(key, version: 7)
        while pages.countWaiting(key, version: 7) == 0 { await Task.yield() }
        // An act comes between: who asks from now on waits for nobody's old page.
        #expect(await pages.pageSoon(key, version: 8) == nil)
        pages.settle(key, version: 7, page)

        #expect(await waited?.bytes == Array("ទំព័រ".utf8))
        #expect(await pages.pageSoon(key, version: 7)?.version == 7)
        #expect(pages.page(key, version: 8) == nil)
    }

    /// The values of the hidden keys, in their order.
    private static func keys(of page: Browser.Page) -> [String] {
        page.text.split(separator: Visit.keyMark).dropFirst().map { String($0.prefix(Visit.keyLength)) }
    }

    private static func withoutKeys(_ text: String) -> String {
        text.split(separator: Visit.keyMark).enumerated()
            .map { index, part in index == 0 ? String(part) : String(part.dropFirst(Visit.keyLength)) }
            .joined()
    }
}
