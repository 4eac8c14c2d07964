import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `One key for two forms` {
    /// The answer of the first would be given, and the second not done.
    @Test(arguments: World.engines) func `The same words under the same key are another act at another address`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        _ = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let key = Browser.freshKey()
        let before = try await world.journalLines()

        for task in ["book_rooms", "order_meals", "order_meals"] {
            let done = try await officer.post("/BTB/2026/preparation/\(task)/done", key: key)
            #expect(done.location == "/BTB/2026/preparation", "\(task)")
        }

        #expect(try await world.journalLines() == before + 2)
        #expect(try await officer.get("/BTB/2026/preparation", in: .english).text.contains("<dt>Done</dt><dd>2</dd>"))
    }

    @Test(arguments: World.engines) func `Two acts on one challenge are two, whatever their key`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let officer = try await world.browser(as: "officer")
        let key = Browser.freshKey()
        let before = try await world.journalLines()
        let words = [("disposition", "noted"), ("response_km", "ហេតុ")]

        for address in ["challenges/2/settle", "challenges/1/settle", "challenges/1/settle"] {
            let done = try await officer.post("/\(record.name)/\(address)", words, key: key)
            #expect(done.status == 303, "\(address)")
        }

        #expect(try await world.journalLines() == before + 2)
    }
}
