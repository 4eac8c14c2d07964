import Dialogue
import TestSupport
import Testing

@testable import Web

@Suite struct `The pace of one link` {
    @Test(arguments: Language.allCases)
    func `Six hundred inputs at once through one link are sixty; what was typed then is kept and taken later`(
        language: Language
    ) async throws {
        let world = try await World()
        let room = try await world.room()
        let browser = try await world.browser()
        let path = "/k/\(room.tokens[0])/raise?lang=\(language.rawValue)"
        let before = try await world.journalLines()
        var statuses: [Int: Int] = [:]
        for number in 0..<600 {
            statuses[try await raise(browser, path, "ទឹក \(number)").status, default: 0] += 1
        }
        #expect(statuses == [303: 60, 429: 540])
        #expect(try await world.journalLines() == before + 60)

        let refused = try await raise(browser, path, "ផ្លូវ ខូច")
        #expect(refused.headers["retry-after"] == "1")
        #expect(refused.text.contains("<h1>\(Phrase.tooFastTitle.text(in: language))</h1>"))
        #expect(refused.hidden("words") == "ផ្លូវ ខូច")
        #expect(refused.text.contains("<p>ផ្លូវ ខូច</p>"))

        world.clock.go(to: world.now.adding(seconds: 1))
        #expect(try await raise(browser, path, "ផ្លូវ ខូច").status == 303)
    }

    @Test func `A hall meets no limit: each link counts for itself, whatever the address`() async throws {
        let world = try await World()
        let room = try await world.room()
        let browser = try await world.browser()
        for token in room.tokens {
            for number in 0..<20 {
                #expect(try await raise(browser, "/k/\(token)/raise", "ទឹក \(number)").status == 303)
            }
        }
    }

    @Test func `It holds for every kind of act through a link, and for an account at ten times the pace`() throws {
        let pace = Pace()
        let now = Instant(noonOf: "2026-11-23")
        for _ in 0..<600 { try pace.step([1], Pace.ofAccount, at: now) }
        #expect(throws: RequestFault.tooFast(seconds: 1)) { try pace.step([1], Pace.ofAccount, at: now) }
        for _ in 0..<60 { try pace.step([2], Pace.ofLink, at: now) }
        #expect(throws: RequestFault.tooFast(seconds: 1)) { try pace.step([2], Pace.ofLink, at: now) }
    }

    private func raise(_ browser: Browser, _ path: String, _ words: String) async throws -> Browser.Page {
        try await browser.post(
            path, [("kind", "service"), ("words", words), ("attribution", "named"), ("language", "km")])
    }
}
