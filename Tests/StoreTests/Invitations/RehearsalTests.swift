import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `A dialogue in rehearsal` {
    @Test(arguments: World.engines)
    func `Is in it from the first rehearsal until the invitations are released`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .prepared, participants: 2)
        #expect(!dialogue.isInRehearsal)

        try await world.act { try $0.rehearseSeen(of: dialogue) }
        #expect(try await world.read { try $0.dialogue(dialogue.name).isInRehearsal })

        try await world.release(dialogue.name, count: 2)
        #expect(try await world.read { try $0.dialogue(dialogue.name).isInRehearsal } == false)
    }

    @Test(arguments: World.engines)
    func `An approved change makes notices that do not leave, and nobody is left to be told`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await rehearsing(in: world)
        try await move(dialogue, in: world)

        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }

        let changes = try await world.read { try $0.messages(of: dialogue.id).filter { $0.kind == .change } }
        #expect(changes.map(\.isRehearsal) == [true, true])
        #expect(try await world.read { try $0.agendaNotices(of: dialogue.id).count } == 0)
    }

    @Test(arguments: World.engines)
    func `Reminders go to those it has invited, and only as a rehearsal`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await rehearsing(in: world)

        await #expect(throws: Reminding.Refusal.notBetweenReleaseAndSitting) {
            try await world.act { try $0.remindSeen(of: dialogue) }
        }
        try await world.act { try $0.remindSeen(of: dialogue, rehearsal: true) }

        let reminders = try await world.read { try $0.messages(of: dialogue.id).filter { $0.kind == .reminder } }
        #expect(reminders.map(\.isRehearsal) == [true, true])
    }

    @Test(arguments: World.engines)
    func `A change that waits for the Board is rehearsed for those it concerns`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        await #expect(throws: PartnershipDialogue.Refusal.nothingChanged) {
            try await world.act { try $0.rehearseChange(of: dialogue) }
        }
        try await move(dialogue, in: world)
        let people = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        try await world.act { try $0.answerInvitation(linkHash: world.linkHash(people[1], 1), .no, standIn: nil) }

        for _ in 0..<2 { try await world.act { try $0.rehearseChange(of: dialogue) } }

        let changes = try await world.read { try $0.messages(of: dialogue.id).filter { $0.kind == .change } }
        #expect(changes.map(\.participant) == [people[0], people[0]])
        #expect(changes.map(\.isRehearsal) == [true, true])
        #expect(try await world.read { try $0.waitingNotices(of: dialogue.id) } == 0)
    }

    private func rehearsing(in world: World) async throws -> PartnershipDialogue {
        let dialogue = try await world.dialogue(at: .prepared, participants: 2)
        try await world.act { try $0.rehearseSeen(of: dialogue) }
        return try await world.read { try $0.dialogue(dialogue.name) }
    }

    private func move(_ dialogue: PartnershipDialogue, in world: World) async throws {
        var plan = dialogue.plan
        plan.venue = Bilingual(khmer: "សាលាក្រុង")
        let moved = plan
        try await world.act { try $0.change(moved, of: dialogue) }
    }
}
