import Dialogue
import Store
import TestSupport
import Testing
import Web

@Suite struct `Closing a dialogue` {
    private let plan = [
        ("title_km", "លើកក្រោយ"), ("opens_on", "2027-11-20"), ("starts_at", "08:00"), ("ends_at", "17:00"),
        ("venue_km", "សាលាខេត្ត"),
    ]

    @Test func `The form proposes the same a year later`() async throws {
        let world = try await World()
        _ = try await world.followingUp()

        let page = try await world.browser(as: "officer").get("/BTB/2026/close", in: .english)

        #expect(page.text.contains("value=\"Partnership Dialogue 2027\""))
        #expect(page.text.contains("value=\"កិច្ចសន្ទនាភាពជាដៃគូ ឆ្នាំ២០២៧\""))
        #expect(page.text.contains("value=\"2027-11-20\""))
    }

    @Test func `It opens the next one, whose agenda shows what is open`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let officer = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        let stopped = try await officer.post("/BTB/2026/close?lang=en", plan)
        #expect(stopped.status == 422)
        #expect(stopped.text.contains("Challenges not sent yet: 2"))
        #expect(stopped.text.contains("href=\"/BTB/2026/escalations#c\(record.second)\""))
        #expect(try await world.journalLines() == lines)
        try await world.sendUp(record)

        let answer = try await officer.post("/BTB/2026/close", plan)

        #expect(answer.location == "/BTB/2027/agenda")
        let agenda = try await officer.get("/BTB/2027/agenda", in: .english)
        #expect(agenda.text.contains("BTB-26-A01"))
        #expect(agenda.text.contains("Problems with the national level, not solved yet"))
        let (old, new) = try await world.read { reader in
            let all = try reader.dialogues(of: World.battambang)
            return (all[1].stage, try reader.agenda(of: all[0]).items.map(\.theme))
        }
        #expect(old == .closed)
        #expect(new == Theme.standard)
    }

    @Test func `A mistake keeps what was typed, and a wrong stage or hand closes nothing`() async throws {
        let world = try await World()
        _ = try await world.reporting()
        let officer = try await world.browser(as: "officer")
        let governor = try await world.browser(as: "governor")
        let stranger = try await world.browser(as: "stranger")
        let lines = try await world.journalLines()

        let untitled = try await officer.post("/BTB/2026/close", [("venue_km", "សាលាថ្មី")])
        let early = try await officer.post("/BTB/2026/close", plan)

        #expect([untitled.status, early.status] == [422, 422])
        #expect(try await governor.post("/BTB/2026/close", plan).status == 403)
        #expect(try await stranger.post("/BTB/2026/close", plan).status == 404)
        #expect(try await world.journalLines() == lines)
    }
}
