import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Opening the sitting` {
    @Test(arguments: Language.allCases)
    func `Long before its day the page asks once more, and changes nothing until it is told`(
        language: Language
    ) async throws {
        let world = try await World()
        let name = try await world.dialogue(at: .invited, participants: 1).name
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()
        let question = Phrase.opensLongBefore("2026-12-10", today: "2026-11-23").text(in: language)

        #expect(!(try await officer.get("/\(name)").text.contains("action=\"/\(name)/sitting/open\"")))
        #expect(try await officer.get("/\(name)/sitting/open", in: language).text.contains(question))
        let asked = try await officer.post("/\(name)/sitting/open?lang=\(language.rawValue)")
        #expect(asked.status == 422)
        #expect(asked.text.contains(question))
        #expect(try await world.journalLines() == before)

        let confirmed = try #require(asked.hidden("confirmed"))
        let opened = try await officer.post("/\(name)/sitting/open", [("confirmed", confirmed)])
        #expect(opened.location == "/\(name)/sitting")
        #expect(try await world.journalLines() == before + 1)
        #expect(try await officer.get("/\(name)/sitting/open").status == 422, "it is open already")
    }

    @Test func `On its day, and the day before, one press is enough`() async throws {
        for day: Day in ["2026-12-09", "2026-12-10"] {
            let world = try await World()
            let name = try await world.dialogue(at: .invited, participants: 1).name
            world.clock.go(to: day)

            let officer = try await world.browser(as: "officer")
            #expect(try await officer.post("/\(name)/sitting/open").location == "/\(name)/sitting")
        }
    }

    @Test func `Another province and a partner do not open it`() async throws {
        let world = try await World()
        let name = try await world.dialogue(at: .invited, participants: 1).name
        let confirmed = [("confirmed", "2026-12-10")]

        #expect(try await world.browser(as: "stranger").post("/\(name)/sitting/open", confirmed).status == 404)
        #expect(try await world.browser(as: "partner").post("/\(name)/sitting/open", confirmed).status == 403)
        #expect(try await world.browser().post("/\(name)/sitting/open", confirmed).status == 401)
    }
}
