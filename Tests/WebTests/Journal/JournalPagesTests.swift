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
        #expect(page.text.contains("<div>Secretariat · Battambang</div>"))
        #expect(page.text.contains("<div>Dialogue 2026</div>"))
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/journal").status == 404)
        #expect(try await world.browser(as: "department").get("/BTB/2026/journal").status == 403)
    }

    @Test func `It says who and what in words, and whose an input is to nobody`() async throws {
        let world = try await World()
        let room = try await world.room()
        let visitor = try await world.browser()
        let form = [("kind", "service"), ("words", "ទឹក"), ("attribution", "body")]
        _ = try await visitor.post("/k/\(room.tokens[1])/raise", form)
        _ = try await visitor.post("/k/\(room.tokens[1])/answer", [("answer", "yes")])
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post(
            "/BTB/2026/inputs/BTB-26-001/settle", [("disposition", "noted"), ("response_km", "ហេតុ")])

        let page = try await officer.get("/BTB/2026/journal", in: .english)
        let desk = try await world.browser(as: "desk").get("/BTB/2026/journal", in: .english)

        #expect(page.text.contains("<div><a class=\"number\" href=\"/i/BTB-26-001\">BTB-26-001</a> </div>"))
        #expect(page.text.contains("<div>A participant <small>through a personal link</small></div>"))
        #expect(page.text.contains("<div>Dara <small>through a personal link</small></div>"))
        #expect(page.text.contains("<a href=\"/BTB/2026/challenges/1\">Challenge 1</a> Noted"))
        #expect(page.text.contains("<div>Participants: 3</div>"))
        #expect(!page.text.contains("participant:"))
        // The national desk may read the journal and not the list of participants.
        #expect(!desk.text.contains("Dara"))
        #expect(!desk.text.contains("href=\"/BTB/2026/challenges/1\""))
    }

    @Test func `What a line is about is read back from its words`() {
        let input = InputNumber("BTB-26-001")
        #expect(input != nil)
        #expect(JournalSubject("input BTB-26-001") == input.map(JournalSubject.input))
        #expect(JournalSubject("challenge 3: BTB-26-001") == .challenge(3, nil, [input].compactMap(\.self)))
        #expect(JournalSubject("challenge 3 agreed") == .challenge(3, .agreed, []))
        #expect(JournalSubject("42 invitations") == .invitations(42))
        #expect(JournalSubject("batch 7") == .other("batch 7"))
        #expect(JournalSubject("challenge 3 of nobody") == .other("challenge 3 of nobody"))
    }
}
