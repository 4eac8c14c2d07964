import Dialogue
import Testing

@Suite struct `Laying support beside priorities` {
    private let bavel = AreaCode("0204") ?? Area.provinces[0].code
    private let sangkae = AreaCode("0208") ?? Area.provinces[0].code

    private func demand(_ sector: Sector, _ district: AreaCode?, year: Int = 2026, count: Int = 2) -> Demand {
        Demand(
            sector: sector, district: district, year: year, support: .none, count: count,
            cost: .init(currency: "KHR", hundredths: 500))
    }

    private func project(
        _ name: String, by supporter: String? = nil, in place: SupportedProject.Place = .here(.whole),
        _ sectors: [Sector: Share?] = [.health: nil], districts: [AreaCode] = [], status: String? = "2",
        years: (Int?, Int?) = (2025, 2027)
    ) -> SupportedProject {
        var project = SupportedProject(
            identifier: name, source: .oda, supporter: supporter ?? name, status: status,
            years: (first: years.0, last: years.1), place: place)
        project.sectors = sectors
        project.districts = districts
        project.sums = [
            .init(source: .oda, measure: .actual, currency: "USD", years: 2025...2026, hundredths: 10_000)
        ]
        return project
    }

    private func matrix(_ demand: [Demand], _ support: [SupportedProject]) -> AlignmentMatrix {
        AlignmentMatrix(
            years: AlignmentMatrix.years(from: 2026), districts: [bavel, sangkae], demand: demand, support: support)
    }

    @Test func `Wanted and unsupported is a gap; one, several and many supporters are told apart`() {
        let here = (1...4).map { project("p\($0)", districts: [bavel]) }
        func state(_ count: Int) -> AlignmentMatrix.Cell.State {
            matrix([demand(.health, bavel)], Array(here.prefix(count)))[.health, .district(bavel)].state
        }
        #expect((0...4).map(state) == [.gap, .single, .several, .several, .crowded])
        #expect(matrix([], [])[.health, .district(bavel)].state == .none)
        let same = [project("a", by: "x", districts: [bavel]), project("b", by: "x", districts: [bavel])]
        #expect(matrix([], same)[.health, .district(bavel)].state == .single)
        #expect(matrix([], same)[.health, .district(bavel)].projects == 2)
    }

    @Test func `No district, the whole country and an unknown place have columns of their own`() {
        let found = matrix(
            [demand(.water, nil)],
            [project("a"), project("b", in: .country), project("c", in: .unknown), project("d", [:])])
        #expect(found[.water, .province].priorities == 2)
        #expect(found[.health, .province].projects == 1)
        #expect(found[.health, .country].projects == 1)
        #expect(found[.health, .unknown].projects == 1)
        #expect(found[.other, .province].projects == 1)
        #expect(found.columns.map(\.word) == ["0204", "0208", "province", "country", "unknown"])
        #expect(found.columns.map { AlignmentMatrix.Column(word: $0.word) } == found.columns)
        #expect(found.sectors == [.health, .water, .other])
    }

    @Test func `Money is laid to a cell only where its share is stated`() {
        let half = Share("50") ?? .whole
        let found = matrix(
            [],
            [
                project("one", in: .here(half), districts: [bavel]),
                project("two", [.health: half, .water: half], districts: [bavel]),
                project("both", districts: [bavel, sangkae]), project("mute", in: .here(nil), districts: [bavel]),
            ])
        let cell = found[.health, .district(bavel)]
        #expect(cell.projects == 4)
        #expect(cell.undivided == 2)
        #expect(cell.figures.map(\.hundredths) == [10_000])
        #expect(found[.water, .district(bavel)].figures.map(\.hundredths) == [5_000])
        #expect(found[.health, .district(sangkae)].figures == [])
    }

