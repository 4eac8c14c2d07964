import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `The action plan` {
    @Test(arguments: World.engines)
    func `Actions are numbered on, never twice, and know what they came from`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        try await world.agree(due: "2026-12-20", in: record)
        let second = try await world.agree(due: "2026-12-10", in: record)
        try await world.act { try $0.drop(second, in: try $0.dialogue(record.name)) }
        try await world.agree(due: "2027-01-10", in: record)

        let rows = try await world.read { try $0.actions(of: record.first) }

        #expect(rows.map(\.number.description) == ["BTB-26-A01", "BTB-26-A03"])
        #expect(rows.map { $0.inputs.map(\.description) } == Array(repeating: ["BTB-26-001", "BTB-26-002"], count: 2))
        #expect(rows.first?.bodyName == Bilingual("មន្ទីរសុខាភិបាល", "Department of Health"))
        #expect(rows.first?.challengeTitle == Bilingual("ខ្វះទឹក", "No water"))
    }

    @Test(arguments: World.engines)
    func `Another province's body cannot be made to promise`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let foreign = try await world.act(as: "stranger") { writer in
            try writer.enter(
                Body(id: ID(0), name: Bilingual(khmer: "មន្ទីរ"), kind: .department, province: World.siemReap))
        }
        let lines = try await world.journalLines()

        await #expect(throws: StoreError.missing) {
            try await world.act { writer in
                let promise = ActionItem.Promise(
                    deed: Bilingual(khmer: "ធ្វើ"), body: foreign, due: "2026-12-20", measure: Bilingual(khmer: "មួយ"),
                    support: .notYet)
                _ = try writer.agree(promise, for: record.first, in: try writer.dialogue(record.name))
            }
        }
        #expect(try await world.journalLines() == lines)
    }

    @Test(arguments: World.engines)
    func `A body reports on its own actions only, and the last word stands`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let action = try #require(try await world.read { try $0.actions(of: record.first) }.first).id

        try await world.act { writer in
            try writer.report(.late, words: "ភ្លៀង", on: action, of: record.department, for: .country)
        }
        try await world.act { writer in
            try writer.report(.done, words: "", on: action, of: record.department, for: .country)
        }
        await #expect(throws: StoreError.missing) {
            try await world.act { writer in
                try writer.report(.done, words: "", on: action, of: record.association, for: .country)
            }
        }

        let row = try await world.read { try $0.action(action, for: .province(World.battambang)) }
        #expect(row.item.state == .done)
        #expect(row.item.settledOn == "2026-11-23")
        #expect(row.lastReport == ActionReport(state: .done, words: "", at: world.now))
        #expect(try await world.read { try $0.reports(of: [action])[action]?.map(\.words) } == ["ភ្លៀង", ""])
        await #expect(throws: StoreError.missing) {
            _ = try await world.read { try $0.action(action, for: .province(World.siemReap)) }
        }
    }

    @Test(arguments: World.engines)
    func `Before the follow-up has begun nobody reports`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        let action = try #require(try await world.read { try $0.actions(of: record.first) }.first).id

        await #expect(throws: ActionItem.Refusal.followUpNotBegun) {
            try await world.act { writer in
                try writer.report(.done, words: "", on: action, of: record.department, for: .country)
            }
        }
    }

    @Test(arguments: World.engines)
    func `The next dialogue is told of what is open, in which year of its life`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let unresolved = record.second
        try await world.act { writer in
            _ = try writer.escalate(
                unresolved, request: Bilingual(khmer: "សូមជួយ"), in: try writer.dialogue(record.name))
        }
        let plan = try await world.read { try $0.dialogue(record.name).plan }
        let next = DialogueName(province: World.battambang, year: 2028)
        let later = PartnershipDialogue(id: ID(99), name: next, plan: plan)

        let account = try await world.read { try $0.accountOfLast(before: later) }

        #expect(account.open.map(\.action.number.description) == ["BTB-26-A01"])
        #expect(account.open.map(\.year) == [3])
        #expect(account.unsolved.map(\.challengeTitle) == [Bilingual(khmer: "ថវិកា")])
        #expect([account.agreed, account.kept, account.cannot] == [1, 0, 0])
        #expect(account.late(on: "2026-12-21") == 1)
        let first = try await world.read { try $0.accountOfLast(before: $0.dialogue(record.name)) }
        #expect(first.isEmpty)
    }
}
