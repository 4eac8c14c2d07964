import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Accounts and sessions` {
    @Test func `A password is kept so that nobody can read it, and only itself matches`() async throws {
        let hash = await Password.hash("ពាក្យសម្ងាត់ ១២៣")

        #expect(hash.hasPrefix("$argon2id$"))
        #expect(try await Password.matches("ពាក្យសម្ងាត់ ១២៣", hash))
        #expect(try await Password.matches("ពាក្យសម្ងាត់ ១២៤", hash) == false)
        #expect(try await Password.matches("nobody", nil) == false)
    }

    @Test(arguments: World.engines)
    func `A name is given once`(engine: Engine) async throws {
        let world = try await World(engine)

        await #expect(throws: StoreError.taken) {
            try await world.store.act(
                Act(by: .program, at: world.now),
                returning: { writer in
                    try writer.makeAccount(
                        name: "officer", password: "-", role: .governor, province: World.siemReap, body: nil)
                })
        }
        #expect(try await world.read { try $0.account(named: "officer")?.visitor.role } == .secretariat)
    }

    @Test(arguments: World.engines)
    func `A session lasts its hours and ends at once when one leaves`(engine: Engine) async throws {
        let world = try await World(engine)
        let (hash, account) = (Digest.sha256("token"), world.account("officer"))
        try await world.act { try $0.beginSession(of: account, tokenHash: hash, hours: 12) }
        let now = world.now

        #expect(try await world.read { try $0.session(hash, at: now)?.session.visitor.name } == "officer")
        #expect(try await world.read { try $0.session(hash, at: now.adding(seconds: 43_200)) } == nil)
        #expect(try await world.read { try $0.session(Digest.sha256("other"), at: now) } == nil)

        try await world.act { try $0.endSession(tokenHash: hash) }
        #expect(try await world.read { try $0.session(hash, at: now) } == nil)
    }
}
