import Testing

@testable import Dialogue

@Suite struct `A way to reach somebody` {
    @Test(arguments: [
        ("012 345 678", "+85512345678"), ("012-345.678", "+85512345678"), ("+855 12 345 678", "+85512345678"),
        ("00855 12345678", "+85512345678"), ("85512345678", "+85512345678"), ("+855 (0)12 345 678", "+85512345678"),
        ("12345678", "+85512345678"), ("០១២ ៣៤៥ ៦៧៨", "+85512345678"), ("097 123 4567", "+855971234567"),
        ("+33 1 23 45 67 89", "+33123456789"),
    ])
    func `However a telephone number is written, it is kept in one form`(typed: String, kept: String) throws {
        #expect(try ContactPoint.value(typed, of: .phone) == kept)
    }

    @Test(arguments: ["", "12", "012 345", "phone", "012 345 678 x", "+855 12 345 678 901 2", "+123"])
    func `What is no telephone number is refused`(typed: String) {
        #expect(throws: ContactPoint.Refusal.noPhone) { try ContactPoint.value(typed, of: .phone) }
    }

    @Test func `An e-mail address is compared in small letters, and needs a name and a domain`() throws {
        #expect(try ContactPoint.value(" Sok.Dara@Example.ORG ", of: .email) == "sok.dara@example.org")
        for typed in ["", "sok", "sok@", "@example.org", "sok@example", "so k@example.org", "a@b@c.org", "a@b..org"] {
            #expect(throws: ContactPoint.Refusal.noEmail) { try ContactPoint.value(typed, of: .email) }
        }
    }

    @Test func `A Telegram name may be typed as a link, and a number stands for one`() throws {
        #expect(try ContactPoint.value("https://t.me/Sok_Dara", of: .telegram) == "@sok_dara")
        #expect(try ContactPoint.value("@sokdara", of: .telegram) == "@sokdara")
        #expect(try ContactPoint.value("012 345 678", of: .telegram) == "+85512345678")
        #expect(throws: ContactPoint.Refusal.noTelegram) { try ContactPoint.value("@so", of: .telegram) }
    }

    @Test func `A website has a host, and nothing but the web`() throws {
        #expect(try ContactPoint.value("example.org", of: .website) == "https://example.org")
        #expect(throws: ContactPoint.Refusal.noWebsite) { try ContactPoint.value("javascript://x.y", of: .website) }
        #expect(throws: ContactPoint.Refusal.noWebsite) { try ContactPoint.value("localhost", of: .website) }
    }

    @Test func `Only who invites sees telephone numbers`() {
        let seers = [nil] + Role.allCases.map(Optional.some)
        #expect(seers.filter { ContactPoint.Kind.phone.isSeen(by: $0) } == [.secretariat])
        #expect(seers.filter { ContactPoint.Kind.telegram.isSeen(by: $0) } == [.secretariat])
        #expect(
            seers.filter { ContactPoint.Kind.email.isSeen(by: $0) }
                == [.secretariat, .governor, .board, .nationalDesk, .cdcb, .administrator])
    }
}
