import Dialogue
import TestSupport
import Testing

@testable import Store
@testable import Web

/// A data base that fails while a page is made must show on the page: as 500 or 503, never as something missing.
@Suite struct `A fault of the data base` {
    @Test(arguments: World.engines)
    func `Behind an unknown address is told, instead of taking the visitor for a stranger`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let officer = try await world.browser(as: "officer")
        try await run("ALTER TABLE session RENAME TO broken_session", in: world)

        #expect(try await officer.get("/nowhere/at/all/in/this/country/of/ours").status == 500)
        #expect(try await officer.send("DELETE", "/sign-in").status == 500)
        #expect(try await world.browser().get("/nowhere/at/all/in/this/country/of/ours").status == 404)
    }

    @Test(arguments: World.engines)
    func `At a challenge is told, instead of saying that the challenge is gone`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let officer = try await world.browser(as: "officer")
        let page = "/\(record.name)/challenges/1"
        #expect(try await officer.post("\(page)/settle", [("disposition", "nonsense")]).status == 422)
        #expect(try await officer.post("/\(record.name)/challenges/99/settle", [("disposition", "x")]).status == 404)
        try await run("ALTER TABLE action RENAME TO broken_action", in: world)

        #expect(try await officer.post("\(page)/settle", [("disposition", "nonsense")]).status == 500)
    }

    @Test(arguments: World.engines)
    func `In the weights of a province is told, instead of ranking by others`(engine: Engine) async throws {
        let world = try await World(engine)
        let settings = try await world.read { try $0.selectionSettings(of: World.battambang) }
        try await world.act { try $0.settle(settings, of: World.battambang, for: .country) }
        try await run("UPDATE selection_setting SET value = -7 WHERE name LIKE 'weight.%'", in: world)

        await #expect(throws: StoreError.unreadable("weights of BTB")) {
            try await world.read { try $0.selectionSettings(of: World.battambang) }
        }
    }

    private func run(_ sql: SQL, in world: World) async throws {
        try await world.store.lane.run { _ = try $0.run(sql) }
    }
}
