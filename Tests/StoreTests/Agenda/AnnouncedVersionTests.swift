import Dialogue
import TestSupport
import Testing

@testable import Store

@Suite struct `A message about a changed agenda` {
    /// The clock of these tests stands still, as that of a quick Board does.
    @Test(arguments: World.engines)
    func `Tells of its own version, not of another approved in the same instant`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await movedTwice(in: world)
        let first = try #require(try await messages(world, dialogue).first)

        try await world.act { try $0.handOut(first.id, of: dialogue) }

        #expect(try await told(world, dialogue) == [2: world.now, 3: nil])
        let second = try await notice(of: 3, world, dialogue)
        try await world.act { try $0.keepTold([second], of: dialogue) }
        #expect(try await messages(world, dialogue).map(\.state) == [.handedOver(world.now), .handedOver(world.now)])
    }

    @Test(arguments: World.engines)
    func `Waits although another version was told of by somebody in the same instant`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await movedTwice(in: world)
        let second = try await notice(of: 3, world, dialogue)

        try await world.act { try $0.keepTold([second], of: dialogue) }

        #expect(
            try await messages(world, dialogue).map(\.state) == [.waiting(since: world.now), .handedOver(world.now)])
        #expect(try await told(world, dialogue) == [2: nil, 3: world.now])
    }

    @Test(arguments: World.engines)
    func `Is given its version by the step of the schema, though all have one instant`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await movedTwice(in: world)
        // News of something else, and a reminder: they announce no version.
        try await world.act { writer in
            writer.note(.agendaChanged, about: .count(1, .offices), in: dialogue.id)
            _ = try writer.tell(of: dialogue.id, Bilingual(khmer: "សាលប្ដូរ"))
        }
        let before = try await versions(world, dialogue)
        #expect(before == [nil, 2, 3, nil])

        try await world.store.lane.run { connection in
            try connection.script("ALTER TABLE message DROP COLUMN agenda_version")
            try connection.script(Schema.announcedVersions.script(engine))
        }

        #expect(try await versions(world, dialogue) == before)
    }

    /// One invitee; the sitting has gone to another place, and then to a third, each approved by the Board.
    private func movedTwice(in world: World) async throws -> PartnershipDialogue {
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        for place in ["សាលាក្រុង", "សាលាស្រុក"] {
            try await world.act { writer in
                let now = try writer.dialogue(dialogue.name)
                var plan = now.plan
                plan.venue = Bilingual(khmer: place)
                try writer.change(plan, of: now)
            }
            try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }
        }
        return try await world.read { try $0.dialogue(dialogue.name) }
    }

    /// Those about changes, oldest first.
    private func messages(_ world: World, _ dialogue: PartnershipDialogue) async throws -> [Message] {
        try await world.read { try $0.messages(of: dialogue.id).reversed().filter { $0.kind == .change } }
    }

    private func versions(_ world: World, _ dialogue: PartnershipDialogue) async throws -> [Int?] {
        try await world.read { reader in
            try reader.rows(
                "SELECT agenda_version FROM message WHERE dialogue_id = \(dialogue.id) ORDER BY id"
            ) { try $0.next(Int?.self) }
        }
    }

    private func told(_ world: World, _ dialogue: PartnershipDialogue) async throws -> [Int: Instant?] {
        let notices = try await world.read { try $0.agendaNotices(of: dialogue.id) }
        return Dictionary(uniqueKeysWithValues: notices.map { ($0.version, $0.toldAt) })
    }

    private func notice(
        of version: Int, _ world: World, _ dialogue: PartnershipDialogue
    ) async throws -> ID<AgendaNotice> {
        let notices = try await world.read { try $0.agendaNotices(of: dialogue.id) }
        return try #require(notices.first { $0.version == version }).id
    }
}
