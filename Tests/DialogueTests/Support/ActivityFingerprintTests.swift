import Dialogue
import Testing

@Suite struct `The fingerprint of an activity` {
    @Test func `The source, the problems and the place in the file do not change it`() {
        var other = water
        other.source = "<iati-activity generated-datetime=\"2026-11-23\"/>"
        other.row = 7
        other.problems = [ImportProblem(row: 7, field: "sector/@code", found: "", expected: .code(.sector))]
        #expect(other.fingerprint == water.fingerprint)
        #expect(other.change(from: water.fingerprint) == .unchanged)
    }

    @Test(
        arguments: [
            { $0.titles = [.init(language: "en", text: "Wells")] },
            { $0.status = "3" },
            { $0.plannedEnd = "2027-01-01" },
            { $0.actualEnd = "2026-12-31" },
            { $0.countries = [.init(code: "KH", share: Share("99.5"))] },
            { $0.countries[0] = .init(code: "KH", share: Share("100.0")) },
            { $0.regions.append(.init(code: "KH", vocabulary: nil, share: nil)) },
            { $0.amounts = [] },
        ] as [@Sendable (inout Activity) -> Void])
    func `Whatever we keep changes it`(mend: @Sendable (inout Activity) -> Void) {
        var other = water
        mend(&other)
        #expect(other.fingerprint != water.fingerprint)
        #expect(other.change(from: water.fingerprint) == .changed)
    }

    @Test func `It is the same tomorrow`() {
        // Fingerprints are stored, so the way they are reckoned must not change by accident.
        #expect(Activity(identifier: "XX-1").fingerprint == "7de3cdfd055a12c5ead5e2290e140ca3")
        #expect(water.change(from: nil) == .new)
    }

    private var water: Activity {
        var activity = Activity(identifier: "XX-2")
        activity.titles = [.init(language: "en", text: "Water")]
        activity.status = "2"
        activity.plannedEnd = "2026-12-31"
        activity.countries = [.init(code: "KH", share: Share("100"))]
        let heading = Activity.Heading(kind: .budget, year: 2026, currency: "USD", basis: .byDefault)
        activity.amounts = [.init(heading: heading, sum: ExactDecimal("1000.50")!)]
        return activity
    }
}
