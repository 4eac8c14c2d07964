import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `An act` {
    private struct Oops: Error, Equatable {}

    @Test(arguments: World.engines)
    func `The same key is done once and answers as the first time`(engine: Engine) async throws {
        let world = try await World(engine)
        let act = Act(by: .account(world.account("officer")), at: world.now, key: "abcdefghijklmnop")
        let bodies = try await count(world)

        let first = try await world.store.act(act) { try enter("ក", in: $0, answer: "/first") }
        await #expect(throws: StoreError.doneBefore(answer: "/first")) {
            try await world.store.act(act) { try enter("ខ", in: $0, answer: "/second") }
        }

        #expect(first == "/first")
        #expect(try await count(world) == bodies + 1)
    }

    @Test(arguments: World.engines)
    func `The key of somebody else is refused`(engine: Engine) async throws {
        let world = try await World(engine)
        let key = "abcdefghijklmnop"
        let own = Act(by: .account(world.account("officer")), at: world.now, key: key)
        let other = Act(by: .account(world.account("board")), at: world.now, key: key)
        _ = try await world.store.act(own) { try enter("ក", in: $0, answer: "/first") }

        await #expect(throws: StoreError.keyOfSomebodyElse) {
            try await world.store.act(other) { try enter("ខ", in: $0, answer: "/second") }
        }
        #expect(try await count(world) == 1)
    }

    @Test(arguments: World.engines)
    func `An act leaves exactly one line, or nothing at all`(engine: Engine) async throws {
        let world = try await World(engine)
        let lines = try await world.journalLines()

        await #expect(throws: StoreError.notJournalled(lines: 0)) {
            try await world.act { _ = try $0.insert(body("ក")) }
        }
        await #expect(throws: StoreError.notJournalled(lines: 2)) {
            try await world.act { writer in
                _ = try writer.enter(body("ក"))
                _ = try writer.enter(body("ខ"))
            }
        }

        #expect(try await count(world) == 0)
        #expect(try await world.journalLines() == lines)
    }

    @Test(arguments: World.engines)
    func `A refusal in the middle leaves nothing of the act`(engine: Engine) async throws {
        let world = try await World(engine)

        await #expect(throws: Oops()) {
            try await world.act { writer in
                _ = try writer.enter(body("ក"))
                throw Oops()
            }
        }

        #expect(try await count(world) == 0)
    }

    @Test(arguments: World.engines)
    func `Of acts that wait together, those that are refused do not disturb the others`(engine: Engine) async throws {
        let world = try await World(engine)
        let lines = try await world.journalLines()

        let done = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<60 {
                group.addTask {
                    do {
                        try await world.act { writer in
                            _ = try writer.enter(body("ស្ថាប័ន \(number)"))
                            if number % 3 == 0 { throw Oops() }
                            if number % 3 == 1 { _ = try writer.insert(area: "02") }
                        }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(done == 20)
        #expect(try await count(world) == 20)
        #expect(try await world.journalLines() == lines + 20)
        #expect(try await world.read { try $0.verifyJournal().broken } == nil)
    }
}

private func body(_ name: String) -> Body {
    Body(id: ID(0), name: Bilingual(khmer: name), kind: .department, province: World.battambang)
}

@Sendable private func enter(_ name: String, in writer: Writer, answer: String) throws -> String {
    _ = try writer.enter(body(name))
    return answer
}

private func count(_ world: World) async throws -> Int {
    try await world.read { try $0.number("SELECT count(*) FROM body") }
}

extension Writer {
    /// Breaks a promise of the schema: the province is there already.
    fileprivate func insert(area code: String) throws -> Int {
        try run("INSERT INTO area (code, kind, name_km, name_en) VALUES (\(code), 'province', 'ក', '')")
    }
}