    @Test func `Sums of different data bases, measures and currencies stand apart`() {
        var other = project("other", districts: [bavel])
        other.sums = [
            .init(source: .iati, measure: .actual, currency: "USD", years: nil, hundredths: 1),
            .init(source: .oda, measure: .planned, currency: "USD", years: nil, hundredths: 2),
            .init(source: .oda, measure: .actual, currency: "EUR", years: nil, hundredths: 3),
            .init(source: .oda, measure: .actual, currency: "USD", years: 2027...2027, hundredths: 4),
        ]
        let figures = matrix([], [project("a", districts: [bavel]), other])[.health, .district(bavel)].figures
        #expect(figures.map(\.hundredths) == [10_004, 1, 2, 3])
        #expect(figures[0].years == 2025...2027)
    }

    @Test func `Only priorities and projects of the three years count`() {
        let found = matrix(
            [
                demand(.health, bavel, year: 2025), demand(.health, bavel, year: 2029),
                demand(.water, bavel, year: 2028),
            ],
            [
                project("past", years: (2020, 2025)), project("next", years: (2029, nil)),
                project("cancelled", status: "5"), project("closed", status: "4", years: (2020, nil)),
                project("dateless", years: (nil, nil)),
            ])
        #expect(found.sectors == [.health, .water])
        #expect(found[.health, .province].projects == 1)
        #expect(found[.health, .district(bavel)].priorities == 0)
        #expect(found.counts == [.gap: 1])
    }
}

@Suite struct `Likely pairs of projects` {
    private func project(
        _ name: String, _ title: String, by reporter: String, partners: Set<String> = [], sector: Sector = .health,
        years: (Int?, Int?) = (2024, 2026), isHere: Bool = true
    ) -> PairedProject {
        var project = PairedProject(
            identifier: name, title: Bilingual("ចំណងជើង", title), source: .oda, reporter: reporter, reporterName: nil,
            isHere: isHere, years: (first: years.0, last: years.1))
        project.sectors = [sector]
        project.partners = partners
        return project
    }

    private func reasons(_ projects: [PairedProject]) -> [LikelyPair.Reason] {
        LikelyPair.find(in: projects).map(\.reason)
    }

    @Test func `The same title reported by two is joint funding, by one it is reported twice`() {
        let one = project("a", "Rural Health Project II", by: "x")
        #expect(reasons([one, project("b", "Rural health project (II)", by: "y")]) == [.jointFunding])
        #expect(reasons([one, project("b", "Rural Health Project II", by: "x")]) == [.reportedTwice])
    }

    @Test func `A part and its whole, and titles that name the number of the other, may be one`() {
        let whole = project("XX-1-P", "Rural water programme", by: "x")
        #expect(reasons([whole, project("XX-1-P-C1", "Rural water: wells", by: "x")]) == [.part])
        #expect(reasons([whole, project("XX-1-PC1", "Rural water: wells", by: "x")]) == [])
        #expect(reasons([whole, project("XX-1-P-C1", "Rural water: wells", by: "y")]) == [])
        let twin = project("ODA-1709", "Climate farming", by: "y")
        #expect(
            reasons([twin, project("ODA-1708", "Climate farming (joint with ODA-1709)", by: "x")]) == [.jointFunding])
        #expect(reasons([twin, project("ODA-1708", "Farming and water of ODA-1709", by: "x")]) == [.jointFunding])
    }

    @Test func `Who names the other as funder or implementer has a grant of it`() {
        let grant = project("a", "Great programme", by: "agency", partners: ["friends"])
        #expect(reasons([grant, project("b", "Wells", by: "friends")]) == [.grant])
        #expect(reasons([project("b", "Wells", by: "friends", partners: ["agency"]), grant]) == [.grant])
    }

    @Test func `Other years, another sector, another place or another title are no pair`() {
        let one = project("a", "Rural Health Project", by: "x")
        #expect(reasons([one, project("b", "Rural Health Project", by: "y", years: (2027, 2029))]) == [])
        #expect(reasons([one, project("b", "Rural Health Project", by: "y", sector: .water)]) == [])
        #expect(reasons([one, project("b", "Rural Health Project", by: "y", isHere: false)]) == [])
        #expect(reasons([one, project("b", "Urban Water Scheme", by: "y")]) == [])
    }
}
