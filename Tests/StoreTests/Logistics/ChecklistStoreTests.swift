import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `The checklist in the store` {
    @Test(arguments: World.engines)
    func `A step is ticked, taken back and moved; one that was added too`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let officer = world.account("officer")
        try await world.act { try $0.finishTask(.step(.bookRooms), by: officer, of: dialogue) }
        try await world.act { try $0.moveTask(.step(.orderMeals), to: "2026-12-01", because: "ថ្ងៃបុណ្យ", of: dialogue) }
        try await world.act { try $0.addTask(Bilingual(khmer: "ផ្កា"), due: "2026-12-09", in: dialogue) }

        let list = try await world.read { try $0.checklist(of: dialogue) }

        #expect(list.done.map(\.kind) == [.step(.bookRooms)])
        #expect(list.done.map(\.doneBy) == ["officer"])
        #expect(list.tasks.first { $0.kind == .step(.orderMeals) }?.due(for: dialogue.plan) == "2026-12-01")
        #expect(list.tasks.count == GuidelineStep.steps(for: dialogue.plan).count + 1)
        try await world.act { try $0.reopenTask(.step(.bookRooms), of: dialogue) }
        #expect(try await world.read { try $0.checklist(of: dialogue).done } == [])
    }

    @Test(arguments: World.engines)
    func `What the record decides nobody ticks, and no stranger's task is there`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let officer = world.account("officer")
        await #expect(throws: PreparationTask.Refusal.recordDecides) {
            try await world.act { try $0.finishTask(.step(.approveAgenda), by: officer, of: dialogue) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act { try $0.finishTask(.own(ID(99)), by: officer, of: dialogue) }
        }
    }

    @Test(arguments: World.engines)
    func `Meals go by the answers`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 3)
        let people = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        for person in people.prefix(2) {
            let hash = world.linkHash(person, 1)
            try await world.act { try $0.answerInvitation(linkHash: hash, .yes, standIn: nil) }
        }
        let lunch = Arrangement(
            id: ID(0), kind: .meal, words: Bilingual(khmer: "អាហារ"), party: nil, persons: nil, times: 2,
            price: .init(amount: 12_000, currency: .riel), payer: "រដ្ឋបាលខេត្ត")
        try await world.act { try $0.arrange(lunch, in: dialogue) }

        let (kept, coming) = try await world.read { reader in
            (try reader.arrangements(of: dialogue.id), try reader.coming(to: dialogue.id))
        }

        #expect(coming == [.departments: 2])
        #expect(kept.map { $0.cost(coming: coming) } == [48_000])
        let id = kept[0].id
        try await world.act { try $0.removeArrangement(id, of: dialogue) }
        #expect(try await world.read { try $0.arrangements(of: dialogue.id) } == [])
    }
}
