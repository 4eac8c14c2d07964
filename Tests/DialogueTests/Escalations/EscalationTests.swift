import Dialogue
import Testing

@Suite struct `An escalation` {
    private func escalation() -> Escalation {
        Escalation(
            id: ID(1), challenge: ID(1), request: Bilingual(khmer: "សូមជួយ"), rung: .ncdds, sentOn: "2026-11-23",
            dueOn: "2026-12-23")
    }

    @Test func `It is acknowledged once, then answered once`() throws {
        var escalation = escalation()
        #expect(throws: Escalation.Refusal.notAcknowledged) {
            try escalation.answer(Bilingual(khmer: "បាទ"), on: "2026-11-24")
        }

        try escalation.acknowledge(on: "2026-11-24")
        #expect(escalation.state == .acknowledged)
        #expect(throws: Escalation.Refusal.alreadyAcknowledged) { try escalation.acknowledge(on: "2026-11-25") }
        #expect(throws: Escalation.Refusal.answerMissing) { try escalation.answer(nil, on: "2026-11-25") }

        try escalation.answer(Bilingual(khmer: "បាទ"), on: "2026-11-25")
        #expect(escalation.state == .answered)
        #expect(throws: Escalation.Refusal.alreadyAnswered) {
            try escalation.answer(Bilingual(khmer: "ទេ"), on: "2026-11-26")
        }
    }

    @Test func `An answer is overdue the day after its day, until it comes`() throws {
        var escalation = escalation()
        #expect(!escalation.isOverdue(on: "2026-12-23"))
        #expect(escalation.isOverdue(on: "2026-12-24"))

        try escalation.acknowledge(on: "2026-12-24")
        try escalation.answer(Bilingual(khmer: "បាទ"), on: "2026-12-25")
        #expect(!escalation.isOverdue(on: "2026-12-26"))
    }

    @Test func `Only what is unresolved goes up, once, and not before the sitting`() throws {
        try Escalation.requireSendable(.unresolved, sentBefore: false, stage: .inSession)
        #expect(throws: Escalation.Refusal.notUnresolved) {
            try Escalation.requireSendable(.noted, sentBefore: false, stage: .reporting)
        }
        #expect(throws: Escalation.Refusal.alreadySent) {
            try Escalation.requireSendable(.unresolved, sentBefore: true, stage: .closed)
        }
        #expect(throws: Escalation.Refusal.tooEarly(.invited)) {
            try Escalation.requireSendable(.unresolved, sentBefore: false, stage: .invited)
        }
    }

    @Test func `Answered is not yet solved: the province accepts the answer or asks again`() throws {
        var escalation = escalation()
        #expect(throws: Escalation.Refusal.notAnswered) { try escalation.accept(on: "2026-11-24") }
        try escalation.acknowledge(on: "2026-11-24")
        let words = Bilingual(khmer: "នឹងពិនិត្យ")
        try escalation.answer(words, on: "2026-11-25")
        #expect(escalation.state == .answered)
        #expect(throws: Escalation.Refusal.returnReasonMissing) {
            try escalation.giveBack(because: nil, on: "2026-12-01")
        }

        let back = try escalation.giveBack(because: Bilingual(khmer: "គ្មានថវិកា"), on: "2026-12-01")

        #expect(back.answer == Escalation.Answer(words: words, on: "2026-11-25"))
        #expect(back.on == "2026-12-01")
        #expect(escalation.state == .acknowledged)
        #expect(escalation.dueOn == "2026-12-31")
        try escalation.answer(Bilingual(khmer: "មានថវិកា"), on: "2026-12-10")
        try escalation.accept(on: "2026-12-12")
        #expect(escalation.state == .accepted && escalation.acceptedOn == "2026-12-12")
        #expect(throws: Escalation.Refusal.alreadyAccepted) { try escalation.accept(on: "2026-12-13") }
        #expect(throws: Escalation.Refusal.alreadyAccepted) {
            try escalation.giveBack(because: words, on: "2026-12-13")
        }
    }
}
