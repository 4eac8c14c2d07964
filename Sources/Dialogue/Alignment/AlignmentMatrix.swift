/// What a province wants beside what is supported, sector by place (guideline II: coherent interventions; IV.iii.a:
/// alignment of support with priorities).
///
/// It looks at three years, as the rolling programme does: priorities that begin in one of them, and projects that run
/// in one of them. Who gives no dates is taken to run. Sums of different data bases, measures and currencies stand
/// apart.
package struct AlignmentMatrix: Hashable, Sendable {
    package let years: ClosedRange<Int>
    /// Only sectors with something in them, in the order of the list.
    package let sectors: [Sector]
    /// The districts of the province in the order of their codes, then the three places that are none of them.
    package let columns: [Column]
    private var cells: [Place: Cell] = [:]

    private struct Place: Hashable {
        let sector: Sector
        let column: Column
    }

    /// Where support or demand is. Nothing is dropped because its place is not known.
    package enum Column: Hashable, Sendable {
        case district(AreaCode)
        /// In the province; in which district is not stated.
        case province
        case country
        case unknown

        /// As addresses write it: "0204", "province".
        package var word: String {
            switch self {
            case .district(let code): code.text
            case .province: "province"
            case .country: "country"
            case .unknown: "unknown"
            }
        }

        package init?(word: String) {
            switch word {
            case "province": self = .province
            case "country": self = .country
            case "unknown": self = .unknown
            default:
                guard let code = AreaCode(word), code.level == .district else { return nil }
                self = .district(code)
            }
        }
    }

    /// The rolling programme that begins in a year covers it and the two that follow.
    package static func years(from year: Int) -> ClosedRange<Int> { year...(year + 2) }

    package init(
        years: ClosedRange<Int>, districts: [AreaCode], demand: [Demand], support: [SupportedProject]
    ) {
        self.years = years
        columns = districts.map(Column.district) + [.province, .country, .unknown]
        let known = Set(districts)
        for group in demand where years.contains(group.year) {
            let column = group.district.map { known.contains($0) ? Column.district($0) : .province } ?? .province
            cells[Place(sector: group.sector, column: column), default: Cell()].add(group)
        }
        for project in support where project.runs(in: years) {
            let places = project.columns(among: known)
            let sectors = project.sectors.isEmpty ? [Sector.other: nil] : project.sectors
            for (sector, share) in sectors {
                for column in places {
                    let isWhole = places.count == 1 && (sectors.count == 1 || share != nil)
                    cells[Place(sector: sector, column: column), default: Cell()].add(
                        project, share: isWhole ? share ?? Share.whole : nil)
                }
            }
        }
        let found = Set(cells.keys.map(\.sector))
        sectors = Sector.allCases.filter { found.contains($0) }
    }

    package subscript(_ sector: Sector, _ column: Column) -> Cell {
        cells[Place(sector: sector, column: column)] ?? Cell()
    }

    /// How many cells are in each state, places that are none aside: those say nothing of a gap.
    package var counts: [Cell.State: Int] {
        var counts: [Cell.State: Int] = [:]
        for (place, cell) in cells {
            if case .district = place.column { counts[cell.state, default: 0] += 1 }
        }
        return counts
    }
}

extension AlignmentMatrix {
    /// One sector in one place.
    package struct Cell: Hashable, Sendable {
        package private(set) var priorities = 0
        /// Of these, how many somebody supports or has promised to, as the plan says.
        package private(set) var promised = 0
        package private(set) var costs: [Priority.Money] = []
        package private(set) var projects = 0
        package private(set) var figures: [Figure] = []
        /// Projects whose money cannot be laid to this cell, because no share of it is stated.
        package private(set) var undivided = 0
        private var supporters: Set<String> = []

        package init() {}

        package var supporterCount: Int { supporters.count }
        package var isEmpty: Bool { priorities == 0 && projects == 0 }

        /// From so many supporters on, somebody should ask whether all of them are needed.
        package static let crowdedFrom = 4

        package enum State: String, CaseIterable, Sendable {
            /// Nothing is wanted and nobody is there.
            case none
            /// Wanted, and nobody is there.
            case gap
            /// One supporter.
            case single
            case several, crowded
        }

        package var state: State {
            switch supporters.count {
            case 0: priorities > 0 ? .gap : .none
            case 1: .single
            case ..<Self.crowdedFrom: .several
            default: .crowded
            }
        }

        mutating func add(_ group: Demand) {
            priorities += group.count
            if group.support != .none { promised += group.count }
            guard let cost = group.cost else { return }
            if let place = costs.firstIndex(where: { $0.currency == cost.currency }) {
                let sum = costs[place].hundredths.addingReportingOverflow(cost.hundredths)
                if !sum.overflow { costs[place] = .init(currency: cost.currency, hundredths: sum.partialValue) }
            } else {
                costs.append(cost)
            }
        }

        mutating func add(_ project: SupportedProject, share: Share?) {
            projects += 1
            supporters.insert(project.supporter)
            guard let share, let here = project.shareHere else {
                if !project.sums.isEmpty { undivided += 1 }
                return
            }
            for sum in project.sums {
                guard let part = sum.part(here, share) else { continue }
                if let place = figures.firstIndex(where: { $0.isAlike(part) }) {
                    figures[place].add(part)
                } else {
                    figures.append(part)
                }
            }
        }
    }

