import Dialogue
import TestSupport
import Testing

@testable import Web

@Suite struct `Who follows live` {
    @Test func `A stranger who fills an address keeps neither a link nor a session behind it out`() async throws {
        let world = try await World()
        let room = try await world.room()
        let followers = world.site.followers
        let stranger = (0..<Followers.ofAddress).map { _ in followers.place(for: .anybody("192.0.2.1")) }
        #expect(stranger.allSatisfy { $0 != nil })
        let live = "/\(room.name)/live"

        #expect(try await status(world.site, live) == 503)

        let invited = try await world.browser().get("/k/\(room.tokens[0])")
        let cookie = try #require(invited.headers["set-cookie"])
        #expect(cookie.hasPrefix("seat="))
        #expect(cookie.hasSuffix("; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax"))
        let seat = String(cookie.prefix { $0 != ";" })
        #expect(try await status(world.site, live, cookie: seat) == 200)
        #expect(try await status(world.site, live, cookie: seat + "x") == 503, "an invented sign is nobody's")
        #expect(try await world.browser(as: "officer").get("/desk").status == 200)
    }

    @Test func `One link has a dozen pages, each counted once; the next link has its own`() {
        let followers = Followers()
        var held = (0..<Followers.ofOne).compactMap { _ in followers.place(for: .link("a")) }
        #expect(held.count == Followers.ofOne)
        #expect(followers.place(for: .link("a")) == nil)
        #expect(followers.place(for: .link("b")) != nil)

        held.removeLast()
        #expect(followers.place(for: .link("a")) != nil)
        #expect(followers.count == Followers.ofOne - 1)
    }

    @Test func `Another link gives another sign, the same link the same`() async throws {
        let world = try await World()
        let room = try await world.room()
        let links = world.site.links

        #expect(LinkSign(of: room.tokens[0], links) == LinkSign(of: room.tokens[0], links))
        #expect(LinkSign(of: room.tokens[0], links) != LinkSign(of: room.tokens[1], links))
        #expect(!LinkSign(of: room.tokens[0], links).text.contains(room.tokens[0]))
        #expect(try await world.browser().get("/k/nobody").headers["set-cookie"] == nil)
    }

    /// The status alone: a stream would not end.
    private func status(_ site: Site, _ path: String, cookie: String = "") async throws -> Int {
        try await Browser(site).send("HEAD", path, headers: ["Cookie": cookie]).status
    }
}
