import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Beginning the follow-up` {
    @Test(arguments: World.engines)
    func `Links are for the bodies that were seen`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        try await world.act { writer in
            try writer.publishReport(of: record.name, for: .country) { report, language in
                try PublishedReport.kept(report, on: "2026-11-23", in: language)
            }
        }
        let officer = try await world.browser(as: "officer")
        let seen = [("list", try #require(try await officer.get("/BTB/2026/follow-up").hidden("list")))]
        try await world.act {
            _ = try $0.merge(
                .bodies, record.department.number, into: record.association.number,
                for: .province(World.battambang), link: world.links.body)
        }
        let lines = try await world.journalLines()

        let refused = try await officer.post("/BTB/2026/follow-up/begin?lang=en", seen)

        #expect(refused.status == 409)
        #expect(refused.text.contains("You saw 1, there are 1 now. New: 1 (Water Association)."))
        #expect(try await world.journalLines() == lines)
        let now = [("list", try #require(try await officer.get("/BTB/2026/follow-up").hidden("list")))]
        #expect(try await officer.post("/BTB/2026/follow-up/begin", now).location == "/BTB/2026/follow-up")
        let id = try await world.read { try $0.dialogue(record.name).id }
        #expect(try await world.read { try $0.bodyLinks(of: id).map(\.body) } == [record.association])
    }
}
