import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Every answer` {
    @Test func `Carries the policy that lets no foreign or inline script run`() async throws {
        let world = try await World()
        let page = try await world.browser().get("/")

        let policy = page.headers["content-security-policy"] ?? ""
        for part in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
            #expect(policy.contains(part), "\(part)")
        }
        #expect(!policy.contains("unsafe"))
        #expect(page.headers["x-content-type-options"] == "nosniff")
        #expect(!page.text.contains(" style=") && !page.text.contains("<script>"))
    }

    @Test func `Is compressed for those who can read it`() async throws {
        let world = try await World()
        let browser = try await world.browser()

        let plain = try await browser.get("/")
        let zipped = try await browser.get("/", headers: ["Accept-Encoding": "gzip, br"])

        #expect(plain.headers["content-encoding"] == nil)
        #expect(zipped.headers["content-encoding"] == "gzip")
        #expect(zipped.bytes.prefix(2) == [0x1F, 0x8B])
        #expect(zipped.bytes.count < plain.bytes.count / 2)
        #expect(zipped.headers["vary"]?.contains("Accept-Encoding") == true)
    }

    @Test func `A page that has not changed is not sent again`() async throws {
        let world = try await World()
        let browser = try await world.browser()
        let mark = try #require(try await browser.get("/").headers["etag"])

        let again = try await browser.get("/", headers: ["If-None-Match": mark])
        #expect(again.status == 304)
        #expect(again.bytes == [])

        _ = try await world.act { try $0.enter(Body(id: ID(0), name: Bilingual(khmer: "ក"), kind: .department)) }
        let changed = try await browser.get("/", headers: ["If-None-Match": mark])
        #expect(changed.status == 200)
        #expect(changed.headers["etag"] != mark)
    }

    @Test func `HEAD says what GET would, without the page`() async throws {
        let world = try await World()
        let browser = try await world.browser()

        let page = try await browser.get("/sign-in")
        let head = try await browser.send("HEAD", "/sign-in")

        #expect(head.status == 200)
        #expect(head.bytes == [])
        #expect(head.headers["content-length"] == String(page.bytes.count))
    }

    @Test func `Speaks the language asked for, then the kept one, then the browser's, then Khmer`() async throws {
        let world = try await World()
        let browser = try await world.browser()
        func language(_ path: String, _ headers: [String: String] = [:], kept: Language? = nil) async throws -> String {
            let page = try await browser.get(path, in: kept, headers: headers)
            return String(page.text.firstRange(of: "<html lang=\"").map { page.text[$0.upperBound...].prefix(2) } ?? "")
        }

        #expect(try await language("/sign-in") == "km")
        #expect(try await language("/sign-in", ["Accept-Language": "fr, en-GB;q=0.8, km;q=0.1"]) == "en")
        #expect(try await language("/sign-in", ["Accept-Language": "km-KH, en"]) == "km")
        #expect(try await language("/sign-in", ["Accept-Language": "en"], kept: .khmer) == "km")
        #expect(try await language("/sign-in?lang=en", kept: .khmer) == "en")
        #expect(try await language("/sign-in?lang=xx") == "km")
    }

    @Test func `A language asked for is kept in a cookie`() async throws {
        let world = try await World()
        let cookie = try await world.browser().get("/?lang=en").headers["set-cookie"]

        #expect(cookie == "lang=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
    }

    @Test func `Behind TLS cookies are secure and the line stays closed`() async throws {
        let world = try await World()
        let site = Site(
            store: world.store, links: Links(secret: [UInt8](repeating: 1, count: 32)),
            settings: Site.Settings(address: "https://vetika.test", isBehindTLS: true))
        try await site.prepare()

        let page = try await Browser(site).get("/?lang=en")

        #expect(page.headers["set-cookie"]?.hasSuffix("; Secure") == true)
        #expect(page.headers["strict-transport-security"] == "max-age=31536000")
    }

    @Test func `The style sheet may be kept for ever, under an address that changes with it`() async throws {
        let world = try await World()
        let browser = try await world.browser()

        let sheet = try await browser.get(Asset.css.address)
        #expect(sheet.status == 200)
        #expect(sheet.headers["cache-control"] == "public, max-age=31536000, immutable")
        #expect(try await browser.get("/assets/other/vetika.css").status == 404)
    }
}
