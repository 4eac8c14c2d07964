import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `After the bell` {
    private let form = [("kind", "service"), ("words", "ប្រឡាយទឹកខូច"), ("attribution", "named")]

    @Test(arguments: World.engines)
    func `What was typed before the end is taken until the report is sealed, and marked`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let officer = try await world.browser(as: "officer")
        let phone = try await world.browser()
        let raise = "/k/\(room.tokens[0])/raise"
        #expect(try await phone.post(raise, form).location == "/k/\(room.tokens[0])/raised/BTB-26-001")
        #expect(try await officer.post("/BTB/2026/sitting/end").status == 303)

        let late = try await phone.post(raise, form.map { $0.0 == "words" ? ("words", "ផ្ញើយឺត") : $0 })
        let slip = try await officer.post("/BTB/2026/inputs", form + [("who", "2")])

        #expect(late.location == "/k/\(room.tokens[0])/raised/BTB-26-002")
        #expect(slip.location == "/BTB/2026/inputs/entered/BTB-26-003")
        #expect(
            try await world.read { try $0.inputs(of: $0.dialogue(room.name).id).map(\.input.isLate) }
                == [false, true, true])
        for language in Language.allCases {
            let mark = Phrase.cameAfterTheEnd.text(in: language)
            #expect(try await phone.get("/i/BTB-26-002", in: language).text.contains(mark))
            #expect(try await !phone.get("/i/BTB-26-001", in: language).text.contains(mark))
            let asked = try await phone.get(raise, in: language)
            #expect(asked.text.contains(Phrase.takenAfterTheEnd.text(in: language)))
            #expect(asked.text.contains("data-keep=\"raise"))
        }
        let stuck = try await world.read { try $0.openInputs(of: $0.dialogue(room.name).id).map(\.description) }
        #expect(stuck == ["BTB-26-001", "BTB-26-002", "BTB-26-003"])
    }

    @Test func `Once the report is sealed nothing more is taken`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let officer = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        let refused = try await officer.post("/BTB/2026/inputs", form + [("who", "1")])
        #expect(refused.status == 422)
        #expect(try await world.journalLines() == lines)
        #expect(try await world.read { try $0.inputCount(of: $0.dialogue(record.name).id) } == 3)
    }

    @Test(arguments: World.engines)
    func `A sitting goes on for a reason, which stays on record`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let officer = try await world.browser(as: "officer")
        let stranger = try await world.browser(as: "stranger")
        _ = try await officer.post("/BTB/2026/sitting/end")
        let lines = try await world.journalLines()

        let silent = try await officer.post("/BTB/2026/sitting/reopen", [("reason", " ")])
        #expect(silent.status == 422 && silent.text.contains("id=\"reason-error\""))
        // What follows the record is asked for where it stands, not where the form was sent.
        #expect(silent.text.contains(" data-from=\"/BTB/2026/sitting\""))
        #expect(try await !officer.get("/BTB/2026/sitting").text.contains("data-from"))
        #expect(try await stranger.post("/BTB/2026/sitting/reopen", [("reason", "x")]).status == 404)
        #expect(try await world.journalLines() == lines)
        let again = try await officer.post("/BTB/2026/sitting/reopen", [("reason", "ចុចច្រឡំ")])

        #expect(again.location == "/BTB/2026/sitting")
        #expect(try await world.journalLines() == lines + 1)
        let (stage, reasons) = try await world.read { reader in
            let dialogue = try reader.dialogue(room.name)
            return (dialogue.stage, try reader.reopenings(of: dialogue.id).map(\.reason))
        }
        #expect(stage == .inSession && reasons == ["ចុចច្រឡំ"])
        #expect(try await officer.get("/BTB/2026/sitting").text.contains("ចុចច្រឡំ"))
        #expect(try await officer.post("/BTB/2026/sitting/reopen", [("reason", "x")]).status == 422)
    }

    @Test(arguments: World.engines)
    func `What is settled is mended: an input taken out, a title changed`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        let officer = try await world.browser(as: "officer")

        let out = try await officer.post("/BTB/2026/challenges/1/inputs/BTB-26-002/release")
        let titled = try await officer.post(
            "/BTB/2026/challenges/1/title", [("title_km", "ទឹកស្អាត"), ("title_en", "Clean water")])
        let empty = try await officer.post("/BTB/2026/challenges/1/title", [("title_km", " ")])
        let gone = try await officer.post("/BTB/2026/challenges/2/inputs/BTB-26-003/release")

        #expect(out.location == "/BTB/2026/challenges/1" && titled.location == "/BTB/2026/challenges/1")
        #expect(empty.status == 422 && empty.text.contains("id=\"title_km-error\""))
        #expect(gone.location == "/BTB/2026/sitting")
        let (title, open) = try await world.read { reader in
            let dialogue = try reader.dialogue(record.name)
            return (
                try reader.challenge(record.first, of: dialogue.id).challenge.title,
                try reader.openInputs(of: dialogue.id).map(\.description)
            )
        }
        #expect(title == Bilingual("ទឹកស្អាត", "Clean water"))
        #expect(open == ["BTB-26-002", "BTB-26-003"])
    }

    @Test func `What went up keeps its last input`() async throws {
        let world = try await World()
        let record = try await world.reporting()
        try await world.sendUp(record)
        let officer = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        let refused = try await officer.post("/BTB/2026/challenges/2/inputs/BTB-26-003/release")
        #expect(refused.status == 422)
        #expect(try await world.journalLines() == lines)
    }

    @Test(arguments: World.engines)
    func `After the report an unresolved challenge is dropped only with its reason`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.get("/BTB/2026/escalations").text.contains("/BTB/2026/challenges/2#settle"))
        let page = try await officer.get("/BTB/2026/challenges/2")
        #expect(page.text.contains("value=\"noted\"") && !page.text.contains("value=\"answered\""))

        let silent = try await officer.post("/BTB/2026/challenges/2/settle", [("disposition", "noted")])
        let other = try await officer.post(
            "/BTB/2026/challenges/2/settle", [("disposition", "answered"), ("response_km", "បាទ")])
        let dropped = try await officer.post(
            "/BTB/2026/challenges/2/settle", [("disposition", "noted"), ("response_km", "មិនមែនសមត្ថកិច្ចខេត្ត")])

        #expect([silent.status, other.status, dropped.status] == [422, 422, 303])
        #expect(try await world.read { try $0.unsentChallenges(of: $0.dialogue(record.name).id) }.isEmpty)
        #expect(try await officer.get("/i/BTB-26-003").text.contains("មិនមែនសមត្ថកិច្ចខេត្ត"))
    }

    @Test(arguments: World.engines)
    func `The province says whether the national answer solves it`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let id = try await world.sendUp(record)
        let officer = try await world.browser(as: "officer")
        let desk = try await world.browser(as: "desk")
        let stranger = try await world.browser(as: "stranger")
        let base = "/BTB/2026/escalations/\(record.second)"
        #expect(try await officer.post("\(base)/accept").status == 422)
        _ = try await desk.post("/national/\(id)/acknowledge")
        _ = try await desk.post("/national/\(id)/answer", [("answer_km", "នឹងពិនិត្យ"), ("answer_en", "We shall see")])
        let lines = try await world.journalLines()

        let silent = try await officer.post("\(base)/give-back")
        #expect(silent.status == 422 && silent.text.contains("id=\"back_\(record.second)_km-error\""))
        #expect(try await stranger.post("\(base)/accept").status == 404)
        #expect(try await desk.post("\(base)/accept").status == 403)
        #expect(try await world.journalLines() == lines)
        let back = [("back_\(record.second)_km", "គ្មានថវិកា")]
        #expect(try await officer.post("\(base)/give-back", back).location == "/BTB/2026/escalations")
        #expect(try await desk.get("/national").text.contains("/national/\(id)"))
        let story = try await officer.get("/i/BTB-26-003")
        #expect(story.text.contains("នឹងពិនិត្យ") && story.text.contains("គ្មានថវិកា"))

        _ = try await desk.post("/national/\(id)/answer", [("answer_km", "មានថវិកា")])
        #expect(try await officer.get("/i/BTB-26-003").text.contains(Phrase.provinceWillSay.text(in: .khmer)))
        #expect(try await officer.post("\(base)/accept").location == "/BTB/2026/escalations")
        #expect(try await officer.post("\(base)/accept").status == 422)
        #expect(try await officer.get("/i/BTB-26-003").text.contains(Phrase.provinceAccepts.text(in: .khmer)))
        #expect(try await world.journalLines() == lines + 3)
    }

    @Test(arguments: World.engines)
    func `The next dialogue opens with what is not solved, answered or not`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let id = try await world.sendUp(record)
        var plan = try await world.read { try $0.dialogue(record.name).plan }
        (plan.opensOn, plan.endsOn) = ("2027-11-20", "2027-11-20")
        let next = plan
        let name = try await world.act { try $0.close(record.name, into: next, agenda: [], for: .country) }
        let unsolved: @Sendable () async throws -> [ID<Escalation>] = {
            try await world.read { try $0.accountOfLast(before: $0.dialogue(name)).unsolved.map(\.id) }
        }
        #expect(try await unsolved() == [id])

        try await world.act(as: "desk") { try $0.acknowledge(id, for: .country) }
        try await world.act(as: "desk") { try $0.answer(id, with: Bilingual(khmer: "បាទ"), for: .country) }
        #expect(try await unsolved() == [id])
        try await world.act { try $0.acceptAnswer(to: id, in: $0.dialogue(record.name), for: .country) }
        #expect(try await unsolved().isEmpty)
    }

    @Test(arguments: World.engines)
    func `What an earlier dialogue closed over in silence is told by the next`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        var plan = try await world.read { try $0.dialogue(record.name).plan }
        (plan.opensOn, plan.endsOn) = ("2027-11-20", "2027-11-20")
        let next = plan
        let name = try await world.act { writer in
            try writer.run("UPDATE dialogue SET stage = \(Stage.closed)")
            return try writer.plan(next, of: World.battambang, agenda: []).name
        }
        #expect(try await world.read { try $0.accountOfLast(before: $0.dialogue(name)).unsent.map(\.number) } == [2])
        let agenda = try await world.browser(as: "officer").get("/\(name)/agenda")
        #expect(agenda.text.contains(Phrase.neverSentUp.text(in: .khmer)) && agenda.text.contains("BTB-26-003"))
        #expect(record.second.number > 0)
    }
}

