import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Bodies and their offices` {
    static let body = [("kind", "department"), ("name_km", "មន្ទីរសុខាភិបាល"), ("name_en", "Department of Health")]

    @Test(arguments: World.engines)
    func `A body is entered once, however it is spelt`(engine: Engine) async throws {
        let world = try await World(engine)
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let answer = try await officer.post("/bodies/add", Self.body)
        let again = try await officer.post(
            "/bodies/add", [("kind", "department"), ("name_km", ""), ("name_en", "DEPARTMENT  of health")])

        #expect(answer.status == 303)
        #expect(again.status == 422)
        #expect(again.text.contains(Body.Refusal.alreadyThere.phrase.khmer))
        #expect(again.text.contains("value=\"DEPARTMENT  of health\""))
        #expect(try await world.journalLines() == before + 1)
        let bodies = try await world.read { try $0.bodies(for: .province(World.battambang)) }
        #expect(bodies.map(\.name) == [Bilingual(khmer: "មន្ទីរសុខាភិបាល", english: "Department of Health")])
        #expect(bodies.map(\.province) == [World.battambang])
    }

    @Test(arguments: World.engines)
    func `A hand-over ends the earlier holding`(engine: Engine) async throws {
        let world = try await World(engine)
        let officer = try await world.browser(as: "officer")
        let place = try await officer.post("/bodies/add", Self.body).location
        _ = try await officer.post("\(place)/offices", [("title_km", "ប្រធានមន្ទីរ"), ("kind", "director")])
        let id = try #require(ID<Body>(text: place.dropFirst("/bodies/".count)))
        let office = try #require(try await world.read { try $0.offices(of: [id]).first }).office.id

        _ = try await officer.post("/offices/\(office)/fill", [("name_km", "សុខ"), ("from", "2026-01-01")])
        let early = try await officer.post("/offices/\(office)/fill", [("name_km", "ចាន់"), ("from", "2025-12-31")])
        let ahead = try await officer.post("/offices/\(office)/fill", [("name_km", "ចាន់"), ("from", "2026-11-24")])
        let good = try await officer.post("/offices/\(office)/fill", [("name_km", "ចាន់"), ("from", "2026-07-01")])

        #expect([early.status, ahead.status, good.status] == [422, 422, 303])
        let holdings = try await world.read { try $0.office(office, for: .country).holdings }
        #expect(holdings.map(\.person.name.khmer) == ["ចាន់", "សុខ"])
        #expect(holdings.map(\.from) == ["2026-07-01", "2026-01-01"])
        #expect(holdings.map(\.to) == [nil, "2026-07-01"])
    }

    @Test func `Another province's bodies and offices are not there`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let place = try await officer.post("/bodies/add", Self.body).location
        _ = try await officer.post("\(place)/offices", [("title_km", "ប្រធានមន្ទីរ"), ("kind", "director")])
        let stranger = try await world.browser(as: "stranger")

        #expect(try await stranger.get(place).status == 404)
        #expect(try await stranger.get("/offices/1/fill").status == 404)
        #expect(try await stranger.get("/bodies").text.contains("មន្ទីរសុខាភិបាល") == false)
        #expect(try await world.browser(as: "partner").get("/bodies").status == 403)
        #expect(try await world.browser().get("/bodies").status == 401)
    }

    @Test func `A body without kind and name is refused in both places`() async throws {
        let world = try await World()

        let answer = try await world.browser(as: "officer").post("/bodies/add", [("kind", ""), ("name_km", "")])

        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"kind-error\""))
        #expect(answer.text.contains("id=\"name_km-error\""))
    }
}
