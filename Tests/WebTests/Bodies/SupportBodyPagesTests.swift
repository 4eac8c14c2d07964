import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Which body a supporting organisation is` {
    private func world() async throws -> World {
        let world = try await World()
        let activities = [("X-1", "Clean Water Association"), ("X-2", "Forest Fund")].map { identifier, name in
            var activity = Activity(identifier: identifier)
            activity.source = "<iati-activity/>"
            activity.countries = [.init(code: "KH", share: nil)]
            activity.participants = [
                .init(
                    role: "4",
                    organisation: .init(reference: nil, type: "22", names: [.init(language: "en", text: name)]))
            ]
            return activity
        }
        _ = try await world.act {
            try $0.importSupport(
                { each in
                    for (place, one) in activities.enumerated() {
                        var one = one
                        one.row = place + 1
                        try each(one)
                    }
                }, of: ImportedFile(name: "x.xml", sha256: "0"))
        }
        return world
    }

    private func enter(_ english: String, in world: World) async throws -> ID<Body> {
        try await world.act { writer in
            guard let name = Bilingual(khmer: nil, english: english) else { throw Body.Refusal.noName }
            return try writer.enter(Body(id: ID(0), name: name, kind: .ngo, province: World.battambang))
        }
    }

    private func known(_ world: World) async throws -> [String: ID<Body>] {
        try await world.read { try $0.confirmedSupport(for: World.battambang) }
    }

    @Test func `A likely body is shown with the reason, and counts once somebody says so`() async throws {
        let world = try await world()
        let body = try await enter("Clean Water Asociation", in: world)
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let page = try await officer.get("/support/organisations", in: .english)
        let key = try #require(page.hidden("organisation"))
        let said = try await officer.post(
            "/support/organisations", [("organisation", key), ("body", "\(body)")])

        #expect(page.text.contains("One letter differs"))
        #expect(page.text.contains("href=\"/bodies/\(body)\""))
        #expect(said.location == "/support/organisations")
        #expect(try await known(world) == [key: body])
        #expect(try await world.journalLines() == before + 1)
        #expect(try await officer.get("/support/organisations", in: .khmer).text.contains(Phrase.confirmedBody.khmer))
        _ = try await officer.post("/support/organisations", [("organisation", key), ("body", "")])
        #expect(try await known(world) == [:])
    }

    @Test func `Among those who could come, an organisation goes by the name we have for it`() async throws {
        let world = try await world()
        _ = try await world.dialogue()
        try await world.act { writer in
            let name = Bilingual("សមាគមទឹកស្អាត", "Clean Water Association")
            _ = try writer.enter(Body(id: ID(0), name: name, kind: .ngo, province: World.battambang))
        }
        let officer = try await world.browser(as: "officer")

        let page = try await officer.get("/BTB/2026/participants/class/h", in: .khmer).text
        #expect(page.contains("សមាគមទឹកស្អាត") && page.contains("Forest Fund"))
        #expect(!page.contains("Clean Water Association"))
        let why = try await officer.get("/BTB/2026/participants/why?q=Clean%20Water", in: .khmer).text
        #expect(why.contains("សមាគមទឹកស្អាត"))
    }

    @Test func `A new body is entered under its name once`() async throws {
        let world = try await world()
        let officer = try await world.browser(as: "officer")
        let all = try await world.read { try $0.supportOrganisations(for: World.battambang) }
        let forest = try #require(all.first { $0.name.english == "Forest Fund" })

        let new = try await officer.post(
            "/support/organisations", [("organisation", forest.key), ("body", "new")])
        let again = try await officer.post(
            "/support/organisations", [("organisation", forest.key), ("body", "new")])

        #expect(new.status == 303)
        #expect(again.status == 422)
        #expect(again.text.contains(Body.Refusal.alreadyThere.phrase.khmer))
        #expect(try await world.read { try $0.bodies(for: .country).map(\.name.english) } == ["Forest Fund"])
    }

    @Test func `Unknown organisations, other provinces' bodies and other roles get nothing`() async throws {
        let world = try await world()
        let body = try await enter("Clean Water Association", in: world)
        let stranger = try await world.browser(as: "stranger")
        let page = try await stranger.get("/support/organisations", in: .english)
        let key = try #require(page.hidden("organisation"))

        #expect(page.text.contains("href=\"/bodies/\(body)\"") == false)
        #expect(
            try await stranger.post("/support/organisations", [("organisation", key), ("body", "\(body)")]).status
                == 404)
        #expect(try await stranger.post("/support/organisations", [("organisation", "none")]).status == 404)
        #expect(try await world.browser(as: "partner").get("/support/organisations").status == 403)
        #expect(try await known(world) == [:])
    }
}
