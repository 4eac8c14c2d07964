/// An administration, department, partner, NGO, school, company or association: whatever can be invited or promise.
package struct Body: Hashable, Sendable {
    package let id: ID<Body>
    package var name: Bilingual
    package var acronym: String?
    package var kind: Kind
    /// The province it belongs to; nothing for a national or foreign body.
    package var province: Province?

    package init(id: ID<Body>, name: Bilingual, acronym: String? = nil, kind: Kind, province: Province? = nil) {
        self.id = id
        self.name = name
        self.acronym = acronym
        self.kind = kind
        self.province = province
    }

    package enum Kind: String, CaseIterable, Sendable {
        case provincialAdministration = "provincial_administration"
        case district, commune, department, ministry
        case councilAssociation = "council_association"
        case developmentPartner = "development_partner"
        case ngo, academia
        case privateSector = "private_sector"
        case community

        /// In which bodies are named in letters and distribution lists (guideline IV.iii.c): the administration from
        /// the top, then partners and society.
        package static let inProtocolOrder: [Kind] = [
            .provincialAdministration, .ministry, .department, .district, .commune, .councilAssociation,
            .developmentPartner, .ngo, .academia, .privateSector, .community,
        ]

        package var title: Bilingual {
            switch self {
            case .provincialAdministration: Bilingual("រដ្ឋបាលរាជធានី-ខេត្ត", "Capital/provincial administration")
            case .district: Bilingual("រដ្ឋបាលក្រុង ស្រុក ខណ្ឌ", "Municipality, district or khan")
            case .commune: Bilingual("រដ្ឋបាលឃុំ សង្កាត់", "Commune or sangkat")
            case .department: Bilingual("មន្ទីរ ឬអង្គភាព", "Department or unit")
            case .ministry: Bilingual("ក្រសួង ឬស្ថាប័ន", "Ministry or institution")
            case .councilAssociation: Bilingual("សមាគមក្រុមប្រឹក្សា", "Association of councils")
            case .developmentPartner: Bilingual("ដៃគូអភិវឌ្ឍន៍", "Development partner")
            case .ngo: Bilingual("សមាគម ឬអង្គការមិនមែនរដ្ឋាភិបាល", "Association or NGO")
            case .academia: Bilingual("គ្រឹះស្ថានសិក្សា", "Academic institution")
            case .privateSector: Bilingual("វិស័យឯកជន", "Private sector")
            case .community: Bilingual("សហគមន៍មូលដ្ឋាន", "Local community")
            }
        }

        /// The class of participants its people come in as (IV.i).
        package var participantClass: ParticipantClass {
            switch self {
            case .provincialAdministration: .council
            case .ministry, .department: .departments
            case .district: .districtGovernors
            case .councilAssociation: .councilAssociations
            case .commune: .communeChiefs
            case .developmentPartner: .partners
            case .community: .communities
            case .ngo, .academia, .privateSector: .society
            }
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noName
        case alreadyThere
        /// The finer kind belongs to another kind.
        case subkindOfAnother
        /// It would be a part of itself.
        case ownParent
        case sameState
        case dayAhead
        /// It was merged into another, which is the one to change.
        case merged
        case aliasThere
    }
}
