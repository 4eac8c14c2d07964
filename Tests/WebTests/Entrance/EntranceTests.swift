import Foundation
import TestSupport
import Testing

@testable import Web

@Suite(.serialized, .timeLimit(.minutes(2))) struct `Doors that close by themselves` {
    private static let half = "GET /healthz HTTP/1.1\r\nHost: x\r\nX-a: "
    private static let whole = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    private static let post = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"

    /// Nothing is slow enough for the clock, unless a test says so.
    private static func limits(_ change: (inout DoorLimits) -> Void = { _ in }) -> DoorLimits {
        var limits = DoorLimits()
        limits.look = 0.1
        change(&limits)
        return limits
    }

    @Test func `Half a head is answered and closed after its time`() async throws {
        let world = try await World()
        let site = try await Listening(world.site, Self.limits { $0.head = 0.3 })
        let wire = try Wire(site.port)

        wire.send(Self.half)
        let (text, isClosed) = await wire.receive(for: 5)

        #expect(text.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        #expect(isClosed)
        #expect(try await Wire(site.port).ask(Self.whole).first == "HTTP/1.1 200 OK")
    }

    @Test func `Half a body is told that it was too slow, in words, and closed`() async throws {
        let world = try await World()
        let site = try await Listening(world.site, Self.limits { $0.body = 0.3 })
        let wire = try Wire(site.port)

        wire.send(Self.post + "Accept-Language: en\r\nContent-Length: 1000\r\n\r\nname=a")
        let (text, isClosed) = await wire.receive(for: 5)

        #expect(text.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        #expect(text.contains("<h1>\(Phrase.tooSlowSendingTitle.english)</h1>"))
        #expect(isClosed)
    }

    @Test func `A body that goes on slowly earns time with each piece`() async throws {
        let world = try await World()
        let site = try await Listening(
            world.site,
            Self.limits {
                $0.body = 0.4
                $0.bytesASecond = 10
            })
        let wire = try Wire(site.port)

        wire.send(Self.post + "Content-Length: 21\r\n\r\nname=")
        for piece in ["abcd", "efgh", "ijkl", "mnop"] {
            try await Task.sleep(for: .milliseconds(300))
            wire.send(piece)
        }

        #expect(await wire.receive(for: 10, until: "\r\n\r\n").text.hasPrefix("HTTP/1.1 422 "))
    }

    @Test func `Who asks for nothing more is let go`() async throws {
        let world = try await World()
        let site = try await Listening(world.site, Self.limits { $0.idle = 0.3 })
        let (fresh, used) = (try Wire(site.port), try Wire(site.port))

        used.send(Self.whole)

        let (none, some) = (await fresh.receive(for: 3), await used.receive(for: 3))
        #expect(none.text.isEmpty && none.isClosed)
        #expect(some.text.hasPrefix("HTTP/1.1 200 OK\r\n") && some.isClosed)
    }

    @Test func `Half requests of one address fill their share; whole ones of the same address are answered`()
        async throws
    {
        let world = try await World()
        let site = try await Listening(world.site, Self.limits { $0.unfinishedOfAddress = 20 })
        var held: [Wire] = []
        for number in 0..<20 {
            let wire = try Wire(site.port)
            wire.send(number < 10 ? Self.half : Self.post + "Content-Length: 100\r\n\r\nname")
            held.append(wire)
        }
        try await Task.sleep(for: .milliseconds(300))

        for more in [Self.half, Self.post + "Content-Length: 100\r\n\r\nname"] {
            let refused = try await Wire(site.port).ask(more)
            #expect(refused.first == "HTTP/1.1 503 Service Unavailable")
            #expect(refused.contains { $0.lowercased() == "retry-after: 5" })
        }
        #expect(try await Wire(site.port).ask(Self.whole).first == "HTTP/1.1 200 OK")

        held = []
        try await Task.sleep(for: .milliseconds(300))
        let back = try Wire(site.port)
        back.send(Self.half)
        #expect(await back.ask("b\r\n\r\n").first == "HTTP/1.1 200 OK", "the share is given back")
    }

    @Test func `Behind TLS half bodies count for whom the server in front speaks`() async throws {
        let world = try await World()
        var settings = Site.Settings(address: "https://vetika.test", isBehindTLS: true)
        settings.hasPace = false
        let behind = Site(store: world.store, links: world.site.links, settings: settings)
        let site = try await Listening(behind, Self.limits { $0.unfinishedOfAddress = 3 })
        func half(of address: String) -> String {
            Self.post + "X-Forwarded-For: 192.0.2.200, \(address)\r\nContent-Length: 100\r\n\r\nname"
        }
        var held: [Wire] = []
        for _ in 0..<3 {
            let wire = try Wire(site.port)
            wire.send(half(of: "192.0.2.1"))
            held.append(wire)
        }
        try await Task.sleep(for: .milliseconds(300))

        let (same, other) = (try Wire(site.port), try Wire(site.port))
        same.send(half(of: "192.0.2.1"))
        other.send(half(of: "192.0.2.2"))
        #expect(await same.receive(for: 10, until: "\r\n\r\n").text.hasPrefix("HTTP/1.1 503 "))
        #expect(await other.receive(for: 0.7).text == "")
        #expect(held.count == 3)
    }

    @Test func `Where all doors are taken the longest silent ones make room`() async throws {
        let world = try await World()
        let site = try await Listening(
            world.site,
            Self.limits {
                $0.connections = 10
                $0.silence = 0.2
            })
        let silent = try (0..<10).map { _ in try Wire(site.port) }
        try await Task.sleep(for: .milliseconds(600))

        #expect(try await Wire(site.port).ask(Self.whole).first == "HTTP/1.1 200 OK")
        // A busy machine may take them in in another order than they came.
        var isOneClosed = await silent[0].receive(for: 1).isClosed
        for other in silent.dropFirst() where !isOneClosed { isOneClosed = await other.receive(for: 0.5).isClosed }
        #expect(isOneClosed)
    }

    @Test func `Where all doors are taken by others who are at work, one is told to come again`() async throws {
        let world = try await World()
        let site = try await Listening(
            world.site,
            Self.limits {
                $0.connections = 10
                $0.silence = 1000
            })
        let held = try (0..<20).map { _ in try Wire(site.port) }
        try await Task.sleep(for: .milliseconds(600))

        let refused = try await Wire(site.port).ask(Self.whole)
        #expect(refused.first == "HTTP/1.1 503 Service Unavailable")
        #expect(refused.contains("Retry-After: 5"))
        #expect(held.count == 20)
    }

    @Test(
        arguments: [
            "GET /healthz HTTP/1.1\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost:\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: a/b@c\r\n\r\n",
            post + "Transfer-Encoding: gzip\r\n\r\n",
            post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            post + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n",
            post + "Transfer-Encoding: identity\r\n\r\n",
            post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
            post + "Content-Length: -5\r\n\r\n",
            post + "Content-Length: 5, 5\r\n\r\nabcde",
            post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
            post + "Transfer-Encoding: chunked\r\n\r\n-5\r\nabcde\r\n0\r\n\r\n",
            post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabcde\r\n0\r\n\r\n",
            post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n",
            post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabc\r\n0\r\n\r\n",
            "GET  HTTP/1.1\r\nHost: x\r\n\r\n",
            "\u{16}\u{3}\u{1}hello\r\n\r\n",
        ])
    func `What two servers could read in two ways is refused as 400 and closed`(text: String) async throws {
        let world = try await World()
        let site = try await Listening(world.site, Self.limits())
        let wire = try Wire(site.port)

        wire.send(text)
        let (answer, isClosed) = await wire.receive(for: 4)

        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(text)")
        #expect(answer.ranges(of: "HTTP/1.1 ").count == 1)
        #expect(isClosed)
    }

    @Test func `What is sound passes: HTTP 1.0 without Host, chunks, an absolute address, one request after another`()
        async throws
    {
        let world = try await World()
        let site = try await Listening(world.site, Self.limits())

        #expect(try await Wire(site.port).ask("GET /healthz HTTP/1.0\r\n\r\n").first?.hasSuffix(" 200 OK") == true)
        let chunked = Self.post + "Transfer-Encoding: chunked\r\n\r\n6\r\nname=a\r\n0\r\n\r\n"
        #expect(try await Wire(site.port).ask(chunked).first?.hasPrefix("HTTP/1.1 422 ") == true)
        let absolute = "GET http://vetika.test/healthz HTTP/1.1\r\nHost: vetika.test\r\n\r\n"
        #expect(try await Wire(site.port).ask(absolute).first == "HTTP/1.1 200 OK")
        let wire = try Wire(site.port)
        wire.send(Self.whole + chunked + Self.whole)
        let text = await wire.receive(for: 3).text
        #expect(text.ranges(of: "HTTP/1.1 200 OK").count == 2)
        #expect(text.ranges(of: "HTTP/1.1 422 ").count == 1)
    }

    @Test func `Six hundred phones behind one address all follow, and all are answered`() async throws {
        let world = try await World()
        let room = try await world.room()
        let site = try await Listening(world.site, Self.limits())
        var phones: [Wire] = []
        for number in 0..<600 {
            let phone = try Wire(site.port)
            phone.send("GET /\(room.name)/live HTTP/1.1\r\nHost: x\r\n\r\n")
            phones.append(phone)
            if number % 100 == 99 { try await Task.sleep(for: .milliseconds(50)) }
        }
        for phone in phones {
            #expect(await phone.receive(for: 10, until: "\r\n\r\n").text.hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
        #expect(world.site.followers.count == 600)
        #expect(try await Wire(site.port).ask(Self.whole).first == "HTTP/1.1 200 OK")

        phones = []
        for _ in 0..<300 where world.site.followers.count > 0 { try await Task.sleep(for: .milliseconds(100)) }
        #expect(world.site.followers.count == 0)
    }
}
