import Dialogue
import Testing

@Suite struct `How an invitee is reached` {
    @Test(
        arguments: [
            ("sokha@example.org", "sokha@example.org"),
            (" Sokha.Chan+btb@Mail.Example.ORG ", "Sokha.Chan+btb@mail.example.org"),
            ("o'neill@a-b.example.kh", "o'neill@a-b.example.kh"),
        ])
    func `An address a server takes is an address`(typed: String, kept: String) {
        #expect(EmailAddress(typed)?.description == kept)
    }

    @Test(
        arguments: [
            "", "sokha", "sokha@", "@example.org", "sokha@example", "so kha@example.org", "sokha@@example.org",
            "sokha@example..org", ".sokha@example.org", "sokha@-example.org", "សុខា@example.org", "a@b.org\r\nBcc: x@y.z",
            "<a@b.org>", "a@b.org,c@d.org", String(repeating: "a", count: 65) + "@example.org",
            "a@" + String(repeating: "b.", count: 130) + "org",
        ])
    func `Anything else is none`(typed: String) {
        #expect(EmailAddress(typed) == nil)
    }

    @Test func `The wish counts where it is possible; else e-mail, then telephone, then paper`() throws {
        let email = try #require(EmailAddress("sokha@example.org"))

        #expect(Reach().channel == .paper)
        #expect(Reach(phone: "012345678").channel == .link)
        #expect(Reach(email: email, phone: "012345678").channel == .email)
        #expect(Reach(email: email, wish: .paper).channel == .paper)
        #expect(Reach(phone: "012345678", wish: .email).channel == .link)
        #expect(Reach(email: email, phone: "012345678", bounced: email).channel == .link)
        #expect(Reach(email: email, wish: .email, bounced: email).channel == .paper)
        #expect(Reach(email: email, bounced: EmailAddress("old@example.org")).channel == .email)
    }

    @Test func `A telephone number has 8 to 15 digits of either script`() {
        let numbers = ["012 345 678", "+855 12 345 678", "០១២ ៣៤៥ ៦៧៨", "(012) 34-56.78"]
        let others = ["1234567", "0123456789012345", "012 345 67x", "012+345678"]

        #expect(numbers.filter(Reach.isPhone) == numbers)
        #expect(others.filter(Reach.isPhone) == [])
    }
}
