import Dialogue
import Testing

@Suite struct `A challenge` {
    private let noon = Instant(noonOf: "2026-11-23")
    private let words = Bilingual(khmer: "ចម្លើយ")

    @Test(arguments: [Challenge.Disposition.answered, .noted, .unresolved])
    func `Whatever promises nothing needs words and has no actions`(disposition: Challenge.Disposition) throws {
        var challenge = open()
        #expect(throws: Challenge.Refusal.responseMissing(disposition)) {
            try challenge.settle(as: disposition, response: nil, actions: 0, stage: .inSession, at: noon)
        }
        #expect(throws: Challenge.Refusal.hasFollowUp) {
            try challenge.settle(as: disposition, response: words, actions: 1, stage: .inSession, at: noon)
        }
        #expect(challenge.settlement == nil)
        try challenge.settle(as: disposition, response: words, actions: 0, stage: .inSession, at: noon)
        #expect(challenge.settlement?.disposition == disposition)
    }

    @Test func `What is agreed has one action at least, and needs no more words`() throws {
        var challenge = open()
        #expect(throws: Challenge.Refusal.noAction) {
            try challenge.settle(as: .agreed, response: words, actions: 0, stage: .inSession, at: noon)
        }
        try challenge.settle(as: .agreed, response: nil, actions: 1, stage: .reporting, at: noon)
        #expect(challenge.settlement == Challenge.Settlement(disposition: .agreed, response: nil, settledAt: noon))
    }

    @Test func `It is settled from the sitting until the report is published`() {
        for stage in Stage.allCases where stage != .inSession && stage != .reporting {
            var challenge = open()
            let refusal = stage < .inSession ? Challenge.Refusal.sittingNotOpen : .reportAlreadyPublished
            #expect(throws: refusal) {
                try challenge.settle(as: .answered, response: words, actions: 0, stage: stage, at: noon)
            }
        }
    }

    @Test func `An input leaves it only while nothing is settled, and never the last of a promise`() throws {
        try open().requireReleasable(left: 0, actions: 0, stage: .invited)
        try open().requireReleasable(left: 1, actions: 2, stage: .reporting)
        #expect(throws: Challenge.Refusal.hasFollowUp) {
            try open().requireReleasable(left: 0, actions: 1, stage: .inSession)
        }
        #expect(throws: Challenge.Refusal.sittingNotOpen) {
            try open().requireReleasable(left: 1, actions: 0, stage: .prepared)
        }
        #expect(throws: Challenge.Refusal.reportAlreadyPublished) {
            try open().requireReleasable(left: 1, actions: 0, stage: .published)
        }
        var settled = open()
        try settled.settle(as: .answered, response: words, actions: 0, stage: .inSession, at: noon)
        #expect(throws: Challenge.Refusal.alreadySettled) {
            try settled.requireReleasable(left: 1, actions: 0, stage: .inSession)
        }
    }

    private func open() -> Challenge { Challenge(id: ID(1), number: 1, title: Bilingual(khmer: "ទឹក")) }
}
