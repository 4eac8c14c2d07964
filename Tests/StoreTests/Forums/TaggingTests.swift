import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `People of two forums` {
    @Test(arguments: World.engines)
    func `The planning team adds its forum to somebody, and takes nobody from the dialogue`(engine: Engine) async throws
    {
        let world = try await World(engine)
        let (dialogue, people) = try await combined(world)

        try await world.act(as: "planner") { try $0.tag([people[0]], to: .both, by: .planningTeam, in: dialogue) }
        await #expect(throws: Forum.Refusal.dialogueDecides) {
            try await world.act(as: "planner") { try $0.tag([people[1]], to: .host, by: .planningTeam, in: dialogue) }
        }

        #expect(try await world.read { try $0.forums(of: dialogue.id) } == [people[0]: .both, people[1]: .dialogue])
    }

    @Test(arguments: World.engines)
    func `Whom the planning team proposes belongs to its forum and waits to be accepted`(engine: Engine) async throws {
        let world = try await World(engine)
        let (dialogue, people) = try await combined(world)
        let card = try Participant.Card(name: Bilingual(khmer: "វណ្ណា"))

        try await world.act(as: "planner") {
            try $0.proposeForHost(ParticipantProposal(party: .departments, card: card), in: dialogue)
        }

        let added = try await world.read { try $0.participants(of: dialogue.id).last }
        let id = try #require(added?.id)
        #expect(!people.contains(id))
        #expect(added?.participant.standing == .proposed)
        #expect(try await world.read { try $0.forums(of: dialogue.id)[id] } == .host)
    }

    @Test func `A dialogue held alone has one forum; strangers are not there`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(participants: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        await #expect(throws: Forum.Refusal.notCombined) {
            try await world.act { try $0.tag([id], to: .both, by: .secretariat, in: dialogue) }
        }
    }

    private func combined(_ world: World) async throws -> (PartnershipDialogue, [ID<Participant>]) {
        let dialogue = try await world.dialogue(participants: 2)
        var plan = dialogue.plan
        plan.hostForum = Bilingual("កម្មវិធីវិនិយោគ", "Investment programme")
        let shared = plan
        try await world.act { try $0.change(shared, of: dialogue) }
        return try await world.read { reader in
            (try reader.dialogue(dialogue.name), try reader.participants(of: dialogue.id).map(\.id))
        }
    }
}
