import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Choosing by the rules` {
    @Test(arguments: World.engines)
    func `A department is proposed by its field, and against the rule with a reason only`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let body = try await world.act {
            try $0.enter(
                Body(
                    id: ID(0), name: Bilingual("មន្ទីរសុខាភិបាល", "Health"), kind: .department,
                    province: World.battambang))
        }
        let officer = try await world.browser(as: "officer")
        let path = "/BTB/2026/participants/class/b"
        #expect(try await officer.get(path).text.contains(Verdict.WhyNot.fieldUnknown.phrase.khmer))
        let before = try await world.journalLines()

        let refused = try await officer.post(path, [("candidate", "body \(body)"), ("reason", " ")])
        #expect(refused.status == 422)
        #expect(refused.text.contains("id=\"reason-error\""))
        #expect(refused.text.contains("value=\"body \(body)\" checked"))
        #expect(try await world.journalLines() == before)

        let taken = try await officer.post(path, [("candidate", "body \(body)"), ("reason", "ជំងឺគ្រុនឈាម")])
        #expect(taken.location == "/BTB/2026/participants?party=b")
        #expect(try await world.journalLines() == before + 1)
        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).first })
        #expect(row.participant.card.body == body)
        let trail = try await world.read { try $0.decisions(of: row.id) }
        #expect(trail.map(\.kind) == [.proposedAgainstRule])
        #expect(trail.map(\.reason) == ["ជំងឺគ្រុនឈាម"])
        #expect(try await officer.get("/BTB/2026/participants/\(row.id)").text.contains("<p>ជំងឺគ្រុនឈាម</p>"))
    }

    @Test func `What a body works on is ticked once and proposes it from then on`() async throws {
        let world = try await World()
        _ = try await world.dialogue()
        let items = try await world.read { try $0.agenda(of: $0.dialogue(World.name)).items }
        var changed = items
        changed[0].sectors = [.water]
        let agenda = changed
        try await world.act { try $0.changeAgenda(of: World.name, to: agenda, for: .country) }
        let body = try await world.act {
            try $0.enter(
                Body(id: ID(0), name: Bilingual("មន្ទីរទឹក", "Water"), kind: .department, province: World.battambang))
        }
        let officer = try await world.browser(as: "officer")

        let kept = try await officer.post(
            "/bodies/\(body)/fields", [("sector", "water"), ("sector", "energy"), ("sector", "nonsense")])

        #expect(kept.location == "/bodies/\(body)/fields")
        #expect(try await world.read { try $0.fields(of: [body]) } == [body: [.water, .energy]])
        let page = try await officer.get("/BTB/2026/participants/class/b", in: .english)
        #expect(page.text.contains("The agenda has its field: \(Sector.water.phrase.english)"))
        #expect(try await world.browser(as: "stranger").post("/bodies/\(body)/fields").status == 404)
    }

    @Test func `Commune chiefs are proposed for the item that needs them, by an office made for them`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        let (commune, _) = try await world.enterCommunes()
        let dialogue = try await world.dialogue()
        let item = try await world.read { try $0.agenda(of: dialogue).items[1].id }
        let officer = try await world.browser(as: "officer")

        let refused = try await officer.post(
            "/BTB/2026/participants/require", [("item", "999"), ("area", "0201")])
        #expect(refused.status == 422)
        #expect(refused.text.contains("id=\"item-error\""))
        #expect(refused.text.contains("<option value=\"0201\" selected>"))
        let required = try await officer.post(
            "/BTB/2026/participants/require", [("item", "\(item)"), ("area", "0201")])
        #expect(required.location == "/BTB/2026/participants/class/e")
        let proposed = try await officer.post(
            "/BTB/2026/participants/class/e", [("candidate", "unit \(commune.code)")])
        #expect(proposed.status == 303)

        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).first })
        #expect(row.participant.party == .communeChiefs)
        #expect(row.participant.card.office == Bilingual("មេឃុំកន្ទឺមួយ", "Chief of Kantueu Muoy Commune"))
        #expect(try await world.read { try $0.decisions(of: row.id) }.map(\.kind) == [.proposed])
        let again = try await officer.post(
            "/BTB/2026/participants/class/e", [("candidate", "unit \(commune.code)")])
        #expect(again.status == 422)
    }

    @Test func `Departments whose names tell their field get it together, without those that were unticked`()
        async throws
    {
        let world = try await World()
        _ = try await world.dialogue()
        var bodies: [ID<Body>] = []
        for name in ["មន្ទីរសុខាភិបាល", "មន្ទីរធនធានទឹក និងឧតុនិយម", "មន្ទីរគំរូ"] {
            bodies.append(
                try await world.act {
                    try $0.enter(
                        Body(
                            id: ID(0), name: Bilingual(khmer: name), kind: .department, province: World.battambang))
                })
        }
        let officer = try await world.browser(as: "officer")
        let page = try await officer.get("/BTB/2026/participants/class/b", in: .english)
        #expect(page.text.contains("name=\"body\" value=\"\(bodies[0])\" checked"))
        #expect(!page.text.contains("name=\"body\" value=\"\(bodies[2])\""))
        let path = "/BTB/2026/participants/fields"
        let (stranger, board) = (try await world.browser(as: "stranger"), try await world.browser(as: "board"))
        let before = try await world.journalLines()
        #expect(try await officer.post(path, []).status == 422)
        #expect(try await stranger.post(path, [("body", "1")]).status == 404)
        #expect(try await board.post(path, [("body", "1")]).status == 403)
        #expect(try await world.journalLines() == before)

        let kept = try await officer.post(path, [("body", "\(bodies[1])"), ("body", "\(bodies[2])")])

        #expect(kept.location == "/BTB/2026/participants/class/b")
        #expect(try await world.journalLines() == before + 1)
        let all = bodies
        #expect(try await world.read { try $0.fields(of: all) } == [all[1]: [.water, .environment]])
    }

    @Test func `Everybody a rule proposes is accepted at once, exactly as many as were seen`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        let officer = try await world.browser(as: "officer")
        let path = "/BTB/2026/participants/class/c"
        let districts = try await world.read { try $0.districts(of: World.battambang).count }
        let page = try await officer.get(path, in: .english)
        #expect(page.text.contains("Accept \(districts)"))
        let (stranger, governor) = (try await world.browser(as: "stranger"), try await world.browser(as: "governor"))
        let before = try await world.journalLines()

        let seen = [("list", try #require(page.hidden("list")))]
        let stale = try await officer.post(path + "/all?lang=en")
        #expect(stale.status == 409)
        #expect(
            stale.text.contains("You saw 0, there are 2 now. New: 2 (Banan District, Sangkae District). Look again."))
        #expect(try await stranger.post(path + "/all", seen).status == 404)
        #expect(try await governor.post(path + "/all", seen).status == 403)
        #expect(try await world.journalLines() == before)

        let taken = try await officer.post(path + "/all", seen)
        #expect(taken.location == "/BTB/2026/participants?party=c")
        #expect(try await world.journalLines() == before + 1)
        let rows = try await world.read { try $0.participants(of: dialogue.id) }
        #expect(rows.map(\.participant.standing) == Array(repeating: .accepted, count: districts))
        #expect(try await world.read { try $0.decisions(of: rows[0].id) }.map(\.kind) == [.proposed, .accepted])
        let none = try await officer.post(path + "/all")
        #expect(none.status == 422)
        #expect(none.text.contains(Participant.Refusal.nobodyNew.phrase.khmer))
    }

    @Test(arguments: World.engines)
    func `As many others of a class are not those who were seen`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let people = try await world.people([.society, .society], of: dialogue)
        let officer = try await world.browser(as: "officer")
        let path = "/BTB/2026/participants/class/h"
        let seen = [("list", try #require(try await officer.get(path).hidden("list")))]
        try await world.act { try $0.refuse(people[0], because: "គំរូ", of: dialogue) }
        let card = try Participant.Card(name: Bilingual("អ្នកផ្សេង", "Somebody Else"), sex: .male)
        try await world.act { try $0.add(ParticipantProposal(party: .society, card: card), in: dialogue) }
        let lines = try await world.journalLines()

        let refused = try await officer.post(path + "/all?lang=en", seen)

        #expect(refused.status == 409)
        #expect(
            refused.text.contains(
                "You saw 2, there are 2 now. New: 1 (Somebody Else). No longer on it: 1 (Newcomer 1). Look again."))
        #expect(try await world.journalLines() == lines)
        let standings = try await world.read { try $0.participants(of: dialogue.id).map(\.participant.standing) }
        #expect(standings == [.refused, .proposed, .proposed])
    }

    @Test func `The terms of a province are kept, and what cannot be is refused at its field`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let refused = try await officer.post("/BTB/choosing", Self.terms(["weight_place": "30", "seats_g": "12"]))
        #expect(refused.status == 422)
        #expect(refused.text.contains(SelectionSettings.Refusal.weightsNotHundred(105).phrase.khmer))
        #expect(refused.text.contains("id=\"seats_g\" name=\"seats_g\" value=\"12\""))
        #expect(try await officer.post("/BTB/choosing", Self.terms(["share_women": "x"])).status == 422)
        #expect(try await world.journalLines() == before)

        let kept = try await officer.post("/BTB/choosing", Self.terms(["seats_g": "12", "minimum": "55"]))
        #expect(kept.location == "/BTB/choosing")
        let settings = try await world.read { try $0.selectionSettings(of: World.battambang) }
        #expect(settings == SelectionSettings(minimumScore: 55, seats: [.communities: 12]))
        #expect(try await world.browser(as: "stranger").post("/BTB/choosing", Self.terms([:])).status == 404)
        #expect(try await world.browser(as: "governor").get("/BTB/choosing").status == 403)
    }

    @Test func `Why somebody is not on the list is told for everybody a rule looks at`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 2)
        _ = try await world.act {
            try $0.enter(Body(id: ID(0), name: Bilingual("អង្គការភ្លើង", "Light NGO"), kind: .ngo, province: nil))
        }
        let governor = try await world.browser(as: "governor")

        let missing = try await governor.get("/BTB/2026/participants/why?q=light", in: .english)
        #expect(missing.text.contains("<h3>Light NGO</h3>"))
        #expect(missing.text.contains("points, below the minimum of 40"))
        let there = try await governor.get("/BTB/2026/participants/why?q=PARTICIPANT%202", in: .english)
        #expect(there.text.contains("/BTB/2026/participants/2\">Participant 2</a>"))
        let nobody = try await governor.get("/BTB/2026/participants/why?q=zzz")
        #expect(nobody.text.contains(Phrase.nobodyKnown.khmer))
    }

    @Test func `Every page of choosing speaks both languages and is the province's own`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        let dialogue = try await world.dialogue(participants: 3)
        _ = try await world.askGovernors(in: dialogue)
        let officer = try await world.browser(as: "officer")
        let titles: [(String, Phrase)] =
            [
                ("rules", .rulesOfChoosing), ("waiting", .waitingList), ("balance", .balance), ("why", .whySearch),
                ("nominations", .nominations), ("nominations/sheet", .nominationSheet),
            ] + ParticipantClass.allCases.map { ("class/\($0.letter)", $0.phrase) }

        for (path, title) in titles {
            for language in Language.allCases {
                let page = try await officer.get("/BTB/2026/participants/\(path)", in: language)
                #expect(page.status == 200, "\(path)")
                let heading: HTML = "\(title, language)"
                #expect(page.text.contains(heading.text), "\(path)")
            }
            #expect(try await world.browser(as: "stranger").get("/BTB/2026/participants/\(path)").status == 404)
            #expect(try await world.browser(as: "partner").get("/BTB/2026/participants/\(path)").status == 403)
        }
    }

    static func terms(_ changed: [String: String]) -> [(String, String)] {
        let usual: [(String, String)] =
            ParticipantClass.allCases.map { ("seats_\($0.letter)", "") }
            + BalanceGroup.allCases.map { ("share_\($0.rawValue)", "\(BalanceTargets.standard.shares[$0] ?? 0)") }
            + SupportScore.TermKind.allCases.map {
                ("weight_\($0.rawValue)", "\(SupportScore.Weights.standard[$0])")
            } + [("minimum", "40"), ("per_class", "1"), ("per_district", "1")]
        return usual.map { ($0.0, changed[$0.0] ?? $0.1) }
    }
}

extension World {
    fileprivate static let name = DialogueName(province: battambang, year: 2026)
}
