import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `The districts page` {
    let form = [("kind", "district"), ("code", "0204"), ("name_km", "បវេល"), ("name_en", "Bavel")]

    @Test func `A district typed in is listed and leaves one line`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        let answer = try await browser.post("/BTB/districts", form)
        #expect(answer.status == 303)
        #expect(answer.location == "/BTB/districts")
        #expect(try await world.journalLines() == lines + 1)
        let page = try await browser.get("/BTB/districts", in: .english)
        #expect(page.text.contains("ស្រុកបវេល"))
        #expect(page.text.contains("Battambang Province has 1 municipality, district or khan."))
    }

    @Test func `A refusal is shown, keeps what was typed and changes nothing`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        let answer = try await browser.post(
            "/BTB/districts", [("kind", "district"), ("code", "0301"), ("name_km", "បវេល"), ("name_en", "")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("កូដត្រូវមាន ៤ ខ្ទង់ ហើយចាប់ផ្ដើមដោយ 02"))
        #expect(answer.text.contains("value=\"0301\""))
        #expect(try await world.journalLines() == lines)
        #expect(try await world.read { try $0.districts(of: World.battambang) } == [])
    }

    @Test func `Another province's secretariat finds nothing and other roles are turned away`() async throws {
        let world = try await World()
        #expect(try await world.browser(as: "stranger").get("/BTB/districts").status == 404)
        #expect(try await world.browser(as: "stranger").post("/BTB/districts", form).status == 404)
        #expect(try await world.browser(as: "board").get("/BTB/districts").status == 403)
        #expect(try await world.browser().get("/BTB/districts").status == 401)
    }
}
