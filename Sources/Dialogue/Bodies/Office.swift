/// A post in a body: letters, tasks and clocks follow it when another person takes it over.
package struct Office: Identifiable, Hashable, Sendable {
    package let id: ID<Office>
    package let body: ID<Body>
    package let kind: Kind
    package var title: Bilingual
    /// What it governs or serves, where that is one unit of the administration.
    package var area: AreaCode?

    package init(id: ID<Office>, body: ID<Body>, kind: Kind, title: Bilingual, area: AreaCode? = nil) {
        self.id = id
        self.body = body
        self.kind = kind
        self.title = title
        self.area = area
    }

    package enum Kind: String, CaseIterable, Sendable {
        case governor
        case councilChair = "council_chair"
        case districtGovernor = "district_governor"
        case communeChief = "commune_chief"
        case director
        case representative
        case other
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noTitle
        case alreadyThere
        /// A hand-over cannot be before the present holder took office.
        case beforeLastHandOver(Day)
        case dayAhead
    }

    /// Whether somebody may take the office over from `holding` on `day`.
    package static func requireHandOver(after holding: Holding?, on day: Day, today: Day) throws(Refusal) {
        guard day <= today else { throw .dayAhead }
        if let holding, day < holding.from { throw .beforeLastHandOver(holding.from) }
    }
}

/// Somebody who holds an office, or has held it.
package struct Person: Identifiable, Hashable, Sendable {
    package let id: ID<Person>
    package var honorific: Participant.Honorific?
    package var name: Bilingual
    package var sex: Participant.Sex?

    package init(
        id: ID<Person>, honorific: Participant.Honorific? = nil, name: Bilingual, sex: Participant.Sex? = nil
    ) {
        self.id = id
        self.honorific = honorific
        self.name = name
        self.sex = sex
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noName
    }
}

/// A person in an office, from a day to the day of the hand-over.
package struct Holding: Hashable, Sendable {
    package let person: Person
    package let from: Day
    /// The day the next one took over; nothing while it lasts.
    package let to: Day?

    package init(person: Person, from: Day, to: Day? = nil) {
        self.person = person
        self.from = from
        self.to = to
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
