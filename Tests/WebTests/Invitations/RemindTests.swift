import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Reminding all who are due` {
    @Test(arguments: World.engines)
    func `As many others are not those who were seen`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 3)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        let later = world.linkHash(ids[2], 1)
        try await world.act { try $0.answerLater(linkHash: later, on: "2026-11-30") }
        world.clock.go(to: "2026-11-29")
        let officer = try await world.browser(as: "officer")
        let page = "/BTB/2026/invitations/reminders"
        let seen = [("list", try #require(try await officer.get(page).hidden("list")))]

        world.clock.go(to: "2026-11-30")
        try await world.act { try $0.answerInvitation(linkHash: world.linkHash(ids[0], 1), .yes, standIn: nil) }
        // Whoever signed in yesterday signs in again.
        let again = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        for verb in ["", "/rehearse"] {
            let refused = try await again.post(page + verb + "?lang=en", seen)
            #expect(refused.status == 409)
            #expect(
                refused.text.contains(
                    "You saw 2, there are 2 now. New: 1 (Participant 3). No longer on it: 1 (Participant 1)."))
        }
        #expect(try await world.journalLines() == lines)

        let now = [("list", try #require(try await again.get(page).hidden("list")))]
        #expect(try await again.post(page, now).status == 303)
        let reminded = try await world.read { try $0.messages(of: dialogue.id).filter { $0.kind == .reminder } }
        #expect(Set(reminded.map(\.participant)) == [ids[1], ids[2]])
    }
}
