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
