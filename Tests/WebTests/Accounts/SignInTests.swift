import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Signing in` {
    @Test func `The right password opens a session and leaves a line`() async throws {
        let world = try await withPassword()
        let before = try await world.journalLines()

        let answer = try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង", to: "/BTB")

        #expect(answer.status == 303)
        #expect(answer.location == "/BTB")
        let cookie = try #require(answer.headers["set-cookie"])
        #expect(cookie.hasPrefix("vetika="))
        #expect(cookie.hasSuffix("; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax"))
        #expect(try await world.journalLines() == before + 1)
        let session = String(cookie.dropFirst(7).prefix { $0 != ";" })
        #expect(try await Browser(world.site, session: session).get("/desk").status == 200)
    }

    @Test(arguments: [("with-password", "wrong"), ("nobody", "ពាក្យសម្ងាត់វែង"), ("", ""), ("with-password", "")])
    func `A wrong name and a wrong password answer alike and keep the name`(name: String, word: String) async throws {
        let world = try await withPassword()
        let before = try await world.journalLines()

        let answer = try await signIn(world, name, word)

        #expect(answer.status == 422)
        #expect(answer.text.contains(Phrase.wrongNameOrPassword.khmer))
        #expect(answer.text.contains("name=\"name\" value=\"\(name)\""))
        #expect(word.isEmpty || !answer.text.contains(word))
        #expect(answer.headers["set-cookie"] == nil)
        #expect(try await world.journalLines() == before)
    }

    @Test func `Who guesses at an account is made to wait, everybody else is not`() async throws {
        let world = try await withPassword()
        for _ in 0..<10 { #expect(try await signIn(world, "with-password", "guess").status == 422) }

        let shut = try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង")
        #expect(shut.status == 429)
        // Ten in a quarter of an hour are one in a minute and a half.
        #expect(shut.headers["retry-after"] == "90")
        #expect(shut.text.contains(Phrase.tooManyTriesText(minutes: 2).khmer))
        #expect(try await signIn(world, "other", "ពាក្យសម្ងាត់វែង").status == 303, "the same address, another account")

        world.clock.go(to: "2026-11-24")
        #expect(try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង").status == 303)
    }

    @Test func `Who came in from an address before is not kept out by a flood from elsewhere`() async throws {
        let world = try await withPassword()
        #expect(try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង").status == 303)
        let (tries, lock) = (world.site.tries, Tries.Lock.password(of: "with-password"))
        for number in 0..<100 { try tries.knock(lock, from: "198.51.100.\(number)", at: world.now) }
        #expect(throws: RequestFault.tooManyTries(seconds: 9)) {
            try tries.knock(lock, from: "198.51.101.9", at: world.now)
        }

        #expect(try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង").status == 303)
    }

    @Test func `A name that is no account is slowed like one that is`() async throws {
        let world = try await withPassword()
        for _ in 0..<10 { #expect(try await signIn(world, "nobody", "guess").status == 422) }

        #expect(try await signIn(world, "nobody", "guess").status == 429)
    }

    @Test func `Behind TLS the limit looks at whom the server in front of us speaks for`() async throws {
        let world = try await World()
        let site = Site(
            store: world.store, links: world.site.links,
            settings: Site.Settings(address: "https://vetika.test", isBehindTLS: true), clock: { world.now })
        let browser = Browser(site)
        for number in 0..<300 {
            try site.tries.knock(.password(of: "account \(number)"), from: "203.0.113.7", at: world.now)
        }
        let form = [("name", "nobody"), ("password", "guess")]

        let forged = try await browser.post("/sign-in", form, headers: ["X-Forwarded-For": "192.0.2.9, 203.0.113.7"])
        let other = try await browser.post("/sign-in", form, headers: ["X-Forwarded-For": "203.0.113.7, 192.0.2.9"])

        #expect(forged.status == 429)
        #expect(other.status == 422)
    }

    @Test(
        arguments: [
            "https://evil.test", "//evil.test", "/\\evil.test", "\\\\evil.test", "javascript:alert(1)", "/a\nb",
            "/sign-out", "/sign-in", "", "/\t/evil.test", "/\r/evil.test", "/ /evil.test", "/\u{b}/evil.test",
            "/.//evil.test", "/BTB//evil.test", "/\u{a0}/evil.test", "/no/such/page/here",
        ])
    func `It leads to our own pages only`(wanted: String) async throws {
        let world = try await withPassword()
        let answer = try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង", to: wanted)

        #expect(answer.location == "/desk")
    }

    @Test(arguments: ["/%09/evil.test/", "//evil.test/", "/%0d/evil.test", "/%5cevil.test", "https:%2f%2fevil.test"])
    func `What stands in the address of the form leads nowhere else either`(wanted: String) async throws {
        let world = try await World()

        #expect(try await world.browser().get("/sign-in?to=\(wanted)").hidden("to") == "")
        #expect(try await world.browser().get("/sign-in?to=/BTB%3Fx=1").hidden("to") == "/BTB?x=1")
    }

    @Test func `A page that needs a visitor asks for one and leads back`() async throws {
        let world = try await World()
        let page = try await world.browser().get("/desk")

        #expect(page.status == 401)
        #expect(page.hidden("to") == "/desk")
    }

    @Test func `Who leaves has left: the session opens nothing any more`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let answer = try await officer.post("/sign-out")

        #expect(answer.status == 303)
        #expect(answer.headers["set-cookie"]?.hasPrefix("vetika=; Path=/; Max-Age=0") == true)
        #expect(try await officer.get("/desk").status == 401)
        #expect(try await world.journalLines() == before + 1)
    }

    @Test(arguments: Language.allCases)
    func `It asks in both languages and shows no accounts outside a demonstration`(language: Language) async throws {
        let world = try await World()
        let page = try await world.browser().get("/sign-in", in: language)

        #expect(page.status == 200)
        #expect(page.text.contains("<h1>\(Phrase.signIn.text(in: language))</h1>"))
        #expect(!page.text.contains("id=\"demo\""))
    }

    private func withPassword() async throws -> World {
        let world = try await World()
        let hash = await Password.hash("ពាក្យសម្ងាត់វែង")
        for name in ["with-password", "other"] {
            _ = try await world.store.act(
                Act(by: .program, at: world.now),
                returning: { writer in
                    try writer.makeAccount(
                        name: name, password: hash, role: .secretariat, province: World.battambang, body: nil)
                })
        }
        return world
    }

    private func signIn(
        _ world: World, _ name: String, _ password: String, to wanted: String = ""
    ) async throws -> Browser.Page {
        try await world.browser().post("/sign-in", [("name", name), ("password", password), ("to", wanted)])
    }
}
