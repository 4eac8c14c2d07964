import Dialogue
import Testing

@Suite struct `A message that goes out` {
    let noon = Instant(noonOf: "2026-11-23")

    @Test func `What the server takes is handed over, what it refuses has failed`() throws {
        var taken = message()
        try taken.settle(.taken(Message.Reply(code: 250)), at: noon)
        var refused = message()
        try refused.settle(.never(Message.Reply(code: 550, status: "5.1.1")), at: noon)

        #expect(taken.state == .handedOver(noon))
        #expect(refused.state == .failed(noon))
        #expect(refused.reply?.text == "550 5.1.1")
        #expect(throws: Message.Refusal.notWaiting) { try refused.settle(.taken(Message.Reply(code: 250)), at: noon) }
    }

    @Test func `What is not taken now is tried later and later, and fails at the seventh`() throws {
        var waits: [Int64?] = []
        for tries in 1...7 {
            var message = message(tries: tries)
            try message.settle(.notNow(nil), at: noon)
            if case .waiting(let since) = message.state {
                waits.append((since.milliseconds - noon.milliseconds) / 1000)
            } else {
                #expect(message.state == .failed(noon))
                waits.append(nil)
            }
        }

        #expect(waits == [60, 300, 1800, 7200, 21_600, 86_400, nil])
    }

    @Test func `What cannot be made is tried three times, then waits to be mended`() throws {
        var last = message(tries: 3)
        for tries in 1...2 {
            var early = message(tries: tries)
            try early.settle(.unmade, at: noon)
            #expect(early.state == .waiting(since: noon.adding(seconds: [60, 300][tries - 1])))
            #expect(early.isUnmade)
        }
        try last.settle(.unmade, at: noon)
        #expect(last.state == .failed(noon))
        #expect(last.isUnmade)

        try last.tryAgain(at: noon)

        #expect(last.state == .waiting(since: noon))
        #expect(!last.isUnmade)
        #expect(last.tries == 0)
        try last.settle(.taken(Message.Reply(code: 250)), at: noon)
        #expect(!last.isUnmade)
    }

    @Test func `The first digit of an answer decides`() {
        #expect(Message.Fate(Message.Reply(code: 250)) == .taken(Message.Reply(code: 250)))
        #expect(Message.Fate(Message.Reply(code: 451)) == .notNow(Message.Reply(code: 451)))
        #expect(Message.Fate(Message.Reply(code: 552)) == .never(Message.Reply(code: 552)))
        #expect(Message.Fate(nil) == .notNow(nil))
    }

    @Test func `Only paper and links are handed out by hand, only handed e-mails come back`() throws {
        var paper = message(channel: .paper)
        #expect(throws: Message.Refusal.notByEmail) { try paper.bounce(nil, at: noon) }
        try paper.handOut(at: noon)
        #expect(paper.state == .handedOver(noon))
        #expect(throws: Message.Refusal.notByEmail) { try paper.bounce(nil, at: noon) }

        var email = message()
        #expect(throws: Message.Refusal.notWaiting) { try email.handOut(at: noon) }
        #expect(throws: Message.Refusal.notHandedOver) { try email.bounce(nil, at: noon) }
        #expect(throws: Message.Refusal.notFailed) { try email.tryAgain(at: noon) }
        try email.settle(.taken(Message.Reply(code: 250)), at: noon)
        try email.bounce(Message.Reply(code: 550, status: "5.1.1"), at: noon)
        #expect(email.state == .bounced(noon))
    }

    @Test func `What failed begins anew when somebody says so`() throws {
        var message = message(tries: 7)
        try message.settle(.notNow(nil), at: noon)

        try message.tryAgain(at: noon)

        #expect(message.state == .waiting(since: noon))
        #expect(message.tries == 0)
    }

    private func message(channel: Channel = .email, tries: Int = 1) -> Message {
        Message(
            id: ID(1), dialogue: ID(1), participant: ID(1), kind: .invitation, channel: channel,
            address: EmailAddress("sokha@example.org"), revision: 1, isRehearsal: false, madeAt: noon, mark: "m",
            state: .waiting(since: noon), tries: tries)
    }
}
