import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Dialogues in the data base` {
    @Test(arguments: World.engines)
    func `A second one in a year counts on and follows the first`(engine: Engine) async throws {
        let world = try await World(engine)
        let first = try await world.act { try $0.plan(try plan("2026-03-10"), of: World.battambang, agenda: []) }
        let second = try await world.act { try $0.plan(try plan("2026-12-10"), of: World.battambang, agenda: []) }

        #expect(first.name.description == "BTB/2026")
        #expect(second.name.description == "BTB/2026-2")
        #expect(second.previous == first.id)
        #expect(try await world.read { try $0.newestDialogues() } == [second])
    }

    @Test(arguments: World.engines)
    func `What is written is read back whole`(engine: Engine) async throws {
        let world = try await World(engine)
        let written = try await world.act { writer in
            try writer.plan(
                try plan("2026-12-10"), of: World.battambang,
                agenda: [
                    AgendaItem(
                        id: ID(0), theme: .services, title: Bilingual("ទឹក", "Water"), minutes: 45,
                        presenter: Bilingual(khmer: "មន្ទីរ"), sectors: [.water])
                ])
        }
        let (read, agenda) = try await world.read { reader in
            let read = try reader.dialogue(written.name)
            return (read, try reader.agenda(of: read))
        }

        #expect(read == written)
        #expect(agenda.items.map(\.title) == [Bilingual("ទឹក", "Water")])
        #expect(agenda.items.map(\.sectors) == [[.water]])
    }

    @Test(arguments: World.engines)
    func `Another province's is not there for those who work on it`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.act { try $0.plan(try plan("2026-12-10"), of: World.battambang, agenda: []) }

        await #expect(throws: StoreError.missing) {
            try await world.read { try $0.dialogue(dialogue.name, for: .province(World.siemReap)) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.read { try $0.dialogue(dialogue.name, for: .everybody) }
        }
        #expect(try await world.read { try $0.dialogue(dialogue.name, for: .country) } == dialogue)
    }

    private func plan(_ day: Day) throws -> PartnershipDialogue.Plan {
        try PartnershipDialogue.Plan(
            title: Bilingual("កិច្ចសន្ទនា", "Dialogue"), opensOn: day, endsOn: day, startsAt: TimeOfDay(minutes: 480),
            endsAt: TimeOfDay(minutes: 1020), venue: Bilingual(khmer: "សាលាខេត្ត"), hostForum: nil)
    }
}
