import Dialogue
import Exchange
import Testing

@Suite struct `Reports of mail that came back` {
    private let mark = "0123456789abcdef01234567"

    @Test func `A report names our message, the code and the status`() {
        let bounces = BounceFile.bounces(in: Array(report(mark, status: "5.1.1").utf8))

        #expect(bounces == [BounceFile.Bounce(mark: mark, reply: Message.Reply(code: 550, status: "5.1.1"))])
    }

    @Test func `A mailbox holds many; delays and other people's mail are passed over`() {
        let other = "fedcba9876543210fedcba98"
        let mailbox =
            "From a@b Mon Nov 23\r\n" + report(mark, status: "5.1.1") + "\r\nFrom a@b Mon Nov 23\r\n"
            + report(other, status: "4.4.1", action: "delayed") + "\nFrom c@d Mon Nov 23\n"
            + "Subject: Lunch\nMessage-ID: <abc@example.org>\n\nAction: failed\n" + "\nFrom a@b Mon Nov 23\n"
            + report(other, status: "5.2.2")

        #expect(
            BounceFile.bounces(in: Array(mailbox.utf8)) == [
                BounceFile.Bounce(mark: mark, reply: Message.Reply(code: 550, status: "5.1.1")),
                BounceFile.Bounce(mark: other, reply: Message.Reply(code: 550, status: "5.2.2")),
            ])
    }

    @Test func `Nonsense is no report`() {
        #expect(BounceFile.bounces(in: []) == [])
        #expect(BounceFile.bounces(in: [0xFF, 0xFE, 10, 58, 10]) == [])
        #expect(BounceFile.bounces(in: Array("Action: failed\nMessage-ID: <short@x>\n".utf8)) == [])
    }

    private func report(_ mark: String, status: String, action: String = "failed") -> String {
        """
        Message-ID: <20261123@mail.example.org>
        Content-Type: multipart/report; report-type=delivery-status

        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.org

        Final-Recipient: rfc822; sokha@example.org
        Action: \(action)
        Status: \(status) (bad mailbox)
        Diagnostic-Code: smtp; 550 \(status) User unknown

        Content-Type: text/rfc822-headers

        From: dialogue@battambang.example
        Message-ID: <\(mark)@battambang.example>
        """
    }
}
