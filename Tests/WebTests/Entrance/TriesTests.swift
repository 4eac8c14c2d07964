import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Tries at passwords and codes` {
    private let now = Instant(noonOf: "2026-11-23")

    @Test func `Who guesses from one network keeps nobody out who comes from another`() throws {
        let tries = Tries()
        for _ in 0..<10 { try tries.knock(.password(of: "governor"), from: "198.51.100.1", at: now) }

        #expect(throws: RequestFault.tooManyTries(seconds: 90)) {
            try tries.knock(.password(of: "governor"), from: "198.51.100.1", at: now)
        }
        try tries.knock(.password(of: "governor"), from: "192.0.2.1", at: now)
    }

    @Test func `No name that can be typed fills the bucket of an account's codes`() throws {
        let tries = Tries()
        for name in ["code 4", "code:4", "4", "code", "code 4 "] {
            for _ in 0..<10 { try tries.knock(.password(of: name), from: "192.0.2.1", at: now) }
        }

        for _ in 0..<10 { try tries.knock(.code(of: ID(4)), from: "192.0.2.1", at: now) }
        #expect(throws: RequestFault.self) { try tries.knock(.code(of: ID(4)), from: "192.0.2.1", at: now) }
    }

    @Test func `A device that came in before comes in from a new place during a flood from everywhere`() async throws {
        let world = try await World()
        let hash = await Password.hash("ពាក្យសម្ងាត់វែង")
        _ = try await world.store.act(
            Act(by: .program, at: world.now),
            returning: { writer in
                try writer.makeAccount(
                    name: "chief", password: hash, role: .governor, province: World.battambang, body: nil)
            })
        let form = [("name", "chief"), ("password", "ពាក្យសម្ងាត់វែង")]
        let first = try await world.browser().post("/sign-in", form)
        #expect(first.status == 303)
        let marks = DeviceMarks(nil).adding("chief", world.site.links)
        #expect(marks.isNew)
        let behind = Site(
            store: world.store, links: world.site.links,
            settings: Site.Settings(address: "https://vetika.test", isBehindTLS: true), clock: { world.now })
        for number in 0..<100 {
            try behind.tries.knock(.password(of: "chief"), from: "198.51.\(number).1", at: world.now)
        }
        func from(_ place: String, cookie: String?) async throws -> Int {
            let headers = ["X-Forwarded-For": place].merging(cookie.map { ["Cookie": "device=\($0)"] } ?? [:]) { $1 }
            return try await Browser(behind).post("/sign-in", form, headers: headers).status
        }

        #expect(try await from("203.0.113.1", cookie: nil) == 429)
        #expect(try await from("203.0.113.2", cookie: "x" + marks.cookie.dropFirst()) == 429)
        let others = DeviceMarks(nil).adding("somebody", world.site.links).cookie
        #expect(try await from("203.0.113.3", cookie: others) == 429, "the mark of another account")
        #expect(try await from("203.0.113.4", cookie: "\(others).\(marks.cookie)") == 303)
    }

    @Test func `The marks of a browser are few, and the last used comes first`() {
        let links = Links(secret: [UInt8](repeating: 7, count: 32))
        var cookie: String?
        for name in ["a", "b", "c", "d", "e", "f"] { cookie = DeviceMarks(cookie).adding(name, links).cookie }

        let marks = DeviceMarks(cookie)
        #expect(marks.mark(of: "a", links) == nil)
        #expect(marks.mark(of: "b", links) != nil)
        #expect(marks.adding("b", links).isNew == false)
        #expect(marks.adding("a", links).isNew)
        #expect(DeviceMarks("...").mark(of: "", links) == nil)
    }

    @Test func `An address has room for an office, and an end; its networks count as one`() throws {
        let tries = Tries()
        for number in 0..<300 {
            try tries.knock(.password(of: "account \(number)"), from: "2001:db8:1:2::\(number)", at: now)
        }

        #expect(throws: RequestFault.tooManyTries(seconds: 3)) {
            try tries.knock(.password(of: "one more"), from: "2001:db8:1:2:ffff::1", at: now)
        }
        try tries.knock(.password(of: "one more"), from: "2001:db8:1:3::1", at: now)
        try tries.knock(.password(of: "one more"), from: "192.0.2.1", at: now)
    }

    @Test func `Addresses of IPv4 count alone, also on a socket of IPv6`() {
        #expect(Network.of("::ffff:192.0.2.1") == "192.0.2.1")
        #expect(Network.of("::ffff:192.0.2.1") != Network.of("::ffff:192.0.2.2"))
        #expect(Network.of("2001:DB8:1:2::1%eth0") == Network.of("2001:db8:1:2:3::1"))
    }

    @Test func `Names without number take bounded room and wash nothing away`() throws {
        let tries = Tries()
        for _ in 0..<10 { try tries.knock(.password(of: "with-password"), from: "192.0.2.1", at: now) }
        for number in 0..<30_000 {
            try tries.knock(.password(of: "name \(number)"), from: "198.51.\(number / 200).1", at: now)
        }

        #expect(tries.count <= 20_000)
        #expect(throws: RequestFault.self) {
            try tries.knock(.password(of: "with-password"), from: "192.0.2.1", at: now)
        }
    }

    @Test func `What happens at one node counts at the other, and what was right is given back there`() throws {
        let (one, other) = (Tries(), Tries())
        for _ in 0..<10 { try one.knock(.password(of: "governor"), from: "198.51.100.1", at: now) }
        let news = try #require(one.news())
        #expect(one.news() == nil)
        one.hear(news, at: now)
        other.hear(news, at: now)

        #expect(throws: RequestFault.tooManyTries(seconds: 90)) {
            try other.knock(.password(of: "governor"), from: "198.51.100.1", at: now)
        }
        one.opened(.password(of: "governor"), from: "198.51.100.1", at: now)
        other.hear(try #require(one.news()), at: now)
        try other.knock(.password(of: "governor"), from: "198.51.100.1", at: now)
        for broken in ["", "x", "x zz:1:10", "x 00:one:10", "x 00:1:0", "x 00:1"] { other.hear(broken, at: now) }
    }

    @Test func `A word to other nodes is never longer than PostgreSQL takes`() throws {
        let tries = Tries()
        for number in 0..<3000 {
            try tries.knock(.password(of: "name \(number)"), from: "198.51.\(number / 200).1", at: now)
        }
        #expect(try #require(tries.news()).utf8.count < 8000)
    }
}
