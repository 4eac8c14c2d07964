/// The rule by which people of a class come on the list (guideline IV.i a–h): who names them, and by what.
package struct SelectionRule: Hashable, Sendable {
    package let party: ParticipantClass
    package let nominator: Nominator
    package let basis: Basis

    /// Who brings people of the class forward.
    package enum Nominator: String, Sendable {
        /// The Chair of the Council names councillors as required (IV.i.a).
        case councilChair = "council_chair"
        /// The secretariat, from what is known (IV.ii.a).
        case secretariat
        /// An association of councils names who represents it (IV.i.d).
        case association
        /// District governors and commune chiefs name, the secretariat selects, the Governor confirms (IV.i.g).
        case districtsAndCommunes = "districts_and_communes"
    }

    /// What the rule looks at.
    package enum Basis: String, Sendable {
        case named
        /// A body's field against the sectors of the agenda.
        case field
        case office
        /// The secretariat states for which agenda item which communes are needed.
        case requirement
        /// Activities, funding and commitments, as points.
        case support
        case consultation
    }

    /// Where the guideline has it.
    package var section: String { "IV.i.\(party.letter)" }
    /// Whether links go out on which others name people.
    package var takesNominations: Bool { nominator != .secretariat }
}

extension ParticipantClass {
    package var selection: SelectionRule {
        switch self {
        case .council: SelectionRule(party: self, nominator: .councilChair, basis: .named)
        case .departments: SelectionRule(party: self, nominator: .secretariat, basis: .field)
        case .districtGovernors: SelectionRule(party: self, nominator: .secretariat, basis: .office)
        case .councilAssociations: SelectionRule(party: self, nominator: .association, basis: .named)
        case .communeChiefs: SelectionRule(party: self, nominator: .secretariat, basis: .requirement)
        case .partners, .society: SelectionRule(party: self, nominator: .secretariat, basis: .support)
        case .communities: SelectionRule(party: self, nominator: .districtsAndCommunes, basis: .consultation)
        }
    }
}
