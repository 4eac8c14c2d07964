import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `A combined sitting on its pages` {
    @Test(arguments: World.engines)
    func `The planning team shapes its own part and finds what clashes`(engine: Engine) async throws {
        let world = try await combined(engine)
        let planner = try await world.browser(as: "planner")
        let item = [("theme", "services"), ("title_en", "Investment"), ("minutes", "60"), ("parallel", "yes")]

        #expect(try await planner.post("/BTB/2026/agenda/add", item).location == "/BTB/2026/agenda")
        let page = try await planner.get("/BTB/2026/forums", in: .english).text
        #expect(page.contains("“Main hall” has two items at once"))

        let items = try await world.read { try $0.workingAgenda(of: $0.dialogue(name)).items }
        #expect(items.filter { $0.forum == .host }.map { $0.title.english } == ["Investment"])
        let other = try await planner.post("/BTB/2026/agenda/\(items[1].id)/remove?lang=en")
        #expect(other.status == 422)
        #expect(other.text.contains("This item belongs to the other forum."))
    }

    @Test func `Each forum has its own agenda and its own event in a calendar`() async throws {
        let world = try await combined(.sqlite)
        let planner = try await world.browser(as: "planner")
        _ = try await planner.post(
            "/BTB/2026/agenda/add", [("theme", "services"), ("title_en", "Investment"), ("minutes", "60")])
        _ = try await world.approve(by: world.browser(as: "board"))
        let anybody = try await world.browser()

        let host = try await anybody.get("/BTB/2026/agenda?forum=host", in: .english).text
        let own = try await anybody.get("/BTB/2026/agenda?forum=dialogue", in: .english).text
        #expect((host.contains("Investment</h3>"), own.contains("Investment</h3>")) == (true, false))
        let calendar = try await anybody.get("/BTB/2026/agenda.ics?forum=host", in: .english).text
        #expect(calendar.contains("UID:BTB-2026-host@vetika"))
        #expect(calendar.contains("SUMMARY:Investment workshop"))
        #expect(!calendar.contains("Opening"))
        for paper in ["agenda.pdf", "agenda.docx"] {
            #expect(try await anybody.get("/BTB/2026/\(paper)?forum=host").status == 200)
        }
    }

    @Test func `People are tagged; whom the planning team may not take stays`() async throws {
        let world = try await combined(.sqlite, participants: 2)
        let ids = try await world.read { try $0.participants(of: $0.dialogue(name).id).map(\.id) }
        let planner = try await world.browser(as: "planner")
        let before = try await world.journalLines()

        let both = try await planner.post("/BTB/2026/forums/tag", [("participant", "\(ids[0])"), ("forum", "both")])
        let taken = try await planner.post(
            "/BTB/2026/forums/tag?lang=en", [("participant", "\(ids[1])"), ("forum", "host")])

        #expect(both.location == "/BTB/2026/forums")
        #expect(taken.status == 422)
        #expect(taken.text.contains("Who comes to the dialogue is for its secretariat to say."))
        #expect(try await world.journalLines() == before + 1)
        #expect(try await planner.post("/BTB/2026/participants/accept").status == 403)
        let proposed = try await planner.post(
            "/BTB/2026/forums/propose", [("party", "b"), ("name_km", "វណ្ណា"), ("sex", "female")])
        #expect(proposed.location == "/BTB/2026/forums")
        #expect(
            try await world.read { try $0.forums(of: $0.dialogue(name).id).values.filter { $0 == .host } }.count == 1)
    }

    @Test func `A dialogue held alone says so, and strangers are turned away`() async throws {
        let world = try await World()
        _ = try await world.dialogue()
        #expect(
            try await world.browser(as: "officer").get("/BTB/2026/forums", in: .english).text.contains("held alone"))
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/forums").status == 404)
        #expect(try await world.browser(as: "board").get("/BTB/2026/forums").status == 403)
        #expect(try await world.browser().get("/BTB/2026/forums").status == 401)
    }

    @Test(arguments: World.engines)
    func `Each forum takes its own report home, and it stays as it was published`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        try await world.act { writer in
            try writer.run("UPDATE dialogue SET host_forum_km = 'សិក្ខាសាលា', host_forum_en = 'Investment workshop'")
            try writer.run(
                """
                INSERT INTO agenda_item (dialogue_id, position, theme, title_km, title_en, minutes, forum)
                SELECT id, 7, 'services', 'ក', 'Investment', 30, 'host' FROM dialogue
                UNION ALL SELECT id, 8, 'cooperation', 'ខ', 'Partners', 30, 'dialogue' FROM dialogue
                """)
            // The two inputs of the first challenge are raised at the item of the host, the third at the other.
            try writer.run(
                """
                UPDATE input SET agenda_item_id = (SELECT id FROM agenda_item WHERE forum =
                    CASE WHEN input.challenge_id = \(record.first) THEN 'host' ELSE 'dialogue' END)
                """)
            writer.note(.planChanged, about: .count(1, .offices), in: .country)
        }
        let officer = try await world.browser(as: "officer")
        let draft = try await officer.get("/BTB/2026/report?forum=host", in: .english).text
        #expect(draft.contains("Investment workshop") && !draft.contains("action=\"/BTB/2026/report/publish\""))

        _ = try await world.publish(by: officer)
        try await world.act { writer in
            try writer.run("UPDATE action SET deed_en = 'Something else'")
            writer.note(.planChanged, about: .count(1, .offices), in: .country)
        }

        let anybody = try await world.browser()
        let whole = try await anybody.get("/BTB/2026/report", in: .english).text
        let host = try await anybody.get("/BTB/2026/report?forum=host", in: .english).text
        let own = try await anybody.get("/BTB/2026/report?forum=dialogue", in: .english).text
        let numbers = ["BTB-26-001", "BTB-26-002", "BTB-26-003"]
        #expect(numbers.map { whole.contains($0) } == [true, true, true])
        #expect(numbers.map { host.contains($0) } == [true, true, false])
        #expect(numbers.map { own.contains($0) } == [false, false, true])
        #expect([whole, host, own].map { $0.contains("Drill a well") } == [true, true, false])
        #expect([whole, host, own].map { $0.contains("Minister of Interior") } == [true, false, false])
        for paper in ["report.pdf", "report.docx", "action-plan.pdf"] {
            #expect(try await anybody.get("/BTB/2026/\(paper)?forum=host").status == 200, "\(paper)")
        }
    }

    @Test func `A dialogue held alone has one report, whatever forum is asked for`() async throws {
        let world = try await World()
        _ = try await world.followingUp()
        let anybody = try await world.browser()

        let asked = try await anybody.get("/BTB/2026/report?forum=host", in: .english).text
        #expect(asked.contains("BTB-26-003") && asked.contains("Minister of Interior"))
    }

    private var name: DialogueName { DialogueName(province: World.battambang, year: 2026) }

    private func combined(_ engine: Engine, participants: Int = 0) async throws -> World {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(participants: participants)
        var plan = dialogue.plan
        plan.hostForum = Bilingual("សិក្ខាសាលាវិនិយោគ", "Investment workshop")
        let shared = plan
        try await world.act { try $0.change(shared, of: dialogue) }
        return world
    }
}
