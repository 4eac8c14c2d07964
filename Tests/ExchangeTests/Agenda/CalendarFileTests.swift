import Dialogue
import Foundation
import Testing

@testable import Exchange

@Suite struct `A calendar file` {
    private func file(summary: String = "កិច្ចសន្ទនា", description: String = "") throws -> String {
        CalendarFile(
            uid: "BTB-2026@vetika.test", sequence: 7, stamp: try #require(Instant("2026-11-23T05:00:00.000Z")),
            from: try #require(Instant("2026-12-10T01:00:00.000Z")),
            to: try #require(Instant("2026-12-10T10:00:00.000Z")),
            summary: summary, place: "សាលាខេត្ត", description: description, address: "http://vetika.test/BTB/2026"
        ).text
    }

    @Test func `It has times in UTC and ends every line as the standard asks`() throws {
        let text = try file()
        #expect(text.contains("DTSTART:20261210T010000Z\r\n"))
        #expect(text.contains("DTEND:20261210T100000Z\r\n"))
        #expect(text.contains("SEQUENCE:7\r\n"))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func `Signs that mean something are escaped, control characters left out`() throws {
        #expect(try file(summary: "a,b;c\\d\ne\u{7}").contains("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n"))
    }

    @Test func `No line has more than 75 octets, and folding loses nothing`() throws {
        let words = String(repeating: "ពិធីបើកដោយអភិបាលខេត្ត ", count: 30)
        let text = try file(description: words)
        // Literally: a blank before a vowel sign is one Character, and lines are folded between scalars.
        let lines = text.components(separatedBy: "\r\n")
        let unfolded = text.replacingOccurrences(of: "\r\n ", with: "", options: .literal)

        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(unfolded.range(of: "DESCRIPTION:\(words)\r\n", options: .literal) != nil)
    }
}

@Suite struct `A calendar entry for one invitee` {
    @Test func `A cancellation has the same name, a larger revision, and says so twice`() throws {
        let organiser = CalendarFile.Party(
            name: "រដ្ឋបាល \"ខេត្ត\"", address: try #require(EmailAddress("dialogue@battambang.example")))
        let invitee = CalendarFile.Party(name: "Sokha", address: try #require(EmailAddress("sokha@example.org")))
        let noon = Instant(noonOf: "2026-12-10")
        func lines(_ method: CalendarFile.Method, _ sequence: Int) -> [String] {
            CalendarFile(
                uid: "BTB-2026@vetika", sequence: sequence, stamp: noon, from: noon, to: noon, summary: "x", place: "y",
                description: "", address: "http://vetika.test/BTB/2026", method: method, organiser: organiser,
                invitee: invitee
            ).text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
        }

        let asked = lines(.request, 3)
        let cancelled = lines(.cancel, 9)

        #expect(asked.contains("METHOD:REQUEST") && asked.contains("SEQUENCE:3") && asked.contains("STATUS:CONFIRMED"))
        #expect(asked.contains("ORGANIZER;CN=\"រដ្ឋបាល ខេត្ត\":mailto:dialogue@battambang.example"))
        #expect(
            asked.contains(
                "ATTENDEE;CN=\"Sokha\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mailto:sokha@example.org"))
        #expect(cancelled.contains("METHOD:CANCEL") && cancelled.contains("STATUS:CANCELLED"))
        #expect(cancelled.contains("SEQUENCE:9") && cancelled.contains("UID:BTB-2026@vetika"))
    }
}
