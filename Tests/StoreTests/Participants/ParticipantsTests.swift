import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Participants in the store` {
    @Test(arguments: World.engines)
    func `Governors come by office, once, also where nobody holds it`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()

        try await world.act { try $0.proposeDistrictGovernors(in: dialogue) }
        await #expect(throws: Participant.Refusal.nobodyNew) {
            try await world.act { try $0.proposeDistrictGovernors(in: dialogue) }
        }

        let rows = try await world.read { try $0.participants(of: dialogue.id) }
        #expect(rows.map(\.participant.party) == [.districtGovernors, .districtGovernors])
        #expect(
            rows.map(\.participant.card.office?.english) == [
                "Governor of Banan District", "Governor of Sangkae District",
            ])
        #expect(rows.map(\.participant.card.name) == [nil, nil])
        #expect(rows.map(\.areaName?.khmer) == ["ស្រុកបាណន់", "ស្រុកសង្កែ"])
        #expect(rows.map(\.bodyName?.english) == ["Banan District Administration", "Sangkae District Administration"])
    }

    @Test(arguments: World.engines)
    func `A province without districts has no governors to propose`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()

        await #expect(throws: Participant.Refusal.noDistricts) {
            try await world.act { try $0.proposeDistrictGovernors(in: dialogue) }
        }
    }

    @Test(arguments: World.engines)
    func `Figures count women, and a stand-in by the sex of who comes`(engine: Engine) async throws {
        let world = try await World(engine)
        let invited = try await world.dialogue(at: .invited, participants: 3)
        let rows = try await world.read { try $0.participants(of: invited.id) }
        try await world.act { writer in
            try writer.answerInvitation(linkHash: hash(world, rows[0].id), .yes, standIn: nil)
        }
        try await world.act { writer in
            try writer.answerInvitation(
                linkHash: hash(world, rows[2].id), .standIn, standIn: Participant.StandIn(name: "សុខ", sex: .male))
        }
        try await world.act { try $0.openSitting(of: invited.name, for: .country) }
        let open = try await world.read { try $0.dialogue(invited.name) }
        try await world.act { try $0.arrive(rows[2].id, of: open) }

        let attendance = try await world.read { try $0.attendance(of: open.id) }

        #expect(attendance.invited == Attendance.Count(total: 3, women: 2))
        #expect(attendance.confirmed == Attendance.Count(total: 2, women: 1))
        #expect(attendance.present == Attendance.Count(total: 1, women: 0))
        let byClass = try await world.read { try $0.attendanceByClass(of: open.id) }
        #expect(byClass == [.departments: attendance])
    }

    @Test(arguments: World.engines)
    func `Bodies present stand in protocol order, each once`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        try await world.act { try $0.openSitting(of: dialogue.name, for: .country) }
        let open = try await world.read { try $0.dialogue(dialogue.name) }
        let kinds: [Body.Kind] = [.ngo, .department, .ministry, .ngo]
        for (place, kind) in kinds.enumerated() {
            let body = try await world.act { writer in
                try writer.enter(Body(id: ID(0), name: Bilingual(khmer: "ស្ថាប័ន \(place)"), kind: kind))
            }
            for _ in 1...2 {
                let id = try await world.act { writer in
                    try writer.add(
                        ParticipantProposal(party: kind.participantClass, card: try Participant.Card(body: body)),
                        in: open)
                }
                try await world.act { try $0.accept([id], of: open) }
                if place < 3 { try await world.act { try $0.arrive(id, of: open) } }
            }
        }

        let bodies = try await world.read { try $0.bodiesPresent(at: open.id) }

        #expect(bodies.map(\.name.khmer) == ["ស្ថាប័ន 2", "ស្ថាប័ន 1", "ស្ថាប័ន 0"])
    }

    private func hash(_ world: World, _ id: ID<Participant>) -> [UInt8] { Digest.sha256(world.token(of: id)) }
}
