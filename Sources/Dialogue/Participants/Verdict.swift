/// What the rule of a class says of somebody who could be on the list, and why.
package enum Verdict: Hashable, Sendable {
    case proposed(Ground)
    case notProposed(WhyNot)

    /// What speaks for them.
    package enum Ground: Hashable, Sendable {
        /// Named on a nomination link.
        case named
        /// Fields that are on the agenda.
        case fields(Set<Sector>)
        case byOffice
        case items([ID<AgendaItem>])
        case points(Int)
    }

    /// Why the rule does not propose them; a person may all the same, with a reason.
    package enum WhyNot: Hashable, Sendable {
        case notNamed
        case fieldUnknown
        case fieldsNotOnAgenda(Set<Sector>)
        case agendaWithoutSector
        case notRequired
        case belowMinimum(Int, minimum: Int)
        /// The body is closed or no longer in the province.
        case noLongerThere
    }

    package var isProposed: Bool { if case .proposed = self { true } else { false } }

    /// Class b: a department or ministry comes for what it knows about the agenda (IV.i.b).
    package static func department(fields: Set<Sector>, agenda: Set<Sector>) -> Verdict {
        guard !fields.isEmpty else { return .notProposed(.fieldUnknown) }
        guard !agenda.isEmpty else { return .notProposed(.agendaWithoutSector) }
        let common = fields.intersection(agenda)
        return common.isEmpty ? .notProposed(.fieldsNotOnAgenda(fields)) : .proposed(.fields(common))
    }

    /// Class e: a commune chief comes where an item of the agenda needs the commune (IV.i.e).
    package static func communeChief(of commune: AreaCode, requirements: [CommuneRequirement]) -> Verdict {
        var items: [ID<AgendaItem>] = []
        for one in requirements where commune.lies(in: one.area) && !items.contains(one.item) { items.append(one.item) }
        return items.isEmpty ? .notProposed(.notRequired) : .proposed(.items(items))
    }

    /// Classes f and h: a partner or organisation comes by what it does for the province (IV.i.f, h).
    package static func organisation(_ score: SupportScore, minimum: Int) -> Verdict {
        score.points >= minimum
            ? .proposed(.points(score.points)) : .notProposed(.belowMinimum(score.points, minimum: minimum))
    }

    /// Classes a, d and g: somebody comes because the one who may name them has (IV.i.a, d, g).
    package static func nominated(_ isNamed: Bool) -> Verdict {
        isNamed ? .proposed(.named) : .notProposed(.notNamed)
    }
}

/// Which communes an item of the agenda needs: one, those of a district, or all of the province.
package struct CommuneRequirement: Identifiable, Hashable, Sendable {
    package let id: ID<CommuneRequirement>
    package let item: ID<AgendaItem>
    package let area: AreaCode

    package init(id: ID<CommuneRequirement>, item: ID<AgendaItem>, area: AreaCode) {
        self.id = id
        self.item = item
        self.area = area
    }
}
