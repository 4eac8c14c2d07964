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

    @Test func `Who guesses is made to wait; a quarter of an hour later the door opens again`() async throws {
        let world = try await withPassword()
        for _ in 0..<10 { #expect(try await signIn(world, "with-password", "guess").status == 422) }

        let shut = try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង")
        #expect(shut.status == 429)
        #expect(shut.headers["retry-after"] == "900")

        world.clock.go(to: "2026-11-24")
        #expect(try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង").status == 303)
    }

    @Test(
        arguments: [
            "https://evil.test", "//evil.test", "/\\evil.test", "\\\\evil.test", "javascript:alert(1)", "/a\nb",
            "/sign-out", "/sign-in", "",
        ])
    func `It leads to our own pages only`(wanted: String) async throws {
        let world = try await withPassword()
        let answer = try await signIn(world, "with-password", "ពាក្យសម្ងាត់វែង", to: wanted)

        #expect(answer.location == "/desk")
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
        _ = try await world.store.act(
            Act(by: .program, at: world.now),
            returning: { writer in
                try writer.makeAccount(
                    name: "with-password", password: hash, role: .secretariat, province: World.battambang, body: nil)
            })
        return world
    }

    private func signIn(
        _ world: World, _ name: String, _ password: String, to wanted: String = ""
    ) async throws -> Browser.Page {
        try await world.browser().post("/sign-in", [("name", name), ("password", password), ("to", wanted)])
    }
}
