import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Naming people through a link` {
    static let person = [
        ("honorific", "missus"), ("name_km", "ចាន់ ធារី"), ("name_en", ""), ("sex", "female"), ("place", "ភូមិព្រៃ"),
        ("phone", "012345678"), ("youth", "1"),
    ]
    static let held = [
        ("held_on", "2026-11-20"), ("held_at", "សាលាឃុំ"), ("came", "40"), ("women", "22"), ("how", "លើកដៃបោះឆ្នោត"),
    ]

    @Test(arguments: World.engines)
    func `From the question to the Governor's word, one journal line each`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let governor = try await world.browser(as: "governor")
        let chief = try await world.browser()
        let before = try await world.journalLines()

        let asked = try await officer.post(
            "/BTB/2026/participants/nominations", [("group", "districts"), ("asked", "2"), ("due", "2026-12-01")])
        #expect(asked.location == "/BTB/2026/participants/nominations")
        let row = try await world.read { try $0.nominations(of: dialogue.id)[0] }
        let path = world.path(of: row)
        #expect(try await officer.get("/BTB/2026/participants/nominations").text.contains(path))
        #expect(try await chief.get(path).text.contains("អភិបាលស្រុកបាណន់"))
        #expect(try await chief.post("\(path)/name", Self.person).location == "\(path)?done=1")
        #expect(try await chief.post("\(path)/consultation", Self.held).location == "\(path)?done=1")
        let nominee = try await world.read { try $0.nominations(of: dialogue.id)[0].nominees[0] }
        let taken = try await officer.post(
            "/BTB/2026/participants/class/g", [("candidate", "nominee \(nominee.id)")])
        #expect(taken.location == "/BTB/2026/participants?party=g")
        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id

        let page = try await governor.get("/BTB/2026/participants/confirm")
        #expect(page.text.contains("លើកដៃបោះឆ្នោត"))
        let refused = try await governor.post("/BTB/2026/participants/\(id)/send-back", [("reason_\(id)", "")])
        #expect(refused.status == 422)
        #expect(refused.text.contains("id=\"reason_\(id)-error\""))
        let confirmed = try await governor.post("/BTB/2026/participants/confirm", [("participant", "\(id)")])
        #expect(confirmed.location == "/BTB/2026/participants/confirm")

        #expect(try await world.journalLines() == before + 5)
        let found = try #require(try await world.read { try $0.participants(of: dialogue.id).first })
        #expect(found.participant.standing == .accepted)
        #expect(
            try await world.read { try $0.decisions(of: id) }.map(\.kind) == [.proposed, .selected, .confirmed])
        let actors = try await world.read { reader in
            try reader.journal(of: dialogue.id, most: 5).map(\.actor)
        }
        #expect(actors.filter { $0 == "nominator:\(row.id)" }.count == 2)
    }

    @Test func `A missing name or sex is refused in place, what was typed stays, and nobody is named`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let row = try await world.askGovernors(in: dialogue)[0]
        let chief = try await world.browser()

        let refused = try await chief.post(
            "\(world.path(of: row))/name", [("name_km", ""), ("place", "ភូមិព្រៃ"), ("disability", "1")])

        #expect(refused.status == 422)
        #expect(refused.text.contains("id=\"name_km-error\""))
        #expect(refused.text.contains("id=\"sex-error\""))
        #expect(refused.text.contains("value=\"ភូមិព្រៃ\""))
        #expect(refused.text.contains("name=\"disability\" value=\"1\" checked"))
        #expect(try await world.read { try $0.nominations(of: dialogue.id)[0].nominees }.isEmpty)
        let late = try await chief.post(
            "\(world.path(of: row))/consultation", Self.held.map { $0.0 == "women" ? ("women", "41") : $0 })
        #expect(late.status == 422)
        #expect(late.text.contains("id=\"women-error\""))
        #expect(late.text.contains("value=\"សាលាឃុំ\""))
    }

    @Test func `A name can be taken away again by the one who gave it and by nobody else`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let rows = try await world.askGovernors(in: dialogue)
        let chief = try await world.browser()
        _ = try await chief.post("\(world.path(of: rows[0]))/name", Self.person)
        let nominee = try await world.read { try $0.nominations(of: dialogue.id)[0].nominees[0].id }

        #expect(try await chief.post("\(world.path(of: rows[1]))/\(nominee)/remove").status == 404)
        #expect(try await world.read { try $0.nominations(of: dialogue.id)[0].nominees.count } == 1)
        #expect(try await chief.post("\(world.path(of: rows[0]))/\(nominee)/remove").status == 303)
        #expect(try await world.read { try $0.nominations(of: dialogue.id)[0].nominees.count } == 0)
    }

    @Test func `A link past its day says so and takes nothing; a withdrawn one is not there`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let row = try await world.askGovernors(until: "2026-11-25", in: dialogue)[0]
        let path = world.path(of: row)
        let chief = try await world.browser()
        world.clock.go(to: "2026-11-26")

        let page = try await chief.get(path, in: .english)
        #expect(page.status == 200)
        #expect(page.text.contains(Phrase.nominationClosed("2026-11-25").english))
        #expect(!page.text.contains("name=\"name_km\""))
        let late = try await chief.post("\(path)/name", Self.person)
        #expect(late.status == 422)
        #expect(late.text.contains(Phrase.nominationClosed("2026-11-25").khmer))

        let officer = try await world.browser(as: "officer")
        let withdrawn = try await officer.post("/BTB/2026/participants/nominations/\(row.id)/withdraw")
        #expect(withdrawn.status == 303)
        #expect(try await chief.get(path).status == 404)
    }

    @Test func `Only the Governor confirms, and only the secretariat asks`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        _ = try await world.dialogue()

        for name in ["officer", "board", "partner"] {
            let browser = try await world.browser(as: name)
            #expect(try await browser.get("/BTB/2026/participants/confirm").status == 403)
            #expect(try await browser.post("/BTB/2026/participants/confirm").status == 403)
        }
        #expect(try await world.browser().get("/BTB/2026/participants/confirm").status == 401)
        let governor = try await world.browser(as: "governor")
        #expect(try await governor.get("/BTB/2026/participants/nominations").status == 403)
        #expect(try await governor.post("/BTB/2026/participants/confirm").status == 422)
    }

    @Test func `The number asked and the last day are refused at their fields`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let path = "/BTB/2026/participants/nominations"

        let wrong: [([(String, String)], String)] = [
            ([("group", "nobody"), ("asked", "2"), ("due", "2026-12-01")], "group"),
            ([("group", "districts"), ("asked", "99"), ("due", "2026-12-01")], "asked"),
            ([("group", "districts"), ("asked", "2"), ("due", "2026-11-01")], "due"),
            ([("group", "associations"), ("asked", "2"), ("due", "2026-12-01")], "group"),
        ]
        for (form, field) in wrong {
            let refused = try await officer.post(path, form)
            #expect(refused.status == 422)
            #expect(refused.text.contains("id=\"\(field)-error\""), "\(field)")
        }
        #expect(try await world.read { try $0.nominations(of: dialogue.id) }.isEmpty)
    }
}
