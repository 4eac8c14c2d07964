import Dialogue
import Store
import TestSupport
import Testing
import Web

@Suite struct `The page of a responsible body` {
    private func action(_ world: World, _ record: WorldRecord) async throws -> ActionRow {
        try #require(try await world.read { try $0.actions(of: record.first) }.first)
    }

    @Test func `One tap reports without an account and leaves one line`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let link = try await world.linkOfDepartment(record)
        let browser = try await world.browser()
        let id = try await action(world, record).id
        let lines = try await world.journalLines()

        let answer = try await browser.post("\(link)/\(id)", [("state", "on_track"), ("words_\(id)", "")])

        #expect(answer.status == 303)
        #expect(answer.location == "\(link)?reported=\(id)")
        #expect(try await action(world, record).item.state == .onTrack)
        #expect(try await world.journalLines() == lines + 1)
        #expect(
            try await world.read { try $0.journal(of: $0.dialogue(record.name).id, most: 1).first?.actor }
                == "body:\(record.department)")
        for language in Language.allCases {
            let page = try await browser.get(link, in: language)
            #expect(page.status == 200)
            #expect(page.text.contains(language == .khmer ? "ខួងអណ្ដូងទឹក" : "Drill a well"))
        }
    }

    @Test func `Late without a line is refused, keeps what was typed and changes nothing`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let link = try await world.linkOfDepartment(record)
        let browser = try await world.browser()
        let id = try await action(world, record).id
        let lines = try await world.journalLines()
        let long = String(repeating: "x", count: 1001)

        let blank = try await browser.post("\(link)/\(id)", [("state", "late"), ("words_\(id)", " ")])
        let tooLong = try await browser.post("\(link)/\(id)", [("state", "late"), ("words_\(id)", long)])
        let none = try await browser.post("\(link)/\(id)", [("state", "open"), ("words_\(id)", "x")])

        #expect([blank.status, tooLong.status, none.status] == [422, 422, 422])
        #expect(blank.text.contains("id=\"words_\(id)-error\""))
        #expect(tooLong.text.contains(long))
        #expect(try await action(world, record).item.state == .open)
        #expect(try await world.journalLines() == lines)
    }

    @Test func `An unknown link, a withdrawn one and another body's action are not there`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let link = try await world.linkOfDepartment(record)
        let browser = try await world.browser()
        let officer = try await world.browser(as: "officer")
        let id = try await action(world, record).id

        #expect(try await browser.get("/b/nothing").status == 404)
        #expect(try await browser.post("\(link)/999", [("state", "done")]).status == 404)
        #expect(try await officer.post("/BTB/2026/follow-up/\(record.department)/renew").status == 303)
        #expect(try await browser.get(link).status == 404)
        #expect(try await browser.post("\(link)/\(id)", [("state", "done")]).status == 404)
        #expect(try await browser.get(try await world.linkOfDepartment(record, serial: 2)).status == 200)
    }

    @Test func `It goes on working after the dialogue is closed`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let link = try await world.linkOfDepartment(record)
        try await world.act { writer in
            try writer.run("UPDATE dialogue SET stage = 'closed'")
            writer.note(.planChanged, about: .count(1, .offices), in: .country)
        }
        let id = try await action(world, record).id

        let answer = try await world.browser().post("\(link)/\(id)", [("state", "done"), ("confirmed", "done")])

        #expect(answer.status == 303)
        #expect(try await action(world, record).item.state == .done)
    }

    @Test func `A signed-in department reports on its body's actions, others do not`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let account = world.account("department")
        try await world.act { writer in
            try writer.run("UPDATE account SET body_id = \(record.department) WHERE id = \(account)")
            writer.note(.planChanged, about: .count(1, .offices), in: .country)
        }
        let id = try await action(world, record).id

        let answer = try await world.browser(as: "department").post(
            "/actions/\(id)", [("state", "done"), ("confirmed", "done")])
        let page = try await world.browser(as: "department").get("/actions", in: .english)

        #expect(answer.location == "/actions?reported=\(id)")
        #expect(page.text.contains("BTB-26-A01"))
        #expect(try await world.browser(as: "officer").get("/actions").status == 403)
        let partner = try await world.browser(as: "partner")
        #expect(try await partner.post("/actions/\(id)", [("state", "done"), ("confirmed", "done")]).status == 404)
    }

    @Test(arguments: World.engines)
    func `Done is asked once more, and taken back with a reason for two weeks`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let link = try await world.linkOfDepartment(record)
        let browser = try await world.browser()
        let id = try await action(world, record).id
        let lines = try await world.journalLines()
        let words = ("words_\(id)", "ខួងរួចហើយ")

        let asked = try await browser.post("\(link)/\(id)", [("state", "done"), words], key: "the-same-key-0001")
        #expect(asked.status == 200)
        #expect(asked.hidden("confirmed") == "done" && asked.hidden("key") == "the-same-key-0001")
        #expect(asked.hidden("words_\(id)") == words.1)
        #expect(try await world.journalLines() == lines)
        let confirmed = [("state", "done"), words, ("confirmed", "done")]
        #expect(try await browser.post("\(link)/\(id)", confirmed, key: "the-same-key-0001").status == 303)
        #expect(try await action(world, record).item.state == .done)

        let silent = try await browser.post("\(link)/\(id)", [("state", "late"), ("words_\(id)", "")])
        #expect(silent.status == 422 && silent.text.contains("id=\"words_\(id)-error\""))
        let back = try await browser.post("\(link)/\(id)", [("state", "on_track"), ("words_\(id)", "ចុចច្រឡំ")])
        #expect(back.status == 303)
        #expect(try await action(world, record).item.state == .onTrack)
        #expect(try await world.read { try $0.reports(of: [id])[id]?.map(\.state) } == [.done, .onTrack])

        _ = try await browser.post("\(link)/\(id)", confirmed)
        world.clock.go(to: "2026-12-08")
        let late = try await browser.post("\(link)/\(id)", [("state", "on_track"), ("words_\(id)", "ចុចច្រឡំ")])
        #expect(late.status == 422)
        #expect(try await action(world, record).item.state == .done)
    }

    @Test func `The sheet to print carries the link and its QR`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let link = try await world.linkOfDepartment(record)

        let sheet = try await world.browser(as: "officer").get("/BTB/2026/follow-up/\(record.department)")

        #expect(sheet.status == 200)
        #expect(sheet.text.contains("http://vetika.test\(link)"))
        #expect(sheet.text.contains("aria-label=\"QR: http://vetika.test\(link)\""))
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/follow-up/\(record.department)").status == 404)
    }
}
