import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Codes of a device` {
    /// RFC 6238, appendix B, the last six digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130"),
    ])
    func `Are those of RFC 6238`(second: Int, code: String) {
        let secret = Array("12345678901234567890".utf8)
        #expect(OneTimeCode.code(secret, step: second / 30) == code)
    }

    @Test func `A secret is written in base 32`() {
        #expect(OneTimeCode.base32(Array("12345678901234567890".utf8)) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    }

    @Test func `Are read in Khmer digits, half a minute early or late, and not later`() {
        let links = Links(secret: [UInt8](repeating: 7, count: 32))
        let factor = SecondFactor(account: ID(1), isConfirmed: true)
        let now = Instant(noonOf: "2026-11-23")
        let step = SecondFactor.step(at: now)
        let khmer = links.code(of: factor, step: step).utf8.map { String(UnicodeScalar(UInt32($0) - 48 + 0x17E0)!) }

        #expect(links.reading(khmer.joined(), at: now)(factor) == .step(step))
        #expect(links.reading(links.code(of: factor, step: step + 1), at: now)(factor) == .step(step + 1))
        #expect(links.reading(links.code(of: factor, step: step - 1), at: now)(factor) == .step(step - 1))
        #expect(links.reading(links.code(of: factor, step: step - 2), at: now)(factor) == nil)
        #expect(links.reading(links.paperCodes(of: factor)[2].lowercased(), at: now)(factor) == .paper(2))
        #expect(links.reading("", at: now)(factor) == nil)
    }
}

@Suite struct `The page of the second factor` {
    @Test(arguments: World.engines)
    func `A device is set up by its first code; the codes on paper are shown once`(engine: Engine) async throws {
        let world = try await World(engine)
        let planner = try await world.browser(as: "planner")
        let before = try await world.journalLines()
        #expect(try await planner.get("/second-factor").text.contains("<svg"))

        let done = try await planner.post("/second-factor", [("code", try await world.code(of: "planner"))])

        #expect(done.status == 200)
        let account = world.account("planner")
        let found = try await world.read { try $0.secondFactor(of: account) }
        let factor = try #require(found)
        for code in world.site.links.paperCodes(of: factor) { #expect(done.text.contains(code)) }
        #expect(try await world.journalLines() == before + 1)
        let later = try await planner.get("/second-factor").text
        #expect(!later.contains(world.site.links.paperCodes(of: factor)[0]))
        #expect(!later.contains("otpauth"))
    }

    @Test func `A wrong code is refused and sets nothing up`() async throws {
        let world = try await World()
        let planner = try await world.browser(as: "planner")

        let answer = try await planner.post("/second-factor?lang=en", [("code", "000000")])

        #expect(answer.status == 422)
        #expect(answer.text.contains("The code is not right, or its time is over"))
        let account = world.account("planner")
        #expect(try await world.read { try $0.secondFactor(of: account) } == nil)
    }

    @Test func `After ten wrong codes nobody may try for a while`() async throws {
        let world = try await World()
        let board = try await world.browser(as: "board")
        for _ in 0..<10 { _ = try await board.post("/second-factor/renew", [("code", "000000")]) }

        let right = try await world.code(of: "board")
        #expect(try await board.post("/second-factor/renew", [("code", right)]).status == 429)
    }

    @Test func `Strangers and roles without one are turned away`() async throws {
        let world = try await World()
        #expect(try await world.browser().get("/second-factor").status == 401)
        #expect(try await world.browser(as: "department").get("/second-factor").status == 403)
    }
}
