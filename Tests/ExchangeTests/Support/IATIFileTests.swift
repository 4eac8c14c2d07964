import Dialogue
import Exchange
import Testing

@Suite struct `An IATI file` {
    @Test func `A record of 2.0x is read with all we keep`() throws {
        let activity = try one(modern)
        #expect(activity.identifier == "XX-1")
        #expect(activity.version == "2.03")
        #expect(activity.titles == [.init(language: "en", text: "Wells"), .init(language: "km", text: "អណ្ដូង")])
        #expect(activity.title(in: "km") == "អណ្ដូង")
        #expect(activity.title(in: "fr") == "Wells")
        #expect(activity.descriptions == [.init(language: "en", text: "Digs & mends.")])
        #expect(activity.reporting?.reference == "XX")
        #expect(activity.reporting?.name(in: "en") == "Example Aid")
        #expect(activity.status == "2")
        #expect([activity.plannedStart, activity.actualStart] == ["2025-01-01", "2025-02-03"])
        #expect([activity.plannedEnd, activity.actualEnd] == ["2027-12-31", nil])
        #expect(activity.participants.map(\.role) == ["1", "4"])
        #expect(activity.participants[1].organisation.reference == nil)
        #expect(activity.countries.map(\.code) == ["KH", "LA"])
        #expect(activity.cambodianShare?.stated == "60.0")
        #expect(activity.sectors.map(\.code) == ["14031", "W"])
        #expect(activity.sectors.map(\.vocabulary) == ["1", "99"])
        #expect(activity.locations.map(\.administrative) == [[.init(vocabulary: "G1", level: "1", code: "1831132")]])
        #expect(activity.locations.first?.point?.latitude == ExactDecimal("13.1"))
        #expect(activity.problems == [])
    }

    @Test func `A record of 1.0x means the same in its own words`() throws {
        let activity = try one(
            """
            <iati-activity version="1.03" xml:lang="en" default-currency="USD">
            <iati-identifier> XX-2 </iati-identifier>
            <reporting-org ref="XX" type="21">Example Aid</reporting-org>
            <title>Schools</title><title xml:lang="fr">Écoles</title>
            <activity-status code="2">Implementation</activity-status>
            <activity-date type="start-planned">2012-01-01</activity-date>
            <activity-date type="end-actual" iso-date="2013-06-30Z"/>
            <participating-org role="Funding" ref="YY">Donor</participating-org>
            <recipient-country code="kh">Cambodia</recipient-country>
            <sector vocabulary="DAC" code="11220">Primary education</sector>
            <location><name>Moung</name><administrative country="KH" adm1="02" adm2="0206"/>
            <coordinates latitude="12.7" longitude="103.4"/></location>
            <transaction><transaction-type code="D"/><transaction-date iso-date="2012-03-04"/>
            <value value-date="2012-03-04">1500.25</value></transaction>
            </iati-activity>
            """)
        #expect(activity.identifier == "XX-2")
        #expect(activity.version == "1.03")
        #expect(activity.titles == [.init(language: "en", text: "Schools"), .init(language: "fr", text: "Écoles")])
        #expect(activity.plannedStart == "2012-01-01")
        #expect(activity.actualEnd == "2013-06-30")
        #expect(activity.participants.map(\.role) == ["1"])
        #expect(activity.participants.first?.organisation.name(in: "en") == "Donor")
        #expect(activity.cambodianShare == .whole)
        #expect(activity.sectors.map(\.vocabulary) == ["1"])
        #expect(activity.locations.first?.administrative.map(\.code) == ["02", "0206"])
        #expect(activity.locations.first?.point?.longitude == ExactDecimal("103.4"))
        #expect(activity.amounts == [amount(.transaction("3"), 2012, "USD", .byDefault, "1500.25")])
        #expect(activity.problems == [])
    }

    @Test func `Signs that turn words round are left out of titles`() throws {
        let activity = try one(
            """
            <iati-activity version="2.03" xml:lang="km" default-currency="USD">
            <iati-identifier>XX-3</iati-identifier>
            <title><narrative>\u{202E}អណ្ដូង\u{200B}ទឹក\u{202C}\u{200F}</narrative></title>
            </iati-activity>
            """)
        #expect(activity.titles.map { Array($0.text.unicodeScalars) } == [Array("អណ្ដូង\u{200B}ទឹក".unicodeScalars)])
    }

