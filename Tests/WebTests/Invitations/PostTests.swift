import Dialogue
import Exchange
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Handing messages to the mail server` {
    @Test(arguments: World.engines)
    func `Each gets their own letter, link and calendar entry, once`(engine: Engine) async throws {
        let (world, box) = try await world(engine)
        let dialogue = try await world.invited(emails: 2)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }

        #expect(try await world.site.emptyPost() == 2)
        #expect(try await world.site.emptyPost() == 0)

        #expect(box.mails.map(\.to.address.description) == ["guest1@example.org", "guest2@example.org"])
        let (first, second) = (box.mails[0], box.mails[1])
        let link = "http://vetika.test/k/\(world.token(of: ids[0]))"
        #expect(first.text.components(separatedBy: link).count == 3)
        #expect(first.html.contains("<a href=\"\(link)\">\(link)</a>"))
        #expect(!second.text.contains(world.token(of: ids[0])))
        #expect(first.from.address.description == "dialogue@battambang.example")
        #expect(first.files.map(\.type) == ["application/pdf"])
        #expect(first.files.map(\.name) == ["BTB-2026-letter-1.pdf"])
        #expect(first.files[0].bytes.starts(with: Array("%PDF-".utf8)))
        #expect(first.calendar?.method == .request)
        #expect(first.calendar?.text.contains("UID:BTB-2026@vetika\r\n") == true)
        #expect(first.isRehearsal == false)
        // Nothing that opens a link is kept in the data base.
        let states = try await world.read { try $0.messages(of: dialogue.id).map(\.state) }
        #expect(states == [.handedOver(world.now), .handedOver(world.now)])
    }

    @Test func `A wrong address fails at once, a busy server is tried again under the same mark`() async throws {
        let busy = Message.Fate.notNow(Message.Reply(code: 451))
        let (world, box) = try await world(fates: [
            "guest1@example.org": .never(Message.Reply(code: 550, status: "5.1.1")), "guest2@example.org": busy,
        ])
        let dialogue = try await world.invited(emails: 3)

        try await world.site.emptyPost()

        let messages = try await world.read { try $0.messages(of: dialogue.id) }.reversed() as [Message]
        let states = ["Could not be sent", "To be tried again", "Taken by the mail server"]
        #expect(messages.map(\.statePhrase.english) == states)
        #expect(messages[0].reply == Message.Reply(code: 550, status: "5.1.1"))
        #expect(messages[1].state == .waiting(since: world.now.adding(seconds: 60)))
        #expect(box.mails.map(\.to.address.description) == ["guest3@example.org"])
        let page = try await world.browser(as: "officer").get("/BTB/2026/messages", in: .english)
        #expect(page.text.contains("The mail server said: 550 5.1.1"))
        let list = try await world.browser(as: "officer").get("/BTB/2026/invitations", in: .english)
        #expect(list.text.contains("One invitation did not arrive: find another way"))
    }

    @Test func `Without a mail server nothing leaves and the page says so`() async throws {
        let world = try await World()
        let dialogue = try await world.invited(emails: 1)

        #expect(try await world.site.emptyPost() == 0)

        #expect(try await world.read { try $0.messages(of: dialogue.id).map(\.tries) } == [0])
        let page = try await world.browser(as: "officer").get("/BTB/2026/invitations", in: .english)
        #expect(page.text.contains(Phrase.noMailServer.english))
    }

    @Test(arguments: World.engines)
    func `A nominator is reminded by post with their own link, or by hand where no address is known`(
        engine: Engine
    ) async throws {
        let (world, box) = try await world(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let rows = try await world.askGovernors(in: dialogue)
        let office = try #require(rows[0].office)
        try await world.act {
            try $0.add(.email, "banan@example.org", to: .office(office), for: .province(World.battambang))
        }
        let officer = try await world.browser(as: "officer")
        let page = "/BTB/2026/participants/nominations"
        let before = try await officer.get(page, in: .english).text
        #expect(before.contains(Phrase.remindNominatorByMail.english))
        #expect(before.contains(Phrase.tellByHand.english))

        for row in rows { #expect(try await officer.post("\(page)/\(row.id)/remind").status == 303) }
        #expect(try await world.site.emptyPost() == 1)

        #expect(box.mails.map(\.to.address.description) == ["banan@example.org"])
        let mail = try #require(box.mails.first)
        #expect(mail.text.contains("http://vetika.test" + world.path(of: rows[0])))
        #expect(!mail.text.contains(world.path(of: rows[1])))
        let after = try await officer.get(page, in: .english).text
        #expect(after.contains("<span class=\"state done\">Taken by the mail server</span>"))
        #expect(try await world.site.takeBack([BounceFile.Bounce(mark: mail.mark, reply: nil)]) == 1)
        #expect(try await officer.get(page, in: .english).text.contains("<span class=\"state late\">Came back</span>"))
    }

    @Test(arguments: World.engines)
    func `Every page of a dialogue in rehearsal says so to those who work on it`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .prepared, participants: 2)
        let officer = try await world.browser(as: "officer")
        let pages = ["", "/agenda", "/participants", "/journal", "/preparation", "/invitations/reminders"]
        let banner = Phrase.inRehearsal.english
        for page in pages {
            #expect(try await officer.get("/BTB/2026\(page)", in: .english).text.contains(banner) == false)
        }

        _ = try await officer.post(
            "/BTB/2026/invitations/rehearse",
            [("list", try #require(try await officer.get("/BTB/2026/invitations/release").hidden("list")))])

        for page in pages {
            #expect(try await officer.get("/BTB/2026\(page)", in: .english).text.contains(banner), "\(page)")
        }
        #expect(try await world.browser().get("/BTB/2026", in: .english).text.contains(banner) == false)
        let reminders = try await officer.get("/BTB/2026/invitations/reminders")
        #expect(reminders.text.contains("action=\"/BTB/2026/invitations/reminders/rehearse\""))
        #expect(!reminders.text.contains("action=\"/BTB/2026/invitations/reminders\""))
        try await world.release(dialogue.name, count: 2)
        #expect(try await officer.get("/BTB/2026", in: .english).text.contains(banner) == false)
    }

    @Test(arguments: World.engines)
    func `The notices of a change are rehearsed before the Board approves it`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.post("/BTB/2026/agenda/rehearse").status == 422)
        var plan = dialogue.plan
        plan.venue = Bilingual(khmer: "សាលាក្រុង")
        let moved = plan
        try await world.act { try $0.change(moved, of: dialogue) }
        let page = try await officer.get("/BTB/2026/agenda")
        #expect(page.text.contains("action=\"/BTB/2026/agenda/rehearse\""))
        let seen = [("list", try #require(page.hidden("list")))]
        let (lines, gone) = (
            try await world.journalLines(), try await world.read { try $0.participants(of: dialogue.id)[0].id }
        )
        try await world.act { try $0.answerInvitation(linkHash: world.linkHash(gone, 1), .no, standIn: nil) }
        let refused = try await officer.post("/BTB/2026/agenda/rehearse?lang=en", seen)
        #expect(refused.status == 409)
        #expect(refused.text.contains("You saw 2, there are 1 now. No longer on it: 1 (Participant 1). Look again."))
        try await world.act { try $0.answerInvitation(linkHash: world.linkHash(gone, 1), .yes, standIn: nil) }
        #expect(try await world.journalLines() == lines + 2)

        #expect(try await officer.post("/BTB/2026/agenda/rehearse", seen).location == "/BTB/2026/messages?rehearsed=1")

        #expect(try await world.journalLines() == lines + 3)
        #expect(try await world.browser(as: "board").post("/BTB/2026/agenda/rehearse").status == 403)
        #expect(try await world.browser(as: "stranger").post("/BTB/2026/agenda/rehearse").status == 404)
    }

    @Test func `A rehearsal is laid beside, says so everywhere, and opens nothing`() async throws {
        let (world, box) = try await world()
        let dialogue = try await world.dialogue(at: .prepared, participants: 1)
        try await world.reach(dialogue, 0, Reach(email: EmailAddress("guest1@example.org")))
        let officer = try await world.browser(as: "officer")

        let answer = try await officer.post(
            "/BTB/2026/invitations/rehearse",
            [("list", try #require(try await officer.get("/BTB/2026/invitations/release").hidden("list")))])
        #expect(answer.location == "/BTB/2026/messages?rehearsed=1")
        #expect(try await world.site.emptyPost() == 1)

        #expect(box.mails == [])
        let page = try await officer.get("/BTB/2026/messages?rehearsed=1", in: .english)
        #expect(page.text.contains(Phrase.rehearsalNotReal.english))
        let message = try await world.read { try $0.messages(of: dialogue.id)[0] }
        let file = try await officer.get("/BTB/2026/messages/\(message.id)/mail")
        #expect(file.text.contains("X-Vetika-Rehearsal: yes\r\n"))
        #expect(file.headers["content-type"] == "message/rfc822")
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/messages/\(message.id)/mail").status == 404)
        // The real one is not laid open that way, and is not held up.
        try await world.release(dialogue.name, count: 1)
        #expect(try await world.site.emptyPost() == 1)
        let real = try await world.read { try $0.messages(of: dialogue.id)[0] }
        #expect(try await officer.get("/BTB/2026/messages/\(real.id)/mail").status == 404)
        #expect(box.mails.count == 1)
    }

    @Test func `A cancelled invitee gets the entry taken out of their calendar`() async throws {
        let (world, box) = try await world()
        let dialogue = try await world.invited(emails: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        try await world.site.emptyPost()
        let officer = try await world.browser(as: "officer")

        let refused = try await officer.post("/BTB/2026/invitations/\(id)/cancel", [("reason", "")])
        #expect(refused.status == 422)
        #expect(refused.text.contains("id=\"reason-error\""))
        #expect(try await officer.post("/BTB/2026/invitations/\(id)/cancel", [("reason", "ស្ទួន")]).status == 303)
        try await world.site.emptyPost()

        let last = try #require(box.mails.last)
        #expect(last.calendar?.method == .cancel)
        #expect(last.files == [])
        #expect(!last.text.contains("/k/"))
        #expect(!last.text.contains("ស្ទួន"))
        #expect(sequence(last) > sequence(box.mails[0]))
        #expect(try await world.browser().get("/k/\(world.token(of: id))").status == 404)
    }

    @Test func `Another day reaches those concerned with a larger revision`() async throws {
        let (world, box) = try await world()
        let dialogue = try await world.invited(emails: 1)
        try await world.site.emptyPost()
        try await world.postpone(dialogue, to: "2026-12-17")
        try await world.site.emptyPost()

        #expect(box.mails.count == 2)
        let news = box.mails[1]
        #expect(news.subject.hasPrefix("ការផ្លាស់ប្ដូរ៖"))
        #expect(news.text.contains("When: 17 December 2026"))
        #expect(news.calendar?.text.contains("DTSTART:20261217T010000Z\r\n") == true)
        #expect(sequence(news) > sequence(box.mails[0]))
    }

    @Test func `The clock reminds where the province lets it, in the morning`() async throws {
        let (world, box) = try await world()
        _ = try await world.invited(emails: 2)
        try await world.site.emptyPost()
        let officer = try await world.browser(as: "officer")
        let rule = [("days", "3"), ("by", "clock")]
        #expect(try await officer.post("/BTB/2026/invitations/reminders/rule", [("days", "31")]).status == 422)
        #expect(try await officer.post("/BTB/2026/invitations/reminders/rule", rule).status == 303)

        // Noon is no morning.
        world.clock.go(to: "2026-11-26")
        #expect(try await world.site.remindByClock() == 0)
        world.clock.go(to: try #require(Instant("2026-11-26T02:00:00.000Z")))
        #expect(try await world.site.remindByClock() == 1)
        #expect(try await world.site.remindByClock() == 0)
        try await world.site.emptyPost()

        #expect(box.mails.map(\.subject).filter { $0.hasPrefix("រំឭក៖") }.count == 2)
    }

    @Test func `A report of mail that came back marks the message once`() async throws {
        let (world, box) = try await world()
        let dialogue = try await world.invited(emails: 1)
        try await world.site.emptyPost()
        let bounce = BounceFile.Bounce(mark: box.mails[0].mark, reply: Message.Reply(code: 550, status: "5.1.1"))
        let foreign = BounceFile.Bounce(mark: "0123456789abcdef01234567", reply: nil)

        #expect(try await world.site.takeBack([bounce, foreign]) == 1)
        #expect(try await world.site.takeBack([bounce]) == 0)

        #expect(try await world.read { try $0.messages(of: dialogue.id)[0].state } == .bounced(world.now))
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let page = try await world.browser(as: "officer").get("/BTB/2026/invitations/\(id)", in: .english)
        #expect(page.text.contains(Phrase.emailCameBack.english))
    }

    private func world(
        _ engine: Engine = .sqlite, fates: [String: Message.Fate] = [:]
    ) async throws -> (World, MailBox) {
        let box = MailBox(fates: fates)
        let from = try #require(EmailAddress("dialogue@battambang.example"))
        return (try await World(engine, post: Post(carrier: box, from: from)), box)
    }

    private func sequence(_ mail: Mail) -> Int {
        let line = mail.calendar?.text.components(separatedBy: "\r\n").first { $0.hasPrefix("SEQUENCE:") }
        return line.flatMap { Int($0.dropFirst(9)) } ?? -1
    }
}
