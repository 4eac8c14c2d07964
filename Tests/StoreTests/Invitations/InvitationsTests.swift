import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Invitations in the store` {
    @Test(arguments: World.engines)
    func `Nothing can be opened before approval and release`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(participants: 1)
        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).first })
        let token = world.token(of: row.id)

        await #expect(throws: PartnershipDialogue.Refusal.notAt(.prepared, now: .planned)) {
            try await world.release(dialogue.name, count: 1)
        }
        await #expect(throws: StoreError.missing) {
            try await world.read { try $0.invitee(linkHash: Digest.sha256(token)) }
        }
        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }
        await #expect(throws: SeenList.Changed.self) { try await world.release(dialogue.name, count: 0) }
        await #expect(throws: StoreError.missing) {
            try await world.read { try $0.invitee(linkHash: Digest.sha256(token)) }
        }

        try await world.release(dialogue.name, count: 1)

        let (found, now) = try await world.read { try $0.invitee(linkHash: Digest.sha256(token)) }
        #expect(found.id == row.id)
        #expect(now.stage == .invited)
    }

    @Test(arguments: World.engines)
    func `A withdrawn link opens nothing, the next one does`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).first })
        let link = world.linkHash

        try await world.act { try $0.withdrawLink(of: row.id, in: dialogue, link: link) }

        await #expect(throws: StoreError.missing) {
            try await world.read { try $0.invitee(linkHash: Digest.sha256(world.token(of: row.id))) }
        }
        let second = world.token(of: row.id, serial: 2)
        #expect(try await world.read { try $0.invitee(linkHash: Digest.sha256(second)).0.id } == row.id)
    }

    @Test(arguments: World.engines)
    func `A hand-over takes the invitation along and withdraws the link`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        try await world.act { try $0.proposeDistrictGovernors(in: dialogue) }
        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).first })
        let office = try #require(row.office)
        try await world.act { try $0.accept([row.id], of: dialogue) }
        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }
        try await world.act { writer in
            try writer.fill(
                office, with: person("ចាន់ ធី", .male), from: "2026-01-01", for: .battambang, links: world.links)
        }
        try await world.release(dialogue.name, count: 1)
        let first = Digest.sha256(world.token(of: row.id))
        try await world.act { try $0.answerInvitation(linkHash: first, .yes, standIn: nil) }

        try await world.act { writer in
            try writer.fill(
                office, with: person("កែវ មុំ", .female), from: "2026-11-01", for: .battambang, links: world.links)
        }

        let now = try await world.read { try $0.participant(row.id, of: dialogue.id) }
        #expect(now.participant.card.name == Bilingual(khmer: "កែវ មុំ"))
        #expect(now.participant.card.sex == .female)
        #expect(now.participant.answer == nil)
        #expect(now.linkSerial == 2)
        await #expect(throws: StoreError.missing) { try await world.read { try $0.invitee(linkHash: first) } }
        let holdings = try await world.read { try $0.office(office, for: .country).holdings }
        #expect(holdings.map(\.person.name.khmer) == ["កែវ មុំ", "ចាន់ ធី"])
        #expect(holdings.map(\.to) == [nil, "2026-11-01"])
    }

    private func person(_ name: String, _ sex: Participant.Sex) -> Person {
        Person(id: ID(0), honorific: .mister, name: Bilingual(khmer: name), sex: sex)
    }
}