    @Test func `Any wrapper, mixed versions and foreign name spaces will do`() throws {
        let file = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <result xmlns:d="urn:store"><ok>1</ok><iati-activities version="1.05">
            \(record("XX-1", attributes: "d:version=\"2.02\""))<d:title>not ours</d:title>
            \(record("XX-2", attributes: "version=\"1.04\"", inside: "<d:title>nor this</d:title>"))
            \(record("XX-3"))</iati-activities></result>
            """
        let activities = try IATIFile.activities(in: Array(file.utf8))
        #expect(activities.map(\.identifier) == ["XX-1", "XX-2", "XX-3"])
        #expect(activities.map(\.version) == ["2.02", "1.04", "1.05"])
        #expect(activities.map(\.row) == [1, 2, 3])
        #expect(activities.map { $0.title(in: "en") } == ["T", "T", "T"])
    }

    @Test func `A record alone, without a wrapper, is a file`() throws {
        #expect(try IATIFile.activities(in: Array(record("XX-1").utf8)).map(\.identifier) == ["XX-1"])
    }

    @Test func `The source is the record as it stood in the file`() throws {
        let first = record("XX-1", inside: "<title><narrative>&lt;ខ្មែរ&gt;</narrative></title>\r\n")
        let second = record("XX-2")
        let file = "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- a --><r>\n\(first)<x/>\(second)\n</r>\n"
        #expect(try IATIFile.activities(in: Array(file.utf8)).map(\.source) == [first, second])
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1000])
    func `It reads the same in pieces of any size`(size: Int) throws {
        let bytes = Array("<r>\(modern)<!-- ខ -->\(record("XX-9"))</r>".utf8)
        let whole = try IATIFile.activities(in: bytes)
        var pieces: [Activity] = []
        let count = try IATIFile.read(opening: { self.pieces(bytes, of: size) }, each: { pieces.append($0) })
        #expect(pieces == whole)
        #expect([count.read, count.rejected] == [2, 0])
    }

    @Test func `Results, contacts and documents are left to the source`() throws {
        let activity = try one(
            record(
                "XX-1",
                inside: "<result><title><narrative>No</narrative></title><period><value>1</value></period></result>"
                    + "<document-link><title><narrative>No</narrative></title></document-link>"))
        #expect(activity.titles.map(\.text) == ["T"])
        #expect(activity.amounts == [])
        #expect(activity.source.contains("<result>"))
    }

    @Test func `Money is summed by kind, year and currency, exactly`() throws {
        let activity = try one(
            record(
                "XX-1", attributes: "default-currency=\"EUR\"",
                inside: budget(type: "1", "2025-01-01", "100.10") + budget(type: "1", "2025-07-01", "0.20")
                    + budget(type: "2", "2025-01-01", "90") + transaction("3", "2025-05-05", "0.1")
                    + transaction("3", "2025-06-05", "0.2") + transaction("3", "2026-06-05", "-5")
                    + transaction("3", "2025-06-05", "7", currency: "usd") + transaction("4", "2025-06-05", "1")
                    + "<planned-disbursement><period-start iso-date=\"2026-01-01\"/><value>12</value>"
                    + "</planned-disbursement>"))
        #expect(
            activity.amounts == [
                amount(.setAside(isPlanned: false), 2025, "EUR", .byDefault, "100.1"),
                amount(.budget, 2025, "EUR", .byDefault, "0.2"),
                amount(.plannedDisbursement, 2026, "EUR", .byDefault, "12"),
                amount(.revisedBudget, 2025, "EUR", .byDefault, "90"),
                amount(.transaction("3"), 2025, "EUR", .byDefault, "0.3"),
                amount(.transaction("3"), 2025, "USD", .stated, "7"),
                amount(.transaction("3"), 2026, "EUR", .byDefault, "-5"),
                amount(.transaction("4"), 2025, "EUR", .byDefault, "1"),
            ])
        #expect(activity.problems == [])
    }

    @Test(arguments: [
        ("budget", Activity.AmountKind.budget, Activity.AmountKind.revisedBudget, false),
        ("planned-disbursement", .plannedDisbursement, .revisedPlannedDisbursement, true),
    ])
    func `One revised year sets the original of that year aside, and of no other`(
        name: String, plain: Activity.AmountKind, revised: Activity.AmountKind, isPlanned: Bool
    ) throws {
        let years = [("1", "2024", "10"), ("1", "2025", "20"), ("1", "2026", "30"), ("2", "2025", "25")]
        let activity = try one(
            record(
                "XX-1", attributes: "default-currency=\"USD\"",
                inside: years.map { budget(type: $0.0, "\($0.1)-01-01", to: "\($0.1)-12-31", $0.2, name: name) }
                    .joined()))
        #expect(
            Set(activity.amounts) == [
                amount(.setAside(isPlanned: isPlanned), 2025, "USD", .byDefault, "20"),
                amount(plain, 2024, "USD", .byDefault, "10"), amount(plain, 2026, "USD", .byDefault, "30"),
                amount(revised, 2025, "USD", .byDefault, "25"),
            ])
        #expect(activity.amounts.count == 4)
        #expect(activity.problems == [])
    }

    @Test func `A revised budget that overlaps an original in part is told`() throws {
        let activity = try one(
            record(
                "XX-1", attributes: "default-currency=\"USD\"",
                inside: budget(type: "1", "2025-01-01", to: "2025-12-31", "100")
                    + budget(type: "2", "2025-04-01", to: "2026-03-31", "90")))
        #expect(activity.amounts.map(\.heading.kind) == [.setAside(isPlanned: false), .revisedBudget])
        #expect(activity.problems.map { "\($0.field) \($0.found)" } == ["budget 2025-01-01 – 2025-12-31"])
        #expect(activity.problems.map(\.expected) == [.revisedPeriod])
    }

    @Test func `A transaction that names its country has a sum of its own`() throws {
        let named =
            "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2025-01-01\"/>"
            + "<value currency=\"USD\">5</value><recipient-country code=\"KH\"/></transaction>"
        let activity = try one(
            "<iati-activity><iati-identifier>XX-1</iati-identifier><activity-status code=\"2\"/>\(named)"
                + transaction("3", "2025-01-01", "6", currency: "USD") + "</iati-activity>")
        #expect(activity.amounts.map(\.heading.country) == [nil, "KH"])
        #expect(activity.amounts.map { activity.cambodianPart(of: $0) } == [nil, ExactDecimal(5)])
        #expect(activity.namesCambodia)
    }

    @Test func `A second reading gives the same fingerprints`() throws {
        let later = modern.replacing("<iati-activity ", with: "<iati-activity generated-datetime=\"2026-11-23\" ")
        #expect(try one(later).fingerprint == one(modern).fingerprint)
        let other = modern.replacing("60.0", with: "60")
        #expect(try one(other).fingerprint != one(modern).fingerprint)
    }

    private func pieces(_ bytes: [UInt8], of size: Int) -> IATIFile.Pieces {
        var rest = bytes[...]
        return {
            defer { rest = rest.dropFirst(size) }
            return rest.isEmpty ? nil : Array(rest.prefix(size))
        }
    }

    private func amount(
        _ kind: Activity.AmountKind, _ year: Int, _ currency: String, _ basis: Activity.CurrencyBasis, _ sum: String
    ) -> Activity.Amount {
        let heading = Activity.Heading(kind: kind, year: year, currency: currency, basis: basis)
        return Activity.Amount(heading: heading, sum: ExactDecimal(sum)!)
    }

    private let modern = """
        <iati-activity version="2.03" default-currency="USD" xml:lang="en">
        <iati-identifier>XX-1</iati-identifier>
        <reporting-org ref="XX" type="21"><narrative>Example Aid</narrative></reporting-org>
        <title><narrative>Wells</narrative><narrative xml:lang="km">អណ្ដូង</narrative></title>
        <description type="2"><narrative>Objectives</narrative></description>
        <description type="1"><narrative>Digs &amp;\n mends.</narrative></description>
        <participating-org role="1" ref="YY" type="10"><narrative>Donor</narrative></participating-org>
        <participating-org role="4"><narrative>Builder</narrative></participating-org>
        <activity-status code="2"/>
        <activity-date type="1" iso-date="2025-01-01"/><activity-date type="2" iso-date="2025-02-03T00:00:00"/>
        <activity-date type="3" iso-date="2027-12-31"/>
        <recipient-country code="KH" percentage="60.0"/><recipient-country code="LA" percentage="40"/>
        <location><name><narrative>Moung</narrative></name><administrative vocabulary="G1" level="1" code="1831132"/>
        <point srsName="x"><pos>13.1\u{A0}103.2</pos></point></location>
        <sector code="14031"/><sector vocabulary="99" code="W"><narrative>Water</narrative></sector>
        </iati-activity>
        """
}

@Suite(.enabled(if: GivenFiles.areAtHand)) struct `The given IATI files` {
    @Test func `The four activities with a Cambodian share`() throws {
        let activities = try IATIFile.activities(in: GivenFiles.bytes("iati/kh-four-activities.xml"))
        #expect(activities.map { $0.cambodianShare?.stated } == [".4", "1.12", ".83", "2.35"])
        #expect(activities.flatMap(\.problems) == [])
        #expect(Set(activities.flatMap(\.amounts).map(\.heading.basis)) == [.byDefault])
        #expect(Set(activities.map(\.version)) == ["2.01"])
    }

    @Test func `A hundred activities of mixed versions`() throws {
        let activities = try IATIFile.activities(in: GivenFiles.bytes("iati/mixed-versions-100-activities.xml"))
        let versions = Dictionary(grouping: activities, by: \.version).mapValues(\.count)
        #expect(versions == ["2.03": 48, "2.02": 43, "2.01": 6, "1.03": 2, "1.04": 1])
        #expect(activities.filter(\.isRejected).map(\.identifier) == [])
        let problems = Dictionary(grouping: activities.flatMap(\.problems), by: \.expected).mapValues(\.count)
        #expect(
            problems == [
                .code(.region): 1, .code(.country): 5, .code(.activityStatus): 1, .shareOfEach: 9, .sharesOf100: 1,
                .endAfterStart: 6, .date: 2, .currency: 1,
            ])
    }
}
