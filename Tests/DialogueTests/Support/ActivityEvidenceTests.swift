import Dialogue
import Testing

@Suite struct `What an activity says for an organisation` {
    @Test func `Dollars are counted only where a Cambodian share is stated, of one kind, and not converted`() {
        var activity = Activity(identifier: "X-1")
        activity.countries = [.init(code: "KH", share: Share("10")), .init(code: "LA", share: Share("90"))]
        activity.amounts = [
            amount(.transaction("2"), 2024, "USD", "1000"), amount(.transaction("2"), 2025, "USD", "500.40"),
            amount(.transaction("2"), 2025, "EUR", "9000"), amount(.transaction("3"), 2025, "USD", "70000"),
        ]
        #expect(activity.cambodianDollars == 150)
        #expect(activity.lastYear == 2025)

        activity.countries = [.init(code: "KH", share: nil), .init(code: "LA", share: nil)]
        #expect(activity.cambodianDollars == nil)
    }

    @Test(
        arguments: [
            ("10", "X", "Government of Elsewhere", "1", Body.Kind.developmentPartner),
            ("40", "", "World Bank", "4", .developmentPartner),
            ("21", "", "Care", "4", .ngo), ("80", "", "A University", "4", .academia),
            ("70", "", "A Company", "4", .privateSector),
            (nil, "", "Somebody", "4", .ngo), (nil, "", "Somebody", "1", .developmentPartner),
            ("10", "", "Ministry of Health, Cambodia", "4", nil), ("10", "KH-GOV-1", "MoH", "4", nil),
        ] as [(String?, String, String, String, Body.Kind?)])
    func `Its kind follows the type the file states`(
        type: String?, reference: String, name: String, role: String, kind: Body.Kind?
    ) {
        let organisation = Activity.Organisation(
            reference: reference.isEmpty ? nil : reference, type: type, names: [.init(language: "en", text: name)])
        #expect(organisation.bodyKind(role: role) == kind)
    }

    @Test func `Names that differ in case and punctuation are one organisation`() {
        func key(_ name: String) -> String? {
            Activity.Organisation(reference: nil, type: nil, names: [.init(language: "en", text: name)]).key
        }
        #expect(key("World-Bank") == key("WORLD BANK"))
        #expect(key("") == nil)
    }

    private func amount(_ kind: Activity.AmountKind, _ year: Int, _ currency: String, _ sum: String) -> Activity.Amount
    {
        Activity.Amount(
            heading: .init(kind: kind, year: year, currency: currency, basis: .stated),
            sum: ExactDecimal(sum) ?? .zero)
    }
}
