import Dialogue
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `A request that is not one of ours` {
    @Test(arguments: Language.allCases)
    func `An unknown address is not found, in the reader's language, with a number`(language: Language) async throws {
        let world = try await World()
        let page = try await world.browser().get("/nowhere", in: language)

        #expect(page.status == 404)
        #expect(page.text.contains("<h1>\(Phrase.notFoundTitle.text(in: language))</h1>"))
    }

    @Test func `Another method is refused and the right ones named`() async throws {
        let world = try await World()
        let browser = try await world.browser()

        let page = try await browser.send("DELETE", "/sign-in")

        #expect(page.status == 405)
        #expect(Set((page.headers["allow"] ?? "").split(separator: ", ").map(String.init)) == ["GET", "POST"])
    }

    @Test(
        arguments: [
            "/%FF", "/%", "/%zz", "/BTB/%00", "/?a=%FF", "/%E1%9E", "/a?%C3%28",
        ])
    func `What is not UTF-8 is a bad request`(path: String) async throws {
        let world = try await World()
        #expect(try await world.browser().get(path).status == 400)
    }

    @Test(
        arguments: [
            "//", "/..", "/../../etc/passwd", "/BTB/../..", "/%2e%2e%2f", "/BTB/2026/", "/BTB/9999999999999999999",
            "/btb", "/BTB/-1", "/BTB/2026-99", "/i/", "/i/BTB-26-999999999999999999999", "/k/", "/k/x", "/b/x",
            "/assets/x/../vetika.css", "/'--", "/<script>", "/BTB/2026/agenda/99999999999999999999",
            "/?lang=%3Cscript%3E",
            "/i?number=%3Cscript%3E", "/BTB/2026/register?page=-1&sort=x&kind=x", "/BTB/2026/live?after=x",
        ])
    func `A hostile address gets a page, never a fault`(path: String) async throws {
        let world = try await World()
        for name in [nil, "officer", "administrator"] as [String?] {
            let page = try await world.browser(as: name).get(path)
            #expect(page.status < 500, "\(path) as \(name ?? "nobody")")
            #expect(!page.text.contains("<script>"))
        }
    }

    @Test func `A body that is too large is refused before it is read`() async throws {
        let world = try await World()
        let browser = try await world.browser()

        let told = try await browser.send("POST", "/sign-in", headers: ["Content-Length": "999999999"])
        let untold = try await browser.send("POST", "/sign-in", body: [UInt8](repeating: 97, count: 300 * 1024))

        #expect(told.status == 413)
        #expect(untold.status == 413)
    }

    @Test func `A form without its key, or with one we did not make, does nothing`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        for key in ["", "short", String(repeating: "a", count: 65), "with blanks and more", "aaaaaaaaaaaaaaaa'--"] {
            #expect(try await officer.post("/BTB/plan", planned, key: key).status == 400, "\(key)")
        }
        #expect(try await world.journalLines() == before)
    }

    @Test(
        arguments: [
            ["Origin": "https://evil.test"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"],
            ["Sec-Fetch-Site": "same-site"], ["Origin": "http://vetika.test.evil.test"],
            ["Referer": "https://evil.test/BTB"], ["Referer": "http://vetika.test.evil.test/"],
            ["Referer": "http://evil.test?http://vetika.test/"], ["Referer": "about:blank"],
        ])
    func `A form of another site is refused`(headers: [String: String]) async throws {
        let world = try await World()
        let before = try await world.journalLines()

        let page = try await world.browser(as: "officer").post("/BTB/plan", planned, headers: headers)

        #expect(page.status == 403)
        #expect(try await world.journalLines() == before + 1)
    }

    @Test func `A form of our own pages is taken`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")

        let page = try await officer.post(
            "/BTB/plan", planned, headers: ["Origin": "http://vetika.test", "Sec-Fetch-Site": "same-origin"])

        #expect(page.status == 303)
    }

    private let planned = [
        ("title_km", "កិច្ចសន្ទនា"), ("opens_on", "2027-03-01"), ("starts_at", "08:00"), ("ends_at", "17:00"),
        ("venue_km", "សាលាខេត្ត"),
    ]
}
