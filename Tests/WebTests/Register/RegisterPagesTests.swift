import Dialogue
import Store
import TestSupport
import Testing
import Web

@Suite struct `The register and the way to one input` {
    @Test func `Before the sitting there is no register`() async throws {
        let world = try await World()
        _ = try await world.sitting()
        try await world.act { writer in
            try writer.run("UPDATE dialogue SET stage = 'invited'")
            writer.note(.planChanged, about: .count(1, .offices), in: .country)
        }
        let browser = try await world.browser()

        #expect(try await browser.get("/BTB/2026/register").status == 404)
        #expect(try await browser.get("/BTB/2026/register.csv").status == 404)
        #expect(try await browser.get("/BTB/2026/register.json?kind=action").status == 404)
        let early = try await browser.get("/i/BTB-26-001")
        #expect(early.status == 200)
        #expect(!early.text.contains(WorldRecord.openWords))
        #expect(!early.text.contains("ចាន់ ស្រីមុំ"))
    }

    @Test func `The CSV neutralises formulas and holds no name`() async throws {
        let world = try await World()
        _ = try await world.followingUp()

        let csv = try await world.browser().get("/BTB/2026/register.csv?kind=input")

        let lines = csv.text.split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[3].hasPrefix("BTB-26-003,service,'=SUM(1),en,,,,,h,2026-11-23,unresolved,"))
        #expect(csv.headers["content-type"] == "text/csv; charset=utf-8")
        for name in [WorldRecord.hiddenName, WorldRecord.typedName, "ចាន់ ស្រីមុំ"] {
            #expect(!csv.text.contains(name))
        }
    }

    @Test func `The JSON is the same selection with codes and days`() async throws {
        let world = try await World()
        _ = try await world.followingUp()

        let json = try await world.browser().get("/BTB/2026/register.json?kind=action&state=open")
        let none = try await world.browser().get("/BTB/2026/register.json?kind=action&state=done")

        #expect(json.text.contains("\"count\":1"))
        #expect(json.text.contains("\"due\":\"2026-12-20\""))
        #expect(json.text.contains("\"inputs\":[\"BTB-26-001\",\"BTB-26-002\"]"))
        #expect(none.text.contains("\"items\":[]"))
    }

    @Test func `What was asked stays in the filters, and markup in it is text`() async throws {
        let world = try await World()
        _ = try await world.followingUp()

        let page = try await world.browser().get(
            "/BTB/2026/register?kind=action&q=%3Cb%3E&state=overdue&sort=-due&page=-3&sector=nonsense", in: .english)

        #expect(page.status == 200)
        #expect(page.text.contains("value=\"&lt;b&gt;\""))
        #expect(page.text.contains("<option value=\"overdue\" selected>"))
        #expect(page.text.contains("<input type=\"hidden\" name=\"sort\" value=\"-due\">"))
    }

    @Test func `A page beyond the last is the last`() async throws {
        let world = try await World()
        _ = try await world.followingUp()
        let browser = try await world.browser()
        func caption(_ query: String) async throws -> String? {
            let text = try await browser.get("/BTB/2026/register?kind=input" + query, in: .english).text
            return text.firstMatch(of: /<caption>(.*?)<\/caption>/).map { String($0.1) }
        }

        let all = try #require(try await caption(""))
        #expect(all.contains("3"))
        #expect(try await caption("&page=9999") == all)
    }

    @Test func `A number is found however it is typed`() async throws {
        let world = try await World()
        _ = try await world.followingUp()
        let browser = try await world.browser()

        #expect(try await browser.get("/i?number=btb-26-1").location == "/i/BTB-26-001")
        #expect(try await browser.get("/i/btb-26-1").location == "/i/BTB-26-001")
        #expect(try await browser.get("/i/BTB-26-A01").location == "/i/BTB-26-001")
        for path in ["/i/BTB-26-999", "/i/nonsense", "/i?number=%3Cb%3E"] {
            let page = try await browser.get(path, in: .english)
            #expect(page.status == 404)
            #expect(page.text.contains("<form method=\"get\" action=\"/i\">"))
        }
        #expect(try await browser.get("/i").status == 200)
    }

    @Test func `The story tells what became of it, and a protected name nowhere`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let browser = try await world.browser()
        let officer = try await world.browser(as: "officer")
        let desk = try await world.browser(as: "desk")

        let named = try await browser.get("/i/BTB-26-001", in: .english)
        let hidden = try await browser.get("/i/BTB-26-002", in: .english)
        #expect(named.text.contains("ចាន់ ស្រីមុំ"))
        #expect(named.text.contains("BTB-26-A01"))
        #expect(!hidden.text.contains(WorldRecord.hiddenName))
        // One came for the communities: their class would name them.
        #expect(!hidden.text.contains("Local communities"))
        #expect(hidden.text.contains("This voice is protected"))

        let sent = try await officer.post(
            "/BTB/2026/escalations/\(record.second)", [("request_\(record.second)_km", "សូមថវិកា")])
        #expect(sent.location == "/BTB/2026/escalations")
        #expect(try await desk.post("/national/1/acknowledge").location == "/national/1")
        #expect(try await desk.post("/national/1/answer", [("answer_en", "Granted in 2027")]).status == 303)
        let answered = try await browser.get("/i/BTB-26-003", in: .english)
        #expect(answered.text.contains("Granted in 2027"))
        #expect(answered.text.contains("សូមថវិកា"))
    }
}
