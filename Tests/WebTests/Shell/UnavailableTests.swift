import Dialogue
import TestSupport
import Testing

@testable import Store
@testable import Web

@Suite struct `While the data base cannot do it` {
    @Test(arguments: Language.allCases)
    func `A form comes back with what was typed, and is taken once when it can be`(language: Language) async throws {
        let world = try await World()
        let room = try await world.room()
        let browser = try await world.browser()
        let path = "/k/\(room.tokens[0])/raise"
        // Long enough that it finds no place in a page that is there.
        let words = "ស្ពានបាក់ <b>" + String(repeating: "ក", count: 1500)
        let escaped = "ស្ពានបាក់ &lt;b&gt;" + String(repeating: "ក", count: 1500)
        let form = [("kind", "service"), ("words", words), ("attribution", "named"), ("language", "km")]
        let key = Browser.freshKey()
        try await limitPages(of: world, more: 0)

        let refused = try await browser.post(path + "?lang=\(language.rawValue)", form, key: key)

        #expect(refused.status == 503)
        #expect(refused.headers["retry-after"] == "60")
        #expect(refused.text.contains("<h1>\(Phrase.fullTitle.text(in: language))</h1>"))
        #expect(refused.text.contains("<p>\(Phrase.notTakenText.text(in: language))</p>"))
        #expect(refused.text.contains("<blockquote><p>\(escaped)</p></blockquote>"))
        #expect(refused.hidden("key") == key)
        #expect(refused.hidden("kind") == "service")
        #expect(refused.hidden("words") == escaped)
        #expect(try await browser.get("/k/\(room.tokens[0])").status == 200)
        #expect(try await browser.get("/readyz").text == "not ready: full\n")

        try await limitPages(of: world, more: 1_000_000)
        let before = try await world.journalLines()
        let taken = try await browser.post(path, form, key: key)
        let again = try await browser.post(path, form, key: key)
        #expect(taken.status == 303)
        #expect(again.location == taken.location)
        #expect(try await world.journalLines() == before + 1)
    }

    @Test(arguments: World.engines)
    func `Without its data base every page says so and when to come again`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let browser = try await world.browser()
        world.store.close()

        let page = try await browser.get("/k/\(room.tokens[0])", in: .khmer)
        let sent = try await browser.post("/k/\(room.tokens[0])/raise", [("words", "ទឹក ភ្លើង"), ("kind", "service")])

        #expect(page.status == 503)
        #expect(page.headers["retry-after"] == "10")
        #expect(page.text.contains("<h1>\(Phrase.awayTitle.khmer)</h1>"))
        #expect(sent.status == 503)
        #expect(sent.hidden("words") == "ទឹក ភ្លើង")
    }

    @Test func `A form that holds a secret is not given back`() async throws {
        let world = try await World()
        let browser = try await world.browser()
        world.store.close()

        let page = try await browser.post("/sign-in", [("name", "officer one"), ("password", "ពាក្យ សម្ងាត់")])

        #expect(page.status == 503)
        #expect(!page.text.contains("ពាក្យ សម្ងាត់"))
        #expect(page.text.contains("<p>\(Phrase.goBackAndSend.khmer)</p>"))
    }
}

/// As a disk would that has room for so many pages more.
private func limitPages(of world: World, more: Int) async throws {
    let pages = try await world.read { try $0.number("PRAGMA page_count") }
    try await world.store.lane.run { try $0.script("PRAGMA max_page_count = \(pages + more)") }
}
