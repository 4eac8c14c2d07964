import Dialogue
import Store
import TestSupport
import Testing
import Web

@Suite struct `Nominations in the store` {
    @Test(arguments: World.engines)
    func `Every governor is asked once, each by a link of their own`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()

        let rows = try await world.askGovernors(in: dialogue)

        #expect(rows.map(\.addressee.english) == ["Governor of Banan District", "Governor of Sangkae District"])
        #expect(rows.map(\.areaName?.english) == ["Banan District", "Sangkae District"])
        #expect(Set(rows.map(world.path)).count == 2)
        await #expect(throws: NominationRequest.Refusal.nobodyToAsk) {
            _ = try await world.askGovernors(in: dialogue)
        }
        await #expect(throws: NominationRequest.Refusal.dueNotAhead) {
            _ = try await world.askGovernors(until: "2026-11-23", in: dialogue)
        }
        await #expect(throws: NominationRequest.Refusal.nobodyToAsk) {
            _ = try await ask(world, .associations, in: dialogue)
        }
    }

    @Test(arguments: World.engines)
    func `The Chair of the Council is asked even before anybody has entered the Council`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()

        _ = try await ask(world, .councilChair, in: dialogue)

        let row = try #require(try await world.read { try $0.nominations(of: dialogue.id).first })
        #expect(row.addressee == Bilingual("ប្រធានក្រុមប្រឹក្សាខេត្តបាត់ដំបង", "Chair of the Battambang Provincial Council"))
        #expect(row.request.party == .council)
        await #expect(throws: NominationRequest.Refusal.nobodyToAsk) {
            _ = try await ask(world, .councilChair, in: dialogue)
        }
    }

    @Test(arguments: World.engines)
    func `Those named are kept as named; selected for the Governor while there are seats, then waiting`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let (commune, _) = try await world.enterCommunes()
        try await world.act {
            try $0.settle(SelectionSettings(seats: [.communities: 1]), of: World.battambang, for: .country)
        }
        let dialogue = try await world.dialogue()
        let row = try await world.askGovernors(in: dialogue)[0]
        let first = Nominee(
            id: ID(0), honorific: .missus, name: Bilingual(khmer: "ចាន់ ធារី"), sex: .female, area: commune.code,
            place: "ភូមិព្រៃ", phone: "012 345 678", marks: Balance.Marks(youth: true))
        let second = Nominee(id: ID(0), honorific: nil, name: Bilingual(khmer: "សុខ វណ្ណា"), sex: .male)
        let hash = Links.hash(String(world.path(of: row).dropFirst(3)))

        for nominee in [first, second] { try await world.act { try $0.name(nominee, linkHash: hash) } }
        await #expect(throws: NominationRequest.Refusal.enough(2)) {
            try await world.act { try $0.name(second, linkHash: hash) }
        }
        let named = try await world.read { try $0.nomination(row.id, of: dialogue.id).nominees }
        #expect(named.map(\.nominee.name) == [first.name, second.name])
        #expect(named[0].nominee.marks == first.marks)
        #expect(named[0].nominee.phone == "012 345 678")
        let ids = named.map(\.id)
        try await world.act { try $0.takeUp(ids, in: dialogue) }

        let people = try await world.read { try $0.participants(of: dialogue.id).map(\.participant) }
        #expect(people.map(\.card.name) == [first.name, second.name])
        #expect(people.map(\.card.area) == [commune.code, row.request.area])
        #expect(people.map(\.standing) == [.proposed, .proposed])
        let choices = try await world.read { try $0.choices(of: dialogue.id) }
        #expect(choices[people[0].id]?.selectedAt == world.now)
        #expect(choices[people[0].id]?.marks == first.marks)
        #expect(choices[people[1].id]?.waiting == 1)
        await #expect(throws: Participant.Refusal.nobodyNew) {
            try await world.act { try $0.takeUp(ids, in: dialogue) }
        }
        await #expect(throws: NominationRequest.Refusal.alreadyChosen) {
            try await world.act { try $0.remove(ids[0], linkHash: hash) }
        }
    }

    @Test(arguments: World.engines)
    func `A link takes nothing after its day, and opens nothing once it is withdrawn`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let row = try await world.askGovernors(in: dialogue)[0]
        let hash = Links.hash(String(world.path(of: row).dropFirst(3)))
        let nominee = Nominee(id: ID(0), honorific: nil, name: Bilingual(khmer: "សុខ"), sex: .male)

        try await world.act { try $0.remind(row.id, of: dialogue) }
        #expect(try await world.read { try $0.nomination(row.id, of: dialogue.id).reminders } == 1)
        world.clock.go(to: "2026-12-02")
        await #expect(throws: NominationRequest.Refusal.expired("2026-12-01")) {
            try await world.act { try $0.name(nominee, linkHash: hash) }
        }
        await #expect(throws: NominationRequest.Refusal.expired("2026-12-01")) {
            try await world.act { try $0.remind(row.id, of: dialogue) }
        }
        try await world.act { try $0.withdraw(row.id, of: dialogue) }
        await #expect(throws: StoreError.missing) { try await world.read { try $0.nomination(linkHash: hash) } }
        await #expect(throws: NominationRequest.Refusal.withdrawn) {
            try await world.act { try $0.withdraw(row.id, of: dialogue) }
        }
    }

    private func ask(
        _ world: World, _ group: NominatorGroup, in dialogue: PartnershipDialogue
    ) async throws -> Int {
        try await world.act { writer in
            try writer.ask(group, for: 3, until: "2026-12-01", in: dialogue) { id, _ in Array("\(id)".utf8) }
        }
    }
}
