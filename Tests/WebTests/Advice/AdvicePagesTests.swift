import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Advice on drafts` {
    @Test func `A draft is shared with one adviser, read by them alone, and the advice is recorded`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)
        let lines = try await world.journalLines()
        let wrong = try await officer.post(
            "/BTB/2026/advice", [("matter", "agenda"), ("adviser", "cdcb"), ("question", "")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("id=\"question-error\""))
        let noDraft = try await officer.post(
            "/BTB/2026/advice", [("matter", "report"), ("adviser", "cdcb"), ("question", "Is it clear?")])
        #expect(noDraft.status == 422)
        #expect(noDraft.text.contains("value=\"Is it clear?\""))
        #expect(try await world.journalLines() == lines)
        let sent = try await officer.post(
            "/BTB/2026/advice", [("matter", "agenda"), ("adviser", "cdcb"), ("question", "Are partners missing?")])
        #expect(sent.status == 303)
        #expect(try await world.journalLines() == lines + 1)

        let (cdcb, desk) = (try await world.browser(as: "cdcb"), try await world.browser(as: "desk"))
        #expect(try await cdcb.get("/advice").text.contains("Are partners missing?"))
        #expect(try await !desk.get("/advice").text.contains("Are partners missing?"))
        #expect(try await desk.get("/advice/1").status == 404)
        let items = try await world.read { reader in
            try reader.workingAgenda(of: reader.dialogue(try #require(DialogueName("BTB/2026")))).items
        }
        let title = try #require(items.first?.title.english)
        #expect(try await cdcb.get("/advice/1", in: .english).text.contains(title))
        #expect(try await cdcb.get("/BTB/2026/agenda").status == 404)

        #expect(try await cdcb.post("/advice/1", [("words", "")]).status == 422)
        #expect(try await cdcb.post("/advice/1", [("words", "Ask the water partners.")]).status == 303)
        #expect(try await cdcb.post("/advice/1", [("words", "Again.")]).status == 422)
        #expect(try await officer.get("/BTB/2026/advice").text.contains("Ask the water partners."))
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/advice").status == 404)
        let khmer = try await officer.get("/BTB/2026/advice", in: .khmer)
        #expect(khmer.text.contains("<h1>\(Phrase.advice.khmer)</h1>"))
    }
}
