import Dialogue
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Accounts as people manage them in the browser.
@Suite struct `Managed accounts` {
    private static let password = "river boats at dawn"

    private func invite(
        _ browser: Browser, _ name: String, _ role: String, _ more: [(String, String)] = []
    ) async throws -> Browser.Page {
        try await browser.post("/accounts", [("name", name), ("role", role)] + more)
    }

    /// The address of the one-time link that stands on the page of an account.
    private func link(_ browser: Browser, _ account: String) async throws -> String {
        let text = try await browser.get(account).text
        let start = try #require(text.firstRange(of: "http://vetika.test/open/"))
        return "/open/" + text[start.upperBound...].prefix { $0 != "<" }
    }

    private func signIn(
        _ world: World, _ name: String, _ password: String = password, cookie: String? = nil
    ) async throws -> Browser.Page {
        try await world.browser().post(
            "/sign-in", [("name", name), ("password", password), ("to", "")],
            headers: cookie.map { ["Cookie": $0] } ?? [:])
    }

    private func browser(_ world: World, _ page: Browser.Page) throws -> Browser {
        let cookie = try #require(page.headers["set-cookie"])
        return Browser(world.site, session: String(cookie.dropFirst(7).prefix { $0 != ";" }))
    }

    /// Somebody invited who has opened the account and signed in.
    private func opened(
        _ world: World, _ role: String = "planning_team", _ more: [(String, String)] = []
    ) async throws -> (account: String, browser: Browser) {
        let officer = try await world.browser(as: "officer")
        let account = try await invite(officer, "new one", role, more).location
        let link = try await link(officer, account)
        let form = [("new_password", Self.password), ("new_password_again", Self.password)]
        #expect(try await world.browser().post(link, form).status == 303)
        return (account, try browser(world, try await signIn(world, "new one")))
    }

    @Test func `Who is invited chooses the password through a link that opens once`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        let sent = try await invite(officer, "new one", "planning_team")
        #expect(sent.status == 303)
        #expect(try await world.journalLines() == lines + 1)
        #expect(try await signIn(world, "new one", "").status == 422)
        let link = try await link(officer, sent.location)

