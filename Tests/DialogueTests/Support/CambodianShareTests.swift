import Dialogue
import Testing

@Suite struct `The Cambodian share of an activity` {
    @Test func `It is the percentage stated on Cambodia, as written`() {
        let activity = activity(countries: [("AF", "99.6"), ("KH", ".4")])
        #expect(activity.cambodianShare?.stated == ".4")
        #expect(activity.cambodianShare?.percent == ExactDecimal("0.4"))
    }

    @Test func `Cambodia alone without a percentage is the whole`() {
        #expect(activity(countries: [("KH", nil)]).cambodianShare == .whole)
    }

    @Test func `Cambodia alone with a percentage is what is stated`() {
        #expect(activity(countries: [("KH", "50")]).cambodianShare == Share("50"))
    }

    @Test func `Among others without a percentage nothing is known`() {
        #expect(activity(countries: [("KH", nil), ("LA", nil)]).cambodianShare == nil)
        #expect(activity(countries: [("KH", nil), ("LA", "40")]).cambodianShare == nil)
    }

    @Test func `Beside a region without a percentage nothing is known`() {
        #expect(activity(countries: [("KH", nil)], regions: [("798", nil)]).cambodianShare == nil)
        #expect(activity(countries: [("KH", "30")], regions: [("798", "70")]).cambodianShare == Share("30"))
    }

    @Test func `A region with the code KH is not Cambodia`() {
        #expect(activity(countries: [], regions: [("KH", "100")]).cambodianShare == nil)
    }

    @Test func `An activity elsewhere has none`() {
        let elsewhere = activity(countries: [("LA", "100")])
        #expect(elsewhere.cambodianShare == nil)
        #expect(!elsewhere.namesCambodia)
    }

    @Test func `A share that is no number is not taken for the whole`() {
        var activity = activity(countries: [("KH", nil)])
        activity.problems = [
            ImportProblem(row: 1, field: "recipient-country/@percentage", found: "most", expected: .share)
        ]
        #expect(activity.cambodianShare == nil)
    }

    @Test(arguments: ["-1", "100.01", "5%", "", "abc"])
    func `A share is a number from 0 to 100`(text: String) {
        #expect(Share(text) == nil)
    }

    @Test func `A transaction that names its own country needs no share`() {
        let nothingStated = activity(countries: [])
        #expect(nothingStated.cambodianPart(of: amount("250", country: "KH")) == ExactDecimal(250))
        #expect(nothingStated.cambodianPart(of: amount("250", country: "LA")) == .zero)
        #expect(nothingStated.cambodianPart(of: amount("250", country: nil)) == nil)
        let shared = activity(countries: [("KH", "2.35"), ("LA", "97.65")])
        #expect(shared.cambodianPart(of: amount("1000", country: nil)) == ExactDecimal("23.5"))
    }

    private func activity(
        countries: [(String, String?)], regions: [(String, String?)] = []
    ) -> Activity {
        var activity = Activity(identifier: "XX-1")
        activity.countries = countries.map { .init(code: $0.0, share: $0.1.flatMap(Share.init)) }
        activity.regions = regions.map { .init(code: $0.0, vocabulary: "1", share: $0.1.flatMap(Share.init)) }
        return activity
    }

    private func amount(_ sum: String, country: String?) -> Activity.Amount {
        let heading = Activity.Heading(
            kind: .transaction("3"), year: 2025, currency: "USD", basis: .stated, country: country)
        return Activity.Amount(heading: heading, sum: ExactDecimal(sum)!)
    }
}
