import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The balance page` {
    @Test func `It says what is missing and names the fewest changes, with the way to each person`() async throws {
        let world = try await World()
        try await settle(world) { $0.shares = [.women: 50] }
        let dialogue = try await world.dialogue(participants: 2)
        let ids = try await world.people([.departments, .society, .society], of: dialogue)
        try await world.act { try $0.accept([ids[1]], of: dialogue, by: .secretariat) }
        let officer = try await world.browser(as: "officer")

        let page = try await officer.get("/BTB/2026/participants/balance", in: .english)

        #expect(page.text.contains("<li>Women: 1 too few</li>"))
        #expect(page.text.contains(Phrase.repairIsSmallest(1).english))
        #expect(page.text.contains("<li>Add: <a href=\"/BTB/2026/participants/\(ids[0])\">Newcomer 1</a>"))
        #expect(page.text.contains("<td class=\"num\">33% <small>1 of 3</small></td>"))
    }

    @Test func `A balanced list says so, and a stand-in counts by who comes`() async throws {
        let world = try await World()
        try await settle(world) { $0.shares = [.women: 50] }
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        let first = try #require(try await world.read { try $0.participants(of: dialogue.id).first })
        try await world.act { writer in
            try writer.answerInvitation(
                linkHash: world.linkHash(first.id, 1), .standIn,
                standIn: Participant.StandIn(name: "សុខ", sex: .male))
        }
        let board = try await world.browser(as: "board")

        let page = try await board.get("/BTB/2026/participants/balance", in: .english)

        #expect(page.text.contains(Phrase.isBalanced.english))
        #expect(page.text.contains("<td class=\"num\">50% <small>1 of 2</small></td>"))
        #expect(page.text.contains("<td class=\"num\">0% <small>0 of 1</small></td>"))
        #expect(!page.text.contains(Phrase.repair.english), "the Board does not choose")
    }

    @Test func `One press makes a change: who comes in is accepted, who gives way waits, and one line says so`()
        async throws
    {
        let world = try await World()
        try await settle(world) { $0.shares = [.women: 100] }
        let dialogue = try await world.dialogue()
        // The second of them is a man.
        let ids = try await world.people([.society, .society], of: dialogue)
        try await world.act { try $0.accept([ids[1]], of: dialogue, by: .secretariat) }
        let officer = try await world.browser(as: "officer")
        let page = try await officer.get("/BTB/2026/participants/balance", in: .english)
        #expect(page.text.contains("<input type=\"hidden\" name=\"participant\" value=\"\(ids[0])\">"))
        #expect(page.text.contains("<input type=\"hidden\" name=\"leaving\" value=\"\(ids[1])\">"))
        #expect(page.text.contains("<button class=\"quiet\" aria-label=\"Make this change: Newcomer 1\">Make this"))
        let board = try await world.browser(as: "board")
        let before = try await world.journalLines()
        let change = [("participant", "\(ids[0])"), ("leaving", "\(ids[1])")]
        let path = "/BTB/2026/participants/balance/change"

        #expect(try await board.post(path, change).status == 403)
        #expect(try await officer.post(path, [("participant", "9999")]).status == 404)
        #expect(try await world.journalLines() == before)
        let answer = try await officer.post(path, change)

        #expect(answer.location == "/BTB/2026/participants/balance")
        #expect(try await world.journalLines() == before + 1)
        let rows = try await world.read { try $0.participants(of: dialogue.id) }
        #expect(rows.map(\.participant.standing) == [.accepted, .proposed])
        #expect(try await world.read { try $0.choices(of: dialogue.id)[ids[1]]?.waiting } == 1)
        let after = try await officer.get("/BTB/2026/participants/balance", in: .english)
        #expect(after.text.contains(Phrase.isBalanced.english))
        // What somebody else has done meanwhile is not done twice.
        #expect(try await officer.post(path, change).status == 409)
        #expect(try await world.journalLines() == before + 1)
        // The normal way back.
        #expect(try await officer.post("/BTB/2026/participants/\(ids[0])/wait").status == 303)
        #expect(try await officer.post("/BTB/2026/participants/waiting/h").status == 303)
        let undone = try await world.read { try $0.participants(of: dialogue.id) }
        #expect(undone.map(\.participant.standing) == [.proposed, .accepted])
    }

    @Test func `Somebody who is only named comes on the list with the change; a class without a seat refuses`()
        async throws
    {
        let world = try await World()
        try await world.enterDistricts()
        try await settle(world) { $0.shares = [.women: 100] }
        let dialogue = try await world.dialogue()
        let request = try #require(try await world.askGovernors(in: dialogue).first)
        let path = world.path(of: request)
        let nominator = try await world.browser()
        let named = try await nominator.post(
            "\(path)/name", [("name_km", "ស្រី ពៅ"), ("sex", "female"), ("phone", "012 345 678"), ("youth", "1")])
        #expect(named.status == 303)
        let men = try await world.people([.society, .society], of: dialogue)
        try await world.act { try $0.accept([men[1]], of: dialogue, by: .secretariat) }
        let nominee = try #require(
            try await world.read { try $0.nominations(of: dialogue.id).flatMap(\.nominees).first })
        let officer = try await world.browser(as: "officer")
        let change = "/BTB/2026/participants/balance/change"

        #expect(try await officer.post(change, [("nominee", "\(nominee.id)")]).status == 303)

        let row = try #require(try await world.read { try $0.participants(of: dialogue.id).last })
        #expect(row.participant.card.name == Bilingual(khmer: "ស្រី ពៅ"))
        let choice = try await world.read { try $0.choices(of: dialogue.id)[row.id] }
        #expect(choice?.selectedAt != nil)
        #expect(choice?.marks == Balance.Marks(youth: true))
        #expect(try await world.read { try $0.invitee(row.id).reach.phone } == "012 345 678")
        let full = SelectionSettings(seats: [.society: 1])
        try await world.act { try $0.settle(full, of: World.battambang, for: .country) }
        let refused = try await officer.post(change, [("participant", "\(men[0])")])
        #expect(refused.status == 422)
        #expect(refused.text.contains(Participant.Refusal.noSeatLeft(.society, seats: 1).phrase.khmer))
    }

    @Test func `Small numbers of what people said of themselves are kept from those who do not choose`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue()
        for number in 1...3 {
            let card = try Participant.Card(name: Bilingual(khmer: "ឈ្មោះ \(number)"), sex: .female)
            _ = try await world.act { writer in
                try writer.add(
                    ParticipantProposal(party: .society, card: card, marks: Balance.Marks(disability: true)),
                    in: dialogue)
            }
        }
        let hidden = Phrase.fewerThan(5).english
        let path = "/BTB/2026/participants/balance"

        let board = try await world.browser(as: "board").get(path, in: .english)
        let officer = try await world.browser(as: "officer").get(path, in: .english)

        #expect(board.text.contains("<td class=\"num\">\(hidden)</td>"))
        #expect(!officer.text.contains(hidden))
    }

    @Test func `Before the release an unbalanced list is named, with the way to repair it`() async throws {
        let world = try await World()
        try await settle(world) { $0.shares = [.women: 80] }
        _ = try await world.dialogue(at: .prepared, participants: 2)
        let officer = try await world.browser(as: "officer")

        let warned = try await officer.get("/BTB/2026/invitations/release", in: .english)
        #expect(warned.text.contains(Phrase.isUnbalanced.english))
        #expect(warned.text.contains("<li>Women: 1 too few</li>"))
        #expect(warned.text.contains("href=\"/BTB/2026/participants/balance\""))

        try await settle(world) { $0.shares = [.women: 50] }
        let fine = try await officer.get("/BTB/2026/invitations/release", in: .english)
        #expect(!fine.text.contains(Phrase.isUnbalanced.english))
    }

    private func settle(_ world: World, _ change: (inout BalanceTargets) -> Void) async throws {
        var targets = BalanceTargets(shares: [:], perClass: 0, perDistrict: 0)
        change(&targets)
        let settings = SelectionSettings(targets: targets)
        try await world.act { try $0.settle(settings, of: World.battambang, for: .country) }
    }
}
