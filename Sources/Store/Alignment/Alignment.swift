package import Dialogue

/// All a matrix is made of, read at one moment.
package struct AlignmentSources: Sendable {
    package let districts: [Area]
    package let demand: [Demand]
    package let support: [SupportedProject]
    /// Projects that are left out because somebody confirmed that they are another one.
    package let countedOnce: Int

    package func matrix(from year: Int) -> AlignmentMatrix {
        AlignmentMatrix(
            years: AlignmentMatrix.years(from: year), districts: districts.map(\.code), demand: demand,
            support: support)
    }
}

/// Where support can be that counts for a province: there, in the whole country, and nobody knows where.
func placesLookedAt(_ province: Province) -> [String] {
    [province.code, SupportRecord.country, SupportRecord.unknownPlace]
}

extension Reader {
    /// - Parameter supported: the projects as `supportedProjects(for:)` reads them, where they are at hand already.
    package func alignment(
        of province: Province, among supported: [SupportedProject]? = nil
    ) throws -> AlignmentSources {
        var support = try supported ?? supportedProjects(for: province)
        let once = PairDecision.notCounted(try pairDecisions(of: province), among: support.lazy.map(\.identifier))
        let all = support.count
        if !once.isEmpty { support.removeAll { once.contains($0.identifier) } }
        let left = support.count
        // Two names that somebody confirmed to be one body are one supporter.
        let bodies = try confirmedSupport(for: province).mapValues { "body \($0)" }
        let stated = try statedCells(of: province)
        if !bodies.isEmpty || !stated.isEmpty {
            for place in support.indices {
                if let body = bodies[support[place].supporter] { support[place].supporter = body }
                if let said = stated[support[place].identifier] {
                    support[place] = support[place].corrected(by: said.statement)
                }
            }
        }
        return AlignmentSources(
            districts: try districts(of: province), demand: try demand(of: province), support: support,
            countedOnce: all - left)
    }

    /// Priorities of a province, counted by all the matrix looks at.
    private func demand(of province: Province) throws -> [Demand] {
        try rows(
            """
            SELECT sector, substr(area, 1, 4), year, support, cost_currency, count(*), sum(cost_hundredths)
            FROM priority WHERE province = \(province)
            GROUP BY sector, substr(area, 1, 4), year, support, cost_currency
            ORDER BY sector, substr(area, 1, 4), year, support, cost_currency
            """
        ) { row in
            let sector = try row.next(word: Sector.self)
            let (district, year): (AreaCode?, Int) = (try row.next(), try row.next())
            let support = try row.next(word: Priority.Support.self)
            let (currency, count): (String?, Int) = (try row.next(), try row.next())
            let sum: Int64? = try row.next()
            var cost: Priority.Money?
            if let currency, let sum { cost = .init(currency: currency, hundredths: sum) }
            return Demand(sector: sector, district: district, year: year, support: support, count: count, cost: cost)
        }
    }

    /// The projects in a province, in the whole country and of unknown place, as the data bases have them. They change
    /// only with `supportMark`.
    package func supportedProjects(for province: Province) throws -> [SupportedProject] {
        let looked = placesLookedAt(province)
        var places: [Int64: Int] = [:]
        var projects: [SupportedProject] = []
        try each(
            """
            SELECT r.id, r.identifier, r.data_base, r.reporter_ref, r.reporter_km, r.reporter_en, r.status,
                substr(r.starts_on, 1, 4), substr(r.ends_on, 1, 4), p.province, p.share
            FROM record_place p JOIN \(activities(seenBy: .province(province))) a ON a.record_id = p.record_id
            JOIN support_record r ON r.id = p.record_id
            WHERE p.province IN \(list: looked) AND r.names_cambodia = 1
            """
        ) { row in
            let id: Int64 = try row.next()
            let identifier: String = try row.next()
            let source = try row.next(word: SupportSource.self)
            let reporter = SupportReporter(reference: try row.next(), khmer: try row.next(), english: try row.next())
            let status: String? = try row.next()
            let (first, last): (String?, String?) = (try row.next(), try row.next())
            let (code, share): (String, String?) = (try row.next(), try row.next())
            let place = Self.place(code, share, in: province)
            // In the province and the whole country at once: what is stated for the province counts.
            if let known = places[id], case .here = projects[known].place { return }
            let project = SupportedProject(
                identifier: identifier, source: source, supporter: reporter.key ?? identifier, status: status,
                years: (first.flatMap { Int($0) }, last.flatMap { Int($0) }), place: place)
            if let known = places[id] {
                projects[known] = project
            } else {
                places[id] = projects.count
                projects.append(project)
            }
        }
        try fill(&projects, places, province)
        return projects
    }

    private static func place(_ code: String, _ share: String?, in province: Province) -> SupportedProject.Place {
        switch code {
        case province.code: .here(share.flatMap { Share($0) })
        case SupportRecord.country: .country
        default: .unknown
        }
    }

    private func fill(_ projects: inout [SupportedProject], _ places: [Int64: Int], _ province: Province) throws {
        let looked = placesLookedAt(province)
        let here: SQL = "record_id IN (SELECT record_id FROM record_place WHERE province IN \(list: looked))"
        try each("SELECT record_id, field, share FROM record_sector WHERE field IS NOT NULL AND \(here)") { row in
            guard let place = places[try row.next()] else { return }
            let (field, share): (Sector, String?) = (try row.next(word: Sector.self), try row.next())
            // Two codes of one sector: their shares are not added here.
            let isFirst = projects[place].sectors[field] == nil
            projects[place].sectors[field] = .some(isFirst ? share.flatMap { Share($0) } : nil)
        }
        let (low, high) = (province.code, province.code + "~")
        try each("SELECT record_id, area FROM record_district WHERE area >= \(low) AND area < \(high)") { row in
            guard let place = places[try row.next()] else { return }
            projects[place].districts.append(try row.next())
        }
        try each(
            "SELECT record_id, measure, currency, first_year, last_year, hundredths FROM record_sum WHERE \(here)"
        ) { row in
            guard let place = places[try row.next()] else { return }
            let (measure, currency): (Measure, String) = (try row.next(word: Measure.self), try row.next())
            let (first, last): (Int?, Int?) = (try row.next(), try row.next())
            var years: ClosedRange<Int>?
            if let first, let last, first <= last { years = first...last }
            projects[place].sums.append(
                .init(
                    source: projects[place].source, measure: measure, currency: currency, years: years,
                    hundredths: try row.next()))
        }
    }
}
