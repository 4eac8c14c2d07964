import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Lists of a full hall` {
    private static let people = 120

    @Test(arguments: [
        ("/BTB/2026/participants", "href=\"/BTB/2026/participants/", 50),
        ("/BTB/2026/invitations", "<th scope=\"row\"><a href=\"/BTB/2026/invitations/", 50),
        ("/BTB/2026/messages", "<th scope=\"row\"><a href=\"/BTB/2026/invitations/", 50),
        ("/BTB/2026/invitations/letters", "<div class=\"letter\">", 10),
    ])
    func `Each stands on one page exactly, and no page grows with the hall`(
        path: String, mark: String, size: Int
    ) async throws {
        let world = try await World()
        let dialogue = try await world.invited(emails: Self.people)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id.description) }
        let officer = try await world.browser(as: "officer")
        var seen: [String] = []

        for number in 1...(Self.people + size - 1) / size {
            let page = try await officer.get("\(path)?page=\(number)", in: .english)
            seen += Self.identities(after: mark, in: page.text)
            #expect(page.text.contains("<span aria-current=\"page\">\(number)</span>"))
            let last = min(Self.people, number * size)
            let shown = Phrase.shownOf((number - 1) * size + 1, last, Self.people).english
            #expect(page.text.contains(shown), "the whole is counted on each page")
            #expect(page.bytes.count < 400_000, "\(path) has \(page.bytes.count) bytes")
        }
        if mark.contains("letter\"") {
            // A letter and the agenda that goes with it.
            #expect(seen.count == Self.people * 2)
        } else {
            #expect(seen.sorted() == ids.sorted())
        }
        let beyond = try await officer.get("\(path)?page=999")
        let last = try await officer.get("\(path)?page=\((Self.people + size - 1) / size)")
        #expect(Self.identities(after: mark, in: beyond.text) == Self.identities(after: mark, in: last.text))
    }

    @Test func `Counts and filters are those of the whole list, whichever page is shown`() async throws {
        let world = try await World()
        let dialogue = try await world.invited(emails: Self.people)
        let rows = try await world.read { try $0.participants(of: dialogue.id) }
        let visitor = try await world.browser()
        _ = try await visitor.post("/k/\(world.token(of: rows[99].id))/answer", [("answer", "yes")])
        let officer = try await world.browser(as: "officer")

        let list = try await officer.get("/BTB/2026/participants?page=3", in: .english)
        #expect(list.text.contains("<td class=\"num\">120<br><small>\(Phrase.women.english) 60</small></td>"))
        let found = try await officer.get("/BTB/2026/participants?q=Participant+120", in: .english)
        #expect(found.text.contains(Phrase.shownOf(1, 120).english))
        #expect(!found.text.contains("class=\"pages\""))

        let invitations = try await officer.get("/BTB/2026/invitations?page=2", in: .english)
        #expect(invitations.text.contains("<dt>\(Phrase.answered.english)</dt><dd>1</dd>"))
        #expect(invitations.text.contains("<dt>\(Phrase.invitationsLeft.english)</dt><dd>120</dd>"))
        let yes = try await officer.get("/BTB/2026/invitations?answer=yes", in: .english)
        #expect(
            Self.identities(after: "<th scope=\"row\"><a href=\"/BTB/2026/invitations/", in: yes.text) == [
                rows[99].id.description
            ])
        let open = try await officer.get("/BTB/2026/invitations?answer=open", in: .english)
        #expect(open.text.contains(Phrase.shownOf(1, 50, 119).english))
        #expect(open.text.contains("href=\"/BTB/2026/invitations?answer=open&amp;page=2\""))
        let nobody = try await officer.get("/BTB/2026/invitations?answer=lost", in: .english)
        #expect(nobody.text.contains(Phrase.nobodyMatches.english))

        let messages = try await officer.get("/BTB/2026/messages?q=Participant+7&state=waiting", in: .english)
        // 7, and 70 to 79.
        #expect(messages.text.contains(Phrase.shownOf(1, 11, 11).english))
        #expect(messages.text.contains("<dt>Waiting to leave</dt><dd>120</dd>"))
        let none = try await officer.get("/BTB/2026/messages?channel=paper", in: .english)
        #expect(none.text.contains(Phrase.noMessageMatches.english))
    }

    @Test func `An act leads back to the same part of the list, a refused one shows it`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(participants: Self.people)
        let rows = try await world.read { try $0.participants(of: dialogue.id) }
        let officer = try await world.browser(as: "officer")
        let id = rows[60].id
        _ = try await officer.post("/BTB/2026/participants/\(id)/refuse", [("reason", "ឈឺ")])
        let part = [("party", "b"), ("page", "2")]

        let accepted = try await officer.post("/BTB/2026/participants/accept", [("participant", "\(id)")] + part)
        #expect(accepted.location == "/BTB/2026/participants?party=b&page=2")
        let refused = try await officer.post("/BTB/2026/participants/accept", part)
        #expect(refused.status == 422)
        #expect(refused.text.contains("<span aria-current=\"page\">២</span>"))
        #expect(refused.text.contains("<input type=\"hidden\" name=\"page\" value=\"2\">"))
    }

    @Test func `A class that goes over a page is named on both, an empty one once`() async throws {
        let world = try await World()
        try await world.enterDistricts()
        _ = try await world.dialogue(participants: Self.people)
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/2026/participants/propose-governors")
        var named: [String: [Int]] = [:]
        for number in 1...3 {
            let page = try await officer.get("/BTB/2026/participants?page=\(number)")
            for party in ParticipantClass.allCases where page.text.contains("<h2 id=\"class-\(party.letter)\">") {
                named[party.letter, default: []].append(number)
            }
        }
        #expect(
            named == [
                "a": [1], "b": [1, 2, 3], "c": [3], "d": [3], "e": [3], "f": [3], "g": [3], "h": [3],
            ])
    }

    @Test func `A mark of a message leads back to the messages that were asked for`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .invited, participants: 60)
        let messages = try await world.read { try $0.messages(of: dialogue.id) }
        let officer = try await world.browser(as: "officer")
        let page = try await officer.get("/BTB/2026/messages?state=by_hand&page=2")
        #expect(page.text.contains("<input type=\"hidden\" name=\"page\" value=\"2\">"))

        let answer = try await officer.post(
            "/BTB/2026/messages/\(messages[0].id)/handed",
            [("from", "list"), ("state", "by_hand"), ("page", "2"), ("rehearsed", "")])

        #expect(answer.location == "/BTB/2026/messages?state=by_hand&page=2")
        let again = try await officer.post(
            "/BTB/2026/messages/\(messages[0].id)/handed", [("from", "list"), ("state", "by_hand"), ("page", "2")])
        #expect(again.status == 422)
        #expect(again.text.contains("<option value=\"by_hand\" selected>"))
    }

    @Test(arguments: [(1, [Int]()), (12, Array(1...12)), (13, [1, 5, 6, 7, 8, 9, 13])])
    func `Of many pages those around are named, the first and the last`(pages: Int, named: [Int]) {
        let page = PageOfMany(7, size: 10, of: pages * 10)
        let html = page.links(.english) { "/list?page=\($0)" }?.text ?? ""
        let found = (1...20).filter {
            html.contains("page=\($0)\"") || html.contains("<span aria-current=\"page\">\($0)<")
        }
        #expect(found == named)
        #expect(html.contains("…") == (pages == 13))
    }

    /// The identities that follow a mark; the mark alone where none follows.
    private static func identities(after mark: String, in text: String) -> [String] {
        text.components(separatedBy: mark).dropFirst().compactMap { rest in
            let digits = String(rest.prefix { $0.isNumber })
            return digits.isEmpty ? (mark.hasSuffix("/") ? nil : "") : digits
        }
    }
}
