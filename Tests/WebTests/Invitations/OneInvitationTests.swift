import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The invitation of one` {
    @Test(arguments: World.engines)
    func `How somebody is reached is kept, and a slip is shown at its field`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .prepared, participants: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let wrong = try await officer.post(
            "/BTB/2026/invitations/\(id)/reach", [("email", "sokha@example"), ("phone", "12")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("id=\"email-error\"") && wrong.text.contains("id=\"phone-error\""))
        #expect(wrong.text.contains("value=\"sokha@example\""))
        let none = try await officer.post("/BTB/2026/invitations/\(id)/reach", [("wish", "email")])
        #expect(none.status == 422)
        #expect(try await world.journalLines() == before)
        let answer = try await officer.post(
            "/BTB/2026/invitations/\(id)/reach", [("email", "sokha@example.org"), ("phone", "012 345 678")])

        #expect(answer.location == "/BTB/2026/invitations/\(id)")
        #expect(try await world.journalLines() == before + 1)
        #expect(
            try await world.read { try $0.invitee(id).reach }
                == Reach(email: EmailAddress("sokha@example.org"), phone: "012 345 678"))
        let release = try await officer.get("/BTB/2026/invitations/release", in: .english)
        #expect(release.text.contains("E-mail sokha@example.org"))
    }

    @Test func `Before the release it is a preview; after it there are a link, a text and a picture`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .prepared, participants: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let officer = try await world.browser(as: "officer")
        let path = "/BTB/2026/invitations/\(id)"

        let draft = try await officer.get(path, in: .english)
        #expect(draft.text.contains(Phrase.letterIsDraft.english))
        #expect(!draft.text.contains("/k/"))
        #expect(try await officer.get("\(path)/picture.png").status == 404)
        try await world.release(dialogue.name, count: 1)
        let page = try await officer.get(path)
        let picture = try await officer.get("\(path)/picture.png")

        #expect(page.text.contains("http://vetika.test/k/\(world.token(of: id))\n"))
        #expect(picture.headers["content-type"] == "image/png")
        #expect(picture.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try await officer.get("\(path)/invitation.ics").text.contains("METHOD:PUBLISH\r\n"))
        // On paper: waits until somebody has handed it over.
        let message = try await world.read { try $0.messages(to: id)[0] }
        #expect(page.text.contains("/messages/\(message.id)/handed\""))
        #expect(try await officer.post("/BTB/2026/messages/\(message.id)/handed").location == path)
        #expect(try await officer.post("/BTB/2026/messages/\(message.id)/handed").status == 422)
        #expect(try await world.read { try $0.messages(to: id)[0].state } == .handedOver(world.now))
    }

    @Test func `Nobody else opens it or acts on it`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let message = try await world.read { try $0.messages(to: id)[0].id }
        let before = try await world.journalLines()
        let pages = ["invitations/\(id)", "invitations/\(id)/picture.png", "messages", "invitations/reminders"]
        let acts = [
            "invitations/\(id)/reach", "invitations/\(id)/again", "invitations/\(id)/cancel",
            "messages/\(message)/handed", "invitations/reminders", "invitations/rehearse",
        ]

        for (name, status) in [("stranger", 404), ("governor", 403)] {
            let browser = try await world.browser(as: name)
            for page in pages { #expect(try await browser.get("/BTB/2026/\(page)").status == status, "\(page)") }
            for act in acts { #expect(try await browser.post("/BTB/2026/\(act)").status == status, "\(act)") }
        }
        let nobody = try await world.browser()
        for page in pages { #expect(try await nobody.get("/BTB/2026/\(page)").status == 401, "\(page)") }

        let count = try await world.browser(as: "officer").get("/BTB/2026/messages").hidden("list")
        #expect(count == nil)
        // Signing in three people is all that was written.
        #expect(try await world.journalLines() == before + 3)
    }

    @Test func `A whole pile of letters is handed out at once, if it is as high as was seen`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 3)
        let officer = try await world.browser(as: "officer")
        let page = try await officer.get("/BTB/2026/messages", in: .english)
        #expect(page.text.contains("Paper letter: all 3 handed out"))
        let before = try await world.journalLines()

        let form = [("channel", "paper")]
        let seen = [("list", try #require(page.hidden("list")))]
        #expect(try await officer.post("/BTB/2026/messages/handed", form).status == 409)
        #expect(try await officer.post("/BTB/2026/messages/handed", seen).status == 404)
        #expect(try await world.journalLines() == before)
        let answer = try await officer.post("/BTB/2026/messages/handed", form + seen)

        #expect(answer.location == "/BTB/2026/messages")
        #expect(try await world.journalLines() == before + 1)
        let states = try await world.read { try $0.messages(of: dialogue.id).map(\.state) }
        #expect(states == Array(repeating: .handedOver(world.now), count: 3))
    }

    @Test(arguments: World.engines)
    func `A pile as high of others is not the pile that was seen`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 3)
        let officer = try await world.browser(as: "officer")
        let seen = try #require(try await officer.get("/BTB/2026/messages").hidden("list"))
        let first = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id
        try await world.act { try $0.cancelInvitation(of: first, because: "គំរូ", in: $0.dialogue(dialogue.name)) }
        let newcomer = try await world.people([.partners], of: dialogue)
        try await world.act { try $0.accept(newcomer, of: dialogue) }
        try await world.release(dialogue.name, count: 1)
        let lines = try await world.journalLines()

        let refused = try await officer.post(
            "/BTB/2026/messages/handed?lang=en", [("channel", "paper"), ("list", seen)])

        #expect(refused.status == 409)
        #expect(
            refused.text.contains(
                "You saw 3, there are 3 now. New: 1 (Newcomer 1). No longer on it: 1 (Participant 1). Look again."))
        #expect(try await world.journalLines() == lines)
        let states = try await world.read { try $0.messages(of: dialogue.id).filter(\.state.isWaiting).count }
        #expect(states == 3)
    }

    @Test func `The list shows by which way each goes and how far it is`() async throws {
        let world = try await World()
        _ = try await world.invited(emails: 3)
        let officer = try await world.browser(as: "officer")

        let page = try await officer.get("/BTB/2026/invitations", in: .english)

        #expect(page.text.components(separatedBy: "Waiting to leave</span>").count == 4)
    }
}

@Suite struct `Answering later` {
    @Test(arguments: World.engines)
    func `A day is kept and shown; a wrong one is said at its field`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let path = "/k/\(world.token(of: id))"
        let visitor = try await world.browser()
        let before = try await world.journalLines()

        for day in ["", "2026-11-23", "2026-12-10"] {
            let wrong = try await visitor.post("\(path)/answer", [("answer", "later"), ("later_on", day)])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("id=\"later_on-error\""))
        }
        #expect(try await world.journalLines() == before)
        let answer = try await visitor.post("\(path)/answer", [("answer", "later"), ("later_on", "2026-12-01")])

        #expect(answer.location == "\(path)?answered=1")
        #expect(try await world.journalLines() == before + 1)
        let page = try await visitor.get("\(path)?answered=1", in: .english)
        #expect(page.text.contains(Phrase.laterThanks.english))
        #expect(page.text.contains("Will answer on 1 December 2026"))
        let list = try await world.browser(as: "officer").get("/BTB/2026/invitations", in: .english)
        #expect(list.text.contains("Will answer on 1 December 2026"))
        #expect(try await visitor.get("\(path)/invitation.ics").text.contains("UID:BTB-2026@vetika\r\n"))
    }

    @Test func `A stand-in comes with a mandate`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }

        _ = try await world.browser().post(
            "/k/\(world.token(of: id))/answer",
            [("answer", "stand_in"), ("stand_in", "សុខ ដារ៉ា"), ("stand_in_sex", "male"), ("mandate", "ស្ដាប់ និងរាយការណ៍")])

        let list = try await world.browser(as: "officer").get("/BTB/2026/invitations")
        #expect(list.text.contains("សុខ ដារ៉ា (ស្ដាប់ និងរាយការណ៍)"))
    }
}
