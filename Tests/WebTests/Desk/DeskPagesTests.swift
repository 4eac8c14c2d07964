import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The desk of an office` {
    @Test func `The Board finds the agenda that waits for it, the secretariat its own next step`() async throws {
        let world = try await World()
        _ = try await world.browser(as: "officer").post("/BTB/plan", `Planning a dialogue`.form)

        let board = try await world.browser(as: "board").get("/desk", in: .english)
        let officer = try await world.browser(as: "officer").get("/desk", in: .english)
        let stranger = try await world.browser(as: "stranger").get("/desk", in: .english)

        #expect(board.text.contains("Next step: <a href=\"/BTB/2026/agenda\">Read and approve the agenda</a>"))
        #expect(officer.text.contains("Next step: <a href=\"/BTB/2026/agenda\">Work on the agenda</a>"))
        #expect(!stranger.text.contains("/BTB/2026"))
    }

    @Test func `The Governor finds the people who wait for the Governor's word, as long as there are any`() async throws
    {
        let world = try await World()
        let dialogue = try await world.dialogue()
        let ids = try await world.people([.communities, .communities, .society], of: dialogue)
        let governor = try await world.browser(as: "governor")
        let link = "href=\"/BTB/2026/participants/confirm\""
        #expect(!(try await governor.get("/desk").text.contains(link)))
        try await world.act { try $0.accept(ids, of: dialogue, by: .secretariat) }

        let desk = try await governor.get("/desk", in: .english)

        #expect(desk.text.contains("2 people for the communities wait for the Governor’s word"))
        #expect(desk.text.contains(link))
        #expect(try await governor.get("/desk").text.contains("អ្នកតំណាងសហគមន៍ ២ នាក់ រង់ចាំការបញ្ជាក់របស់អភិបាល"))
        #expect(!(try await world.browser(as: "officer").get("/desk").text.contains(link)))
        try await world.act(as: "governor") { try $0.confirmCommunities(Array(ids.prefix(2)), of: dialogue) }
        #expect(!(try await governor.get("/desk").text.contains(link)))
    }

    @Test func `Each role is offered what it may do, and nothing else`() async throws {
        let world = try await World()
        let offers = [
            ("desk", "/national"), ("administrator", "/areas"), ("officer", "/bodies"), ("department", "/actions"),
        ]
        // Bodies of the country are kept on the national side too.
        let keepers = ["desk", "administrator"]
        for (name, address) in offers {
            let page = try await world.browser(as: name).get("/desk")
            for (_, other) in offers {
                let isOffered = other == address || (other == "/bodies" && keepers.contains(name))
                #expect(page.text.contains("href=\"\(other)\"") == isOffered, "\(name) \(other)")
            }
        }
    }

    @Test func `A stranger signs in first, and comes back to where they wanted to be`() async throws {
        let world = try await World()
        let page = try await world.browser().get("/desk")
        #expect(page.status == 401)
        #expect(page.hidden("to") == "/desk")
    }
}
