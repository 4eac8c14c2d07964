import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The journal page` {
    @Test func `Every kind of act has words in both languages`() {
        #expect(JournalKind.withoutPhrase == [])
    }

    @Test func `It lists what was done, for those inside`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)

        let page = try await officer.get("/BTB/2026/journal", in: .english)

        #expect(page.text.contains("<td>Dialogue planned</td>"))
        #expect(page.text.contains("account:\(world.account("officer"))"))
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/journal").status == 404)
        #expect(try await world.browser(as: "department").get("/BTB/2026/journal").status == 403)
    }
}
