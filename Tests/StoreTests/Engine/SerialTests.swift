import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Two programs on one data base` {
    @Test(arguments: World.engines)
    func `Numbers read and raised by both at once are never given twice`(engine: Engine) async throws {
        let place = try DatabasePlace(engine)
        let stores = try (0..<2).map { _ in try Store(place.address, durable: false) }
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
}

extension World {
    static let noon = Instant(noonOf: "2026-11-23")
}
