import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `A dialogue at a glance` {
    @Test(arguments: Language.allCases)
    func `Everybody sees when, where and at which stage; a draft agenda stays inside`(language: Language) async throws {
        let world = try await World()
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)

        let page = try await world.browser().get("/BTB/2026", in: language)

        #expect(page.status == 200)
        #expect(page.text.contains(language.day("2026-12-10")))
        #expect(page.text.contains(language == .khmer ? "សាលាខេត្ត" : "Provincial hall"))
        #expect(page.text.contains(Phrase.agendaNotApproved.text(in: language)))
        #expect(!page.text.contains(Theme.services.phrase.text(in: language)))
    }

    @Test func `A sitting cannot open before anybody is invited, and the page says why`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)
        let before = try await world.journalLines()

        let answer = try await officer.post("/BTB/2026/sitting/open?lang=en")

        #expect(answer.status == 422)
        #expect(answer.text.contains("This step belongs to the stage “Invited”. The dialogue is at “Planned”."))
        #expect(try await world.journalLines() == before)
    }

    @Test func `Only those with a step to take are offered one`() async throws {
        let world = try await World()
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)
        let step = Phrase.nextStep.khmer

        #expect(try await world.browser(as: "officer").get("/BTB/2026").text.contains(step))
        #expect(!(try await world.browser(as: "stranger").get("/BTB/2026").text.contains(step)))
        #expect(!(try await world.browser().get("/BTB/2026").text.contains(step)))
    }

    @Test func `The secretariat finds follow-up and escalations from the overview, the public neither`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let links = ["follow-up", "escalations"].map { "<a href=\"/\(record.name)/\($0)\"" }

        let officer = try await world.browser(as: "officer").get("/\(record.name)")
        let visitor = try await world.browser().get("/\(record.name)")

        #expect(links.map { officer.text.contains($0) } == [true, true])
        #expect(links.map { visitor.text.contains($0) } == [false, false])
    }
}
