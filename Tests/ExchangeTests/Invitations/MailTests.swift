import Dialogue
import Foundation
import Testing

@testable import Exchange

@Suite struct `An e-mail` {
    @Test func `Has the head that servers and readers need`() throws {
        let lines = try self.lines()

        #expect(lines.contains("From: =?UTF-8?B?4Z6a4Z6K4Z+S4Z6L4Z6U4Z624Z6b?= <dialogue@battambang.example>"))
        #expect(lines.contains("To: Sokha Chan <sokha@example.org>"))
        #expect(lines.contains("Date: Mon, 23 Nov 2026 12:00:00 +0700"))
        #expect(lines.contains("Message-ID: <0123456789abcdef01234567@battambang.example>"))
        #expect(lines.contains("MIME-Version: 1.0"))
        #expect(lines.contains("Auto-Submitted: auto-generated"))
        #expect(!lines.contains { $0.hasPrefix("X-Vetika-Rehearsal") })
        #expect(try self.lines(rehearsal: true).contains("X-Vetika-Rehearsal: yes"))
    }

    @Test func `No line is longer than 78, and nothing is outside ASCII`() throws {
        let subject = String(repeating: "ការអញ្ជើញចូលរួមកិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ", count: 6)
        let bytes = try mail(subject: subject).bytes

        #expect(bytes.allSatisfy { $0 < 127 })
        #expect(String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").allSatisfy { $0.count <= 78 })
        #expect(!bytes.indices.contains { bytes[$0] == 10 && ($0 == 0 || bytes[$0 - 1] != 13) })
    }

    @Test func `A long subject is cut between letters and reads the same again`() {
        let subject = "ការអញ្ជើញចូលរួមកិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦ (Partnership Dialogue)"

        let pieces = MailWriter.encoded(subject, after: 9).components(separatedBy: "\r\n ")
        let words = pieces.map { piece in
            Data(base64Encoded: String(piece.dropFirst(10).dropLast(2))).flatMap { String(data: $0, encoding: .utf8) }
        }

        #expect(pieces.count > 3)
        #expect(pieces.allSatisfy { $0.hasPrefix("=?UTF-8?B?") && $0.hasSuffix("?=") && $0.count <= 75 })
        // A piece that ended inside a letter would be no UTF-8, or begin with a mark.
        #expect(words.compactMap(\.self).joined() == subject)
    }

    @Test func `Nothing typed can begin a line of the head`() throws {
        let lines = try lines(subject: "Hello\r\nBcc: everybody@example.org", name: "A\r\nBcc: x@example.org")

        #expect(!lines.contains { $0.hasPrefix("Bcc") })
    }

    @Test func `It holds text, HTML and calendar as one, then the files`() throws {
        let types = try lines().filter { $0.hasPrefix("Content-Type: ") }.map { $0.dropFirst(14).prefix { $0 != ";" } }

        #expect(
            types == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar",
                "application/pdf", "text/calendar",
            ])
        let whole = try lines().joined(separator: "\n")
        #expect(whole.contains("text/calendar; charset=utf-8; method=REQUEST"))
        #expect(whole.contains("attachment; filename=\"BTB-2026-letter-1.pdf\""))
        #expect(whole.contains("attachment; filename=\"invitation.ics\""))
        #expect(whole.contains(Data("សូមគោរព".utf8).base64EncodedString()))
    }

    private func lines(subject: String = "Invitation", name: String = "Sokha Chan", rehearsal: Bool = false) throws
        -> [String]
    {
        String(decoding: try mail(subject: subject, name: name, rehearsal: rehearsal).bytes, as: UTF8.self)
            .components(separatedBy: "\r\n")
    }

    private func mail(subject: String, name: String = "Sokha Chan", rehearsal: Bool = false) throws -> Mail {
        let noon = Instant(noonOf: "2026-11-23")
        let calendar = CalendarFile(
            uid: "BTB-2026@vetika", sequence: 3, stamp: noon, from: noon, to: noon, summary: "x", place: "y",
            description: "z", address: "http://vetika.test/BTB/2026", method: .request)
        return Mail(
            from: Mail.Party(name: "រដ្ឋបាល", address: try #require(EmailAddress("dialogue@battambang.example"))),
            to: Mail.Party(name: name, address: try #require(EmailAddress("sokha@example.org"))), subject: subject,
            at: noon, mark: "0123456789abcdef01234567", text: "សូមគោរព", html: "<p>សូមគោរព</p>", calendar: calendar,
            files: [
                Mail.File(
                    name: "BTB-2026-letter-1.pdf", type: "application/pdf", bytes: [UInt8](repeating: 37, count: 99))
            ],
            isRehearsal: rehearsal)
    }
}

@Suite struct `An answer of a mail server` {
    @Test(
        arguments: [
            ("250 2.0.0 Ok: queued\r\n", Message.Reply(code: 250, status: "2.0.0")),
            ("550-5.1.1 The account does not exist\r\n", Message.Reply(code: 550, status: "5.1.1")),
            ("451 Try again\r\n", Message.Reply(code: 451)), ("250 OK", Message.Reply(code: 250)),
        ])
    func `Is its code and, where it says so, the finer status`(line: String, reply: Message.Reply) {
        #expect(Message.Reply(line: line) == reply)
    }

    @Test(arguments: ["", "hello", "25 x", "999 x", "2500 x"])
    func `Anything else is none`(line: String) {
        #expect(Message.Reply(line: line) == nil)
    }

    @Test func `Nobody there means not now, for all of them`() throws {
        let server = try #require(MailServer("smtp://127.0.0.1:1", safety: .none))
        let address = try #require(EmailAddress("sokha@example.org"))
        let party = Mail.Party(name: "", address: address)
        let mail = Mail(
            from: party, to: party, subject: "x", at: Instant(noonOf: "2026-11-23"), mark: "m", text: "", html: "")

        #expect(SMTPCarrier(server).carry([mail, mail]) == [.notNow(nil), .notNow(nil)])
    }

    @Test func `A server is named by its address`() {
        #expect(MailServer("smtp://mail.example:587")?.safety == .required)
        for address in ["", "mail.example", "http://mail.example", "smtp://", "smtp://a b", "smtp://u:p@mail.example"] {
            #expect(MailServer(address) == nil)
        }
    }
}
