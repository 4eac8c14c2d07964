extension Body {
    /// What a body is, more finely than its class of participants needs (guideline IV.i b, f, g, h). The order is the
    /// one in which they are named.
    package enum Subkind: String, CaseIterable, Sendable {
        case boardOfGovernors = "board_of_governors"
        case council, division
        case ministry, institution
        case nationalCommittee = "national_committee"
        case department, unit
        case bilateral, multilateral, foundation
        case foreignNGO = "foreign_ngo"
        case cambodianNGO = "cambodian_ngo"
        case association, network
        case university, institute, school
        case company, chamber
        case businessAssociation = "business_association"
        case communityGroup = "community_group"
        case cooperative
        case indigenousCommunity = "indigenous_community"

        /// The kind it is a part of.
        package var kind: Kind {
            switch self {
            case .boardOfGovernors, .council, .division: .provincialAdministration
            case .ministry, .institution, .nationalCommittee: .ministry
            case .department, .unit: .department
            case .bilateral, .multilateral, .foundation: .developmentPartner
            case .foreignNGO, .cambodianNGO, .association, .network: .ngo
            case .university, .institute, .school: .academia
            case .company, .chamber, .businessAssociation: .privateSector
            case .communityGroup, .cooperative, .indigenousCommunity: .community
            }
        }
    }
}
