/// Who supports Cambodia with which projects, for all provinces: what differs from one to the other is only where a
/// project lies as seen from there.
package struct SupportLedger: Sendable {
    package let projects: [Project]
    package let supporters: [Supporter]

    package init(projects: [Project], supporters: [Supporter]) {
        self.projects = projects
        self.supporters = supporters
    }

    package struct Project: Sendable {
        package let identifier: String
        package let status: Int?
        package let sectors: Set<Sector>
        package let dollars: Int?
        package let lastYear: Int?
        package let places: Places

        package init(
            identifier: String, status: Int?, sectors: Set<Sector>, dollars: Int?, lastYear: Int?, places: Places
        ) {
            self.identifier = identifier
            self.status = status
            self.sectors = sectors
            self.dollars = dollars
            self.lastYear = lastYear
            self.places = places
        }

        func evidence(seenFrom province: Places) -> SupportScore.Evidence {
            SupportScore.Evidence(
                identifier: identifier, status: status, place: places.seen(from: province), sectors: sectors,
                dollars: dollars, lastYear: lastYear)
        }
    }

    /// An organisation and its projects, by their place in the ledger, in the order of their identifiers.
    package struct Supporter: Sendable {
        package let key: String
        package let name: Bilingual
        package let kind: Body.Kind
        package let projects: [Int]

        package init(key: String, name: Bilingual, kind: Body.Kind, projects: [Int]) {
            self.key = key
            self.name = name
            self.kind = kind
            self.projects = projects
        }
    }

    /// The provinces a project names and whether it names the whole country: bit 2 for the province with the code 02,
    /// bit 0 for the country.
    package struct Places: OptionSet, Sendable {
        package let rawValue: UInt64

        package init(rawValue: UInt64) { self.rawValue = rawValue }

        static let country = Places(code: SupportRecord.country)

        /// What is no code of two digits is no place.
        package init(code: String) {
            guard let number = UInt64(code), number < 64 else {
                self = []
                return
            }
            self.init(rawValue: 1 << number)
        }

        func seen(from province: Places) -> SupportScore.Evidence.Place {
            if contains(province) { return .here }
            if contains(.country) { return .wholeCountry }
            return isEmpty ? .unknown : .elsewhere
        }
    }

    /// An organisation of the ledger as it is seen from a province.
    package func organisation(_ supporter: Supporter, for province: Province) -> SupportOrganisation {
        let here = Places(code: province.code)
        return SupportOrganisation(
            key: supporter.key, name: supporter.name, kind: supporter.kind,
            evidence: supporter.projects.map { projects[$0].evidence(seenFrom: here) })
    }
}
