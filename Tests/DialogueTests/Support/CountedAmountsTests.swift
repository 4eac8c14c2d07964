import Dialogue
import Testing

@Suite struct `Which amounts of a record are added up` {
    private typealias Figure = RevisedPeriods.Figure

    private func original(_ start: Day?, _ end: Day? = nil) -> Figure {
        Figure(isRevised: false, start: start, end: end)
    }
    private func revised(_ start: Day?, _ end: Day? = nil) -> Figure { Figure(isRevised: true, start: start, end: end) }

    @Test func `A revised year takes the place of that year only`() {
        let periods = RevisedPeriods([
            original("2024-01-01", "2024-12-31"), original("2025-01-01", "2025-12-31"),
            original("2026-01-01", "2026-12-31"), revised("2025-01-01", "2025-12-31"),
        ])
        #expect(periods.aside == [1])
        #expect(periods.overlapping == [])
    }

    @Test func `Originals within revised periods give way, however those are cut`() {
        let quarters = RevisedPeriods([
            original("2025-01-01", "2025-03-31"), original("2025-04-01", "2025-06-30"),
            revised("2025-01-01", "2025-12-31"), original("2026-01-01", "2026-12-31"),
        ])
        #expect(quarters.aside == [0, 1])
        let halves = RevisedPeriods([
            original("2025-01-01", "2025-12-31"), revised("2025-07-01", "2025-12-31"),
            revised("2025-01-01", "2025-06-30"),
        ])
        #expect(halves.aside == [0])
        #expect(quarters.overlapping + halves.overlapping == [])
    }

    @Test func `Of periods that overlap in part, what covers more stays, and it is told`() {
        let most = RevisedPeriods([original("2025-01-01", "2025-12-31"), revised("2025-03-01", "2025-12-31")])
        #expect(most.aside == [0])
        let little = RevisedPeriods([original("2020-01-01", "2024-12-31"), revised("2022-01-01", "2022-12-31")])
        #expect(little.aside == [1])
        let beside = RevisedPeriods([original("2025-01-01", "2025-12-31"), revised("2025-12-01", "2026-11-30")])
        #expect(beside.aside == [])
        #expect([most, little, beside].map(\.overlapping) == [[0], [0], [0]])
    }

    @Test func `Periods that only touch do not overlap`() {
        let periods = RevisedPeriods([original("2025-01-01", "2026-01-01"), revised("2026-01-01", "2027-01-01")])
        #expect(periods.aside == [])
        #expect(periods.overlapping == [])
    }

    @Test func `Without a period, or an end, only the same are the same`() {
        let periods = RevisedPeriods([
            original(nil), revised(nil), original("2025-01-01"), original("2025-07-01"), revised("2025-07-01"),
        ])
        #expect(periods.aside == [0, 3])
        #expect(periods.overlapping == [])
        #expect(RevisedPeriods([original("2025-01-01"), original("2025-01-01")]).aside == [])
    }

    @Test func `A total is counted once, beside its parts or without them`() {
        let counted = CountedAmounts([
            (.transaction("3"), 2025), (.actual(own: true), 2025), (.actual(own: true), 2026),
            (.planned(own: false), 2025),
        ])
        #expect(counted.counts(.transaction("3"), in: 2025))
        #expect(!counted.counts(.actual(own: true), in: 2025))
        #expect(!counted.counts(.actual(own: false), in: 2025))
        #expect(counted.counts(.actual(own: true), in: 2026))
        #expect(counted.counts(.planned(own: false), in: 2025))
        #expect(!counted.counts(.setAside(isPlanned: false), in: 2025))
    }

    @Test(arguments: [false, true]) func `What is set aside is kept by a word that is read back`(isPlanned: Bool) {
        let kind = Activity.AmountKind.setAside(isPlanned: isPlanned)
        #expect(Activity.AmountKind(code: kind.code) == kind)
        #expect(Measure(kind) == nil)
    }

    @Test func `Dollars are of the years that were revised and of those that were not`() {
        var activity = Activity(identifier: "X-1")
        activity.countries = [.init(code: "KH", share: nil)]
        activity.amounts = [
            (Activity.AmountKind.budget, 2024, 100), (.setAside(isPlanned: false), 2025, 200), (.budget, 2026, 300),
            (.revisedBudget, 2025, 250),
        ].map { kind, year, sum in
            Activity.Amount(
                heading: .init(kind: kind, year: year, currency: "USD", basis: .stated), sum: ExactDecimal(sum))
        }
        #expect(activity.cambodianDollars == 650)
    }
}
