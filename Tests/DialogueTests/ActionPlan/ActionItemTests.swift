import Dialogue
import Testing

@Suite struct `An action` {
    let today: Day = "2026-11-23"

    private func item(due: Day, _ state: ActionItem.State = .open, settled: Day? = nil) -> ActionItem {
        let promise = ActionItem.Promise(
            deed: Bilingual(khmer: "ខួងអណ្ដូង"), body: ID(1), due: due, measure: Bilingual(khmer: "អណ្ដូងមួយ"),
            support: .notYet)
        return ActionItem(id: ID(1), promise: promise, state: state, settledOn: settled)
    }

    @Test func `A report that needs no words is taken with one tap`() throws {
        var item = item(due: "2026-12-01")

        try item.report(.onTrack, words: "", on: today)

        #expect(item.state == .onTrack)
        #expect(item.settledOn == nil)
    }

    @Test func `Late and impossible need a line, and blanks are no line`() {
        for state in [ActionItem.State.late, .cannot] {
            var item = item(due: "2026-12-01")
            #expect(throws: ActionItem.Refusal.wordsMissing(state)) {
                try item.report(state, words: " \u{200B}", on: today)
            }
            #expect(item.state == .open)
        }
    }

    @Test func `Done is taken back for two weeks, with a reason; then it stays`() throws {
        var fresh = item(due: "2026-12-01", .done, settled: today.adding(days: -14))
        #expect(throws: ActionItem.Refusal.takingBackUnexplained) {
            try fresh.report(.onTrack, words: " ", on: today)
        }
        #expect(throws: ActionItem.Refusal.alreadyDone) { try fresh.report(.done, words: "x", on: today) }
        #expect(fresh.state == .done && fresh.canTakeBack(on: today))
        try fresh.report(.onTrack, words: "ចុចច្រឡំ", on: today)
        #expect(fresh.state == .onTrack && fresh.settledOn == nil)

        var old = item(due: "2026-12-01", .done, settled: today.adding(days: -15))
        #expect(!old.canTakeBack(on: today))
        #expect(throws: ActionItem.Refusal.alreadyDone) { try old.report(.late, words: "x", on: today) }
    }

    @Test func `What is done stays done, what could not be done may still be`() throws {
        var done = item(due: "2026-12-01", .done)
        #expect(throws: ActionItem.Refusal.alreadyDone) { try done.report(.late, words: "x", on: today) }

        var impossible = item(due: "2026-12-01", .cannot)
        try impossible.report(.done, words: "", on: today)
        #expect(impossible.settledOn == today)
    }

    @Test func `Nobody reports that an action is merely open`() {
        var item = item(due: "2026-12-01")
        #expect(throws: ActionItem.Refusal.notReportable) { try item.report(.open, words: "x", on: today) }
    }

    @Test func `It is overdue the day after its day, unless it is settled`() {
        #expect(!item(due: today).isOverdue(on: today))
        #expect(item(due: "2026-11-22").isOverdue(on: today))
        #expect(item(due: "2026-11-22", .late).isOverdue(on: today))
        #expect(!item(due: "2026-11-22", .done).isOverdue(on: today))
    }

    @Test func `An action of 2024 is in its third year in 2026`() {
        #expect(ActionItem.year(agreedIn: 2024, now: 2026) == 3)
        #expect(ActionItem.year(agreedIn: 2026, now: 2026) == 1)
    }

    @Test func `Promises are made from the sitting until the report is published`() {
        for stage in Stage.allCases {
            let allowed = (try? ActionItem.requireAgreeable(at: stage, nil)) != nil
            #expect(allowed == (stage == .inSession || stage == .reporting), "\(stage)")
        }
        #expect(throws: ActionItem.Refusal.challengeSettledOtherwise(.noted)) {
            try ActionItem.requireAgreeable(at: .inSession, .noted)
        }
    }

    @Test func `The last action of an agreed challenge stays`() throws {
        #expect(throws: ActionItem.Refusal.lastOfAgreed) {
            try ActionItem.requireDroppable(at: .reporting, .agreed, actions: 1)
        }
        try ActionItem.requireDroppable(at: .reporting, .agreed, actions: 2)
        try ActionItem.requireDroppable(at: .inSession, nil, actions: 1)
    }
}

@Suite struct `The number of an action` {
    @Test func `It is read back as it is written, and as people type it`() throws {
        let number = ActionNumber(province: try #require(Province.of(short: "BTB")), year: 2026, running: 3)

        #expect(number.description == "BTB-26-A03")
        #expect(ActionNumber("btb 26 a3") == number)
        #expect(ActionNumber("BTB-26-A003") == number)
    }

    @Test(arguments: [
        "BTB-26-003", "BTB-26-A", "BTB-26-A0", "XXX-26-A01", "BTB-2026-A01", "", "BTB-26-A-1", "BTB-26-A1234567",
    ])
    func `What is no number of an action is none`(_ text: String) {
        #expect(ActionNumber(text) == nil)
    }
}