        let visitor = try await world.browser()
        #expect(try await visitor.get(link, in: .english).text.contains("Open your account"))
        let short = try await visitor.post(link, [("new_password", "short"), ("new_password_again", "short")])
        #expect(short.status == 422)
        #expect(short.text.contains("id=\"new_password-error\""))
        #expect(!short.text.contains("value=\"short\""))
        let other = try await visitor.post(
            link, [("new_password", Self.password), ("new_password_again", "river boats at dusk")])
        #expect(other.status == 422)
        let good = [("new_password", Self.password), ("new_password_again", Self.password)]
        #expect(try await visitor.post(link, good).status == 303)
        #expect(try await visitor.get(link).status == 404)
        #expect(try await visitor.post(link, good).status == 404)
        #expect(try await signIn(world, "new one").status == 303)
    }

    @Test func `A link is over after three days, and a new one ends the one before`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let account = try await invite(officer, "new one", "planning_team").location
        let first = try await link(officer, account)
        #expect(try await officer.post("\(account)/password").status == 303)
        let second = try await link(officer, account)
        #expect(first != second)
        let visitor = try await world.browser()
        #expect(try await visitor.get(first).status == 404)
        #expect(try await visitor.get(second).status == 200)
        world.clock.go(to: world.now.adding(seconds: 72 * 3600))
        #expect(try await visitor.get(second).status == 404)
    }

    @Test func `A secretariat gives only roles of its own province, once for each name`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        #expect(try await invite(officer, "x", "administrator").status == 422)
        #expect(try await invite(officer, "x", "national_desk").status == 422)
        #expect(try await invite(officer, "officer", "clerk").status == 422)
        #expect(try await invite(officer, "", "clerk").status == 422)
        // Nobody makes the hand that approves one's own work.
        for role in ["board", "governor"] { #expect(try await invite(officer, "own \(role)", role).status == 422) }
        let noBody = try await invite(officer, "x", "department")
        #expect(noBody.status == 422)
        #expect(noBody.text.contains("id=\"body-error\""))
        let account = try await invite(officer, "x", "clerk", [("province", World.siemReap.code)]).location
        let (id, stranger) = (
            try #require(ID<Account>(text: String(account.dropFirst(10)))), try await world.browser(as: "stranger")
        )
        #expect(try await world.read { try $0.managedAccount(id).visitor.province } == World.battambang)
        for path in ["", "/close", "/role", "/password", "/device", "/sessions"] {
            let page =
                try await path.isEmpty ? stranger.get(account) : stranger.post(account + path, [("role", "clerk")])
            #expect(page.status == 404, "\(path)")
        }
        let board = "/accounts/\(world.account("board"))"
        for path in ["/close", "/role", "/password", "/device", "/sessions"] {
            let page = try await officer.post(board + path, [("role", "clerk")])
            #expect(page.status == 404, "\(path) of a Board")
        }
        let administrator = try await world.browser(as: "administrator")
        #expect(try await administrator.post("\(board)/device").status == 303)
        #expect(try await invite(administrator, "y", "cdcb").status == 303)
    }

    @Test(arguments: ["close", "role", "password", "device", "sessions"])
    func `What is changed takes effect on the next request, pages made before included`(path: String) async throws {
        let world = try await World()
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)
        let (account, browser) = try await opened(world, "planning_team")
        for page in ["/desk", "/BTB/2026", "/BTB/2026/agenda"] {
            #expect(try await browser.get(page).status == 200)
            #expect(try await browser.get(page).text.contains(Phrase.signOut.khmer))
        }
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.post("\(account)/\(path)", [("role", "clerk")]).status == 303)
        #expect(try await browser.get("/desk").status == 401)
        for page in ["/BTB/2026", "/BTB/2026/agenda"] {
            #expect(try await !browser.get(page).text.contains(Phrase.signOut.khmer), "\(page)")
        }
        let again = try await signIn(world, "new one").status
        #expect(again == (path == "close" || path == "password" ? 422 : 303))
    }

    @Test func `Nobody closes themselves, and one administrator is left`() async throws {
        let world = try await World()
        let administrator = try await world.browser(as: "administrator")
        let own = "/accounts/\(world.account("administrator"))"
        let refused = try await administrator.post("\(own)/close")
        #expect(refused.status == 422)
        #expect(refused.text.contains(AccountRefusal.own.phrase.khmer))
        #expect(try await administrator.get("/desk").status == 200)
        let second = try await invite(administrator, "second", "administrator").location
        #expect(try await administrator.post("\(second)/close").status == 303)
        #expect(try await administrator.post("\(second)/close").status == 422)
    }

    @Test func `A session ends when it is idle, and when the same browser signs in anew`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        world.clock.go(to: world.now.adding(seconds: 50 * 60))
        #expect(try await officer.get("/desk").status == 200)
        world.clock.go(to: world.now.adding(seconds: 50 * 60))
        #expect(try await officer.get("/desk").status == 200)
        world.clock.go(to: world.now.adding(seconds: 3601))
        #expect(try await officer.get("/desk").status == 401)

        let (_, first) = try await opened(world)
        let page = try await first.post("/sign-in", [("name", "new one"), ("password", Self.password), ("to", "")])
        #expect(page.status == 303)
        #expect(try await first.get("/desk").status == 401)
        #expect(try await browser(world, page).get("/desk").status == 200)
    }

    @Test func `The holder sees sessions and browsers, ends others, and changes the password`() async throws {
        let world = try await World()
        let (_, first) = try await opened(world)
        let second = try browser(world, try await signIn(world, "new one"))
        let page = try await first.get("/account", in: .english)
        #expect(page.text.components(separatedBy: "name=\"session\"").count == 2)
        #expect(page.text.contains("192.0.2.1"))
        #expect(try await first.post("/account/sessions").status == 303)
        #expect(try await second.get("/desk").status == 401)
        #expect(try await first.get("/desk").status == 200)

        let third = try browser(world, try await signIn(world, "new one"))
        let next = "lanterns on the water"
        let wrong = try await first.post(
            "/account/password", [("password", "wrong"), ("new_password", next), ("new_password_again", next)])
        #expect(wrong.status == 422)
        #expect(!wrong.text.contains(next))
        let right = try await first.post(
            "/account/password",
            [("password", Self.password), ("new_password", next), ("new_password_again", next)])
        #expect(right.status == 303)
        #expect(try await third.get("/desk").status == 401)
        #expect(try await first.get("/desk").status == 200)
        #expect(try await signIn(world, "new one").status == 422)
        #expect(try await signIn(world, "new one", next).status == 303)
    }

    @Test func `A password of the machine's list is refused`() async throws {
        let world = try await World()
        let path = NSTemporaryDirectory() + UUID().uuidString
        try "#!comment: a list\nLetMeInPlease2\nriver boats at dawn\n".write(
            toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let list = CommonPasswords(path: path)
        #expect(
            ["letmeinplease2", "river boats at dawn", "#!comment: a list", "other"].map(list.holds) == [
                true, true, false, false,
            ])
        #expect(!CommonPasswords(path: "/nowhere").holds("letmeinplease2"))
        _ = world
    }

    @Test func `A device is set up after a link or a yes, and not on a password alone`() async throws {
        let world = try await World()
        let (account, browser) = try await opened(world, "planning_team")
        #expect(try await browser.get("/second-factor").text.contains("action=\"/second-factor\""))
        world.clock.go(to: world.now.adding(seconds: 72 * 3600 + 1))
        let later = try self.browser(world, try await signIn(world, "new one"))
        let page = try await later.get("/second-factor", in: .english)
        #expect(!page.text.contains("action=\"/second-factor\""))
        #expect(page.text.contains("one-time link"))
        let id = try #require(ID<Account>(text: String(account.dropFirst(10))))
        let code = world.site.links.code(of: SecondFactor(account: id), step: SecondFactor.step(at: world.now))
        #expect(try await later.post("/second-factor", [("code", code)]).status == 422)
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.post("\(account)/device").status == 303)
        let allowed = try self.browser(world, try await signIn(world, "new one"))
        #expect(try await allowed.post("/second-factor", [("code", code)]).status == 200)
    }

    @Test func `Staff whose days are over set up a device before anything else`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.post("/accounts/rule", [("days", "91")]).status == 422)
        #expect(try await officer.post("/accounts/rule", [("days", "2")]).status == 303)
        let (_, browser) = try await opened(world, "planning_team")
        #expect(try await browser.get("/desk").status == 200)
        world.clock.go(to: world.now.adding(seconds: 2 * 86_400 + 1))
        let later = try self.browser(world, try await signIn(world, "new one"))
        let turned = try await later.get("/desk")
        #expect(turned.status == 303)
        #expect(turned.location == "/second-factor")
        for path in ["/", "/account", "/second-factor"] { #expect(try await later.get(path).status == 200, "\(path)") }
        let department = try await world.browser(as: "department")
        #expect(try await department.get("/desk").status == 200)
    }

    @Test func `Behind TLS the cookies are bound to this host`() async throws {
        let world = try await World()
        let hash = await Password.hash(Self.password)
        _ = try await world.store.act(
            Act(by: .program, at: world.now),
            returning: {
                try $0.makeAccount(
                    name: "tls", password: hash, role: .governor, province: World.battambang, body: nil)
            })
        let site = Site(
            store: world.store, links: world.site.links,
            settings: Site.Settings(address: "https://vetika.test", isBehindTLS: true), clock: { world.now })
        let page = try await Browser(site).post("/sign-in", [("name", "tls"), ("password", Self.password), ("to", "")])
        let cookie = try #require(page.headers["set-cookie"])
        #expect(cookie.hasPrefix("__Host-vetika="))
        #expect(cookie.hasSuffix("; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure"))
        #expect(!cookie.contains("Domain"))
    }

    @Test(arguments: World.engines)
    func `A hand-over of an office ends the account of whoever held it`(engine: Engine) async throws {
        let world = try await World(engine)
        let scope = Scope.province(World.battambang)
        let (links, hash) = (world.links, world.site.links.accountKeyHash)
        let manager = Visitor(
            account: world.account("officer"), name: "officer", role: .secretariat, province: World.battambang,
            body: nil)
        let body = try await world.act {
            try $0.enter(
                Body(id: ID(0), name: Bilingual("មន្ទីរ", "Department"), kind: .department, province: World.battambang))
        }
        let office = try await world.act {
            try $0.enter(
                office: Office(id: ID(0), body: body, kind: .director, title: Bilingual("ប្រធាន", "Head")), in: body,
                for: scope)
        }
        let id = try await world.act {
            try $0.invite(
                AccountInvitation(name: "head", role: .department, province: World.battambang, office: office),
                by: manager, key: hash)
        }
        #expect(try await world.read { try $0.managedAccount(id).visitor.body } == body)
        try await world.act {
            try $0.fill(
                office, with: Person(id: ID(0), name: Bilingual(khmer: "កែវ")), from: "2026-11-01", for: scope,
                links: links)
        }
        #expect(try await world.read { try $0.managedAccount(id).endedAt } == world.now)
    }
}
