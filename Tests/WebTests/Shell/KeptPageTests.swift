import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `A page kept for an account` {
    private static let list = "/BTB/2026/participants"

    @Test func `Shows the same twice, with keys that were never given out before`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 3)
        let officer = try await world.browser(as: "officer")

        var pages: [Browser.Page] = []
        for _ in 1...3 { pages.append(try await officer.get(Self.list)) }

        let keys = pages.map(Self.keys)
        #expect(keys[0].count > 1)
        #expect(Set(keys.joined()).count == keys[0].count * 3)
        #expect(keys.joined().allSatisfy(Visit.isKey))
        let bare = pages.map { Self.withoutKeys($0.text) }
        #expect(bare[1] == bare[2])
    }

    @Test func `Is made anew as soon as anybody of the province acts`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(participants: 1)
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.get(Self.list).text.contains("អ្នកចូលរួម ២") == false)
        #expect(try await officer.get(Self.list).text.contains("អ្នកចូលរួម ២") == false)

        _ = try await world.act { writer in
            let card = try Participant.Card(name: Bilingual(khmer: "អ្នកចូលរួម ២"))
            return try writer.add(ParticipantProposal(party: .departments, card: card), in: dialogue)
        }

        #expect(try await officer.get(Self.list).text.contains("អ្នកចូលរួម ២"))
    }

    @Test func `Is for that account alone, in its language, while it is signed in`() async throws {
        let world = try await World()
        _ = try await world.dialogue(participants: 1)
        let officer = try await world.browser(as: "officer")
        _ = try await officer.get(Self.list)

        #expect(try await world.browser().get(Self.list).status == 401)
        #expect(try await world.browser(as: "desk").get(Self.list).status == 403)
        #expect(try await officer.get(Self.list, in: .english).text.contains("lang=\"en\""))
        _ = try await officer.post("/sign-out", [])
        #expect(try await officer.get(Self.list).status == 401)
    }

    /// The values of the hidden keys, in their order.
    private static func keys(of page: Browser.Page) -> [String] {
        page.text.split(separator: Visit.keyMark).dropFirst().map { String($0.prefix(Visit.keyLength)) }
    }

    private static func withoutKeys(_ text: String) -> String {
        text.split(separator: Visit.keyMark).enumerated()
            .map { index, part in index == 0 ? String(part) : String(part.dropFirst(Visit.keyLength)) }
            .joined()
    }
}
