import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `At the door` {
    private static let walkIn = [("name", "ជា សុភា"), ("sex", "female"), ("party", "h")]

    private func begin(_ engine: Engine = .sqlite) async throws -> (World, Room, Browser) {
        let world = try await World(engine)
        let room = try await world.room()
        return (world, room, try await world.browser(as: "officer"))
    }

    private func attendance(_ world: World, _ room: Room) async throws -> Attendance {
        try await world.read { try $0.attendance(of: $0.dialogue(room.name).id) }
    }

    private func last(_ world: World, _ room: Room) async throws -> ParticipantRow {
        try await world.read { try #require(try $0.participants(of: $0.dialogue(room.name).id).last) }
    }

    @Test(arguments: World.engines)
    func `Who is on no list is in the room after one form, once however often it is sent`(engine: Engine) async throws {
        let (world, room, officer) = try await begin(engine)
        let before = try await world.journalLines()
        let missing = try await officer.get("/BTB/2026/checkin?q=%E1%9E%87%E1%9E%B6%20x")
        #expect(missing.text.contains("href=\"/BTB/2026/checkin/walk-in?name=%E1%9E%87%E1%9E%B6%20x\""))
        let asked = try await officer.get("/BTB/2026/checkin/walk-in?name=%E1%9E%87%E1%9E%B6%20x")
        #expect(asked.text.contains("value=\"ជា x\""))

        let form = Self.walkIn + [("body", "\(room.community)"), ("office", "Teacher")]
        let came = try await officer.post("/BTB/2026/checkin/walk-in", form, key: "the-same-key-0001")
        let again = try await officer.post("/BTB/2026/checkin/walk-in", form, key: "the-same-key-0001")

        let row = try await last(world, room)
        #expect(came.location == "/BTB/2026/checkin?came=\(row.id)" && again.location == came.location)
        #expect(row.participant.number == 4 && row.participant.isUninvited && row.participant.card.sex == .female)
        #expect(row.participant.card.office?.english == "Teacher" && row.participant.card.body == room.community)
        #expect(try await world.journalLines() == before + 1)
        let counts = try await attendance(world, room)
        #expect(counts.present == Attendance.Count(total: 1, women: 1) && counts.uninvited == counts.present)
        #expect(counts.invited.total == 3)
        for (language, phrase) in [(Language.khmer, "ជា សុភា"), (.english, "Checked in:")] {
            #expect(try await officer.get(came.location, in: language).text.contains(phrase))
        }
        let waiting = try await world.read { try $0.waitingForInvitation(of: $0.dialogue(room.name).id) }
        #expect(waiting.isEmpty)
    }

    @Test func `What is missing is said at its field, and what was typed stays`() async throws {
        let (world, room, officer) = try await begin()
        let before = try await world.journalLines()
        let empty = try await officer.post("/BTB/2026/checkin/walk-in", [("name", " "), ("office", "គ្រូ")])
        #expect(empty.status == 422 && empty.text.contains("value=\"គ្រូ\""))
        for field in ["name", "sex", "party"] { #expect(empty.text.contains("id=\"\(field)-error\""), "\(field)") }
        let foreign = try await officer.post(
            "/BTB/2026/checkin/walk-in", Self.walkIn + [("area", "1701"), ("body", "4711")])
        #expect(foreign.text.contains("id=\"area-error\"") && foreign.text.contains("id=\"body-error\""))
        #expect(try await world.journalLines() == before)
        #expect(try await attendance(world, room).present.total == 0)
    }

    @Test(arguments: World.engines)
    func `Of the communities they come in at once, and the Governor is told`(engine: Engine) async throws {
        let (world, room, officer) = try await begin(engine)
        let form = [("name", "យាយ នាង"), ("sex", "female"), ("party", "g")]
        let came = try await officer.post("/BTB/2026/checkin/walk-in", form)
        let row = try await last(world, room)
        #expect(try await officer.get(came.location).text.contains(Phrase.governorIsTold.khmer))
        var counts = try await attendance(world, room)
        #expect(counts.unconfirmed == Attendance.Count(total: 1, women: 1) && counts.present.total == 0)
        let governor = try await world.browser(as: "governor")
        #expect(try await governor.get("/desk").text.contains("/BTB/2026/participants/confirm"))

        // The sitting ends; the Governor still says yes.
        try await world.act { try $0.endSitting(of: room.name, for: .country) }
        #expect(try await governor.get("/desk").text.contains("/BTB/2026/participants/confirm"))
        let page = try await governor.get("/BTB/2026/participants/confirm")
        #expect(page.text.contains("យាយ នាង") && page.text.contains(Phrase.cameUninvitedFor.khmer))
        #expect(
            try await governor.post("/BTB/2026/participants/confirm", [("participant", "\(row.id)")]).status == 303)

        counts = try await attendance(world, room)
        #expect(counts.present == Attendance.Count(total: 1, women: 1) && counts.unconfirmed.total == 0)
        #expect(counts.uninvited.total == 1)
        #expect(try await governor.get("/desk").text.contains("/BTB/2026/participants/confirm") == false)
    }

    @Test func `Whom the Governor does not confirm stays counted apart`() async throws {
        let (world, room, officer) = try await begin()
        _ = try await officer.post(
            "/BTB/2026/checkin/walk-in", [("name", "យាយ នាង"), ("sex", "female"), ("party", "g")])
        let row = try await last(world, room)
        let back = try await world.browser(as: "governor").post(
            "/BTB/2026/participants/\(row.id)/send-back", [("reason_\(row.id)", "មិនស្គាល់")])
        #expect(back.status == 303)
        let counts = try await attendance(world, room)
        #expect(counts.unconfirmed.total == 1 && counts.present.total == 0)
    }

    @Test func `Whoever is on the list is found first, and the same name is asked about`() async throws {
        let (world, room, officer) = try await begin()
        let card = try Participant.Card(name: Bilingual("កែវ មុនី", "Keo Mony"), sex: .male)
        let id = try await world.act {
            try $0.add(ParticipantProposal(party: .society, card: card), in: $0.dialogue(room.name))
        }
        try await world.act { try $0.refuse(id, because: "ពេញ", of: $0.dialogue(room.name)) }
        let found = try await officer.get("/BTB/2026/checkin?q=mony")
        #expect(found.text.contains("/checkin/\(id)/let-in") && !found.text.contains("/checkin/\(id)/arrive"))

        let form = [("name", "កែវមុនី"), ("sex", "male"), ("party", "h")]
        let alike = try await officer.post("/BTB/2026/checkin/walk-in", form)
        #expect(alike.status == 422 && alike.text.contains("/checkin/\(id)/let-in"))
        #expect(alike.text.contains("name=\"apart\""))
        #expect(try await attendance(world, room).present.total == 0)
        #expect(try await officer.post("/BTB/2026/checkin/walk-in", form + [("apart", "1")]).status == 303)
        #expect(try await officer.post("/BTB/2026/checkin/\(id)/let-in").location == "/BTB/2026/checkin?came=\(id)")
        #expect(try await officer.post("/BTB/2026/checkin/\(id)/let-in").status == 422)

        #expect(try await attendance(world, room).uninvited == Attendance.Count(total: 2, women: 0))
    }

    @Test(arguments: World.engines)
    func `Somebody comes in an invitee's place without notice, as who they are`(engine: Engine) async throws {
        let (world, room, officer) = try await begin(engine)
        let (woman, other) = (room.people[0], room.people[1])
        let path = "/BTB/2026/checkin/\(woman)/stand-in"
        let empty = try await officer.post(path, [("q", "1"), ("stand_in_\(woman)", "វណ្ណា")])
        #expect(empty.status == 422 && empty.text.contains("id=\"sex_\(woman)-error\""))
        #expect(empty.text.contains("value=\"វណ្ណា\"") && empty.text.contains("<details open>"))
        let form = [("stand_in_\(woman)", "វណ្ណា"), ("sex_\(woman)", "male")]
        #expect(try await officer.post(path, form).location == "/BTB/2026/checkin?came=\(woman)")

        var counts = try await attendance(world, room)
        #expect(counts.present == Attendance.Count(total: 1, women: 0) && counts.confirmed == counts.present)
        // It was the invitee after all; and of another who had announced somebody, they themselves come.
        #expect(try await officer.post("/BTB/2026/checkin/\(woman)/who", [("who", "self")]).status == 303)
        let link = world.linkHash(other, 1)
        try await world.act {
            try $0.answerInvitation(
                linkHash: link, .standIn, standIn: Participant.StandIn(name: "សុខ", sex: .female))
        }
        #expect(try await officer.get("/BTB/2026/checkin?q=2").text.contains(Phrase.standInArrives.khmer))
        _ = try await officer.post("/BTB/2026/checkin/\(other)/arrive", [("who", "self")])
        counts = try await attendance(world, room)
        #expect(counts.present == Attendance.Count(total: 2, women: 1))
        let trail = try await officer.get("/BTB/2026/checkin/\(woman)", in: .english).text
        #expect(trail.contains("Another came in their place") && trail.contains("stand-in: វណ្ណា"))
    }

    @Test(arguments: World.engines)
    func `Mistakes are put right with their trace until the report is sealed`(engine: Engine) async throws {
        let (world, room, officer) = try await begin(engine)
        _ = try await officer.post("/BTB/2026/checkin/walk-in", Self.walkIn)
        let id = try await last(world, room).id
        let content = try Input.Content(
            kind: .service, words: "ទឹក", language: .khmer, sector: nil, area: nil, agendaItem: nil,
            attribution: .named)
        let number = try await world.act {
            try $0.raise(content, by: .participant(id, .society), in: $0.dialogue(room.name), channel: .clerk)
        }
        let right = [("name_km", "ជា សុភ័ក្ត្រ"), ("name_en", ""), ("sex", "male"), ("party", "f")]
        let before = try await world.journalLines()
        #expect(try await officer.post("/BTB/2026/checkin/\(id)/mend", right).location == "/BTB/2026/checkin/\(id)")
        #expect(try await world.journalLines() == before + 1)
        let counts = try await world.read { try $0.attendanceByClass(of: $0.dialogue(room.name).id) }
        #expect(counts[.partners]?.spoke == Attendance.Count(total: 1, women: 0))
        #expect(counts[.partners]?.present == Attendance.Count(total: 1, women: 0) && counts[.society] == nil)
        let page = try await officer.get("/BTB/2026/checkin/\(id)", in: .english).text
        #expect(page.contains("Before: <span lang=\"km\">ជា សុភា</span> · Female"))
        #expect(try await officer.post("/BTB/2026/checkin/\(room.people[0])/mend", right).status == 422)
        let stale = try await officer.post("/BTB/2026/checkin/\(id)/mend", right + [("seen", "what-was-before")])
        #expect(stale.status == 409)

        try await world.act {
            _ = try $0.settleAlone(
                number, title: Bilingual(khmer: "១"), as: .noted, response: Bilingual(khmer: "ហេតុ"),
                in: $0.dialogue(room.name))
        }
        try await world.act { try $0.endSitting(of: room.name, for: .country) }
        #expect(try await officer.get("/BTB/2026/checkin").text.contains(Phrase.enteredLateNow.khmer))
        #expect(try await officer.post("/BTB/2026/checkin/\(room.people[2])/arrive").status == 303)
        #expect(try await officer.get("/BTB/2026/checkin?q=3").text.contains(Phrase.enteredLate.khmer))
        #expect(try await officer.post("/BTB/2026/checkin/\(id)/take-back").location == "/BTB/2026/checkin")
        #expect(try await officer.post("/BTB/2026/checkin/\(id)/take-back").status == 422)
        #expect(try await attendance(world, room).present == Attendance.Count(total: 1, women: 1))

        try await world.act { writer in
            try writer.publishReport(of: room.name, for: .country) { report, language in
                try PublishedReport.kept(report, on: "2026-11-23", in: language)
            }
        }
        let lines = try await world.journalLines()
        for path in ["\(room.people[1])/arrive", "\(room.people[2])/take-back", "walk-in"] {
            #expect(try await officer.post("/BTB/2026/checkin/\(path)", Self.walkIn).status == 422, "\(path)")
        }
        #expect(try await world.journalLines() == lines)
    }

    @Test func `Only the secretariat of the province stands there`() async throws {
        let (world, room, _) = try await begin()
        for path in ["walk-in", "\(room.people[0])"] {
            for (who, status) in [("stranger", 404), ("governor", 403), ("partner", 403)] {
                let browser = try await world.browser(as: who)
                #expect(try await browser.get("/BTB/2026/checkin/\(path)").status == status, "\(who) \(path)")
            }
            #expect(try await world.browser().get("/BTB/2026/checkin/\(path)").status == 401)
        }
        let stranger = try await world.browser(as: "stranger")
        for step in ["walk-in", "\(room.people[0])/stand-in", "\(room.people[0])/let-in", "\(room.people[0])/who"] {
            #expect(try await stranger.post("/BTB/2026/checkin/\(step)", Self.walkIn).status == 404, "\(step)")
        }
    }
}
