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

    @Test func `How they are reached and what they say of themselves is kept, and can be corrected`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let said = [
            ("email", "theary@example.org"), ("phone", "០១២ ៣៤៥ ៦៧៨"), ("disability", "1"), ("living", "rural"),
        ]

        #expect(try await officer.post("/BTB/2026/participants/add", Self.form + said).status == 303)

        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).last })
        let reach = try await world.read { try $0.invitee(row.id).reach }
        #expect(reach.email?.description == "theary@example.org")
        #expect(reach.phone == "០១២ ៣៤៥ ៦៧៨")
        let choice = try await world.read { try $0.choices(of: dialogue.id)[row.id] }
        #expect(choice?.marks == Balance.Marks(disability: true))
        #expect(choice?.isRural == true)
        #expect(try await world.read { try $0.balanceRows(of: dialogue.id).last?.isRural } == true)

        let page = "/BTB/2026/participants/\(row.id)"
        #expect(try await officer.get(page).text.contains("name=\"disability\" value=\"1\" checked"))
        let governor = try await world.browser(as: "governor")
        #expect(!(try await governor.get(page).text.contains("name=\"disability\"")))
        let before = try await world.journalLines()
        #expect(try await governor.post("\(page)/said", [("youth", "1")]).status == 403)
        #expect(try await officer.post("\(page)/said", [("youth", "1"), ("living", "unit")]).status == 303)
        #expect(try await world.journalLines() == before + 1)
        let corrected = try await world.read { try $0.choices(of: dialogue.id)[row.id] }
        #expect(corrected == Choice(marks: Balance.Marks(youth: true)))
    }

    @Test(arguments: [("email", "nobody", "email"), ("phone", "12", "phone")])
    func `An address nobody could be reached at is refused at its field, with all that was typed`(
        field: String, typed: String, fault: String
    ) async throws {
        let world = try await World()
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let answer = try await officer.post(
            "/BTB/2026/participants/add", Self.form + [(field, typed), ("indigenous", "1"), ("living", "urban")])

        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"\(fault)-error\""))
        #expect(answer.text.contains("value=\"\(typed)\""))
        #expect(answer.text.contains("name=\"indigenous\" value=\"1\" checked"))
        #expect(answer.text.contains("name=\"living\" value=\"urban\" checked"))
        #expect(try await world.read { try $0.participants(of: dialogue.id).count } == 0)
        #expect(try await world.journalLines() == before)
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
