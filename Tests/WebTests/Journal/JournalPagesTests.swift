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
        try await comeOut(world)
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

    @Test(arguments: World.engines)
    func `It names rooms, papers, tasks and messages by what they are called`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        try await world.act { writer in
            try writer.enterRoom(
                SittingRoom(id: ID(0), name: Bilingual("បន្ទប់ខៀវ", "Blue room"), seats: 40), in: dialogue)
        }
        try await world.act {
            try $0.addTask(Bilingual("ជួលកៅអី", "Rent chairs"), due: dialogue.plan.opensOn, in: dialogue)
        }
        try await world.act { try $0.finishTask(.step(.draftAgenda), by: world.account("officer"), of: dialogue) }
        try await world.act {
            _ = try $0.tell(of: dialogue.id); $0.note(.noticeGiven, about: .count(2, .notices), in: dialogue.id)
        }
        let message = try #require(try await world.read { try $0.messages(of: dialogue.id).last })
        try await world.act { try $0.handOut(message.id, of: dialogue) }
        try await world.act { $0.note(.batchEnded, about: .batch(ID(7)), in: dialogue.id) }

        let page = try await world.browser(as: "officer").get("/BTB/2026/journal", in: .english).text
        let khmer = try await world.browser(as: "officer").get("/BTB/2026/journal").text
        try await comeOut(world)
        let desk = try await world.browser(as: "desk").get("/BTB/2026/journal", in: .english).text

        #expect(page.contains("<div>Room · Blue room</div>"))
        #expect(page.contains("<div>Task · Rent chairs</div>"))
        #expect(page.contains("<div>Task · \(GuidelineStep.draftAgenda.phrase.english)</div>"))
        #expect(page.contains("<div>Notices: 2</div>"))
        #expect(page.contains("<div>Message to · Participant 1</div>"))
        #expect(page.contains("<div>Batch of papers 7</div>"))
        #expect(khmer.contains("<div>ការបោះពុម្ពជាសំណុំ លើកទី ៧</div>"))
        // The national desk may not see who is on the list.
        #expect(desk.contains("<div>Message to \(message.id)</div>"))
    }

    /// The report is out: from now on the national side reads the journal.
    private func comeOut(_ world: World) async throws {
        try await world.act { writer in
            let id = try writer.dialogue(try #require(DialogueName("BTB/2026"))).id
            try writer.run("UPDATE dialogue SET stage = 'published' WHERE id = \(id)")
            writer.note(.reportPublished, about: .dialogue(try #require(DialogueName("BTB/2026"))), in: id)
        }
    }
}
