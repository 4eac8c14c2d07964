import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The agenda page` {
    @Test func `A draft is seen inside the province only, an approved agenda by everybody`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)

        #expect(try await officer.get("/BTB/2026/agenda").status == 200)
        #expect(try await world.browser().get("/BTB/2026/agenda").status == 404)
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/agenda").status == 404)
        #expect(try await world.approve(by: world.browser(as: "board")).location == "/BTB/2026/agenda")
        #expect(try await world.browser().get("/BTB/2026/agenda").status == 200)
    }

    @Test(arguments: World.engines)
    func `Items are added before the closing, changed, moved and removed`(engine: Engine) async throws {
        let world = try await World(engine)
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)
        let item = [("theme", "services"), ("title_km", "ទឹកស្អាត"), ("minutes", "45"), ("sector", "water")]

        _ = try await officer.post("/BTB/2026/agenda/add", item)
        #expect(try await titles(world).suffix(2).first == "ទឹកស្អាត")
        let id = try await items(world)[7].id
        _ = try await officer.post("/BTB/2026/agenda/\(id)/earlier")
        #expect(try await items(world)[6].id == id)
        _ = try await officer.post("/BTB/2026/agenda/\(id)", item.map { $0.0 == "minutes" ? ("minutes", "20") : $0 })
        #expect(try await items(world)[6].minutes == 20)
        _ = try await officer.post("/BTB/2026/agenda/\(id)/remove")
        #expect(try await items(world).count == 8)
    }

    @Test func `An over-run is shown with its minutes`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let short = `Planning a dialogue`.form.map { $0.0 == "ends_at" ? ("ends_at", "12:00") : $0 }
        _ = try await officer.post("/BTB/plan", short)

        let page = try await officer.get("/BTB/2026/agenda", in: .english)

        // Two times 30 and six times 60 minutes in four hours.
        #expect(page.text.contains("The agenda needs 420 minutes and has 240: it runs over by 180."))
    }

    @Test func `An agenda without a theme is not approved, and says which`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)
        let services = try #require(try await items(world).first { $0.theme == .services })
        _ = try await officer.post("/BTB/2026/agenda/\(services.id)/remove")

        let answer = try await world.approve(by: world.browser(as: "board"), in: .english)

        #expect(answer.status == 422)
        #expect(answer.text.contains("The agenda still lacks: \(Theme.services.phrase.english)."))
        let name = try #require(DialogueName("BTB/2026"))
        #expect(try await world.read { try $0.dialogue(name).stage } == .planned)
    }

    @Test func `A length that cannot be is refused and kept in the field`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)

        let answer = try await officer.post(
            "/BTB/2026/agenda/add", [("theme", "services"), ("title_km", "ទឹក"), ("minutes", "2")])

        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"2\""))
        #expect(try await items(world).count == 8)
    }

    @Test func `An item of another dialogue is not there`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)
        #expect(try await officer.get("/BTB/2026/agenda/9999").status == 404)
        #expect(try await officer.post("/BTB/2026/agenda/9999/remove").status == 404)
    }

    private func items(_ world: World) async throws -> [AgendaItem] {
        let name = try #require(DialogueName("BTB/2026"))
        return try await world.read { try $0.workingAgenda(of: $0.dialogue(name)).items }
    }

    private func titles(_ world: World) async throws -> [String] { try await items(world).map { $0.title.khmer ?? "" } }
}
