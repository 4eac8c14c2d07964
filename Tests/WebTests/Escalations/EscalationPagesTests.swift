import Dialogue
import Store
import TestSupport
import Testing
import Web

@Suite struct `The pages of escalations` {
    @Test func `A request without words is refused and changes nothing`() async throws {
        let world = try await World()
        let record = try await world.reporting()
        let officer = try await world.browser(as: "officer")
        let lines = try await world.journalLines()

        let refused = try await officer.post("/BTB/2026/escalations/\(record.second)")
        let settled = try await officer.post(
            "/BTB/2026/escalations/\(record.first)", [("request_\(record.first)_km", "សូម")])

        #expect([refused.status, settled.status] == [422, 422])
        #expect(refused.text.contains("id=\"request_\(record.second)_km-error\""))
        #expect(try await world.journalLines() == lines)
    }

    @Test func `Only secretariat and Governor send, only the national desk answers`() async throws {
        let world = try await World()
        let record = try await world.reporting()
        let path = "/BTB/2026/escalations/\(record.second)"
        let form = [("request_\(record.second)_km", "សូម")]

        #expect(try await world.browser(as: "stranger").post(path, form).status == 404)
        #expect(try await world.browser(as: "board").post(path, form).status == 403)
        #expect(try await world.browser(as: "governor").post(path, form).status == 303)
        #expect(try await world.browser(as: "officer").get("/national").status == 403)
        #expect(try await world.browser(as: "officer").post("/national/1/acknowledge").status == 403)
        let queue = try await world.browser(as: "desk").get("/national", in: .english)
        #expect(queue.text.contains("<a href=\"/national/1\">"))
        #expect(try await world.browser(as: "desk").get("/national/77").status == 404)
    }

    @Test func `An answer before the acknowledgement, or without words, is refused`() async throws {
        let world = try await World()
        let record = try await world.reporting()
        _ = try await world.browser(as: "officer").post(
            "/BTB/2026/escalations/\(record.second)", [("request_\(record.second)_km", "សូម")])
        let desk = try await world.browser(as: "desk")
        let lines = try await world.journalLines()

        let early = try await desk.post("/national/1/answer", [("answer_km", "យល់ព្រម")])
        #expect(early.status == 422)
        #expect(try await world.journalLines() == lines)
        #expect(try await desk.post("/national/1/acknowledge").status == 303)
        let empty = try await desk.post("/national/1/answer", [("answer_km", " ")])
        #expect(empty.status == 422)
        #expect(empty.text.contains("id=\"answer_km-error\""))
        #expect(try await world.journalLines() == lines + 1)
    }
}
