import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The checklist and the logistics on their pages` {
    @Test(arguments: World.engines)
    func `What is late stands first on the desk, until it is done`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        // The sitting is on 10 December; it is 23 November.
        #expect(try await officer.get("/desk", in: .english).text.contains("12 things are late in the preparation"))

        #expect(
            try await officer.post("/BTB/2026/preparation/book_rooms/done").location == "/BTB/2026/preparation")
        #expect(try await officer.get("/desk", in: .english).text.contains("11 things are late in the preparation"))
        #expect(try await officer.post("/BTB/2026/preparation/book_rooms/done").status == 422)
        let page = try await officer.get("/BTB/2026/preparation", in: .english).text
        #expect(page.contains("<dt>Done</dt><dd>1</dd>"))
        #expect(page.contains("<dt>Late</dt><dd>11</dd>"))
        #expect(page.contains("<summary>Later (3)</summary>"), "what is far away is folded")
        #expect(page.contains("IV.iii.a"))
        #expect(!(try await world.browser(as: "board").get("/desk", in: .english).text.contains("are late")))
    }

    @Test func `Another day takes a reason; what was typed stays`() async throws {
        let world = try await World()
        _ = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let address = "/BTB/2026/preparation/order_meals/move"
        let before = try await world.journalLines()

        let silent = try await officer.post(address + "?lang=en", [("due_order_meals", "2026-12-05")])
        #expect(silent.status == 422)
        #expect(silent.text.contains("value=\"2026-12-05\""))
        #expect(silent.text.contains("Write one line of reason"))
        #expect(try await world.journalLines() == before)

        let moved = [("due_order_meals", "2026-12-05"), ("reason_order_meals", "ផ្សារបិទ")]
        #expect(try await officer.post(address, moved).location == "/BTB/2026/preparation")
        #expect(try await officer.get("/BTB/2026/preparation").text.contains("ផ្សារបិទ"))
        #expect(try await officer.post("/BTB/2026/preparation/no_such_step/done").status == 404)
    }

    @Test func `What is ordered is counted, priced and added up by who pays`() async throws {
        let world = try await World()
        _ = try await world.dialogue(at: .invited, participants: 1)
        let officer = try await world.browser(as: "officer")
        let bus = [
            ("kind", "transport"), ("words_en", "Bus"), ("persons", "40"), ("times", "2"), ("price", "៣.៥០"),
            ("currency", "USD"), ("payer", "UNDP"),
        ]

        #expect(try await officer.post("/BTB/2026/logistics/add", bus).location == "/BTB/2026/logistics")
        let page = try await officer.get("/BTB/2026/logistics", in: .english).text
        #expect(page.contains("280.00 USD"))
        let bad = try await officer.post(
            "/BTB/2026/logistics/add?lang=en", bus.map { $0.0 == "price" ? ("price", "cheap") : $0 })
        #expect(bad.status == 422)
        #expect(bad.text.contains("value=\"cheap\""))
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/logistics").status == 404)
        #expect(try await world.browser(as: "board").get("/BTB/2026/logistics").status == 403)
    }
}
