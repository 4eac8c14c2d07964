import Dialogue
import Exchange
import Testing

@Suite struct `What is wrong with an IATI record` {
    @Test(
        arguments: [
            ("<recipient-country code=\"\"/>", "recipient-country/@code", "", .code(.country)),
            ("<recipient-country code=\"998\"/>", "recipient-country/@code", "998", .code(.country)),
            ("<recipient-region code=\"\"/>", "recipient-region/@code", "", .code(.region)),
            ("<sector code=\"\"/>", "sector/@code", "", .code(.sector)),
            ("<participating-org role=\"9\"/>", "participating-org/@role", "9", .code(.organisationRole)),
            ("<activity-date type=\"\" iso-date=\"2025-01-01\"/>", "activity-date/@type", "", .code(.activityDateType)),
            ("<activity-date type=\"1\" iso-date=\"2025-02-30\"/>", "activity-date/@iso-date", "2025-02-30", .date),
            ("<activity-date type=\"1\"/>", "activity-date/@iso-date", "", .date),
            (
                "<activity-date type=\"1\" iso-date=\"0001-01-01\"/>", "activity-date/@iso-date", "0001-01-01",
                .likelyDate
            ),
            (
                "<activity-date type=\"1\" iso-date=\"9999-12-31\"/>", "activity-date/@iso-date", "9999-12-31",
                .likelyDate
            ),
            ("<activity-date type=\"1\">soon</activity-date>", "activity-date/@iso-date", "soon", .date),
            (
                "<activity-date type=\"1\" iso-date=\"2025-01-02\"/>"
                    + "<activity-date type=\"3\" iso-date=\"2025-01-01\"/>",
                "activity-date/@iso-date", "2025-01-02 – 2025-01-01", .endAfterStart
            ),
            ("<location><point><pos>13.1</pos></point></location>", "location/point/pos", "13.1", .point),
            ("<location><point><pos>103.1 13.1</pos></point></location>", "location/point/pos", "103.1 13.1", .point),
            (
                "<location><coordinates latitude=\"x\" longitude=\"1\"/></location>", "location/coordinates", "x 1",
                .point
            ),
            ("<recipient-country code=\"KH\" percentage=\"most\"/>", "recipient-country/@percentage", "most", .share),
            ("<recipient-country code=\"KH\" percentage=\"101\"/>", "recipient-country/@percentage", "101", .share),
            ("<recipient-country code=\"KH\" percentage=\"50\"/>", "recipient-country/@percentage", "50", .sharesOf100),
            (
                "<recipient-country code=\"KH\" percentage=\"50\"/>"
                    + "<recipient-country code=\"LA\" percentage=\"49.9\"/>",
                "recipient-country/@percentage", "99.9", .sharesOf100
            ),
            (
                "<recipient-country code=\"KH\" percentage=\"50\"/><recipient-country code=\"LA\"/>",
                "recipient-country/@percentage", "", .shareOfEach
            ),
            (
                "<recipient-country code=\"KH\" percentage=\"100\"/><recipient-region code=\"798\"/>",
                "recipient-region/@percentage", "", .shareOfEach
            ),
            (
                "<sector code=\"1\" percentage=\"50\"/><sector code=\"2\" percentage=\"50.1\"/>",
                "sector/@percentage", "100.1", .sharesOf100
            ),
            ("<sector code=\"1\"/><sector code=\"2\"/>", "sector/@percentage", "", .shareOfEach),
            (
                transaction("", "2025-01-01", "1", currency: "USD"), "transaction/transaction-type/@code", "",
                .code(.transactionType)
            ),
            (
                transaction("3", "2025-13-01", "1", currency: "USD"), "transaction/transaction-date/@iso-date",
                "2025-13-01", .date
            ),
            (transaction("3", "2025-01-01", "1,000", currency: "USD"), "transaction/value", "1,000", .decimal),
            (transaction("3", "2025-01-01", "", currency: "USD"), "transaction/value", "", .decimal),
            (transaction("3", "2025-01-01", "1"), "transaction/value/@currency", "", .currency),
            (
                transaction("3", "2025-01-01", "1", currency: "dollars"), "transaction/value/@currency", "dollars",
                .currency
            ),
            (budget(type: "1", "2025-01-01", "1"), "budget/value/@currency", "", .currency),
        ] as [(String, String, String, Dialogue.Expectation)])
    func `It is noted, and the record is kept`(
        inside: String, field: String, found: String, expected: Dialogue.Expectation
    ) throws {
        let activity = try one(record("XX-1", inside: inside))
        #expect(activity.problems == [ImportProblem(row: 1, field: field, found: found, expected: expected)])
        #expect(!activity.isRejected)
    }