    /// A sum with all it takes to understand it: from which data base, what it measures, in which currency and years.
    package struct Figure: Hashable, Sendable {
        package let source: SupportSource
        package let measure: Measure
        package let currency: String
        package private(set) var years: ClosedRange<Int>?
        package private(set) var hundredths: Int64

        package init(
            source: SupportSource, measure: Measure, currency: String, years: ClosedRange<Int>?, hundredths: Int64
        ) {
            self.source = source
            self.measure = measure
            self.currency = currency
            self.years = years
            self.hundredths = hundredths
        }

        package func isAlike(_ other: Figure) -> Bool {
            source == other.source && measure == other.measure && currency == other.currency
        }

        package mutating func add(_ other: Figure) {
            let sum = hundredths.addingReportingOverflow(other.hundredths)
            if !sum.overflow { hundredths = sum.partialValue }
            guard let mine = years, let theirs = other.years else {
                years = years ?? other.years
                return
            }
            years = min(mine.lowerBound, theirs.lowerBound)...max(mine.upperBound, theirs.upperBound)
        }

        /// What of it falls to a province and a sector by two shares.
        func part(_ one: Share, _ other: Share) -> Figure? {
            guard one.percent != Share.hundred || other.percent != Share.hundred else { return self }
            let whole = ExactDecimal(Int(hundredths))
            guard let part = whole.share(of: one.percent).flatMap({ $0.share(of: other.percent) }),
                let units = part.minorUnits(places: 0)
            else { return nil }
            return Figure(source: source, measure: measure, currency: currency, years: years, hundredths: units)
        }
    }
}

/// The data base a project is known from. Amounts of different ones are never added up.
package enum SupportSource: String, CaseIterable, Sendable {
    case iati, oda, ngo
}

/// Priorities alike in all the matrix looks at, counted.
package struct Demand: Hashable, Sendable {
    package let sector: Sector
    /// Nothing for the province as a whole.
    package let district: AreaCode?
    package let year: Int
    package let support: Priority.Support
    package let count: Int
    /// What they cost together, those with a cost in this currency.
    package let cost: Priority.Money?

    package init(
        sector: Sector, district: AreaCode?, year: Int, support: Priority.Support, count: Int, cost: Priority.Money?
    ) {
        self.sector = sector
        self.district = district
        self.year = year
        self.support = support
        self.count = count
        self.cost = cost
    }
}

/// A project as the matrix of one province looks at it.
package struct SupportedProject: Hashable, Sendable {
    package let identifier: String
    package let source: SupportSource
    /// Tells supporters apart: who reports it, or the body that is confirmed to be.
    package var supporter: String
    /// Code of the IATI list ActivityStatus.
    package let status: String?
    package let years: (first: Int?, last: Int?)
    package let place: Place
    /// Districts of the province it names.
    package var districts: [AreaCode] = []
    package var sectors: [Sector: Share?] = [:]
    package var sums: [AlignmentMatrix.Figure] = []

    package enum Place: Hashable, Sendable {
        /// In the province, with the share of it that is stated, if one is.
        case here(Share?)
        case country
        case unknown
    }

    package init(
        identifier: String, source: SupportSource, supporter: String, status: String?,
        years: (first: Int?, last: Int?), place: Place
    ) {
        self.identifier = identifier
        self.source = source
        self.supporter = supporter
        self.status = status
        self.years = years
        self.place = place
    }

    /// Cancelled and suspended projects do not run; of the others the dates decide, as far as they are known.
    package func runs(in asked: ClosedRange<Int>) -> Bool {
        guard status != "5", status != "6" else { return false }
        if let first = years.first, first > asked.upperBound { return false }
        if let last = years.last { return last >= asked.lowerBound }
        // Closed, and nobody says when.
        return status != "4"
    }

    /// Which part of its money is meant by its column: of the province only what is stated, of the country all.
    var shareHere: Share? {
        switch place {
        case .here(let share): share
        case .country, .unknown: .whole
        }
    }

    package func columns(among known: Set<AreaCode>) -> [AlignmentMatrix.Column] {
        switch place {
        case .country: return [.country]
        case .unknown: return [.unknown]
        case .here:
            let here = districts.filter(known.contains)
            return here.isEmpty ? [.province] : here.map(AlignmentMatrix.Column.district)
        }
    }

    package static func == (one: SupportedProject, other: SupportedProject) -> Bool {
        one.identifier == other.identifier
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
