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

    @Test func `What was left unresolved is dropped only with a reason, until the dialogue is closed`() throws {
        for stage in [Stage.published, .followUp] {
            var challenge = open()
            try challenge.settle(as: .unresolved, response: words, actions: 0, stage: .reporting, at: noon)
            #expect(throws: Challenge.Refusal.reportAlreadyPublished) {
                try challenge.settle(as: .answered, response: words, actions: 0, stage: stage, at: noon)
            }
            #expect(throws: Challenge.Refusal.responseMissing(.noted)) {
                try challenge.settle(as: .noted, response: nil, actions: 0, stage: stage, at: noon)
            }
            try challenge.settle(as: .noted, response: words, actions: 0, stage: stage, at: noon)
            #expect(challenge.settlement?.disposition == .noted)
            #expect(throws: Challenge.Refusal.reportAlreadyPublished) {
                try challenge.settle(as: .noted, response: words, actions: 0, stage: stage, at: noon)
            }
        }
        var late = open()
        try late.settle(as: .unresolved, response: words, actions: 0, stage: .reporting, at: noon)
        #expect(throws: Challenge.Refusal.reportAlreadyPublished) {
            try late.settle(as: .noted, response: words, actions: 0, stage: .closed, at: noon)
        }
    }

    @Test func `Its title is changed until the report is published, and never to nothing`() throws {
        var challenge = open()
        try challenge.retitle(Bilingual("ទឹកស្អាត", "Clean water"), stage: .reporting)
        #expect(challenge.title == Bilingual("ទឹកស្អាត", "Clean water"))
        #expect(throws: Challenge.Refusal.noTitle) { try challenge.retitle(nil, stage: .inSession) }
        #expect(throws: Challenge.Refusal.reportAlreadyPublished) {
            try challenge.retitle(Bilingual(khmer: "ផ្លូវ"), stage: .published)
        }
    }

    @Test func `An input leaves it until the report, and never the last of a promise or a question sent up`() throws {
        try open().requireReleasable(left: 0, actions: 0, isSentUp: false, stage: .invited)
        try open().requireReleasable(left: 1, actions: 2, isSentUp: true, stage: .reporting)
        #expect(throws: Challenge.Refusal.hasFollowUp) {
            try open().requireReleasable(left: 0, actions: 1, isSentUp: false, stage: .inSession)
        }
        #expect(throws: Challenge.Refusal.hasFollowUp) {
            try open().requireReleasable(left: 0, actions: 0, isSentUp: true, stage: .inSession)
        }
        #expect(throws: Challenge.Refusal.sittingNotOpen) {
            try open().requireReleasable(left: 1, actions: 0, isSentUp: false, stage: .prepared)
        }
        #expect(throws: Challenge.Refusal.reportAlreadyPublished) {
            try open().requireReleasable(left: 1, actions: 0, isSentUp: false, stage: .published)
        }
        var settled = open()
        try settled.settle(as: .answered, response: words, actions: 0, stage: .inSession, at: noon)
        try settled.requireReleasable(left: 0, actions: 0, isSentUp: false, stage: .reporting)
    }

    private func open() -> Challenge { Challenge(id: ID(1), number: 1, title: Bilingual(khmer: "ទឹក")) }
}
