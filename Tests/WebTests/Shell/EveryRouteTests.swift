import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Every route of the site, every role and no role, against the one table of powers.
@Suite struct `Every route and every role` {
    @Test func `A deed one has no right to is refused, whatever the address; one has the right to never is`()
        async throws
    {
        let world = try await World()
        var browsers: [Role?: Browser] = [nil: try await world.browser()]
        for person in World.people where person.name != "stranger" {
            browsers[person.role] = try await world.browser(as: person.name)
        }

        // Who ends their own sessions is nobody afterwards.
        let ends = ["/sign-out", "/account/sessions"]
        for route in Site.routes where !ends.contains(route.path) {
            for role in Role.allCases.map(Optional.some) + [nil] {
                let browser = try #require(browsers[role])
                let path = Self.address(of: route)
                let status =
                    route.method == .get ? try await browser.get(path).status : try await browser.post(path).status
                let turnedAway = status == 403 || status == 401
                #expect(
                    turnedAway == !Rights.allows(role, route.deed),
                    "\(route.method) \(route.path) as \(role?.rawValue ?? "nobody"): \(status)")
                #expect(status != 500, "\(route.method) \(route.path) as \(role?.rawValue ?? "nobody")")
            }
        }
    }

    @Test func `Nobody outside the province gets a page or an act of it, whatever their role`() async throws {
        let world = try await World()
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)
        let stranger = try await world.browser(as: "stranger")
        let before = try await world.journalLines()

        for route in Site.routes where route.path.hasPrefix("/{province}") && route.deed != .look {
            let path = Self.address(of: route)
            let status =
                route.method == .get ? try await stranger.get(path).status : try await stranger.post(path).status
            let expected = Rights.allows(.secretariat, route.deed) ? 404 : 403
            #expect(status == expected, "\(route.method) \(route.path): \(status)")
        }

        #expect(try await world.journalLines() == before)
    }

    @Test func `No route answers a method it does not know, and says which it does`() async throws {
        let world = try await World()
        let visitor = try await world.browser()
        for route in Site.routes {
            let answer = try await visitor.send("DELETE", Self.address(of: route))
            #expect(answer.status == 405, "\(route.path)")
            #expect(answer.headers["allow"]?.contains(route.method.rawValue) == true, "\(route.path)")
        }
    }

    @Test func `Every route answers everybody with the same headers of safety`() async throws {
        let world = try await World()
        let browsers = [try await world.browser(), try await world.browser(as: "officer")]
        let policy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        for route in Site.routes where route.path != "/sign-out" {
            for browser in browsers {
                let path = Self.address(of: route)
                let page = route.method == .get ? try await browser.get(path) : try await browser.post(path)
                let said = "\(route.method) \(route.path): \(page.status)"
                #expect(page.headers["content-security-policy"] == policy, "\(said)")
                #expect(page.headers["x-content-type-options"] == "nosniff", "\(said)")
                #expect(page.headers["referrer-policy"] == "same-origin", "\(said)")
                let caching = page.headers["cache-control"] ?? ""
                #expect(
                    caching.contains("no-store") || caching.contains("no-cache") || caching.contains("public"),
                    "\(said)")
                if caching.contains("public") { #expect(route.path.hasPrefix("/assets/"), "\(said)") }
                for cookie in [page.headers["set-cookie"]].compactMap({ $0 }) {
                    #expect(cookie.contains("; HttpOnly; SameSite=Lax"), "\(said)")
                }
                let type = page.headers["content-type"] ?? ""
                #expect(
                    !type.hasPrefix("text/") || type.contains("charset=utf-8") || type == "text/event-stream", "\(said)"
                )
            }
        }
    }

    @Test func `No two routes share a method and an address`() {
        let all = Site.routes.map { "\($0.method) \($0.path)" }
        #expect(Set(all).count == all.count)
    }

    /// An address of the route, with values that could be; what they name may well not be there.
    static func address(of route: Route) -> String {
        let parts = route.path.split(separator: "/").map { part -> String in
            switch part {
            case "{province}": "BTB"
            case "{year}": "2026"
            case "{number}": "BTB-26-001"
            case "{token}": "not-a-token"
            case "{mark}", "{name}": "none"
            // Nobody's: an act on one's own account may end the session it is done in.
            case "{account}": "999999"
            default: part.hasPrefix("{") ? "1" : String(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }
}
