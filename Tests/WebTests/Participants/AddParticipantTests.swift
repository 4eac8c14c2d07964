import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Adding a participant by hand` {
    static let form = [
        ("party", "d"), ("honorific", "missus"), ("name_km", "ចាន់ ធារី"), ("name_en", "Chan Theary"), ("sex", "female"),
        ("office_km", "តំណាង"), ("office_en", ""), ("body", ""), ("area", ""),
    ]

    @Test(arguments: World.engines)
    func `They come on the list as proposed, with the next number`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(participants: 2)
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let answer = try await officer.post("/BTB/2026/participants/add", Self.form)

        #expect(answer.location == "/BTB/2026/participants?party=d")
        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).last })
        #expect(row.participant.number == 3)
        #expect(row.participant.party == .councilAssociations)
        #expect(row.participant.standing == .proposed)
        #expect(row.participant.card.name == Bilingual(khmer: "ចាន់ ធារី", english: "Chan Theary"))
        #expect(row.participant.card.honorific == .missus)
        #expect(try await world.journalLines() == before + 1)
    }

    @Test(
        arguments: [
            ("party", "z", "party"), ("body", "99", "body"), ("area", "9999", "area"),
            ("name_en", String(repeating: "x", count: 201), "name_en"),
        ])
    func `What cannot be is refused in its place, kept, and changes nothing`(
        field: String, typed: String, fault: String
    ) async throws {
        let world = try await World()
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")

        let answer = try await officer.post(
            "/BTB/2026/participants/add", Self.form.map { $0.0 == field ? (field, typed) : $0 })

        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"\(fault)-error\""))
        #expect(answer.text.contains("value=\"ចាន់ ធារី\""))
        #expect(try await world.read { try $0.participants(of: dialogue.id).count } == 0)
    }

    @Test func `Somebody without name, office and body is refused`() async throws {
        let world = try await World()
        _ = try await world.dialogue()
        let officer = try await world.browser(as: "officer")

        let answer = try await officer.post("/BTB/2026/participants/add", [("party", "b")])

        #expect(answer.status == 422)
        #expect(answer.text.contains(Participant.Refusal.nobodyNamed.phrase.khmer))
    }

    @Test func `A body of another province cannot be chosen`() async throws {
        let world = try await World()
        _ = try await world.dialogue()
        let body = try await world.act(as: "stranger") { writer in
            try writer.enter(
                Body(id: ID(0), name: Bilingual(khmer: "មន្ទីរ"), kind: .department, province: World.siemReap))
        }
        let officer = try await world.browser(as: "officer")

        let answer = try await officer.post(
            "/BTB/2026/participants/add", Self.form.map { $0.0 == "body" ? ("body", "\(body)") : $0 })

        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"body-error\""))
    }
}
