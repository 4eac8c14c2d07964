import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Releasing invitations` {
    @Test(arguments: World.engines)
    func `They leave after those who were seen are confirmed`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .prepared, participants: 3)
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let page = try await officer.get("/BTB/2026/invitations/release", in: .english)
        #expect(page.text.contains("Release 3 invitations"))
        let wrong = try await officer.post("/BTB/2026/invitations/release?lang=en")
        #expect(wrong.status == 409)
        #expect(
            wrong.text.contains(
                "so nothing was done. You saw 0, there are 3 now. New: 3 (Participant 1, Participant 2, Participant 3)."
            ))
        #expect(try await world.journalLines() == before)

        let answer = try await officer.post(
            "/BTB/2026/invitations/release", [("list", try #require(page.hidden("list")))])

        #expect(answer.location == "/BTB/2026/invitations")
        #expect(try await world.journalLines() == before + 1)
        #expect(try await world.read { try $0.dialogue(dialogue.name).stage } == .invited)
        #expect(try await world.read { try $0.waitingForInvitation(of: dialogue.id).count } == 0)
    }

    @Test(arguments: World.engines, ["release", "rehearse"])
    func `As many others, or another address, are not those who were seen`(
        engine: Engine, verb: String
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .prepared, participants: 3)
        let people = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        try await world.reach(dialogue, 1, Reach(email: EmailAddress("two@example.org")))
        let officer = try await world.browser(as: "officer")
        func list() async throws -> [(String, String)] {
            [("list", try #require(try await officer.get("/BTB/2026/invitations/release").hidden("list")))]
        }
        let seen = try await list()

        try await world.act { try $0.refuse(people[0], because: "គំរូ", of: dialogue) }
        let newcomer = try await world.people([.partners], of: dialogue)
        try await world.act { try $0.accept(newcomer, of: dialogue) }
        try await world.reach(dialogue, 1, Reach(email: EmailAddress("other@example.org")))
        let lines = try await world.journalLines()
        let refused = try await officer.post("/BTB/2026/invitations/\(verb)?lang=en", seen)

        #expect(refused.status == 409)
        #expect(
            refused.text.contains(
                "You saw 3, there are 3 now. New: 1 (Newcomer 1). No longer on it: 1 (Participant 1). "
                    + "Otherwise than before: 1 (Participant 2). Look again."))
        #expect(try await world.journalLines() == lines)
        #expect(try await world.read { try $0.messages(of: dialogue.id) } == [])
        #expect(try await officer.post("/BTB/2026/invitations/\(verb)", try await list()).status == 303)
        #expect(try await world.journalLines() == lines + 1)
        #expect(try await world.read { try $0.messages(of: dialogue.id).count } == 3)
    }

    @Test func `Before the Board approves nothing leaves, and the page says why`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(participants: 1)
        let officer = try await world.browser(as: "officer")

        let page = try await officer.get("/BTB/2026/invitations", in: .english)
        let answer = try await officer.post("/BTB/2026/invitations/release")

        #expect(page.text.contains(Phrase.notApprovedYet.english))
        #expect(answer.status == 422)
        #expect(try await world.read { try $0.dialogue(dialogue.name).stage } == .planned)
    }

    @Test func `A letter carries the link only once it has left`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .prepared, participants: 1)
        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id
        let officer = try await world.browser(as: "officer")
        let link = "http://vetika.test/k/\(world.token(of: id))"

        let draft = try await officer.get("/BTB/2026/invitations/\(id)/letter")
        #expect(draft.status == 200)
        #expect(!draft.text.contains("/k/"))
        try await world.release(dialogue.name, count: 1)
        let letter = try await officer.get("/BTB/2026/invitations/\(id)/letter?english=1")

        #expect(letter.text.contains("<a href=\"\(link)\">\(link)</a>"))
        #expect(letter.text.contains("អ្នកចូលរួម 1"))
        #expect(letter.text.contains("to inform you that the Battambang Province Administration"))
        // 23 November 2026 by the moon.
        #expect(letter.text.contains("ព.ស.២៥៧០"))
        #expect(try await officer.get("/BTB/2026/invitations/letters").text.contains(link))
    }

    @Test func `Only the secretariat of the province releases and prints`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .prepared, participants: 1)
        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id

        for path in ["/BTB/2026/invitations", "/BTB/2026/invitations/\(id)/letter", "/BTB/2026/invitations/letters"] {
            #expect(try await world.browser(as: "stranger").get(path).status == 404)
            #expect(try await world.browser(as: "governor").get(path).status == 403)
            #expect(try await world.browser().get(path).status == 401)
        }
        let stranger = try await world.browser(as: "stranger")
        #expect(try await stranger.post("/BTB/2026/invitations/release").status == 404)
        #expect(try await stranger.post("/BTB/2026/invitations/\(id)/withdraw").status == 404)
        #expect(try await world.read { try $0.dialogue(dialogue.name).stage } == .prepared)
    }
}

@Suite struct `The page of an invitee` {
    @Test(arguments: World.engines)
    func `Opens without an account, and takes an answer that may change`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id
        let token = world.token(of: id)
        let visitor = try await world.browser()
        let before = try await world.journalLines()

        #expect(try await visitor.get("/k/\(token)", in: .english).text.contains("Mr") == false)
        let first = try await visitor.post("/k/\(token)/answer", [("answer", "yes")])
        #expect(first.location == "/k/\(token)?answered=1")
        let second = try await visitor.post(
            "/k/\(token)/answer", [("answer", "stand_in"), ("stand_in", "សុខ ដារ៉ា"), ("stand_in_sex", "male")])
        #expect(second.status == 303)

        #expect(try await world.journalLines() == before + 2)
        let participant = try await world.read { try $0.participant(id, of: dialogue.id).participant }
        #expect(participant.answer == .standIn)
        #expect(participant.standIn == Participant.StandIn(name: "សុខ ដារ៉ា", sex: .male))
        let list = try await world.browser(as: "officer").get("/BTB/2026/participants")
        #expect(list.text.contains("សុខ ដារ៉ា"))
    }

    @Test func `A stand-in without name or sex is refused, and what was chosen stays`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id
        let visitor = try await world.browser()

        let answer = try await visitor.post("/k/\(world.token(of: id))/answer", [("answer", "stand_in")])

        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"stand_in-error\""))
        #expect(answer.text.contains("id=\"stand_in_sex-error\""))
        #expect(answer.text.contains("value=\"stand_in\" checked"))
        #expect(try await world.read { try $0.participant(id, of: dialogue.id).participant.answer } == nil)
    }

    @Test func `Bad, early and withdrawn links are not there`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .prepared, participants: 1)
        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id
        let token = world.token(of: id)
        let visitor = try await world.browser()

        #expect(try await visitor.get("/k/\(token)").status == 404)
        #expect(try await visitor.get("/k/nonsense").status == 404)
        try await world.release(dialogue.name, count: 1)
        #expect(try await visitor.get("/k/\(token)").status == 200)

        let officer = try await world.browser(as: "officer")
        #expect(try await officer.post("/BTB/2026/invitations/\(id)/withdraw").status == 303)

        #expect(try await visitor.get("/k/\(token)").status == 404)
        #expect(try await visitor.post("/k/\(token)/answer", [("answer", "yes")]).status == 404)
        #expect(try await visitor.get("/k/\(world.token(of: id, serial: 2))").status == 200)
    }

    @Test func `Who is in the room has no form to answer any more`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first }).id
        try await world.act { try $0.openSitting(of: dialogue.name, for: .country) }
        let open = try await world.read { try $0.dialogue(dialogue.name) }
        try await world.act { try $0.arrive(id, of: open) }
        let visitor = try await world.browser()

        let page = try await visitor.get("/k/\(world.token(of: id))", in: .english)
        let answer = try await visitor.post("/k/\(world.token(of: id))/answer", [("answer", "no")])

        #expect(page.text.contains(Phrase.checkedIn.english))
        #expect(!page.text.contains("/answer\""))
        #expect(answer.status == 422)
        #expect(try await world.read { try $0.participant(id, of: dialogue.id).participant.answer } == nil)
    }
}
