import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The map of the country` {
    @Test(arguments: Language.allCases)
    func `It names all 25, each with its stage`(language: Language) async throws {
        let world = try await World()
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)

        let page = try await world.browser().get("/", in: language)

        #expect(page.status == 200)
        for province in Province.all { #expect(page.text.contains(">\(province.name.text(in: language))</b>")) }
        #expect(page.text.contains("class=\"planned\" href=\"/BTB\""))
        #expect(page.text.contains("class=\"none\" href=\"/SRP\""))
    }

    @Test func `It is made once, and again when the journal moves`() async throws {
        let world = try await World()
        let visitor = try await world.browser()
        let first = try await visitor.get("/")
        let etag = try #require(first.headers["etag"])

        #expect(try await visitor.get("/", headers: ["If-None-Match": etag]).status == 304)
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)
        #expect(try await visitor.get("/", headers: ["If-None-Match": etag]).status == 200)
    }

    @Test func `A province that is none is not there`() async throws {
        let world = try await World()
        #expect(try await world.browser().get("/XXX").status == 404)
        #expect(try await world.browser().get("/BTB").status == 200)
        #expect(try await world.browser().get("/BTB/2026").status == 404)
    }
}
