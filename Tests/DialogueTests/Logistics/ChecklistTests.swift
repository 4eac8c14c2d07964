import Testing

@testable import Dialogue

@Suite struct `The checklist of a sitting` {
    private let plan: PartnershipDialogue.Plan

    init() throws {
        plan = try SampleAgenda.agenda([], on: "2026-12-10", days: 2).plan
    }

    @Test func `Days are counted back from the first day, and on from the last`() {
        #expect(GuidelineStep.releaseInvitations.due(for: plan) == "2026-11-12")
        #expect(GuidelineStep.setUpHall.due(for: plan) == "2026-12-09")
        #expect(GuidelineStep.writeReport.due(for: plan) == "2026-12-25")
    }

    @Test func `Only a combined sitting agrees with a host`() throws {
        var shared = plan
        shared.hostForum = Bilingual(khmer: "វេទិកា")
        #expect(!GuidelineStep.steps(for: plan).contains(.agreeWithHost))
        #expect(GuidelineStep.steps(for: shared) == GuidelineStep.allCases)
    }

    @Test func `What is past its day and not done is late; what the record has is done`() {
        let list = Checklist(plan: plan, stage: .prepared, kept: [])

        let late = list.late(on: "2026-11-12").map(\.kind)

        #expect(!late.contains(.step(.approveAgenda)))
        #expect(!late.contains(.step(.releaseInvitations)))
        #expect(list.late(on: "2026-11-13").map(\.kind).contains(.step(.releaseInvitations)))
        #expect(list.done.map(\.kind) == [.step(.approveAgenda)])
    }

    @Test func `Once the sitting has begun nobody is asked for its preparation`() {
        let list = Checklist(plan: plan, stage: .inSession, kept: [])
        #expect(list.late(on: "2027-06-01").map(\.kind) == [.step(.writeReport), .step(.sendReport)])
    }

    @Test func `A sitting that moves takes its days with it, but not one that was moved by hand`() throws {
        var task = PreparationTask(kind: .step(.orderMeals))
        try task.move(to: "2026-12-01", because: "ថ្ងៃបុណ្យ", at: .prepared)
        let later = try SampleAgenda.agenda([], on: "2026-12-20").plan

        #expect(task.due(for: later) == "2026-12-01")
        #expect(GuidelineStep.orderMeals.due(for: later) == "2026-12-13")
    }

    @Test func `Moving takes a reason, ticking is done once, and the record ticks its own`() throws {
        var task = PreparationTask(kind: .step(.orderMeals))
        #expect(throws: PreparationTask.Refusal.reasonMissing) {
            try task.move(to: "2026-12-01", because: " ", at: .prepared)
        }
        #expect(throws: PreparationTask.Refusal.notDone) { try task.reopen() }
        try task.finish(on: "2026-11-20")
        #expect(throws: PreparationTask.Refusal.alreadyDone) { try task.finish(on: "2026-11-21") }
        #expect(throws: PreparationTask.Refusal.alreadyDone) {
            try task.move(to: "2026-12-01", because: "x", at: .prepared)
        }
        var approval = PreparationTask(kind: .step(.approveAgenda))
        #expect(throws: PreparationTask.Refusal.recordDecides) { try approval.finish(on: "2026-11-20") }
    }
}

@Suite struct `What a sitting costs` {
    private let coming: [ParticipantClass: Int] = [.departments: 10, .communities: 20]

    @Test func `Goes by those who come, by a class, or by a number that is given`() {
        #expect(arrangement(.meal, times: 3).count(coming: coming) == 90)
        #expect(arrangement(.transport, party: .communities).count(coming: coming) == 20)
        #expect(arrangement(.lodging, party: .partners).count(coming: coming) == 0)
        #expect(arrangement(.meal, persons: 7).count(coming: coming) == 7)
        #expect(arrangement(.interpretation, times: 2).count(coming: coming) == 2)
    }

    @Test func `Riels and dollars are never added, nor what two pay`() {
        let table = CostTable(
            [
                arrangement(.meal, price: 1000), arrangement(.meal, price: 500),
                arrangement(.hall, price: 9900, .dollar), arrangement(.hall, price: 100, by: "ដៃគូ"),
            ], coming: coming)

        #expect(
            table.lines == [
                .init(payer: "ខេត្ត", currency: .riel, amount: 45_000),
                .init(payer: "ខេត្ត", currency: .dollar, amount: 9900),
                .init(payer: "ដៃគូ", currency: .riel, amount: 100),
            ])
    }

    @Test func `Nonsense is refused`() {
        #expect(throws: Arrangement.Refusal.payerMissing) { try arrangement(.meal, by: " ").requireSensible() }
        #expect(throws: Arrangement.Refusal.timesOutOfRange) { try arrangement(.meal, times: 0).requireSensible() }
        #expect(throws: Arrangement.Refusal.personsOutOfRange) { try arrangement(.meal, persons: -1).requireSensible() }
        #expect(throws: Arrangement.Refusal.priceOutOfRange) { try arrangement(.meal, price: -1).requireSensible() }
    }

    private func arrangement(
        _ kind: Arrangement.Kind, party: ParticipantClass? = nil, persons: Int? = nil, times: Int = 1,
        price: Int = 100, _ currency: Arrangement.Currency = .riel, by payer: String = "ខេត្ត"
    ) -> Arrangement {
        Arrangement(
            id: ID(1), kind: kind, words: Bilingual(khmer: "របស់"), party: party, persons: persons, times: times,
            price: .init(amount: price, currency: currency), payer: payer)
    }
}
