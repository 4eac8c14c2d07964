import Dialogue
import Store
import TestSupport
import Testing
import Web

@Suite struct `The report` {
    @Test func `The draft is for the secretariat and the Governor, the published one for everybody`() async throws {
        let world = try await World()
        _ = try await world.reporting()

        #expect(try await world.browser().get("/BTB/2026/report").status == 404)
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/report").status == 404)
        #expect(try await world.browser(as: "desk").get("/BTB/2026/report").status == 404)
        #expect(try await world.browser(as: "governor").get("/BTB/2026/report").status == 200)
        let draft = try await world.browser(as: "officer").get("/BTB/2026/report", in: .english)
        #expect(draft.text.contains("action=\"/BTB/2026/report/publish\""))
        #expect(draft.text.contains("Khmer is missing") == false)
        #expect(draft.text.contains("English is missing"))

        let published = try await world.browser(as: "officer").post("/BTB/2026/report/publish")

        #expect(published.location == "/BTB/2026/report")
        let page = try await world.browser().get("/BTB/2026/report", in: .english)
        #expect(page.status == 200)
        let said = [
            WorldRecord.openWords, "BTB-26-A01", "Drill a well", "Ministry of Interior", "Department of Health",
        ]
        for words in said {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(!page.text.contains(WorldRecord.hiddenName))
        #expect(try await world.browser().get("/BTB/2026/report", in: .khmer).text.contains("ក្រសួងមហាផ្ទៃ"))
    }

    @Test func `A published report stays as it was read`() async throws {
        let world = try await World()
        _ = try await world.reporting()
        _ = try await world.browser(as: "officer").post("/BTB/2026/report/publish")
        let before = try await world.read { try $0.publishedReport(of: $0.dialogue(try BTB.name).id) }

        try await world.act { writer in
            try writer.run("UPDATE action SET deed_en = 'Something else'")
            writer.note(.planChanged, about: "x", in: .country)
        }

        let page = try await world.browser().get("/BTB/2026/report", in: .english)
        #expect(page.text.contains("Drill a well"))
        #expect(before?.isIntact == true)
        #expect(page.text.contains(before?.digest.hex ?? "-"))
    }

    @Test func `It is not published twice, nor by others, nor while the sitting goes on`() async throws {
        let world = try await World()
        _ = try await world.sitting()
        let officer = try await world.browser(as: "officer")
        let governor = try await world.browser(as: "governor")
        let stranger = try await world.browser(as: "stranger")
        let lines = try await world.journalLines()

        #expect(try await officer.post("/BTB/2026/report/publish").status == 422)
        #expect(try await governor.post("/BTB/2026/report/publish").status == 403)
        #expect(try await stranger.post("/BTB/2026/report/publish").status == 404)
        #expect(try await world.journalLines() == lines)
    }

    private enum BTB {
        static var name: DialogueName {
            get throws { try #require(DialogueName("BTB/2026")) }
        }
    }
}
