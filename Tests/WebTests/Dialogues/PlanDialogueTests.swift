import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Planning a dialogue` {
    static let form = [
        ("title_km", "កិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង"), ("title_en", "Battambang Partnership Dialogue"),
        ("opens_on", "2026-12-10"), ("ends_on", ""), ("starts_at", "08:00"), ("ends_at", "17:00"),
        ("venue_km", "សាលាខេត្ត"), ("venue_en", "Provincial hall"), ("host_forum_km", ""), ("host_forum_en", ""),
    ]

    @Test(arguments: World.engines)
    func `It gets its name, an agenda of the five themes, and one line in the journal`(engine: Engine) async throws {
        let world = try await World(engine)
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let answer = try await officer.post("/BTB/plan", Self.form)

        #expect(answer.status == 303)
        #expect(answer.location == "/BTB/2026/agenda")
        let name = try #require(DialogueName("BTB/2026"))
        let agenda = try await world.read { try $0.agenda(of: $0.dialogue(name)) }
        #expect(agenda.items.map(\.theme) == Theme.standard)
        #expect(agenda.plan.title.english == "Battambang Partnership Dialogue")
        #expect(try await world.journalLines() == before + 1)
    }

    @Test func `Sending it twice with one key makes one dialogue, and answers as the first time`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")

        let first = try await officer.post("/BTB/plan", Self.form, key: "the-same-key-0001")
        let again = try await officer.post("/BTB/plan", Self.form, key: "the-same-key-0001")

        #expect(again.status == 303)
        #expect(again.location == first.location)
        #expect(try await world.read { try $0.dialogues(of: World.battambang).count } == 1)
    }

    @Test func `The same key with other words is another act`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", Self.form, key: "the-same-key-0001")

        let other = Self.form.map { $0.0 == "venue_km" ? ("venue_km", "សាលាស្រុក") : $0 }
        let answer = try await officer.post("/BTB/plan", other, key: "the-same-key-0001")

        #expect(answer.location == "/BTB/2026-2/agenda")
    }

    @Test(arguments: ["title_km", "title_en", "venue_km", "venue_en", "host_forum_km", "host_forum_en"])
    func `A line longer than a letter can hold is refused, and stays in its field`(field: String) async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let long = String(repeating: "ក", count: 201)
        let before = try await world.journalLines()

        let answer = try await officer.post("/BTB/plan?lang=en", Self.form.map { $0.0 == field ? (field, long) : $0 })

        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"\(field)-error\">Too long (at most 200 characters)"))
        #expect(answer.text.contains("value=\"\(long)\""))
        #expect(try await world.journalLines() == before)
    }

    @Test(arguments: Language.allCases)
    func `What is wrong is said at its field, and what was typed stays`(language: Language) async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let bad = Self.form.map { $0.0 == "opens_on" ? ("opens_on", "2026-02-30") : $0 }

        let answer = try await officer.post("/BTB/plan?lang=\(language.rawValue)", bad)

        #expect(answer.status == 422)
        #expect(answer.text.contains("<a href=\"#opens_on\">\(Phrase.dayMissing.text(in: language))</a>"))
        #expect(answer.text.contains("value=\"Battambang Partnership Dialogue\""))
        #expect(try await world.read { try $0.dialogues(of: World.battambang).count } == 0)
    }

    @Test func `Another province's officer finds nothing there`() async throws {
        let world = try await World()
        let stranger = try await world.browser(as: "stranger")
        #expect(try await stranger.get("/BTB/plan").status == 404)
        #expect(try await stranger.post("/BTB/plan", Self.form).status == 404)
    }

    @Test func `Who has no such right is told so, and a visitor is asked to sign in`() async throws {
        let world = try await World()
        #expect(try await world.browser(as: "board").get("/BTB/plan").status == 403)
        #expect(try await world.browser().get("/BTB/plan").status == 401)
    }

    @Test func `A plan is changed at once until the agenda is approved, then it waits for the Board`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let board = try await world.browser(as: "board")
        _ = try await officer.post("/BTB/plan", Self.form)
        let other = Self.form.map { $0.0 == "venue_km" ? ("venue_km", "សាលប្រជុំធំ") : $0 }
        #expect(try await officer.post("/BTB/2026/plan", other).location == "/BTB/2026")
        _ = try await world.approve(by: board)

        #expect(try await officer.post("/BTB/2026/plan", Self.form).location == "/BTB/2026/agenda")

        let name = try #require(DialogueName("BTB/2026"))
        #expect(try await world.read { try $0.dialogue(name).plan.venue.khmer } == "សាលប្រជុំធំ")
        #expect(try await officer.get("/BTB/2026/plan").text.contains("value=\"សាលាខេត្ត\""))
        _ = try await world.approve(by: board, ahead: 1)
        #expect(try await world.read { try $0.dialogue(name).plan.venue.khmer } == "សាលាខេត្ត")
    }
}
