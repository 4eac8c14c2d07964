/// A post in a body: letters, tasks and clocks follow it when another person takes it over.
package struct Office: Hashable, Sendable {
    package let id: ID<Office>
    package let body: ID<Body>
    package let kind: Kind
    package var title: Bilingual
    /// What it governs or serves, where that is one unit of the administration.
    package var area: AreaCode?
    /// The day from which there is no such office any more.
    package private(set) var endedOn: Day?

    package init(
        id: ID<Office>, body: ID<Body>, kind: Kind, title: Bilingual, area: AreaCode? = nil, endedOn: Day? = nil
    ) {
        self.id = id
        self.body = body
        self.kind = kind
        self.title = title
        self.area = area
        self.endedOn = endedOn
    }

    /// Closes an office that nobody holds.
    package mutating func close(on day: Day, holding: Holding?, today: Day) throws(Refusal) {
        guard endedOn == nil else { throw .closed }
        guard holding == nil else { throw .stillHeld }
        guard day <= today else { throw .dayAhead }
        endedOn = day
    }

    package func requireOpen() throws(Refusal) {
        guard endedOn == nil else { throw .closed }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case governor
        case councilChair = "council_chair"
        case districtGovernor = "district_governor"
        case communeChief = "commune_chief"
        case director
        case councilMember = "council_member"
        case representative
        case other

        /// The order in which the people of one body are named.
        package static let inProtocolOrder: [Kind] = [
            .councilChair, .governor, .districtGovernor, .communeChief, .director, .councilMember, .representative,
            .other,
        ]

        /// Whether its holder answers for the whole body: its tasks, links and clocks are the holder's.
        package var leadsItsBody: Bool {
            switch self {
            case .governor, .councilChair, .districtGovernor, .communeChief, .director: true
            case .councilMember, .representative, .other: false
            }
        }

        package static let leading = allCases.filter(\.leadsItsBody)

        /// Whether a body has one such office only under one title; members and staff have many of the same name.
        package var isAlone: Bool { leadsItsBody }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noTitle
        case alreadyThere
        /// A hand-over cannot be before the present holder took office.
        case beforeLastHandOver(Day)
        case dayAhead
        /// Nobody holds it, so nobody can lay it down.
        case nobodyHolds
        /// It was closed; what is closed is not given to anybody.
        case closed
        /// Somebody holds it: it is not closed under them.
        case stillHeld
        case deputyIsHolder
        case deputyThere
        case endBeforeStart
    }

    /// Whether somebody may take the office over from `holding` on `day`.
    package static func requireHandOver(after holding: Holding?, on day: Day, today: Day) throws(Refusal) {
        guard day <= today else { throw .dayAhead }
        if let holding, day < holding.from { throw .beforeLastHandOver(holding.from) }
    }
}

extension Area {
    /// Its administration, as a body is named.
    package var administrationName: Bilingual { fullName.worded(khmer: "រដ្ឋបាល", after: " Administration") }

    /// Its governor, as an office is titled (guideline IV.i.c).
    package var governorTitle: Bilingual { fullName.worded(khmer: "អភិបាល", before: "Governor of ") }
}

extension Bilingual {
    fileprivate func worded(khmer prefix: String, before: String = "", after: String = "") -> Bilingual {
        let khmer = prefix + (khmer ?? "")
        guard let english else { return Bilingual(khmer: khmer) }
        return Bilingual(khmer, before + english + after)
    }
}