    @Test(arguments: [
        "<recipient-country code=\"KH\"/>",
        "<recipient-country code=\"KH\" percentage=\"\"/>",
        "<recipient-country code=\"KH\" percentage=\"33.3\"/><recipient-country code=\"LA\" percentage=\"66.70\"/>",
        "<recipient-country code=\"KH\" percentage=\"60\"/><recipient-region code=\"798\" percentage=\"40\"/>",
        "<recipient-country code=\"KH\" percentage=\"60\"/><recipient-region code=\"798\" percentage=\"40\"/>"
            + "<recipient-region vocabulary=\"99\" code=\"A\" percentage=\"15\"/>"
            + "<recipient-region vocabulary=\"99\" code=\"B\" percentage=\"25\"/>",
        "<sector code=\"1\"/><sector vocabulary=\"99\" code=\"2\"/>",
        "<sector code=\"1\" percentage=\"100\"/><sector vocabulary=\"DAC-3\" code=\"2\" percentage=\"100.0\"/>",
        "<location><point/></location>",
    ])
    func `What the standard allows is no problem`(inside: String) throws {
        #expect(try one(record("XX-1", inside: inside)).problems == [])
    }

    @Test func `The status is asked for`() throws {
        let activity = try one("<iati-activity><iati-identifier>XX-1</iati-identifier></iati-activity>")
        #expect(
            activity.problems == [
                ImportProblem(row: 1, field: "activity-status/@code", found: "", expected: .code(.activityStatus))
            ])
    }

    @Test func `The same problem is noted once in a record`() throws {
        let many = (1...9).map { transaction("3", "2025-01-0\($0)", "\($0)") }.joined()
        let activity = try one(record("XX-1", inside: many))
        #expect(activity.problems.count == 1)
        #expect(activity.amounts.map(\.sum) == [ExactDecimal(45)])
        #expect(activity.amounts.map(\.heading.currency) == [nil])
        #expect(activity.amounts.map(\.heading.basis) == [.missing])
    }

    @Test func `A currency that is no currency is not replaced by the default`() throws {
        let activity = try one(
            record(
                "XX-1", attributes: "default-currency=\"USD\"",
                inside: transaction("3", "2025-01-01", "1", currency: "$")))
        #expect(activity.amounts.map(\.heading.basis) == [.missing])
    }

    @Test func `A default currency that is no currency is noted`() throws {
        let activity = try one(record("XX-1", attributes: "default-currency=\"US Dollar\""))
        #expect(
            activity.problems == [
                ImportProblem(row: 1, field: "@default-currency", found: "US Dollar", expected: .currency)
            ])
        #expect(activity.defaultCurrency == nil)
    }

    @Test func `An amount without a date has no year, or that of its valuation`() throws {
        let without = "<transaction><transaction-type code=\"3\"/><value currency=\"USD\">1</value></transaction>"
        let valued = without.replacing("<value ", with: "<value value-date=\"2024-05-05\" ")
        #expect(try one(record("XX-1", inside: without)).amounts.map(\.heading.year) == [nil])
        #expect(try one(record("XX-1", inside: valued)).amounts.map(\.heading.year) == [2024])
    }

    @Test(arguments: ["", "  ", "\u{200B}"])
    func `A record without identifier is rejected, the others go on`(identifier: String) throws {
        var activities: [Activity] = []
        let bytes = Array("<r>\(record("XX-1"))\(record(identifier))\(record("XX-3"))</r>".utf8)
        let count = try IATIFile.read(bytes) { activities.append($0) }
        #expect(activities.map(\.isRejected) == [false, true, false])
        #expect(
            activities[1].problems == [
                ImportProblem(row: 2, field: "iati-identifier", found: "", expected: .identifier, rejects: true)
            ])
        #expect([count.read, count.rejected] == [3, 1])
    }

    @Test func `An identifier used twice rejects the second record`() throws {
        let activities = try IATIFile.activities(
            in: Array("<r>\(record("XX-1"))\(record("XX-2"))\(record("XX-1"))</r>".utf8))
        #expect(activities.map(\.isRejected) == [false, false, true])
        #expect(activities[2].problems.map(\.expected) == [.unique(firstRow: 1)])
        #expect(activities[2].problems.map(\.found) == ["XX-1"])
    }
}
