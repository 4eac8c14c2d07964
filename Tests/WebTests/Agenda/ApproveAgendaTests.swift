import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Approving an agenda` {
    @Test func `Nothing is approved without a code, with a wrong one, or with one used before`() async throws {
        let world = try await World()
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)
        let board = try await world.browser(as: "board")
        let seen = try #require(try await board.get("/BTB/2026/agenda").hidden("seen"))
        let before = try await world.journalLines()

        let none = try await board.post("/BTB/2026/agenda/approve?lang=en", [("seen", seen)])
        let wrong = try await board.post("/BTB/2026/agenda/approve", [("seen", seen), ("code", "000000")])

        #expect((none.status, wrong.status) == (422, 422))
        #expect(none.text.contains("The code is not right, or its time is over"))
        #expect(try await world.journalLines() == before)
        #expect(try await world.approve(by: board).location == "/BTB/2026/agenda")
        _ = try await world.browser(as: "officer").post("/BTB/2026/agenda/reopen")
        let again = try await world.approve(by: board, in: .english)
        #expect(again.status == 422)
        #expect(again.text.contains("This code was used before; wait for the next one"))
        #expect(try await world.approve(by: board, ahead: 1).status == 303)
    }

    @Test func `Who has no device is led to set one up`() async throws {
        let world = try await World()
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)
        try await world.act {
            try $0.run("DELETE FROM second_factor"); $0.note(.agendaChanged, about: .count(1, .offices), in: .accounts)
        }
        let board = try await world.browser(as: "board")

        let page = try await board.get("/BTB/2026/agenda", in: .english).text

        #expect(page.contains("href=\"/second-factor\""))
        #expect(!page.contains("agenda/approve"))
    }

    @Test func `The Board approves what it has read and nothing else`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/plan", `Planning a dialogue`.form)
        let board = try await world.browser(as: "board")
        let seen = try #require(try await board.get("/BTB/2026/agenda").hidden("seen"))
        let item = try await world.read { try $0.workingAgenda(of: $0.dialogue(name)).items[2].id }
        _ = try await officer.post("/BTB/2026/agenda/\(item)/later")

        let answer = try await board.post(
            "/BTB/2026/agenda/approve", [("seen", seen), ("code", try await world.code(of: "board"))])

        #expect(answer.status == 409)
        #expect(try await world.read { try $0.dialogue(name).stage } == .planned)
    }

    @Test func `Presenters are found by their class, and who was chosen stays chosen`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        let officer = try await world.browser(as: "officer")
        let item = try await world.read { try $0.workingAgenda(of: dialogue).items[1].id }
        _ = try await officer.post(
            "/BTB/2026/agenda/\(item)",
            [("theme", "development"), ("title_en", "Item"), ("minutes", "45"), ("presenter_1", "\(ids[0])")])
        try await world.act { writer in
            try writer.run("UPDATE participant SET standing = 'refused' WHERE id = \(ids[0])")
            writer.note(.participantRefused, about: .participant(ids[0]), in: dialogue.id)
        }

        let page = try await officer.get("/BTB/2026/agenda/\(item)", in: .english).text

        #expect(page.contains("<optgroup label=\"(b) "))
        #expect(page.contains("<option value=\"\(ids[0])\" selected>"))
    }

    @Test(arguments: World.engines)
    func `A change after approval waits, is shown with its differences, and is told to those it concerns`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        let guest = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let officer = try await world.browser(as: "officer")
        let item = try await world.read { try $0.workingAgenda(of: dialogue).items[1].id }
        let form = [
            ("theme", "development"), ("title_km", "ចំណុច"), ("title_en", "Item"), ("minutes", "45"),
            ("presenter_1", "\(guest)"), ("sector", "water"), ("sector", "health"),
        ]

        #expect(try await officer.post("/BTB/2026/agenda/\(item)", form).location == "/BTB/2026/agenda/work")
        #expect(!(try await world.browser().get("/BTB/2026/agenda").text).contains("អ្នកចូលរួម ១"))
        let board = try await world.browser(as: "board")
        let waiting = try await board.get("/BTB/2026/agenda", in: .english).text
        #expect(waiting.contains("<del>30 min</del> → <ins>45 min</ins>"))
        #expect(waiting.contains("<ins>Participant 1</ins>"))

        #expect(try await world.approve(by: board).status == 303)

        #expect(try await world.browser().get("/BTB/2026/agenda").text.contains("អ្នកចូលរួម 1"))
        let versions = try await world.browser().get("/BTB/2026/agenda/versions", in: .english).text
        #expect(versions.contains("Differences between versions 1 and 2"))
        #expect(try await world.browser().get("/BTB/2026/agenda/versions?to=9").status == 404)
        let notices = try await officer.get("/BTB/2026/agenda/notices", in: .english)
        #expect(notices.text.contains("Participant 1"))
        #expect(!notices.text.contains("Participant 2"))
        let id = try #require(try await world.read { try $0.agendaNotices(of: dialogue.id).first?.id })
        #expect(try await officer.post("/BTB/2026/agenda/notices/told").status == 422)
        #expect(
            try await officer.post("/BTB/2026/agenda/notices/told", [("notice", "\(id)")]).location
                == "/BTB/2026/agenda/notices")
        #expect(try await world.read { try $0.waitingNotices(of: dialogue.id) } == 0)
    }

    private var name: DialogueName { DialogueName(province: World.battambang, year: 2026) }
}

@Suite struct `Working on an agenda` {
    @Test(arguments: World.engines)
    func `A list that was dragged is put in its order; one that is not the same list is not`(engine: Engine)
        async throws
    {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let ids = try await world.read { try $0.workingAgenda(of: dialogue).items.map(\.id) }
        let turned = Array(ids.reversed())

        let answer = try await officer.post("/BTB/2026/agenda/order", turned.map { ("item", "\($0)") })

        #expect(answer.location == "/BTB/2026/agenda")
        #expect(try await world.read { try $0.workingAgenda(of: dialogue).items.map(\.id) } == turned)
        #expect(try await officer.post("/BTB/2026/agenda/order", [("item", "\(ids[0])")]).status == 409)
        #expect(try await world.read { try $0.workingAgenda(of: dialogue).items.map(\.id) } == turned)
    }

    @Test func `A break needs no title of its own, and nobody is asked to raise an input on it`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")

        _ = try await officer.post("/BTB/2026/agenda/add", [("theme", "lunch"), ("minutes", "90")])

        let items = try await world.read { try $0.workingAgenda(of: dialogue).items }
        #expect(items.suffix(2).map(\.theme) == [.lunch, .closing])
        #expect(items[items.count - 2].title == Bilingual("សម្រាកអាហារថ្ងៃត្រង់", "Lunch"))
    }

    @Test func `Somebody who will not be invited cannot present; what was typed stays`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue()
        let card = try Participant.Card(name: Bilingual(khmer: "សោភា"))
        let proposed = try await world.act {
            try $0.add(ParticipantProposal(party: .departments, card: card), in: dialogue)
        }
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let answer = try await officer.post(
            "/BTB/2026/agenda/add?lang=en",
            [("theme", "services"), ("title_km", "ទឹក"), ("minutes", "45"), ("presenter_1", "\(proposed)")])

        #expect(answer.status == 422)
        #expect(answer.text.contains("A presenter must be somebody who will be invited."))
        #expect(answer.text.contains("value=\"ទឹក\""))
        #expect(try await world.journalLines() == before)
    }

    @Test func `A presenter who declined is pointed out`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let guest = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let officer = try await world.browser(as: "officer")
        let item = try await world.read { try $0.workingAgenda(of: dialogue).items[1].id }
        _ = try await officer.post(
            "/BTB/2026/agenda/\(item)",
            [("theme", "services"), ("title_en", "Water"), ("minutes", "45"), ("presenter_1", "\(guest)")])
        #expect(try await officer.get("/BTB/2026/agenda/work", in: .english).text.contains("has not answered"))
        let hash = world.linkHash(guest, 1)
        try await world.act { try $0.answerInvitation(linkHash: hash, .no, standIn: nil) }

        #expect(
            try await officer.get("/BTB/2026/agenda/work", in: .english).text.contains("Participant 1: has declined"))
    }

    @Test func `Documents are read by those who may, and nothing else is taken`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let officer = try await world.browser(as: "officer")
        let item = try await world.read { try $0.workingAgenda(of: dialogue).items[0].id }
        let address = "/BTB/2026/agenda/\(item)/documents"

        for audience in ["everybody", "invited", "conveners"] {
            let sent = try await upload(officer, address, "%PDF-1.7 \(audience)", audience)
            #expect(sent.location == "/BTB/2026/agenda/\(item)")
        }
        let bad = try await upload(officer, address + "?lang=en", "<html>", "everybody")
        #expect(bad.status == 422)
        #expect(bad.text.contains("This is no PDF, Word (docx), Excel (xlsx), PNG or JPEG, or it is damaged"))

        let ids = try await world.read { try $0.agendaDocuments(of: dialogue.id).map(\.id) }
        let anybody = try await world.browser()
        let token = world.token(of: try await world.read { try $0.participants(of: dialogue.id)[0].id })
        var statuses: [[Int]] = []
        for id in ids {
            statuses.append([
                try await anybody.get("/BTB/2026/documents/\(id)").status,
                try await anybody.get("/k/\(token)/documents/\(id)").status,
                try await officer.get("/BTB/2026/documents/\(id)").status,
                try await world.browser(as: "stranger").get("/BTB/2026/documents/\(id)").status,
            ])
        }
        #expect(statuses == [[200, 200, 200, 200], [404, 200, 200, 404], [404, 404, 200, 404]])
        let file = try await anybody.get("/BTB/2026/documents/\(ids[0])")
        #expect(file.text == "%PDF-1.7 everybody")
        #expect(file.headers["content-disposition"]?.hasPrefix("attachment;") == true)
        #expect(file.headers["content-type"] == "application/pdf")
    }

    private func upload(
        _ browser: Browser, _ path: String, _ content: String, _ audience: String
    ) async throws -> Browser.Page {
        let parts = [
            "--mark\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n\(Browser.freshKey())\r\n",
            "--mark\r\nContent-Disposition: form-data; name=\"audience\"\r\n\r\n\(audience)\r\n",
            "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n\(content)\r\n",
            "--mark--\r\n",
        ]
        return try await browser.send(
            "POST", path, body: Array(parts.joined().utf8), type: "multipart/form-data; boundary=mark")
    }
}
