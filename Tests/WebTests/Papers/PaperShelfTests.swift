import Dialogue
import Dispatch
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Papers anybody may fetch` {
    /// What a stranger may ask for that is set, drawn or packed.
    private static let papers = Site.routes.filter { route in
        route.method == .get && Rights.allows(nil, route.deed)
            && [".pdf", ".docx", ".png", ".xlsx", ".zip"].contains { route.path.hasSuffix($0) }
    }.map { `Every route and every role`.address(of: $0) }

    @Test(arguments: papers)
    func `Twenty who ask at once cost one setting, and who comes later none`(paper: String) async throws {
        let world = try await World()
        _ = try await world.reporting()
        _ = try await world.publish(by: world.browser(as: "officer"))
        let before = world.site.pressRoom.settings

        let pages = try await twenty(world, paper)

        #expect(pages.map(\.status) == Array(repeating: 200, count: 20))
        #expect(Set(pages.map(\.bytes)).count == 1)
        #expect(world.site.pressRoom.settings == before + 1)
        world.clock.go(to: world.now.adding(seconds: 3600))
        #expect(try await world.browser().get(paper).bytes == pages[0].bytes)
        #expect(world.site.pressRoom.settings == before + 1)
    }

    @Test func `These are all of them`() {
        #expect(
            Set(Self.papers.map { $0.split(separator: "/").last ?? "" }) == [
                "agenda.pdf", "agenda.docx", "report.pdf", "report.docx", "action-plan.pdf", "progress.pdf",
                "share.png",
            ])
    }

    @Test func `An agenda is set anew when it has changed, not when anything else has`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let browser = try await world.browser()
        let first = try await browser.get("/BTB/2026/agenda.pdf").bytes
        let settings = world.site.pressRoom.settings

        try await world.reach(dialogue, 0, Reach(email: EmailAddress("guest@example.org")))
        #expect(try await browser.get("/BTB/2026/agenda.pdf").bytes == first)
        #expect(world.site.pressRoom.settings == settings)

        try await world.postpone(dialogue, to: "2026-12-17")
        #expect(try await browser.get("/BTB/2026/agenda.pdf").bytes != first)
        #expect(world.site.pressRoom.settings == settings + 1)
    }

    @Test(arguments: Language.allCases)
    func `When too many wait the next is told to come again, and then gets it`(language: Language) async throws {
        let world = try await World()
        _ = try await world.dialogue(at: .invited, participants: 1)
        let site = world.site
        let gate = Gate()
        await withTaskGroup(of: Void.self) { group in
            let seats = PressRoom.hands + PressRoom.mostWaiting
            for _ in 0..<seats { group.addTask { try? await site.pressRoom.beside { gate.wait() } } }
            while site.pressRoom.settings < seats { await Task.yield() }
            let turnedAway = try? await world.browser().get("/BTB/2026/agenda.pdf", in: language)
            #expect(turnedAway?.status == 503)
            #expect(turnedAway?.headers["retry-after"] == "5")
            #expect(turnedAway?.text.contains(Phrase.crowdedText.text(in: language)) == true)
            gate.open()
        }
        #expect(try await world.browser().get("/BTB/2026/agenda.pdf", in: language).status == 200)
    }

    @Test func `No more screens follow live than connections can be held`() async throws {
        let world = try await World()
        let room = try await world.room()
        let followers = world.site.followers
        var places = (0..<Followers.most).map { followers.place(for: .link("link \($0)")) }
        #expect(places.allSatisfy { $0 != nil })

        #expect(try await world.browser().get("/\(room.name)/live").status == 503)

        places = []
        #expect(places.isEmpty)
        #expect(followers.count == 0)
    }

    private func twenty(_ world: World, _ paper: String) async throws -> [Browser.Page] {
        try await withThrowingTaskGroup(of: Browser.Page.self) { group in
            for _ in 0..<20 { group.addTask { try await world.browser().get(paper) } }
            var pages: [Browser.Page] = []
            for try await page in group { pages.append(page) }
            return pages
        }
    }
}

/// Keeps hands busy until it is opened.
private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() {
        semaphore.wait()
        semaphore.signal()
    }

    func open() { semaphore.signal() }
}
