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

    @Test func `The agenda is kept for everybody, and made anew for each who is signed in`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .prepared, participants: 1)
        let address = "/\(dialogue.name)/agenda"
        let (anybody, officer) = (try await world.browser(), try await world.browser(as: "officer"))
        func statements(of browser: Browser) async throws -> Int {
            let before = world.store.statements
            #expect(try await browser.get(address).status == 200)
            return world.store.statements - before
        }

        let first = try await statements(of: anybody)
        #expect(first > 0)
        #expect(try await statements(of: anybody) == 0)
        let inside = try await statements(of: officer)
        #expect(inside > first)
        #expect(try await statements(of: officer) == inside)
        _ = try await world.act { $0.note(.planChanged, about: .dialogue(dialogue.name), in: dialogue.id) }
        #expect(try await statements(of: anybody) == first)
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
        let page = try #require(PageCache.Page(.plain("ទំព័រ"), version: 7, isPublic: true))
        #expect(await pages.pageSoon("a", version: 7) == nil)
        async let failed = pages.pageSoon("a", version: 7)
        while pages.countWaiting("a", version: 7) == 0 { await Task.yield() }
        pages.settle("a", version: 7, nil)
        #expect(await failed == nil)

        #expect(await pages.pageSoon("a", version: 7) == nil)
        async let waited = pages.pageSoon("a", version: 7)
        while pages.countWaiting("a", version: 7) == 0 { await Task.yield() }
        // An act comes between: who asks from now on waits for nobody's old page.
        #expect(await pages.pageSoon("a", version: 8) == nil)
        pages.settle("a", version: 7, page)

        #expect(await waited?.bytes == Array("ទំព័រ".utf8))
        #expect(await pages.pageSoon("a", version: 7)?.version == 7)
        #expect(pages.page("a", version: 8) == nil)
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
