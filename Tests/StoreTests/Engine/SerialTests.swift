import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Two programs on one data base` {
    @Test(arguments: World.engines)
    func `Numbers read and raised by both at once are never given twice`(engine: Engine) async throws {
        let place = try DatabasePlace(engine)
        let stores = try (0..<2).map { _ in try Store(place.address, secret: World.secret, durable: false) }
        defer { for store in stores { store.close() } }
        let each = 25

        try await withThrowingTaskGroup(of: Void.self) { group in
            for store in stores {
                for _ in 0..<each {
                    group.addTask {
                        try await store.act(
                            Act(by: .program, at: World.noon),
                            returning: { writer in
                                let next = try writer.number("SELECT count(*) FROM body") + 1
                                let name = Bilingual(khmer: "ស្ថាប័ន \(next)")
                                _ = try writer.enter(Body(id: ID(0), name: name, kind: .department))
                            })
                    }
                }
            }
            try await group.waitForAll()
        }

        let names = try await stores[0].read { reader in
            try reader.rows("SELECT name_km FROM body") { try $0.next(String.self) }
        }
        #expect(Set(names) == Set((1...2 * each).map { "ស្ថាប័ន \($0)" }))
        #expect(names.count == 2 * each)
        let verdict = try await stores[1].read { try $0.verifyJournal() }
        #expect(verdict == JournalVerdict(lines: 2 * each, chains: 1, broken: nil))
    }

    @Test(arguments: World.engines)
    func `Inputs of one dialogue through both are all taken, each with its own number`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let other = try Store(world.address, secret: World.secret, durable: false)
        defer { other.close() }
        let each = 150
        let people = room.people

        let numbers = try await withThrowingTaskGroup(of: InputNumber.self) { group in
            for store in [world.store, other] {
                for index in 0..<each {
                    group.addTask {
                        let act = Act(by: .participant(people[index % 3]), at: World.noon, key: Browser.freshKey())
                        return try await store.act(
                            act,
                            returning: { writer in
                                let content = try Input.Content(
                                    kind: .service, words: "ទឹក", language: .khmer, sector: nil, area: nil,
                                    agendaItem: nil, attribution: .named)
                                return try writer.raise(
                                    content, by: .participant(people[index % 3], .communities),
                                    in: writer.dialogue(room.name), channel: .link)
                            })
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(numbers.map(\.running).sorted() == Array(1...2 * each))
        #expect(try await other.read { try $0.verifyJournal() }.broken == nil)
    }
}

extension World {
    static let noon = Instant(noonOf: "2026-11-23")
}
