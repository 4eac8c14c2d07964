package import Dialogue
import Foundation
package import Store
package import Web

/// A small country to test in: a few people, always the same, on 23 November 2026.
///
/// Their powers are known by heart: an officer of Battambang and one of Siem Reap, a planning team, a
/// Board, a governor, a department, a district, a national desk, an administrator, and a visitor who is nobody.
package final class World: Sendable {
    package let store: Store
    package let site: Site
    package let clock: TestClock
    package let address: Store.Address
    private let folder: String
    private let accounts: [String: ID<Account>]

    /// The engines every store and web test runs on: SQLite always, PostgreSQL when its address is set.
    package static let engines: [Engine] =
        ProcessInfo.processInfo.environment["VETIKA_TEST_POSTGRES"] == nil ? [.sqlite] : [.sqlite, .postgres]

    /// Of its links and its marks.
    package static let secret = [UInt8](repeating: 7, count: 32)

    package static let battambang = Province.of(short: "BTB") ?? Province.all[1]
    package static let siemReap = Province.of(short: "SRP") ?? Province.all[16]

    /// The people: account name, role, province.
    package static let people: [(name: String, role: Role, province: Province?)] = [
        ("officer", .secretariat, battambang), ("stranger", .secretariat, siemReap), ("board", .board, battambang),
        ("planner", .planningTeam, battambang), ("governor", .governor, battambang), ("clerk", .clerk, battambang),
        ("department", .department, battambang),
        ("district", .district, battambang), ("commune", .commune, battambang), ("partner", .partner, battambang),
        ("desk", .nationalDesk, nil), ("cdcb", .cdcb, nil), ("administrator", .administrator, nil),
    ]

    package init(_ engine: Engine = .sqlite, post: Post? = nil) async throws {
        folder = NSTemporaryDirectory() + "vetika-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        address =
            switch engine {
            case .sqlite: .sqlite(path: folder + "/test.sqlite")
            case .postgres: .postgres(try ThrowAwayDatabase.make())
            }
        store = try Store(address, secret: Self.secret, durable: false)
        let clock = TestClock()
        self.clock = clock
        site = Site(
            store: store, links: Links(secret: Self.secret),
            settings: Site.Settings(address: "http://vetika.test", post: post), clock: { clock.now })
        var accounts: [String: ID<Account>] = [:]
        for person in Self.people {
            accounts[person.name] = try await store.act(
                Act(by: .program, at: clock.now),
                returning: { writer in
                    // No test needs a real password here; those of the sign-in page make their own.
                    let id = try writer.makeAccount(
                        name: person.name, password: "-", role: person.role, province: person.province, body: nil)
                    // Who needs a device has one from the start, so that tests of other things need not set one up.
                    if Rights.needsDevice(person.role) {
                        try writer.run(
                            """
                            INSERT INTO second_factor (account_id, serial, is_confirmed, last_step, used)
                            VALUES (\(id), 1, 1, 0, '')
                            """)
                    }
                    return id
                })
        }
        self.accounts = accounts
        try await site.prepare()
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    package var now: Instant { clock.now }

    package func account(_ name: String) -> ID<Account> { accounts[name] ?? ID(0) }

    /// An act of one of the people.
    @discardableResult
    package func act<Value: Sendable>(
        as name: String = "officer", _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws -> Value {
        try await store.act(Act(by: .account(account(name)), at: clock.now), returning: body)
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        try await store.read(body)
    }

    /// How many lines the journal has.
    package func journalLines() async throws -> Int { try await read { try $0.number("SELECT count(*) FROM journal") } }

    /// What the device of somebody shows, so many half minutes from now.
    package func code(of name: String, ahead steps: Int = 0) async throws -> String {
        let account = account(name)
        let factor = try await read { try $0.secondFactor(of: account) } ?? SecondFactor(account: account)
        return site.links.code(of: factor, step: SecondFactor.step(at: now) + steps)
    }

    /// The Board opens the agenda, reads it and approves it with the code of its device.
    package func approve(
        _ dialogue: String = "BTB/2026", by browser: Browser, ahead steps: Int = 0, in language: Language = .khmer
    ) async throws -> Browser.Page {
        let page = try await browser.get("/\(dialogue)/agenda")
        return try await browser.post(
            "/\(dialogue)/agenda/approve?lang=\(language.rawValue)",
            [("seen", page.hidden("seen") ?? ""), ("code", try await code(of: "board", ahead: steps))])
    }

    /// Somebody opens the draft of the report, reads it and publishes it with the code of their device.
    package func publish(
        _ dialogue: String = "BTB/2026", by browser: Browser, as name: String = "officer", ahead steps: Int = 0
    ) async throws -> Browser.Page {
        let page = try await browser.get("/\(dialogue)/report")
        return try await browser.post(
            "/\(dialogue)/report/publish",
            (page.hidden("seen").map { [("seen", $0)] } ?? []) + [("code", try await code(of: name, ahead: steps))])
    }

    /// A browser of somebody who has signed in, or of nobody.
    package func browser(as name: String? = nil) async throws -> Browser {
        guard let name else { return Browser(site) }
        let token = Digest.random(24).base64URL
        let account = account(name)
        try await store.act(
            Act(by: .account(account), at: clock.now),
            returning: { writer in
                try writer.beginSession(of: account, tokenHash: Digest.sha256(token), hours: 12)
            })
        return Browser(site, session: token)
    }
}

extension Scope {
    package static let battambang = Scope.province(World.battambang)
}

/// A clock that stands until it is told to go.
package final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private var instant = Instant(noonOf: "2026-11-23")

    package var now: Instant { lock.withLock { instant } }
    package func go(to day: Day) { lock.withLock { instant = Instant(noonOf: day) } }
    package func go(to moment: Instant) { lock.withLock { instant = moment } }
}
