import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `The register on record` {
    private func actions(_ world: World, _ record: WorldRecord, _ question: RegisterQuestion) async throws -> [String] {
        try await world.read { reader in
            try reader.registerOfActions(question, of: reader.dialogue(record.name).id, on: "2026-11-23").rows
                .map(\.number.description)
        }
    }

    private func inputs(_ world: World, _ record: WorldRecord, _ question: RegisterQuestion) async throws -> [String] {
        try await world.read { reader in
            try reader.registerOfInputs(question, of: reader.dialogue(record.name).id, on: "2026-11-23").rows
                .map(\.number.description)
        }
    }

    @Test(arguments: World.engines)
    func `Actions are found by state, day, body, sector, words and number`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        try await world.agree(due: "2026-12-20", in: record)
        try await world.agree(due: "2026-11-24", in: record)
        try await world.act { writer in
            try writer.run("UPDATE action SET due_on = '2026-11-22' WHERE running = 2")
            try writer.settle(
                record.second, as: .noted, response: Bilingual(khmer: "ទេ"), in: try writer.dialogue(record.name))
        }
        let all = RegisterQuestion(kind: .action)
        func asked(_ change: (inout RegisterQuestion) -> Void) -> RegisterQuestion {
            var question = all
            change(&question)
            return question
        }

        #expect(try await actions(world, record, all) == ["BTB-26-A01", "BTB-26-A02"])
        #expect(try await actions(world, record, asked { $0.sort = .due }) == ["BTB-26-A02", "BTB-26-A01"])
        #expect(try await actions(world, record, asked { $0.descending = true }) == ["BTB-26-A02", "BTB-26-A01"])
        #expect(try await actions(world, record, asked { $0.state = .overdue }) == ["BTB-26-A02"])
        #expect(try await actions(world, record, asked { $0.state = .reported(.done) }) == [])
        #expect(try await actions(world, record, asked { $0.body = record.association }) == [])
        #expect(try await actions(world, record, asked { $0.sector = .water }).count == 2)
        #expect(try await actions(world, record, asked { $0.sector = .land }) == [])
        #expect(try await actions(world, record, asked { $0.words = "drill A" }).count == 2)
        #expect(try await actions(world, record, asked { $0.words = "ខួងអណ្តូង" }).count == 2)
        #expect(try await actions(world, record, asked { $0.words = "%" }) == [])
        #expect(try await actions(world, record, asked { $0.words = "btb-26-a2" }) == ["BTB-26-A02"])
        #expect(try await actions(world, record, asked { $0.words = "BTB-26-003" }) == [])
        #expect(try await actions(world, record, asked { $0.page = 2 }) == [])
    }

    @Test(arguments: World.engines)
    func `Inputs are found by answer, sector, words and number`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        let all = RegisterQuestion(kind: .input)
        func asked(_ change: (inout RegisterQuestion) -> Void) -> RegisterQuestion {
            var question = all
            change(&question)
            return question
        }

        #expect(try await inputs(world, record, all) == ["BTB-26-001", "BTB-26-002", "BTB-26-003"])
        #expect(try await inputs(world, record, asked { $0.ending = .settled(.unresolved) }) == ["BTB-26-003"])
        #expect(try await inputs(world, record, asked { $0.ending = .open }) == [])
        #expect(try await inputs(world, record, asked { $0.words = "100%_" }) == ["BTB-26-002"])
        #expect(try await inputs(world, record, asked { $0.words = "btb 26 2" }) == ["BTB-26-002"])
        #expect(
            try await inputs(world, record, asked { ($0.sort, $0.descending) = (.state, true) })
                == ["BTB-26-003", "BTB-26-001", "BTB-26-002"])
        #expect(try await inputs(world, record, asked { $0.state = .reported(.open) }) == ["BTB-26-001", "BTB-26-002"])
    }

    @Test(arguments: World.engines)
    func `The hundred and first action stands on the second page`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        try await world.agree(due: "2026-12-20", in: record)
        for _ in 0..<100 { try await world.agree(due: "2026-12-21", in: record) }

        let found = try await world.read { reader in
            try reader.registerOfActions(
                RegisterQuestion(kind: .action, page: 2), of: reader.dialogue(record.name).id, on: "2026-11-23")
        }

        #expect(found.rows.map(\.number.description) == ["BTB-26-A101"])
        #expect(found.count == 101)
    }
}
