import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Choosing in the store` {
    @Test(arguments: World.engines)
    func `What a province settles is read again, and no other province has it`(engine: Engine) async throws {
        let world = try await World(engine)
        var settings = SelectionSettings(
            weights: try SupportScore.Weights([.status: 10, .place: 60, .record: 30]), minimumScore: 55,
            seats: [.communities: 12, .partners: 4])
        settings.targets.shares[.indigenous] = 20
        settings.targets.perDistrict = 0
        let kept = settings

        try await world.act { try $0.settle(kept, of: World.battambang, for: .province(World.battambang)) }

        #expect(try await world.read { try $0.selectionSettings(of: World.battambang) } == kept)
        #expect(try await world.read { try $0.selectionSettings(of: World.siemReap) } == SelectionSettings())
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") {
                try $0.settle(kept, of: World.battambang, for: .province(World.siemReap))
            }
        }
        let impossible = SelectionSettings(minimumScore: 200)
        await #expect(throws: SelectionSettings.Refusal.minimumOutOfRange) {
            try await world.act { try $0.settle(impossible, of: World.battambang, for: .country) }
        }
    }

    @Test(arguments: World.engines)
    func `The secretariat's yes to a community waits for the Governor's, which can be no`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let ids = try await world.people([.communities, .communities, .society], of: dialogue)

        try await world.act { try $0.accept(ids, of: dialogue, by: .secretariat) }

        #expect(try await standings(world, dialogue) == [.proposed, .proposed, .accepted])
        #expect(try await world.read { try $0.seatsTaken(in: dialogue.id) } == [.communities: 2, .society: 1])
        try await world.act(as: "governor") { try $0.confirmCommunities([ids[0]], of: dialogue) }
        await #expect(throws: Participant.Refusal.reasonMissing) {
            try await world.act(as: "governor") { try $0.sendBack(ids[1], because: " ", of: dialogue) }
        }
        try await world.act(as: "governor") { try $0.sendBack(ids[1], because: "មកពីភូមិតែមួយ", of: dialogue) }
        #expect(try await standings(world, dialogue) == [.accepted, .refused, .accepted])
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "governor") { try $0.confirmCommunities([ids[1]], of: dialogue) }
        }
        let trail = try await world.read { try $0.decisions(of: ids[1]) }
        #expect(trail.map(\.kind) == [.added, .selected, .sentBack])
        #expect(trail.map(\.reason) == [nil, nil, "មកពីភូមិតែមួយ"])
        #expect(trail.map(\.actor) == ["officer", "officer", "governor"].map { "account:\(world.account($0))" })
        #expect(
            try await world.read { try $0.decisions(of: ids[0]) }.map(\.kind) == [.added, .selected, .confirmed])
    }

    @Test(arguments: World.engines)
    func `A whole class is taken at once: as many as there are seats, the others wait in their order`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await world.act {
            try $0.settle(SelectionSettings(seats: [.society: 2]), of: World.battambang, for: .country)
        }
        let dialogue = try await world.dialogue()
        let ids = try await world.people([.society, .society, .communities], of: dialogue)
        try await world.act { try $0.refuse(ids[0], because: "ឈឺ", of: dialogue) }
        let undecided = try await world.read { try $0.undecided(of: .society, in: dialogue.id) }
        #expect(undecided == [ids[1]])
        let proposals = try ["ក", "ខ"].map { name in
            ParticipantProposal(party: .society, card: try Participant.Card(name: Bilingual(khmer: name)))
        }
        let before = try await world.journalLines()

        try await world.act {
            try $0.take(WholeClass(.society, listed: undecided, proposals: proposals), in: dialogue)
        }

        #expect(try await world.journalLines() == before + 1)
        #expect(
            try await standings(world, dialogue) == [.refused, .accepted, .proposed, .accepted, .proposed])
        let choices = try await world.read { try $0.choices(of: dialogue.id) }
        #expect(choices.values.map(\.waiting) == [1])
        await #expect(throws: Participant.Refusal.nobodyNew) {
            try await world.act { try $0.take(WholeClass(.society, listed: []), in: dialogue) }
        }
        // Communities wait for the Governor, however many are taken.
        try await world.act { try $0.take(WholeClass(.communities, listed: [ids[2]]), in: dialogue) }
        #expect(try await standings(world, dialogue)[2] == .proposed)
        #expect(try await world.read { try $0.choices(of: dialogue.id)[ids[2]]?.selectedAt } != nil)
    }

    @Test(arguments: World.engines)
    func `A class takes its seats and no more; a no lets the next one move up, in order`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await world.act {
            try $0.settle(SelectionSettings(seats: [.society: 1]), of: World.battambang, for: .country)
        }
        let dialogue = try await world.dialogue()
        let ids = try await world.people([.society, .society, .society], of: dialogue)
        try await world.act { try $0.accept([ids[0]], of: dialogue, by: .secretariat) }

        await #expect(throws: Participant.Refusal.noSeatLeft(.society, seats: 1)) {
            try await world.act { try $0.accept([ids[1]], of: dialogue, by: .secretariat) }
        }
        try await world.act { try $0.putToWait(ids[2], of: dialogue) }
        try await world.act { try $0.putToWait(ids[1], of: dialogue) }
        await #expect(throws: Participant.Refusal.noSeatLeft(.society, seats: 1)) {
            try await world.act { try $0.moveUp(.society, in: dialogue) }
        }
        try await world.act { try $0.refuse(ids[0], because: "មិនមានសកម្មភាព", of: dialogue) }
        try await world.act { try $0.moveUp(.society, in: dialogue) }

        #expect(try await standings(world, dialogue) == [.refused, .proposed, .accepted])
        #expect(
            try await world.read { try $0.decisions(of: ids[2]) }.map(\.kind) == [
                .added, .putToWait, .movedUp, .accepted,
            ])
        #expect(try await world.read { try $0.choices(of: dialogue.id) }.mapValues(\.waiting) == [ids[1]: 2])
        await #expect(throws: Participant.Refusal.nobodyWaits) {
            try await world.act { try $0.moveUp(.council, in: dialogue) }
        }
    }

    @Test(arguments: World.engines)
    func `Who answers no leaves the seat to the next`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        try await world.act {
            try $0.settle(SelectionSettings(seats: [.departments: 2]), of: World.battambang, for: .country)
        }
        let third = try #require(try await world.people([.departments], of: dialogue).first)
        try await world.act { try $0.putToWait(third, of: dialogue) }
        await #expect(throws: Participant.Refusal.noSeatLeft(.departments, seats: 2)) {
            try await world.act { try $0.moveUp(.departments, in: dialogue) }
        }
        let first = try #require(try await world.read { try $0.participants(of: dialogue.id).first })

        try await world.act { try $0.answerInvitation(linkHash: world.linkHash(first.id, 1), .no, standIn: nil) }
        try await world.act { try $0.moveUp(.departments, in: dialogue) }

        #expect(try await standings(world, dialogue) == [.accepted, .accepted, .accepted])
        #expect(try await world.read { try $0.seatsTaken(in: dialogue.id) } == [.departments: 2])
    }

    @Test(arguments: World.engines)
    func `Communes are required for an item that is there, once, and a lost item requires nothing`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let items = try await world.read { try $0.agenda(of: dialogue).items }
        let banan = try #require(AreaCode("0201"))
        let elsewhere = try #require(AreaCode("17"))

        try await world.act { try $0.require(communesOf: banan, for: items[1].id, in: dialogue) }
        await #expect(throws: Participant.Refusal.nobodyNew) {
            try await world.act { try $0.require(communesOf: banan, for: items[1].id, in: dialogue) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act { try $0.require(communesOf: elsewhere, for: items[1].id, in: dialogue) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act { try $0.require(communesOf: banan, for: ID(999), in: dialogue) }
        }
        let found = try await world.read { try $0.communeRequirements(of: dialogue.id) }
        #expect(found.map(\.item) == [items[1].id])
        #expect(found.map(\.area) == [banan])

        try await world.act {
            try $0.changeAgenda(
                of: dialogue.name, to: items.filter { $0.id != items[1].id }, for: .province(World.battambang))
        }
        #expect(try await world.read { try $0.communeRequirements(of: dialogue.id) }.isEmpty)
    }

    @Test(arguments: World.engines)
    func `The chief of a commune has one office, and people of communes are rural, of sangkats not`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let (commune, sangkat) = try await world.enterCommunes()

        let (office, again) = try await world.act { writer in
            let made = try writer.chiefOffice(of: commune, in: World.battambang)
            let found = try writer.chiefOffice(of: commune, in: World.battambang)
            _ = try writer.enter(Body(id: ID(0), name: Bilingual(khmer: "មន្ទីរ"), kind: .department))
            return (made, found)
        }

        #expect(office == again)
        #expect(office.office.title == Bilingual("មេឃុំកន្ទឺមួយ", "Chief of Kantueu Muoy Commune"))
        let village = try #require(AreaCode("02010101"))
        let district = try #require(AreaCode("0208"))
        #expect(
            try await world.read { try $0.ruralAreas([commune.code, sangkat.code, village, district]) } == [
                commune.code: true, sangkat.code: false, village: true, district: true,
            ])
    }

    private func standings(
        _ world: World, _ dialogue: PartnershipDialogue
    ) async throws -> [Participant.Standing] {
        try await world.read { try $0.participants(of: dialogue.id).map(\.participant.standing) }
    }
}