@Suite struct `The clock of the hall` {
    private func agenda() throws -> Agenda {
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual(khmer: "ក"), opensOn: "2026-11-23", endsOn: "2026-11-23",
            startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020), venue: Bilingual(khmer: "ខ"),
            hostForum: nil)
        let items = [60, 30].map { minutes in
            AgendaItem(id: ID(Int64(minutes)), theme: .services, title: Bilingual(khmer: "ចំណុច"), minutes: minutes)
        }
        return Agenda(items: items, plan: plan)
    }

    @Test(arguments: [
        (479, 60), (480, 3600), (539, 60), (540, 1800), (569, 60),
    ])
    func `It says when the item changes next`(minute: Int, seconds: Int) throws {
        let now = Instant("2026-11-23", TimeOfDay(minutes: minute))
        let part = NowPart(agenda: try agenda(), now: now)
        #expect(part.secondsToNext == seconds)
        #expect(part.hand?.text == "<i hidden data-again=\"\(seconds)\"></i>")
        #expect(NowPart(agenda: try agenda(), now: now.adding(seconds: 20)).secondsToNext == seconds - 20)
    }

    @Test func `It rests when the day is over`() throws {
        let over = Instant("2026-11-23", TimeOfDay(minutes: 570))
        #expect(NowPart(agenda: try agenda(), now: over).hand == nil)
        #expect(NowPart(agenda: try agenda(), now: Instant("2026-11-22", TimeOfDay(minutes: 500))).hand == nil)
    }
}
