import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The participants list` {
    @Test(arguments: World.engines)
    func `One button proposes every governor once, with one line in the journal`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let answer = try await officer.post("/BTB/2026/participants/propose-governors")

        #expect(answer.status == 303)
        #expect(answer.location == "/BTB/2026/participants?party=c")
        #expect(try await world.journalLines() == before + 1)
        let again = try await officer.post("/BTB/2026/participants/propose-governors")
        #expect(again.status == 422)
        #expect(again.text.contains(Participant.Refusal.nobodyNew.phrase.khmer))
        #expect(try await world.read { try $0.participants(of: dialogue.id).count } == 2)
        #expect(try await world.journalLines() == before + 1)
    }

    @Test func `Who is left out is kept with the reason, and a missing reason is refused in place`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(participants: 1)
        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id
        let officer = try await world.browser(as: "officer")

        let refused = try await officer.post("/BTB/2026/participants/\(id)/refuse", [("reason", " ")])
        #expect(refused.status == 422)
        #expect(refused.text.contains("id=\"reason-error\""))
        #expect(try await standing(world, dialogue) == [.accepted])

        _ = try await officer.post("/BTB/2026/participants/\(id)/refuse", [("reason", "គម្រោងបានបញ្ចប់")])
        #expect(try await standing(world, dialogue) == [.refused])
        #expect(try await officer.get("/BTB/2026/participants/\(id)").text.contains("គម្រោងបានបញ្ចប់"))

        _ = try await officer.post("/BTB/2026/participants/accept", [("participant", "\(id)")])
        #expect(try await standing(world, dialogue) == [.accepted])
        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).first })
        #expect(row.reason == nil)
    }

    @Test(arguments: Language.allCases)
    func `With nobody on the list there is one sentence and the next step`(language: Language) async throws {
        let world = try await World()
        _ = try await world.dialogue()
        let officer = try await world.browser(as: "officer")

        let page = try await officer.get("/BTB/2026/participants", in: language)
        let governor = try await world.browser(as: "governor").get("/BTB/2026/participants", in: language)

        #expect(page.text.contains("<p class=\"empty\">\(Phrase.nobodyOnListYet.text(in: language))</p>"))
        #expect(page.text.contains("action=\"/BTB/2026/participants/propose-governors\""))
        #expect(!page.text.contains("class-a"))
        #expect(!governor.text.contains("propose-governors"), "who may not propose is shown no button")
    }

    @Test func `Each class shows its rule, in both languages`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 1)
        let officer = try await world.browser(as: "officer")

        for language in Language.allCases {
            let page = try await officer.get("/BTB/2026/participants", in: language)
            for party in ParticipantClass.allCases {
                let rule: HTML = "\(party.rule, language)"
                #expect(page.text.contains(rule.text))
            }
        }
    }

    @Test func `Filters leave over the class, the standing and the name asked for`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 12)
        let officer = try await world.browser(as: "officer")

        func shown(_ query: String) async throws -> Int {
            let page = try await officer.get("/BTB/2026/participants?\(query)", in: .english)
            return page.text.ranges(of: "<tr><th scope=\"row\"><a href=\"/BTB/2026/participants/").count
        }

        #expect(try await shown("") == 12)
        #expect(try await shown("party=b") == 12)
        #expect(try await shown("party=f") == 0)
        #expect(try await shown("standing=refused") == 0)
        #expect(try await shown("q=PARTICIPANT%2012") == 1)
        #expect(try await shown("q=%E1%9F%A3") == 1)
    }

    @Test func `Other provinces and visitors are turned away`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 1)

        for path in ["/BTB/2026/participants", "/BTB/2026/participants/1", "/BTB/2026/participants/sheet"] {
            #expect(try await world.browser(as: "stranger").get(path).status == 404)
            #expect(try await world.browser(as: "partner").get(path).status == 403)
            #expect(try await world.browser().get(path).status == 401)
            #expect(try await world.browser(as: "governor").get(path).status == 200)
        }
        #expect(try await world.browser(as: "governor").post("/BTB/2026/participants/propose-governors").status == 403)
    }

    private func standing(
        _ world: World, _ dialogue: PartnershipDialogue
    ) async throws -> [Participant.Standing] {
        try await world.read { try $0.participants(of: dialogue.id).map(\.participant.standing) }
    }
}
