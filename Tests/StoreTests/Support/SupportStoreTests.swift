import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Imported support in the data base` {
    let file = ImportedFile(name: "support.xml", sha256: "00")

    @Test(arguments: World.engines)
    func `Staged records come into force when applied, and a second import changes nothing`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let source = Self.source([Self.activity("X-1", place: "Battambang"), Self.activity("X-2")])
        let file = file
        let id = try await world.act {
            try $0.stageSupport(source, of: file, province: World.battambang)
        }
        #expect(try await world.read { try $0.activityCount(for: .battambang) } == 0)

        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") { try $0.applySupport(id, for: .province(World.siemReap)) }
        }
        try await world.act { try $0.applySupport(id, for: .battambang) }
        #expect(
            try await world.read { try $0.activities(most: 9, for: .battambang).map(\.identifier) } == ["X-1", "X-2"])
        var again = ImportReport()
        (again.read, again.unchanged) = (2, 2)
        #expect(try await world.read { try $0.supportReport(source, of: World.battambang) } == again)
    }

    @Test(arguments: World.engines)
    func `A changed record takes the place of the earlier one, whose source stays`(engine: Engine) async throws {
        let world = try await World(engine)
        let file = file
        let first = Self.source([Self.activity("X-1", title: "Old")])
        let second = Self.source([Self.activity("X-1", title: "New")])
        _ = try await world.act { try $0.importSupport(first, of: file) }
        let report = try await world.act { try $0.importSupport(second, of: file) }
        #expect(report.changed == 1)
        let (whole, versions, sources) = try await world.read { reader in
            (
                try reader.activity("X-1", for: .battambang), try reader.versions(of: "X-1", for: .battambang).count,
                try reader.rows("SELECT source FROM support_record ORDER BY id") { try $0.next(String.self) }
            )
        }
        #expect(whole.record.title == Bilingual(khmer: nil, english: "New"))
        #expect(versions == 2)
        #expect(sources == ["<iati-activity>Old</iati-activity>", "<iati-activity>New</iati-activity>"])
    }

    @Test(arguments: World.engines)
    func `A rejected record is kept to be looked at and never comes into force`(engine: Engine) async throws {
        let world = try await World(engine)
        let file = file
        var bad = Self.activity("")
        bad.problems = [
            ImportProblem(row: 1, field: "iati-identifier", found: "", expected: .identifier, rejects: true)
        ]
        let source = Self.source([bad])
        let id = try await world.act { try $0.stageSupport(source, of: file, province: nil) }
        let found = try await world.read { try $0.fileImport(id, for: .country) }
        #expect(found.report.rejected == 1)
        await #expect(throws: FileImport.Refusal.nothingNew) {
            try await world.act { try $0.applySupport(id, for: .country) }
        }
        try await world.act { try $0.discardImport(id, of: .support, for: .country) }
        #expect(try await world.read { try $0.fileImport(id, for: .country).state } == .discarded)
        #expect(try await world.read { try $0.record(row: 1, of: found).record.change } == .rejected)
    }

    @Test(arguments: World.engines)
    func `Organisations are seen from a province, each once, with the place of each activity`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let file = file
        var abroad = Self.activity("X-5")
        abroad.countries = [.init(code: "LA", share: nil)]
        let source = Self.source([
            Self.activity("X-1", place: "Bat Dambang"), Self.activity("X-2", place: "Cambodia"), Self.activity("X-3"),
            Self.activity("X-4", place: "Siem Reap"), abroad,
        ])
        _ = try await world.act { try $0.importSupport(source, of: file) }
        let organisations = try await world.read { try $0.supportOrganisations(for: World.battambang) }
        #expect(organisations.map(\.key) == ["XM-1", "small ngo"])
        #expect(organisations.map(\.kind) == [.developmentPartner, .ngo])
        #expect(organisations.first?.name == Bilingual(khmer: nil, english: "World Bank"))
        let evidence = organisations.first?.evidence ?? []
        #expect(evidence.map(\.identifier) == ["X-1", "X-2", "X-3", "X-4"])
        #expect(evidence.map(\.place) == [.here, .wholeCountry, .unknown, .elsewhere])
        #expect(evidence.map(\.sectors) == Array(repeating: [Sector.health], count: 4))
        #expect(evidence.map(\.dollars) == [50, 50, 50, 50])
        #expect(evidence.map(\.lastYear) == [2025, 2025, 2025, 2025])
    }

    @Test(arguments: World.engines)
    func `A line of the list has sums of one kind and currency`(engine: Engine) async throws {
        let world = try await World(engine)
        let file = file
        let source = Self.source([Self.activity("X-1")])
        _ = try await world.act { try $0.importSupport(source, of: file) }
        let lines = try await world.read { try $0.activityLines(skipping: 0, most: 10, for: .battambang) }
        #expect(lines.count == 1)
        #expect(lines.first?.fields == [.health])
        #expect(lines.first?.file == "support.xml")
        #expect(
            lines.first?.totals == [
                .init(
                    kind: .transaction("2"), currency: "USD", sum: ExactDecimal("100"), cambodian: ExactDecimal("50"))
            ])
    }

    @Test(arguments: World.engines)
    func `Records kept before there were sums and districts get theirs with the next import`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let file = file
        var old = Self.activity("X-1")
        old.locations = [
            .init(
                names: [],
                administrative: [
                    .init(vocabulary: "G1", level: nil, code: "1831000"),
                    .init(vocabulary: nil, level: "2", code: "KH020301"),
                ], point: nil)
        ]
        let (first, next) = (Self.source([old]), Self.source([Self.activity("X-2")]))
        _ = try await world.act { try $0.importSupport(first, of: file) }
        func derived() async throws -> [String] {
            try await world.read { reader in
                try reader.rows("SELECT measure, currency, first_year, last_year, hundredths FROM record_sum") { row in
                    let (measure, currency) = (try row.next(String.self), try row.next(String.self))
                    let (from, to) = (try row.next(Int.self), try row.next(Int.self))
                    return "\(measure) \(currency) \(from)-\(to) \(try row.next(Int.self))"
                } + reader.rows("SELECT area FROM record_district") { try $0.next(String.self) }
            }
        }
        let complete = try await derived()
        #expect(complete == ["committed USD 2024-2025 5000", "0203"])
        try await world.act { writer in
            try writer.run("DELETE FROM record_sum")
            try writer.run("DELETE FROM record_district")
            writer.note(.bodyEntered, about: .count(1, .bodies), in: .country)
        }
        #expect(try await derived() == [])

        _ = try await world.act { try $0.stageSupport(next, of: file, province: nil) }

        #expect(try await derived().sorted() == (complete + ["committed USD 2024-2025 5000"]).sorted())
        _ = try await world.act { try $0.stageSupport(next, of: file, province: nil) }
        #expect(try await derived().count == 4)
    }

    private static func source(_ activities: [Activity]) -> ActivitySource {
        { each in
            for (place, activity) in activities.enumerated() {
                var activity = activity
                activity.row = place + 1
                try each(activity)
            }
        }
    }

    private static func activity(_ identifier: String, place: String? = nil, title: String = "Title") -> Activity {
        var activity = Activity(identifier: identifier)
        activity.titles = [.init(language: "en", text: title)]
        activity.source = "<iati-activity>\(title)</iati-activity>"
        activity.status = "2"
        activity.countries = [.init(code: "KH", share: Share("50")), .init(code: "LA", share: Share("50"))]
        activity.sectors = [.init(vocabulary: "1", code: "12220", names: [], share: nil)]
        if let place {
            activity.locations = [
                .init(names: [.init(language: "en", text: place)], administrative: [], point: nil)
            ]
        }
        func organisation(_ name: String, _ reference: String?, _ type: String) -> Activity.Organisation {
            .init(reference: reference, type: type, names: [.init(language: "en", text: name)])
        }
        activity.participants = [
            .init(role: "1", organisation: organisation("World Bank", "XM-1", "40")),
            .init(role: "4", organisation: organisation("WORLD BANK", nil, "40")),
            .init(role: "4", organisation: organisation("Small NGO", nil, "22")),
            .init(role: "4", organisation: organisation("Ministry of Health of Cambodia", nil, "10")),
        ]
        activity.amounts = [(2024, 40), (2025, 60)].map { year, sum in
            .init(
                heading: .init(kind: .transaction("2"), year: year, currency: "USD", basis: .stated),
                sum: ExactDecimal(sum))
        }
        return activity
    }
}
